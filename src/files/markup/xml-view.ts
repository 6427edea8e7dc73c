/**
 * XML source as lines to read, each character with its place in the source: `<phone>+44…</phone>` is `phone: +44…`, a property list's key and value are
 * one line, and a word that an office program split over runs is one word again. Linear; entities of a document type are never expanded.
 */
import { Tokenizer } from 'htmlparser2';
import type { Range } from '../../core/draft.ts';
import { decodeAttribute } from './html-facts.ts';
import { Places } from './places.ts';
import { isColumn, isValue, localName, noteSaid, openElement, placesIn, type OpenElement } from './xml-names.ts';

export interface XmlAttribute extends Range {
  /** Its own, of a `value` what the element's `name` or `key` says, or of the `name` of a column that it is one. */
  readonly name: string;
  readonly value: string;
}

export interface XmlView {
  readonly source: string;
  readonly text: string;
  /** For each UTF-16 unit of the text its stretch of the source; empty for labels and line ends, which no source wrote. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** Values that are not empty, without name spaces' addresses. */
  readonly attributes: readonly XmlAttribute[];
}

/** Parts of a line: runs and texts of office formats, and HTML's. */
const inline = new Set('r t rpr span a b i u em strong font s lastrenderedpagebreak proofErr bookmarkstart bookmarkend'.toLowerCase().split(' '));
/** What stands in a line of an office document and is no border of a word (ECMA-376 part 1, 17.3 and 17.13; ODF 1.2 part 1, 6): links, insertions, tags, and places of notes and comments. */
const inLine = new Set([
  ...'hyperlink ins moveTo smartTag sdt sdtContent customXml bdo dir commentRangeStart commentRangeEnd commentReference annotationRef footnoteReference endnoteReference permStart permEnd moveToRangeStart moveToRangeEnd softHyphen noBreakHyphen'.split(' ').map((name) => `w:${name}`),
  ...'a bookmark bookmark-start bookmark-end reference-mark reference-mark-start reference-mark-end soft-page-break change change-start change-end ruby ruby-base meta'.split(' ').map((name) => `text:${name}`),
  'office:annotation-end',
]);
/** A stretch of a text in an SVG goes on where the one before ended, unless it says where it stands (SVG 2, 11.2). */
const stretch = 'tspan';
/** How a paragraph or a run looks, and what a tag is: of all that stands in them nothing is a border either. */
const properties: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:smartTagPr', 'a:pPr', 'a:rPr', 'rPr']);
/** Signs that are written as elements. */
const signs: Readonly<Record<string, string | undefined>> = { 'w:tab': '\t', 'text:tab': '\t', 'text:s': ' ', 'w:noBreakHyphen': '-' };
/** Texts that are no words of the document, and are split over runs as those are: codes of fields, and what was deleted. */
const splitTexts: ReadonlySet<string> = new Set(['instrtext', 'deltext']);
/** Paragraphs say nothing of what is in them. Cells of one row stand on one line (ECMA-376 `tc`, ODF `table-cell`). */
const paragraph = /^(?:\w{1,20}:)?[ph]$/;
const cell: ReadonlySet<string> = new Set(['tc', 'table-cell']);
const row: ReadonlySet<string> = new Set(['tr', 'table-row']);
const mostDepth = 10_000;
/** Headers and footers of sheets, and what their codes are behind `&`: the place, the font, the size, the colour (ECMA-376 18.3.1.46). */
const sheetMargin = /^(?:odd|even|first)(?:header|footer)$/;
const marginCode = /^(?:"[^"]{0,200}"|K(?:\d\d[-+]\d{3}|[\da-f]{6})|\d{1,3}|[A-Z])/i;
/** Of `<!ENTITY name "value"`: what is before the value, the name, and the value. */
const entityValue = /((?:^|<!)ENTITY\s{1,20}(?:%\s{1,20})?([^\s"'>]{1,200})\s{1,20}["'])([^"']{1,4000})/g;

export function readXml(source: string): XmlView {
  const reader = new XmlReader(source);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.view();
}

class XmlReader {
  readonly #source: string;
  readonly #text: string[] = [];
  readonly #starts = new Places();
  readonly #ends = new Places();
  readonly #attributes: XmlAttribute[] = [];
  readonly #open: OpenElement[] = [];
  #name = '';
  /** How many attributes were read before the tag's own. */
  #before = 0;
  /** Whether the element says where it stands. */
  #isPlaced = false;
  #attribute: Range = { start: 0, end: 0 };
  #label = '';
  #textEnd = 0;
  #afterKey = false;
  /** The next line waits for words: behind a cell they stand on the same one. */
  #waits = false;
  #afterCell = false;
  /** How much was written when the last sign between two cells was. */
  #cellEnd = -1;
  /** How many elements stand around the properties that are being read; -1 outside of such. */
  #properties = -1;
  /** Which of the split texts was closed, with no border behind it. */
  #split = '';

  constructor(source: string) {
    this.#source = source;
  }

  view(): XmlView {
    this.#endLine();
    return { source: this.#source, text: this.#text.join(''), starts: this.#starts.all(), ends: this.#ends.all(), attributes: this.#attributes };
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end);
    this.#before = this.#attributes.length;
    this.#label = '';
    this.#isPlaced = false;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { start, end };
  }

  onattribend(quote: number, after: number): void {
    const end = quote >= 2 ? after - 1 : after;
    const name = this.#source.slice(this.#attribute.start, this.#attribute.end);
    const sign = /^\s{0,99}=\s{0,99}["']?/.exec(this.#source.slice(this.#attribute.end, this.#attribute.end + 200));
    const start = this.#attribute.end + (sign?.[0].length ?? 0);
    const value = sign ? decodeAttribute(this.#source.slice(start, end)) : '';
    if (name === 'x' || name === 'y' || name === 'dy') this.#isPlaced = true;
    if (/^(?:name|key|k)$/.test(localName(name))) this.#label = value.replace(/\s+/g, ' ');
    if (value !== '' && !name.startsWith('xmlns')) this.#attributes.push({ name: name === 'name' && isColumn(this.#name) ? 'column name' : name, value, start, end });
  }

  onopentagend(end: number): void {
    const local = localName(this.#name);
    const element = this.#nameTag(end + 1);
    if (this.#properties < 0 && properties.has(this.#name)) this.#properties = this.#open.length;
    if (this.#open.length < mostDepth) this.#open.push(element);
    if (this.#split !== '' && local === this.#split) this.#waits = false;
    else if (this.#isBorder(this.#name, local) || (local === stretch && this.#isPlaced)) this.#breakLine();
    this.#joinAddress(local);
  }

  /** `<add key="Password" value="X"/>`: a value is of what its element is named, or of what that stands in. */
  #nameTag(end: number): OpenElement {
    const element = openElement(this.#name, this.#label, this.#open.at(-1), end);
    const label = this.#label === '' ? element.inner : this.#label;
    if (label !== '') for (let i = this.#before; i < this.#attributes.length; i += 1) {
      const one = this.#attributes[i];
      if (one && isValue(one.name)) this.#attributes[i] = { ...one, name: label };
    }
    return element;
  }

  onselfclosingtag(end: number): void {
    this.#nameTag(end);
    const sign = this.#properties < 0 ? signs[this.#name] : undefined;
    if (sign !== undefined) {
      this.#endLine();
      this.#write(sign);
    } else if (this.#isBorder(this.#name, localName(this.#name))) this.#breakLine();
    this.#joinAddress(localName(this.#name));
  }

  /** `<email id="ada" domain="example.org"/>` (GPX 1.1, emailType) is an address in two halves: a line of its own instead of two attributes. */
  #joinAddress(local: string): void {
    if (local !== 'email') return;
    const own = this.#attributes.slice(this.#before);
    const half = (wanted: string): XmlAttribute | undefined => own.find(({ name, value, start, end }) => name === wanted && value === this.#source.slice(start, end));
    const [id, domain] = [half('id'), half('domain')];
    if (!id || !domain) return;
    this.#attributes.splice(this.#before, own.length, ...own.filter((one) => one !== id && one !== domain));
    this.#breakLine();
    this.#endLine();
    this.#write('email: ');
    this.#copy(id.start, id.end);
    this.#write('@');
    this.#copy(domain.start, domain.end);
    this.#breakLine();
  }

  #isBorder(name: string, local: string): boolean {
    return this.#properties < 0 && local !== stretch && !inline.has(local) && !inLine.has(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end);
    const local = localName(name);
    const isBorder = this.#isBorder(name, local);
    const index = this.#open.findLastIndex((element) => element.local === local);
    noteSaid(this.#open[index], this.#open[index - 1], (from) => this.#source.slice(from, start - 2));
    if (index >= 0) this.#open.length = index;
    if (this.#open.length <= this.#properties) this.#properties = -1;
    if (cell.has(local)) this.#afterCell = true;
    if (row.has(local)) this.#afterCell = false;
    this.#afterKey = local === 'key';
    if (local === 'key') {
      this.#endLine();
      this.#write(': ');
    } else if (isBorder) this.#breakLine();
    if (splitTexts.has(local)) this.#split = local;
  }

  ontext(start: number, end: number): void {
    this.#textEnd = end;
    const text = this.#source.slice(start, end);
    // Indentation between two tags.
    if (text.trim() === '' && /[\n\r]/.test(text)) return;
    const places = placesIn(this.#open.at(-1)?.local ?? '', text);
    if (places.length > 1) {
      for (const place of places) this.#copyApart(start + place.start, start + place.end, 'coordinates: ');
      return;
    }
    this.#writeLabel();
    const code = this.#last() === '&' && sheetMargin.test(this.#open.at(-1)?.local ?? '') ? (marginCode.exec(text)?.[0].length ?? 0) : 0;
    this.#copy(start, start + code);
    // What is written begins behind the code, with no blank between.
    if (code > 0) this.#write(' ');
    this.#copy(start + code, end);
  }

  ontextentity(codePoint: number, end: number): void {
    const start = Math.max(this.#textEnd, this.#source.lastIndexOf('&', end - 1));
    this.#textEnd = end;
    this.#writeLabel();
    const characters = String.fromCodePoint(codePoint);
    for (let i = 0; i < characters.length; i += 1) this.#put(characters.charAt(i), i === 0 ? start : end, end);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#writeLabel();
    this.#copy(start, end - endOffset);
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.#copyApart(start, end - endOffset);
  }

  /** A document type with entities of its own: what stands in quotes is what a reader would see. */
  ondeclaration(start: number, end: number): void {
    for (const { 1: before = '', 2: name = '', 3: words = '', index } of this.#source.slice(start, end).matchAll(entityValue)) {
      const from = start + index + before.length;
      if (words.trim() !== '') this.#copyApart(from, from + words.length, `${name}: `);
    }
  }

  onprocessinginstruction(start: number, end: number): void {
    const source = this.#source.slice(start, end);
    if (!/^\??xml(?:-stylesheet)?[\s?]/i.test(source)) this.#copyApart(start + (source.startsWith('?') ? 1 : 0), end - (source.endsWith('?') ? 1 : 0));
  }

  /** Lines of their own. */
  #copyApart(start: number, end: number, label = ''): void {
    this.#breakLine();
    this.#endLine();
    this.#write(label);
    this.#copy(start, end);
    this.#breakLine();
  }

  onattribdata(): void { /* `onattribend` reads the whole value. */ }
  onattribentity(): void { /* As above. */ }
  onend(): void { /* Nothing waits. */ }

  #writeLabel(): void {
    this.#endLine();
    const element = this.#open.at(-1);
    if (this.#afterKey || this.#last() !== '\n' && this.#text.length > 0) return;
    if (element && element.label !== '' && !inline.has(element.local) && element.local !== 'key' && element.local !== stretch && !paragraph.test(element.label)) this.#write(`${element.label}: `);
  }

  #breakLine(): void {
    this.#split = '';
    if (this.#afterKey) {
      this.#afterKey = false;
      return;
    }
    this.#waits = true;
  }

  #endLine(): void {
    if (this.#waits && this.#text.length > 0 && this.#last() !== '\n' && this.#text.length !== this.#cellEnd) {
      this.#write(this.#afterCell ? '\t' : '\n');
      if (this.#afterCell) this.#cellEnd = this.#text.length;
    }
    this.#waits = false;
    this.#afterCell = false;
  }

  #last(): string {
    return this.#text.at(-1)?.slice(-1) ?? '';
  }

  #write(text: string): void {
    const at = this.#ends.last() ?? 0;
    for (let i = 0; i < text.length; i += 1) this.#put(text.charAt(i), at, at);
  }

  /** Characters that stand in the source as they are read. */
  #copy(start: number, end: number): void {
    if (end > start) this.#text.push(this.#source.slice(start, end));
    for (let at = start; at < end; at += 1) {
      this.#starts.push(at);
      this.#ends.push(at + 1);
    }
  }

  #put(character: string, start: number, end: number): void {
    this.#text.push(character);
    this.#starts.push(start);
    this.#ends.push(end);
  }
}
