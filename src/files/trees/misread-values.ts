/** Values as they look where their encoding was guessed wrong, so that they go from there as well. */
import type { Placeholders } from '../../core/placeholders.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { misread } from '../encodings/legacy-encoding.ts';
import { nodesOf, type FileNode } from './open-tree.ts';

/** Parts the value's own spelling from what it was taken for: to a plan it is another value, to the user the same. */
const mark = '\u0000';

/** For trees whose texts were read. Only values with letters that are not ASCII look different. */
export function misreadValues(trees: readonly FileNode[], values: readonly RemovedValue[]): RemovedValue[] {
  const encodings = [...new Set(trees.flatMap(nodesOf).flatMap(({ opened }) => opened?.guessed?.() ?? []).map(({ encoding }) => encoding))];
  const misreadOf = ({ value }: RemovedValue): Set<string> => new Set(encodings.flatMap((encoding) => misread(value, encoding)));
  return values.flatMap((value) => (isMisread(value) ? [] : [...misreadOf(value)].map((seen): RemovedValue => ({ ...value, value: seen, canonical: `${value.canonical}${mark}${seen}` }))));
}

export function isMisread({ canonical }: RemovedValue): boolean {
  return canonical.includes(mark);
}

/** The same placeholder for a value, however it was read. */
export function placeholdersForMisread(placeholders: Placeholders): Placeholders {
  return { ...placeholders, for: (kind, canonical) => placeholders.for(kind, canonical.split(mark, 1)[0] ?? canonical) };
}
