/**
 * Files in a real Roundcube. Those that come into a mail to a support desk are held before the upload, and then just what was chosen; those that are in a draft already are
 * cleaned, swapped, delivered, put back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipEntries } from '../../scripts/bench/decode-mail.ts';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { makeMail, supportFiles } from '../../scripts/bench/make-mail.ts';
import { HeldBar } from './held-bar.ts';
import { PopupPage } from './popup-page.ts';
import { roundcubeBench, type RoundcubeBench } from './roundcube-bench.ts';
import { plainMails } from './support-mails.ts';

/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 20_000 };

const folder = mkdtempSync(join(tmpdir(), 'sendless-hold-'));
/** The log of the fixtures has numbers that are told from others by what stands beside them; this one's stand alone. */
const files = supportFiles().map((file) => (file.type === 'text/plain' ? { ...file, bytes: Buffer.from('call to +447700900155 ended\nmail to mara@example.com sent\n') } : file));
const paths = files.map(({ name }) => join(folder, name));
const [log = '', zip = '', picture = ''] = files.map(({ name }) => name);

let bench: RoundcubeBench;
beforeAll(async () => {
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  bench = await roundcubeBench();
  await bench.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: bench.server.origin });
}, 180_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Uploads that the web server has answered so far. */
const uploads = (): number => bench.server.log().split('_action=upload').length - 1;

async function openDraft(to: string, html?: string): Promise<HeldBar> {
  const mail = { to: [to], subject: 'Calls drop', text: 'The calls drop.\n', files: [], ...(html === undefined ? {} : { html }) };
  await bench.session.openDraft(await bench.mailbox.seedDraft(await makeMail(mail)));
  return new HeldBar(bench.browser, bench.session.page);
}

async function choose(some: readonly string[]): Promise<void> {
  const { page } = bench.session;
  const asked = page.waitForEvent('filechooser');
  await page.locator('#compose-attachments button.attach').click();
  await (await asked).setFiles([...some]);
}

/** Over what is found by the selector; the browser itself makes the events. */
async function drop(over: string, some: readonly string[]): Promise<void> {
  const { page } = bench.session;
  const box = await page.locator(over).boundingBox();
  const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 40 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...some], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
}

const valuesInThem = ['447700900155', 'mara@example.com', 'Mara Example', '48.8583'];

test.each([
  ['chosen', choose],
  ['dropped', (some: readonly string[]) => drop('#compose-attachments', some)],
] as const)('files %s for a desk: nothing is uploaded before the choice; cleaned, removed and kept, just that is delivered', async (_way, attach) => {
  const bar = await openDraft('android@support.whatsapp.com');
  const before = uploads();
  await attach(paths);
  await bar.settled();
  expect(await bar.words()).toContain('Sendless holds 3 files.');
  await bar.press(`Clean ${log}`);
  await bar.press(`Remove ${zip}`);
  await bar.settled();
  expect(uploads()).toBe(before);
  await bar.press(`Clean ${picture}`);
  await expect.poll(() => bench.session.fileNames(), soon).toEqual([log, picture]);
  const { files: delivered } = await bench.sendAndReceive(bench.session);
  expect(delivered.map(({ name }) => name)).toEqual([log, picture]);
  expect(delivered[0]?.bytes.toString()).toBe('call to [phone 1] ended\nmail to [e-mail 1] sent\n');
  for (const value of valuesInThem) for (const { bytes } of delivered) expect(bytes.includes(value)).toBe(false);
});

