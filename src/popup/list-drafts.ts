/** The drafts of a tab: of the script that is there, or of one that the click on the toolbar button puts there. */
import { NoReceiver, type DraftSummary } from '../platform/messages.ts';
import type { PopupPort } from './popup-port.ts';

export type TabDrafts =
  /** `granted`: the user allowed the site; else it is read on this one click. */
  | { readonly is: 'drafts'; readonly drafts: readonly DraftSummary[]; readonly granted: boolean }
  | { readonly is: 'no-page' | 'no-access' };

/** @throws NoReceiver when the script is gone again; Error when it threw. */
export async function listDrafts(port: PopupPort, tabId: number, url: string | null): Promise<TabDrafts> {
  const granted = url !== null && (await port.hasAccess(url).catch(() => false));
  try {
    const drafts = await port.ask(tabId, 'drafts.list');
    if (drafts.length > 0) return { is: 'drafts', drafts, granted };
  } catch (error) {
    if (!(error instanceof NoReceiver)) throw error;
  }
  // Nobody answers yet, or only the gate does: the click that opened the popup lets Sendless look at this page.
  const look = await port.look(tabId);
  return look === 'ok' ? { is: 'drafts', drafts: await port.ask(tabId, 'drafts.list'), granted } : { is: look };
}
