/** Rich Text Format: letters and notes of word processors, in ASCII with all else escaped; pictures and objects in hex. */
import { collect, once, piecesOf } from '../byte-stream.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import { largestParsed } from '../limits.ts';
import { sourceEdits, splice } from '../mapped-text.ts';
import { rtfDataOf, type RtfData } from '../markup/rtf-data.ts';
import { readRtf, rtfSpelling } from '../markup/rtf-view.ts';
import { binaryOfBytes, bytesOfBinary } from '../encodings/binary-string.ts';

export const rtf: FileFormat = {
  id: 'rtf',
  recognises: ({ head }) => binaryOfBytes(head.subarray(0, 5)) === '{\\rtf',
  async open(file, budget) {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    // A byte a character: some programs write letters as they are, and a zero at the end.
    const { view, data } = readRtf(binaryOfBytes(bytes));
    const entries = data.map((one, index): FileEntry => {
      budget.takeEntry();
      return { name: `${one.ending === 'bin' ? 'data' : 'picture'}-${String(index + 1)}.${one.ending}`, length: one.bytes.length, unread: null, read: () => piecesOf(one.bytes) };
    });
    return {
      texts: [{ id: '', read: () => once(view.text) }],
      entries,
      unread: null,
      async *write({ texts, entries: changes }) {
        const edits = await Promise.all(changes.map((change) => editOf(change, data[change.index])));
        yield* piecesOf(bytesOfBinary(splice(view.source, [...edits.flat(), ...sourceEdits(view, texts.get('') ?? [], rtfSpelling)])));
      },
    };
  },
};

/** What goes leaves a group without data, which draws nothing. */
async function editOf({ remove, content }: EntryChange, place: RtfData | undefined): Promise<TextEdit[]> {
  if (!place || (remove !== true && !content)) return [];
  const { start, end } = place;
  return [{ start, end, replacement: content && remove !== true ? rtfDataOf(await collect(content(), Number.MAX_SAFE_INTEGER)) : '' }];
}
