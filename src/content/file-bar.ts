/**
 * The bar that asks about held files: loaded when the first file is held on a page.
 */
import type { RemovedValue } from '../core/plan/removed-values.ts';
import { say } from '../platform/page-words.ts';
import { runtime } from '../platform/runtime.ts';
import { barIn, type Bar } from './held/bar-place.ts';
import type { FileInspector } from './held/file-inspector.ts';
import { lent } from './held/gate-port.ts';
import { namesOf, takeFromHold } from './held/held-files.ts';
import type { HeldFiles, Notice } from './held/held-files.ts';
import { listHeld } from './held/held-list.ts';
import { inspectorFor } from './held/inspect-file.ts';
import { button, make } from './held/make-element.ts';
import { withLastWord } from './held/last-word.ts';
import { headOf, openMails, pageAround, pagesIn } from './held/open-mails.ts';

const nothing: readonly RemovedValue[] = [];

/** One for each compose window, as long as its page lives: placeholders are the mail's. */
const inspectors = new WeakMap<Bar, FileInspector>();

/** Asked for now: nothing leads there from a frame that is taken out. */
const around = pageAround();

/** What nobody has decided on yet, where, and how to drop it; the popup names it. */
const waiting = new Map<HeldFiles, { readonly bar: Bar; readonly drop: () => void }>();

takeFromHold((one) => {
  if ('notice' in one) {
    showNotice(one.notice);
    return;
  }
  if ('lost' in one) {
    const { root, files, names = namesOf(files) } = one.lost;
    // Not before what takes the window out is over.
    if (root.parentElement === null) setTimeout(sayLost, 0, files, names);
    else show(barOf(root), files, say(files.length > 0 ? 'bar_lost' : 'bar_lostElsewhere', names));
    return;
  }
  const { held } = one;
  const bar = barOf(held.root);
  const list = listHeld({ ...held, release: (files) => release(bar, held, files) }, inspectorOf(bar), bar.whenThere, () => {
    waiting.delete(held);
    remove();
  });
  const { element, putOff } = withLastWord(list.element, say('bar_dead', namesOf(held.files)));
  const remove = bar.add(element, () => {
    list.end();
    return held.files;
  });
  bar.focus();
  waiting.set(held, { bar, drop: () => list.end(() => undefined) });
  // Its words are had now: there are none once the extension is gone.
  const close = (): void => {
    waiting.delete(held);
    removeLast();
  };
  const last = notice(held.files, say('bar_gone', namesOf(held.files)), close);
  let removeLast = (): void => undefined;
  const wasThere = runtime() !== null;
  addEventListener('visibilitychange', putOff);
  const gone = setInterval(() => {
    putOff();
    const one = waiting.get(held);
    if (one && (runtime() !== null || !wasThere)) return;
    clearInterval(gone);
    removeEventListener('visibilitychange', putOff);
    if (!one) return;
    one.drop();
    removeLast = bar.add(last, () => held.files);
    // The next version may follow, and hold them again.
    waiting.set(held, { bar, drop: close });
  }, 1000);
  // Again each time: `document.open()` removes every listener.
  addEventListener('beforeunload', askToStay);
});
lent.giveUp = () => {
  for (const [held, { bar, drop }] of [...waiting]) {
    drop();
    release(bar, held, held.files);
  }
};
lent.heldIn = (root) => [...waiting].flatMap(([{ files }, { bar }]) => (bar.root === root ? files.map(({ name }) => name) : []));

/** What waits would be gone with the page. */
function askToStay(event: Event): void {
  if (waiting.size > 0) event.preventDefault();
}

function barOf(root: Element): Bar {
  return barIn(root, (files, goes) => {
    if (files.length === 0) return;
    // Of a frame in another site's page nothing runs any more, and nothing leads to that page.
    if (goes && around === document && parent !== window) lent.sayElsewhere?.(namesOf(files));
    else lent.tell?.({ lost: { root: around.documentElement, files } });
  });
}

function showNotice({ root, why }: Notice): void {
  show(barOf(root), [], say(`bar_notice_${why}`));
}

/** What the page does not take, or what throws on the way, is nowhere but here: it stays until the user closes the bar. */
function release(bar: Bar, held: HeldFiles, files: readonly File[]): boolean {
  try {
    if (held.release(files, bar.root)) return true;
  } catch {
    // The editor's frame may be gone.
  }
  const remove = show(bar, files, say('bar_notTaken', namesOf(files)), button('bar_again', () => {
    remove();
    release(bar, held, files);
  }));
  return false;
}

/** Files are given up with the window of their mail; where another mail is open in the page or its frames, or soon is, it says so, else one in another window. */
function sayLost(files: readonly File[], names: string, tries = 9): void {
  const [root] = pagesIn(document).flatMap(openMails);
  if (root) lent.tell?.({ lost: { root, files, names } });
  else if (tries > 0) setTimeout(sayLost, 1000, files, names, tries - 1);
  else if (files.length > 0) lent.sayElsewhere?.(names);
}

/** `files`: what can be saved, and goes with the bar. */
function show(bar: Bar, files: readonly File[], words: string, ...buttons: readonly HTMLElement[]): () => void {
  const remove = bar.add(notice(files, words, () => remove(), ...buttons), () => files);
  return remove;
}

function notice(files: readonly File[], words: string, close: () => void, ...buttons: readonly HTMLElement[]): HTMLElement {
  const status = make('p', { role: 'status' });
  const save = files.length === 0 ? [] : [button('bar_save', () => {
    for (const file of files) make('a', { href: URL.createObjectURL(file), download: file.name }).click();
  })];
  // Said once it is there: what a live region begins with is not announced.
  setTimeout(() => status.append(words), 50);
  return make('div', {}, status, make('p', { class: 'all' }, ...buttons, ...save, button('bar_close', close)));
}

function inspectorOf(bar: Bar): FileInspector {
  const known = inspectors.get(bar);
  if (known !== undefined) return known;
  const { root } = bar;
  let removed: readonly RemovedValue[] = [];
  // Of a window that was drawn anew nobody knows what went from it before.
  const made = inspectorFor(headOf(root), () => (removed = lent.removedFrom?.(bar.root) ?? (bar.root === root && root.isConnected ? nothing : removed)), () => bar.root);
  inspectors.set(bar, made);
  return made;
}
