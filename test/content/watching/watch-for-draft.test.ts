// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchForDraft } from '../../../src/content/watching/watch-for-draft.ts';
import type { Gate } from '../../../src/content/watching/watch-for-draft.ts';
import type { ComposeFinder } from '../../../src/webmail/webmail.ts';

let stop: AbortController;
let heads = 0;
let asked = 0;
let loads = true;
let living = true;

const finder: ComposeFinder = {
  id: 'test',
  recognises: () => true,
  findComposeWindows: (page) => [...page.querySelectorAll('form')],
  readHead: (root, limit) => {
    heads += 1;
    return { recipients: { to: [], cc: [], bcc: [] }, subject: '', body: (root.querySelector('textarea')?.value ?? '').slice(0, limit) };
  },
};
const gate: Gate = {
  finders: [finder],
  looksLikeSupportDraft: ({ body }) => body.includes('--Support Info--'),
  loadDraftScript: async () => {
    asked += 1;
    return loads;
  },
  alive: () => living,
};

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  heads = asked = 0;
  loads = living = true;
  document.body.replaceChildren();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function openCompose(text: string): HTMLTextAreaElement {
  const form = document.createElement('form');
  const area = document.createElement('textarea');
  area.value = text;
  form.append(area);
  document.body.append(form);
  return area;
}

const idle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

test('without a compose window nothing is read, whatever the page does', async () => {
  watchForDraft(document, gate, stop);
  for (let i = 0; i < 50; i += 1) document.body.append(document.createElement('p'));
  await idle();
  expect(heads).toBe(0);
});

test('a support draft loads the draft script once, and the gate stops', async () => {
  watchForDraft(document, gate, stop);
  openCompose('--Support Info--');
  await idle();
  openCompose('--Support Info--');
  await idle();
  expect(asked).toBe(1);
  expect(stop.signal.aborted).toBe(true);
});

test('an ordinary mail is read once for many changes of the page, not once for each', async () => {
  watchForDraft(document, gate, stop);
  openCompose('Lunch on Friday?');
  await idle();
  heads = 0;
  for (let i = 0; i < 50; i += 1) document.body.append(document.createElement('p'));
  await idle();
  expect(heads).toBe(1);
  expect(asked).toBe(0);
});

test('a block that is pasted into an open window is seen after the burst', async () => {
  watchForDraft(document, gate, stop);
  const area = openCompose('Hello');
  await idle();
  area.value = 'Hello\n--Support Info--';
  for (let i = 0; i < 10; i += 1) area.dispatchEvent(new Event('input', { bubbles: true }));
  await idle();
  expect(asked).toBe(1);
});

test('when the draft script cannot be loaded the gate goes on watching', async () => {
  loads = false;
  watchForDraft(document, gate, stop);
  const area = openCompose('--Support Info--');
  await idle();
  expect(stop.signal.aborted).toBe(false);
  loads = true;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await idle();
  expect(stop.signal.aborted).toBe(true);
});

test('when the extension is gone the gate goes too, without reading', async () => {
  watchForDraft(document, gate, stop);
  living = false;
  openCompose('--Support Info--');
  await idle();
  expect(stop.signal.aborted).toBe(true);
  expect(heads).toBe(0);
});
