/**
 * The seam between the scripts of a page and the script that holds files. The gate alone carries what is known of webmails and desks,
 * the draft script knows better what an app wrote; each is a script of its own in one world, and they meet under a symbol.
 */
import type { Learnt } from '../../core/findings/learn.ts';
import type { ForTheBar } from './held-files.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import type { ComposeFinder, DraftHead } from '../../webmail/webmail.ts';

/** What the gate lends for as long as its page is granted. */
export interface GateKnowledge {
  readonly finders: readonly ComposeFinder[];
  /** Whether a mail is addressed to a known desk. */
  readonly isToDesk: (head: DraftHead) => boolean;
  /** May err towards yes. */
  readonly looksLikeSupportDraft: (head: DraftHead) => boolean;
  /** False once the extension was updated or removed. */
  readonly alive: () => boolean;
  /** Aborts when the site is given back, or another version of the extension follows. */
  readonly signal: AbortSignal;
}

/** Whether the compose window with this root holds a support draft; undefined when it is not known. */
export type AuditOf = (root: Element) => boolean | undefined;

/** What *Apply* took out of the mail of the compose window with this root, and stands removed: another list after each *Apply*. */
export type RemovedFrom = (root: Element) => readonly RemovedValue[] | undefined;

/** Names of the files that wait for the user's choice in the bar of the compose window with this root. */
export type HeldIn = (root: Element) => readonly string[];

/** What the text of the mail in the compose window with this root tells with certainty. */
export type CertainIn = (root: Element) => readonly Learnt[] | undefined;

interface Lent {
  gate?: GateKnowledge;
  audit?: AuditOf;
  removedFrom?: RemovedFrom;
  certainIn?: CertainIn;
  /** By root; see `learnt-from-files.ts`. */
  learnt?: WeakMap<Element, readonly Learnt[]>;
  heldIn?: HeldIn;
  /** Gives the page what waits in its bar, for another script that holds files to take. */
  giveUp?: () => void;
  /** Hands something to the bar of the page in which its compose window stands. */
  tell?: (one: ForTheBar) => void;
  /** Has pages in other windows, and around a frame of another site's, say that these files went with the window of their mail. */
  sayElsewhere?: (names: string) => void;
  /** The gate whose page is served by a script that holds files: a second run of that script has nothing to do. */
  holdingFor?: GateKnowledge;
}

const seam = Symbol.for('sendless.lent');
type World = Record<symbol, Lent | undefined>;
const world = globalThis as unknown as World;
/** What the scripts of this page have lent so far. */
export const lent: Lent = (world[seam] ??= {});

/**
 * What is lent on the page of a compose window: in an editor's frame, by the scripts of the page around it, which know the mail. Where a
 * frame's scripts cannot reach those (Firefox; see `hand-to-page.ts`), what this page's own have lent.
 */
export function lentFor(root: Element): Lent {
  return (root.ownerDocument.defaultView as unknown as World | null)?.[seam] ?? lent;
}
