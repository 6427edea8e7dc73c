/** Recordings of screens in Matroska and WebM, by ffmpeg: what people called them, noted in them and hung behind them goes; every frame and every sound stays at its place. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { CannotRead } from '../../src/files/cannot-read.ts';
import { openTree, type FileNode } from '../../src/files/trees/open-tree.ts';
import { run } from './make-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-matroska-'));
const at = (name: string): string => join(folder, name);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const sources = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=10:duration=2', '-f', 'lavfi', '-i', 'sine=duration=2'];
const notes = ['title=Kestrel memo 4711', 'artist=Ruxandra Velescu', 'comment=kestrel note 0815', 'location=+48.8584+002.2945/', 'creation_time=2026-03-03T14:05:06Z'].flatMap((note) => ['-metadata', note]);
const trackNotes = ['-metadata:s:v:0', 'title=Kestrel screen', '-metadata:s:a:0', 'title=Kestrel microphone', '-metadata:s:a:0', 'performer=Tamsin Quill'];
writeFileSync(at('said.srt'), '1\n00:00:00,000 --> 00:00:01,000\nkestrel words\n');
writeFileSync(at('parts.txt'), ';FFMETADATA1\ntitle=Kestrel memo 4711\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=Kestrel chapter\n');
writeFileSync(at('hung.txt'), 'kestrel attached, Velescu\n');
const hung = ['-i', at('said.srt'), '-i', at('parts.txt'), '-map', '0', '-map', '1', '-map', '2', '-map_chapters', '3', '-c:s', 'srt', '-attach', at('hung.txt'), '-metadata:s:t', 'mimetype=text/plain'];
const makers: Readonly<Record<string, readonly string[]>> = {
  'screen.webm': ['-c:v', 'libvpx', '-c:a', 'libvorbis'],
  'voice.webm': ['-c:v', 'libvpx-vp9', '-c:a', 'libopus'],
  'screen.mkv': ['-c:v', 'mpeg4', '-c:a', 'aac'],
  'hung.mkv': [...hung, '-c:v', 'mpeg4', '-c:a', 'flac', '-cluster_time_limit', '500'],
  // Without lengths, as browsers record live.
  'live.webm': ['-c:v', 'libvpx', '-c:a', 'libvorbis', '-live', '1', '-cluster_time_limit', '500'],
};
const secret = /kestrel|velescu|quill|48\.8584/i;

function make(name: string, words: readonly string[]): string {
  // Written into a pipe, a live film never learns its lengths.
  const film = run('ffmpeg', '-y', '-loglevel', 'error', ...sources, ...words, ...notes, ...trackNotes, '-f', name.endsWith('.mkv') ? 'matroska' : 'webm', ...(name.startsWith('live') ? ['-'] : [at(name)]));
  if (name.startsWith('live')) writeFileSync(at(name), film);
  return at(name);
}

const open = (path: string): Promise<FileNode> => openTree(bytesInMemory(path, new Uint8Array(readFileSync(path))));
const told = async (node: FileNode): Promise<string> => (await Promise.all((node.opened?.texts ?? []).map((text) => collectText(text.read())))).join('\n');
const frames = (path: string): string => run('ffmpeg', '-loglevel', 'error', '-i', path, '-map', '0:v', '-map', '0:a', '-c', 'copy', '-f', 'framemd5', '-').toString().replace(/^#.*\n/gm, '');
const sound = (path: string): Buffer => run('ffmpeg', '-loglevel', 'error', '-i', path, '-map', '0:a', '-f', 's16le', '-');
const strip = async (node: FileNode): Promise<Uint8Array> => collect((node.opened as NonNullable<FileNode['opened']>).write({ texts: new Map(), entries: [], strip: true }), 2 ** 30);

describe.each(Object.entries(makers))('%s', (name, words) => {
  test('what is noted in it is told and goes, and all else stays', async () => {
    const path = make(name, words);
    const node = await open(path);
    expect(node.unread).toBe('picture-text');
    const metadata = await told(node);
    for (const word of ['Title: Kestrel memo 4711', 'full name: Ruxandra Velescu', 'kestrel note 0815', 'Kestrel screen', 'Kestrel microphone', '+48.8584+002.2945/', ...(name === 'hung.mkv' ? ['Kestrel chapter', 'hung.txt', 'kestrel attached', 'S_TEXT'] : [])]) expect(metadata).toContain(word);
    expect(node.opened?.facts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'taken' }), expect.objectContaining({ kind: 'person' }), expect.objectContaining({ kind: 'note' })]));
    const copy = at(`clean-${name}`);
    writeFileSync(copy, await strip(node));
    const raw = readFileSync(copy);
    expect(['latin1', 'utf16le'].map((encoding) => raw.toString(encoding as BufferEncoding)).filter((text) => secret.test(text))).toEqual([]);
    expect(run('exiftool', '-a', '-u', '-G1', copy).toString()).not.toMatch(secret);
    expect(run('ffprobe', '-loglevel', 'error', '-show_format', '-show_streams', '-show_chapters', copy).toString()).not.toMatch(/^TAG:(?!DURATION|encoder=$)|\[CHAPTER\]|codec_type=(?:subtitle|attachment)/m);
    expect(spawnSync('ffmpeg', ['-loglevel', 'warning', '-i', copy, '-f', 'null', '-'], { encoding: 'utf8' }).stderr.replace(/.*(?:Estimating|guess).*\n?/gi, '')).toBe('');
    expect(frames(copy)).toBe(frames(path));
    expect(sound(copy).equals(sound(path))).toBe(true);
    expect(raw.length).toBe(readFileSync(path).length);
    const again = await open(copy);
    expect(await told(again)).toBe('');
    expect(Buffer.from(await strip(again)).equals(raw)).toBe(true);
  });

  test('cut or changed anywhere it is read, or ends in a sentence', async () => {
    const whole = readFileSync(make(name, words));
    for (let i = 1; i < 120; i += 1) {
      const bytes = new Uint8Array(i % 2 === 0 ? whole.subarray(0, Math.floor((whole.length * i) / 120)) : whole);
      const place = (i * 7919) % Math.min(bytes.length, 2500);
      bytes.fill(i % 3 === 0 ? 0 : 0xff, place, place + (i % 5));
      const node = await openTree(bytesInMemory(name, bytes));
      if (node.opened) await strip(node).catch((error: unknown) => { expect(error).toBeInstanceOf(CannotRead); });
      else expect(node.unread).toBeTruthy();
    }
  });
});

test('what hangs behind the film, or stands where another program left room, is told and goes', async () => {
  const film = readFileSync(make('room.mkv', ['-c:v', 'mpeg4', '-c:a', 'aac', '-reserve_index_space', '200']));
  const room = film.indexOf(Buffer.from([0xec]), 40);
  film.write('kestrel in the room', room + 20);
  const path = at('behind.mkv');
  writeFileSync(path, Buffer.concat([film, Buffer.from('kestrel behind')]));
  const node = await open(path);
  expect(await told(node)).toMatch(/Trailer: 14 bytes/);
  const copy = Buffer.from(await strip(node));
  expect(copy.toString('latin1')).not.toMatch(secret);
  expect(copy.length).toBe(film.length);
});

test('a recording without a picture says so', async () => {
  run('ffmpeg', '-y', '-loglevel', 'error', '-f', 'lavfi', '-i', 'sine=duration=1', '-c:a', 'libopus', at('memo.webm'));
  expect((await open(at('memo.webm'))).unread).toBe('sound');
  run('ffmpeg', '-y', '-loglevel', 'error', '-f', 'lavfi', '-i', 'sine=duration=1', '-c:a', 'aac', at('memo.m4a'));
  expect((await open(at('memo.m4a'))).unread).toBe('sound');
});
