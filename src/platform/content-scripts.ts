/**
 * Where the content scripts run: the gate on every granted site, the draft script where a support draft is.
 */
import browser from 'webextension-polyfill';
import { grantedOrigins } from './access.ts';
import type { Envelope } from './answer.ts';

const gateId = 'gate';
const gateFile = 'content/gate.js';
/** The reader of a draft's own attachments comes first: the draft script finds it there. */
const draftFiles = ['content/page-bytes.js', 'content/draft.js'];

export interface Target {
  readonly tabId: number;
  readonly allFrames?: boolean;
  readonly frameIds?: number[];
}

let settling: Promise<void> = Promise.resolve();

/**
 * Makes the registered gate agree with the granted sites. Calls wait for each other: two registrations at once would fail
 * with "Duplicate script ID".
 */
export function settleGate(): Promise<void> {
  settling = settling.then(settle, settle);
  return settling;
}

async function settle(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [gateId] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [gateId] });
    return;
  }
  const gate = { id: gateId, matches, js: [gateFile], runAt: 'document_start' as const, allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true };
  if (registered.length > 0) await browser.scripting.updateContentScripts([gate]);
  else await browser.scripting.registerContentScripts([gate]);
}

/** Runs the gate in tabs of these sites that are open already: a grant works without a reload. */
export async function serveOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      // A tab that closes or shows an error page meanwhile is no failure: the registered gate serves its next page.
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [gateFile] }).catch(() => undefined);
    }),
  );
}

/** Tells the scripts in open tabs of sites that were given back to stop at once. */
export async function leaveOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const envelope: Envelope = { sendless: 'page', name: 'access.gone', request: { patterns } };
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, envelope).catch(() => undefined))));
}

/** Puts the draft script into frames of a tab. @throws when the browser gives no access to it. */
export async function loadDraftScript(target: Target): Promise<void> {
  await browser.scripting.executeScript({ target: { ...target }, files: draftFiles });
}
