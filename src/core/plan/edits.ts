import type { Range } from '../draft.ts';
import { SortedRanges } from '../text/sorted-ranges.ts';

/** What shall stand instead of a stretch of one part's text; '' takes it away. */
export interface Replacement extends Range {
  readonly by: string;
}

/**
 * Makes a list of wishes for one part into replacements that never overlap, sorted by start. What is taken away wins over what is replaced; of two
 * replacements that overlap the earlier one stands for both. Insertions (empty ranges) stay where they are, also in the middle of what goes.
 */
export function mergeReplacements(wishes: readonly Replacement[]): Replacement[] {
  const insertions = wishes.filter((wish) => wish.start === wish.end && wish.by !== '');
  const removals = unite(wishes.filter((wish) => wish.by === '' && wish.end > wish.start));
  const taken = new SortedRanges(removals);
  const placed = wishes.filter((wish) => wish.by !== '' && wish.end > wish.start).flatMap((wish) => outside(wish, taken));
  const merged = [...removals];
  let last: Replacement | undefined;
  for (const wish of placed.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (last && wish.start < last.end) {
      merged.pop();
      last = { start: last.start, end: Math.max(last.end, wish.end), by: last.by };
    } else last = wish;
    merged.push(last);
  }
  return [...splitAt(merged, insertions), ...insertions].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Replacements in two pieces where something is inserted inside them; the first one carries what stands for the whole. */
function splitAt(replacements: readonly Replacement[], insertions: readonly Replacement[]): readonly Replacement[] {
  return insertions.reduce((pieces, { start: at }) => pieces.flatMap((piece) => (piece.start < at && at < piece.end ? [{ ...piece, end: at }, { start: at, end: piece.end, by: '' }] : [piece])), replacements);
}

function unite(ranges: Replacement[]): Replacement[] {
  const united: Replacement[] = [];
  let open: { start: number; end: number; by: string } | undefined;
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    if (open && start <= open.end) open.end = Math.max(open.end, end);
    else united.push((open = { start, end, by: '' }));
  }
  return united;
}

/** The pieces of a replacement that no removal covers. The first one carries what stands for the whole; of the others nothing stays. */
function outside(wish: Replacement, removals: SortedRanges<Replacement>): Replacement[] {
  const pieces: Replacement[] = [];
  let start = wish.start;
  for (const removal of removals.overlapping(wish)) {
    if (removal.start > start) pieces.push({ start, end: removal.start, by: pieces.length === 0 ? wish.by : '' });
    start = Math.max(start, removal.end);
  }
  if (start < wish.end) pieces.push({ start, end: wish.end, by: pieces.length === 0 ? wish.by : '' });
  return pieces;
}
