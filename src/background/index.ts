/**
 * The background: wires, decides nothing and keeps nothing. It may be stopped between any two events.
 */
import { grantedOrigins, watchAccess } from '../platform/access.ts';
import { answer } from '../platform/answer.ts';
import { showBadge } from '../platform/badge.ts';
import { leaveOpenTabs, loadDraftScript, serveOpenTabs, settleGate } from '../platform/content-scripts.ts';
import { prepareHeavyWork } from '../platform/heavy-page.ts';
import type { BackgroundProtocol } from '../platform/messages.ts';
import { onBrowserStart, onInstalled, openWelcome } from '../platform/pages.ts';

const running = new AbortController();
const heavyReady = prepareHeavyWork();

answer<BackgroundProtocol>(
  'background',
  {
    'gate.supportDraft': async (_request, { tab, frameId }) => {
      if (tab?.id === undefined || frameId === undefined) return false;
      return loadDraftScript({ tabId: tab.id, frameIds: [frameId] }).then(
        () => true,
        () => false,
      );
    },
    'badge.show': async ({ details }, { tab }) => {
      if (tab?.id !== undefined) await showBadge(tab.id, details);
    },
    'heavy.ready': () => heavyReady(),
  },
  running.signal,
);

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
