/** The parts of an SVG that tell something and draw nothing, with their places in the source. */
import { Tokenizer } from 'htmlparser2';
import type { Range } from '../../core/draft.ts';
import type { MetadataLine } from '../media/metadata-line.ts';

export interface TellingParts {
  readonly lines: readonly MetadataLine[];
  /** Sorted, without overlaps. */
  readonly ranges: readonly Range[];
}

const elements = new Set(['metadata', 'script', 'title', 'desc']);
/** Name spaces of programs that note things for themselves. */
const programs = /^(?:sodipodi|inkscape|rdf|cc|dc|dcterms|xmp|xmpMM|i|x|adobe|graph|vectornator|serif|figma|sketch|bx|svgjs|krita|pgf|exif|tiff|aux):/;
const attributes = /^(?:data-|on[a-z]{3,20}$|xmlns:(?:sodipodi|inkscape|rdf|cc|dc|x|i|graph|serif|sketch|bx|svgjs|krita)$)/i;
const longest = 400;
const mostLines = 200;

export function tellingParts(source: string): TellingParts {
  const reader = new PartReader(source);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return { lines: reader.lines, ranges: reader.ranges };
}

class PartReader {
  readonly lines: MetadataLine[] = [];
  readonly ranges: Range[] = [];
  readonly #source: string;
  #name = '';
  #tagStart = 0;
  #attribute: Range = { start: 0, end: 0 };
  /** The outermost telling element that is open, and how many of its kind are open in it. */
  #cut: { readonly name: string; readonly start: number; open: number } | null = null;
  #inside = '';

  constructor(source: string) {
    this.#source = source;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end);
    this.#tagStart = start - 1;
    this.#inside = this.#name;
    if (this.#cut?.name === this.#name) this.#cut.open += 1;
    else if (!this.#cut && (elements.has(localName(this.#name)) || programs.test(this.#name))) {
      this.#cut = { name: this.#name, start: this.#tagStart, open: 1 };
      if (localName(this.#name) === 'script') this.#tell('script', 'script');
    }
  }

  onopentagend(): void { /* Attributes were told one by one. */ }

  onselfclosingtag(end: number): void {
    if (this.#cut?.name === this.#name) this.#close(end + 1);
  }

  onclosetag(start: number, end: number): void {
    if (this.#cut?.name === this.#source.slice(start, end)) this.#close(this.#source.indexOf('>', end) + 1);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { start, end };
  }

  onattribend(quote: number, after: number): void {
    const name = this.#source.slice(this.#attribute.start, this.#attribute.end);
    const end = quote >= 2 ? after : Math.max(after, this.#attribute.end);
    const value = this.#source.slice(this.#attribute.end, end).replace(/^\s{0,99}=\s{0,99}["']?/, '').replace(/["']$/, '');
    const isTelling = attributes.test(name) || programs.test(name);
    if (!name.startsWith('xmlns') && (this.#cut || isTelling)) this.#tell(name, value);
    // A name space stays where an element or an attribute of its own may stay.
    if (!this.#cut && isTelling) this.ranges.push({ start: this.#attribute.start, end });
  }

  ontext(start: number, end: number): void {
    if (this.#cut && localName(this.#cut.name) !== 'script') this.#tell(this.#inside, this.#source.slice(start, end));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.#tell('Comment', this.#source.slice(start, end - endOffset));
    this.#cutOut(this.#source.lastIndexOf('<!', start), this.#source.indexOf('>', Math.max(start, end - 1)) + 1);
  }

  onprocessinginstruction(start: number, end: number): void {
    const text = this.#source.slice(start, end);
    if (/^\??xml(?:-stylesheet)?\s/.test(text)) return;
    this.#tell('Comment', text);
    this.#cutOut(this.#source.lastIndexOf('<', start), this.#source.indexOf('>', Math.max(start, end - 1)) + 1);
  }

  onattribdata(): void { /* `onattribend` reads the whole value. */ }
  onattribentity(): void { /* As above. */ }
  ontextentity(): void { /* The text around it tells enough. */ }
  ondeclaration(): void { /* A document type may define what the picture uses. */ }

  /** What never ends ends with the file. */
  onend(): void {
    if (this.#cut) this.ranges.push({ start: this.#cut.start, end: this.#source.length });
  }

  #close(end: number): void {
    if (!this.#cut) return;
    this.#cut.open -= 1;
    if (this.#cut.open > 0) return;
    this.ranges.push({ start: this.#cut.start, end: end === 0 ? this.#source.length : end });
    this.#cut = null;
  }

  #cutOut(start: number, end: number): void {
    if (!this.#cut && start >= 0) this.ranges.push({ start, end: end <= start ? this.#source.length : end });
  }

  #tell(key: string, value: string): void {
    const shown = value.replace(/\s+/g, ' ').trim().slice(0, longest);
    if (shown !== '' && this.lines.length < mostLines) this.lines.push({ key: programs.test(key) ? `XMP ${key}` : key, value: shown });
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
