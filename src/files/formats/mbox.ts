/** Several saved mails in one file (mbox, RFC 4155): each is an entry; the lines between them, which name senders, are a text. */
import { collect, once, piecesOf } from '../byte-stream.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import { largestParsed, type Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { splice } from '../mapped-text.ts';
import { binaryOfBytes, bytesOfBinary } from '../encodings/binary-string.ts';
import { mail } from './mail.ts';

const between = /(?<=^|\n\r?\n)From [^\r\n]{1,200}\r?\n(?=[!-9;-~]{1,70}:)/g;

interface Kept {
  /** Where the line before it begins, and where it begins itself. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export const mbox: FileFormat = {
  id: 'mbox',
  recognises: ({ head }) => /^From [^\r\n]{1,200}\r?\n[!-9;-~]{1,70}:/.test(binaryOfBytes(head.subarray(0, 300))),
  async open(file, budget) {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    const source = binaryOfBytes(bytes);
    const mails = mailsIn(source);
    if (mails.length < 2) return mail.open(file, budget);
    const lines = mails.map(({ line, start }) => source.slice(line, start).trimEnd());
    return {
      texts: [{ id: 'between', read: () => once(lines.join('\n')) }],
      entries: mails.map((one, index) => entryOf(source, one, index, budget)),
      unread: null,
      async *write({ texts, entries }) {
        const changed = editLines(lines, texts.get('between') ?? []);
        const edits = mails.flatMap(({ line }, i): TextEdit[] => {
          const [old = '', removed] = [lines[i], entries.some(({ index, remove }) => index === i && remove === true)];
          const now = changed.get(old);
          return now === undefined || removed ? [] : [{ start: line, end: line + old.length, replacement: binaryOfBytes(new TextEncoder().encode(now)) }];
        });
        for (const change of entries) edits.push(...(await writeMail(mails[change.index], change, budget)));
        yield* piecesOf(bytesOfBinary(splice(source, edits)));
      },
    };
  },
};

function mailsIn(source: string): Kept[] {
  const lines = [...source.matchAll(between)];
  return lines.map(({ 0: line, index }, i) => ({ line: index, start: index + line.length, end: lines[i + 1]?.index ?? source.length }));
}

function entryOf(source: string, { start, end }: Kept, index: number, budget: Budget): FileEntry {
  budget.takeEntry();
  return { name: `mail-${String(index + 1)}.eml`, length: end - start, unread: null, read: () => piecesOf(bytesOfBinary(source.slice(start, end))) };
}

async function writeMail(kept: Kept | undefined, { remove, content }: EntryChange, budget: Budget): Promise<TextEdit[]> {
  if (!kept) return [];
  if (remove === true) return [{ start: kept.line, end: kept.end, replacement: '' }];
  return content ? [{ start: kept.start, end: kept.end, replacement: binaryOfBytes(await collect(content(), budget.limits.wholeBytes)) }] : [];
}
