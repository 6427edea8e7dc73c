/** Files that are chosen, dropped or pasted into a mail to a support desk, on the demo mail: held before the upload, and then just what was chosen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoDraft, demoFiles } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 20_000 };

/** In the extension's own world: counts whatever reads a file, and breaks a step of holding where a page asks for it. */
const traps = `{
  const counted = globalThis.sendlessTraps = { reads: 0 };
  const count = (prototype, names) => {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if ('value' in own) Object.defineProperty(prototype, name, { ...own, value(...words) { counted.reads += 1; return own.value.apply(this, words); } });
      else Object.defineProperty(prototype, name, { ...own, get() { counted.reads += 1; return own.get.call(this); } });
    }
  };
  count(File.prototype, ['name', 'lastModified', 'webkitRelativePath']);
  count(Blob.prototype, ['size', 'type', 'slice', 'stream', 'text', 'arrayBuffer']);
  count(FileReader.prototype, ['readAsArrayBuffer', 'readAsBinaryString', 'readAsDataURL', 'readAsText']);
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(HTMLInputElement.prototype, 'value', { ...own, set(value) {
    if (this.type === 'file' && document.body.dataset.broken) throw new Error('broken by the test');
    own.set.call(this, value);
  } });
}`;

const folder = mkdtempSync(join(tmpdir(), 'sendless-hold-'));
const contents: Readonly<Record<string, Buffer>> = {
  'whatsapp.log': Buffer.from('call to +447700900155 ended\n'.repeat(40)),
  'notes.txt': Buffer.from('What I tried: two networks, one restart.\n'),
  'Grüße & mehr.png': demoFiles()[1]?.bytes ?? Buffer.alloc(0),
};
const names = Object.keys(contents);
const paths = names.map((name) => join(folder, name));
const [log = '', notes = '', picture = ''] = names;

let bench: DemoBench;
beforeAll(async () => {
  for (const name of names) writeFileSync(join(folder, name), contents[name] ?? '');
  bench = await DemoBench.start({ 'content/hold-files.js': traps });
  await bench.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: bench.demo.origin });
});
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

/** A mail to WhatsApp's desk, without files. */
const toDesk = () => demoDraft({ files: [], body: 'The calls drop.' });
const toFriend = () => demoDraft({ to: 'anna@example.com', subject: 'Photos', body: 'Here they are.', files: [] });

/** What the server received since, but for the draft's own text. */
const uploads = (): string[] => bench.demo.received.slice(seen).map(({ path }) => decodeURIComponent(path)).filter((path) => path.startsWith('/attach/'));
let seen = 0;

async function open(address: string, draft = toDesk()): Promise<{ page: Page; bar: HeldBar }> {
  const page = await bench.open(address, draft);
  seen = bench.demo.received.length;
  return { page, bar: new HeldBar(bench.browser, page) };
}

type Attach = (page: Page, files: readonly string[]) => Promise<void>;

/** The ways in which files come into a mail, each as a person does it; the browser itself makes the events. */
const chooseBy = (press: string): Attach => async (page, files) => {
  const asked = page.waitForEvent('filechooser');
  await page.locator(press).click({ position: { x: 20, y: 12 } });
  await (await asked).setFiles([...files]);
};
const choose = chooseBy('label.attach');
const drop: Attach = async (page, files) => {
  const place = page.locator('[name=subject]');
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 10 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
};
const ways: readonly (readonly [string, string, Attach])[] = [
  ['chosen in a field of the page', '/', choose],
  ['chosen in a field of an open shadow root', '/?shadow=open', chooseBy('label.attach span')],
  ['chosen in a field of a closed shadow root', '/?shadow=closed', chooseBy('label.attach span')],
  ['chosen in a field that is in no document', '/', chooseBy('button[name=pick]')],
  ['chosen in a field that the page takes out at once', '/', chooseBy('button[name=pickRemoved]')],
  ['dropped', '/', drop],
  ['chosen in a page that was written anew', '/?rewritten=1', choose],
  ['dropped on a page that was written anew', '/?rewritten=1', drop],
];

