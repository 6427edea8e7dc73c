import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, notMine, open } from '../../src/platform/answer.ts';
import type { PageProtocol } from '../../src/platform/messages.ts';
import type { Listener } from '../../src/platform/runtime.ts';

type Scope = { chrome?: unknown };
let listeners: Listener[] = [];

beforeEach(() => {
  listeners = [];
  (globalThis as Scope).chrome = {
    runtime: {
      id: 'this-extension',
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => (listeners = listeners.filter((other) => other !== listener)),
      },
    },
  };
});
afterEach(() => {
  delete (globalThis as Scope).chrome;
});

const view = { sendless: 'page', name: 'draft.view', request: { id: 'a' } };

/** What the sender gets: an answer, or `silence` when nobody takes the message. */
async function send(message: unknown, id = 'this-extension'): Promise<unknown> {
  return new Promise((resolve) => {
    const kept = listeners.map((listener) => listener(message, { id }, resolve));
    if (!kept.includes(true)) resolve('silence');
  });
}

function serve(answers: Partial<Record<keyof PageProtocol, (request: { id: string }) => unknown>>, signal = new AbortController().signal): void {
  answer<PageProtocol>('page', answers as never, signal);
}

test('an answer comes back, at once or later', async () => {
  serve({ 'draft.view': async ({ id }) => `the draft ${id}` });
  expect(open(await send(view))).toBe('the draft a');
});

test('what is thrown on the other side is thrown on this one', async () => {
  serve({
    'draft.view': () => {
      throw new Error('the page is odd');
    },
    'draft.putBack': async () => Promise.reject(new Error('later')),
  });
  const [now, later] = [await send(view), await send({ ...view, name: 'draft.putBack' })];
  expect(() => open(now)).toThrow('the page is odd');
  expect(() => open(later)).toThrow('later');
});

test('messages of others, for others, unknown ones and those of another frame are left alone', async () => {
  serve({ 'draft.view': () => notMine, 'drafts.list': () => [] });
  expect(await send({ ...view, name: 'drafts.list' }, 'another-extension')).toBe('silence');
  expect(await send({ ...view, sendless: 'background', name: 'drafts.list' })).toBe('silence');
  expect(await send({ ...view, name: 'toString' })).toBe('silence');
  expect(await send('hello')).toBe('silence');
  expect(await send(view)).toBe('silence');
});

test('nothing is answered once the signal aborted', async () => {
  const stop = new AbortController();
  serve({ 'draft.view': () => 'here' }, stop.signal);
  stop.abort();
  expect(await send(view)).toBe('silence');
});
