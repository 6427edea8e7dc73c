/**
 * YAML and TOML as they read: what stands in quotes without its escapes (`\x40`), and a value that goes on over lines as one (YAML 1.2, 7.3 and 8.1.3; TOML 1.0). Lines and strings only; whatever
 * else stands there, it is read as it is written.
 */
import type { TextEdit } from '../file-format.ts';
import { MappedTextBuilder, type MappedText, type Spelling } from '../mapped-text.ts';
import { keyOf } from './setting-values.ts';

const meant: Readonly<Record<string, string>> = { n: '\u2028', r: '\u2028', t: '\t', N: '\u2028', L: '\u2028', P: '\u2028', _: ' ', e: '\u001b' };
const digitsBehind: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const hex = /^[\da-f]+$/i;
const indent = /[ \t]*/y;
/** What does not go on in the next line: another kind of value, or none. */
const noWords = /^(?:[[{|>&*!#%@`"']|$)/;
const endOfLine = /\r?\n/y;
/** A line with a key: the quote before it was not closed. */
const anyKey = /\n[ \t]{0,200}(?:- {1,8})?[\w.-]{1,80}(?:: | ?= ?)/;
/** A string over more is no value of anybody's. */
const longest = 10_000;

/** The text of settings. */
export function readSettings(source: string): MappedText {
  const reader = new SettingsReader(source);
  while (reader.readLine());
  return reader.view;
}

class SettingsReader {
  readonly view: MappedTextBuilder;
  readonly #source: string;
  #at = 0;
  #cell = { text: 0, source: 0 };

  constructor(source: string) {
    this.#source = source;
    this.view = new MappedTextBuilder(source);
  }

  /** Reads a line with those that it goes on in; false behind the last one. */
  readLine(): boolean {
    const end = this.#lineEnd(this.#at);
    const line = this.#source.slice(this.#at, end);
    const own = /^[ \t]{0,200}(?:- {1,8}){0,4}/.exec(line)?.[0] ?? '';
    const key = keyOf.exec(line.slice(own.length))?.[0] ?? '';
    const start = own.length + (key === '' ? 0 : key.length + 1);
    const value = line.slice(start).trimStart();
    const from = this.#at + line.length - value.length;
    this.#copyTo(from);
    const quote = /^(?:"""|'''|["'])/.exec(value)?.[0];
    if (quote !== undefined) this.#readString(from, quote);
    else if (/^>[-+\d]{0,2}[ \t]*\r?$/.test(value)) this.#readFolded(end, own);
    else if (!noWords.test(value) && key !== '') this.#readPlain(end, own);
    this.#copyTo(Math.min(this.#lineEnd(this.#at) + 1, this.#source.length));
    const goesOn = this.#at < this.#source.length;
    if (!goesOn) this.#endCell('plain');
    return goesOn;
  }

  #lineEnd(from: number): number {
    const end = this.#source.indexOf('\n', from);
    return end < 0 ? this.#source.length : end;
  }

  #copyTo(end: number): void {
    if (end <= this.#at) return;
    this.view.copy(this.#at, end);
    this.#at = end;
  }

  #endCell(kind: string): void {
    if (this.view.length > this.#cell.text) this.view.endCell(this.#cell.text, { start: this.#cell.source, end: this.#at }, kind);
    this.#cell = { text: this.view.length, source: this.#at };
  }

  /** As written where it is not closed. */
  #readString(open: number, quote: string): void {
    const start = open + quote.length;
    const close = this.#closing(start, quote);
    if (close < 0) return;
    // Three quotes read as one: what reads labels knows no others.
    this.view.put(quote.charAt(0), open, start);
    this.#at = start;
    this.#endCell('plain');
    const special = quote.startsWith('"') ? /\\[^]|\r?\n/g : quote === "'" ? /''|\r?\n/g : /\r?\n/g;
    special.lastIndex = start;
    for (let match = special.exec(this.#source); match && match.index < close; match = special.exec(this.#source)) {
      this.#copyTo(match.index);
      this.#at = this.#readSpecial(match[0]);
      special.lastIndex = this.#at;
    }
    this.#copyTo(close);
    this.#endCell(quote.startsWith('"') ? 'double' : quote === "'" ? 'single' : 'plain');
    this.view.put(quote.charAt(0), close, close + quote.length);
    this.#at = close + quote.length;
  }

  #closing(start: number, quote: string): number {
    for (let at = start; at < this.#source.length && at - start < longest; at += 1) {
      if (quote.startsWith('"') && this.#source[at] === '\\') at += 1;
      else if (quote === "'" && this.#source.startsWith("''", at)) at += 1;
      else if (this.#source.startsWith(quote, at)) return quote.length === 1 && anyKey.test(this.#source.slice(start, at)) ? -1 : at;
    }
    return -1;
  }

  /** An escape, a doubled quote or a fold; gives the place behind it. */
  #readSpecial(written: string): number {
    const at = this.#at;
    if (written === "''") return this.#put("'", at + 2);
    if (written.endsWith('\n')) {
      const behind = this.#behindBlanks(at + written.length);
      // Behind a backslash a fold is nothing.
      return written.startsWith('\\') ? behind : this.#put(' ', behind);
    }
    const sign = written.charAt(1);
    if (sign === '\r') return this.#behindBlanks(at + 3);
    const digits = this.#source.slice(at + 2, at + 2 + (digitsBehind[sign] ?? 0));
    const code = hex.test(digits) ? Number.parseInt(digits, 16) : -1;
    if (code >= 0 && code <= 0x10ffff && digits.length === digitsBehind[sign]) return this.#put(String.fromCodePoint(code).replace(/[\r\n]/, '\u2028'), at + 2 + digits.length);
    return this.#put(meant[sign] ?? sign, at + 2);
  }

  #put(text: string, end: number): number {
    this.view.put(text, this.#at, end);
    return end;
  }

  #behindBlanks(from: number): number {
    indent.lastIndex = from;
    indent.test(this.#source);
    return indent.lastIndex;
  }

  /** Words that stand further in than the key before them belong to its value. */
  #readPlain(end: number, own: string): void {
    this.#copyTo(this.#source[end - 1] === '\r' ? end - 1 : end);
    for (let next = this.#wordsBelow(own); next >= 0; next = this.#wordsBelow(own)) {
      this.#at = this.#put(' ', next);
      const last = this.#lineEnd(next);
      this.#copyTo(this.#source[last - 1] === '\r' ? last - 1 : last);
    }
  }

  /** Below `>` lines are folded, from the second one on. */
  #readFolded(end: number, own: string): void {
    this.#copyTo(this.#behindBlanks(Math.min(end + 1, this.#source.length)));
    this.#readPlain(this.#lineEnd(this.#at), own);
  }

  /** Where the words of the next line begin, if they go on with what stands in this one; -1 else. */
  #wordsBelow(own: string): number {
    endOfLine.lastIndex = this.#at;
    if (!endOfLine.test(this.#source)) return -1;
    const line = endOfLine.lastIndex;
    const start = this.#behindBlanks(line);
    const words = this.#source.slice(start, Math.min(this.#lineEnd(start), start + 400)).trimEnd();
    return start - line <= own.length || words === '' || /^(?:- |#|\w[^\n:]{0,80}:(?:\s|$))/.test(words) ? -1 : start;
  }
}

/** How what stands for a value is written among escapes. */
export const settingsSpelling: Spelling = {
  takesFolds: true,
  spell: ({ kind }, text) => (kind === 'double' ? text.replace(/["\\]/g, '\\$&') : kind === 'single' ? text.replace(/'/g, "''") : text),
};

const closing: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** Edits without the bracket at their end that closes what was opened before them in their line: it holds the file together. */
export function withoutClosing(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return edits.map((edit) => {
    const open = closing[text.charAt(edit.end - 1)];
    const line = text.lastIndexOf('\n', edit.start - 1) + 1;
    if (open === undefined || text.slice(edit.start, edit.end).includes(open) || !text.slice(line, edit.start).includes(open)) return edit;
    return { ...edit, end: edit.end - 1 };
  });
}
