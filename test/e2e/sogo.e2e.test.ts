/**
 * Journeys 1, 2, 3 and 5 in a real SOGo, as text and as HTML: one draft goes through all of them. Then SOGo as a webmail that nobody described, read and
 * trimmed by the generic adapter alone. The proof is the mail that the SMTP server accepted.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeMail, searchableParts, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import type { Mailbox } from '../../scripts/bench/imap.ts';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { makeMail, supportFiles, type MailFile } from '../../scripts/bench/make-mail.ts';
import type { WebmailSession } from '../../scripts/bench/webmail-session.ts';
import { webmailCode } from '../webmail/webmail-in-page.ts';
import { expectTrimmed, removedIn } from './expect-trimmed.ts';
import { HeldBar } from './held-bar.ts';
import { PopupPage } from './popup-page.ts';
import { startSogoBench, type Kind, type SogoBench } from './sogo-bench.ts';
import { htmlMails, plainMails, type SupportMail } from './support-mails.ts';

declare const Sendless: any;

const plain = plainMails().find(({ name }) => name === 'whatsapp-android-calls-en');
const formatted = htmlMails().find(({ name }) => name.startsWith('whatsapp-android-calls-en'));
if (plain === undefined || formatted === undefined) throw new Error('the draft is not among the fixtures');

const soon = { timeout: 30_000 };
const lines = 'call to +447700900155 ended, reason 7\nmara@example.org signed in\n';
const planted = /7700900155|mara@example|Mara Example|48\.8583/;
const picture = supportFiles().find(({ type }) => type === 'image/png');
if (picture === undefined) throw new Error('the picture is not among the fixtures');
/** In the draft when it is opened. */
const attached: readonly MailFile[] = [
  { name: 'traces.zip', type: 'application/zip', bytes: makeZip({ 'wa/whatsapp.log': lines, 'older.zip': makeZip({ 'old.log': lines }) }) },
  { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from(lines) },
];
/** Chosen in the picker. */
const chosenFiles: readonly MailFile[] = [{ ...picture, name: 'shot.png' }, { name: 'more.log', type: 'text/plain', bytes: Buffer.from(lines) }];

const folder = mkdtempSync(join(tmpdir(), 'sendless-sogo-'));
let bench: SogoBench;
let code: string;
beforeAll(async () => {
  for (const { name, bytes } of chosenFiles) writeFileSync(join(folder, name), bytes);
  code = await webmailCode();
  bench = await startSogoBench();
}, 180_000);
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function badge(page: Page): Promise<string> {
  return bench.browser.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? 'the tab is gone' : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

/** The bytes of the attached files by name, as SOGo holds them. */
async function filesOf(page: Page): Promise<Record<string, string>> {
  const listed = await page.evaluate(() => Promise.all([...document.querySelectorAll<HTMLAnchorElement>('.sg-mail-editor-attachments md-chip a[href]')].map(async (link) => {
    const answer = await fetch(link.href);
    return [link.textContent.trim(), String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()))] as const;
  })));
  return Object.fromEntries(listed);
}

/** SOGo ends the lines of a text file with CRLF when it saves the draft, and adds one more to its end. */
const sameLines = (files: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, /\.(?:txt|log)$/.test(name) ? bytes.replaceAll('\r\n', '\n').trimEnd() : bytes]));

const uploads = (): number => bench.server.requests().filter((line) => /^POST .*\/save/.test(line)).length;

async function choose(page: Page, names: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.locator('label[for="fileInput"]').click();
  await (await asked).setFiles(names.map((name) => join(folder, name)));
}

const seed = async (mailbox: Mailbox, { mail }: SupportMail, files: readonly MailFile[]): Promise<number> => mailbox.seedDraft(await makeMail({ ...mail, files }));

