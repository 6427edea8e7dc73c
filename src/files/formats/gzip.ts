/** gzip: one file in a wrapper, perhaps with the name it had (RFC 1952). Several members one after another are one content. */
import { join, once } from '../byte-stream.ts';
import { compress, unpackWithin } from '../compression.ts';
import type { ByteStream, FileBytes, FileFormat } from '../file-format.ts';
import { unpackMembers } from '../gzip-members.ts';
import type { Budget } from '../limits.ts';

const hasExtra = 4;
const hasName = 8;
const hasComment = 16;
const fixedHeader = 10;
/** Bytes of a header that are looked at for notes. */
const longestNotes = 1024;

export const gzip: FileFormat = {
  id: 'gzip',
  recognises: ({ head }) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  async open(file, budget) {
    const notes = await notesOf(file);
    return {
      texts: notes.length === 0 ? [] : [{ id: 'metadata', read: () => once(notes.join('\n')) }],
      entries: [{ name: '', length: null, unread: null, read: () => unpack(file, budget) }],
      unread: null,
      // A rewritten file has no name in it: nothing to trim there.
      write({ texts, entries }) {
        const content = entries[0]?.content;
        if (content) return compress(content(), 'gzip');
        return (texts.get('metadata') ?? []).length > 0 ? compress(unpack(file, budget), 'gzip') : file.stream();
      },
    };
  },
};

/** What the headers of all members say besides the content. What only looks like a header in packed data has no flags, or no words where its notes would be. */
async function notesOf(file: FileBytes): Promise<string[]> {
  const notes = new Set<string>();
  let rest = new Uint8Array(0);
  for await (const piece of file.stream()) {
    const bytes = rest.length === 0 ? piece : join([rest, piece]);
    const last = bytes.length - longestNotes;
    for (let at = bytes.indexOf(0x1f); at >= 0 && at < last; at = bytes.indexOf(0x1f, at + 1)) addNotes(bytes.subarray(at, at + longestNotes), notes);
    rest = bytes.slice(Math.max(0, last));
  }
  for (let at = rest.indexOf(0x1f); at >= 0; at = rest.indexOf(0x1f, at + 1)) addNotes(rest.subarray(at), notes);
  return [...notes];
}

/** Words in the extra field, the original name and the comment. */
function addNotes(header: Uint8Array, notes: Set<string>): void {
  const flags = header[3] ?? 0;
  if (header[1] !== 0x8b || header[2] !== 8 || (flags & 0xe0) !== 0 || (flags & (hasExtra | hasName | hasComment)) === 0) return;
  let at = fixedHeader;
  const decode = (from: number, to: number): string => new TextDecoder('windows-1252').decode(header.subarray(from, to));
  if ((flags & hasExtra) !== 0) {
    const end = at + 2 + (header[at] ?? 0) + (header[at + 1] ?? 0) * 256;
    for (const [words] of decode(at + 2, end).matchAll(/[ -~]{6,}/g)) notes.add(words);
    at = end;
  }
  for (const flag of [hasName, hasComment]) {
    if ((flags & flag) === 0) continue;
    const end = header.indexOf(0, at);
    const words = decode(at, end);
    if (end < 0 || /[\u0000-\u001f\u007f]/.test(words)) break;
    if (words !== '') notes.add(words);
    at = end + 1;
  }
}

function unpack(file: FileBytes, budget: Budget): ByteStream {
  return unpackWithin(budget, () => file.stream(), unpackMembers);
}
