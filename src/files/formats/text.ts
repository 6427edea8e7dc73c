/** Text in any encoding: logs, CSV, Markdown, source, whatever has no grammar of its own here. */
import { CannotRead } from '../cannot-read.ts';
import type { FileBytes, FileFormat, OpenedFile } from '../file-format.ts';
import { nothingTold, readText, writeText } from '../text-blocks.ts';
import { encodingOf, type Encoding } from '../encodings/text-encoding.ts';

export const text: FileFormat = {
  id: 'text',
  recognises: (file) => encodingOf(file.head) !== null,
  open(file) {
    const encoding = encodingOf(file.head);
    if (encoding === null) throw new CannotRead('binary');
    return Promise.resolve(openAs(file, encoding));
  },
};

/** Bytes that nothing reads again but people (a hex dump of them): whatever they are, what of them is text can be changed. */
export const anyBytes: FileFormat = { id: 'text', recognises: () => true, open: (file) => Promise.resolve(openAs(file, 'utf-8')) };

function openAs(file: FileBytes, encoding: Encoding): OpenedFile {
  const told = nothingTold();
  return {
    texts: [{ id: '', read: () => readText(file.stream(), encoding, told) }],
    entries: [],
    unread: null,
    guessed: () => [...told.guesses.values()],
    unreadPart: () => (told.noText ? 'no-text' : null),
    write: ({ texts }) => writeText(file.stream(), encoding, texts.get('') ?? []),
  };
}
