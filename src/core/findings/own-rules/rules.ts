/** What the user adds to the detectors: words and patterns of their own, and what shall be left alone. */
import type { Trace } from '../field-findings.ts';

export interface Rules {
  /** Where the user's words and patterns stand in a text; sorted, without overlaps. */
  find(text: string): Trace[];
  /** Whether a value is to be left alone wherever it stands. */
  allows(trace: Pick<Trace, 'kind' | 'canonical'>, value: string): boolean;
  /** Whether a mail to these recipients' domains is to be left alone: each of them is a desk that the user named. */
  allowsDesks(domains: readonly (string | null)[]): boolean;
}

/** Kind of what the user's own rules find. */
export const ownRule = 'own-rule';

export const noRules: Rules = { find: () => [], allows: () => false, allowsDesks: () => false };
