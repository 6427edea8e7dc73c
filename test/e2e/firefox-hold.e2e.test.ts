/** Files that come into a mail to a support desk in Firefox, where what a content script adds to a DataTransfer is hidden from the page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodeMail } from '../../scripts/bench/decode-mail.ts';
import { answerFilePicker } from '../../scripts/bench/firefox-file-picker.ts';
import type { Firefox } from '../../scripts/bench/firefox.ts';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { startDemo, type Demo } from '../../scripts/demo/server.ts';
import { startGrantedFirefox } from './granted-firefox.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-firefox-hold-'));
const contents: Readonly<Record<string, Buffer>> = {
  'whatsapp.log': Buffer.from('call to +447700900155 ended\n'.repeat(20)),
  'notes.txt': Buffer.from('What I tried: two networks, one restart.\n'),
};
const names = Object.keys(contents);
const [log = '', notes = ''] = names;
const pathOf = (name: string): string => join(folder, name);

let firefox: Firefox;
let demo: Demo;

beforeAll(async () => {
  for (const name of names) writeFileSync(pathOf(name), contents[name] ?? '');
  ({ firefox } = await startGrantedFirefox(join(folder, 'extension')));
  await answerFilePicker(firefox, names.map(pathOf));
}, 180_000);

afterAll(async () => {
  await firefox?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo?.stop());

const soon = <Value>(look: () => Promise<Value> | Value): ReturnType<typeof expect.poll<Value>> => expect.poll(look, { timeout: 20_000, interval: 50 });
const uploads = (): string[] => demo.received.map(({ path }) => decodeURIComponent(path)).filter((path) => path.startsWith('/attach/'));

async function open(address: string, to: string): Promise<void> {
  demo.hold(demoDraft({ to, body: 'The calls drop.', files: [] }));
  await firefox.goto(`${demo.origin}${address}`);
  await soon(() => firefox.run('return document.body.dataset.ready;')).toBe('true');
}

/** The bar's words and where its buttons are. It stands in a closed shadow root. */
const seeBar = (): Promise<unknown> =>
  firefox.runWithRights(`
    const section = [...document.querySelectorAll('form > div')].map((host) => host.openOrClosedShadowRoot?.querySelector('section')).find(Boolean);
    if (!section) return null;
    section.scrollIntoView({ block: 'nearest' });
    const buttons = [...section.querySelectorAll('button')].filter((button) => !button.hidden).map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return [button.getAttribute('aria-label') ?? button.innerText, left + width / 2, top + height / 2];
    });
    return { words: section.innerText, buttons };
  `);
const words = async (): Promise<string> => ((await seeBar()) as { words: string } | null)?.words ?? '';
/** How many lists of files the bar has announced: nothing moves below an announced one. */
const lists = async (): Promise<number> => (await words()).split('Sendless holds').length - 1;
/** Resolves when the bar has told of both files: nothing in it moves then. */
async function lookedInside(): Promise<void> {
  await soon(words).toContain('Tells: phone number (20).');
  await soon(words).toContain('Sendless found nothing in it');
}
async function press(name: string): Promise<void> {
  const seen = (await seeBar()) as { buttons: [string, number, number][] } | null;
  const [, x, y] = seen?.buttons.find(([one]) => one === name) ?? [];
  if (x === undefined || y === undefined) throw new Error(`the bar has no button "${name}"`);
  await firefox.clickAt(x, y);
}

/** A drop or a paste, as a page sees one: a file of the system cannot be dragged or pasted into a browser without a window. */
const bring = (type: 'drop' | 'paste') => (): Promise<unknown> => bringTo('textarea', type, names.map((name) => [name, (contents[name] ?? Buffer.alloc(0)).toString()]));
const pasteIntoFrame = (name: string, text: string): Promise<unknown> => bringTo('iframe', 'paste', [[name, text]]);
const bringTo = (place: 'textarea' | 'iframe', type: 'drop' | 'paste', files: readonly (readonly [name: string, text: string])[]): Promise<unknown> =>
  firefox.runWithRights(
    `
    const [place, type, files] = arguments;
    const page = place === 'iframe' ? window.wrappedJSObject.document.querySelector('iframe').contentWindow : window.wrappedJSObject;
    const transfer = new page.DataTransfer();
    for (const [name, text] of files) transfer.items.add(new page.File(Cu.cloneInto([text], page), name, Cu.cloneInto({ type: 'text/plain' }, page)));
    const target = page.document.querySelector('textarea') ?? page.document.body;
    const options = Cu.cloneInto({ bubbles: true, cancelable: true, composed: true }, page);
    options.wrappedJSObject.dataTransfer = transfer;
    options.wrappedJSObject.clipboardData = transfer;
    const event = type === 'drop' ? new page.DragEvent('drop', options.wrappedJSObject) : new page.ClipboardEvent('paste', options.wrappedJSObject);
    if (type === 'paste') for (const file of transfer.files) event.clipboardData.items.add(file);
    target.dispatchEvent(event);
    `,
    place, type, files,
  );

