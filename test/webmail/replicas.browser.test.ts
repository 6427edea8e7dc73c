/**
 * Every described webmail on its replica, under its own host name, in a real Chromium: what is read, changed, attached and sent, and that labels in other
 * languages and a missing adapter change nothing of it.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layouts } from '../../src/webmail/layouts/index.ts';
import type { Layout } from '../../src/webmail/layouts/layout.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { ReplicaServer, type ReplicaDraft } from './replica-server.ts';
import { webmailCode } from './webmail-in-page.ts';

declare const Sendless: any;

let browser: Browser;
let page: Page;
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
/** Every way of sending that the replica shows, by name and in order. */
const waysOfSending: Readonly<Record<string, readonly string[]>> = {
  gmail: ['sendButton', 'sendMenuButton', 'scheduledSendItem'],
  outlook: ['sendButton', 'sendMenuButton'],
  cypht: ['sendButton', 'hiddenSendButton', 'sendAndArchiveButton'],
};

const addressOf = ({ hosts }: Layout): string => `https://${(hosts[0] ?? 'mail.example.org').replace('*.', 'app.')}/`;

async function open(layout: Layout, drafts: readonly ReplicaDraft[], language = 'en'): Promise<void> {
  server = new ReplicaServer(layout.id);
  server.holds(drafts);
  await page.goto(`${addressOf(layout)}?hl=${language}`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  await page.evaluate(code);
}

interface Seen {
  readonly webmail: string;
  readonly drafts: readonly { readonly to: string[]; readonly subject: string; readonly body: string; readonly files: string[]; readonly ways: string[]; readonly check: Record<string, string> }[];
}

/** What Sendless sees of the page; with `only`, through that webmail's adapter. */
function look(only?: string): Promise<Seen> {
  return page.evaluate((id) => {
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

describe.each(layouts)('$id', (layout) => {
  const body = draft.lines.join('\n');

  test('is recognised, and each compose window is read by itself', async () => {
    const drafts = onlyOne.has(layout.id) ? [draft] : [draft, other];
    await open(layout, drafts);
    const seen = await look();
    expect(seen.webmail).toBe(layout.id);
    expect(seen.drafts.map(({ to, subject, body: words, files }) => ({ to, subject, body: words, files }))).toEqual(
      drafts.map(({ to, subject, lines, files }) => ({ to, subject, body: lines.join('\n'), files: files.map(({ name }) => name) })),
    );
    expect(seen.drafts[0]?.ways).toEqual(waysOfSending[layout.id] ?? ['sendButton']);
    expect(Object.entries(seen.drafts[0]?.check ?? {}).filter(([, state]) => state === 'fails')).toEqual([]);
  });

  test('labels in other languages change nothing', async () => {
    for (const language of ['it', 'de', 'ja']) {
      await open(layout, [draft], language);
      const seen = await look();
      expect([seen.webmail, seen.drafts[0]?.to, seen.drafts[0]?.subject, seen.drafts[0]?.body, seen.drafts[0]?.files]).toEqual([layout.id, draft.to, draft.subject, body, draft.files.map(({ name }) => name)]);
    }
  });

  test('without its adapter the text is the same', async () => {
    await open(layout, [draft]);
    const [seen] = (await look('generic')).drafts;
    expect([seen?.subject, seen?.body]).toEqual([draft.subject, body]);
    expect(seen?.to).toEqual(expect.arrayContaining([...draft.to]));
  });

  test('what is removed is neither saved nor sent, what is put back is, and files go as chosen', async () => {
    await open(layout, [draft]);
    const done = await page.evaluate(async (text) => {
      const webmail = Sendless.webmails.find((each: any) => each.finder.recognises(document));
      const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
      const signal = new AbortController().signal;
      const now = window.read().parts[1].text;
      const cut = (from: string): object => ({ part: 'body', start: now.indexOf(from), end: now.indexOf(from) + from.length, expected: from, replacement: '' });
      const written = await window.write([cut('Debug info: +447700900142\n')]);
      const trimmed = window.read().parts[1].text.trim();
      const back = await window.restore(written.undo);
      const restored = window.read().parts[1].text.trim();
      const again = await window.write([cut('Debug info: +447700900142\n'), cut('Carrier: Example Mobile\n')]);
      const [first] = window.read().attachments;
      const bytes = await window.readBytes(first.id, signal);
      const attached = await window.attach({ name: 'trimmed.log', type: 'text/plain', bytes: new TextEncoder().encode(text) }, signal);
      const removed = await window.removeAttachment(first.id, signal);
      return { written: written.ok, trimmed, back, restored, again: again.ok, bytes: bytes.ok ? new TextDecoder().decode(bytes.bytes) : bytes.why, readable: first.readable, attached: attached.ok, removed, files: window.read().attachments.map(({ name }: any) => name) };
    }, 'trimmed');
    const rest = draft.lines.filter((line) => !line.startsWith('Debug info'));
    expect(done).toMatchObject({ written: true, trimmed: rest.join('\n'), back: { complete: true, unplaced: [] }, restored: body, again: true, attached: true, removed: { ok: true }, files: ['screenshot.png', 'trimmed.log'] });
    expect(done.bytes).toBe(done.readable ? log.toString() : layout.files?.encrypted ? 'encrypted' : 'no-link');
    await page.evaluate(() => {
      const webmail = Sendless.webmails.find((each: any) => each.finder.recognises(document));
      webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls()[0].element.click();
    });
    await page.locator('body[data-sent]').waitFor({ state: 'attached' });
    expect(server.sent).toHaveLength(1);
    const [mail] = server.sent;
    expect(mail?.body).not.toMatch(/7700900142|Example Mobile/);
    for (const line of ['Hello, every call drops.', '--Support Info--', 'Version: 2.25.30.74']) expect(mail?.body).toContain(line);
    expect(mail?.files.map(({ name, content }) => [name, content.length])).toEqual([['screenshot.png', 2048], ['trimmed.log', 7]]);
    expect(server.uploads).toEqual(['trimmed.log']);
  });
});
