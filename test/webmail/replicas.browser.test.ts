/**
 * Every described webmail on its replica, under its own host name, in a real Chromium: what is read, changed, attached and sent, and that labels in other
 * languages and a missing adapter change nothing of it.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../../scripts/webmail-facts.ts';
import { gmail } from '../../src/webmail/layouts/gmail.ts';
import { layouts } from '../../src/webmail/layouts/index.ts';
import type { Layout } from '../../src/webmail/layouts/layout.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { namedSelectors, type NamedSelector } from './named-selectors.ts';
import { ReplicaServer, type ReplicaDraft } from './replica-server.ts';
import { selectorCounts } from './selector-counts.ts';
import { webmailCode } from './webmail-in-page.ts';

declare const Sendless: any;

let browser: Browser;
let page: Page;
/** Where the webmail's client is: the page, or a frame of it. */
let client: Frame;
let code: string;
/** The server behind the page that is shown now. */
let server: ReplicaServer;
beforeAll(async () => {
  code = await webmailCode();
  browser = await sharedBrowser();
  page = await browser.newPage();
  await page.route('**/*', (route) => server.answer(route));
});
afterAll(() => browser?.close());

const log = Buffer.from('10:02:11 call failed for +447700900142\n');
const draft: ReplicaDraft = {
  to: ['android@support.whatsapp.com'],
  subject: 'Question about WhatsApp for Android',
  lines: ['Hello, every call drops.', '', '--Support Info--', 'Debug info: +447700900142', 'Carrier: Example Mobile', 'Version: 2.25.30.74'],
  files: [{ name: 'whatsapp.log', content: log }, { name: 'screenshot.png', content: Buffer.alloc(2048, 7) }],
};
const other: ReplicaDraft = { to: ['friend@example.org'], subject: 'Lunch', lines: ['See you at one.'], files: [] };

/** Webmails in which only one compose window can be open at a time. */
const onlyOne = new Set(['tuta', 'snappymail', 'sogo', 'horde', 'cypht', 'gmx', 'nextcloud']);
/** Webmails with a plain text field beside their editor. */
const plainFields = new Set(['gmail', 'proton', 'open-xchange', 'snappymail', 'sogo', 'zimbra', 'horde']);
/** Every way of sending that the replica shows, by name and in order. */
const waysOfSending: Readonly<Record<string, readonly string[]>> = {
  gmail: ['sendButton', 'sendMenuButton', 'scheduledSendItem'],
  outlook: ['sendButton', 'sendMenuButton'],
  cypht: ['sendButton', 'hiddenSendButton', 'sendAndArchiveButton'],
};

/** What stands in a reply under its mail as well, the second one here. */
const alsoInReplies: Readonly<Record<string, Readonly<Record<string, number>>>> = { gmail: { sendAndArchiveButton: 1 } };

const addressOf = ({ hosts }: Layout): string => `https://${(hosts[0] ?? 'mail.example.org').replace('*.', 'app.')}/`;

async function open(layout: Layout, drafts: readonly ReplicaDraft[], mode: 'html' | 'text' | 'html&alone' = 'html'): Promise<void> {
  server = new ReplicaServer(layout.id);
  server.holds(drafts);
  await page.goto(`${addressOf(layout)}?mode=${mode}`);
  client = await server.client(page);
  for (const frame of [client, ...server.frames(client)]) await frame.evaluate(code);
}

const speak = (language: string): Promise<unknown> => client.evaluate((detail) => document.dispatchEvent(new CustomEvent('replica-speaks', { detail })), language);

interface Seen {
  readonly webmail: string;
  readonly drafts: readonly { readonly to: string[]; readonly subject: string; readonly body: string; readonly files: string[]; readonly ways: string[]; readonly check: Record<string, string> }[];
}

/** What Sendless sees of the page and of frames with more compose windows; with `only`, through that webmail's adapter. */
async function look(only?: string): Promise<Seen> {
  const [seen, ...more] = await Promise.all([client, ...server.frames(client)].map((frame) => lookInto(frame, only)));
  return { webmail: seen?.webmail ?? 'none', drafts: [...(seen?.drafts ?? []), ...more.flatMap(({ drafts }) => drafts)] };
}

