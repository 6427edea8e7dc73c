/** What films of ffmpeg and exiftool tell, line by line, and that nothing of it is left in the copy. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { openTree, type FileNode } from '../../src/files/trees/open-tree.ts';
import { pixels, run } from './make-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-films-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const sources = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1', '-f', 'lavfi', '-i', 'sine=duration=1'];
const make = (name: string, ...words: readonly string[]): void => { run('ffmpeg', '-y', '-loglevel', 'error', ...sources, ...words, '-shortest', at(name)); };
const open = (name: string): Promise<FileNode> => openTree(bytesInMemory(name, new Uint8Array(readFileSync(at(name)))));
const linesOf = async (node: FileNode): Promise<string[]> => (await Promise.all((node.opened?.texts ?? []).map((text) => collectText(text.read())))).join('\n').split('\n');
const strip = async (node: FileNode): Promise<Uint8Array> => collect((node.opened as NonNullable<FileNode['opened']>).write({ texts: new Map(), entries: [], strip: true }), 2 ** 30);
/** As exiftool reads them, in words of the file and not of the disk. */
const told = (path: string, ...tags: readonly string[]): string => run('exiftool', '-a', '-s', '-G1', '-n', ...tags, path).toString();

const taken = '2026-03-03T14:05:06';
test.each([
  ['dated.mp4', [`creation_time=${taken}Z`, 'comment=kestrel note', 'title=Ada at home'], [], ['©nam: Ada at home', '©cmt: kestrel note', `CreateDate: ${taken}.000Z`]],
  ['dated.mov', [`creation_time=${taken}Z`, 'title=Ada at home', 'author=Ada Moe'], [], ['©nam: Ada at home', '©aut: Ada Moe', 'full name: Ada Moe', `CreateDate: ${taken}.000Z`]],
  ['parts.mp4', [`creation_time=${taken}Z`, 'com.apple.quicktime.author=Ada Moe'], ['-movflags', 'frag_keyframe+empty_moov+use_metadata_tags'], [`creation_time: ${taken}Z`, 'com.apple.quicktime.author: Ada Moe', 'full name: Ada Moe', `CreateDate: ${taken}.000Z`]],
  ['undated.mp4', ['comment=kestrel note'], [], ['©cmt: kestrel note']],
] as const)('%s', async (name, notes, words, lines) => {
  make(name, ...notes.flatMap((note) => ['-metadata', note]), '-metadata:s:v:0', 'handler_name=Ada on film', ...words);
  const node = await open(name);
  expect((await linesOf(node)).filter((line) => !/^(?:©(?:too|swr)|encoder): /.test(line))).toEqual(lines);
  writeFileSync(at(`clean-${name}`), await strip(node));
  expect(told(at(name), '-HandlerDescription')).toContain('Ada on film');
  expect(told(at(`clean-${name}`), '-HandlerDescription', '-QuickTime:Title', '-QuickTime:Author', '-QuickTime:Comment')).not.toMatch(/Ada|kestrel/);
  const dates = told(at(`clean-${name}`), '-Track*:time:all', '-QuickTime:time:all').trim().split('\n');
  expect(dates.length).toBeGreaterThan(5);
  for (const line of dates) expect(line).toMatch(/ : 0000:00:00 00:00:00$/);
  expect(pixels(at(`clean-${name}`)).equals(pixels(at(name)))).toBe(true);
  expect(run('ffmpeg', '-loglevel', 'error', '-i', at(`clean-${name}`), '-f', 's16le', '-').equals(run('ffmpeg', '-loglevel', 'error', '-i', at(name), '-f', 's16le', '-'))).toBe(true);
  expect((await strip(await open(`clean-${name}`))).length).toBe(readFileSync(at(name)).length);
});

test('words beside a film that is in pieces cannot be told from it: it is not trimmed, and said so', async () => {
  writeFileSync(at('said.srt'), '1\n00:00:00,000 --> 00:00:01,000\nkestrel words\n');
  make('apart.mp4', '-i', at('said.srt'), '-map', '0', '-map', '1', '-map', '2', '-c:s', 'mov_text', '-movflags', 'frag_keyframe+empty_moov');
  const node = await open('apart.mp4');
  expect((await linesOf(node)).some((line) => line.startsWith('Track '))).toBe(true);
  await expect(strip(node)).rejects.toMatchObject({ why: 'unknown-format' });
});

