/** XML: settings, property lists, crash dumps, SVG, and what office documents are made of inside their zip. */
import { once } from '../byte-stream.ts';
import type { FileFormat, FileText, TextEdit } from '../file-format.ts';
import { editLines } from '../line-edits.ts';
import { splice } from '../mapped-text.ts';
import { embeddedEdits, embeddedEntry, embeddedIn, outside } from '../markup/embedded.ts';
import { escapeXml } from '../markup/escape-xml.ts';
import { readXml, type XmlView } from '../markup/xml-view.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

/** Behind comments: a declaration, a root with a name space of its own, or what is known to stand in files without either. Pages have name spaces, too, and are pages. */
const opening = /^\ufeff?\s{0,200}(?:<!--(?:(?!-->)[^]){0,4000}-->\s{0,200}){0,20}<(?:\?xml\b|!DOCTYPE plist|(?!(?:html|head|body|div|table|p|meta)\s)[a-z][\w.-]{0,60}(?::[\w.-]{1,60})?\s[^<>]{0,1000}(?<=\s)xmlns[:=]|plist\b|map>|hierarchy\b)/i;

export const xml: FileFormat = {
  id: 'xml',
  recognises(file) {
    const begins = headText(file);
    return begins !== null && opening.test(begins);
  },
  async open(file, budget) {
    const parsed = await sourceOf(file, budget);
    if (parsed === null) return text.open(file, budget);
    const { source, encoding } = parsed;
    const view = readXml(source);
    const lines = attributeLines(view);
    const embedded = embeddedIn(source, budget);
    return {
      texts: xmlTexts(view, lines),
      entries: embedded.map(embeddedEntry),
      unread: null,
      guessed: () => parsed.guessed,
      async *write({ texts, entries }) {
        const inside = await embeddedEdits(entries, embedded);
        const edits = sourceEdits(view, texts.get('') ?? [], attributeEdits(view, lines, texts.get('attributes') ?? []));
        const edited = splice(source, [...inside, ...outside(edits, inside)]);
        yield encode(/<plist\b/.test(source.slice(0, 700)) ? retypePlist(edited) : edited, encoding);
      },
    };
  },
};

/** A part of a document whose name says that it is XML: whatever it begins with. */
export const xmlPart: FileFormat = { ...xml, recognises: (file) => headText(file) !== null };

const typed = /<(real|integer|date)>([^<>]{0,1000})<\/\1>/g;
const typedValue = { real: /^[-+]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[-+]?\d{1,4})?$|^[-+]?(?:nan|inf(?:inity)?)$/i, integer: /^[-+]?(?:0x)?[\da-f]{1,40}$/i, date: /^\d{4}-[\d:TZ-]{1,40}$/ };

/** A number or a date of a property list that holds words is a string: with one such value, Apple's readers refuse the whole list. */
function retypePlist(source: string): string {
  return source.replace(typed, (whole, kind: keyof typeof typedValue, value: string) => (typedValue[kind].test(value.trim()) ? whole : `<string>${value}</string>`));
}

/** `name: value`, one line for each attribute. */
export function attributeLines(view: XmlView): string[] {
  return view.attributes.map(({ name, value }) => `${name}: ${value.replace(/\s+/g, ' ')}`);
}

/** What XML says, and its attributes beside it. */
export function xmlTexts(view: XmlView, lines: readonly string[]): FileText[] {
  return [{ id: '', read: () => once(view.text) }, ...(lines.length === 0 ? [] : [{ id: 'attributes', read: () => once(lines.join('\n')) }])];
}

/** Edits of the list of attributes as edits of the source. `lines` are `name: value`, one for each attribute of the view. */
export function attributeEdits(view: XmlView, lines: readonly string[], edits: readonly TextEdit[]): TextEdit[] {
  const changed = editLines(lines, edits);
  return view.attributes.flatMap(({ name, start, end }, i) => {
    const line = changed.get(lines[i] ?? '');
    return line === undefined ? [] : [{ start, end, replacement: escapeXml(line.slice(Math.min(line.length, name.length + 2))) }];
  });
}

/** Characters go where they stand in the source, whatever tags stand between them; the replacement stands at the first. */
export function sourceEdits(view: XmlView, edits: readonly TextEdit[], attributes: readonly TextEdit[]): TextEdit[] {
  const pieces: TextEdit[] = [...attributes];
  for (const edit of edits) {
    let replacement = escapeXml(edit.replacement);
    for (let i = edit.start; i < edit.end; i += 1) {
      const [start = 0, end = 0] = [view.starts[i], view.ends[i]];
      const last = pieces.at(-1);
      if (end === start) continue;
      if (last?.end === start && last.replacement === '' && replacement === '') pieces[pieces.length - 1] = { ...last, end };
      else {
        pieces.push({ start, end, replacement });
        replacement = '';
      }
    }
  }
  return pieces.sort((a, b) => a.start - b.start);
}
