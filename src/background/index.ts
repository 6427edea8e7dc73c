/**
 * The background: wires, decides nothing and keeps nothing. It may be stopped between any two events.
 */
import { grantedOrigins, watchAccess } from '../platform/access.ts';
import { answer } from '../platform/answer.ts';
import { showBadge } from '../platform/badge.ts';
import { leaveOpenTabs, loadDraftScript, loadFileBar, sayFilesLost, serveOpenTabs, settleGate } from '../platform/content-scripts.ts';
import type { Target } from '../platform/content-scripts.ts';
import { prepareHeavyWork } from '../platform/heavy-page.ts';
import type { BackgroundProtocol } from '../platform/messages.ts';
import { onBrowserStart, onInstalled, openWelcome } from '../platform/pages.ts';
import type { Sender } from '../platform/runtime.ts';

const running = new AbortController();
const heavyReady = prepareHeavyWork();

answer<BackgroundProtocol>(
  'background',
  {
    'gate.supportDraft': (_request, sender) => loadInto(sender, loadDraftScript),
    'files.held': (_request, sender) => loadInto(sender, loadFileBar),
    'files.lost': ({ names }) => sayFilesLost(names),
    'badge.show': async ({ details }, { tab }) => {
      if (tab?.id !== undefined) await showBadge(tab.id, details);
    },
    'heavy.ready': () => heavyReady(),
  },
  running.signal,
);

/** Loads a script into the frame that asks for it; false when the browser gives no access to it. */
async function loadInto({ tab, frameId }: Sender, load: (target: Target) => Promise<void>): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  return load({ tabId: tab.id, frameIds: [frameId] }).then(
    () => true,
    () => false,
  );
}

watchAccess(
  (granted) => void settleGate().then(() => serveOpenTabs(granted)),
  (gone) => void Promise.all([settleGate(), leaveOpenTabs(gone)]),
);

onInstalled((reason) => {
  void grantedOrigins().then(async (granted) => {
    // A build that comes with its site (the demo) has nothing to ask.
    if (reason === 'install' && granted.length === 0) await openWelcome();
    await settleGate();
    // After an update the scripts in open tabs belong to the old version and have stopped.
    await serveOpenTabs(granted);
  });
});

onBrowserStart(() => void settleGate());