/** What was read of files in the extension's world. */
const reads = (page: Page): Promise<unknown> =>
  bench.browser.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => (globalThis as unknown as { sendlessTraps: { reads: number } }).sendlessTraps.reads });
    return answer?.result;
  }, page.url());

const delivered = async (page: Page): Promise<(readonly [string, string])[]> => (await bench.send(page)).files.map(({ name, bytes }) => [name, bytes.toString('hex')] as const);
const expected = (...some: readonly string[]): (readonly [string, string])[] => some.map((name) => [name, (contents[name] ?? Buffer.alloc(0)).toString('hex')] as const);

test.each(ways)('files %s are held; one is cleaned, one removed, one kept, and just that is uploaded and sent, in order', async (_way, address, attach) => {
  const { page, bar } = await open(address);
  await attach(page, paths);
  await bar.settled();
  const words = await bar.words();
  expect(words).toContain('Sendless holds 3 files. Nothing of them was uploaded yet.');
  for (const name of names) expect(words).toContain(name);
  expect(words).toContain('Tells: phone number (40).');
  await bar.press(`Clean ${log}`);
  await bar.press(`Remove ${notes}`);
  await bar.settled();
  expect(uploads()).toEqual([]);
  await bar.press(`Keep ${picture}`);
  await expect.poll(uploads, soon).toEqual([`/attach/0/${log}`, `/attach/0/${picture}`]);
  expect(await bar.words()).toBeNull();
  expect(await delivered(page)).toEqual([[log, Buffer.from('call to [phone 1] ended\n'.repeat(40)).toString('hex')], ...expected(picture)]);
});

