/**
 * The gate: runs on every page of a granted webmail, watches, and stops as soon as the draft script has taken over.
 */
import { looksLikeSupportDraft } from '../core/signature.ts';
import type { GateTable } from '../core/signature.ts';
import { askBackground } from '../platform/ask-background.ts';
import { runtime } from '../platform/runtime.ts';
import { finders } from '../webmail/finders.ts';
import { beTheOnlyOne } from './only-one.ts';
import { stopWhenAccessGoes } from './stop-when-access-goes.ts';
import { watchForDraft } from './watch-for-draft.ts';

/** Made by the build from `core/products`. */
declare const __GATE_TABLE__: GateTable;

const alive = (): boolean => runtime() !== null;
const stop = beTheOnlyOne('gate', alive);

if (stop !== null) {
  stopWhenAccessGoes(stop);
  watchForDraft(
    document,
    {
      finders,
      looksLikeSupportDraft: (head) => looksLikeSupportDraft(head, __GATE_TABLE__),
      loadDraftScript: async () => (await askBackground('gate.supportDraft'))?.answer === true,
      alive,
    },
    stop,
  );
}
