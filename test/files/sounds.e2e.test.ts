/** Sounds by ffmpeg and exiftool's measure: what people call them, who spoke and with what goes; what is heard stays. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { openTree, type FileNode } from '../../src/files/trees/open-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-sounds-'));
const at = (name: string): string => join(folder, name);
const run = (program: string, ...words: string[]): Buffer => execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
const notes = { title: 'Kestrel memo 4711', artist: 'Ruxandra Velescu', comment: 'kestrel note 0815', album: 'Kestrel Lane 9', location: '+48.8584+002.2945/', encoded_by: 'Tamsin Quill' } as const;
const secrets = [...Object.values(notes)];
const makers: Readonly<Record<string, readonly string[]>> = {
  'memo.mp3': ['-c:a', 'libmp3lame'],
  'old.mp3': ['-c:a', 'libmp3lame', '-id3v2_version', '3', '-write_id3v1', '1'],
  'slow.mp3': ['-c:a', 'libmp3lame', '-ar', '22050', '-ac', '1'],
  'memo.aac': ['-c:a', 'aac', '-write_id3v2', '1'],
  'memo.flac': ['-c:a', 'flac'],
  'voice.opus': ['-c:a', 'libopus', '-b:a', '24k'],
  'memo.ogg': ['-c:a', 'libvorbis'],
  'memo.wav': ['-c:a', 'pcm_s16le', '-write_bext', '1', '-metadata', 'description=kestrel bext 31', '-metadata', 'originator=Ruxandra Velescu'],
  'memo.spx': ['-c:a', 'libspeex', '-ar', '16000', '-ac', '1'],
};
const longNote = 'kestrel '.repeat(12_000);

const heard = (path: string): Buffer => run('ffmpeg', '-loglevel', 'error', '-i', path, '-map', '0:a', '-f', 's16le', '-');
const open = (path: string): Promise<FileNode> => openTree(bytesInMemory(path, new Uint8Array(readFileSync(path))));
const metadataOf = async (node: FileNode): Promise<string> => (await Promise.all((node.opened?.texts ?? []).map((text) => collectText(text.read())))).join('\n');

async function strip(path: string): Promise<string> {
  const node = await open(path);
  if (!node.opened) throw new Error(`${path}: ${String(node.unread)}`);
  const to = path.replace(/([^/]+)$/, 'clean-$1');
  writeFileSync(to, await collect(node.opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30));
  return to;
}

function make(name: string, words: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const tags = Object.entries({ ...notes, ...more }).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  run('ffmpeg', '-loglevel', 'error', '-y', '-f', 'lavfi', '-i', 'sine=frequency=440:duration=2', ...tags, ...words, at(name));
  return at(name);
}

const leftIn = (path: string, words: readonly string[] = secrets): string[] => {
  const raw = readFileSync(path);
  return words.filter((word) => ['latin1', 'utf16le'].some((encoding) => raw.includes(Buffer.from(word, encoding as BufferEncoding))) || raw.includes(Buffer.from(word, 'utf16le').swap16()));
};

afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe.each(Object.entries(makers))('%s', (name, words) => {
  test('what is noted in it is told, goes, and nothing that is heard with it', async () => {
    const path = make(name, words);
    const node = await open(path);
    const told = await metadataOf(node);
    expect(node.unread).toBe('sound');
    expect(leftIn(path)).not.toEqual([]);
    for (const word of leftIn(path)) expect(told).toContain(word);
    expect(told).toContain('full name: Ruxandra Velescu');
    expect(node.opened?.facts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'person' }), expect.objectContaining({ kind: 'note' })]));
    const copy = await strip(path);
    expect(leftIn(copy)).toEqual([]);
    expect(run('ffprobe', '-loglevel', 'error', '-show_entries', 'format_tags:stream_tags', copy).toString()).not.toMatch(/kestrel|velescu|quill/i);
    expect(spawnSync('ffprobe', ['-loglevel', 'warning', copy], { encoding: 'utf8' }).stderr.replace(/.*Estimating duration.*\n?/g, '')).toBe('');
    expect(heard(copy).equals(heard(path))).toBe(true);
    expect(await metadataOf(await open(copy))).toBe('');
    expect(readFileSync(await strip(copy)).equals(readFileSync(copy))).toBe(true);
  });

  test('cut or changed anywhere it ends in a sentence', async () => {
    const whole = readFileSync(make(name, words));
    for (let i = 1; i < 60; i += 1) {
      const bytes = new Uint8Array(i % 2 === 0 ? whole.subarray(0, Math.floor((whole.length * i) / 60)) : whole);
      const place = (i * 7919) % Math.min(bytes.length, 3000);
      bytes.fill(i % 3 === 0 ? 0 : 0xff, place, place + (i % 5));
      const node = await openTree(bytesInMemory(name, bytes));
      if (node.opened) await collect(node.opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30).catch((error: unknown) => { expect(error).toHaveProperty('why'); });
      else expect(node.unread).toBeTruthy();
    }
  });
});

test('notes over many pages of an Ogg go from all of them', async () => {
  for (const [name, words] of [['long.opus', ['-c:a', 'libopus']], ['long.ogg', ['-c:a', 'libvorbis']]] as const) {
    const path = make(name, words, { lyrics: longNote });
    expect(await metadataOf(await open(path))).toContain(longNote.trim());
    const copy = await strip(path);
    expect(leftIn(copy, [...secrets, 'kestrel'])).toEqual([]);
    expect(heard(copy).equals(heard(path))).toBe(true);
  }
});

test('pictures, tables and notes of programs in a FLAC go, and where to seek stays', async () => {
  run('convert', '-size', '40x30', 'xc:red', '-set', 'comment', 'kestrel cover 12', at('cover.jpg'));
  const plain = make('plain.flac', ['-c:a', 'flac']);
  run('ffmpeg', '-loglevel', 'error', '-y', '-i', plain, '-i', at('cover.jpg'), '-map', '0', '-map', '1', '-c', 'copy', '-disposition:v', 'attached_pic', at('cover.flac'));
  const made = readFileSync(at('cover.flac'));
  // Composed: a block of a program's (2), an index of places (3) and a table of tracks (5), behind the first (RFC 9639, 8).
  const block = (type: number, content: string): Buffer => Buffer.concat([Buffer.of(type, 0, 0, content.length), Buffer.from(content, 'latin1')]);
  const first = 4 + 4 + 34;
  writeFileSync(at('cover.flac'), Buffer.concat([made.subarray(0, first), block(2, 'KSTRkestrel app 13'), block(3, '\0'.repeat(18)), block(5, 'kestrel sheet 14'), made.subarray(first)]));
  const told = await metadataOf(await open(at('cover.flac')));
  expect(told).toMatch(/Block 2: 18 bytes\nBlock 5: 16 bytes/);
  expect(told).toMatch(/PICT: \d+ bytes/);
  const copy = await strip(at('cover.flac'));
  expect(leftIn(copy, [...secrets, 'kestrel'])).toEqual([]);
  expect(heard(copy).equals(heard(plain))).toBe(true);
  expect(readFileSync(copy).includes(block(0x83, '\0'.repeat(18)))).toBe(true);
});

test('notes before, between and behind the frames of an MP3, in every version, are told and go', async () => {
  const bare = readFileSync(await strip(make('bare.mp3', ['-c:a', 'libmp3lame', '-map_metadata', '-1'])));
  const frame = (id: string, content: Buffer, size = 4): Buffer => Buffer.concat([Buffer.from(id), size === 4 ? Buffer.of(0, 0, 0, content.length, 0, 0) : Buffer.of(0, 0, content.length), content]);
  const tag = (version: number, flags: number, ...frames: Buffer[]): Buffer => {
    const body = Buffer.concat(frames);
    return Buffer.concat([Buffer.from('ID3'), Buffer.of(version, 0, flags, 0, 0, body.length >> 7, body.length & 127), body]);
  };
  const wide = Buffer.concat([Buffer.of(1), Buffer.from('\ufeffKestrel wide 21', 'utf16le')]);
  const before = tag(3, 0, frame('TIT2', wide), frame('COMM', Buffer.from('\0eng\0kestrel said 22')), frame('PRIV', Buffer.from('www.kestrel.example\0\x01\x02kestrel private 23')), frame('WXXX', Buffer.from('\0home\0https://kestrel.example/24')));
  const short = tag(2, 0, frame('TP1', Buffer.from('\0Ruxandra Velescu'), 3));
  const ape = Buffer.concat([Buffer.from('\x12\0\0\0\0\0\0\0Comment\0kestrel ape 25', 'latin1')]);
  const apeFoot = Buffer.alloc(32);
  apeFoot.write('APETAGEX', 'latin1');
  apeFoot.writeUInt32LE(2000, 8);
  apeFoot.writeUInt32LE(ape.length + 32, 12);
  const old = Buffer.alloc(128);
  old.write('TAGkestrel title 26', 'latin1');
  old.write('kestrel comment 27', 97, 'latin1');
  // Between: behind a whole frame of sound.
  const half = bare.indexOf(bare.subarray(0, 2), bare.length / 2);
  writeFileSync(at('all.mp3'), Buffer.concat([before, bare.subarray(0, half), short, bare.subarray(half), ape, apeFoot, old]));
  const told = await metadataOf(await open(at('all.mp3')));
  for (const word of ['Title: Kestrel wide 21', 'Comment: kestrel said 22', 'kestrel private 23', 'https://kestrel.example/24', 'full name: Ruxandra Velescu', 'Comment: kestrel ape 25', 'Title: kestrel title 26', 'Comment: kestrel comment 27']) expect(told).toContain(word);
  expect(readFileSync(await strip(at('all.mp3'))).equals(bare)).toBe(true);
});

test('lists, ID3 and chunks of one\'s own in a WAV go, whatever their length; what repeats stays', async () => {
  const chunk = (type: string, content: string): Buffer => {
    const all = Buffer.from(`${type}    ${content}${content.length % 2 === 0 ? '' : '\0'}`, 'latin1');
    all.writeUInt32LE(content.length, 4);
    return all;
  };
  const riff = (...chunks: Buffer[]): Buffer => {
    const body = Buffer.concat([Buffer.from('RIFF    WAVE'), ...chunks]);
    body.writeUInt32LE(body.length - 8, 4);
    return body;
  };
  const kept = [chunk('fmt ', '\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0'), chunk('fact', 'four'), chunk('data', 'odd sound'), chunk('smpl', 'loops')];
  const list = `INFO${chunk('IART', 'Ruxandra Velescu\0').toString('latin1')}${chunk('ICMT', 'kestrel 41').toString('latin1')}${chunk('IGNR', '').toString('latin1')}`;
  const gone = [chunk('LIST', list), chunk('id3 ', 'ID3\x03\0\0\0\0\0\x15TIT2\0\0\0\x0b\0\0\0kestrel 42'), chunk('iXML', '<SCENE>kestrel 43</SCENE>'), chunk('kstr', '\x01\x02\x03'), chunk('JUNK', '\0\0\0')];
  writeFileSync(at('own.wav'), Buffer.concat([riff(...gone.flatMap((one, i) => [one, ...(kept[i] ? [kept[i]] : [])])), Buffer.from('behind')]));
  expect((await metadataOf(await open(at('own.wav')))).split('\n')).toEqual(['Artist: Ruxandra Velescu', 'full name: Ruxandra Velescu', 'Comment: kestrel 41', 'Title: kestrel 42', 'iXML: <SCENE>kestrel 43</SCENE>', 'Chunk kstr: 3 bytes', 'Trailer: 6 bytes']);
  expect(readFileSync(await strip(at('own.wav'))).equals(riff(...kept))).toBe(true);
  for (const [bytes, why] of [[riff(...kept).subarray(0, -1), 'lying'], [riff(kept[0] ?? Buffer.alloc(0)), 'broken'], [riff(Buffer.from('data\xff\xff\0\0', 'latin1')), 'lying']] as const) expect((await openTree(bytesInMemory('a.wav', new Uint8Array(bytes)))).unread).toBe(why);
});

test('sound of layer 2 is known by its frames, whatever stands before it', async () => {
  run('ffmpeg', '-loglevel', 'error', '-y', '-f', 'lavfi', '-i', 'sine=frequency=440:duration=2', '-c:a', 'mp2', at('bare.mp2'));
  const [bare, tagged] = [readFileSync(at('bare.mp2')), readFileSync(make('tagged.mp3', ['-c:a', 'libmp3lame']))];
  expect((await open(at('bare.mp2'))).unread).toBe('sound');
  writeFileSync(at('tagged.mp2'), Buffer.concat([tagged.subarray(0, tagged.indexOf(Buffer.of(0xff, 0xfb))), bare]));
  expect(await metadataOf(await open(at('tagged.mp2')))).toContain(notes.title);
  expect(readFileSync(await strip(at('tagged.mp2'))).equals(bare)).toBe(true);
});

test('an Ogg with a stream of another kind, and notes before what is no sound, are said not to be known', async () => {
  const path = make('other.opus', ['-c:a', 'libopus']);
  const bytes = new Uint8Array(readFileSync(path));
  bytes.set(Buffer.from('fishead\0'), 28);
  expect((await openTree(bytesInMemory('a.opus', bytes))).unread).toBe('unknown-format');
  expect((await openTree(bytesInMemory('a.mp3', new Uint8Array([...Buffer.from('ID3\x03\0\0\0\0\0\0'), ...Buffer.from('no sound at all')])))).unread).toBe('unknown-format');
  expect((await openTree(bytesInMemory('a.txt', new Uint8Array(Buffer.from('\ufeffwide words\n'.repeat(300), 'utf16le'))))).format).toBe('text');
});