/** Composed: bytes added at the end of a box, with the lengths of all boxes around it; what it moves has no place that is written down, as the film's data stands before. */
function addIn(film: Buffer, path: readonly string[], added: Buffer): Buffer {
  const grow = (from: number, to: number, [type, ...rest]: readonly string[]): number => {
    for (let start = from; start + 8 <= to; start += film.readUInt32BE(start)) {
      if (film.toString('latin1', start + 4, start + 8) !== type) continue;
      const end = start + film.readUInt32BE(start);
      const place = rest.length === 0 ? end : grow(start + (type === 'dref' ? 16 : 8), end, rest);
      film.writeUInt32BE(end - start + added.length, start);
      return place;
    }
    throw new Error(`no ${path.join('/')}`);
  };
  const place = grow(0, film.length, path);
  return Buffer.concat([film.subarray(0, place), added, film.subarray(place)]);
}

test('the path of the file itself, as older programs write it beside its tracks, goes; that of another file stays with the film', async () => {
  make('path.mov');
  const path = ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref', 'url '];
  const film = addIn(readFileSync(at('path.mov')), path, Buffer.from('file:///Users/ada/kestrel.mov\0'));
  writeFileSync(at('path.mov'), film);
  const copy = Buffer.from(await strip(await open('path.mov')));
  expect([film.includes('kestrel'), copy.includes('kestrel'), copy.length]).toEqual([true, false, film.length]);
  writeFileSync(at('clean-path.mov'), copy);
  expect(pixels(at('clean-path.mov')).equals(pixels(at('path.mov')))).toBe(true);
  const other = Buffer.from(film);
  other[film.indexOf('file:///') - 1] = 0;
  writeFileSync(at('other.mov'), other);
  expect(Buffer.from(await strip(await open('other.mov'))).includes('kestrel')).toBe(true);
});

test('dates of eight bytes, as films that end after 2040 have them, are told and go', async () => {
  make('long.mp4', '-metadata', `creation_time=${taken}Z`);
  let film: Buffer = readFileSync(at('long.mp4'));
  // Between the dates and the duration stand the scale of time, or a track's number and four bytes of nothing.
  for (const [path, between] of [[['moov', 'mvhd'], 4], [['moov', 'trak', 'tkhd'], 8], [['moov', 'trak', 'mdia', 'mdhd'], 4]] as const) {
    film = addIn(film, path, Buffer.alloc(12));
    const content = film.indexOf(path.at(-1) ?? '') + 4;
    const [short, wide] = [Buffer.from(film.subarray(content, content + 16 + between)), Buffer.alloc(28 + between)];
    film.copyWithin(content + wide.length, content + short.length, film.readUInt32BE(content - 8) + content - 8 - 12);
    wide.writeUInt8(1, 0);
    short.copy(wide, 1, 1, 4);
    short.copy(wide, 8, 4, 8);
    short.copy(wide, 16, 8, 12);
    short.copy(wide, 20, 12, 12 + between);
    short.copy(wide, 24 + between, 12 + between);
    wide.copy(film, content);
  }
  writeFileSync(at('long.mp4'), film);
  expect(told(at('long.mp4'), '-TrackCreateDate', '-MediaCreateDate').match(/2026:03:03 14:05:06/g)?.length).toBe(4);
  const node = await open('long.mp4');
  expect(await linesOf(node)).toContain(`CreateDate: ${taken}.000Z`);
  writeFileSync(at('clean-long.mp4'), await strip(node));
  expect(told(at('clean-long.mp4'), '-time:all').match(/ : 0000:00:00 00:00:00/g)?.length).toBe(10);
  expect(told(at('clean-long.mp4'), '-TrackID', '-Duration', '-TimeScale', '-TrackDuration', '-MediaDuration')).toBe(told(at('long.mp4'), '-TrackID', '-Duration', '-TimeScale', '-TrackDuration', '-MediaDuration'));
  expect(pixels(at('clean-long.mp4')).equals(pixels(at('long.mp4')))).toBe(true);
});

test('a cover, a list of places and XMP are told and go', async () => {
  run('convert', '-size', '16x16', 'xc:red', '-set', 'comment', 'kestrel cover', at('cover.jpg'));
  make('cover.mp4', '-i', at('cover.jpg'), '-map', '0', '-map', '1', '-map', '2', '-c:v:1', 'copy', '-disposition:v:1', 'attached_pic');
  run('exiftool', '-q', '-overwrite_original', '-XMP-dc:Creator=Ada Moe', '-UserData:GPSCoordinates=48.8584, 2.2945, 35', at('cover.mp4'));
  const node = await open('cover.mp4');
  const lines = await linesOf(node);
  expect(lines).toContain('XMP dc:creator: Ada Moe');
  expect(lines.some((line) => /^©xyz: \+48\.8584\+0?02\.2945/.test(line))).toBe(true);
  expect(lines.some((line) => /^covr: \d+ bytes$/.test(line))).toBe(true);
  expect(node.opened?.facts?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['taken', 'person', 'preview']));
  const copy = Buffer.from(await strip(node));
  for (const word of ['kestrel', 'Ada Moe', '48.8584']) expect(copy.includes(word)).toBe(false);
});
