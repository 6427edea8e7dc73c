/**
 * What the files of a mail told with certainty, as far as they were looked into: kept under the root of the compose window, for the scripts that read its text and its other files. It stays known when a
 * file goes, or is swapped for a copy that no longer tells it.
 */
import type { Learnt } from '../../core/findings/learn.ts';
import { lent } from './gate-port.ts';

const nothing: readonly Learnt[] = [];
/** Each is sought in the mail's text and in every file: hundreds of long logs must not make that slow. */
const mostOfMail = 5000;

/** The same list as long as no file tells more; what is told comes behind what was. */
export function learntFromFiles(root: Element): readonly Learnt[] {
  return lent.learnt?.get(root) ?? nothing;
}

export function learn(root: Element, more: readonly Learnt[]): void {
  const before = learntFromFiles(root);
  const news = besides(before, more);
  if (news.length > 0 && before.length < mostOfMail) (lent.learnt ??= new WeakMap()).set(root, [...before, ...news].slice(0, mostOfMail));
}

/** Whether others told something since `count` was all that files had told, besides what a file tells itself. */
export function hasNews(root: Element, count: number, own: readonly Learnt[]): boolean {
  const since = learntFromFiles(root).slice(count);
  return since.length > 0 && besides(own, since).length > 0;
}

function besides(known: readonly Learnt[], list: readonly Learnt[]): readonly Learnt[] {
  const keyOf = ({ kind, value }: Learnt): string => `${kind} ${value}`;
  const keys = new Set(known.map(keyOf));
  return list.filter((one) => !keys.has(keyOf(one)));
}

/** What is known for a file of the mail: from its other files, and from its text where that was audited. */
export function knownFor(root: Element): readonly Learnt[] {
  return [...learntFromFiles(root), ...(lent.certainIn?.(root) ?? nothing)];
}
