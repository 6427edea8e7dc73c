/**
 * What rows that are gone left on a page of a database where others still stand (https://sqlite.org/fileformat2.html, 1.6 "B-tree Pages"): in the middle, from which rows moved away, and
 * in the blocks that a deletion frees, of which the first four bytes are written over.
 */
import { leafOfIndex, leafOfTable, numberAt, ownHeader, wholeRowAt } from './database-pages.ts';

const overwritten = 4;
/** Pages that point at others may have held rows themselves. */
const [pointsOfTable, pointsOfIndex] = [0x05, 0x02];
const headerLengths: ReadonlyMap<number, number> = new Map([[leafOfTable, 8], [leafOfIndex, 8], [pointsOfTable, 12], [pointsOfIndex, 12]]);
const words = /[^\p{C}\ufffd]{6,1000}/gu;

export interface LostRows {
  /** What whole ones say, each text by itself, and words of those that were written over in part. */
  readonly texts: readonly string[];
  /** Whether words of others stand there that cannot be told apart. */
  readonly more: boolean;
}

/** Pages are of rows or of anything else. `decode` is for the database's own encoding. */
export function lostRowsOf(page: Uint8Array, isFirst: boolean, decode: (bytes: Uint8Array) => string): LostRows {
  const header = isFirst ? ownHeader : 0;
  const kind = page[header] ?? 0;
  const length = headerLengths.get(kind);
  const pointers = header + (length ?? 0) + numberAt(page, header + 3) * 2;
  const rows = numberAt(page, header + 5) || page.length;
  if (length === undefined || pointers > rows || rows > page.length) return { texts: [], more: false };
  const wholeIn = (area: Uint8Array): { readonly texts: string[]; readonly rest: string } => readArea(area, kind === leafOfTable || kind === pointsOfTable, decode);
  const middle = wholeIn(page.subarray(pointers, rows));
  const freed = freedBlocks(page, numberAt(page, header + 1)).map(wholeIn);
  return { texts: [...middle.texts, ...freed.flatMap(({ texts, rest }) => [...texts, ...wordsIn(rest)])], more: wordsIn(middle.rest).length > 0 };
}

/** Each says where the next one is, which is always farther behind. */
function freedBlocks(page: Uint8Array, first: number): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let [at, before] = [first, 0]; at > before && at + overwritten <= page.length; [at, before] = [numberAt(page, at), at]) blocks.push(page.subarray(at + overwritten, at + numberAt(page, at + 2)));
  return blocks;
}

/** The texts of the rows that stand there whole, words of those that were written over in part, and what else stands between them. */
function readArea(area: Uint8Array, ofTable: boolean, decode: (bytes: Uint8Array) => string): { readonly texts: string[]; readonly rest: string } {
  const texts: string[] = [];
  const rest: string[] = [];
  let read = 0;
  const readBetween = (end: number): void => {
    const between = area.subarray(read, end);
    const blocks = blocksAtEndOf(between);
    texts.push(...blocks.flatMap((block) => wordsIn(decode(block))));
    rest.push(decode(between.subarray(0, blocks[0] === undefined ? between.length : blocks[0].byteOffset - between.byteOffset - overwritten)));
  };
  for (let at = 0; at < area.length;) {
    const row = area[at] === 0 ? null : wholeRowAt(area, at, ofTable);
    if (row === null || row.texts.length === 0) at += 1;
    else {
      readBetween(at);
      texts.push(...row.texts.map(decode));
      [at, read] = [row.end, row.end];
    }
  }
  readBetween(area.length);
  return { texts, rest: rest.join('\n') };
}

/** Blocks that were freed where the rows begin are in no list: each says how long it is, and the last one ends where a row begins. */
function blocksAtEndOf(area: Uint8Array): Uint8Array[] {
  const failed = new Uint8Array(area.length);
  for (let first = 0; first + overwritten < area.length; first += 1) {
    const blocks: Uint8Array[] = [];
    let at = first;
    while (at < area.length && failed[at] === 0) {
      const end = at + numberAt(area, at + 2);
      failed[at] = 1;
      if (end <= at + overwritten || end > area.length) break;
      blocks.push(area.subarray(at + overwritten, end));
      at = end;
    }
    if (at === area.length) return blocks;
  }
  return [];
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(words)].map(([run]) => run);
}
