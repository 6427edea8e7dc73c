/** XML: settings, property lists, crash dumps, SVG, and what office documents are made of inside their zip. */
import { once } from '../byte-stream.ts';
import { identifiersText, type FileBytes, type FileFormat, type FileText, type OpenedFile, type TextEdit } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { splice } from '../mapped-text.ts';
import { embeddedEdits, embeddedEntry, embeddedIn, outside } from '../markup/embedded.ts';
import { escapeXml } from '../markup/escape-xml.ts';
import { isIdentifier } from '../markup/office-parts.ts';
import { readXml, type XmlAttribute, type XmlView } from '../markup/xml-view.ts';
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
  open: (file, budget) => openXml(file, budget, () => false),
};

/** A part of a document whose name says that it is XML: whatever it begins with. */
export const xmlPart: FileFormat = { id: 'xml', recognises: (file) => headText(file) !== null, open: (file, budget) => openXml(file, budget, isIdentifier) };

/** `isOwn`: whether an attribute is a name that the format gives its own things. */
async function openXml(file: FileBytes, budget: Budget, isOwn: (attribute: XmlAttribute) => boolean): Promise<OpenedFile> {
  const parsed = await sourceOf(file, budget);
  if (parsed === null) return text.open(file, budget);
  const { source, encoding } = parsed;
  const { attributes, ...view } = readXml(source);
  const said = { attributes: attributes.filter((one) => !isOwn(one)) };
  const own = { attributes: attributes.filter(isOwn) };
  const [lines, ownLines] = [attributeLines(said), attributeLines(own)];
  const embedded = embeddedIn(source, budget);
  return {
    texts: [...xmlTexts(view, lines), ...(ownLines.length === 0 ? [] : [{ id: identifiersText, read: () => once(ownLines.join('\n')) }])],
    entries: embedded.map(embeddedEntry),
    unread: null,
    guessed: () => parsed.guessed,
    async *write({ texts, entries }) {
      const inside = await embeddedEdits(entries, embedded);
      const edits = sourceEdits(view, texts.get('') ?? [], [...attributeEdits(said, lines, texts.get('attributes') ?? []), ...attributeEdits(own, ownLines, texts.get(identifiersText) ?? [])]);
      const edited = splice(source, [...inside, ...outside(edits, inside)]);
      yield encode(/<plist\b/.test(source.slice(0, 700)) ? retypePlist(edited) : edited, encoding);
    },
  };
}

const typed = /<(real|integer|date)>([^<>]{0,1000})<\/\1>/g;
const typedValue = { real: /^[-+]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[-+]?\d{1,4})?$|^[-+]?(?:nan|inf(?:inity)?)$/i, integer: /^[-+]?(?:0x)?[\da-f]{1,40}$/i, date: /^\d{4}-[\d:TZ-]{1,40}$/ };

/** A number or a date of a property list that holds words is a string: with one such value, Apple's readers refuse the whole list. */
function retypePlist(source: string): string {
  return source.replace(typed, (whole, kind: keyof typeof typedValue, value: string) => (typedValue[kind].test(value.trim()) ? whole : `<string>${value}</string>`));
}

/** `name: value`, one line for each attribute. */
export function attributeLines({ attributes }: Pick<XmlView, 'attributes'>): string[] {
  return attributes.map(({ name, value }) => `${name}: ${value.replace(/\s+/g, ' ')}`);
}

/** What XML says, and its attributes beside it. */
export function xmlTexts(view: Pick<XmlView, 'text'>, lines: readonly string[]): FileText[] {
  return [{ id: '', read: () => once(view.text) }, ...(lines.length === 0 ? [] : [{ id: 'attributes', read: () => once(lines.join('\n')) }])];
}

/** Edits of the list of attributes as edits of the source. `lines` are `name: value`, one for each attribute of the view. */
export function attributeEdits({ attributes }: Pick<XmlView, 'attributes'>, lines: readonly string[], edits: readonly TextEdit[]): TextEdit[] {
  const changed = editLines(lines, edits);
  return attributes.flatMap(({ name, start, end }, i) => {
    const line = changed.get(lines[i] ?? '');
    return line === undefined ? [] : [{ start, end, replacement: escapeXml(line.slice(Math.min(line.length, name.length + 2))) }];
  });
}

/** Characters go where they stand in the source, whatever tags stand between them; the replacement stands at the first. */
export function sourceEdits(view: Pick<XmlView, 'starts' | 'ends'>, edits: readonly TextEdit[], attributes: readonly TextEdit[]): TextEdit[] {
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
