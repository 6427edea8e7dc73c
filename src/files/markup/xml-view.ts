/**
 * XML source as lines to read, each character with its place in the source: `<phone>+44…</phone>` is `phone: +44…`, a property list's key and value are
 * one line, and a word that an office program split over runs is one word again. Linear; entities of a document type are never expanded.
 */
import { Tokenizer, type QuoteType } from 'htmlparser2';
import type { Range } from '../../core/draft.ts';
import { attributeAt, type Attribute } from './attribute.ts';
import { cell, isBorder, properties, row, saysWhatIsIn, signs, splitTexts, stretch } from './xml-borders.ts';
import { XmlLines } from './xml-lines.ts';
import { isColumn, isValue, localName, noteSaid, openElement, placesIn, type OpenElement } from './xml-names.ts';

/** Its name is its own, of a `value` what the element's `name` or `key` says, or of the `name` of a column that it is one. */
export type XmlAttribute = Attribute;

export interface XmlView {
  readonly source: string;
  readonly text: string;
  /** For each UTF-16 unit of the text its stretch of the source; empty for labels and line ends, which no source wrote. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** Values that are not empty, without name spaces' addresses. */
  readonly attributes: readonly XmlAttribute[];
}

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
  readonly #lines: XmlLines;
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
  /** How many elements stand around the properties that are being read; -1 outside of such. */
  #properties = -1;

  constructor(source: string) {
    this.#source = source;
    this.#lines = new XmlLines(source);
  }

  view(): XmlView {
    return { source: this.#source, ...this.#lines.written(), attributes: this.#attributes };
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

  onattribend(quote: QuoteType, after: number): void {
    const attribute = attributeAt(this.#source, this.#attribute, quote, after);
    const { name, value } = attribute;
    if (name === 'x' || name === 'y' || name === 'dy') this.#isPlaced = true;
    if (/^(?:name|key|k)$/.test(localName(name))) this.#label = value.replace(/\s+/g, ' ');
    if (value !== '' && !name.startsWith('xmlns')) this.#attributes.push({ ...attribute, name: name === 'name' && isColumn(this.#name) ? 'column name' : name });
  }

  onopentagend(end: number): void {
    const local = localName(this.#name);
    const element = this.#nameTag(end + 1);
    if (this.#properties < 0 && properties.has(this.#name)) this.#properties = this.#open.length;
    if (this.#open.length < mostDepth) this.#open.push(element);
    if (!this.#lines.goesOn(local) && (this.#isBorder(this.#name, local) || (local === stretch && this.#isPlaced))) this.#lines.breakLine();
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
      this.#lines.endLine();
      this.#lines.write(sign);
    } else if (this.#isBorder(this.#name, localName(this.#name))) this.#lines.breakLine();
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
    this.#lines.beginLine('email: ');
    this.#lines.copy(id.start, id.end);
    this.#lines.write('@');
    this.#lines.copy(domain.start, domain.end);
    this.#lines.breakLine();
  }

  #isBorder(name: string, local: string): boolean {
    return this.#properties < 0 && isBorder(name, local);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end);
    const local = localName(name);
    const endsLine = this.#isBorder(name, local);
    const index = this.#open.findLastIndex((element) => element.local === local);
    noteSaid(this.#open[index], this.#open[index - 1], (from) => this.#source.slice(from, start - 2));
    if (index >= 0) this.#open.length = index;
    if (this.#open.length <= this.#properties) this.#properties = -1;
    if (cell.has(local) || row.has(local)) this.#lines.endCell(row.has(local));
    this.#lines.endKey(local === 'key');
    if (local !== 'key' && endsLine) this.#lines.breakLine();
    if (splitTexts.has(local)) this.#lines.endSplitText(local);
  }

  ontext(start: number, end: number): void {
    this.#textEnd = end;
    const text = this.#source.slice(start, end);
    // Indentation between two tags.
    if (text.trim() === '' && /[\n\r]/.test(text)) return;
    const places = placesIn(this.#open.at(-1)?.local ?? '', text);
    if (places.length > 1) {
      for (const place of places) this.#lines.copyApart(start + place.start, start + place.end, 'coordinates: ');
      return;
    }
    this.#writeLabel();
    const code = this.#lines.last() === '&' && sheetMargin.test(this.#open.at(-1)?.local ?? '') ? (marginCode.exec(text)?.[0].length ?? 0) : 0;
    this.#lines.copy(start, start + code);
    // What is written begins behind the code, with no blank between.
    if (code > 0) this.#lines.write(' ');
    this.#lines.copy(start + code, end);
  }

  ontextentity(codePoint: number, end: number): void {
    const start = Math.max(this.#textEnd, this.#source.lastIndexOf('&', end - 1));
    this.#textEnd = end;
    this.#writeLabel();
    const characters = String.fromCodePoint(codePoint);
    for (let i = 0; i < characters.length; i += 1) this.#lines.put(characters.charAt(i), i === 0 ? start : end, end);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#writeLabel();
    this.#lines.copy(start, end - endOffset);
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.#lines.copyApart(start, end - endOffset);
  }

  /** A document type with entities of its own: what stands in quotes is what a reader would see. */
  ondeclaration(start: number, end: number): void {
    for (const { 1: before = '', 2: name = '', 3: words = '', index } of this.#source.slice(start, end).matchAll(entityValue)) {
      const from = start + index + before.length;
      if (words.trim() !== '') this.#lines.copyApart(from, from + words.length, `${name}: `);
    }
  }

  onprocessinginstruction(start: number, end: number): void {
    const source = this.#source.slice(start, end);
    if (!/^\??xml(?:-stylesheet)?[\s?]/i.test(source)) this.#lines.copyApart(start + (source.startsWith('?') ? 1 : 0), end - (source.endsWith('?') ? 1 : 0));
  }

  onattribdata(): void { /* `onattribend` reads the whole value. */ }
  onattribentity(): void { /* As above. */ }
  onend(): void { /* Nothing waits. */ }

  #writeLabel(): void {
    this.#lines.endLine();
    const element = this.#open.at(-1);
    if (element && this.#lines.isAtBeginning() && saysWhatIsIn(element.local, element.label)) this.#lines.write(`${element.label}: `);
  }
}