test('by keyboard alone: from *Attach* the next Tab leads to the bar, and what is chosen there is sent', async () => {
  const bar = await openDraft('android@support.whatsapp.com');
  const { page } = bench.session;
  const before = uploads();
  const attach = page.locator('#compose-attachments button.attach');
  const asked = page.waitForEvent('filechooser');
  await attach.press('Enter');
  await (await asked).setFiles(paths.slice(0, 2));
  await bar.settled();
  await page.bringToFront();
  await page.keyboard.press('Tab');
  expect(await bar.focused()).toBe(`Keep ${log}`);
  await bar.tabTo(`Clean ${log}`);
  await page.keyboard.press('Space');
  await bar.settled();
  expect(uploads()).toBe(before);
  await bar.tabTo(`Remove ${zip}`);
  await page.keyboard.press('Enter');
  await expect.poll(() => bench.session.fileNames(), soon).toEqual([log]);
  expect(await attach.evaluate((button) => button === document.activeElement)).toBe(true);
  const { files: delivered } = await bench.sendAndReceive(bench.session);
  expect(delivered.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([[log, 'call to [phone 1] ended\nmail to [e-mail 1] sent\n']]);
});

test('for a friend files pass at once, byte for byte', async () => {
  const bar = await openDraft('anna@example.com');
  await choose(paths.slice(0, 2));
  await expect.poll(() => bench.session.fileNames(), soon).toEqual([log, zip]);
  await drop('#compose-attachments', paths.slice(2));
  await expect.poll(() => bench.session.fileNames(), soon).toEqual([log, zip, picture]);
  expect(await bar.words()).toBeNull();
  const { files: delivered } = await bench.sendAndReceive(bench.session);
  expect(delivered.map(({ name, bytes }) => [name, bytes.toString('hex')])).toEqual(files.map(({ name, bytes }) => [name, bytes.toString('hex')]));
});

test('a picture pasted into the formatted editor, which is a frame of its own, is held; kept, it stands in the text', async () => {
  const bar = await openDraft('android@support.whatsapp.com', '<p>The calls drop.</p>');
  const { page } = bench.session;
  await page.evaluate(async (png) => navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([Uint8Array.from(png)], { type: 'image/png' }) })]), [...(files[2]?.bytes ?? [])]);
  const editor = page.frameLocator('#composebody_ifr').locator('body');
  await editor.press('Control+End');
  await editor.press('Control+v');
  await bar.settled();
  expect(await editor.locator('img').count()).toBe(0);
  await bar.press('Keep image.png');
  await editor.locator('p > img').waitFor();
  expect(await editor.innerText()).toContain('The calls drop.');
});

const said = 'call to +447700900155 ended, reason 7\nmara@example.org signed in\n';
const planted = /7700900155|mara@example/;

test('an archive and a text are swapped for trimmed copies, put back, trimmed again and delivered without what was found', async () => {
  const support = plainMails().find(({ name }) => name === 'whatsapp-android-calls-en');
  if (support === undefined) throw new Error('the draft is not among the fixtures');
  const files = [
    { name: 'traces.zip', type: 'application/zip', bytes: makeZip({ 'wa/whatsapp.log': said, 'older.zip': makeZip({ 'old.log': said }) }) },
    { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from(said) },
  ];
  await bench.session.openDraft(await bench.mailbox.seedDraft(await makeMail({ ...support.mail, files })));
  const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, bench.session.page);
  await popup.choosePreset('What they need');
  expect((await popup.choosing()).files.map(({ name, sent, cleaned }) => [name, sent, cleaned])).toEqual([['traces.zip', true, true], ['notes.txt', true, true]]);
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  expect((await bench.session.fileNames()).sort()).toEqual(['notes.txt', 'traces.zip']);
  await popup.putBack();
  expect(await popup.words()).toContain('as it was');
  expect((await bench.session.fileNames()).sort()).toEqual(['notes.txt', 'traces.zip']);
  await popup.choosePreset('What they need');
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  await popup.close();
  await bench.session.page.bringToFront();
  const delivered = await bench.sendAndReceive(bench.session);
  expect(delivered.files.map(({ name }) => name).sort()).toEqual(['notes.txt', 'traces.zip']);
  const zip = delivered.files.find(({ name }) => name === 'traces.zip')?.bytes ?? Buffer.alloc(0);
  const [packed, older] = zipEntries(zip);
  const texts = [delivered.text, packed?.bytes.toString(), ...zipEntries(older?.bytes ?? Buffer.alloc(0)).map(({ bytes }) => bytes.toString()), delivered.files.find(({ name }) => name === 'notes.txt')?.bytes.toString()];
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text).not.toMatch(planted);
  expect(texts[3]).toContain('ended, reason 7');
});
