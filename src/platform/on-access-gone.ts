/**
 * Hearing that sites were given back. Apart from `answer.ts`, and without an answer: the gate carries this.
 */
import type { Envelope } from './answer.ts';
import type { AccessProtocol } from './messages.ts';
import { runtime } from './runtime.ts';
import type { Sender } from './runtime.ts';

type Gone = Parameters<AccessProtocol['access.gone']>[0];

/** Calls back with the patterns of sites that were given back, until the signal aborts. */
export function onAccessGone(gone: (patterns: Gone['patterns']) => void, signal: AbortSignal): void {
  const here = runtime();
  if (here === null) return;
  const listener = (message: unknown, sender: Sender): undefined => {
    const { sendless, name, request } = (message ?? {}) as Partial<Envelope>;
    if (sender.id === here.id && sendless === 'page' && name === 'access.gone') gone((request as Gone).patterns);
  };
  here.onMessage.addListener(listener);
  signal.addEventListener('abort', () => here.onMessage.removeListener(listener));
}
