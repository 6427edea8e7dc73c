/** What may happen between the report and Send in a real Roundcube: minds are changed, drafts are changed, workers die, drafts are odd. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeMail } from '../../scripts/bench/decode-mail.ts';
import { makeMail, supportFiles, type MailToMake } from '../../scripts/bench/make-mail.ts';
import { HeldBar } from './held-bar.ts';
import { PopupPage } from './popup-page.ts';
import { roundcubeBench, type RoundcubeBench } from './roundcube-bench.ts';
import { htmlMails, plainMails } from './support-mails.ts';

let bench: RoundcubeBench;
beforeAll(async () => {
  bench = await roundcubeBench();
}, 180_000);

const plain = plainMails().find(({ name }) => name === 'whatsapp-android-calls-en')?.mail;
const linked = htmlMails().find(({ name }) => name.startsWith('whatsapp-android-calls-en'))?.mail;
if (plain === undefined || linked === undefined) throw new Error('the draft is not among the fixtures');

/** As the only one in Drafts. */
async function openDraft(mail: MailToMake): Promise<PopupPage> {
  for (const folder of ['Drafts', 'Trash'] as const) await bench.mailbox.empty(folder);
  await bench.session.openDraft(await bench.mailbox.seedDraft(await makeMail(mail)));
  return openPopup();
}

function openPopup(): Promise<PopupPage> {
  return PopupPage.open(bench.browser.context, bench.browser.worker, bench.session.page);
}

/** The bytes of the attached files by name, as Roundcube holds them. */
async function filesOf(page: Page): Promise<Record<string, string>> {
  const listed = await page.evaluate(async () => {
    const compose = document.querySelector<HTMLInputElement>('[name="_id"]')?.value ?? '';
    return Promise.all([...document.querySelectorAll('#attachment-list > li')].map(async (item) => {
      const answer = await fetch(`?_task=mail&_action=display-attachment&_file=${item.id}&_id=${compose}`);
      return [item.querySelector('.attachment-name')?.textContent ?? '', [...new Uint8Array(await answer.arrayBuffer())].join()] as const;
    }));
  });
  return Object.fromEntries(listed);
}

const bytesByName = (mail: MailToMake): Record<string, string> => Object.fromEntries(mail.files.map((file) => [file.name, [...file.bytes].join()]));

describe.each([['plain', plain], ['HTML', linked]] as const)('Put it back, %s', (_kind, mail) => {
  test('brings back the text and the files exactly, and leaves what was typed in between', async () => {
    const popup = await openDraft(mail);
    const before = await bench.session.bodyText();
    const putBack = async (wanted: string): Promise<void> => {
      await popup.page.bringToFront();
      await popup.putBack();
      expect(await popup.words()).toContain('as it was');
      expect(await bench.session.bodyText()).toBe(wanted);
      expect(await filesOf(bench.session.page)).toEqual(bytesByName(mail));
    };
    await popup.choosePreset('Only my words');
    await popup.apply();
    expect(await bench.session.bodyText()).not.toContain('12025550142');
    expect(await bench.session.fileNames()).toEqual(['Screenshot_20260318-210500.png']);
    await putBack(before);
    await popup.choosePreset('What they need');
    await popup.apply();
    await bench.session.page.bringToFront();
    await bench.session.typeAtStart('One more thing: it is urgent. ');
    await putBack(`One more thing: it is urgent. ${before}`);
    await popup.close();
    const sent = await bench.sendAndReceive(bench.session);
    expect(sent.html ?? sent.text).toContain('One more thing: it is urgent.');
    expect(sent.html ?? sent.text).toContain('12025550142');
  });
});

/** Roundcube asks first, and writes the text anew for the other editor. */
async function switchEditor(page: Page): Promise<void> {
  const toHtml = (await page.locator('[name="_is_html"]').inputValue()) !== '1';
  page.once('dialog', (asked) => void asked.accept());
  await page.evaluate((html) => { (globalThis as unknown as { rcmail: { command(name: string, props: object): void } }).rcmail.command('toggle-editor', { html }); }, toHtml);
  if (toHtml) await page.frameLocator('#composebody_ifr').locator('.mce-content-body').waitFor();
  else await page.waitForFunction(() => document.querySelector<HTMLElement>('#composebody')?.offsetParent != null);
}

