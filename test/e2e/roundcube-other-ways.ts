/**
 * Roundcube entered by other doors: a window of its own, a `mailto:` link that brings the whole block; a mail from a desk that is read; and Roundcube as a webmail that nobody described,
 * read and trimmed by the generic adapter alone.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { makeMail } from '../../scripts/bench/make-mail.ts';
import { partOf } from '../../src/core/draft.ts';
import { draftNamed } from '../fixtures/drafts.ts';
import { roundcubePlaces } from '../../src/webmail/roundcube-places.ts';
import { webmailCode } from '../webmail/webmail-in-page.ts';
import { expectTrimmed } from './expect-trimmed.ts';
import { PopupPage } from './popup-page.ts';
import { roundcubeBench, type RoundcubeBench } from './roundcube-bench.ts';
import { bytesOf, htmlMails, plainMails, type SupportMail } from './support-mails.ts';

declare const Sendless: any;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const [plain] = plainMails();
const [formatted] = htmlMails();
if (plain === undefined || formatted === undefined) throw new Error('the fixtures are gone');

let bench: RoundcubeBench;
let code: string;
beforeAll(async () => {
  code = await webmailCode();
  bench = await roundcubeBench();
}, 180_000);

/** Sends from a page that may close itself after it. */
async function sendFrom(page: Page): Promise<DecodedMail> {
  const next = bench.server.smtp.accepted.length + 1;
  await page.bringToFront();
  await page.locator('button.btn.send').click();
  return decodeMail((await bench.server.smtp.waitFor(next)).raw);
}

/** What the user needs is chosen, applied and sent; the delivered mail is what the popup showed. */
async function trimAndSend(page: Page, control: DecodedMail): Promise<void> {
  const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, page);
  await popup.choosePreset('What they need');
  const chosen = await popup.choosing();
  expect(chosen.fields.some(({ choice }) => choice === 'remove')).toBe(true);
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  expectTrimmed(await sendFrom(page), control, chosen);
  await popup.close();
}

describe('with the extension', () => {
  test.each([plain, formatted])('$name in a window of its own', async (support) => {
    const uid = async (): Promise<number> => bench.mailbox.seedDraft(await bytesOf(support));
    await bench.control.openDraft(await uid());
    const control = await bench.sendAndReceive(bench.control);
    const address = `${bench.server.origin}/?_task=mail&_action=compose&_draft_uid=${String(await uid())}&_mbox=Drafts&_extwin=1`;
    const opening = bench.browser.context.waitForEvent('page');
    await bench.session.page.evaluate((url) => void open(url, '_blank', 'width=900,height=700'), address);
    const page = await opening;
    await page.locator('body.action-compose #compose-subject').waitFor();
    expect(await page.evaluate('rcmail.env.extwin')).toBe(1);
    if (support === formatted) await page.frameLocator('#composebody_ifr').locator('body.mce-content-body').waitFor();
    await trimAndSend(page, control);
    if (!page.isClosed()) await page.close();
  });

  test('a mailto link that brings subject and block', async () => {
    const draft = draftNamed(plain.name);
    const link = `mailto:${draft.recipients.to.join(',')}?subject=${encodeURIComponent(partOf(draft, 'subject')?.text ?? '')}&body=${encodeURIComponent(partOf(draft, 'body')?.text ?? '')}`;
    const address = `${bench.server.origin}/?_task=mail&_action=compose&_to=${encodeURIComponent(link)}`;
    const open = async (page: Page): Promise<void> => {
      await page.goto(address);
      await page.locator('body.action-compose #compose-subject').waitFor();
    };
    await open(bench.control.page);
    const control = await sendFrom(bench.control.page);
    const page = await bench.browser.context.newPage();
    await open(page);
    await trimAndSend(page, control);
    await page.close();
  });
});

