/**
 * HTML source as text: what a reader sees, line by line, and what the source repeats without showing it, each with its place in the
 * source, so that edits on the text become edits on the source and nothing else changes.
 */
import { Tokenizer } from 'htmlparser2';
import type { Range } from '../../core/draft.ts';
import { blockTags, decodeAttribute, hiddenTags, isHiddenBy, keepsBlanks, tellingAttribute, voidTags } from './html-facts.ts';

export interface HiddenString extends Range {
  readonly text: string;
  /** Where each UTF-16 unit of `text` stands in the source; null for an attribute, which is written anew as a whole. */
  readonly map: SourceMap | null;
  /** The attribute's name, `comment`, or `hidden` for the text of a node that is not shown. */
  readonly where: string;
  /** A `data:` address that is a text in percent-encoding; `text` is what it says. */
  readonly address?: true;
}

/** For each UTF-16 unit of a text: where it begins and ends in the source (an empty range for a line end that no tag wrote). */
export interface SourceMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A link, from its tag to after its closing tag, and which stretch of the visible text it shows. */
export interface Link extends Range {
  readonly shown: Range;
}

export interface HtmlText extends SourceMap {
  readonly source: string;
  /** The visible text, lines separated by LF. */
  readonly text: string;
  /** In the order of the source. */
  readonly hidden: readonly HiddenString[];
  readonly links: readonly Link[];
}

interface OpenElement {
  readonly name: string;
  readonly hidden: boolean;
  readonly pre: boolean;
  /** Where its tag begins in the source, and its text in the visible text. */
  readonly start: number;
  readonly shownFrom: number;
}

/** Reads HTML source. Never throws; linear in the source. */
export function readHtml(source: string): HtmlText {
  const reader = new HtmlReader(source);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.result();
}

/** Receives the tokenizer's events and collects visible characters with their places. */
class HtmlReader {
  readonly #source: string;
  readonly #characters: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hidden: HiddenString[] = [];
  readonly #open: OpenElement[] = [];
  readonly #links: Link[] = [];
  /** What stands in hidden nodes since the last visible character, whatever tags split it. */
  #unseen: { text: string; starts: number[]; ends: number[] } = { text: '', starts: [], ends: [] };
  #tag = '';
  #tagStart = 0;
  #attribute: Range = { start: 0, end: 0 };
  #attributes = new Map<string, string>();
  #textEnd = 0;
  /** Where the row of a table begins in the visible text, and how many of its cells were begun. */
  #rowFrom = 0;
  #cells = 0;

  constructor(source: string) {
    this.#source = source;
  }

