/**
 * What a value looks like in bytes that nobody decodes: in UTF-8, in UTF-16 and UTF-32 in both orders, in encodings from before Unicode, percent-encoded, in the escapes of sources and mails, and in
 * base64 at each of its three offsets.
 */
import { inEscapes } from '../encodings/escaped-bytes.ts';
import { inLegacyEncodings } from '../encodings/legacy-encoding.ts';
import { encode } from '../encodings/text-encoding.ts';
import { base64Inside } from './base64-inside.ts';

/** Shorter stretches stand in any bytes by chance. */
const leastBytes = 5;
const leastBase64 = 8;

export interface BytePattern {
  readonly bytes: Uint8Array;
  /** The number of the value in its list. */
  readonly value: number;
  /** Characters of the value. */
  readonly length: number;
  /** Bytes of one character: in front of a value and behind it may stand no letter or digit. 0 when it does not matter. */
  readonly unit: 0 | 1 | 2 | 4;
  readonly bigEndian: boolean;
  /** How it is written in a text or a page that is in UTF-8, as a word of its own or as more: what was searched as a text needs no second search for it. */
  readonly inTexts: 'word' | 'more' | null;
}

const oneWord = /^\p{L}+$/u;

/** The patterns of a value, as it is written, in small letters and in capitals. */
export function bytesOfValue(value: string, index: number): BytePattern[] {
  const patterns: BytePattern[] = [];
  const add = (bytes: Uint8Array, unit: BytePattern['unit'], bigEndian = false, inTexts: BytePattern['inTexts'] = null): void => {
    if (bytes.length >= leastBytes) patterns.push({ bytes, value: index, length: value.length, unit, bigEndian, inTexts });
  };
  const ofTexts = oneWord.test(value) ? 'word' : 'more';
  for (const spelling of new Set([value, value.toLowerCase(), value.toUpperCase()])) {
    const utf8 = encode(spelling, 'utf-8');
    add(utf8, 1, false, ofTexts);
    for (const written of inPercents(spelling)) add(encode(written, 'utf-8'), 1, false, ofTexts);
    for (const written of inEscapes(spelling)) add(encode(written, 'utf-8'), 1);
    for (const written of inLegacyEncodings(spelling)) add(written, 1);
    if (utf8.length >= leastBytes) for (const bigEndian of [false, true]) {
      add(encode(spelling, bigEndian ? 'utf-16be' : 'utf-16le'), 2, bigEndian);
      add(encode(spelling.toWellFormed(), bigEndian ? 'utf-32be' : 'utf-32le'), 4, bigEndian);
    }
    for (const written of base64Inside(utf8)) if (written.length >= leastBase64) add(encode(written, 'utf-8'), 0);
  }
  return patterns;
}

function inPercents(spelling: string): string[] {
  const percent = encodeURIComponent(spelling.toWellFormed());
  return percent === spelling ? [] : [percent, percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())];
}
