/**
 * Asking the draft script of a tab, from the popup.
 */
import browser from 'webextension-polyfill';
import type { Envelope } from './answer.ts';
import { open } from './answer.ts';
import type { PageProtocol } from './messages.ts';
import { NoReceiver } from './messages.ts';

/** What it means when scripts are there but none of them has the draft: its compose window is closed. */
const nobodyHasIt: { readonly [Name in keyof PageProtocol]: ReturnType<PageProtocol[Name]> } = {
  'drafts.list': [],
  'mail.answer': null,
  'draft.view': null,
  'draft.files': null,
  'draft.stopFiles': undefined,
  'draft.preview': null,
  'draft.apply': { ok: false, why: 'closed', view: null },
  'draft.structure': null,
  'draft.putBack': { complete: false, unplaced: [], missingFiles: [], twiceFiles: [], view: null },
  'picture.read': null,
  'picture.swap': 'no',
  'picture.putBack': 'no',
};

/**
 * The answer of the frame of the tab that has the draft.
 * @throws NoReceiver when no draft script is in the tab, or the tab is gone.
 * @throws Error when the draft script threw.
 */
export async function askPage<Name extends keyof PageProtocol>(
  tabId: number,
  name: Name,
  ...request: Parameters<PageProtocol[Name]>
): Promise<ReturnType<PageProtocol[Name]>> {
  const envelope: Envelope = { sendless: 'page', name, request: request[0] };
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, envelope);
  } catch (error) {
    throw new NoReceiver(error instanceof Error ? error.message : String(error));
  }
  const answered = open(reply);
  return answered === undefined ? nobodyHasIt[name] : (answered as ReturnType<PageProtocol[Name]>);
}
