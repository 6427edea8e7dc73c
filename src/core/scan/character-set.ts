/**
 * Sets of characters of regular expressions, and the classes of characters that none of them tells apart. Every ASCII character and every other character that a
 * pattern names is looked at by itself; the rest of Unicode is letters, numbers and others, and halves of surrogate pairs.
 */
import type { Steps } from '../steps.ts';
import { CharacterClass, type SameLetters } from './character-class.ts';

/** Stand for all characters of their kind that no pattern names; above every code unit. */
export const otherLetter = 0x10000;
export const otherNumber = 0x10001;
export const otherMark = 0x10002;
export const surrogate = 0x10003;
/** Before the first character and behind the last. */
export const textBorder = 0x10004;
const kinds = [otherLetter, otherNumber, otherMark, surrogate];
/** Sets that are asked for all characters at once. */
const setsOfStep = 8;

/** The signs for kelvin and the long s are a `k` and an `s` where case does not count. */
const longS = 0x17f;
const kelvin = 0x212a;

const made = new Map<string, CharacterSet>();

export class CharacterSet {
  /** Whether an atom (a code unit, or one of the kinds above) may be in the set. */
  readonly may: (atom: number) => boolean;
  /** Whether all characters that an atom stands for are in the set. */
  readonly all: (atom: number) => boolean;
  /** Characters beyond ASCII that the set names. */
  readonly named: readonly number[];
  readonly key: string;
  #ascii: Uint8Array | null;

  static readonly textBorder = new CharacterSet('border of the text', (atom) => atom === textBorder, () => false, []);

  private constructor(key: string, may: (atom: number) => boolean, all: (atom: number) => boolean, named: readonly number[], ascii: Uint8Array | null = null) {
    this.#ascii = ascii;
    this.key = key;
    this.may = may;
    this.all = all;
    this.named = named;
  }

