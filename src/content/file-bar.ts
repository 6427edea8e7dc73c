/**
 * The bar that asks about held files: loaded when the first file is held on a page.
 */
import { say } from '../platform/page-words.ts';
import { barIn } from './bar-place.ts';
import { takeFromHold } from './held-files.ts';
import type { Unchecked } from './held-files.ts';
import { listHeld } from './held-list.ts';
import type { FileInspector } from './file-inspector.ts';
import { make } from './make-element.ts';

const inspector: FileInspector = {
  inspect: async () => ({ lines: [say('bar_notOpened')], cleanable: false }),
  clean: async () => ({ ok: false, why: '' }),
};

takeFromHold((one) => {
  if ('unchecked' in one) {
    showUnchecked(one.unchecked);
    return;
  }
  const { held } = one;
  const bar = barIn(held.root);
  const remove = bar.add(listHeld(held, inspector, () => remove()), held.cancel);
});

function showUnchecked({ root, why }: Unchecked): void {
  const words = make('p', { role: 'status' });
  const close = make('button', { type: 'button' }, say('bar_close'));
  const remove = barIn(root).add(make('div', {}, words, make('p', { class: 'all' }, close)), () => undefined);
  close.addEventListener('click', remove);
  // Said once it is there: what a live region begins with is not announced.
  setTimeout(() => words.append(say(`bar_unchecked_${why}`)), 50);
}
