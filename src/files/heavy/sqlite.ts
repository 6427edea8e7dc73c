/**
 * SQLite databases: each table as a text, a cell a line, and beside it what the place of a value in a cell's JSON says of it; cells that hold bytes are files of their own. A changed
 * database is written anew as a whole, so that nothing of what was changed or deleted before stays in it; a cleaned one that has freed pages also where nothing in it changes.
 */
import { collect, once, piecesOf } from '../byte-stream.ts';
import type { EntryChange, FileEntry, FileFormat } from '../file-format.ts';
import { binary } from '../formats/binary.ts';
import { pdf } from '../formats/pdf.ts';
import { noText } from '../inline/base64.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { spellInJson } from '../named/json-values.ts';
import { mergeEdits, namedEdits, namedText, namedTexts } from '../named/named-value.ts';
import { headText } from '../parsed-source.ts';
import { readContent, type BlobCell } from './database-content.ts';
import { changedRows, type NewBlob } from './database-edits.ts';
import { readWithLogs } from './database-logs.ts';
import { remainsIn } from './database-remains.ts';
import { withDatabase, withRows } from './database.ts';

export const sqlite: FileFormat = {
  id: 'sqlite',
  recognises: () => true,
  async open(file, budget) {
    const { bytes, logs } = await readWithLogs(file);
    budget.takeBytes(bytes.length);
    const { schema, tables, blobs, more } = await withDatabase(bytes, (database) => readContent(database, budget));
    const remains = remainsIn(bytes);
    return {
      texts: [
        { id: 'schema', read: () => once(schema.join('\n')) },
        ...tables.map(({ text }, i) => ({ id: `table:${String(i)}`, read: () => once(text) })),
        ...tables.flatMap(({ values }, i) => namedTexts(values, `${namedText}:${String(i)}`)),
        ...(remains.text === '' ? [] : [{ id: 'remains', read: () => once(remains.text) }]),
      ],
      entries: blobs.map((blob) => entryOf(blob, budget)),
      unread: more ? 'too-many' : null,
      readWith: logs,
      ...(remains.any ? { strips: 'beside' as const } : {}),
      ...(remains.unread ? { unreadPart: () => 'no-text' as const } : {}),
      async *write({ texts, entries }) {
        const contents = await Promise.all(entries.map(async (change) => contentOf(blobs[change.index], change, budget)));
        const edits = tables.map(({ values }, i) => mergeEdits(texts.get(`table:${String(i)}`) ?? [], namedEdits(values, texts.get(`${namedText}:${String(i)}`) ?? [], spellInJson)));
        yield* piecesOf(await withDatabase(bytes, (database) => withRows(database, changedRows(database, edits, contents.flat()), editLines(schema, texts.get('schema') ?? []))));
      },
    };
  },
};

/** A cell with control characters among its words: fields that say their lengths (protobuf), which an edit would make wrong. */
const message: FileFormat = { ...binary, recognises: (file) => noText.test(headText(file) ?? '') && !pdf.recognises(file) };

function entryOf({ name, bytes }: BlobCell, budget: Budget): FileEntry {
  budget.takeEntry();
  return { name, length: bytes.length, unread: null, known: message, read: () => piecesOf(bytes) };
}

async function contentOf(blob: BlobCell | undefined, { remove, content }: EntryChange, budget: Budget): Promise<NewBlob[]> {
  if (!blob || (!remove && !content)) return [];
  return [{ ...blob, content: remove || !content ? null : await collect(content(), budget.limits.wholeBytes) }];
}
