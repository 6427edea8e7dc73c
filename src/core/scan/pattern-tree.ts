/**
 * What a regular expression may match, as a tree that an automaton can be built from. It may allow more than the expression does, never less: what looks
 * around is left out (but for the one character on either side), and repetitions lose their upper bounds. So a place that the tree refuses need not be
 * tried, and one that it accepts is asked of the expression itself.
 */
import { CharacterSet } from './character-set.ts';

export type Tree =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'all'; readonly of: readonly Tree[] }
  | { readonly kind: 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly of: Tree; readonly least: number; readonly most: number }
  /** The beginning of the text. */
  | { readonly kind: 'start' }
  /** The end of the text; it says nothing but in a label's key. */
  | { readonly kind: 'end' }
  /** What the character before must be one of; null when it may be any. */
  | { readonly kind: 'before'; readonly set: CharacterSet | null }
  /** What the character behind must be one of, where there is one. */
  | { readonly kind: 'after'; readonly set: CharacterSet };

export const nothing: Tree = { kind: 'all', of: [] };

/** The tree of an expression. Throws for a syntax that no pattern here uses. */
export function treeOf(pattern: RegExp, flags: string = pattern.flags): Tree {
  return new PatternReader(pattern.source, flags).read();
}

/** The same from its end to its beginning; what stands around it is left out but for the character before. */
export function mirrored(tree: Tree): Tree {
  if (tree.kind === 'set') return tree;
  if (tree.kind === 'all') return { kind: 'all', of: tree.of.map(mirrored).reverse() };
  if (tree.kind === 'any') return { kind: 'any', of: tree.of.map(mirrored) };
  if (tree.kind === 'repeat') return { ...tree, of: mirrored(tree.of) };
  return tree.kind === 'before' && tree.set ? { kind: 'after', set: tree.set } : nothing;
}

class PatternReader {
  readonly #source: string;
  readonly #flags: string;
  readonly #groups: Tree[] = [];
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags.replace(/[^iu]/g, '');
  }

  read(): Tree {
    const tree = this.#alternatives();
    // A pattern of which a part was not read.
    if (this.#at < this.#source.length) throw new Error(this.#source);
    return tree;
  }

  #alternatives(): Tree {
    const of = [this.#sequence()];
    while (this.#take('|')) of.push(this.#sequence());
    return of.length === 1 && of[0] ? of[0] : { kind: 'any', of };
  }

  #sequence(): Tree {
    const of: Tree[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') of.push(this.#repeated(this.#atom()));
    return { kind: 'all', of };
  }

  #repeated(of: Tree): Tree {
    const quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
    quantifier.lastIndex = this.#at;
    const match = quantifier.exec(this.#source);
    if (!match) return of;
    this.#at = quantifier.lastIndex;
    const sign = match[0].charAt(0);
    if (sign !== '{') return { kind: 'repeat', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const least = Number(match[1]);
    return { kind: 'repeat', of, least, most: match[2] === '' ? least : match[3] === '' ? Infinity : Number(match[3]) };
  }

  #atom(): Tree {
    if (this.#take('^')) return { kind: 'start' };
    if (this.#take('$')) return { kind: 'end' };
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#set(`[${this.#upTo(/(?:\\.|[^\]\\])*\]/y)}`);
    if (this.#take('.')) return this.#set('.');
    const escape = /\\(?:[pP]\{\w+\}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|\d|.)/y;
    escape.lastIndex = this.#at;
    const escaped = escape.exec(this.#source)?.[0];
    if (escaped === undefined) return this.#set(this.#upTo(this.#flags.includes('u') ? /[^]/uy : /[^]/y));
    this.#at += escaped.length;
    if (/^\\[bB]/.test(escaped)) return nothing;
    return /^\\[1-9]/.test(escaped) ? (this.#groups[Number(escaped.slice(1)) - 1] ?? nothing) : this.#set(escaped);
  }

  #group(): Tree {
    const looking = /\?<?[=!]/y;
    looking.lastIndex = this.#at;
    const look = looking.exec(this.#source)?.[0];
    if (look === undefined) {
      const isCounted = !this.#take('?:');
      const index = isCounted ? this.#groups.push(nothing) - 1 : -1;
      const inner = this.#alternatives();
      this.#at += 1;
      if (isCounted) this.#groups[index] = inner;
      return inner;
    }
    this.#at += look.length;
    const inner = this.#alternatives();
    this.#at += 1;
    if (look === '?<!') return { kind: 'before', set: allBut(inner) };
    if (look === '?<=') return { kind: 'before', set: oneOf(inner) };
    const behind = look === '?!' ? allBut(inner) : null;
    return behind === null ? nothing : { kind: 'after', set: behind };
  }

  #set(source: string): Tree {
    return { kind: 'set', set: CharacterSet.of(source, this.#flags) };
  }

  #take(text: string): boolean {
    const isNext = this.#source.startsWith(text, this.#at);
    if (isNext) this.#at += text.length;
    return isNext;
  }

  #upTo(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

/** The single characters among the alternatives of something that must not stand before. */
function allBut(tree: Tree): CharacterSet | null {
  const sets = alternativesOf(tree).flatMap((one) => single(one) ?? []);
  return sets.length === 0 ? null : CharacterSet.noneOf(sets);
}

/** The last characters of what must stand before; null where they may be any. */
function oneOf(tree: Tree): CharacterSet | null {
  const sets = lastOf(tree);
  return sets === null || sets.length === 0 ? null : CharacterSet.anyOf(sets);
}

function alternativesOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'all' && tree.of.length === 1 && tree.of[0]) return alternativesOf(tree.of[0]);
  return tree.kind === 'any' ? tree.of : [tree];
}

function single(tree: Tree): CharacterSet | null {
  if (tree.kind === 'set') return tree.set;
  return tree.kind === 'all' && tree.of.length === 1 && tree.of[0] ? single(tree.of[0]) : null;
}

/** The sets of which one has the last character of what a tree matches; null where it may be empty, or that is not known. */
function lastOf(tree: Tree): readonly CharacterSet[] | null {
  if (tree.kind === 'set') return [tree.set];
  if (tree.kind === 'start') return [CharacterSet.textBorder];
  if (tree.kind === 'any') return allOf(tree.of.map(lastOf));
  if (tree.kind === 'repeat') return tree.least > 0 ? lastOf(tree.of) : null;
  if (tree.kind !== 'all') return null;
  // What may be missing at the end, and what stands before it.
  const ends: (readonly CharacterSet[] | null)[] = [];
  for (const part of [...tree.of].reverse()) {
    const mayBeMissing = part.kind === 'repeat' && part.least === 0;
    ends.push(lastOf(mayBeMissing ? part.of : part));
    if (!mayBeMissing) return allOf(ends);
  }
  return null;
}

function allOf(each: readonly (readonly CharacterSet[] | null)[]): readonly CharacterSet[] | null {
  return each.includes(null) ? null : each.flatMap((sets) => sets ?? []);
}