test.each([
  ['on the field', 'input', 'field'],
  ['around the field', 'input', 'around'],
  ['around the closed shadow root of the field', 'input', 'around'],
] as const)('a page that listens early %s, which is in no document, gets just what was chosen', async (where, type, at) => {
  const { page, bar } = await open('/');
  await page.evaluate(([shadow, heard, place]) => {
    const press = document.createElement('button');
    press.type = 'button';
    press.name = 'early';
    press.textContent = 'Choose';
    press.addEventListener('click', () => {
      const [around, field] = [document.createElement('div'), document.createElement('input')];
      field.type = 'file';
      if (shadow) around.appendChild(document.createElement('p')).attachShadow({ mode: 'closed' }).append(field);
      else around.append(field);
      const attach = (): void => void Promise.all([...(field.files ?? [])].map((file) => fetch(`/attach/0/${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'X-Demo': '1' } })));
      ({ around, field })[place].addEventListener(heard, attach, true);
      field.click();
    });
    document.querySelector('form')?.append(press);
  }, [where.includes('shadow'), type, at] as const);
  await chooseBy('[name=early]')(page, paths.slice(0, 1));
  await bar.settled();
  expect(uploads()).toEqual([]);
  await bar.press(`Clean ${log}`);
  await expect.poll(uploads, soon).toEqual([`/attach/0/${log}`]);
  expect(bench.demo.saved().files[0]?.bytes.toString()).toBe('call to [phone 1] ended\n'.repeat(40));
});

test('for a friend files pass at once, however they come in, untouched, and nothing reads them', async () => {
  for (const address of new Set(ways.map(([, where]) => where))) {
    const { page, bar } = await open(address, toFriend());
    const here = ways.filter(([, where]) => where === address);
    for (const [way, , attach] of here) {
      const before = uploads().length;
      await attach(page, paths);
      await expect.poll(() => uploads().slice(before), { ...soon, message: way }).toEqual(names.map((name) => `/attach/0/${name}`));
    }
    expect(await delivered(page)).toEqual(here.flatMap(() => expected(...names)));
    expect(await reads(page)).toBe(0);
    expect(await bar.words()).toBeNull();
    await bench.closePages();
  }
});

test.each([['a desk', toDesk, true], ['a friend', toFriend, false]] as const)('what is put around a field that is in no document in a mail to %s', async (_whom, draft, put) => {
  const { page } = await open('/', draft());
  expect(await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.click();
    return field.parentNode !== null;
  })).toBe(put);
});

test('the same traps do count where files are held', async () => {
  const { page, bar } = await open('/');
  await choose(page, paths);
  await expect.poll(() => bar.words(), soon).toContain(log);
  expect(await reads(page)).toBeGreaterThan(0);
});

test('a support draft to somebody who is no desk has its files held', async () => {
  const { page, bar } = await open('/', demoDraft({ to: 'anna@example.com', files: [] }));
  await choose(page, paths);
  await expect.poll(() => bar.words(), soon).toContain('holds 3 files');
  expect(uploads()).toEqual([]);
});

test('a desk that is typed while the page is open counts from then on', async () => {
  const { page, bar } = await open('/', toFriend());
  await choose(page, [paths[0] ?? '']);
  await expect.poll(uploads, soon).toEqual([`/attach/0/${log}`]);
  await page.getByLabel('To').fill('android@support.whatsapp.com');
  await choose(page, [paths[1] ?? '']);
  await expect.poll(() => bar.words(), soon).toContain(notes);
  expect(uploads()).toEqual([`/attach/0/${log}`]);
});

test('a pasted picture is held, and pasted when it is kept; pasted text passes', async () => {
  const { page, bar } = await open('/');
  const body = page.locator('textarea');
  const write = (text: string | null): Promise<void> =>
    page.evaluate(
      async ([text, png]) => {
        if (text !== null) return navigator.clipboard.writeText(text);
        const bytes = Uint8Array.from(png, (byte) => byte);
        return navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
      },
      [text, [...(contents[picture] ?? [])]] as const,
    );
  await write('I tried two networks. ');
  await body.press('Control+Home');
  await body.press('Control+v');
  await expect.poll(() => body.inputValue(), soon).toBe('I tried two networks. The calls drop.');
  await write(null);
  await body.press('Control+v');
  await bar.settled();
  expect(await bar.words()).toContain('Sendless holds 1 file.');
  expect(uploads()).toEqual([]);
  await bar.press('Keep image.png');
  await expect.poll(uploads, soon).toEqual(['/attach/0/image.png']);
  // The browser writes its own PNG of the picture.
  expect((await bench.send(page)).files.map(({ name, bytes }) => [name, bytes.subarray(1, 4).toString()])).toEqual([['image.png', 'PNG']]);
});

test('the popup names the files that wait in the bar, until they were decided on', async () => {
  const { page, bar } = await open('/', demoDraft({ files: [] }));
  await choose(page, paths);
  await expect.poll(() => bar.words(), soon).toContain('holds 3 files');
  const named = async (): Promise<string> => {
    const popup = await bench.openPopup(page);
    const words = await popup.words();
    await popup.page.close();
    await page.bringToFront();
    return words;
  };
  const before = await named();
  for (const words of ['3 files wait for your choice', ...names]) expect(before).toContain(words);
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.title()).toMatch(/^Done\./);
  for (const words of ['3 files wait for your choice', ...names]) expect(await popup.words()).toContain(words);
  await bar.settled();
  await bar.press('Cancel');
  await expect.poll(() => popup.words(), soon).not.toContain('wait for your choice');
  await popup.close();
  expect(await named()).not.toContain('wait for your choice');
});

test('the trimmed text of a PDF goes up instead of it', async () => {
  const words = 'BT /F1 18 Tf 50 300 Td (call +447700900155 dropped) Tj ET';
  const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length ${String(words.length)}>>stream\n${words}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  writeFileSync(join(folder, 'calls.pdf'), pdf);
  const { page, bar } = await open('/');
  await choose(page, [join(folder, 'calls.pdf')]);
  await expect.poll(() => bar.words(), soon).toContain('holds 1 file.');
  await bar.settled();
  await bar.press('Text only: attach the trimmed text of calls.pdf instead');
  await expect.poll(uploads, soon).toEqual(['/attach/0/calls.txt']);
  const { files } = await bench.send(page);
  expect(files.map(({ name, bytes }) => [name, bytes.toString().trim()])).toEqual([['calls.txt', 'call [phone 1] dropped']]);
});

test('Cancel leaves the mail as it was, and the page hears that nothing was chosen', async () => {
  const { page, bar } = await open('/');
  await page.evaluate(() => document.querySelector('input[type=file]')?.addEventListener('cancel', () => (document.title = 'cancelled')));
  await choose(page, paths);
  await expect.poll(() => bar.words(), soon).toContain('holds 3 files');
  await bar.settled();
  await bar.press('Cancel');
  expect(await bar.words()).toBeNull();
  expect(await page.title()).toBe('cancelled');
  expect(await page.locator('input[type=file]').evaluate((field: HTMLInputElement) => field.files?.length)).toBe(0);
  await drop(page, paths);
  await expect.poll(() => bar.words(), soon).toContain('holds 3 files');
  await bar.settled();
  expect(await page.locator('form').getAttribute('class')).toBe('compose');
  await bar.press('Cancel');
  expect(await delivered(page)).toEqual([]);
  expect(uploads()).toEqual([]);
});

test('by keyboard alone: the bar is one Tab away, Remove and Keep are pressed, and the focus comes back to where files were asked for', async () => {
  const { page, bar } = await open('/');
  const pick = page.locator('button[name=pick]');
  const asked = page.waitForEvent('filechooser');
  await pick.press('Enter');
  await (await asked).setFiles(paths.slice(0, 2));
  await expect.poll(() => bar.words(), soon).toContain('holds 2 files');
  await bar.settled();
  await page.bringToFront();
  await page.keyboard.press('Tab');
  expect(await bar.focused()).toBe(`Keep ${log}`);
  await bar.tabTo(`Remove ${log}`);
  await page.keyboard.press('Enter');
  await bar.tabTo(`Keep ${notes}`);
  await page.keyboard.press('Space');
  await expect.poll(uploads, soon).toEqual([`/attach/0/${notes}`]);
  expect(await pick.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('who writes while the bar comes goes on writing', async () => {
  const { page, bar } = await open('/');
  const text = page.locator('textarea');
  await text.press('Control+End');
  const before = await text.inputValue();
  const asked = page.waitForEvent('filechooser');
  await page.locator('label.attach').click({ position: { x: 20, y: 12 } });
  await text.focus();
  await (await asked).setFiles(paths.slice(0, 1));
  await bar.settled();
  await page.keyboard.type('more');
  expect(await text.inputValue()).toBe(`${before}more`);
  await bar.press('Cancel');
});

test('by mouse: the focus comes back to where the user went on writing', async () => {
  const { page, bar } = await open('/');
  await choose(page, paths.slice(0, 2));
  await bar.settled();
  await page.locator('textarea').click({ position: { x: 20, y: 20 } });
  await bar.press(`Remove ${log}`);
  await bar.press(`Keep ${notes}`);
  await expect.poll(uploads, soon).toEqual([`/attach/0/${notes}`]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
});

test('files chosen while others are held wait beside them, each with its own choice', async () => {
  const { page, bar } = await open('/');
  await choose(page, [paths[0] ?? '']);
  await expect.poll(() => bar.words(), soon).toContain(log);
  await choose(page, [paths[1] ?? '']);
  await expect.poll(() => bar.words(), soon).toContain(notes);
  await bar.settled();
  await bar.press(`Keep ${notes}`);
  await page.locator('#attachments', { hasText: notes }).waitFor();
  await bar.press(`Keep ${log}`);
  await expect.poll(uploads, soon).toEqual([`/attach/0/${notes}`, `/attach/0/${log}`]);
});

test('what Apply took out of the text is told of a file that holds it, and goes from it with Clean', async () => {
  const { page, bar } = await open('/', demoDraft({ files: [] }));
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  await popup.page.locator('main.result').waitFor();
  await popup.close();
  const own = join(folder, 'own.txt');
  // The carrier's name alone is no finding: it is known from the text.
  writeFileSync(own, 'I am +44 7700 900142, with Example Mobile.\n');
  seen = bench.demo.received.length;
  await page.bringToFront();
  await choose(page, [own]);
  await bar.settled();
  expect(await bar.words()).toContain('It holds 1 value that you took out of this mail.');
  await bar.press('Clean own.txt');
  await expect.poll(uploads, soon).toEqual(['/attach/0/own.txt']);
  const sent = bench.demo.saved().files[0]?.bytes.toString() ?? '';
  expect(sent).toMatch(/^I am \[phone \d\], with \[[a-z ]+ \d\]\.\n$/);
});

test('what Apply takes out after a file was cleaned or kept goes from the copy, and kept files are asked about again', async () => {
  const { page, bar } = await open('/', demoDraft({ files: [] }));
  const texts = { 'clean.txt': 'I am +44 7700 900142, with Example Mobile.\n', 'keep.txt': 'With Example Mobile.\n', 'last.txt': 'It hangs.\n' };
  const own = Object.entries(texts).map(([name, text]) => (writeFileSync(join(folder, name), text), join(folder, name)));
  await choose(page, own);
  await bar.settled();
  for (const button of ['Clean clean.txt', 'Keep keep.txt']) await bar.press(button);
  await bar.settled();
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  await popup.page.locator('main.result').waitFor();
  await popup.close();
  await page.bringToFront();
  await bar.press('Keep last.txt');
  await expect.poll(async () => (await bar.words())?.match(/choose again/g)?.length, soon).toBe(2);
  await bar.settled();
  expect(uploads()).toEqual([]);
  for (const button of ['Clean keep.txt', 'Keep last.txt']) await bar.press(button);
  await expect.poll(uploads, soon).toHaveLength(3);
  const sent = bench.demo.saved().files.map(({ bytes }) => bytes.toString());
  expect([sent[0], sent[1]]).toEqual([expect.stringMatching(/^I am \[phone \d\], with \[[a-z ]+ \d\]\.\n$/), expect.stringMatching(/^With \[[a-z ]+ \d\]\.\n$/)]);
  expect(sent.slice(2)).toEqual([texts['last.txt']]);
});

test('a dropped folder passes, and the bar says that nobody looked into it', async () => {
  const { page, bar } = await open('/');
  await drop(page, [folder]);
  await expect.poll(() => bar.words(), soon).toContain('Sendless cannot look into folders');
  await bar.press('Close');
  expect(await bar.words()).toBeNull();
});

test('when a step of holding throws, the files pass and the bar says that nobody looked', async () => {
  const { page, bar } = await open('/');
  await page.evaluate(() => (document.body.dataset['broken'] = 'true'));
  await choose(page, paths);
  await expect.poll(uploads, soon).toEqual(names.map((name) => `/attach/0/${name}`));
  await expect.poll(() => bar.words(), soon).toContain('Sendless could not check files here');
  expect(await delivered(page)).toEqual(expected(...names));
});

test('without a background that could load the bar the files pass', async () => {
  const { page } = await open('/');
  await bench.browser.worker.evaluate(() => { chrome.scripting.executeScript = () => Promise.reject(new Error('broken by the test')); });
  await choose(page, paths);
  await expect.poll(uploads, soon).toEqual(names.map((name) => `/attach/0/${name}`));
});
