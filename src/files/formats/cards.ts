/** Contacts (`.vcf`) and calendars (`.ics`); photos in them are files of their own. */
import { decodeBase64, encodeBase64 } from '../inline/base64.ts';
import { collect, once, piecesOf } from '../byte-stream.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { sourceEdits, splice } from '../mapped-text.ts';
import { cardSpelling, readCards, type CardView } from '../markup/card-view.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

type Packed = CardView['packed'][number];

export const cards: FileFormat = {
  id: 'cards',
  recognises: (file) => /^\ufeff?\s{0,20}BEGIN:(?:VCARD|VCALENDAR)\s/i.test(headText(file) ?? ''),
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const { view, packed } = readCards(read.source);
    return {
      texts: [{ id: '', read: () => once(view.text) }],
      entries: packed.map((one, index) => entryOf(read.source, one, index, budget)),
      unread: null,
      guessed: () => read.guessed,
      async *write({ texts, entries }) {
        const bodies = await Promise.all(entries.map((change) => packAnew(read.source, packed[change.index], change, budget)));
        yield* piecesOf(encode(splice(read.source, [...sourceEdits(view, texts.get('') ?? [], cardSpelling), ...bodies.flat()]), read.encoding));
      },
    };
  },
};

function entryOf(source: string, { range, prefix, property }: Packed, index: number, budget: Budget): FileEntry {
  budget.takeEntry();
  return {
    name: `${property}-${String(index + 1)}`,
    length: null,
    unread: null,
    async *read() {
      const bytes = decodeBase64(source.slice(range.start + prefix, range.end));
      budget.takeBytes(bytes.length);
      yield* piecesOf(bytes);
    },
  };
}

/** Folded as lines of such files are: a blank begins each further one. */
async function packAnew(source: string, packed: Packed | undefined, { remove, content }: EntryChange, budget: Budget): Promise<TextEdit[]> {
  if (!packed || (!remove && !content)) return [];
  const { range, prefix } = packed;
  const base64 = remove || !content ? '' : encodeBase64(await collect(content(), budget.limits.wholeBytes));
  const fold = source.includes('\r\n') ? '\r\n ' : '\n ';
  return [{ ...range, replacement: `${source.slice(range.start, range.start + prefix)}${base64.replace(/.{74}(?=.)/g, `$&${fold}`)}` }];
}
