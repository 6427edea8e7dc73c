/** The notes of FLAC, Vorbis, Opus and Speex (https://xiph.org/vorbis/doc/v-comment.html): who wrote it, then `KEY=value`, each behind its length. */
import type { MetadataLine } from './metadata-line.ts';
import { utf8 } from './media.ts';

const mostNotes = 10_000;
/** As other formats name them. */
const names: Readonly<Record<string, string>> = { METADATA_BLOCK_PICTURE: 'PICT', COVERART: 'PICT', ALBUM: 'Title', PERFORMER: 'Artist', ALBUMARTIST: 'Artist', COMPOSER: 'Author', LYRICIST: 'Author', CONDUCTOR: 'Artist', ENCODED_BY: 'Author', 'ENCODED-BY': 'Author', ORGANIZATION: 'Publisher', LICENSE: 'Copyright' };
const pictures = new Set(['PICT', 'COVERARTMIME']);

/** What stands there, and where it ends. */
export function readComments(bytes: Uint8Array): { readonly lines: readonly MetadataLine[]; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const lines: MetadataLine[] = [];
  const text = (at: number): string => utf8(bytes.subarray(at + 4, at + 4 + view.getUint32(at, true)));
  let at = 4 + view.getUint32(0, true);
  const vendor = text(0).trim();
  if (vendor !== '') lines.push({ key: 'Encoder', value: vendor });
  const count = Math.min(view.getUint32(at, true), mostNotes);
  at += 4;
  for (let i = 0; i < count; i += 1) {
    const note = text(at);
    at += 4 + view.getUint32(at, true);
    const written = note.slice(0, Math.max(0, note.indexOf('=')));
    const key = names[written.toUpperCase()] ?? (written === '' ? 'Comment' : written);
    const value = note.slice(note.indexOf('=') + 1);
    lines.push({ key, value: pictures.has(key) ? `${String(value.length)} characters` : value });
  }
  return { lines, end: at };
}