const ways: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  ['chosen in a field of the page', '/', () => firefox.type('input[type=file]', names.map(pathOf).join('\n'))],
  ['chosen in a field of a closed shadow root', '/?shadow=closed', async () => {
    const at = (await firefox.run("const host = document.querySelector('label.attach span'); host.scrollIntoView({ block: 'center' }); const box = host.getBoundingClientRect(); return [box.left + 20, box.top + 12];")) as [number, number];
    await firefox.clickAt(...at);
  }],
  ['chosen in a field that is in no document', '/', () => firefox.click('button[name=pick]')],
  ['chosen in a field that the page takes out at once', '/', () => firefox.click('button[name=pickRemoved]')],
  ['dropped', '/', bring('drop')],
  ['pasted', '/', bring('paste')],
  ['dropped on a page that was written anew', '/?rewritten=1', bring('drop')],
];

async function sendAndReceive(): Promise<(readonly [string, string])[]> {
  await firefox.click('button[type=submit]');
  const { files } = await decodeMail((await demo.smtp.waitFor(1)).raw);
  return files.map(({ name, bytes }) => [name, bytes.toString()] as const);
}

test.each(ways)('files %s: held, then removed, cleaned and kept, and just that is sent', async (_way, address, attach) => {
  await open(address, 'android@support.whatsapp.com');
  await attach();
  await soon(words).toContain('Sendless holds 2 files. Nothing of them was uploaded yet.');
  await lookedInside();
  await press(`Clean ${log}`);
  await soon(words).not.toContain('Cleaning');
  expect(uploads()).toEqual([]);
  await press(`Keep ${notes}`);
  await soon(uploads).toEqual([`/attach/0/${log}`, `/attach/0/${notes}`]);
  expect(await sendAndReceive()).toEqual([[log, 'call to [phone 1] ended\n'.repeat(20)], [notes, contents[notes]?.toString()]]);
});

test('removed files are not sent, and for a friend all pass at once', async () => {
  await open('/', 'android@support.whatsapp.com');
  await bring('drop')();
  await lookedInside();
  await press('Remove all');
  await soon(words).toBe('');
  expect(await sendAndReceive()).toEqual([]);
  await open('/', 'anna@example.com');
  for (const [, , attach] of ways.filter(([, address]) => address === '/')) {
    const before = uploads().length;
    await attach();
    await soon(() => uploads().slice(before)).toEqual(names.map((name) => `/attach/0/${name}`));
    expect(await words()).toBe('');
  }
});

/** A mail whose editor is a frame that the page writes, which the page can draw anew, and a window that it opens without an address; what is chosen in their fields and pasted into the frame goes to its server. */
const framed = `<!doctype html><title>Mail</title><form><input name="to" value="android@support.whatsapp.com"><input name="subject" value="Calls"><input type="file" multiple><iframe></iframe><button>Send</button></form><button name="pop">^</button><button name="anew">o</button><script>
  const inside = document.querySelector('iframe').contentDocument;
  inside.body.contentEditable = 'true';
  const upload = async (files) => { for (const file of files) await fetch('/upload?' + encodeURIComponent(file.name), { method: 'POST', body: file }); };
  const choose = ({ target }) => { void upload([...target.files]); target.value = ''; };
  document.querySelector('[type=file]').addEventListener('change', choose);
  document.querySelector('[name=pop]').addEventListener('click', () => {
    const page = open('about:blank', '', 'popup,width=900,height=700').document;
    page.body.innerHTML = '<form><input name="to" value="android@support.whatsapp.com"><input name="subject" value="Calls"><input type="file"><textarea rows="9">The calls drop.</textarea><button>Send</button></form>';
    page.querySelector('[type=file]').addEventListener('change', choose);
  });
  document.querySelector('[name=anew]').addEventListener('click', () => {
    const form = document.querySelector('form');
    const anew = form.cloneNode(true);
    anew.querySelector('[type=file]').addEventListener('change', choose);
    form.remove();
    setTimeout(() => document.body.append(anew));
    anew.querySelector('iframe').addEventListener('load', ({ target }) => { target.contentDocument.body.contentEditable = 'true'; });
  });
  inside.addEventListener('paste', (event) => { event.preventDefault(); void upload([...event.clipboardData.files]); });
</script>`;

