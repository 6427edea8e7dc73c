/**
 * To which compose window an event belongs, and whether its files are to be held. Read from the page at the event itself, so that it
 * is never out of date; without a compose window nothing is read.
 */
import type { ComposeFinder } from '../../webmail/webmail.ts';
import { isThere } from './file-field.ts';
import { lentFor } from './gate-port.ts';
import type { GateKnowledge } from './gate-port.ts';
import { headLimit } from '../watching/watch-for-draft.ts';

/** The compose window whose files are to be held when they come in at `place`; null for any other mail. `before`: where the user was last. */
export function mailToHold(place: Element, before: Element | null, gate: GateKnowledge): Element | null {
  for (let at: Element | null = place; at !== null; at = frameAround(at)) {
    const page: Document = at.ownerDocument;
    const finder = gate.finders.find((one) => one.recognises(page));
    const roots = finder?.findComposeWindows(page) ?? [];
    if (finder === undefined || roots.length === 0) continue;
    const around = (element: Element | null): Element[] => roots.filter((root) => contains(root, element));
    const meant = [around(at), around(page.activeElement), around(before), roots].find((some) => some.length > 0) ?? [];
    // Where nothing tells which of several windows is meant, one that concerns a desk is.
    return meant.find((root) => concernsDesk(finder, root, gate)) ?? null;
  }
  return null;
}

/** Whether the mail of a compose window is addressed to a desk, or holds a support draft. */
export function concernsDesk(finder: ComposeFinder, root: Element, gate: GateKnowledge): boolean {
  const head = finder.readHead(root, headLimit);
  return gate.isToDesk(head) || (lentFor(root).audit?.(root) ?? gate.looksLikeSupportDraft(head));
}

/** The frame of the page's own origin in which an element stands: an editor in a frame belongs to the compose window around it. */
export function frameAround(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The place in a compose window where files go that came in at `target`, which may be gone by now: then the first of `others` that is in the window, and in no other mail. */
export function placeIn(root: Element, target: Element, others: readonly (Element | null)[]): Element {
  if (isThere(target)) return target;
  return others.find((other) => other !== null && isThere(other) && (other.ownerDocument !== root.ownerDocument || contains(root, other))) ?? root;
}

/** Also what stands in shadow roots. */
export function contains(root: Element, element: Element | null): boolean {
  for (let inner = element; inner !== null; inner = hostOf(inner)) if (root.contains(inner)) return true;
  return false;
}

function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
