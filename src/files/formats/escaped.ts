/** Texts with escapes (`\u0040`): Java's properties by their name, all others by their beginning. */
import { once, piecesOf } from '../byte-stream.ts';
import type { FileFormat } from '../file-format.ts';
import { editMapped } from '../mapped-text.ts';
import { escapedSpelling, readEscapes } from '../markup/escaped-view.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

const properties = /\.properties$/i;

export const escaped: FileFormat = {
  id: 'escaped',
  recognises(file) {
    const head = headText(file);
    return head !== null && (properties.test(file.name) ? head.includes('\\') || file.length !== file.head.length : /\\u00[2-9a-f][\da-f]/i.test(head));
  },
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const view = readEscapes(read.source, properties.test(file.name));
    return {
      texts: [{ id: '', read: () => once(view.text) }],
      entries: [],
      unread: null,
      guessed: () => read.guessed,
      write: ({ texts }) => piecesOf(encode(editMapped(view, texts.get('') ?? [], escapedSpelling), read.encoding)),
    };
  },
};
