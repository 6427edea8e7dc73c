/** gzip: one file in a wrapper, perhaps with the name it had (RFC 1952). Several members one after another are one content. */
import { fromReadable, toReadable } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream, FileBytes, FileFormat } from '../file-format.ts';
import { unpackMembers } from '../gzip-members.ts';
import type { Budget } from '../limits.ts';

const hasExtra = 4;
const hasName = 8;
const hasComment = 16;
const fixedHeader = 10;

export const gzip: FileFormat = {
  id: 'gzip',
  recognises: ({ head }) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  open(file, budget) {
    const note = noteOf(file.head);
    return Promise.resolve({
      texts: note === '' ? [] : [{ id: 'metadata', read: () => once(note) }],
      entries: [{ name: '', length: null, unread: null, read: () => unpack(file, budget) }],
      unread: null,
      // A rewritten file has no name in it: nothing to trim there.
      write({ texts, entries }) {
        const content = entries[0]?.content;
        if (content) return pack(content());
        return (texts.get('metadata') ?? []).length > 0 ? pack(unpack(file, budget)) : file.stream();
      },
    });
  },
};

 
async function* once(text: string): AsyncIterable<string> {
  yield text;
}

/** The original name and the comment, a line each. */
function noteOf(head: Uint8Array): string {
  const flags = head[3] ?? 0;
  let at = fixedHeader;
  if ((flags & hasExtra) !== 0) at += 2 + (head[at] ?? 0) + (head[at + 1] ?? 0) * 256;
  const notes: string[] = [];
  for (const flag of [hasName, hasComment]) {
    if ((flags & flag) === 0) continue;
    const end = head.indexOf(0, at);
    if (end < 0) break;
    notes.push(new TextDecoder('windows-1252').decode(head.subarray(at, end)));
    at = end + 1;
  }
  return notes.join('\n');
}

function pack(content: ByteStream): ByteStream {
  return fromReadable(toReadable(content).pipeThrough(new CompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>));
}

async function* unpack(file: FileBytes, budget: Budget): ByteStream {
  const { ratio, freeBytes, fileBytes } = budget.limits;
  let read = 0;
  let unpacked = 0;
  async function* counted(): ByteStream {
    read = 0;
    for await (const piece of file.stream()) {
      read += piece.length;
      yield piece;
    }
  }
  try {
    for await (const piece of unpackMembers(counted)) {
      unpacked += piece.length;
      budget.takeBytes(piece.length);
      if (unpacked > fileBytes || (unpacked > freeBytes && unpacked > read * ratio)) throw new CannotRead('too-large');
      yield piece;
    }
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    budget.limits.signal?.throwIfAborted();
    throw new CannotRead('broken', String(error));
  }
}
