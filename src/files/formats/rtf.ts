/** Rich Text Format: letters and notes of word processors, in ASCII with all else escaped. */
import { collect, once, piecesOf } from '../byte-stream.ts';
import type { FileFormat } from '../file-format.ts';
import { largestParsed } from '../limits.ts';
import { editMapped } from '../mapped-text.ts';
import { readRtf, rtfSpelling } from '../markup/rtf-view.ts';
import { binaryOfBytes, bytesOfBinary } from '../mime/binary-string.ts';

export const rtf: FileFormat = {
  id: 'rtf',
  recognises: ({ head }) => binaryOfBytes(head.subarray(0, 5)) === '{\\rtf',
  async open(file, budget) {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    // A byte a character: some programs write letters as they are, and a zero at the end.
    const view = readRtf(binaryOfBytes(bytes));
    return {
      texts: [{ id: '', read: () => once(view.text) }],
      entries: [],
      unread: null,
      write: ({ texts }) => piecesOf(bytesOfBinary(editMapped(view, texts.get('') ?? [], rtfSpelling))),
    };
  },
};
