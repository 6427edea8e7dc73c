/** A page may put back what was taken out, moments or minutes later: nothing is called done that is not. */
import type { DraftView } from '../platform/messages.ts';
import type { PopupPort } from './popup-port.ts';
import type { AppliedView } from './screen.ts';

/** Looks at a changed mail again and again. The mail once it reads otherwise than `shown`; null when it is shown no more, or is no changed mail any more. */
export async function awaitChange(port: PopupPort, tabId: number, shown: AppliedView, isShown: () => boolean): Promise<DraftView | null> {
  const read = ({ applied, held }: DraftView): string => JSON.stringify([applied, held]);
  for (;;) {
    await port.pause();
    if (!isShown()) return null;
    const now = await port.ask(tabId, 'draft.view', { id: shown.id }).catch(() => null);
    if (!isShown() || now?.applied === null) return null;
    // A page that is drawing its window anew does not find it: it may a moment later.
    if (now && read(now) !== read(shown)) return now;
  }
}
