/**
 * The bar in a compose window: where it stands, and how it stays there. Its words and buttons are out of the page's reach, in a closed
 * shadow root.
 */
import { say, writing } from '../../platform/page-words.ts';
import { barStyle } from './bar-style.ts';
import { isFocusable } from '../../webmail/node-kind.ts';
import { followWindow } from './follow-window.ts';
import { make } from './make-element.ts';
import { pageSide } from './replay-files.ts';

export interface Bar {
  /** The compose window it stands in: another one than at first where the webmail drew its window anew. */
  readonly root: Element;
  /** Shows something more; `gone` is called when the compose window closes, and gives the files that go with it. Gives what takes it away again. */
  add(part: HTMLElement, gone: () => readonly File[]): () => void;
  /** Gives it the focus where that is on what opens a picker, or nowhere: the next Tab leads to its first button. Who writes is not taken from the text. */
  focus(): void;
  /** Runs once the compose window is shown, which may be now; never when it does not come back. */
  whenThere(run: () => void): void;
}

/** Told of files whose compose window closed; `goes`: and the page with it. */
export type Lost = (files: readonly File[], goes: boolean) => void;

/** Where the focus is after a picker closed: what was pressed, or the page itself. */
const restsOn = 'body, button, a, [role=button], [type=file]';

const bars = new WeakMap<Element, Bar>();

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
  const parts = new Map<HTMLElement, () => readonly File[]>();
  const host = make('div', {});
  const section = make('section', { 'aria-label': say('bar_label'), tabindex: '-1', ...writing() });
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.append(section);
  const put = (root: Element, behind: boolean): void => {
    dress(shadow);
    place(host, root, behind);
  };
  /** Where the user was: when the bar came, or before the mouse was pressed in it. Tab leads here past whatever stands between, which may log out. */
  let before: Element | null = null;
  section.addEventListener('mousedown', () => {
    const { activeElement } = host.ownerDocument;
    if (activeElement !== host) before = activeElement;
  });
  for (const type of kept) section.addEventListener(type, (event) => event.stopPropagation());

  const follower = followWindow(first, host, {
    back(root, isRefused) {
      bars.set(root, bar);
      put(root, isRefused);
    },
    closed(goes) {
      const files = [...parts.values()].flatMap((gone) => gone());
      [...parts.keys()].forEach(remove);
      lost(files, goes);
    },
  });
  /** The bar lies over the page's lower edge: what gets the focus behind it is brought out. */
  const uncover = ({ target }: Event): void => {
    if (target !== host && elementAt(target as Element, 1) === host) (target as Element).scrollIntoView({ block: 'center' });
  };
  const remove = (part: HTMLElement): void => {
    const hadFocus = part.contains(shadow.activeElement) || shadow.activeElement === section;
    parts.delete(part);
    part.remove();
    if (parts.size === 0) {
      host.ownerDocument.removeEventListener('focusin', uncover);
      follower.stop();
      host.remove();
    }
    if (hadFocus && isFocusable(before)) before.focus();
  };
  const bar: Bar = {
    get root() {
      return follower.root;
    },
    add(part, gone) {
      parts.set(part, gone);
      section.append(part);
      if (parts.size === 1) {
        before = follower.root.ownerDocument.activeElement;
        host.ownerDocument.addEventListener('focusin', uncover);
        if (follower.root.isConnected) put(follower.root, false);
        follower.start();
      }
      return () => remove(part);
    },
    focus() {
      const { activeElement } = host.ownerDocument;
      if (!activeElement?.matches(restsOn)) return;
      before = activeElement;
      section.focus();
    },
    whenThere: follower.whenThere,
  };
  return bar;
}

/**
 * Gives the bar its looks, once for each document that it comes into. Not by an element: to those of content scripts a page's content security policy applies, too, in Firefox, where what
 * is to style a page's elements also has to be of the page's realm.
 */
function dress(shadow: ShadowRoot): void {
  const { adoptedStyleSheets } = pageSide(shadow);
  if (adoptedStyleSheets.length > 0) return;
  const realm = pageSide(shadow.ownerDocument.defaultView ?? window) as typeof globalThis;
  try {
    const sheet = new realm.CSSStyleSheet();
    sheet.replaceSync(barStyle);
    adoptedStyleSheets.push(sheet);
  } catch {
    // What a page made of its own realm must not cost the bar, and with it the files.
    if (!shadow.querySelector('style')) shadow.append(make('style', {}, barStyle));
  }
}

/** At the end of the compose window, or behind it; over its lower edge where the window shows nothing there. */
function place(host: HTMLElement, root: Element, behind: boolean): void {
  host.classList.remove('beside');
  if (behind) root.after(host);
  else root.append(host);
  if (elementAt(host, host.offsetHeight / 2) === host) return;
  const { left, right, bottom } = root.getBoundingClientRect();
  const { clientWidth, clientHeight } = root.ownerDocument.documentElement;
  const rightToLeft = getComputedStyle(host).direction === 'rtl';
  host.style.setProperty('--below', `${String(Math.max(0, clientHeight - bottom))}px`);
  host.style.setProperty(rightToLeft ? '--end' : '--start', `${String(Math.max(0, left))}px`);
  host.style.setProperty(rightToLeft ? '--start' : '--end', `${String(Math.max(0, clientWidth - right))}px`);
  host.classList.add('beside');
}

/** What is seen where an element is, in its middle and so far below its upper edge. */
function elementAt(element: Element, below: number): Element | null {
  const { left, top, width } = element.getBoundingClientRect();
  return element.ownerDocument.elementFromPoint(left + width / 2, top + below);
}
