/**
 * Which code units a class, an escape or a character of a pattern's source matches, read from the source: engines take the better part of a millisecond to compile one class with a
 * property of Unicode, and there are hundreds.
 */

/** The code units that count as the same as one when case does not. */
export type SameLetters = (code: number) => readonly number[];

interface Piece {
  readonly from: number;
  readonly to: number;
}

const piece = /\\(?:[pP]\{\w+\}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^])|[^]/uy;
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0, b: 8 };
/** What an escape or a property matches, by its source; asked of a character at a time and once of each, compiled once for all classes. */
class Kind {
  readonly ascii: Uint8Array;
  readonly #pattern: RegExp;
  readonly #known = new Map<number, boolean>();

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.ascii = Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
  }

  has(code: number): boolean {
    let isIn = this.#known.get(code);
    if (isIn === undefined) this.#known.set(code, (isIn = this.#pattern.test(String.fromCharCode(code))));
    return isIn;
  }
}

const kinds = new Map<string, Kind>();

export class CharacterClass {
  readonly #ascii = new Uint8Array(128);
  /** Ranges that go beyond ASCII. */
  readonly #beyond: Piece[] = [];
  readonly #kinds: Kind[] = [];
  readonly #isNegated: boolean;
  readonly #flags: string;
  readonly #sameLetters: SameLetters;

  /** `flags`: `i` and `u`, as the pattern has them; `sameLetters` gives none where case counts. */
  constructor(source: string, flags: string, sameLetters: SameLetters) {
    this.#flags = flags;
    this.#sameLetters = sameLetters;
    const isClass = source.startsWith('[');
    this.#isNegated = source.startsWith('[^') || source === '.';
    this.#read(source === '.' ? '\\n\\r\\u2028\\u2029' : isClass ? source.slice(this.#isNegated ? 2 : 1, -1) : source);
    const alone = Uint8Array.from(this.#ascii);
    for (let code = 65; code < 123; code += 1) {
      if (alone[code] === 1) continue;
      for (const same of sameLetters(code)) if (same < 128 ? alone[same] === 1 : this.#isWritten(same)) this.#ascii[code] = 1;
    }
  }

  /** 1 for each character of ASCII that the class matches. */
  get ascii(): Uint8Array {
    return this.#isNegated ? this.#ascii.map((isIn) => 1 - isIn) : this.#ascii;
  }

  /** Whether the class matches a code unit. */
  has(code: number): boolean {
    const isIn = code < 128 ? this.#ascii[code] === 1 : this.#isWritten(code) || this.#sameLetters(code).some((same) => (same < 128 ? this.#ascii[same] === 1 : this.#isWritten(same)));
    return isIn !== this.#isNegated;
  }

  /** Whether a code unit beyond ASCII is written in the class itself. */
  #isWritten(code: number): boolean {
    for (const { from, to } of this.#beyond) if (from <= code && code <= to) return true;
    for (const kind of this.#kinds) if (kind.has(code)) return true;
    return false;
  }

  #read(source: string): void {
    let last = -1;
    let isRange = false;
    piece.lastIndex = 0;
    for (let match = piece.exec(source)?.[0]; match !== undefined; match = piece.exec(source)?.[0]) {
      const code = codeOf(match);
      if (match === '-' && last >= 0 && !isRange && piece.lastIndex < source.length) isRange = true;
      else {
        if (code < 0) this.#addKind(match);
        else this.#add(isRange ? last : code, code);
        last = isRange || code < 0 ? -1 : code;
        isRange = false;
      }
    }
  }

  #add(from: number, to: number): void {
    for (let code = from; code <= to && code < 128; code += 1) this.#ascii[code] = 1;
    if (to > 127) this.#beyond.push({ from, to });
  }

  #addKind(source: string): void {
    // Properties are asked without the flag: letters that count as the same are seen to here. Word characters are others with both flags.
    const flags = /^\\[wW]$/.test(source) ? this.#flags : 'u';
    let kind = kinds.get(`${flags} ${source}`);
    if (!kind) kinds.set(`${flags} ${source}`, (kind = new Kind(new RegExp(source, flags))));
    this.#kinds.push(kind);
    for (let code = 0; code < 128; code += 1) if (kind.ascii[code] === 1) this.#ascii[code] = 1;
  }
}

/** The code point that a piece of a class writes; -1 for an escape or a property that stands for many. */
function codeOf(written: string): number {
  if (!written.startsWith('\\')) return written.codePointAt(0) ?? -1;
  const sign = written.charAt(1);
  if (/[dDwWsSpP]/.test(sign)) return -1;
  const hexadecimal = /^\\[ux]\{?([\da-fA-F]+)/.exec(written)?.[1];
  return hexadecimal === undefined ? (controls[sign] ?? sign.charCodeAt(0)) : parseInt(hexadecimal, 16);
}
