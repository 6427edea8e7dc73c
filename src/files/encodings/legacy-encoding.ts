/**
 * Encodings from before Unicode, by the labels of the Encoding standard (https://encoding.spec.whatwg.org): the way there is the platform's, the way back is worked out
 * from it. Which one a text is in is told by what it declares, or by its letters; those of Latin alphabets are told apart by which language writes them (`latin-encoding.ts`).
 */
import { guessAsian } from './asian-encoding.ts';
import { guessLatin, type LatinGuess } from './latin-encoding.ts';
import { isAscii } from './utf-8.ts';
import { decodeStrictly } from './decoders.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each character in an encoding: one, or two in those of Chinese, Japanese and Korean. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const leads: number[] = [];
  const add = (...bytes: number[]): void => {
    try {
      const character = decodeStrictly(Uint8Array.from(bytes), encoding);
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      if (bytes.length === 1) leads.push(...bytes);
    }
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  if (manyBytes.has(encoding)) for (const lead of leads) for (let trail = 0x30; trail < 0xff; trail += 1) add(lead, trail);
  tables.set(encoding, table);
  return table;
}

const manyBytes = new Set(['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);

/** A text in an encoding; null where it lacks a character. */
export function encodeLegacy(text: string, encoding: string): Uint8Array | null {
  return write(text, encoding, null);
}

/** The same; characters that it lacks become `?`. */
export function encodeLegacyLoosely(text: string, encoding: string): Uint8Array {
  return write(text, encoding, [0x3f]) ?? new Uint8Array(0);
}

function write(text: string, encoding: string, instead: readonly number[] | null): Uint8Array | null {
  const table = tableOf(encoding);
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const own = table.get(character) ?? instead;
    if (own === null) return null;
    for (const byte of own) {
      bytes[length] = byte;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

/** The text of bytes; null unless it comes back as the same bytes. */
export function decodeLegacy(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = decodeStrictly(bytes, encoding);
    if (encoding === 'windows-1251' || encoding === 'windows-1252') return text;
    const again = encodeLegacy(text, encoding);
    return again?.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : null;
  } catch {
    return null;
  }
}

const declaration = /^(?:\u00ef\u00bb\u00bf)?\s{0,20}<\?xml\s[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})|<meta\s[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i;

/** What XML or HTML says of its own encoding, where that is one from before Unicode that the platform knows. */
export function declaredEncoding(head: Uint8Array): string | null {
  const match = declaration.exec(new TextDecoder('windows-1252').decode(head.subarray(0, 1024)));
  if (!match) return null;
  try {
    const { encoding } = new TextDecoder(match[1] ?? match[2] ?? '');
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}

/** The letters that make up four fifths of any text in these alphabets. */
const frequent: readonly (readonly [encoding: string, letters: string])[] = [
  ['windows-1251', 'оеаинтсрвлкмдпуі'],
  ['koi8-r', 'оеаинтсрвлкмдпу'],
  ['ibm866', 'оеаинтсрвлкмдпу'],
  ['windows-1253', 'αοιετσνρκπυηλμςάίόέή'],
];
const leastLetters = 12;
const [leastShare, leastLead] = [0.45, 0.15];

/** The encoding of bytes that are no Unicode; where nothing tells, Windows-1252, which has a character for every byte, so that a wrong guess loses nothing. */
export function guessLegacy(bytes: Uint8Array): LatinGuess {
  // No word has a letter three times in a row; a line of a box has.
  const high = bytes.filter((byte, i) => byte >= 0x80 && !(byte === bytes[i - 1] && byte === bytes[i + 1]));
  const shares = frequent.map(([encoding, letters]) => {
    const text = new TextDecoder(encoding).decode(high);
    return { encoding, share: [...text].filter((character) => letters.includes(character)).length / high.length };
  }).sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (high.length >= leastLetters && first && second && first.share >= leastShare && first.share - second.share >= leastLead) return { encoding: first.encoding, sure: true };
  const asian = guessAsian(bytes);
  if (asian !== null) return { encoding: asian, sure: true };
  return isInCyrillicWords(bytes) ? { encoding: 'windows-1251', sure: false } : guessLatin(bytes);
}

/** Whether what is not ASCII comes in runs as whole Cyrillic words do. */
function isInCyrillicWords(bytes: Uint8Array): boolean {
  let [high, inWords, run] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0x80) high += 1;
    run = byte >= 0xc0 || byte === 0xa8 || byte === 0xb8 ? run + 1 : 0;
    if (run === 3) inWords += 3;
    else if (run > 3) inWords += 1;
  }
  return inWords > high * 0.6;
}

const ofOneByte = [...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => `windows-${String(page)}`), 'koi8-r', 'ibm866', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-13', 'macintosh', 'ibm850', 'ibm852'];
const eastAsian = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A text in every such encoding that has all its characters, each spelling once; none for what is ASCII. */
export function inLegacyEncodings(text: string): Uint8Array[] {
  if (isAscii(text)) return [];
  const spellings = new Map<string, Uint8Array>();
  for (const encoding of [...ofOneByte, ...(eastAsian.test(text) ? ['shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr'] : [])]) {
    const bytes = encodeLegacy(text, encoding);
    if (bytes) spellings.set(bytes.join(), bytes);
  }
  return [...spellings.values()];
}

/** What a text in any such encoding looks like where it was read as another one: `£ukasz` for `Łukasz`. Without the text itself. */
export function misread(text: string, readAs: string): string[] {
  const seen = inLegacyEncodings(text).flatMap((bytes) => decodeLegacy(bytes, readAs) ?? []);
  return [...new Set(seen)].filter((one) => one !== text);
}
