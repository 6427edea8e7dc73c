/** WAV (RIFF container): how it is sampled, the samples and where they repeat stay; lists of notes, ID3, what recorders write (`bext`, `iXML`) and chunks of one's own go. */
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, startsWith, type Media } from '../media/media.ts';
import { chunksBetween, readRiff, riffHeader, type Chunk } from '../media/riff.ts';
import { readId3 } from './id3.ts';
import { soundFormat, wordsIn } from './sound.ts';

const needed = new Set(['fmt ', 'fact', 'data', 'smpl']);
/** Entries of a list of notes, as other formats name them. */
const names: Readonly<Record<string, string>> = { IART: 'Artist', INAM: 'Title', ICMT: 'Comment', ICOP: 'Copyright', ISFT: 'Software', IENG: 'Author', ITCH: 'Author', IPRD: 'Title', ISBJ: 'Subject', IKEY: 'Keywords' };

export const wav = soundFormat('wav', (head) => startsWith(head, 'RIFF') && startsWith(head, 'WAVE', 8), read);

function read(bytes: Uint8Array): Media {
  const { chunks, end } = readRiff(bytes);
  if (!chunks.some(({ type }) => type === 'data')) throw new CannotRead('broken');
  const kept = chunks.filter(({ type }) => needed.has(type)).map(({ all }) => all);
  const metadata = chunks.flatMap(tellingOf);
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  return { metadata, stripped: () => [riffHeader('WAVE', kept), ...kept] };
}

function tellingOf({ type, data }: Chunk): MetadataLine[] {
  if (needed.has(type)) return [];
  if (/^id3 $/i.test(type)) return readId3(data);
  if (type === 'LIST' && startsWith(data, 'INFO')) return chunksBetween(data, 4, data.length).map((note) => ({ key: names[note.type] ?? note.type, value: latin(note.data).split('\0', 1)[0] ?? '' })).filter(({ value }) => value.trim() !== '');
  const words = wordsIn(data);
  if (words.length > 0) return words.map((value) => ({ key: type.trim(), value }));
  return data.every((byte) => byte === 0) ? [] : [{ key: `Chunk ${type.trim()}`, value: `${String(data.length)} bytes` }];
}
