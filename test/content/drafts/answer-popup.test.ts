/** The answers to the popup and to the page for pictures, on compose windows without a page: what is asked at once, in any order, or of a draft that closes. */
import { expect, test } from 'vitest';
import { draftsOf } from '../../../src/content/drafts/answer-popup.ts';
import type { HeavyWork } from '../../../src/content/drafts/draft-files.ts';
import { keepEverything, type Choices } from '../../../src/core/plan/choices.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { notMine } from '../../../src/platform/answer.ts';
import type { DraftView, PageProtocol } from '../../../src/platform/messages.ts';
import type { Webmail } from '../../../src/webmail/webmail.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';
import { here } from '../work-here.ts';

const body = 'My calls drop.\n\n--Support Info--\nDebug info: register-phone\nDevice: Example Phone 7\nPhone: +44 7700 900142\nVersion: 2.26.1.1\n';
const without = (line: RegExp): string => body.split('\n').filter((text) => !line.test(text)).join('\n');
const original = Uint8Array.of(1, 2, 3);
const covered = { name: 'shot.png', type: 'image/png', bytes: Uint8Array.of(9) };
const noHeavyWork: HeavyWork = { openFile: () => Promise.resolve({ ok: false, why: 'no-worker' }), trimFile: () => Promise.resolve({ ok: false, why: 'no-worker' }) };

/** Asks a page with these compose windows, as the popup does. */
const pageOf = (...windows: FakeComposeWindow[]) => pageWith(noHeavyWork, ...windows);

function pageWith(heavy: HeavyWork, ...windows: FakeComposeWindow[]) {
  const roots = windows.map(() => ({}) as Element);
  const webmail: Webmail = {
    finder: { id: 'fake', recognises: () => true, findComposeWindows: () => roots, readHead: () => ({ recipients: { to: [], cc: [], bcc: [] }, subject: '', body: '' }) },
    open: (root, anew) => {
      const at = roots.indexOf(root);
      const window = windows[at] ?? new FakeComposeWindow('');
      return anew === true ? (windows[at] = Object.assign(new FakeComposeWindow(window.body, window.to), { id: `${window.id}-anew`, subject: window.subject })) : window;
    },
  };
  const { answers } = draftsOf({} as Document, [webmail], heavy, 'frame', { changing: () => () => undefined, changed: () => undefined }, new AbortController().signal);
  const ask = async <Name extends keyof PageProtocol>(name: Name, request: Parameters<PageProtocol[Name]>[0]): Promise<ReturnType<PageProtocol[Name]>> => {
    const answer = await (answers[name] as (given: typeof request, sender: object) => unknown)(request, {});
    if (answer === notMine) throw new Error('nobody answers');
    return answer as ReturnType<PageProtocol[Name]>;
  };
  const view = async (at = 0): Promise<DraftView> => {
    const seen = await ask('draft.view', { id: `frame.${windows[at]?.id ?? ''}` });
    if (seen === null) throw new Error('the draft is closed');
    return seen;
  };
  return { ask, view };
}

function draft(id = 'one'): FakeComposeWindow {
  const window = new FakeComposeWindow(body);
  Object.assign(window, { id });
  window.files = [{ id: 'f1', name: 'shot.png', bytes: original, readable: true }];
  return window;
}

/** The request that removes this key's field, and these files. */
function removing({ id, report }: DraftView, key: string, ...files: string[]): { id: string; fingerprint: string; choices: Choices } {
  const field = fieldsOf(report).find((one) => one.key === key);
  return { id, fingerprint: report.fingerprint, choices: { ...keepEverything, fields: { [field?.id ?? '']: 'remove' }, attachments: Object.fromEntries(files.map((file) => [file, 'remove' as const])) } };
}

const bytesIn = (window: FakeComposeWindow): Uint8Array[] => window.files.map(({ bytes }) => bytes);

test('of two *Apply* at once the second is refused: the draft is another by then', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const asked = removing(await view(), 'Phone', 'f1');
  const [first, second] = await Promise.all([ask('draft.apply', asked), ask('draft.apply', asked)]);
  expect([first.ok, second]).toMatchObject([true, { ok: false, why: 'changed', view: { applied: { removedFiles: ['shot.png'] } } }]);
  expect(window.log.filter((step) => step === 'write')).toHaveLength(1);
  expect(await ask('draft.putBack', { id: asked.id })).toMatchObject({ complete: true, view: { applied: null } });
  expect([window.body, bytesIn(window)]).toEqual([body, [original]]);
  expect(await ask('draft.apply', asked)).toMatchObject({ ok: false, why: 'changed', view: { applied: null } });
});

