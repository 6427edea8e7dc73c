/** A covered picture in the place of the original, in a webmail that does not always do what it is asked. */
import { expect, test } from 'vitest';
import { putFilesBack } from '../../../src/content/drafts/change-files.ts';
import { readPicture, swapPicture } from '../../../src/content/drafts/cover-picture.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';

const never = new AbortController().signal;
const original = Uint8Array.of(1, 2, 3);
const copy = { name: 'shot.png', type: 'image/png', bytes: Uint8Array.of(9) };

function withPicture(): FakeComposeWindow {
  const window = new FakeComposeWindow('Look at this.');
  window.files = [{ id: 'f1', name: 'shot.png', bytes: original, readable: true }];
  return window;
}
const bytesIn = (window: FakeComposeWindow): Uint8Array[] => window.files.map(({ bytes }) => bytes);

test('the copy stands in the place of the original, and the original comes back', async () => {
  const window = withPicture();
  const swapped = await swapPicture(window, 'f1', copy, never);
  expect([swapped.done, bytesIn(window)]).toEqual(['swapped', [copy.bytes]]);
  if (swapped.done === 'no') throw new Error('not swapped');
  expect(await putFilesBack(window, [swapped.held], never)).toEqual([]);
  expect(bytesIn(window)).toEqual([original]);
});

test('an original that the webmail does not take out: the copy goes again, and the draft is as it was', async () => {
  const window = withPicture();
  const remove = window.removeAttachment.bind(window);
  window.removeAttachment = (id) => (id === 'f1' ? Promise.resolve({ ok: true }) : remove(id));
  expect(await swapPicture(window, 'f1', copy, never)).toEqual({ done: 'no' });
  expect(bytesIn(window)).toEqual([original]);
});

test('a webmail that takes out neither: it is said that both are there, and putting back takes the copy out', async () => {
  const window = withPicture();
  window.removeAttachment = () => Promise.resolve({ ok: false, why: 'busy' });
  const swapped = await swapPicture(window, 'f1', copy, never);
  expect([swapped, bytesIn(window)]).toMatchObject([{ done: 'twice', held: { name: 'shot.png', bytes: original } }, [original, copy.bytes]]);
  if (swapped.done === 'no') throw new Error('nothing held');
  window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
  expect(await putFilesBack(window, [swapped.held], never)).toEqual([]);
  expect(bytesIn(window)).toEqual([original]);
});

test('a webmail that takes out both: the original is attached again, or held', async () => {
  const window = withPicture();
  window.removeAttachment = () => {
    window.files = [];
    return Promise.resolve({ ok: true });
  };
  expect(await swapPicture(window, 'f1', copy, never)).toEqual({ done: 'no' });
  expect(bytesIn(window)).toEqual([original]);
  let attached = 0;
  window.before.attach = () => { if ((attached += 1) > 1) throw new Error('full'); };
  expect(await swapPicture(window, window.files[0]?.id ?? '', copy, never)).toMatchObject({ done: 'lost', held: { bytes: original, replacedBy: null } });
});

test('whoever is stopped while the original goes leaves the copy there', async () => {
  const window = withPicture();
  const stop = new AbortController();
  window.removeAttachment = () => {
    stop.abort();
    return Promise.resolve({ ok: false, why: 'still-listed' });
  };
  expect(await swapPicture(window, 'f1', copy, stop.signal)).toMatchObject({ done: 'twice' });
  expect(bytesIn(window)).toEqual([original, copy.bytes]);
});

test('an original that cannot be read, or is not there, and a copy that is not taken: nothing changes', async () => {
  const window = withPicture();
  window.before.attach = () => { throw new Error('quota'); };
  expect(await swapPicture(window, 'f1', copy, never)).toEqual({ done: 'no' });
  delete window.before.attach;
  window.files = [{ id: 'f1', name: 'shot.png', bytes: original, readable: false }];
  for (const id of ['f1', 'f2']) {
    expect(await readPicture(window, id, never)).toBeNull();
    expect(await swapPicture(window, id, copy, never)).toEqual({ done: 'no' });
  }
  expect(bytesIn(window)).toEqual([original]);
});