describe.each<[Kind, SupportMail]>([['text', plain], ['html', formatted]])('%s', (kind, support) => {
  // A file of each kind that SOGo treats apart; the formatted draft has one, since each takes a dozen requests.
  const inDraft = kind === 'text' ? attached : attached.slice(0, 1);
  let mailbox: Mailbox;
  let control: DecodedMail;
  let seen: Record<'own' | 'generic', Awaited<ReturnType<typeof readBy>>>;
  let byItself: WebmailSession;
  beforeAll(async () => {
    mailbox = await bench.mailboxOf(kind);
    byItself = await bench.logInToControl(kind);
    await byItself.openDraft(await seed(mailbox, support, [...inDraft, ...chosenFiles]));
    await byItself.page.evaluate(code);
    seen = { own: await readBy(byItself.page, 'sogo'), generic: await readBy(byItself.page, 'generic') };
    control = await bench.sendAndReceive(byItself);
  }, 120_000);

  test('noticed, told; a file held, cleaned; trimmed, put back, trimmed again and sent', async () => {
    const session = await bench.logIn(kind);
    const { page } = session;
    await session.openDraft(await seed(mailbox, support, inDraft));
    await expect.poll(() => badge(page), soon).toMatch(/^\d+$/);
    const [before, filesBefore] = [await session.bodyText(), await filesOf(page)];

    const bar = new HeldBar(bench.browser, page, '#mailEditor form');
    const uploadsBefore = uploads();
    await choose(page, chosenFiles.map(({ name }) => name));
    await bar.settled();
    expect(await bar.words()).toContain('Sendless holds 2 files.');
    await bar.press('Clean shot.png');
    await bar.settled();
    expect([uploads(), await session.fileNames()]).toEqual([uploadsBefore, inDraft.map(({ name }) => name)]);
    await bar.press('Clean more.log');
    await expect.poll(() => session.fileNames(), soon).toEqual([...inDraft, ...chosenFiles].map(({ name }) => name));
    const filesHeld = await filesOf(page);
    for (const { name } of chosenFiles) expect(filesHeld[name]).not.toMatch(planted);

    const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, page);
    expect(await popup.about()).toContain('WhatsApp for Android');
    expect(await popup.title()).toContain('tells WhatsApp');
    await popup.choosePreset('What they need');
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    for (const bytes of Object.values(await filesOf(page))) expect(bytes).not.toMatch(planted);
    await popup.putBack();
    expect(await popup.words()).toContain('Everything is back as it was.');
    expect(await session.bodyText()).toBe(before);
    expect(sameLines(await filesOf(page))).toEqual(sameLines({ ...filesHeld, ...filesBefore }));

    await popup.choosePreset('What they need');
    const chosen = await popup.choosing();
    expect(chosen.fields.some(({ choice }) => choice === 'remove')).toBe(true);
    await popup.apply();
    const said = await popup.words();
    expect(await popup.title(), said).toMatch(/^Done\./);
    await popup.close();
    await page.bringToFront();
    // A file's cross submits SOGo's form, after which nothing can be sent.
    expect(await page.locator('#mailEditor form').getAttribute('class')).not.toContain('ng-submitted');
    const delivered = await bench.sendAndReceive(session);
    expectTrimmed(delivered, control, { ...chosen, files: chosen.files.map((file) => (chosenFiles.some(({ name }) => name === file.name) ? { ...file, cleaned: true } : file)) });
    for (const { where, text } of searchableParts(delivered)) expect(text, where).not.toMatch(planted);
    expect(delivered.files.find(({ name }) => name === 'more.log')?.bytes.toString()).toContain('ended, reason 7');
    for (const raw of [...(await mailbox.list('Drafts')), ...(await mailbox.list('Trash'))]) {
      const still = removedIn(await decodeMail(raw), chosen);
      if (still.length > 0) expect(said, `a copy holds ${still.join(', ')}`).toMatch(/Drafts|Trash/);
    }
  }, 120_000);

  test('the generic adapter alone reads what its own reads, says what it cannot do, cuts, and what is sent is without it', async () => {
    const { windows, to, text } = seen.own;
    expect(to).toEqual(support.mail.to);
    expect(seen.generic).toMatchObject({ windows, to, text });
    expect(seen.own.ways).toEqual({ named: ['sendButton'], inPage: 1 });
    expect(seen.own.files).toHaveLength(inDraft.length + chosenFiles.length);
    if (seen.generic.files.length === 0) expect(seen.generic.check).toMatchObject({ attachments: 'cannot' });
    else expect(seen.generic.files).toEqual(seen.own.files);
    await byItself.openDraft(await seed(mailbox, support, attached.slice(1)));
    await byItself.page.evaluate(code);
    // The list shows the file as gone at once; the server's refusal shows nowhere in the page.
    await byItself.page.route('**/deleteAttachment*', (route) => route.fulfill({ status: 500 }));
    expect(await takeOutFirst(byItself.page)).toEqual({ removed: { ok: false, why: 'not-taken-by-server' }, listed: 0 });
    await byItself.page.unroute('**/deleteAttachment*');
    const cut = await cutTwoLines(byItself.page);
    expect(cut).toMatchObject({ ok: true, still: [] });
    expect(cut.rest.length).toBeGreaterThan(2);
    const next = bench.server.smtp.accepted.length + 1;
    await pressSend(byItself.page);
    const mail = await decodeMail((await bench.server.smtp.waitFor(next)).raw);
    expect(mail.files.map(({ name }) => name)).toEqual(['notes.txt']);
    const everything = searchableParts({ ...mail, files: [] }).map((part) => part.text).join('\n');
    expect(cut.values.filter((value) => everything.includes(value))).toEqual([]);
    expect(cut.rest.filter((value) => !everything.includes(value))).toEqual([]);
  }, 120_000);
});

