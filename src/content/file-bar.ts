/**
 * The bar that asks about held files: loaded when the first file is held on a page.
 */
import type { RemovedValue } from '../core/removed-values.ts';
import { say } from '../platform/page-words.ts';
import { barIn } from './bar-place.ts';
import type { FileInspector } from './file-inspector.ts';
import { lent } from './gate-port.ts';
import { takeFromHold } from './held-files.ts';
import type { HeldFiles, Unchecked } from './held-files.ts';
import { button, listHeld } from './held-list.ts';
import { inspectorFor } from './inspect-file.ts';
import { make } from './make-element.ts';
import { headLimit } from './watch-for-draft.ts';

/** One for each compose window, as long as its page lives: placeholders are the mail's. */
const inspectors = new WeakMap<Element, FileInspector>();

const nothing: readonly RemovedValue[] = [];

/** What nobody has decided on yet; the popup names it. */
const waiting = new Set<HeldFiles>();

takeFromHold((one) => {
  if ('unchecked' in one) {
    showUnchecked(one.unchecked);
    return;
  }
  const { held } = one;
  const bar = barIn(held.root);
  const list = listHeld({ ...held, release: (files) => release(held, files) }, inspectorOf(held.root), () => {
    waiting.delete(held);
    remove();
  });
  const remove = bar.add(list.element, list.cancel);
  waiting.add(held);
});
lent.heldIn = (root) => [...waiting].filter((held) => held.root === root).flatMap(({ files }) => files.map(({ name }) => name));

function showUnchecked({ root, why }: Unchecked): void {
  show(root, say(`bar_unchecked_${why}`));
}

/** What the page does not take, or what throws on the way, is nowhere but here: it stays until the user closes the bar. */
function release(held: HeldFiles, files: readonly File[]): boolean {
  try {
    if (held.release(files)) return true;
  } catch {
    // The editor's frame may be gone.
  }
  const remove = show(
    held.root,
    say('bar_notTaken', files.map(({ name }) => name).join(', ')),
    button('bar_again', () => {
      remove();
      release(held, files);
    }),
    button('bar_save', () => {
      for (const file of files) make('a', { href: URL.createObjectURL(file), download: file.name }).click();
    }),
  );
  return false;
}

function show(root: Element, words: string, ...buttons: readonly HTMLElement[]): () => void {
  const status = make('p', { role: 'status' });
  const remove = barIn(root).add(make('div', {}, status, make('p', { class: 'all' }, ...buttons, button('bar_close', () => remove()))), () => undefined);
  // Said once it is there: what a live region begins with is not announced.
  setTimeout(() => status.append(words), 50);
  return remove;
}

function inspectorOf(root: Element): FileInspector {
  const known = inspectors.get(root);
  if (known !== undefined) return known;
  const finder = lent.gate?.finders.find((one) => one.recognises(root.ownerDocument));
  const made = inspectorFor(finder?.readHead(root, headLimit) ?? { recipients: { to: [], cc: [], bcc: [] }, subject: '', body: '' }, () => lent.removedFrom?.(root) ?? nothing);
  inspectors.set(root, made);
  return made;
}