test.each([['plain text', 'HTML', plain], ['HTML', 'plain text', linked]] as const)('the user switches from %s to %s after Apply: Put it back brings all words, in their order', async (_from, _to, mail) => {
  const words = async (): Promise<string> => (await bench.session.bodyText()).replace(/\s+/g, ' ').trim();
  const popup = await openDraft(mail);
  const before = await words();
  await popup.choosePreset('Only my words');
  await popup.apply();
  await bench.session.page.bringToFront();
  await switchEditor(bench.session.page);
  await popup.page.bringToFront();
  await popup.putBack();
  expect(await words()).toBe(before);
  expect(await popup.words()).toContain('as it was');
  await popup.close();
});

test('a key that sends, pressed in the frame of the editor while *Apply* is at work, is held once and says so; after *Apply* it sends what was left', async () => {
  const popup = await openDraft(linked);
  const { page } = bench.session;
  // Roundcube has no such key: as its users' plugins give it one.
  await page.evaluate(() => {
    const { tinymce, rcmail } = globalThis as unknown as { tinymce: { get(id: string): { on(type: string, does: (event: KeyboardEvent) => void): void } }; rcmail: { command(name: string, props: string): void } };
    tinymce.get('composebody').on('keydown', ({ key, ctrlKey }) => { if (key === 'Enter' && ctrlKey) rcmail.command('send', ''); });
  });
  await popup.choosePreset('What they need');
  let letGo = (): void => undefined;
  const asked = new Promise<void>((came) => {
    const free = new Promise<void>((resolve) => { letGo = resolve; });
    void page.route('**/*display-attachment*', async (route) => {
      came();
      await free;
      await route.continue();
    });
  });
  const sent = bench.server.smtp.accepted.length;
  await popup.page.getByRole('button', { name: 'Apply to the mail' }).click();
  await asked;
  await page.bringToFront();
  const editor = page.frameLocator('#composebody_ifr').locator('body');
  await editor.press('Control+Enter');
  await expect.poll(() => new HeldBar(bench.browser, page).words(), { timeout: 20_000 }).toContain('Not sent yet: Sendless is still changing this mail.');
  expect(bench.server.smtp.accepted).toHaveLength(sent);
  letGo();
  await popup.page.bringToFront();
  await popup.page.locator('main.result').waitFor();
  await page.unroute('**/*display-attachment*');
  await popup.close();
  await page.bringToFront();
  await editor.press('Control+Enter');
  const mail = await decodeMail((await bench.server.smtp.waitFor(sent + 1)).raw);
  expect(mail.html).toContain('2.25.30.74');
  expect(mail.html).not.toContain('12025550142');
  await page.waitForURL((url) => url.searchParams.get('_action') !== 'compose');
});

