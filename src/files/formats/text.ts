/** Text in any encoding: logs, CSV, Markdown, source, whatever has no grammar of its own here. */
import { CannotRead } from '../cannot-read.ts';
import type { FileFormat } from '../file-format.ts';
import { readText, writeText, type Guesses } from '../text-blocks.ts';
import { encodingOf } from '../text-encoding.ts';

export const text: FileFormat = {
  id: 'text',
  recognises: (file) => encodingOf(file.head) !== null,
  open(file) {
    const encoding = encodingOf(file.head);
    if (encoding === null) throw new CannotRead('binary');
    const guesses: Guesses = new Map();
    return Promise.resolve({
      texts: [{ id: '', read: () => readText(file.stream(), encoding, guesses) }],
      entries: [],
      unread: null,
      guessed: () => [...guesses.values()],
      write: ({ texts }) => writeText(file.stream(), encoding, texts.get('') ?? []),
    });
  },
};
