/** Files that stand in the source of XML or HTML in base64: `data:` addresses, and elements that hold nothing but what begins as files begin (`<data>` of a property list). */
import type { Range } from '../../core/draft.ts';
import { decodeBase64, encodeBase64 } from '../inline/base64.ts';
import { collect, piecesOf } from '../byte-stream.ts';
import type { EntryChange, FileEntry, TextEdit } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { fileInBase64 } from './packed-strings.ts';

export interface Embedded extends Range {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is an address, and not what stands in an element. */
  readonly address: boolean;
}

const dataAddress = /data:([\w.+/-]{0,80})(?:;[\w=.-]{1,60}){0,4};base64,/gi;
const inElement = new RegExp(`>\\s{0,200}(?=${fileInBase64.source})`, 'g');
const endOfAddress = new Set(['"', "'", '(', ')', '<', '>']);
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/svg+xml': 'svg' };

/** In the order of the source. `wanted`: of which media types addresses are opened. */
export function embeddedIn(source: string, budget: Budget, wanted: (type: string) => boolean = () => true): Embedded[] {
  const found: Embedded[] = [];
  for (const { 0: head, 1: type = '', index: start } of source.matchAll(dataAddress)) {
    if (!wanted(type.toLowerCase())) continue;
    let end = start + head.length;
    while (end < source.length && !endOfAddress.has(source.charAt(end))) end += 1;
    found.push({ name: endings[type.toLowerCase()] ?? 'bin', bytes: decodeBase64(source.slice(start + head.length, end).replace(/&#\w{1,4};/g, '')), start, end, address: true });
  }
  for (const { 0: head, index } of source.matchAll(inElement)) {
    const start = index + head.length;
    const tag = source.indexOf('<', start);
    const end = tag < 0 ? source.length : tag;
    if (/^[A-Za-z0-9+/=\s]*$/.test(source.slice(start, end))) found.push({ name: 'bin', bytes: decodeBase64(source.slice(start, end)), start, end, address: false });
  }
  return found.sort((a, b) => a.start - b.start).map((one, i) => {
    budget.takeEntry();
    return { ...one, name: `${one.address && one.name !== 'bin' ? 'picture' : 'data'}-${String(i + 1)}.${one.name}` };
  });
}

export function embeddedEntry({ name, bytes }: Embedded): FileEntry {
  return { name, length: bytes.length, unread: null, read: () => piecesOf(bytes) };
}

/** The changes of entries as edits of the source. A picture that goes leaves an empty address: the element stays, and draws nothing. */
export async function embeddedEdits(changes: readonly EntryChange[], embedded: readonly Embedded[]): Promise<TextEdit[]> {
  return (await Promise.all(changes.map((change) => editOf(change, embedded[change.index])))).flat();
}

async function editOf({ remove, content }: EntryChange, place: Embedded | undefined): Promise<TextEdit[]> {
  if (!place || (remove !== true && !content)) return [];
  const { start, end, name, address } = place;
  const written = content && remove !== true ? encodeBase64(await collect(content(), Number.MAX_SAFE_INTEGER)) : '';
  if (!address) return [{ start, end, replacement: written }];
  const type = Object.keys(endings).find((one) => name.endsWith(`.${endings[one] ?? ''}`)) ?? 'application/octet-stream';
  return [{ start, end, replacement: written === '' ? 'data:,' : `data:${type};base64,${written}` }];
}

/** Edits without those that touch what another edit writes anew. */
export function outside(edits: readonly TextEdit[], taken: readonly Range[]): TextEdit[] {
  return edits.filter(({ start, end }) => !taken.some((range) => start < range.end && end > range.start));
}
