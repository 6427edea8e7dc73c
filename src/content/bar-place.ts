/**
 * The bar in a compose window: where it stands, and how it stays there. Its words and buttons are out of the page's reach, in a closed
 * shadow root.
 */
import { say, writing } from '../platform/page-words.ts';
import { barStyle } from './bar-style.ts';
import { make } from './make-element.ts';
import { nameOf, sameMail } from './open-mails.ts';

export interface Bar {
  /** The compose window it stands in: another one than at first where the webmail drew its window anew. */
  readonly root: Element;
  /** Shows something more; `gone` is called when the compose window closes, and gives the files that go with it. Gives what takes it away again. */
  add(part: HTMLElement, gone: () => readonly File[]): () => void;
  /** Runs once the compose window is shown, which may be now; never when it does not come back. */
  whenThere(run: () => void): void;
}

/** Told of files whose compose window closed. */
export type Lost = (files: readonly File[], page: Document) => void;

const bars = new WeakMap<Element, Bar>();

/** How often, and after how many milliseconds each, a window that left the page is looked for before it counts as closed. */
const looks = 20;
const pause = 100;

/** How often the bar is put back into its window: a page that takes it out once more gets it beside the window. */
const most = 20;

/** The bar of the compose window with this root. It is there while it has something to show. */
export function barIn(root: Element, lost: Lost): Bar {
  const known = bars.get(root);
  if (known !== undefined) return known;
  const bar = makeBar(root, lost);
  bars.set(root, bar);
  return bar;
}

/** What happens in the bar is none of the page's business: its shortcuts would hear keys, its forms clicks. */
const kept = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'contextmenu'];

function makeBar(first: Element, lost: Lost): Bar {
  let root = first;
  const parts = new Map<HTMLElement, () => readonly File[]>();
  const later = new Set<() => void>();
  const host = make('div', {});
  const section = make('section', { 'aria-label': say('bar_label'), ...writing() });
  host.attachShadow({ mode: 'closed' }).append(make('style', {}, barStyle), section);
  let before: EventTarget | null = null;
  section.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !section.contains(relatedTarget)) before = relatedTarget;
  });
  for (const type of kept) section.addEventListener(type, (event) => event.stopPropagation());

  /** What came into the page since the window left it, and how often the window was looked for; null while it is there. */
  let away: { readonly came: Set<Node>; looked: number } | null = null;
  /** How often the page took the bar alone out of its window. */
  let taken = 0;
  // Not at the change itself: with a page that takes out what it does not know there would be no end.
  const leave = (): { readonly came: Set<Node> } => {
    if (away === null) setTimeout(look);
    return (away ??= { came: new Set(), looked: 0 });
  };
  const look = (): void => {
    if (away === null) return;
    const found = root.isConnected ? root : sameMail(root, away.came);
    if (found === undefined && parts.size > 0) {
      if ((away.looked += 1) < looks) setTimeout(look, pause);
      else close();
      return;
    }
    away = null;
    if (found === undefined) return;
    if (found === root) taken += 1;
    bars.set((root = found), bar);
    if (parts.size > 0) place(host, root, taken > most);
    runLater();
  };
  const runLater = (): void => {
    if (!root.isConnected || !isDrawn(host)) return;
    for (const run of [...later]) {
      later.delete(run);
      run();
    }
  };
  const close = (): void => {
    away = null;
    later.clear();
    const files = [...parts.values()].flatMap((gone) => gone());
    [...parts.keys()].forEach(remove);
    lost(files, root.ownerDocument);
  };
  /** Which mail the window held when it was hidden: a webmail may show its one window again with another. */
  let hidden: string | undefined;
  new ResizeObserver(() => {
    if (!host.isConnected || !root.isConnected) return;
    if (!isDrawn(host)) {
      hidden ??= nameOf(root);
      return;
    }
    const before = hidden;
    hidden = undefined;
    if (before === undefined || before === nameOf(root)) runLater();
    else close();
  }).observe(host);
  const observer = new MutationObserver((changes) => {
    if (host.isConnected && root.isConnected) return;
    const { came } = leave();
    for (const { addedNodes } of changes) for (const node of addedNodes) came.add(node);
  });
  const remove = (part: HTMLElement): void => {
    const hadFocus = part.contains((section.getRootNode() as ShadowRoot).activeElement);
    parts.delete(part);
    part.remove();
    if (parts.size === 0) {
      observer.disconnect();
      host.remove();
    }
    if (hadFocus && before instanceof HTMLElement) before.focus();
  };
  const bar: Bar = {
    get root() {
      return root;
    },
    add(part, gone) {
      parts.set(part, gone);
      section.append(part);
      if (!host.isConnected) {
        observer.observe(root.ownerDocument, { childList: true, subtree: true });
        // The window may have been drawn anew while the bar was loaded.
        if (root.isConnected) place(host, root, false);
        else if (away === null) leave().came.add(root.ownerDocument);
      }
      return () => remove(part);
    },
    whenThere(run) {
      later.add(run);
      runLater();
    },
  };
  return bar;
}

/** At the end of the compose window, or behind it; over its lower edge where the window shows nothing there. */
function place(host: HTMLElement, root: Element, behind: boolean): void {
  host.classList.remove('beside');
  if (behind) root.after(host);
  else root.append(host);
  if (isSeen(host)) return;
  const { left, right, bottom } = root.getBoundingClientRect();
  const { clientWidth, clientHeight } = root.ownerDocument.documentElement;
  const rightToLeft = getComputedStyle(host).direction === 'rtl';
  host.style.setProperty('--below', `${String(Math.max(0, clientHeight - bottom))}px`);
  host.style.setProperty(rightToLeft ? '--end' : '--start', `${String(Math.max(0, left))}px`);
  host.style.setProperty(rightToLeft ? '--start' : '--end', `${String(Math.max(0, clientWidth - right))}px`);
  host.classList.add('beside');
}

function isDrawn(host: HTMLElement): boolean {
  return host.getClientRects().length > 0;
}

function isSeen(host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect();
  return width > 0 && height > 0 && host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) === host;
}