  /** 1 for each character of ASCII that is in the set. */
  get ascii(): Uint8Array {
    return (this.#ascii ??= Uint8Array.from({ length: 128 }, (_, code) => (this.may(code) ? 1 : 0)));
  }

  /** The set of a class, an escape or a character in a pattern's source. `flags`: `i` and `u`, as the pattern has them. */
  static of(source: string, flags: string): CharacterSet {
    const key = `${flags} ${source}`;
    return made.get(key) ?? kept(readSet(source, flags, key));
  }

  static noneOf(sets: readonly CharacterSet[]): CharacterSet {
    const key = `none of ${sets.map((set) => set.key).join()}`;
    return made.get(key) ?? kept(new CharacterSet(key, (atom) => !sets.some((set) => set.all(atom)), () => false, namedInAll(sets)));
  }

  static anyOf(sets: readonly CharacterSet[]): CharacterSet {
    const key = `any of ${sets.map((set) => set.key).join()}`;
    return made.get(key) ?? kept(new CharacterSet(key, (atom) => sets.some((set) => set.may(atom)), () => false, namedInAll(sets)));
  }

  static make(key: string, may: (atom: number) => boolean, all: (atom: number) => boolean, named: readonly number[], ascii: Uint8Array | null = null): CharacterSet {
    return new CharacterSet(key, may, all, named, ascii);
  }
}

/** The same set is the same object. */
function kept(set: CharacterSet): CharacterSet {
  made.set(set.key, set);
  return set;
}

function namedInAll(sets: readonly CharacterSet[]): readonly number[] {
  return [...new Set(sets.flatMap(({ named }) => named))];
}

function readSet(source: string, flags: string, key: string): CharacterSet {
  if (/^[A-Za-z0-9 ]$/.test(source)) return oneLetter(source, flags, key);
  const own = new CharacterClass(source, flags, sameCase[flags] ?? noLetters);
  // Most sets name nothing beyond ASCII: then only the letters that fold into it need be asked for.
  const isNarrow = /^\[?(?:[^\\\x80-\uffff^.]|\\[dnrtw\-\]\\/.()[{}*+?|^$])*$/.test(source);
  const isNegated = /^\[\^|^\\[SWDP]|^\.$/.test(source);
  const hasLetters = isNegated || /\\p\{L|\\[SWD]/.test(source);
  const hasNumbers = isNegated || /\\p\{N/.test(source) || /\\[SWD]/.test(source);
  const hasOthers = isNegated || /\\[sSWD]|\\p\{(?!L|N)|\\P/.test(source);
  const namesPairs = /[\ud800-\udfff]|\\u\{/.test(source);
  const named = namedIn(source, flags);
  // Blanks and wide ranges beyond ASCII are taken as all of their kind.
  const isWide = /[^\0-\x7f]-[^\]]|\\(?:x[89a-fA-F].|u[\da-fA-F]{4})-/.test(source);
  const isIn = (code: number): boolean => (code < 128 || !isNarrow || code === longS || code === kelvin) && own.has(code);
  const may = (atom: number): boolean => {
    if (atom < otherLetter) return isIn(atom);
    if (atom === textBorder) return false;
    return isWide || (atom === otherLetter ? hasLetters : atom === otherNumber ? hasNumbers : atom === otherMark ? hasOthers : namesPairs || hasLetters || hasNumbers || hasOthers);
  };
  const all = (atom: number): boolean => {
    if (atom < otherLetter) return isIn(atom);
    return !isNegated && ((atom === otherLetter && /\\p\{L\}/.test(source)) || (atom === otherNumber && /\\p\{N\}/.test(source)));
  };
  return CharacterSet.make(key, may, all, named, own.ascii);
}

const noLetters: SameLetters = () => [];
const sameCase: Readonly<Record<string, SameLetters>> = { i: remembering((code) => sameCaseOf(code, false)), iu: remembering((code) => sameCaseOf(code, true)) };

function remembering(letters: SameLetters): SameLetters {
  const known = new Map<number, readonly number[]>();
  return (code) => {
    let same = known.get(code);
    if (!same) known.set(code, (same = letters(code)));
    return same;
  };
}

/** Letters that count as the same when case does not. Without the flag `u` nothing beyond ASCII is the same as something in it. */
function sameCaseOf(code: number, isUnicode: boolean): readonly number[] {
  if (code > 127) return isUnicode && (code === longS || code === kelvin) ? [...sameLetters(code), ...(code === longS ? [83, 115] : [75, 107])] : sameLetters(code);
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (!isLetter) return [];
  const other = code ^ 32;
  if (!isUnicode) return [other];
  return (code | 32) === 115 ? [other, longS] : (code | 32) === 107 ? [other, kelvin] : [other];
}

function oneLetter(letter: string, flags: string, key: string): CharacterSet {
  const codes = flags.includes('i') ? [letter.toLowerCase().charCodeAt(0), letter.toUpperCase().charCodeAt(0)] : [letter.charCodeAt(0)];
  if (flags === 'iu' && /s/i.test(letter)) codes.push(longS);
  if (flags === 'iu' && /k/i.test(letter)) codes.push(kelvin);
  const isIn = (atom: number): boolean => codes.includes(atom);
  return CharacterSet.make(key, isIn, isIn, []);
}

/** Characters beyond ASCII that a class names, with those that count as the same when case does not. */
function namedIn(source: string, flags: string): number[] {
  const written = [...source].map((character) => character.charCodeAt(0)).filter((code) => code > 127);
  // As they are written in what is built: `\xe7` for `ç`.
  for (const [, byte, unit = ''] of source.matchAll(/\\(?:x([89a-fA-F].)|u([\da-fA-F]{4}))/g)) written.push(parseInt(byte ?? unit, 16));
  if (!flags.includes('i')) return written;
  return [...new Set(written.flatMap((code) => [code, ...sameLetters(code)]))];
}

let bySmall: ReadonlyMap<string, readonly number[]> | null = null;
/** Letters of Latin, Greek and Cyrillic, and the signs that fold to them. */
const folding: readonly (readonly [number, number])[] = [[0x80, 0x24f], [0x370, 0x52f], [0x1c80, 0x1c8f], [0x1e00, 0x1fff], [0x2126, 0x212b]];

function sameLetters(code: number): readonly number[] {
  bySmall ??= lettersBySmall();
  const letter = String.fromCharCode(code);
  return bySmall.get(letter.toLowerCase().toUpperCase().toLowerCase()) ?? [];
}

function lettersBySmall(): Map<string, number[]> {
  const letters = new Map<string, number[]>();
  for (const [from, to] of folding) {
    for (let code = from; code <= to; code += 1) {
      const small = String.fromCharCode(code).toLowerCase().toUpperCase().toLowerCase();
      const same = letters.get(small);
      if (same) same.push(code);
      else letters.set(small, [code]);
    }
  }
  return letters;
}

/** The classes whose characters may be in a set. */
export interface Held {
  readonly numbers: readonly number[];
  /** 1 for each of them. */
  readonly flags: Uint8Array;
}

function heldBy(members: Uint8Array, first: readonly number[]): Held {
  const numbers: number[] = [];
  const flags = new Uint8Array(first.length);
  for (let number = 1; number < first.length; number += 1) {
    if (members[first[number] ?? 0] !== 1) continue;
    numbers.push(number);
    flags[number] = 1;
  }
  return { numbers, flags };
}

/** 1 for each atom that may be in a set; the first are those of ASCII. */
function membersOf(set: CharacterSet, atoms: readonly number[]): Uint8Array {
  const members = new Uint8Array(atoms.length);
  members.set(set.ascii);
  for (let i = 128; i < atoms.length; i += 1) if (set.may(atoms[i] ?? 0)) members[i] = 1;
  return members;
}

/** Gives atoms that have the same number, of so many, and are not both in a set or both out of it, numbers of their own; gives how many there are now. */
function partBy(members: Uint8Array, together: Uint32Array, count: number): number {
  const parted = new Uint32Array(2 * count);
  let parts = 0;
  for (let i = 0; i < together.length; i += 1) {
    const which = 2 * (together[i] ?? 0) + (members[i] ?? 0);
    together[i] = (parted[which] ||= parts += 1) - 1;
  }
  return parts;
}

/** A number for each code unit, such that characters with the same number are in the same sets. 0 is kept for characters that were not met yet. */
export class CharacterClasses {
  readonly count: number;
  /** The class of what stands before the first character and behind the last. */
  readonly border: number;
  /** The class of each code unit; 0 until it was asked for. */
  readonly table = new Uint16Array(0x10000);
  readonly #ofKind = new Map<number, number>();
  /** Per set 1 for the atoms in it, and per class its first atom. */
  readonly #members: ReadonlyMap<CharacterSet, Uint8Array>;
  readonly #first: readonly number[];
  readonly #held = new Map<CharacterSet, Held>();

  private constructor(atoms: readonly number[], members: ReadonlyMap<CharacterSet, Uint8Array>, together: Uint32Array) {
    const first: number[] = [-1];
    const numbers = new Map<number, number>();
    for (const [i, atom] of atoms.entries()) {
      const known = numbers.get(together[i] ?? 0);
      const number = known ?? first.push(i) - 1;
      if (known === undefined) numbers.set(together[i] ?? 0, number);
      if (atom < otherLetter) this.table[atom] = number;
      else this.#ofKind.set(atom, number);
    }
    this.count = first.length;
    this.border = this.#ofKind.get(textBorder) ?? 0;
    this.#members = members;
    this.#first = first;
  }

  /** The classes that some sets tell apart; a step now and then. */
  static *make(sets: readonly CharacterSet[]): Steps<CharacterClasses> {
    const named = new Set([longS, kelvin, ...sets.flatMap((set) => set.named)]);
    const atoms = [...Array.from({ length: 128 }, (_, code) => code), ...[...named].filter((code) => code > 127 && !isSurrogate(code)), ...kinds, textBorder];
    const members = new Map<CharacterSet, Uint8Array>();
    // Told apart set by set: two atoms stay together as long as each set has both or none.
    const together = new Uint32Array(atoms.length);
    let count = 1;
    for (const set of sets) {
      if (members.size % setsOfStep === 0) yield;
      const member = membersOf(set, atoms);
      members.set(set, member);
      count = partBy(member, together, count);
    }
    yield;
    const classes = new CharacterClasses(atoms, members, together);
    // Whoever asks for many at a time finds them ready.
    for (const [i, set] of sets.entries()) {
      if (i % setsOfStep === 0) yield;
      classes.heldBy(set);
    }
    return classes;
  }

  /** The classes whose characters may be in one of the sets that were told apart. */
  heldBy(set: CharacterSet): Held {
    const known = this.#held.get(set);
    if (known) return known;
    const members = this.#members.get(set);
    // A set that was not told apart.
    if (!members) throw new Error(set.key);
    const held = heldBy(members, this.#first);
    this.#held.set(set, held);
    return held;
  }

  /** The class of a code unit that was not met yet; from now on it is in the table. */
  learn(code: number): number {
    const character = String.fromCharCode(code);
    const kind = isSurrogate(code) ? surrogate : /\p{L}/u.test(character) ? otherLetter : /\p{N}/u.test(character) ? otherNumber : otherMark;
    const number = this.#ofKind.get(kind) ?? 0;
    this.table[code] = number;
    return number;
  }
}

function isSurrogate(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}
