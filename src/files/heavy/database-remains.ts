/**
 * What stands in a database and no query gives: rows on pages that were freed, what rows that are gone left on pages where others still stand, and what hangs behind the last page
 * (https://sqlite.org/fileformat2.html, 1.3 "The Database Header", 1.5 "The Freelist"). It goes when the database is written anew.
 */
import { textsOfPage } from './database-pages.ts';
import { lostRowsOf, type LostRows } from './lost-rows.ts';

export interface Remains {
  /** Rows of freed pages and rows that are gone, a value a line, and readable words behind the last page; '' where there is nothing of the kind. What a row that is still there says as well is not said again. */
  readonly text: string;
  /** Whether there is anything of the kind, read or not: some rows are overwritten in part. */
  readonly any: boolean;
  /** Whether something that is no readable words hangs behind the last page. */
  readonly unread: boolean;
}

const ownHeader = 100;
const [changeAt, pagesAt, firstFreeAt, freeCountAt, encodingAt, countedAt] = [24, 28, 32, 36, 56, 92];
const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'];
const blank = 0x20;
const words = /[^\p{C}\ufffd]{6,1000}/gu;

/** What is left in a database's own bytes. */
export function remainsIn(bytes: Uint8Array): Remains {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bytes.length < ownHeader ? 0 : view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  if (size < 512) return { text: '', any: false, unread: false };
  // Old programs keep no count of pages: it is true only beside the number of the change that it was made with.
  const isCounted = view.getUint32(changeAt) === view.getUint32(countedAt);
  const count = Math.min(Math.floor(bytes.length / size), (isCounted && view.getUint32(pagesAt)) || Infinity);
  const pageOf = (number: number): Uint8Array => bytes.subarray((number - 1) * size, number * size);
  const decoder = new TextDecoder(encodings[view.getUint32(encodingAt)] ?? 'utf-8');
  const freed = freedPages(pageOf, view, count);
  const behind = bytes.subarray(count * size);
  const texts = [...freed].map((number) => textsOfPage(pageOf(number), (text) => decoder.decode(text)));
  const said = new TextDecoder().decode(behind);
  const hung = [...said.matchAll(words)].map(([run]) => `${run}\n`);
  const lost = lostRows(Array.from({ length: count }, (_, i) => i + 1).filter((number) => !freed.has(number)).map(pageOf), (text) => decoder.decode(text));
  const any = freed.size > 0 || lost.texts.length > 0 || lost.more || behind.some((byte) => byte > blank);
  return { text: [...texts, ...lost.texts, ...hung].join(''), any, unread: /[^\u0000-\u0020]/.test(said.replace(words, '')) };
}

/** Of these pages: what rows still say is not lost. */
function lostRows(pages: readonly Uint8Array[], decode: (bytes: Uint8Array) => string): LostRows {
  const found = pages.map((page, i) => lostRowsOf(page, i === 0, decode));
  const lost = new Set(found.flatMap(({ texts }) => texts.map((text) => `${text.replace(/\n/g, ' ')}\n`)));
  if (lost.size > 0) for (const page of pages) for (const text of textsOfPage(page, decode).split('\n')) lost.delete(`${text}\n`);
  return { texts: [...lost], more: found.some(({ more }) => more) };
}

/** The numbers of the pages that are free: trunks, each with the numbers of others. One that says that it comes again ends the list. */
function freedPages(pageOf: (number: number) => Uint8Array, header: DataView, count: number): Set<number> {
  const freed = new Set<number>();
  if (header.getUint32(freeCountAt) === 0) return freed;
  for (let trunk = header.getUint32(firstFreeAt); trunk > 0 && trunk <= count && !freed.has(trunk);) {
    freed.add(trunk);
    const page = pageOf(trunk);
    const view = new DataView(page.buffer, page.byteOffset, page.length);
    const leaves = Math.min(view.getUint32(4), page.length / 4 - 2);
    for (let i = 0; i < leaves; i += 1) {
      const leaf = view.getUint32(8 + i * 4);
      if (leaf > 0 && leaf <= count) freed.add(leaf);
    }
    trunk = view.getUint32(0);
  }
  return freed;
}
