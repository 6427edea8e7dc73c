/** Text in any encoding: logs, CSV, Markdown, source, whatever has no grammar of its own here. */
import { CannotRead } from '../cannot-read.ts';
import type { FileFormat } from '../file-format.ts';
import { readText, writeText } from '../text-blocks.ts';
import { encodingOf } from '../text-encoding.ts';

export const text: FileFormat = {
  id: 'text',
  recognises: (file) => encodingOf(file.head) !== null,
  open(file) {
    const encoding = encodingOf(file.head);
    if (encoding === null) throw new CannotRead('binary');
    return Promise.resolve({
      texts: [{ id: '', read: () => readText(file.stream(), encoding) }],
      entries: [],
      unread: null,
      write: ({ texts }) => writeText(file.stream(), encoding, texts.get('') ?? []),
    });
  },
};