test('what goes from one of two drafts stays in the other, and comes back to the one', async () => {
  const [one, other] = [draft('one'), draft('other')];
  const { ask, view } = pageOf(one, other);
  const [asked, askedOther] = [removing(await view(0), 'Phone', 'f1'), removing(await view(1), 'Device')];
  await Promise.all([ask('draft.apply', asked), ask('draft.apply', askedOther)]);
  expect([one.body, other.body]).toEqual([without(/^Phone/), without(/^Device/)]);
  await ask('draft.putBack', { id: asked.id });
  expect([one.body, other.body, bytesIn(one), bytesIn(other)]).toEqual([body, without(/^Device/), [original], [original]]);
});

test('a draft that closes while it is changed is not called done, nor is it said that nothing was changed', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const asked = removing(await view(), 'Phone');
  window.before.save = () => (window.open = false);
  expect(await ask('draft.apply', asked)).toEqual({ ok: false, why: 'undo-failed', view: null });
  expect(window.body).toBe(without(/^Phone/));
});

test('the next mail in the same fields is another one: nothing is said to be done in it, and nothing of the one before is put into it', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  await ask('draft.apply', removing(await view(), 'Phone', 'f1'));
  const next = 'Hi\n\n--Support Info--\nDevice: Other Phone 9\nPhone: +44 7700 900999\n';
  Object.assign(window, { to: 'support@signal.org', subject: 'Other', body: next });
  const [listed] = await ask('drafts.list', undefined as never);
  expect(listed?.id).not.toBe(id);
  expect(await ask('draft.view', { id: listed?.id ?? '' })).toMatchObject({ applied: null });
  expect(await ask('draft.putBack', { id: listed?.id ?? '' })).toMatchObject({ complete: true });
  expect([window.body, window.files]).toEqual([next, []]);
  await expect(ask('draft.putBack', { id })).rejects.toThrow('nobody answers');
});

test('a mail whose fields are empty for a moment, while the page draws them anew, is the same mail', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  await ask('draft.apply', removing(await view(), 'Phone', 'f1'));
  const { to, subject, body: trimmed, read } = window;
  Object.assign(window, { subject: '', body: '', read: () => ({ ...read.call(window), recipients: { to: [], cc: [], bcc: [] } }) });
  await ask('drafts.list', undefined as never);
  Object.assign(window, { to, subject, body: trimmed, read });
  await ask('draft.putBack', { id });
  expect([window.body, bytesIn(window)]).toEqual([body, [original]]);
});

test.each([
  ['its desk and its subject', { to: 'support@signal.org', subject: 'Other' }],
  ['all that was written', { body: 'Quite another text.\n' }],
  ['its desk and all that was written', { to: 'support@signal.org', body: 'Quite another text.\n' }],
])('a mail of which the user changes %s is the same mail, and its file comes back', async (_what, change) => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  await ask('draft.apply', removing(await view(), 'Phone', 'f1'));
  Object.assign(window, change);
  await ask('draft.putBack', { id });
  expect(bytesIn(window)).toEqual([original]);
});

test('a body that is out of reach while the webmail saves is read when it is back', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const before = window.capabilities;
  let written = '';
  window.before.save = () => {
    written = window.body;
    Object.assign(window, { body: '', capabilities: { ...before, body: 'fails' } });
  };
  await ask('draft.apply', removing(await view(), 'Phone'));
  expect((await view()).applied).toMatchObject({ halfway: true });
  Object.assign(window, { body: written, capabilities: before });
  expect((await view()).applied).toMatchObject({ halfway: false, leftovers: [], withheld: 1 });
  delete window.before.save;
  await ask('draft.apply', removing(await view(), 'Device'));
  expect((await view()).applied).toMatchObject({ halfway: false, withheld: 2 });
});

test('text that comes back after *Apply* is a leftover when the popup opens again', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  await ask('draft.apply', removing(await view(), 'Phone'));
  expect((await view()).applied?.leftovers).toEqual([]);
  window.body = body;
  expect((await view()).applied?.leftovers).toMatchObject([{ part: 'body', line: 6 }]);
});

test('of a file that is attached after *Apply* it is said that it came since, not that nobody looked inside: it may have been cleaned on its way in', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  await ask('draft.apply', removing(await view(), 'Phone', 'f1'));
  expect((await view()).applied?.notOpened).toEqual([]);
  await window.attach({ name: 'late.txt', type: 'text/plain', bytes: original });
  expect((await view()).applied).toMatchObject({ notOpened: [], cameSince: ['late.txt'] });
});

