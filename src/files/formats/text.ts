/** Text in any encoding: logs, CSV, Markdown, source, whatever has no grammar of its own here. */
import { CannotRead } from '../cannot-read.ts';
import type { FileFormat } from '../file-format.ts';
import { nothingTold, readText, writeText } from '../text-blocks.ts';
import { encodingOf } from '../text-encoding.ts';

export const text: FileFormat = {
  id: 'text',
  recognises: (file) => encodingOf(file.head) !== null,
  open(file) {
    const encoding = encodingOf(file.head);
    if (encoding === null) throw new CannotRead('binary');
    const told = nothingTold();
    return Promise.resolve({
      texts: [{ id: '', read: () => readText(file.stream(), encoding, told) }],
      entries: [],
      unread: null,
      guessed: () => [...told.guesses.values()],
      unreadPart: () => (told.noText ? 'no-text' : null),
      write: ({ texts }) => writeText(file.stream(), encoding, texts.get('') ?? []),
    });
  },
};
