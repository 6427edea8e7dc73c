/** JSON, JSON lines, and what is written in JSON: HAR files with their bodies in base64, frames of sockets, data URLs. */
import { decodeBase64, encodeBase64, isBase64 } from '../inline/base64.ts';
import { collect, once, piecesOf } from '../byte-stream.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { sourceEdits, splice } from '../mapped-text.ts';
import { lexJson } from '../markup/json-lexer.ts';
import { jsonSpelling, readJsonView, stringAt } from '../markup/json-view.ts';
import { findPackedStrings, type PackedString } from '../markup/packed-strings.ts';
import { namedInJson, spellInJson } from '../named/json-values.ts';
import { mergeEdits, namedEdits, namedText, namedTexts } from '../named/named-value.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

export const json: FileFormat = {
  id: 'json',
  recognises(file) {
    const head = headText(file);
    return head !== null && /^\s*[[{]/.test(head) && lexJson(head, () => undefined, file.length !== file.head.length);
  },
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    // What only began like JSON, or has lost its end, is a text.
    if (!read || !lexJson(read.source, () => undefined)) return text.open(file, budget);
    const { source, encoding } = read;
    const packed = findPackedStrings(source).filter(({ range, prefix }) => isBase64(stringAt(source, range).slice(prefix)));
    const starts = new Set(packed.map(({ range }) => range.start));
    const view = readJsonView(source, starts);
    const values = namedInJson(source).filter(({ start }) => !starts.has(start));
    return {
      texts: [{ id: '', read: () => once(view.text) }, ...namedTexts(values)],
      entries: packed.map((one, index) => entryOf(source, one, index, budget)),
      unread: null,
      guessed: () => read.guessed,
      async *write({ texts, entries }) {
        const bodies = await Promise.all(entries.map((change) => packAnew(source, packed[change.index], change, budget)));
        const inPlace = namedEdits(values, texts.get(namedText) ?? [], spellInJson);
        yield* piecesOf(encode(splice(source, [...mergeEdits(sourceEdits(view, texts.get('') ?? [], jsonSpelling), inPlace), ...bodies.flat()]), encoding));
      },
    };
  },
};

function entryOf(source: string, { range, prefix }: PackedString, index: number, budget: Budget): FileEntry {
  budget.takeEntry();
  return {
    name: `body-${String(index + 1)}`,
    length: null,
    unread: null,
    async *read() {
      const bytes = decodeBase64(stringAt(source, range).slice(prefix));
      budget.takeBytes(bytes.length);
      yield* piecesOf(bytes);
    },
  };
}

async function packAnew(source: string, packed: PackedString | undefined, { remove, content }: EntryChange, budget: Budget): Promise<TextEdit[]> {
  if (!packed || (!remove && !content)) return [];
  const { range, prefix } = packed;
  const bytes = remove || !content ? '' : encodeBase64(await collect(content(), budget.limits.wholeBytes));
  return [{ ...range, replacement: `${source.slice(range.start, range.start + prefix)}${bytes}` }];
}