describe('between report and Apply', () => {
  test('a draft that was changed is not touched, is read again, and can be trimmed then', async () => {
    const popup = await openDraft(plain);
    await bench.session.page.bringToFront();
    await bench.session.typeAtStart('Typed meanwhile. ');
    const typed = await bench.session.bodyText();
    await popup.page.bringToFront();
    await popup.apply();
    expect(await popup.words()).toContain('changed');
    expect(await bench.session.bodyText()).toBe(typed);
    expect(await bench.session.fileNames()).toHaveLength(3);
    await popup.apply();
    await popup.page.locator('main.result').waitFor();
    expect(await popup.title()).toMatch(/^Done\./);
    await popup.close();
    const sent = await bench.sendAndReceive(bench.session);
    expect(sent.text).toContain('Typed meanwhile. The call dropped after ten seconds.');
    expect(sent.text).not.toContain('12025550142');
  });

  test('a background that dies changes nothing', async () => {
    const popup = await openDraft(plain);
    const chosen = await popup.choosing();
    const session = await bench.browser.context.newCDPSession(popup.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    expect(await popup.choosing()).toEqual(chosen);
    expect(await bench.session.bodyText()).toContain('12025550142');
    await popup.apply();
    expect(await popup.title()).toMatch(/^Done\./);
    await popup.close();
    const sent = await bench.sendAndReceive(bench.session);
    expect(sent.files.map((file) => file.name)).toEqual(chosen.files.filter((file) => file.sent).map((file) => file.name));
    expect(sent.text).not.toContain('12025550142');
    expect(sent.text).toContain('Version: 2.25.30.74');
  });
});

describe('odd drafts', () => {
  test('an empty body: a sentence, nothing changed', async () => {
    const popup = await openDraft({ ...plain, text: '', files: [] });
    expect(await popup.title()).toBe('Sendless found no details in this mail');
    expect(await popup.words()).toContain('Nothing is left out: there is nothing to apply.');
    expect(await popup.page.getByRole('button', { name: 'Apply to the mail' }).isDisabled()).toBe(true);
    await popup.close();
    expect((await bench.session.bodyText()).trim()).toBe('');
  });

  test('no recipient yet: said, and trimmed all the same', async () => {
    const popup = await openDraft({ ...plain, to: [] });
    expect(await popup.words()).toContain('This mail has no recipient yet');
    expect(await popup.words()).toContain('You can trim it all the same.');
    await popup.apply();
    expect(await popup.title()).toMatch(/^Done\./);
    await popup.close();
    expect(await bench.session.bodyText()).not.toContain('12025550142');
  });

  test('a block cut in the middle, CRLF, NBSP and zero-width characters', async () => {
    const text = 'It rings\u00a0once.\r\n\r\n--Support Info--\r\nDebug info:\u00a0+447700900142\r\nCarrier: Exam\u200bple Mobile\r\nVersion: 2.26.15.72\r\nContext: settings/about\r\nFree Space Bu';
    const popup = await openDraft({ ...plain, text, files: [] });
    await popup.choosePreset('Only my words');
    const { withheldLine, stretches } = await popup.choosing();
    // Of the cut line there is no value; it is shown, and the user may untick it.
    expect(stretches.map((stretch) => stretch.text).join('\n')).toContain('Free Space Bu');
    await popup.apply();
    expect(await popup.title()).toMatch(/^Done\./);
    await popup.close();
    const sent = await bench.sendAndReceive(bench.session);
    expect(sent.text.replaceAll('\u00a0', ' ')).toContain('It rings once.');
    for (const value of ['7700900142', 'Mobile', '2.26.15.72']) expect(sent.text).not.toContain(value);
    expect(sent.text).toContain(withheldLine ?? '[');
  });

  test('two megabytes of body are read, trimmed and sent', async () => {
    const story = `${'The quick brown fox tells what happened, again and again. '.repeat(10)}\n`;
    const popup = await openDraft({ ...plain, text: `${story.repeat(Math.ceil(2_000_000 / story.length))}\n${plain.text}`, files: [] });
    await popup.choosePreset('What they need');
    await popup.apply();
    expect(await popup.title()).toMatch(/^Done\./);
    const body = await bench.session.bodyText();
    expect(body).not.toContain('12025550142');
    expect(body.startsWith(story.repeat(100))).toBe(true);
    expect(body).toContain('Version: 2.25.30.74');
    await popup.close();
    expect((await bench.sendAndReceive(bench.session)).text).not.toContain('12025550142');
  }, 120_000);

  test('two drafts in two tabs: each popup speaks of its own', async () => {
    const popup = await openDraft(plain);
    const second = await bench.browser.context.newPage();
    const other = await bench.mailbox.seedDraft(await makeMail({ ...plain, subject: 'The other one', text: plain.text.replaceAll('12025550142', '12025550199') }));
    await second.goto(`${bench.server.origin}/?_task=mail&_action=compose&_draft_uid=${String(other)}&_mbox=Drafts`);
    await second.locator('#compose-subject').waitFor();
    const popupOfSecond = await PopupPage.open(bench.browser.context, bench.browser.worker, second);
    await popupOfSecond.choosePreset('Only my words');
    await popupOfSecond.apply();
    expect(await popupOfSecond.title()).toMatch(/^Done\./);
    expect(await second.locator('textarea#composebody').inputValue()).not.toContain('12025550199');
    expect(await bench.session.bodyText()).toContain('12025550142');
    for (const page of [popup, popupOfSecond]) await page.close();
    await second.close();
  });

  test('a file that cannot be read: it stays, and that is said', async () => {
    await bench.session.page.route('**/*display-attachment*', (route) => route.fulfill({ status: 500 }));
    const popup = await openDraft({ ...plain, files: supportFiles() });
    try {
      await popup.choosePreset('Only my words');
      await popup.apply();
      expect(await popup.words()).toContain('could not be changed and');
      expect(await popup.words()).toContain('logs.zip');
    } finally {
      await bench.session.page.unroute('**/*display-attachment*');
    }
    await popup.close();
    expect(await bench.session.fileNames()).toHaveLength(3);
    expect(await bench.session.bodyText()).not.toContain('12025550142');
  });

  test('what is trimmed and saved replaces the draft on the server', async () => {
    const popup = await openDraft(plain);
    await popup.choosePreset('Only my words');
    await popup.apply();
    const words = await popup.words();
    await popup.close();
    expect(words).toContain('The draft was saved as it is now.');
    const drafts = await Promise.all((await bench.mailbox.list('Drafts')).map(decodeMail));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.text).not.toContain('12025550142');
    expect(drafts[0]?.files.map((file) => file.name)).toEqual(['Screenshot_20260318-210500.png']);
  });
});