  result(): HtmlText {
    this.#endUnseen();
    return { source: this.#source, links: this.#links, text: this.#characters.join(''), starts: this.#starts, ends: this.#ends, hidden: this.#hidden };
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { start, end };
  }

  onattribdata(): void {
    // `onattribend` reads the whole value: it may begin or end with a character reference.
  }

  onattribentity(): void {
    // As above.
  }

  onattribend(quote: number, after: number): void {
    // Single and double quotes are 2 and 3; the index is then after the closing one.
    const end = quote >= 2 ? after - 1 : after;
    const name = this.#source.slice(this.#attribute.start, this.#attribute.end).toLowerCase();
    const sign = quote === 0 ? null : /^\s{0,99}=\s{0,99}["']?/.exec(this.#source.slice(this.#attribute.end, this.#attribute.end + 200));
    const start = this.#attribute.end + (sign?.[0].length ?? 0);
    const text = sign ? decodeAttribute(this.#source.slice(start, end)) : '';
    this.#attributes.set(name, text);
    if (text === '' || !tellingAttribute(name, text)) return;
    const said = textOfAddress(text);
    this.#hidden.push({ start, end, text: said ?? text, map: null, where: name, ...(said === null ? {} : { address: true }) });
  }

  onopentagend(end: number): void {
    this.#opened(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#opened(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase();
    const index = this.#open.findLastIndex((element) => element.name === name);
    const opened = this.#open[index];
    if (opened) {
      this.#open.length = index;
      if (name === 'a') this.#links.push({ start: opened.start, end: Math.max(end, this.#source.indexOf('>', end) + 1), shown: { start: opened.shownFrom, end: this.#characters.length } });
      if (!this.#isHidden()) this.#endUnseen();
    }
    if (blockTags.has(name)) this.#breakLine(start - 2);
  }

  ontext(start: number, end: number): void {
    this.#textEnd = end;
    if (this.#isHidden()) {
      for (let i = start; i < end; i += 1) this.#putUnseen(this.#source.charAt(i), i, i + 1);
      return;
    }
    for (let i = start; i < end; i += 1) this.#addText(this.#source.charAt(i), i);
  }

  ontextentity(codePoint: number, end: number): void {
    const start = Math.max(this.#textEnd, this.#source.lastIndexOf('&', end - 1));
    this.#textEnd = end;
    const characters = String.fromCodePoint(codePoint);
    // The second half of a surrogate pair has no characters of its own in the source.
    for (let i = 0; i < characters.length; i += 1) {
      if (this.#isHidden()) this.#putUnseen(characters.charAt(i), i === 0 ? start : end, end);
      else this.#put(characters.charAt(i), i === 0 ? start : end, end);
    }
  }

  oncomment(start: number, end: number, endOffset: number): void {
    const text = this.#source.slice(start, end - endOffset);
    if (text.trim() === '') return;
    const units = Array.from({ length: text.length }, (_, index) => start + index);
    this.#hidden.push({ start, end: end - endOffset, text, map: { starts: units, ends: units.map((unit) => unit + 1) }, where: 'comment' });
    if (/<[a-z]/i.test(text)) this.#hidden.push(...insideComment(text, start));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.oncomment(start, end, endOffset);
  }

  ondeclaration(): void {
    // `<!doctype html>` holds nothing of anybody.
  }

  onprocessinginstruction(): void {
    // As above.
  }

  onend(): void {
    while (this.#last() === '\n' && this.#starts.at(-1) === this.#ends.at(-1)) this.#drop();
  }

  #opened(end: number, selfClosing: boolean): void {
    const name = this.#tag;
    const cell = name === 'td' || name === 'th';
    if (this.#isHidden()) {
      if (name === 'br' || blockTags.has(name) || cell) this.#putUnseen('\n', this.#tagStart, this.#tagStart);
    } else if (name === 'br') this.#put('\n', this.#tagStart, end);
    else if (blockTags.has(name)) this.#breakLine(this.#tagStart);
    else if (cell) this.#beginCell();
    if (name === 'tr') [this.#rowFrom, this.#cells] = [this.#characters.length, 0];
    if (selfClosing || voidTags.has(name)) return;
    const parent = this.#open.at(-1);
    const hidden = (parent?.hidden ?? false) || hiddenTags.has(name) || isHiddenBy(this.#attributes);
    this.#open.push({ name, hidden, pre: keepsBlanks(name, this.#attributes, parent?.pre ?? false), start: this.#tagStart, shownFrom: this.#characters.length });
  }

  /** A tab between two cells of a row, also where one of them is empty; blanks of the source between them go with it. A cell that ended with a line of its own needs none. */
  #beginCell(): void {
    this.#cells += 1;
    if (this.#last() === ' ') this.#drop();
    if (this.#cells > 1 && (this.#last() !== '\n' || this.#characters.length === this.#rowFrom)) this.#put('\t', this.#tagStart, this.#tagStart);
  }

  #putUnseen(character: string, start: number, end: number): void {
    this.#unseen.text += character;
    this.#unseen.starts.push(start);
    this.#unseen.ends.push(end);
  }

  #endUnseen(): void {
    const { text, starts, ends } = this.#unseen;
    if (text.trim() !== '') this.#hidden.push({ start: starts[0] ?? 0, end: ends.at(-1) ?? 0, text, map: { starts, ends }, where: 'hidden' });
    this.#unseen = { text: '', starts: [], ends: [] };
  }

  #isHidden(): boolean {
    return this.#open.at(-1)?.hidden ?? false;
  }

  /** Outside `pre` a run of blanks is one space, and none at the beginning of a line. */
  #addText(character: string, at: number): void {
    const pre = this.#open.at(-1)?.pre ?? false;
    if (pre ? character !== '\r' : !/[ \t\r\n\f]/.test(character)) this.#put(character, at, at + 1);
    else if (this.#last() === ' ' && this.#ends.at(-1) === at) this.#ends[this.#ends.length - 1] = at + 1;
    else if (this.#last() !== '' && !/[\n\t ]/.test(this.#last())) this.#put(' ', at, at + 1);
  }

  #breakLine(at: number): void {
    if (this.#last() === ' ') this.#drop();
    if (this.#last() !== '' && this.#last() !== '\n') this.#put('\n', at, at);
  }

  #last(): string {
    return this.#characters.at(-1) ?? '';
  }

  #put(character: string, start: number, end: number): void {
    this.#characters.push(character);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  #drop(): void {
    this.#characters.pop();
    this.#starts.pop();
    this.#ends.pop();
  }
}

/** What a `data:` address says that is not in base64 (RFC 2397); null for any other. */
function textOfAddress(value: string): string | null {
  const head = /^data:[^,]{0,200},/i.exec(value)?.[0].toLowerCase();
  if (head === undefined || head.endsWith(';base64,')) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** A conditional comment is HTML for some reader: what it shows there, and what it hides there too. */
function insideComment(text: string, offset: number): HiddenString[] {
  const inner = readHtml(text);
  const move = (map: SourceMap): SourceMap => ({ starts: map.starts.map((at) => at + offset), ends: map.ends.map((at) => at + offset) });
  const shown: HiddenString = { start: offset, end: offset + text.length, text: inner.text, map: move(inner), where: 'comment' };
  return [shown, ...inner.hidden.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset, map: one.map && move(one.map) }))];
}
