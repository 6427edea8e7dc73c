/** What certificates and requests for them say, in base64 between two lines that name it (RFC 7468): bytes in which names, addresses and hosts stand as they are. */
import type { Range } from '../../core/draft.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';

export const pemBeginning = '-----BEGIN ';
const [lineTail, ending] = ['-----', '-----END '];
/** Longer names are none. */
const longestName = 64;
/** Of one such text, in characters. */
const longest = 1024 * 1024;
/** A sequence, as all that is named so begins (X.690, 8.9). */
const sequence = 0x30;

export interface PemBlock extends Range {
  readonly bytes: Uint8Array;
  /** Other bytes as they would stand there. */
  readonly written: (bytes: Uint8Array) => string;
}

/** What stands between such lines, from behind the first to before the last. Keys that are to be kept secret go as a whole, and are not told here. */
export function pemBlocksIn(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  const begins = Array.from(text.matchAll(new RegExp(pemBeginning, 'g')), ({ index }) => index);
  for (const [i, at] of begins.entries()) {
    // None stands in another: its end is sought up to the next one's beginning.
    const own = text.slice(0, Math.min(begins[i + 1] ?? text.length, at + longestName + longest));
    const nameEnd = own.slice(0, at + longestName + lineTail.length).indexOf(lineTail, at + pemBeginning.length);
    const name = own.slice(at + pemBeginning.length, Math.max(nameEnd, 0));
    const lineEnd = text.startsWith('\r\n', nameEnd + lineTail.length) ? '\r\n' : '\n';
    const start = nameEnd + lineTail.length + lineEnd.length;
    const end = own.indexOf(`${ending}${name}${lineTail}`, start);
    if (name === '' || name.includes('PRIVATE') || end < 0) continue;
    const lines = text.slice(start, end);
    const bytes = decodeBase64(lines.replace(/[\r\n]/g, ''));
    if (bytes[0] === sequence) blocks.push({ start, end, bytes, written: (changed) => inLines(encodeBase64(changed), Math.max(1, lines.indexOf(lineEnd)), lineEnd) });
  }
  return blocks;
}

function inLines(word: string, length: number, lineEnd: string): string {
  return Array.from({ length: Math.ceil(word.length / length) }, (_, i) => `${word.slice(i * length, (i + 1) * length)}${lineEnd}`).join('');
}
