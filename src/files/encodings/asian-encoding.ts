/**
 * Which encoding of Chinese, Japanese or Korean from before Unicode a text is in, as its own characters tell: the syllables of Japanese and Korean, and the characters that Chinese writes
 * most, which stand together in GB 2312 (level 1: rows B0 to D7) and in Big5 (level 1: A4 to C6). Nothing else comes in such pairs throughout: one byte without its other half, and it is none.
 */
import { decodeStrictly } from './decoders.ts';

interface Candidate {
  readonly encoding: string;
  /** The share of its pairs that must be such. */
  readonly least: number;
  readonly isUsual: (lead: number, trail: number) => boolean;
  /** What must hardly ever be among the others. */
  readonly isOdd?: (lead: number, trail: number) => boolean;
}

/** Signs between words, in all of them but Shift_JIS. */
const isSign = (lead: number): boolean => lead >= 0xa1 && lead <= 0xa3;
const isHangul = (lead: number, trail: number): boolean => lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1;

/** In the order in which they are asked. */
const candidates: readonly Candidate[] = [
  { encoding: 'shift_jis', least: 0.2, isUsual: (lead, trail) => (lead === 0x82 && trail >= 0x9f) || lead === 0x83, isOdd: (lead) => lead === 0x85 || lead === 0x86 || (lead >= 0xeb && lead <= 0xfc) },
  { encoding: 'euc-jp', least: 0.2, isUsual: (lead, trail) => (lead === 0xa4 || lead === 0xa5) && trail >= 0xa1, isOdd: (lead, trail) => trail < 0xa1 || lead < 0xa1 || (lead > 0xa8 && lead < 0xb0) },
  { encoding: 'euc-kr', least: 0.7, isUsual: isHangul, isOdd: (lead, trail) => !isHangul(lead, trail) && !isSign(lead) },
  { encoding: 'gbk', least: 0.8, isUsual: (lead, trail) => (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) || isSign(lead) },
  { encoding: 'big5', least: 0.8, isUsual: (lead) => (lead >= 0xa4 && lead <= 0xc6) || isSign(lead) },
];

/** Pairs that it takes to tell. */
const leastPairs = 6;
const mostOdd = 0.03;

/** The encoding, or null where it is none of these. */
export function guessAsian(bytes: Uint8Array): string | null {
  return candidates.find((candidate) => isIn(bytes, candidate))?.encoding ?? null;
}

function isIn(bytes: Uint8Array, { encoding, least, isUsual, isOdd }: Candidate): boolean {
  let [pairs, usual, odd, halves] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    // Half-width syllables of Japanese are single bytes.
    if (encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) {
      halves += 1;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    if (trail < 0x40) return false;
    at += 1;
    pairs += 1;
    if (isUsual(lead, trail)) usual += 1;
    if (isOdd?.(lead, trail) === true) odd += 1;
  }
  if (pairs < leastPairs || usual < pairs * least || odd > pairs * mostOdd || halves > pairs) return false;
  try {
    decodeStrictly(bytes, encoding);
    return true;
  } catch {
    return false;
  }
}