test('of a trimmed file that the user takes out, another one that comes under its id is not known', async () => {
  const window = draft();
  const untrimmed = { name: 'wa.log', bytes: new TextEncoder().encode('Phone: +44 7700 900142\nhello\n'), readable: true };
  window.files = [{ ...untrimmed, id: 'f1' }];
  const { ask, view } = pageWith(here, window);
  const { id } = await view();
  for (let working = true; working; ) working = (await ask('draft.files', { id, after: -1 }))?.working ?? false;
  const asked = removing(await view(), 'Phone');
  await ask('draft.apply', { ...asked, choices: { ...asked.choices, attachments: { f1: 'clean' } } });
  expect((await view()).applied).toMatchObject({ trimmedFiles: ['wa.log'], notOpened: [], cameSince: [] });
  const copy = window.files[0]?.id ?? '';
  window.files = [];
  await ask('drafts.list', undefined as never);
  window.files = [{ ...untrimmed, id: copy }];
  expect((await view()).applied).toMatchObject({ notOpened: ['wa.log'] });
});

test.each(['before', 'after'])('a picture that was covered %s *Apply* comes back with all the rest, once', async (when) => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  const cover = (): Promise<unknown> => Promise.resolve(ask('picture.swap', { draft: id, file: window.files[0]?.id ?? '', copy: covered }));
  if (when === 'before') await cover();
  await ask('draft.apply', removing(await view(), 'Phone'));
  if (when === 'after') await cover();
  expect(bytesIn(window)).toEqual([covered.bytes]);
  expect(await ask('draft.putBack', { id })).toMatchObject({ complete: true });
  expect([window.body, bytesIn(window)]).toEqual([body, [original]]);
});

test('a covered picture that is taken out by *Apply* comes back as it was at first', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  await ask('picture.swap', { draft: id, file: 'f1', copy: covered });
  await ask('draft.apply', removing(await view(), 'Phone', window.files[0]?.id ?? ''));
  expect(bytesIn(window)).toEqual([]);
  expect(await ask('draft.putBack', { id })).toMatchObject({ complete: true });
  expect(bytesIn(window)).toEqual([original]);
});

test('a picture that is covered twice comes back as it was at first', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  for (const byte of [8, 9]) await ask('picture.swap', { draft: id, file: window.files[0]?.id ?? '', copy: { ...covered, bytes: Uint8Array.of(byte) } });
  expect(await ask('picture.putBack', { draft: id, file: window.files[0]?.id ?? '' })).toBe('back');
  expect(bytesIn(window)).toEqual([original]);
  expect(await ask('picture.putBack', { draft: id, file: window.files[0]?.id ?? '' })).toBe('no');
});

test('a copy that the webmail keeps beside the next one is named, and both go when the picture comes back', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  expect(await ask('picture.swap', { draft: id, file: 'f1', copy: covered })).toBe('swapped');
  const first = window.files[0]?.id ?? '';
  window.removeAttachment = () => Promise.resolve({ ok: false, why: 'busy' });
  expect(await ask('picture.swap', { draft: id, file: first, copy: { ...covered, bytes: Uint8Array.of(8) } })).toBe('twice');
  expect(await ask('picture.putBack', { draft: id, file: first })).toBe('twice');
  window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
  expect(await ask('picture.putBack', { draft: id, file: first })).toBe('back');
  expect(bytesIn(window)).toEqual([original]);
  expect(window.log.at(-1)).toBe('save');
});

test('a covered copy that a broken *Apply* takes out and attaches again is turned back by the id that it has then', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  await ask('picture.swap', { draft: id, file: 'f1', copy: covered });
  const asked = removing(await view(), 'Phone', window.files[0]?.id ?? '');
  window.removeAttachment = async (file) => {
    await FakeComposeWindow.prototype.removeAttachment.call(window, file);
    throw new Error('no answer');
  };
  expect(await ask('draft.apply', asked)).toMatchObject({ ok: false, why: 'refused-by-page' });
  window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
  expect(bytesIn(window)).toEqual([covered.bytes]);
  expect(await ask('picture.putBack', { draft: id, file: window.files[0]?.id ?? '' })).toBe('back');
  expect(bytesIn(window)).toEqual([original]);
});

test('a picture that the webmail does not take back is kept, and comes back the next time', async () => {
  const window = draft();
  const { ask, view } = pageOf(window);
  const { id } = await view();
  await ask('picture.swap', { draft: id, file: 'f1', copy: covered });
  const copy = window.files[0]?.id ?? '';
  const attach = window.attach.bind(window);
  window.attach = () => Promise.resolve({ ok: false, why: 'quota' });
  expect(await ask('picture.putBack', { draft: id, file: copy })).toBe('no');
  expect(bytesIn(window)).toEqual([covered.bytes]);
  window.attach = attach;
  expect(await ask('picture.putBack', { draft: id, file: copy })).toBe('back');
  expect(bytesIn(window)).toEqual([original]);
});