describe('ways of sending', () => {
  const short = { to: ['anna@example.com'], subject: 'Lunch', text: 'See you at one.\n', files: [] };
  async function open(): Promise<Page> {
    const { page } = bench.control;
    await bench.control.openDraft(await bench.mailbox.seedDraft(await makeMail(short)));
    await page.evaluate(code);
    return page;
  }

  test('the adapter names all that the page has, once each, and each sends', async () => {
    const ways = ['sendButton', 'mobileSendButton'];
    for (const [at, name] of ways.entries()) {
      const page = await open();
      const seen = await page.evaluate((one) => {
        const webmail = Sendless.webmails.find((each: any) => each.finder.id === 'roundcube');
        const controls: { name: string; element: HTMLElement }[] = webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls();
        const inPage = [...document.querySelectorAll('[onclick]')].filter((element) => /command\('send'/.test(element.getAttribute('onclick') ?? ''));
        return { names: controls.map((control) => control.name), unnamed: inPage.filter((element) => !controls.some((control) => control.element === element)).map((element) => element.outerHTML), this: controls[one]?.name };
      }, at);
      expect(seen).toEqual({ names: ways, unnamed: [], this: name });
      const next = bench.server.smtp.accepted.length + 1;
      await page.evaluate((one) => {
        const webmail = Sendless.webmails.find((each: any) => each.finder.id === 'roundcube');
        webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls()[one].element.click();
      }, at);
      expect((await decodeMail((await bench.server.smtp.waitFor(next)).raw)).text, name).toContain('See you at one.');
      await page.waitForURL((url) => url.searchParams.get('_action') !== 'compose');
    }
  });

  test('no key sends: Ctrl+Enter in the text and Enter in the subject leave the draft as it is', async () => {
    const page = await open();
    const before = bench.server.smtp.accepted.length;
    await page.locator('textarea#composebody').press('Control+Enter');
    await page.locator('#compose-subject').press('Enter');
    // What would have sent would have come first.
    await page.locator('button.btn.send').click();
    await page.waitForURL((url) => url.searchParams.get('_action') !== 'compose');
    expect(bench.server.smtp.accepted.length).toBe(before + 1);
  });
});

describe('an answer of a desk', () => {
  const mail = (from: string): ReturnType<typeof makeMail> => makeMail({ from, to: ['alice@example.org'], subject: 'Re: my question', text: 'Write to android@support.whatsapp.com again.\n', files: [] });

  /** Opens a mail of the inbox as a click in the list does: in the frame beside it. */
  async function read(uid: number): Promise<PopupPage> {
    const { page } = bench.session;
    await page.goto(`${bench.server.origin}/?_task=mail&_mbox=INBOX`);
    await page.locator('#messagelist tr', { hasText: 'Re: my question' }).first().waitFor();
    await page.evaluate((number) => (globalThis as unknown as { rcmail: { show_message(uid: number, safe: boolean, preview: boolean): void } }).rcmail.show_message(number, false, true), uid);
    await page.frameLocator('#messagecontframe').locator('#messagebody').waitFor();
    return PopupPage.open(bench.browser.context, bench.browser.worker, page);
  }

  test('is told while it is read, with what is known of the desk; a friend\'s mail beside it is not', async () => {
    const [answer, friend] = [await bench.mailbox.deliver(await mail('WhatsApp Support <android@support.whatsapp.com>')), await bench.mailbox.deliver(await mail('Anna <anna@example.com>'))];
    let popup = await read(friend);
    expect(await popup.title()).toBe('There is no open draft on this page');
    await popup.close();
    popup = await read(answer);
    expect(await popup.title()).toBe("This is an answer from WhatsApp's support desk");
    const words = await popup.words();
    expect(words).toMatch(/may have been written by AI[^]*Source: WhatsApp's published statement[^]*Help pages\s+https:\/\/faq\.whatsapp\.com[^]*Known outages\s+Unknown: nobody has said[^]*In-app chat takes\s+phone number[^]*You cannot leave any of it out/);
    expect(await popup.page.evaluate(`${axe};axe.run().then(({ violations }) => violations.map(({ id }) => id))`)).toEqual([]);
    mkdirSync('test/output', { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await popup.page.screenshot({ path: `test/output/answer-${colorScheme}.png` });
    }
    await popup.close();
  });
});

/** How much each named selector finds in a draft with three files. The notices come when something was saved or refused. */
const once = ['sender', 'to', 'cc', 'bcc', 'subject', 'body', 'fileList', 'fileField', 'composeId', 'savedAs', 'sendButton', 'mobileSendButton'];
const fields = { sender: '#_from', to: '#_to', cc: '#_cc', bcc: '#_bcc', subject: '#compose-subject', body: '#composebody' };
const places = { ...fields, ...roundcubePlaces };
const ofEachFile = ['file', 'fileName', 'olderFileName', 'fileSize', 'fileRemove'];

test.each([plain, formatted])('$name: every part stands where the adapter looks, as often as it should', async (support) => {
  const session = bench.control;
  await session.openDraft(await bench.mailbox.seedDraft(await bytesOf(support)));
  const counts = await session.page.evaluate(([sought, inFiles]) => Object.fromEntries(Object.entries(sought).map(([name, selector]) => {
    const within = name !== 'file' && inFiles.includes(name) ? [...document.querySelectorAll(sought.file)] : [document];
    return [name, within.flatMap((place) => [...place.querySelectorAll(selector)]).length];
  })), [places, ofEachFile] as const);
  expect(counts).toEqual({
    ...Object.fromEntries(Object.keys(places).map((name) => [name, 0])),
    ...Object.fromEntries(once.map((name) => [name, 1])),
    ...Object.fromEntries(ofEachFile.map((name) => [name, 3])),
    formattedBody: support === formatted ? 1 : 0,
    // One for wide screens and one for narrow ones, as with sending.
    saveButton: 2,
  });
});

describe('by the generic adapter alone', () => {
  async function openWithCode(support: SupportMail): Promise<Page> {
    const session = bench.control;
    await session.openDraft(await bench.mailbox.seedDraft(await bytesOf(support)));
    await session.page.evaluate(code);
    return session.page;
  }

  test.each([plain, formatted])('$name is read as by its own', async (support) => {
    const page = await openWithCode(support);
    const [own, generic] = await page.evaluate(() => ['roundcube', 'generic'].map((id) => {
      const webmail = Sendless.webmails.find((each: any) => each.finder.id === id);
      const roots = webmail.finder.findComposeWindows(document);
      const window = webmail.open(roots[0]);
      const { recipients, parts, attachments } = window.read();
      const text = parts.filter(({ place }: any) => place === 'subject' || place === 'body');
      return { seen: { windows: roots.length, to: recipients.to, text }, files: attachments.length, check: window.selfCheck().capabilities.attachments };
    }));
    expect(own?.seen.to.length).toBeGreaterThan(0);
    expect(generic?.seen).toEqual(own?.seen);
    // Roundcube lists files beside the form: who does not know that says that files cannot be seen.
    expect([own?.files, generic?.files, generic?.check]).toEqual([3, 0, 'cannot']);
  });

  test.each([plain, formatted])('$name is cut, and delivered without what was cut', async (support) => {
    const page = await openWithCode(support);
    const cut = await page.evaluate(async () => {
      const generic = Sendless.webmails.at(-1);
      const window = generic.open(generic.finder.findComposeWindows(document)[0]);
      const text: string = window.read().parts.find(({ id }: any) => id === 'body').text;
      const lines = text.split('\n').filter((line) => /^[A-Z][\w ]{2,30}: \S/.test(line));
      const [first = '', second = ''] = lines;
      const edits = [first, second].map((line) => ({ part: 'body', start: text.indexOf(line), end: text.indexOf(line) + line.length, expected: line, replacement: '' }));
      const written = await window.write(edits);
      const now: string = window.read().parts.find(({ id }: any) => id === 'body').text;
      return { ok: written.ok, lines: [first, second], rest: lines.slice(2), still: [first, second].filter((line) => now.split('\n').includes(line)) };
    });
    expect(cut).toMatchObject({ ok: true, still: [] });
    expect(cut.rest.length).toBeGreaterThan(2);
    const mail = await sendFrom(page);
    const delivered = `${mail.text}\n${(mail.html ?? '').replace(/<br[^>]*>|<\/div>/g, '\n').replace(/<[^>]*>/g, '')}`.split('\n').map((line) => line.replaceAll('&nbsp;', ' ').trim());
    expect(cut.lines.filter((line) => delivered.includes(line.trim()))).toEqual([]);
    expect(cut.rest.filter((line) => !delivered.includes(line.trim()))).toEqual([]);
  });
});
