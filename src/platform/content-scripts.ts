/**
 * Where the content scripts run: the gate on every granted site, the draft script where a support draft is.
 */
import browser from 'webextension-polyfill';
import { grantedOrigins } from './access.ts';
import type { Envelope } from './answer.ts';
import { covers } from './origin-pattern.ts';

/** The gate comes first: the script that holds files asks it what it knows. */
const gate = { id: 'gate', js: ['content/gate.js', 'content/hold-files.js'], world: 'ISOLATED' as const };
/** Among the page's own scripts, for what the gate's world cannot see. */
const detachedInputs = { id: 'detached-inputs', js: ['content/detached-inputs.js'], world: 'MAIN' as const };
const always = [gate, detachedInputs];
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
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  if (matches.length === 0) {
    if (registered.size > 0) await browser.scripting.unregisterContentScripts();
    return;
  }
  const scripts = always.map((script) => ({ ...script, matches, runAt: 'document_start' as const, allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true }));
  const [known, fresh] = [scripts.filter(({ id }) => registered.has(id)), scripts.filter(({ id }) => !registered.has(id))];
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/** Runs the gate and what comes with it in tabs of these sites that are open already: a grant works without a reload. */
export async function serveOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.filter(({ url }) => mayBeOf(patterns, url)).map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      const target = { tabId: id, allFrames: true };
      // A tab that closes or shows an error page meanwhile is no failure: the registered gate serves its next page.
      for (const { js, world } of always) await browser.scripting.executeScript({ target, files: js, world }).catch(() => undefined);
    }),
  );
}

/** Whether a tab shows a page of these sites. A window that a site filled by itself has no address to tell by; where it is of another site the browser refuses. */
function mayBeOf(patterns: readonly string[], url: string | undefined): boolean {
  return url === undefined || url === 'about:blank' || patterns.some((pattern) => URL.canParse(url) && covers(pattern, new URL(url).origin));
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

/** Puts the bar that asks about held files into frames of a tab. @throws when the browser gives no access to it. */
export async function loadFileBar(target: Target): Promise<void> {
  await browser.scripting.executeScript({ target: { ...target }, files: ['content/file-bar.js'] });
}

/** Has the script that holds files, in every page that can be seen, look for a mail to say in that files of these names went with the window of theirs. */
export async function sayFilesLost(names: string): Promise<void> {
  // A frame that is loaded anew has its next page by then.
  await new Promise((later) => setTimeout(later, 1000));
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id ?? -1, allFrames: true }, func: tellLost, args: [names] }).catch(() => undefined)));
}

/** Runs in a page, beside that script, which looks into the frames of its own site by itself (`content/held/gate-port.ts`). */
function tellLost(names: string): void {
  const { [Symbol.for('sendless.lent')]: lent } = globalThis as unknown as Record<symbol, { tell?(one: unknown): void } | undefined>;
  if (frameElement === null) lent?.tell?.({ lost: { root: document.documentElement, files: [], names } });
}
