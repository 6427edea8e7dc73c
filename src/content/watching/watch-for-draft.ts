/**
 * The gate's whole work: is there a compose window, and do its first lines look like an app's support draft?
 */
import type { ComposeFinder, DraftHead } from '../../webmail/webmail.ts';
import { composeWatcher, watchPage } from './watch-page.ts';

/** UTF-16 units of a body that the gate may read. */
export const headLimit = 65_536;

export interface Gate {
  readonly finders: readonly ComposeFinder[];
  readonly looksLikeSupportDraft: (head: DraftHead) => boolean;
  /** Has the draft script loaded here; true when it was. */
  readonly loadDraftScript: () => Promise<boolean>;
  /** False once the extension was updated or removed. */
  readonly alive: () => boolean;
}

/** Watches until the draft script is there, the extension is gone, or `stop` aborts. Reads nothing while no compose window is open. */
export function watchForDraft(page: Document, gate: Gate, stop: AbortController): void {
  let asking = false;
  const look = (): void => {
    if (!gate.alive()) {
      stop.abort();
      return;
    }
    if (asking || !seesSupportDraft(page, gate, watchCompose)) return;
    asking = true;
    void gate.loadDraftScript().then((loaded) => {
      asking = false;
      if (loaded) stop.abort();
    });
  };
  const watchCompose = composeWatcher(look, stop.signal);
  watchPage(page, look, stop.signal);
  // Of a page that is still loading, the watch sees the rest come.
  look();
}

function seesSupportDraft(page: Document, gate: Gate, watchCompose: (root: Element) => void): boolean {
  const finder = gate.finders.find((candidate) => candidate.recognises(page));
  if (finder === undefined) return false;
  let seen = false;
  for (const root of finder.findComposeWindows(page)) {
    watchCompose(root);
    seen ||= gate.looksLikeSupportDraft(finder.readHead(root, headLimit));
  }
  return seen;
}