test('an answer of the desk is told while it is read', async () => {
  const { page } = await bench.logIn('text');
  const uid = await (await bench.mailboxOf('text')).deliver(await makeMail({ from: 'WhatsApp Support <android@support.whatsapp.com>', to: ['alice@example.org'], subject: 'Re: calls', text: 'Restart it.\n', files: [] }));
  await page.goto('about:blank');
  await page.goto(`${bench.server.origin}/SOGo/so/${bench.server.users.text}/Mail/view#!/Mail/0/INBOX/${String(uid)}`);
  await page.locator('.msg-date').waitFor();
  const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, page);
  expect(await popup.title()).toBe("This is an answer from WhatsApp's support desk");
  await popup.close();
}, 120_000);

test('a mailto link that brings subject and block', async () => {
  const { page } = await bench.logIn('text');
  const { to, subject, text } = plain.mail;
  const link = `mailto:${to.join(',')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  await page.goto('about:blank');
  await page.goto(`${bench.server.origin}/SOGo/so/${bench.server.users.text}/Mail/UIxMailPopupView#!/Mail/0/new?${encodeURIComponent(link)}`);
  await page.locator('#mailEditor textarea[name="content"]').waitFor();
  await expect.poll(() => badge(page), soon).toMatch(/^\d+$/);
  const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, page);
  await popup.choosePreset('What they need');
  const chosen = await popup.choosing();
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  await popup.close();
  await page.bringToFront();
  const next = bench.server.smtp.accepted.length + 1;
  await page.locator('[ng-click="editor.send()"]').click();
  const mail = await decodeMail((await bench.server.smtp.waitFor(next)).raw);
  expect([mail.to, removedIn(mail, chosen)]).toEqual([to.join(', '), []]);
  expect(mail.text).toContain('The call dropped after ten seconds.');
  expect(mail.text).toContain('Version: 2.25.30.74');
}, 120_000);

/** What one of the webmails reads in the page: everything that a mail says, and what it can do. */
function readBy(page: Page, id: string): Promise<{ windows: number; to: string[]; text: unknown; files: string[]; check: unknown; ways: unknown }> {
  return page.evaluate((webmailId) => {
    const webmail = Sendless.webmails.find((each: any) => each.finder.id === webmailId);
    const roots = webmail.finder.findComposeWindows(document);
    const window = webmail.open(roots[0]);
    const { recipients, parts, attachments } = window.read();
    return {
      windows: roots.length,
      to: recipients.to,
      text: parts.filter(({ place }: any) => place === 'subject' || place === 'body'),
      files: attachments.map(({ name }: any) => name),
      check: window.selfCheck().capabilities,
      ways: { named: window.sendControls().map(({ name }: any) => name), inPage: document.querySelectorAll('[ng-click*="send(" i],#mailEditor [type="submit"]').length },
    };
  }, id);
}

/** The first two of the app's lines whose values stand nowhere else are cut by the generic adapter. Gives their values, and those of the lines that stay. */
function cutTwoLines(page: Page): Promise<{ ok: boolean; values: string[]; rest: string[]; still: string[] }> {
  return page.evaluate(async () => {
    const generic = Sendless.webmails.at(-1);
    const window = generic.open(generic.finder.findComposeWindows(document)[0]);
    const bodyText = (): string => window.read().parts.find(({ id }: any) => id === 'body').text;
    const text = bodyText();
    const lines = text.split('\n').filter((line) => /^[A-Z][\w ]{2,30}: \S{4,}$/.test(line) && text.split(line.slice(line.indexOf(': ') + 2)).length === 2);
    const cut = lines.slice(0, 2);
    const edits = cut.map((line) => ({ part: 'body', start: text.indexOf(line), end: text.indexOf(line) + line.length, expected: line, replacement: '' }));
    const values = cut.map((line) => line.slice(line.indexOf(': ') + 2));
    const written = await window.write(edits);
    const now = bodyText();
    return { ok: written.ok, values, rest: lines.slice(2).map((line) => line.slice(line.indexOf(': ') + 2)), still: cut.filter((line) => now.split('\n').includes(line)) };
  });
}

/** Takes the first file out by SOGo's own adapter. */
function takeOutFirst(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const webmail = Sendless.webmails.find((each: any) => each.finder.id === 'sogo');
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const removed = await window.removeAttachment(window.read().attachments[0].id, new AbortController().signal);
    return { removed, listed: window.read().attachments.length };
  });
}

/** Presses what SOGo's own adapter names as its way of sending. */
function pressSend(page: Page): Promise<void> {
  return page.evaluate(() => {
    const webmail = Sendless.webmails.find((each: any) => each.finder.id === 'sogo');
    webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls()[0].element.click();
  });
}
