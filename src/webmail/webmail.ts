/**
 * The one interface to a webmail's compose windows, in the words of a mail user.
 *
 * It has two halves. The `ComposeFinder` is all that the always-running gate carries: is there a compose window, and what do
 * its first lines say. The `Webmail` is the rest, loaded when a support draft is there. One file per webmail exports both.
 */
import type { Draft, PartId, Recipients } from '../core/draft.ts';
import type { Edit } from '../core/plan/plan.ts';

/** The little that the gate may read of a compose window. */
export interface DraftHead {
  readonly recipients: Recipients;
  readonly subject: string;
  /** At most `limit` UTF-16 units of the body's visible text. */
  readonly body: string;
}

export interface ComposeFinder {
  readonly id: string;
  /** Whether this page is such a webmail. Cheap: location and a few `querySelector` calls. */
  recognises(page: Document): boolean;
  /** The compose windows that are open now, as their root elements. Reads no text. */
  findComposeWindows(page: Document): Element[];
  readHead(root: Element, limit: number): DraftHead;
}

export interface Webmail {
  readonly finder: ComposeFinder;
  /** A compose window as an object; the same object for the same root as long as it is open, unless `anew`: for another mail in it. */
  open(root: Element, anew?: boolean): ComposeWindow;
}

/** Every way in which a compose window sends. */
export interface SendControl {
  /** What a person sees: `sendButton`, `mobileSendButton`, `sendShortcut`. */
  readonly name: string;
  readonly element: HTMLElement;
}

/** What a self-check found: capabilities by name, and for each whether it works on this page now. */
export interface SelfCheck {
  readonly webmail: string;
  readonly capabilities: Readonly<Record<string, 'works' | 'fails' | 'cannot'>>;
}

/** What one change of the page did. `undo` is opaque; hand it to `restore`. With one that failed: the page is not as it was before. */
export type WriteResult =
  | { readonly ok: true; readonly undo: UndoRecord }
  | { readonly ok: false; readonly why: 'changed' | 'refused-by-page' | 'closed'; readonly undo?: UndoRecord };

/** Everything needed to take Sendless's own edits back, and nothing else. It lives as long as the compose window. */
export interface UndoRecord {
  readonly edits: readonly Edit[];
  readonly opaque: unknown;
}

export interface RestoreResult {
  /** True when the text is again what it was, apart from what the user typed since. */
  readonly complete: boolean;
  /** Removed stretches for which no place was found: offered to copy. None while it is not complete: it is not known which. */
  readonly unplaced: readonly string[];
}

/** Where a copy from before the change is known to stay. */
export type EarlierCopy = 'drafts' | 'trash' | 'local-storage';

export type SaveResult = { readonly ok: true; readonly earlierCopies: readonly EarlierCopy[] } | { readonly ok: false; readonly why: 'cannot' | 'failed' | 'timed-out' };

/** Why a file that is not listed any more is still in the mail. */
export const notTakenByServer = 'not-taken-by-server';

export interface ComposeWindow {
  /** Unique in the page. */
  readonly id: string;
  readonly root: Element;
  isOpen(): boolean;
  /** Milliseconds timestamp of the last time the focus was inside, 0 when never. */
  lastFocus(): number;
  /** The whole draft as it stands in the page now. */
  read(): Draft;
  /** Calls back (at most once a frame, never while a key is down) when anything that `read` gives may have changed. */
  watch(changed: () => void, signal: AbortSignal): void;
  /**
   * All or nothing: every edit's `expected` is compared with the page first. Text and subject edits go through the editor's own
   * undo where it allows; hidden parts are set in place. After it, `read` gives the edited text.
   */
  write(edits: readonly Edit[]): Promise<WriteResult>;
  restore(undo: UndoRecord): Promise<RestoreResult>;
  /** The file's bytes as the webmail holds them, or why they cannot be had. */
  readBytes(attachment: string, signal: AbortSignal): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; why: string }>;
  /** Resolves when the webmail no longer lists the file and its server has agreed, where that can be seen (or says why not: `notTakenByServer` when it is no longer listed all the same). */
  removeAttachment(attachment: string, signal: AbortSignal): Promise<{ ok: true } | { ok: false; why: string }>;
  /** Attaches a file as the user would; resolves with its new id when the webmail lists it. */
  attach(file: { name: string; type: string; bytes: Uint8Array }, signal: AbortSignal): Promise<{ ok: true; id: string } | { ok: false; why: string }>;
  /** Saves the draft through the webmail's own button and waits until it says it is saved. */
  save(signal: AbortSignal): Promise<SaveResult>;
  sendControls(): SendControl[];
  selfCheck(): SelfCheck;
}

/** The text of a compose window's body and what it hides, through one editor. Ids and texts as in `core/draft.ts`. */
export interface EditorDriver {
  readonly id: string;
  /** Visible text first (`body`), then `hidden:N` in document order. */
  readParts(): { readonly id: PartId; readonly text: string }[];
  /** All or nothing. Editors that keep a model of their own draw it when it suits them: resolves when the page shows the edited text, or does not. */
  replace(edits: readonly Edit[]): Promise<WriteResult>;
  restore(undo: UndoRecord): Promise<RestoreResult>;
  /** Calls back when the text may have changed, also for what emits no `input` (undo by the page, scripts). */
  watch(changed: () => void, signal: AbortSignal): void;
}
