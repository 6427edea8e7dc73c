/**
 * The seam between the script that holds files, which always runs, and the bar that asks about them, which is loaded then.
 */

/** Files that wait for the user's choice. The page has seen nothing of them. */
export interface HeldFiles {
  /** The compose window they were meant for. */
  readonly root: Element;
  readonly files: readonly File[];
  /**
   * Gives the page these files in the place of the held ones. `now`: the compose window where the webmail drew it anew.
   * False when the page gave no sign that it took them: it may be called again then.
   */
  release(files: readonly File[], now?: Element): boolean;
  /** Leaves the webmail as it was before. */
  cancel(): void;
}

/** What the bar says and asks nothing about: files that were let through although the mail concerns a desk, or (`busy`) Send, which was not, while the mail was being changed. */
export interface Notice {
  readonly root: Element;
  readonly why: 'folder' | 'failed' | 'busy';
}

/** Files whose compose window is gone. */
export interface LostFiles {
  /** Another compose window, which says so; or the element around a whole page, to look for one in that page and its frames. */
  readonly root: Element;
  readonly files: readonly File[];
  /** What they are called, where they were files of another page and cannot be saved here. */
  readonly names?: string;
}

export type ForTheBar = { readonly held: HeldFiles } | { readonly notice: Notice } | { readonly lost: LostFiles };

interface Port {
  readonly waiting: ForTheBar[];
  show: ((one: ForTheBar) => void) | null;
}

const seam = Symbol.for('sendless.held');
const world: Record<symbol, Port | undefined> = globalThis as unknown as Record<symbol, Port | undefined>;
const port = (world[seam] ??= { waiting: [], show: null });

/** Hands something to the bar; `load` is called when no bar is there yet, and gives false when none can be had: then nothing stays held. */
export function handToBar(one: ForTheBar, load: () => Promise<boolean>): void {
  if (port.show !== null) {
    port.show(one);
    return;
  }
  port.waiting.push(one);
  if (port.waiting.length > 1) return;
  void load().then((loaded) => {
    if (loaded && port.show !== null) return;
    port.waiting.splice(0).forEach(letGo);
  });
}

/** The files that wait for a bar which is not there yet: they are not given to the page any more. */
export function giveUpWaiting(): readonly File[] {
  return port.waiting.splice(0).flatMap((one) => ('held' in one ? one.held.files : []));
}

export function namesOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** What throws, as where an editor's frame is gone, keeps none of the others back. */
function letGo(one: ForTheBar): void {
  try {
    if ('held' in one) one.held.release(one.held.files);
  } catch {
    // Nobody is left to be told.
  }
}

/** The bar takes what waits, and whatever comes. */
export function takeFromHold(show: (one: ForTheBar) => void): void {
  port.show = show;
  for (const one of port.waiting.splice(0)) {
    try {
      show(one);
    } catch {
      letGo(one);
    }
  }
}

/** For a bar whose extension is gone: the next one is loaded anew. */
export function forgetBar(): void {
  port.show = null;
}
