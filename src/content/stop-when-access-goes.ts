/**
 * When the user gives a site back, the scripts in its open pages stop at once.
 */
import { answer } from '../platform/answer.ts';
import type { AccessProtocol } from '../platform/messages.ts';
import { covers } from '../platform/origin-pattern.ts';

export function stopWhenAccessGoes(stop: AbortController): void {
  answer<AccessProtocol>(
    'page',
    {
      'access.gone': ({ patterns }) => {
        if (patterns.some((pattern) => covers(pattern, globalThis.origin))) stop.abort();
      },
    },
    stop.signal,
  );
}
