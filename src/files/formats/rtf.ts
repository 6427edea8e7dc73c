/** Rich Text Format: letters and notes of word processors, in ASCII with all else escaped. */
import { once, piecesOf } from '../byte-stream.ts';
import type { FileFormat } from '../file-format.ts';
import { editMapped } from '../mapped-text.ts';
import { readRtf, rtfSpelling } from '../markup/rtf-view.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../text-encoding.ts';
import { text } from './text.ts';

export const rtf: FileFormat = {
  id: 'rtf',
  recognises: (file) => headText(file)?.startsWith('{\\rtf') === true,
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const view = readRtf(read.source);
    return {
      texts: [{ id: '', read: () => once(view.text) }],
      entries: [],
      unread: null,
      guessed: () => read.guessed,
      write: ({ texts }) => piecesOf(encode(editMapped(view, texts.get('') ?? [], rtfSpelling), read.encoding)),
    };
  },
};
