/** Documents, sheets and slides (docx, xlsx, pptx, odt, ods, odp): a zip of XML parts. The parts are its entries; what stands beside the content is its metadata. */
import { collect, collectText, once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { MetadataFact } from '../../core/metadata-facts.ts';
import type { EntryChange, FileEntry, FileFormat, OpenedFile, TextEdit } from '../file-format.ts';
import { largestParsed, type Budget } from '../limits.ts';
import { isBeside, repairPart, stripPart } from '../markup/office-parts.ts';
import { readXml } from '../markup/xml-view.ts';
import { namedText, namedTexts } from '../named/named-value.ts';
import { editPivotPart, isPivot, namedInPivots } from '../named/pivot-values.ts';
import { editNamedPart, isSheet, namedInSheets, sharedStrings, withNewFormulas, type SheetValue } from '../named/sheet-values.ts';
import { decode, encode, encodingOf, type Encoding } from '../encodings/text-encoding.ts';
import { xmlPart } from './xml.ts';
import { zip } from './zip.ts';

interface Part {
  readonly entry: FileEntry;
  readonly index: number;
}

export const office: FileFormat = {
  id: 'office',
  recognises(file) {
    if (!zip.recognises(file)) return false;
    const head = new TextDecoder('windows-1252').decode(file.head);
    return head.includes('[Content_Types].xml') || head.includes('mimetypeapplication/vnd.oasis.opendocument') || /_rels\/\.rels|(?:word|xl|ppt)\/[\w/]{1,40}\.xml/.test(head);
  },
  async open(file, budget) {
    const inner = await zip.open(file, budget);
    const parts = inner.entries.map((entry, index): Part => ({ entry, index }));
    const content = parts.filter(({ entry }) => !isBeside(entry.name));
    const metadata = await metadataOf(inner, parts.filter(({ entry }) => isBeside(entry.name)), budget);
    const values = await valuesOf(parts);
    return {
      texts: [
        ...(metadata.text === '' ? [] : [{ id: 'metadata', read: () => once(metadata.text) }]),
        ...namedTexts(values),
      ],
      entries: content.map(({ entry }) => (isMarkup(entry.name) ? { ...entry, known: xmlPart } : entry)),
      unread: inner.unread,
      ...(inner.unreadPart ? { unreadPart: inner.unreadPart } : {}),
      strips: 'beside',
      ...(metadata.facts.length === 0 ? {} : { facts: metadata.facts }),
      async *write({ texts, entries, strip }) {
        const stripping = strip === true || (texts.get('metadata') ?? []).length > 0;
        const changes = new Map(entries.map((change) => [content[change.index]?.index ?? -1, change]));
        const all = parts.flatMap((part): EntryChange[] => {
          const change = { ...changes.get(part.index), index: part.index };
          const { name } = part.entry;
          const named = isNaming(name) ? (texts.get(namedText) ?? []) : [];
          return change.remove ? [change] : changePart(part.entry, change, stripping, budget, named.length === 0 ? null : (source, before) => (isPivot(name) ? editPivotPart(name, source, before, values, named) : editNamedPart(name, source, values, named)));
        });
        yield* inner.write({ texts: stripping ? await withoutNotes(inner) : new Map<string, readonly TextEdit[]>(), entries: all });
      },
    };
  },
};

/** Parts in XML: their names tell, and none of them needs to declare it. */
const isMarkup = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

function changePart(entry: FileEntry, change: EntryChange, stripping: boolean, budget: Budget, edit: ((source: string, before: string) => string) | null): EntryChange[] {
  const isXml = isMarkup(entry.name) && entry.unread === null;
  if (stripping && isBeside(entry.name) && !isXml) return [{ index: change.index, remove: true }];
  if (!isXml || (!stripping && !change.content && edit === null)) return change.content || change.name !== undefined ? [change] : [];
  const read = change.content ?? ((): ReturnType<FileEntry['read']> => entry.read());
  return [{
    ...change,
    async *content() {
      const bytes = await collect(read(), budget.limits.wholeBytes);
      const encoding = encodingOfPart(bytes);
      const source = decode(bytes, encoding);
      if (source === null) throw new CannotRead('broken');
      const before = isPivot(entry.name) || isSheet(entry.name) ? (sourceOfPart(await collect(entry.read(), budget.limits.wholeBytes)) ?? '') : '';
      const edited = edit === null ? source : edit(source, before);
      const plain = isSheet(entry.name) && edited.includes('<f') ? withNewFormulas(before, edited) : edited;
      const typed = change.content ? repairPart(entry.name, plain) : plain;
      yield* piecesOf(encode(stripping ? (stripPart(entry.name, typed) ?? '') : typed, encoding));
    },
  }];
}

/** XML parts are in UTF-8 or in UTF-16, as custom parts often are (ECMA-376 part 2, 8.1.4). */
function encodingOfPart(bytes: Uint8Array): Encoding {
  const encoding = encodingOf(bytes.subarray(0, 1024));
  return encoding?.startsWith('utf-16') === true ? encoding : 'utf-8';
}

function sourceOfPart(bytes: Uint8Array): string | null {
  return decode(bytes, encodingOfPart(bytes));
}

/** Parts of a workbook that only together say what is in them. */
const isNaming = (name: string): boolean => name === sharedStrings || isSheet(name) || isPivot(name);

/** What the sheets of a workbook, and its pivot tables, say of what is in them. */
async function valuesOf(parts: readonly Part[]): Promise<SheetValue[]> {
  const sources = new Map<string, string>();
  for (const { entry } of parts) {
    if (entry.unread !== null || (entry.length ?? Infinity) > largestParsed || !isNaming(entry.name)) continue;
    sources.set(entry.name, sourceOfPart(await collect(entry.read(), largestParsed)) ?? '');
  }
  const shared = sources.get(sharedStrings) ?? '';
  const sheets = new Map([...sources].filter(([name]) => isSheet(name)));
  return [...namedInSheets(shared, sheets), ...namedInPivots(sources)];
}

/** Comments of the zip itself go as a whole. */
async function withoutNotes({ texts }: OpenedFile): Promise<Map<string, readonly TextEdit[]>> {
  return new Map(await Promise.all(texts.map(async ({ id, read }) => [id, [{ start: 0, end: (await collectText(read())).length, replacement: '' }]] as const)));
}

const people = /^(?:full name|Manager|Company): (.{1,200})$/gm;
const software = /^(?:Application|meta:generator): (.{1,200})$/gm;

/** The name with which a printer's settings begin, 32 letters at most (DEVMODE, `dmDeviceName`); '' where there is none. */
function printerIn(settings: Uint8Array): string {
  const name = new TextDecoder('utf-16le').decode(settings.subarray(0, 64)).split('\0')[0] ?? '';
  return /^[\p{L}\p{N}\p{P}\p{S} ]{2,32}$/u.test(name) ? `Printer: ${name}` : '';
}

async function metadataOf(inner: OpenedFile, beside: readonly Part[], budget: Budget): Promise<{ text: string; facts: MetadataFact[] }> {
  const texts = await Promise.all(inner.texts.map(({ read }) => collectText(read())));
  for (const { entry } of beside) {
    if (entry.unread !== null) continue;
    if (entry.name.includes('/printerSettings/')) texts.push(printerIn(await collect(entry.read(), budget.limits.wholeBytes)));
    if (!entry.name.endsWith('.xml')) continue;
    const source = sourceOfPart(await collect(entry.read(), budget.limits.wholeBytes));
    if (source !== null) texts.push(readXml(source).text);
  }
  const text = texts.map((one) => one.trimEnd()).filter((one) => one !== '').join('\n');
  const named = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const facts: MetadataFact[] = [...(['person', 'software'] as const).map((kind) => ({ kind, values: named(kind === 'person' ? people : software) }))].filter(({ values }) => values.length > 0);
  return { text, facts };
}
