/**
 * Runs beside the gate on every page of a granted webmail. Files that the user chooses, drops or pastes into a mail that concerns a
 * support desk are held before the page sees them, until the user has chosen; for any other mail nothing is touched.
 */
import { askBackground } from '../platform/ask-background.ts';
import { isOwnEvent } from '../webmail/own-events.ts';
import { isFileField } from './held/file-field.ts';
import { lent, lentFor } from './held/gate-port.ts';
import type { GateKnowledge } from './held/gate-port.ts';
import { forgetBar, giveUpWaiting, handToBar, namesOf } from './held/held-files.ts';
import type { ForTheBar } from './held/held-files.ts';
import { handedOver, handToPage, rootOf, takeFromFrames } from './held/hand-to-page.ts';
import { holdChosen, rememberField } from './held/hold-chosen.ts';
import { holdDropped } from './held/hold-dropped.ts';
import { holdPasted } from './held/hold-pasted.ts';
import type { Holder } from './held/holder.ts';
import { mailToHold } from './held/mail-at-hand.ts';
import { pageAround } from './held/open-mails.ts';
import { shown } from './held/shown-field.ts';

const { gate } = lent;
if (gate !== undefined && lent.holdingFor !== gate) {
  lent.holdingFor = gate;
  holdFiles(gate);
}

function holdFiles(gate: GateKnowledge): void {
  const { signal } = gate;
  forgetBar();
  let last: Element | null = null;
  const loadBar = async (): Promise<boolean> => (await askBackground('files.held'))?.answer === true;
  const tell = (one: ForTheBar): void => handToBar(one, loadBar);
  const listen = (target: EventTarget, types: readonly string[], listener: (event: Event) => void): void => {
    for (const type of types) target.addEventListener(type, listener, { capture: true, signal });
  };
  const holder: Holder = {
    rootFor: (place) => (gate.alive() ? mailToHold(place, last, gate) : null),
    // One bar for a mail, also for what comes in through an editor's frame.
    tell: (one) => {
      const root = rootOf(one);
      const page = lentFor(root);
      if (page !== lent) (page.tell ?? tell)(one);
      else if (root.ownerDocument === document || !handToPage(one)) tell(one);
    },
    watch: (target) => listen(target, chosenTypes, chosen),
  };
  lent.tell = holder.tell;
  lent.sayElsewhere = (names) => void askBackground('files.lost', { names });
  /** Whatever is thrown before an event is stopped lets it pass. */
  const unlessOwn = (hold: (event: Event, holder: Holder) => void) => (event: Event): void => {
    if (isOwnEvent(event)) return;
    try {
      hold(event, holder);
    } catch {
      holder.tell({ notice: { root: document.body, why: 'failed' } });
    }
  };
  const chosenTypes = ['input', 'change'];
  const chosen = unlessOwn(holdChosen);
  const dropped = unlessOwn(holdDropped);
  const pasted = unlessOwn(holdPasted);
  const handed = takeFromFrames(tell, () => {
    if (!gate.alive()) lent.giveUp?.();
  });
  const opened = (event: Event): void => {
    const field = event.type === shown ? (event as MouseEvent).relatedTarget : event.composedPath()[0];
    if (!isFileField(field)) return;
    holder.watch(field);
    const root = holder.rootFor(field);
    rememberField(field, root);
    const top = field.getRootNode({ composed: true });
    // In no document: there a page may listen before anybody else does, but not around it.
    if (top instanceof Element && root) field.ownerDocument.createDocumentFragment().append(top);
    holder.watch(field.getRootNode({ composed: true }));
  };
  const moved = (event: Event): void => {
    if (event.target instanceof Element) last = event.target;
  };
  /** Asked for now: nothing leads there from a frame that is taken out. */
  const around = pageAround();
  /** A frame may go before its bar was there to say so. */
  const left = (event: Event): void => {
    const goes = parent !== window && !(event as PageTransitionEvent).persisted;
    const files = goes ? giveUpWaiting() : [];
    if (files.length === 0) return;
    if (around === document) lent.sayElsewhere?.(namesOf(files));
    else holder.tell({ lost: { root: around.documentElement, files } });
  };
  const arm = (): void => {
    listen(window, chosenTypes, chosen);
    listen(window, ['drop'], dropped);
    listen(window, ['paste'], pasted);
    listen(window, [handedOver], handed);
    listen(window, ['click', shown], opened);
    listen(window, ['focusin', 'pointerdown'], moved);
    listen(window, ['pagehide'], left);
  };
  arm();
  dispatchEvent(new Event(handedOver));
  // `document.open()` removes every listener and replaces the document's only child; adding one that is there does nothing.
  const observer = new MutationObserver(arm);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
