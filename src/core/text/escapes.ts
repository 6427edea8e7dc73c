/**
 * Characters that are written as something else in links, HTML, JSON and logs: `%40`, `%2540`, `&#64;`, `&commat;`, `\u0040`, `\u{40}`.
 */
import { colourEnd } from './colour-codes.ts';

export interface Decoded {
  /** The code point meant. */
  readonly point: number;
  /** Offset behind its spelling. */
  readonly end: number;
}

const LINE_FEED = 0x0a;
const BLANK = 0x20;
const ZERO_WIDTH = 0x200b;
const LARGEST_POINT = 0x10ffff;
const entities: Readonly<Record<string, number>> = {
  amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, nbsp: 0xa0, plus: 0x2b, commat: 0x40, period: 0x2e, colon: 0x3a, sol: 0x2f,
  num: 0x23, lpar: 0x28, rpar: 0x29, hyphen: 0x2d, dash: 0x2d, lowbar: 0x5f, equals: 0x3d, comma: 0x2c, semi: 0x3b, shy: 0xad, zwnj: 0x200c, zwj: 0x200d,
};

/** What is written at `at` in other characters than its own, or null. `code` is the unit there. Looks at a bounded stretch. */
export function decodeAt(text: string, at: number, code: number, lineEscapes: boolean): Decoded | null {
  const colour = colourEnd(text, at, code);
  if (colour > at) return { point: ZERO_WIDTH, end: colour };
  if (code === 0x25) return decodePercent(text, at);
  if (code === 0x26) return decodeEntity(text, at);
  return code === 0x5c ? decodeBackslash(text, at, lineEscapes) : null;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The number written in `count` hex digits at `at`, or -1. */
function readHex(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i += 1) {
    const digit = hexDigit(text.charCodeAt(at + i));
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function readPercentByte(text: string, at: number): { byte: number; end: number } | null {
  let digits = at + 1;
  // Encoded twice or more, `%252B`: bounded, so that a long run of `%2525...` stays linear.
  for (let depth = 0; depth < 4 && text.startsWith('25', digits) && readHex(text, digits + 2, 2) >= 0; depth += 1) digits += 2;
  const byte = readHex(text, digits, 2);
  return byte < 0 ? null : { byte, end: digits + 2 };
}

function decodePercent(text: string, at: number): Decoded | null {
  const first = readPercentByte(text, at);
  if (first === null) return null;
  const { byte } = first;
  // A byte that begins no UTF-8 is read as Latin-1, as old forms wrote it.
  const alone = { point: byte, end: first.end };
  const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
  if (more === 0) return alone;
  let point = byte & (0x3f >> more);
  let { end } = first;
  for (let i = 0; i < more; i += 1) {
    const next = text.charCodeAt(end) === 0x25 ? readPercentByte(text, end) : null;
    if (next === null || (next.byte & 0xc0) !== 0x80) return alone;
    point = point * 64 + (next.byte & 0x3f);
    end = next.end;
  }
  return point > LARGEST_POINT ? alone : { point, end };
}

function decodeEntity(text: string, at: number): Decoded | null {
  const close = text.slice(at, at + 12).indexOf(';');
  if (close < 2) return null;
  const name = text.slice(at + 1, at + close);
  const numeric = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  const point = numeric === null ? entities[name.toLowerCase()] : numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
  return point === undefined || point > LARGEST_POINT ? null : { point, end: at + close + 1 };
}

/** As sources write any character: `\u{40}` (Rust, Swift, PHP, JavaScript), `\U00000040` (C, Python). */
const longEscape = /^\\(?:u\{([\da-f]{1,6})\}|U00([\da-f]{6}))/i;

function decodeBackslash(text: string, at: number, lineEscapes: boolean): Decoded | null {
  const next = text.charCodeAt(at + 1);
  if (next === 0x75 || next === 0x55) {
    const point = next === 0x75 ? readHex(text, at + 2, 4) : -1;
    if (point >= 0) return { point, end: at + 6 };
    const [long = '', braced, eight] = longEscape.exec(text.slice(at, at + 10)) ?? [];
    const longPoint = Number.parseInt(braced ?? eight ?? '', 16);
    return longPoint <= LARGEST_POINT ? { point: longPoint, end: at + long.length } : null;
  }
  if (next === 0x2f || next === 0x22) return { point: next, end: at + 2 };
  if (!lineEscapes) return null;
  if (next === 0x6e) return { point: LINE_FEED, end: at + 2 };
  // No line end by itself: `\r\n` would be an empty line.
  return next === 0x74 || next === 0x72 ? { point: BLANK, end: at + 2 } : null;
}