function lookInto(frame: Frame, only?: string): Promise<Seen> {
  return frame.evaluate((id) => {
    const webmail = Sendless.webmails.find((each: any) => (id === undefined ? each.finder.recognises(document) : each.finder.id === id));
    return {
      webmail: webmail.finder.id,
      drafts: webmail.finder.findComposeWindows(document).map((root: Element) => {
        const window = webmail.open(root);
        const { recipients, parts, attachments } = window.read();
        return { to: recipients.to, subject: parts[0].text, body: parts[1].text.trim(), files: attachments.map(({ name }: any) => name), ways: window.sendControls().map(({ name }: any) => name), check: window.selfCheck().capabilities };
      }),
    };
  }, only);
}

/** Cuts two lines from the first window, puts them back, and cuts them again; gives what the window said at each step. */
function changeText(): Promise<any> {
  return client.evaluate(async () => {
    const webmail = Sendless.webmailHere();
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const now = window.read().parts[1].text;
    const cut = (from: string): object => ({ part: 'body', start: now.indexOf(from), end: now.indexOf(from) + from.length, expected: from, replacement: '' });
    const written = await window.write([cut('Debug info: +447700900142\n')]);
    const trimmed = window.read().parts[1].text.trim();
    const back = await window.restore(written.undo);
    const restored = window.read().parts[1].text.trim();
    const again = await window.write([cut('Debug info: +447700900142\n'), cut('Carrier: Example Mobile\n')]);
    return { written: written.ok, trimmed, back, restored, again: again.ok };
  });
}

/** Attaches a file in the first window and takes its first one out. */
function changeFiles(): Promise<any> {
  return client.evaluate(async () => {
    const webmail = Sendless.webmailHere();
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const signal = new AbortController().signal;
    const [first] = window.read().attachments;
    const bytes = await window.readBytes(first.id, signal);
    const attached = await window.attach({ name: 'trimmed.log', type: 'text/plain', bytes: new TextEncoder().encode('trimmed') }, signal);
    const removed = await window.removeAttachment(first.id, signal);
    return { bytes: bytes.ok ? new TextDecoder().decode(bytes.bytes) : bytes.why, readable: first.readable, attached: attached.ok, removed, files: window.read().attachments.map(({ name }: any) => name) };
  });
}

const body = draft.lines.join('\n');
const secret = /7700900142|Example Mobile/;
const changed = { written: true, trimmed: draft.lines.filter((line) => !line.startsWith('Debug info')).join('\n'), back: { complete: true, unplaced: [] }, restored: body, again: true };
function expectTrimmed(text: string | undefined): void {
  expect(text).not.toMatch(secret);
  for (const line of ['Hello, every call drops.', '--Support Info--', 'Version: 2.25.30.74']) expect(text).toContain(line);
}

/** How much each selector finds in the page as it stands. */
function count(selectors: readonly NamedSelector[]): Promise<Record<string, number>> {
  return client.evaluate((named) => {
    const within = (places: readonly ParentNode[], selector: string): number => places.reduce((sum, place) => sum + place.querySelectorAll(selector).length, 0);
    return Object.fromEntries(named.map(({ name, selector, within: around }) => [name, within(around === undefined ? [document] : [...document.querySelectorAll(around)], selector)]));
  }, selectors);
}

/** The modules of `editors/pages/` by the names that layouts give. */
const modules: Readonly<Record<string, string>> = { RoosterJS: 'roosterjs', Squire: 'squire', 'CKEditor 4': 'ckeditor4', 'CKEditor 5': 'ckeditor5', TinyMCE: 'tinymce' };

