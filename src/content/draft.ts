/**
 * The draft script: loaded when a support draft is there, or for one look on a click. Wires the page to the popup and the badge.
 */
import { answer } from '../platform/answer.ts';
import { askBackground } from '../platform/ask-background.ts';
import { openFile, trimFile } from '../platform/heavy-work.ts';
import type { PageProtocol } from '../platform/messages.ts';
import { runtime } from '../platform/runtime.ts';
import { webmails } from '../webmail/index.ts';
import type { ComposeWindow } from '../webmail/webmail.ts';
import { draftsOf } from './drafts/answer-popup.ts';
import { auditInSlices, auditNow, cannotDo, certainIn, isAudited } from './drafts/find-drafts.ts';
import { lent } from './held/gate-port.ts';
import { holdSend } from './drafts/hold-send.ts';
import { pageAnswers } from './drafts/in-slices.ts';
import { beTheOnlyOne } from './watching/only-one.ts';
import { badgeOf } from './drafts/show-badge.ts';
import { tellBadge } from './drafts/tell-badge.ts';
import { stopWhenAccessGoes } from './watching/stop-when-access-goes.ts';
import { quietTyping, watchPage } from './watching/watch-page.ts';
import { whenIdle } from './watching/when-idle.ts';

const alive = (): boolean => runtime() !== null;
const stop = beTheOnlyOne('draft', alive);
if (stop !== null) start(stop);

function start(stop: AbortController): void {
  const { signal } = stop;
  const watched = new WeakSet<Element>();
  let shown: number | '?' | null = null;
  let counting = new AbortController();
  const tell = tellBadge((details: typeof shown) => askBackground('badge.show', { details }));

  const show = (): void => {
    if (!alive()) {
      stop.abort();
      return;
    }
    for (const window of drafts.windows()) {
      // Anew when its page moved it: it has another root then.
      if (watched.has(window.root)) continue;
      watched.add(window.root);
      window.watch(showSoon, signal);
    }
    counting.abort();
    counting = new AbortController();
    void count(counting.signal);
  };
  /** While somebody types, the page must answer at once: the drafts are audited in slices, and a key that is typed meanwhile begins the wait anew. */
  const count = async (typed: AbortSignal): Promise<void> => {
    await pageAnswers();
    if (typed.aborted) return;
    const readable = drafts.windows().filter((window) => !cannotDo(window).includes('body'));
    for (const window of readable) {
      await pageAnswers();
      if (typed.aborted) return;
      await auditInSlices(window, typed);
    }
    await pageAnswers();
    // Of a draft that was changed meanwhile in an editor's own frame the window's watch will tell.
    if (typed.aborted || signal.aborted || !readable.every((window) => !window.isOpen() || isAudited(window))) return;
    const details = badgeOf(drafts.see());
    if (details === shown) return;
    shown = details;
    tell(details);
  };
  const showSoon = whenIdle(show, 100, signal);
  const showRested = whenIdle(show, quietTyping, signal, { afterBurst: true });
  const typing = (): void => {
    counting.abort();
    showRested();
  };
  document.addEventListener('input', typing, { capture: true, signal });
  const drafts = draftsOf(document, webmails, { openFile, trimFile }, frameName(), { changing: holdSend, changed: showSoon }, signal);

  answer<PageProtocol>('page', drafts.answers, signal);
  const about = <Told>(tell: (window: ComposeWindow) => Told) => (root: Element): Told | undefined => {
    const window = drafts.windows().find((one) => one.root === root);
    return window && tell(window);
  };
  // Whether files are held is decided by the audit from now on, which knows better than the gate.
  lent.audit = about((window) => auditNow(window).report.supportDraft);
  lent.removedFrom = about((window) => drafts.standingOf(window)?.removed);
  lent.certainIn = about((window) => certainIn(window, window.read()));
  signal.addEventListener('abort', () => {
    delete lent.certainIn;
    delete lent.audit;
    delete lent.removedFrom;
  });
  stopWhenAccessGoes(stop);
  watchPage(document, show, signal);
  show();
}

/** Unlike any other frame's of the tab. */
function frameName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(1)), (number) => number.toString(36)).join('');
}
