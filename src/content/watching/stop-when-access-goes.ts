/**
 * When the user gives a site back, the scripts in its open pages stop at once.
 */
import { onAccessGone } from '../../platform/on-access-gone.ts';
import { covers } from '../../platform/origin-pattern.ts';

export function stopWhenAccessGoes(stop: AbortController): void {
  onAccessGone((patterns) => {
    if (patterns.some((pattern) => covers(pattern, globalThis.origin))) stop.abort();
  }, stop.signal);
}
