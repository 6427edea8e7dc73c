/**
 * HTML source as text: what a reader sees, line by line, and what the source repeats without showing it, each with its place in the
 * source, so that edits on the text become edits on the source and nothing else changes.
 */
import { Tokenizer, type QuoteType } from 'htmlparser2';
import type { Range } from '../../core/draft.ts';
import { attributeAt } from './attribute.ts';
import { blockTags, hiddenTags, isHiddenBy, keepsBlanks, tellingAttribute, voidTags } from './html-facts.ts';
import { ShownText, type SourceMap } from './shown-text.ts';

export interface HiddenString extends Range {
  readonly text: string;
  /** Where each UTF-16 unit of `text` stands in the source; null for an attribute, which is written anew as a whole. */
  readonly map: SourceMap | null;
  /** The attribute's name, `comment`, or `hidden` for the text of a node that is not shown. */
  readonly where: string;
  /** A `data:` address that is a text in percent-encoding; `text` is what it says. */
  readonly address?: true;
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
  readonly #shown = new ShownText();
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

  constructor(source: string) {
    this.#source = source;
  }

  result(): HtmlText {
    this.#endUnseen();
    return { source: this.#source, links: this.#links, ...this.#shown.read(), hidden: this.#hidden };
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

  onattribend(quote: QuoteType, after: number): void {
    const { name: written, value: text, start, end } = attributeAt(this.#source, this.#attribute, quote, after);
    const name = written.toLowerCase();
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
      if (name === 'a') this.#links.push({ start: opened.start, end: Math.max(end, this.#source.indexOf('>', end) + 1), shown: { start: opened.shownFrom, end: this.#shown.length } });
      if (!this.#isHidden()) this.#endUnseen();
    }
    if (blockTags.has(name)) this.#shown.breakLine(start - 2);
  }

  ontext(start: number, end: number): void {
    this.#textEnd = end;
    if (this.#isHidden()) {
      for (let i = start; i < end; i += 1) this.#putUnseen(this.#source.charAt(i), i, i + 1);
      return;
    }
    const kept = this.#open.at(-1)?.pre ?? false;
    for (let i = start; i < end; i += 1) this.#shown.addText(this.#source.charAt(i), i, kept);
  }

  ontextentity(codePoint: number, end: number): void {
    const start = Math.max(this.#textEnd, this.#source.lastIndexOf('&', end - 1));
    this.#textEnd = end;
    const characters = String.fromCodePoint(codePoint);
    // The second half of a surrogate pair has no characters of its own in the source.
    for (let i = 0; i < characters.length; i += 1) {
      if (this.#isHidden()) this.#putUnseen(characters.charAt(i), i === 0 ? start : end, end);
      else this.#shown.put(characters.charAt(i), i === 0 ? start : end, end);
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
    this.#shown.end();
  }

  #opened(end: number, selfClosing: boolean): void {
    const name = this.#tag;
    const cell = name === 'td' || name === 'th';
    if (this.#isHidden()) {
      if (name === 'br' || blockTags.has(name) || cell) this.#putUnseen('\n', this.#tagStart, this.#tagStart);
    } else if (name === 'br') this.#shown.put('\n', this.#tagStart, end);
    else if (blockTags.has(name)) this.#shown.breakLine(this.#tagStart);
    else if (cell) this.#shown.beginCell(this.#tagStart);
    if (name === 'tr') this.#shown.beginRow();
    if (selfClosing || voidTags.has(name)) return;
    const parent = this.#open.at(-1);
    const hidden = (parent?.hidden ?? false) || hiddenTags.has(name) || isHiddenBy(this.#attributes);
    this.#open.push({ name, hidden, pre: keepsBlanks(name, this.#attributes, parent?.pre ?? false), start: this.#tagStart, shownFrom: this.#shown.length });
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
