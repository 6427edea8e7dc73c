/** Whatever no other format knows: the readable words in it are shown, as `strings` does, and searched. It cannot be trimmed: only kept or removed. */
import type { ByteStream, FileFormat, TextStream } from '../file-format.ts';

const shortest = 6;

export const binary: FileFormat = {
  id: 'binary',
  recognises: () => true,
  open: (file) => Promise.resolve({
    texts: [{ id: 'strings', read: () => stringsOf(file.stream()) }],
    entries: [],
    unread: 'binary',
    write: () => file.stream(),
  }),
};

/** Runs of ASCII of at least six characters, as bytes or with a zero after each (UTF-16), a line each. */
async function* stringsOf(bytes: ByteStream): TextStream {
  let run = '';
  let wide = '';
  let before = 0;
  for await (const piece of bytes) {
    const lines: string[] = [];
    const end = (text: string): string => {
      if (text.length >= shortest) lines.push(text);
      return '';
    };
    for (const byte of piece) {
      const printable = byte >= 0x20 && byte < 0x7f;
      if (printable) run += String.fromCharCode(byte);
      else run = end(run);
      if (byte === 0 && before >= 0x20 && before < 0x7f) wide += String.fromCharCode(before);
      else if (!printable || (before !== 0 && wide !== '')) wide = end(wide);
      before = byte;
    }
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
  for (const rest of [run, wide]) if (rest.length >= shortest) yield `${rest}\n`;
}
