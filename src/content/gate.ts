/**
 * The gate: runs on every page of a granted webmail, watches until the draft script has taken over, and lends the script that
 * holds files what it knows.
 */
import { isToDesk, looksLikeSupportDraft } from '../core/recognition/signature.ts';
import type { GateTable } from '../core/recognition/signature.ts';
import { askBackground } from '../platform/ask-background.ts';
import { runtime } from '../platform/runtime.ts';
import { finders } from '../webmail/finders.ts';
import type { DraftHead } from '../webmail/webmail.ts';
import { lent } from './held/gate-port.ts';
import { beTheOnlyOne } from './watching/only-one.ts';
import { stopWhenAccessGoes } from './watching/stop-when-access-goes.ts';
import { watchForDraft } from './watching/watch-for-draft.ts';

/** Made by the build from `core/products`. */
declare const __GATE_TABLE__: GateTable;

const table = __GATE_TABLE__;
const alive = (): boolean => runtime() !== null;
const stop = beTheOnlyOne('gate', alive);

if (stop !== null) {
  const { signal } = stop;
  const watching = new AbortController();
  signal.addEventListener('abort', () => watching.abort());
  stopWhenAccessGoes(stop);
  const knows = { finders, looksLikeSupportDraft: (head: DraftHead): boolean => looksLikeSupportDraft(head, table), alive };
  lent.gate = { ...knows, isToDesk: (head) => isToDesk(head, table), signal };
  watchForDraft(document, { ...knows, loadDraftScript: async () => (await askBackground('gate.supportDraft'))?.answer === true }, watching);
}
