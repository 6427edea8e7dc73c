/**
 * What the files of a mail told with certainty, as far as they were looked into: kept under the root of the compose window, for the scripts that read its text and its other files. It stays known when a
 * file goes, or is swapped for a copy that no longer tells it.
 */
import type { Learnt } from '../../core/findings/learn.ts';
import { lent } from './gate-port.ts';

const nothing: readonly Learnt[] = [];

/** The same list as long as no file tells more. */
export function learntFromFiles(root: Element): readonly Learnt[] {
  return lent.learnt?.get(root) ?? nothing;
}

export function learn(root: Element, more: readonly Learnt[]): void {
  const before = learntFromFiles(root);
  const news = newsIn(more, before);
  if (news.length > 0) (lent.learnt ??= new WeakMap()).set(root, [...before, ...news]);
}

/** What of a list is not in what is known. */
export function newsIn(list: readonly Learnt[], known: readonly Learnt[]): readonly Learnt[] {
  const keys = new Set(known.map(keyOf));
  return list.filter((one) => !keys.has(keyOf(one)));
}

const keyOf = ({ kind, value }: Learnt): string => `${kind} ${value}`;

/** What is known for a file of the mail: from its other files, and from its text where that was audited. */
export function knownFor(root: Element): readonly Learnt[] {
  return [...learntFromFiles(root), ...(lent.certainIn?.(root) ?? nothing)];
}
