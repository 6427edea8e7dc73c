/** Whatever no other format knows: the readable words in it are shown, as `strings` does, and searched. It cannot be trimmed: only kept or removed. */
import type { ByteStream, FileFormat, TextStream } from '../file-format.ts';
import { isJournal, isWriteAheadLog } from './database-log.ts';

const shortest = 6;

export const binary: FileFormat = {
  id: 'binary',
  recognises: () => true,
  open: (file) => Promise.resolve({
    texts: [{ id: 'strings', read: () => stringsOf(file.stream()) }],
    entries: [],
    unread: isWriteAheadLog(file.head) || isJournal(file.head) ? 'database-log' : 'binary',
    write: () => file.stream(),
  }),
};

const printable = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte < 0x7f ? 1 : 0));

/** Runs of ASCII of at least six characters, as bytes or with a zero after each or before each (UTF-16), a line each. */
async function* stringsOf(bytes: ByteStream): TextStream {
  let run = '';
  let wide = '';
  let before = 0;
  let earlier = 0;
  for await (const piece of bytes) {
    const lines: string[] = [];
    const end = (text: string): string => {
      if (text.length >= shortest) lines.push(text);
      return '';
    };
    /** Where the run that is going on begins in this piece. */
    let from = 0;
    for (let i = 0; i < piece.length; i += 1) {
      const byte = piece[i] ?? 0;
      if (printable[byte] === 1) {
        if (before !== 0 && wide !== '') wide = end(wide);
      } else {
        if (i > from || run !== '') run = end(run + latin(piece.subarray(from, i)));
        from = i + 1;
        if (byte === 0 && printable[before] === 1) wide += String.fromCharCode(before);
        // With the zero before each, the last has none behind it.
        else if (wide !== '') wide = end(printable[before] === 1 && earlier === 0 ? wide + String.fromCharCode(before) : wide);
      }
      earlier = before;
      before = byte;
    }
    run += latin(piece.subarray(from));
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
  for (const rest of [run, wide]) if (rest.length >= shortest) yield `${rest}\n`;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