/** Shows that page, under a server that keeps what was uploaded. */
async function withFramed(test: (received: readonly (readonly [name: string, bytes: Buffer])[]) => Promise<void>): Promise<void> {
  const received: [string, Buffer][] = [];
  const server = createServer((request, answer) => {
    answer.setHeader('content-type', 'text/html');
    if (request.method !== 'POST') return void answer.end(framed);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      received.push([decodeURIComponent(request.url?.split('?')[1] ?? ''), Buffer.concat(parts)]);
      answer.end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    await firefox.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await test(received);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

test('a file pasted into the frame of an editor is shown in the one bar of its mail, which knows what stands for a value', async () => {
  await withFramed(async (received) => {
    const texts = (): (readonly [string, string])[] => received.map(([name, bytes]) => [name, bytes.toString()] as const);
    await firefox.type('input[type=file]', pathOf(log));
    await soon(lists).toBe(1);
    await soon(words).toContain('Tells: phone number (20).');
    await press(`Clean ${log}`);
    await soon(texts).toEqual([[log, 'call to [phone 1] ended\n'.repeat(20)]]);
    await firefox.type('input[type=file]', pathOf(notes));
    await soon(words).toContain('Sendless found nothing in it');
    await pasteIntoFrame('more.log', 'from +447700900142 to +447700900155\n');
    await soon(lists).toBe(2);
    expect(await words()).toMatch(/notes\.txt[^]*more\.log/);
    await soon(words).toContain('Tells: phone number (2).');
    await press('Clean more.log');
    await soon(() => texts().slice(1)).toEqual([['more.log', 'from [phone 2] to [phone 1]\n']]);
    await press(`Remove ${notes}`);
    await soon(words).toBe('');
  });
});

test('a webmail draws the compose window anew: the file waits in it, and goes into it', async () => {
  await withFramed(async (received) => {
    await firefox.type('input[type=file]', pathOf(log));
    await soon(lists).toBe(1);
    await soon(words).toContain('Tells: phone number (20).');
    await firefox.click('[name=anew]');
    await soon(lists).toBe(1);
    await press(`Clean ${log}`);
    await soon(() => received.map(([name, bytes]) => [name, bytes.toString()])).toEqual([[log, 'call to [phone 1] ended\n'.repeat(20)]]);
    await soon(words).toBe('');
  });
});

test('a gzip file of several members, and with what looks like one in its data, is opened and trimmed whole', async () => {
  const members = Buffer.concat(['call to +447700900155 ended\n', 'call to +447700900142 ended\n'].map((text) => gzipSync(text.repeat(3))));
  // Stored as it is, the members within show their headers in the data of the one around them.
  writeFileSync(pathOf('calls.log.gz'), gzipSync(members, { level: 0 }));
  await withFramed(async (received) => {
    await firefox.type('input[type=file]', pathOf('calls.log.gz'));
    await soon(lists).toBe(1);
    await soon(words).toContain('Tells: phone number (6).');
    await press('Clean calls.log.gz');
    await soon(() => received.map(([name]) => name)).toEqual(['calls.log.gz']);
    expect(gunzipSync(gunzipSync(received[0]?.[1] ?? Buffer.alloc(0))).toString()).toBe(`${'call to [phone 1] ended\n'.repeat(3)}${'call to [phone 2] ended\n'.repeat(3)}`);
  });
});

test('a 7z packed by PPMd is opened by the machine code of the package, and handed on as a zip', async () => {
  execFileSync('7z', ['a', '-bd', '-m0=PPMd', pathOf('logs.7z'), pathOf(log)], { stdio: 'ignore' });
  await withFramed(async (received) => {
    await firefox.type('input[type=file]', pathOf('logs.7z'));
    await soon(lists).toBe(1);
    await soon(words).toContain('Tells: phone number (20).');
    await press('Clean logs.7z');
    await soon(() => received.map(([name]) => name)).toEqual(['logs.zip']);
    writeFileSync(pathOf('logs.zip'), received[0]?.[1] ?? Buffer.alloc(0));
    expect(execFileSync('unzip', ['-p', pathOf('logs.zip')]).toString()).toBe('call to [phone 1] ended\n'.repeat(20));
  });
});

test('a file of more than 100 MB that has other bytes by now is not handed on, and the bar says so', async () => {
  await withFramed(async (received) => {
    writeFileSync(pathOf('large.bin'), Buffer.alloc(100_000_001, 'calls '));
    await firefox.type('input[type=file]', [pathOf('large.bin'), pathOf(notes)].join('\n'));
    await soon(lists).toBe(1);
    await soon(words).not.toContain('Looking inside');
    await press('Keep large.bin');
    // As long as before, so that Firefox notices nothing.
    writeFileSync(pathOf('large.bin'), Buffer.alloc(100_000_001, 'names '));
    await press(`Keep ${notes}`);
    await soon(words).toContain('It cannot be read, or was changed on the disk after you chose it.');
    expect(received).toEqual([]);
    await press('Remove large.bin');
    await soon(() => received.map(([name]) => name)).toEqual([notes]);
  });
});

test('in a window that the page opens without an address and fills by itself a file is held and cleaned', async () => {
  await withFramed(async (received) => {
    const [page, before] = [await firefox.tab(), await firefox.tabs()];
    await firefox.click('[name=pop]');
    await soon(async () => (await firefox.tabs()).length).toBe(before.length + 1);
    await firefox.switchTo((await firefox.tabs()).find((tab) => !before.includes(tab)) ?? page);
    expect(await firefox.run('return location.href;')).toBe('about:blank');
    await firefox.type('input[type=file]', pathOf(log));
    await soon(lists).toBe(1);
    await soon(words).toContain('Tells: phone number (20).');
    expect(received).toEqual([]);
    await press(`Clean ${log}`);
    await soon(() => received.map(([name, bytes]) => [name, bytes.toString()])).toEqual([[log, 'call to [phone 1] ended\n'.repeat(20)]]);
    await firefox.closeTab();
    await firefox.switchTo(page);
  });
});