// One page for all that is asked of a replica: what only reads comes first.
describe.each(layouts)('$id', (layout) => {
  const drafts = onlyOne.has(layout.id) ? [draft] : [draft, other];
  beforeAll(() => open(layout, drafts));

  test('is recognised, and each compose window is read by itself', async () => {
    // The replica holds the editor that the layout names.
    const { editor } = factsOf(layout);
    expect(await client.evaluate(() => document.querySelector<HTMLElement>('[data-replica-editor]')?.dataset['replicaEditor'] ?? null)).toBe(editor === null ? null : modules[editor]);
    const seen = await look();
    expect(seen.webmail).toBe(layout.id);
    expect(seen.drafts.map(({ to, subject, body: text, files }) => ({ to, subject, body: text, files }))).toEqual(
      drafts.map(({ to, subject, lines, files }) => ({ to, subject, body: lines.join('\n'), files: files.map(({ name }) => name) })),
    );
    expect(seen.drafts[0]?.ways).toEqual(waysOfSending[layout.id] ?? ['sendButton']);
    expect(Object.entries(seen.drafts[0]?.check ?? {}).filter(([, state]) => state === 'fails')).toEqual([]);
    // Where a summary stands for the addresses, it is the same when they stand there themselves.
    for (const summary of await client.locator('[data-replica~=summary]').all()) await summary.click();
    expect(await look()).toEqual(seen);
  });

  test('each of its selectors finds as many as there are', async () => {
    for (const summary of await client.locator('[data-replica~=summary]:visible').all()) await summary.click();
    expect(await count(namedSelectors(layout))).toEqual(selectorCounts[layout.id]);
  });

  test('labels in other languages change nothing', async () => {
    const inEnglish = await look();
    for (const language of ['it', 'de', 'ja']) {
      await speak(language);
      expect(await client.locator('[data-replica~="send"][data-replica-word],[data-replica~="subject"]').first().getAttribute('aria-label')).not.toMatch(/^(?:Send|Subject)$/);
      expect(await look()).toEqual(inEnglish);
    }
  });

  test('without its adapter the text is the same', async () => {
    const [seen] = (await look('generic')).drafts;
    expect([seen?.subject, seen?.body]).toEqual([draft.subject, body]);
    expect(seen?.to).toEqual(expect.arrayContaining([...draft.to]));
  });

  test('what is removed is neither saved nor sent, what is put back is, and files go as chosen', async () => {
    expect(await changeText()).toEqual(changed);
    // By the webmail itself, which has to notice the change.
    await expect.poll(() => server.saved.at(-1)?.body ?? 'nothing was saved').not.toMatch(/nothing|7700900142|Example Mobile/);
    expectTrimmed(server.saved.at(-1)?.body);
    const done = await changeFiles();
    expect(done).toMatchObject({ attached: true, removed: { ok: true }, files: ['screenshot.png', 'trimmed.log'] });
    expect(done.bytes).toBe(done.readable ? log.toString() : layout.files?.encrypted ? 'encrypted' : 'no-link');
    // By every button, menu item and key that the adapter names, and then by the first one as people do.
    const windows = drafts.length - server.frames(client).length;
    const ways = Object.fromEntries((waysOfSending[layout.id] ?? ['sendButton']).map((way) => [way, windows]));
    const keys = factsOf(layout).sendKeys;
    expect(await server.tryAll(client, keys)).toEqual({ ...ways, ...alsoInReplies[layout.id], ...Object.fromEntries(keys.map((key) => [key, 1])) });
    await server.send(client);
    const mails = server.sent.filter(({ subject }) => subject === draft.subject);
    expect(mails.length).toBeGreaterThan(Object.keys(ways).length);
    for (const mail of mails) {
      expectTrimmed(mail.body);
      expect(mail.files.map(({ name, content }) => [name, content.length])).toEqual([['screenshot.png', 2048], ['trimmed.log', 7]]);
    }
    expect(server.uploads).toEqual(['trimmed.log']);
  });
});

test.each(layouts.filter(({ id }) => plainFields.has(id)))('$id in plain text: read, trimmed, put back, trimmed again, saved and sent', async (layout) => {
  await open(layout, [draft], 'text');
  const seen = await look();
  expect([seen.webmail, seen.drafts.map((each) => each.body)]).toEqual([layout.id, [body]]);
  expect(await changeText()).toEqual(changed);
  await expect.poll(() => server.saved.at(-1)?.body ?? 'nothing was saved').not.toMatch(/nothing|7700900142|Example Mobile/);
  expect((await server.send(client)).body).toBe(draft.lines.filter((line) => !/^(?:Debug info|Carrier)/.test(line)).join('\n'));
});

test('gmail: a window that fills the screen, and one of its own, are read, trimmed and sent as any other', async () => {
  for (const mode of ['html', 'html&alone'] as const) {
    await open(gmail, [draft], mode);
    const before = await look();
    await client.locator('[data-replica~=full-screen]').click();
    expect(await client.locator('.aSs .aSt .M9').count()).toBe(1);
    expect(await look()).toEqual(before);
    expect(before.drafts.map((each) => each.body)).toEqual([body]);
    expect(await changeText()).toEqual(changed);
    expectTrimmed((await server.send(client)).body);
  }
});
