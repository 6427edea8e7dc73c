/**
 * A compose window through what its webmail does with it: draws it anew, takes it out and puts it in again, hides it, shows it with another mail, closes it.
 */
import { learn, learntFromFiles } from './learnt-from-files.ts';
import { nameOf, sameMail } from './open-mails.ts';

/** Told what becomes of the window in which the host stands. */
export interface WindowListener {
  /** The window is there again, or another one in its place. `isRefused`: its page takes the host out over and over. */
  back(root: Element, isRefused: boolean): void;
  /** It did not come back, or holds another mail; or its page goes. */
  closed(goes: boolean): void;
}

export interface Follower {
  /** The window as it is now. */
  readonly root: Element;
  start(): void;
  stop(): void;
  /** Runs once the window is shown, which may be now; never when it does not come back. */
  whenThere(run: () => void): void;
}

/** How often, and after how many milliseconds each, a window that left the page is looked for before it counts as closed. */
const looks = 20;
const pause = 100;
/** How often a page may take the host out of its window. */
const most = 20;

export function followWindow(first: Element, host: HTMLElement, { back, closed }: WindowListener): Follower {
  let root = first;
  const later = new Set<() => void>();
  /** What came into the page since the window left it, and how often the window was looked for; null while it is there. */
  let away: { readonly came: Set<Node>; looked: number } | null = null;
  /** How often the page took the host alone out of its window. */
  let taken = 0;
  /** Which mail the window held when it was hidden: a webmail may show its one window again with another. */
  let hidden: string | undefined;

  const runLater = (): void => {
    if (!root.isConnected || !isDrawn(host)) return;
    for (const run of [...later]) {
      later.delete(run);
      run();
    }
  };
  const close = (goes = false): void => {
    later.clear();
    closed(goes);
  };
  // A frame goes with all that stands in it, and nothing in it runs any more.
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) close(true);
  });
  // Not at the change itself: with a page that takes out what it does not know there would be no end.
  const leave = (): Set<Node> => {
    if (away === null) setTimeout(look);
    return (away ??= { came: new Set(), looked: 0 }).came;
  };
  const look = (): void => {
    if (away === null) return;
    const found = root.isConnected ? root : sameMail(root, away.came);
    if (found === undefined && (away.looked += 1) < looks) {
      setTimeout(look, pause);
      return;
    }
    away = null;
    if (found === undefined) {
      close();
      return;
    }
    if (found === root) taken += 1;
    // What its files told is the mail's, whichever window shows it.
    else learn(found, learntFromFiles(root));
    root = found;
    back(root, taken > most);
    runLater();
  };

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
    const came = leave();
    for (const { addedNodes } of changes) for (const node of addedNodes) came.add(node);
  });

  return {
    get root() {
      return root;
    },
    start() {
      observer.observe(root.ownerDocument, { childList: true, subtree: true });
      // The window may have been drawn anew before.
      if (!root.isConnected && away === null) leave().add(root.ownerDocument);
    },
    stop() {
      away = null;
      hidden = undefined;
      observer.disconnect();
    },
    whenThere(run) {
      later.add(run);
      runLater();
    },
  };
}

function isDrawn(host: HTMLElement): boolean {
  return host.getClientRects().length > 0;
}
