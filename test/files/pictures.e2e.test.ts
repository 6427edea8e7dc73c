/** Real pictures and films, stripped by us and looked at by the tools that made them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetadataFact } from '../../src/core/metadata-facts.ts';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { openTree, type FileNode } from '../../src/files/trees/open-tree.ts';
import { composeFrameChunk, composeFurtherBlocks, composeLateComment, composeMotionPhoto, composePictureBelow, composeSeveralPictures, composeStrangeChunks, makers, pixels, plant, planted, run, secrets, takesExif, takesTrailer } from './make-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-pictures-'));
const inFolder = (name: string): string => join(folder, name);
/** What each shows before anything is written into it. */
const drawn = new Map<string, Buffer>();
const asMade = (name: string): string => inFolder(`as-made-${name}`);

const structure = /^(?:ExifTool|File|Directory|SourceFile|MIME|Image (?:Width|Height|Size)|Megapixels|JFIF|X Resolution|Y Resolution|Resolution Unit|Encoding Process|Bits Per Sample|Color|Y Cb Cr|Orientation|Compression|Filter|Interlace|Animation|Pixels Per|Pixel Units|VP8|WebP|Horizontal Scale|Vertical Scale|GIF|Has |Bit|Background|Frame|Duration|Major|Minor|Compatible|Handler|Primary|Meta Image|HEVC|AV1|Gen|Constraint|Chroma|Average|Num|Temporal|Min|Max|Parallelism|Configuration|Media|Movie|Track|Time|Preferred|Matrix|Next|Preview|Poster|Selection|Current|Graphics|Op|Source|Compressor|Video|Avg|Buffer|Rotation|Play|Image Spatial|Image Pixel|Image Rotation|Gamma|White Point|Red|Green|Blue|SRGB|Exif Byte Order|Warning|Pixel Aspect|Loop|Create Date|Modify Date|Layout|Vendor|Transparent Color|Constant Frame|Seq|Still|Photometric|Fill Order|Strip|Samples Per|Rows Per|Planar|Predictor|Page|Subfile|Extra Samples|Sample Format|Initial|Film Grain|High Bitdepth|Monochrome|Twelve|Sequence|Transfer Characteristics)/i;

/** All that exiftool tells, numbers as they are written. */
const told = (path: string): string[] => run('exiftool', '-a', '-n', path).toString().split('\n').filter((line) => line !== '');
/** Of it, what is not how the picture is built; dates that are set. */
const personal = (lines: readonly string[]): string[] => lines.filter((line) => !structure.test(line) || (/Date/.test(line) && !/^File/.test(line) && !/0000:00:00/.test(line)));

const open = (path: string): Promise<FileNode> => openTree(bytesInMemory(path, new Uint8Array(readFileSync(path))));
const metadataOf = async (node: FileNode): Promise<string> => (await Promise.all((node.opened?.texts ?? []).map((text) => collectText(text.read())))).join('\n');
const kindsOf = (node: FileNode): readonly MetadataFact['kind'][] => (node.opened?.facts ?? []).map(({ kind }) => kind);

async function strip(from: string): Promise<string> {
  const node = await open(from);
  if (!node.opened) throw new Error(`${from}: ${String(node.unread)}`);
  const to = from.replace(/([^/]+)$/, 'clean-$1');
  writeFileSync(to, await collect(node.opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30));
  return to;
}

const leftIn = (path: string, words: readonly string[] = secrets): string[] => {
  const raw = readFileSync(path);
  return words.filter((word) => raw.includes(word) || raw.includes(Buffer.from(word, 'utf16le')));
};

beforeAll(() => {
  for (const [name, make] of Object.entries(makers)) {
    make(inFolder(name));
    copyFileSync(inFolder(name), asMade(name));
    drawn.set(name, pixels(inFolder(name)));
  }
  plant(Object.keys(makers).map((name) => [name, inFolder(name)]));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(makers))('%s', (name) => {
  test('what exiftool put in is told', async () => {
    const node = await open(inFolder(name));
    const told = await metadataOf(node);
    expect(node.unread).toBe('picture-text');
    if (takesExif(name)) {
      for (const value of [planted.owner, planted.serial, '48.858400, 2.294500', planted.note, planted.xmp, 'Pixel 9']) expect(told).toContain(value);
      expect(node.opened?.facts?.[0]).toEqual({ kind: 'taken', place: { latitude: 48.8584, longitude: 2.2945 }, device: 'Pixel 9', time: '2026-03-03T14:05:00' });
      expect(kindsOf(node)).toEqual(expect.arrayContaining(['person', 'serial', 'note']));
    } else if (name !== 'moving.webp') expect(told).toContain(planted.note);
    if (name.endsWith('.mov')) expect(node.opened?.facts?.[0]).toMatchObject({ kind: 'taken', place: { latitude: 48.8584, longitude: 2.2945 } });
    if (takesTrailer(name)) expect(kindsOf(node)).toContain('trailer');
  });

  test('a copy without metadata shows the same picture and tells nothing', async () => {
    const copy = await strip(inFolder(name));
    const lines = told(copy);
    expect(personal(lines)).toEqual([]);
    expect(leftIn(copy)).toEqual([]);
    expect(pixels(copy).equals(drawn.get(name) ?? Buffer.alloc(0))).toBe(true);
    if (takesExif(name) && !/\.(?:heic|avif)$/.test(name)) expect(lines.find((line) => line.startsWith('Orientation '))).toMatch(/: 6$/);
    const again = await open(copy);
    expect(again.unread).toBe('picture-text');
    expect(kindsOf(again).filter((kind) => kind !== 'more')).toEqual([]);
    expect(await metadataOf(again)).toBe(name === 'several.heic' ? 'Pictures: 2' : '');
    expect(readFileSync(await strip(copy)).equals(readFileSync(copy))).toBe(true);
  });

  test('cut or changed anywhere it ends in a sentence, quickly', async () => {
    const whole = readFileSync(inFolder(name));
    let state = whole.length;
    const random = (below: number): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below);
    for (let i = 0; i < 150; i += 1) {
      const bytes = new Uint8Array(i % 3 === 0 ? whole.subarray(0, random(whole.length)) : whole);
      const at = random(Math.min(bytes.length, i % 2 === 0 ? 2000 : bytes.length));
      if (i % 3 !== 0) bytes.fill(i % 5 === 0 ? 0 : 0xff, at, at + 1 + random(4));
      const began = performance.now();
      const node = await openTree(bytesInMemory(name, bytes));
      if (node.opened && !['text', 'binary'].includes(node.format ?? '')) {
        const written = await collect(node.opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30).catch((error: unknown) => error);
        if (!(written instanceof Uint8Array)) expect(written).toHaveProperty('why');
      } else if (node.opened === null && node.format !== 'empty') expect(node.unread).toBeTruthy();
      expect(performance.now() - began).toBeLessThan(5000);
    }
  });
});

describe('what hides', () => {
  test('a preview in Exif is told and goes', async () => {
    const path = inFolder('preview.jpg');
    run('convert', '-size', '160x120', 'xc:black', '-set', 'comment', planted.note, inFolder('small.jpg'));
    copyFileSync(asMade('photo.jpg'), path);
    run('exiftool', '-q', '-overwrite_original', `-ThumbnailImage<=${inFolder('small.jpg')}`, '-Make=Google', path);
    expect(kindsOf(await open(path))).toContain('preview');
    const copy = await strip(path);
    expect(run('exiftool', '-b', '-ThumbnailImage', copy).length).toBe(0);
    expect(leftIn(copy)).toEqual([]);
  });

  test('the colour profile stays, byte for byte', async () => {
    const profile = run('exiftool', '-b', '-ICC_Profile', inFolder('with-profile.jpg'.replace('with-profile', 'photo')));
    const [path, icc] = [inFolder('with-profile.jpg'), inFolder('made.icc')];
    // Composed: a profile of a header and no tags (ICC.1, 7.2), which is all that exiftool asks for.
    const made = Buffer.alloc(132);
    made.writeUInt32BE(132, 0);
    made.write('mntrRGB XYZ ', 12, 'latin1');
    made.write('acsp', 36, 'latin1');
    writeFileSync(icc, made);
    expect(profile.length).toBe(0);
    copyFileSync(inFolder('photo.jpg'), path);
    run('exiftool', '-q', '-overwrite_original', `-ICC_Profile<=${icc}`, path);
    expect(run('exiftool', '-b', '-ICC_Profile', await strip(path)).equals(made)).toBe(true);
  });

  test('a moving picture of a phone loses its film', async () => {
    const path = inFolder('motion.jpg');
    copyFileSync(asMade('photo.jpg'), inFolder('still.jpg'));
    composeMotionPhoto(path, inFolder('still.jpg'), inFolder('film.mp4'));
    expect(kindsOf(await open(path))).toEqual(expect.arrayContaining(['further', 'trailer']));
    const copy = await strip(path);
    expect(leftIn(copy, [...secrets, 'ftyp', 'moov', 'MotionPhoto'])).toEqual([]);
    expect(pixels(copy).equals(drawn.get('photo.jpg') ?? Buffer.alloc(0))).toBe(true);
  });

  test('of several pictures in one JPEG the first stays, alone', async () => {
    const path = inFolder('several.jpg');
    composeSeveralPictures(path, asMade('photo.jpg'), inFolder('progressive.jpg'));
    expect(kindsOf(await open(path))).toEqual(expect.arrayContaining(['further', 'trailer']));
    const copy = await strip(path);
    expect(leftIn(copy, [...secrets, 'MPF'])).toEqual([]);
    expect(pixels(copy).equals(drawn.get('photo.jpg') ?? Buffer.alloc(0))).toBe(true);
  });

  test.each([
    ['a comment between the scans of a JPEG', 'late.jpg', 'progressive.jpg', composeLateComment],
    ['chunks of one\'s own in a PNG', 'strange.png', 'shot.png', composeStrangeChunks],
    ['blocks behind the one that says how often a GIF repeats, and how its frames are shown', 'loop.gif', 'moving.gif', composeFurtherBlocks],
    ['a chunk in a frame of a moving WebP', 'frame.webp', 'moving.webp', composeFrameChunk],
  ] as const)('%s', async (_, name, from, compose) => {
    compose(inFolder(name), asMade(from), 'hidden-kestrel-22');
    expect(await metadataOf(await open(inFolder(name)))).not.toBe('');
    const copy = await strip(inFolder(name));
    expect(leftIn(copy, ['hidden-kestrel-22'])).toEqual([]);
    expect(pixels(copy).equals(drawn.get(from) ?? Buffer.alloc(0))).toBe(true);
  });

  test('a track of places beside the film goes with its data', async () => {
    const path = inFolder('tracked.mov');
    writeFileSync(inFolder('places.srt'), `1\n00:00:00,000 --> 00:00:01,000\nGPS 48.8584 ${planted.note}\n`);
    run('ffmpeg', '-loglevel', 'error', '-i', asMade('film.mov'), '-i', inFolder('places.srt'), '-map', '0', '-map', '1', '-c', 'copy', '-c:s', 'mov_text', '-map_metadata', '-1', path);
    expect(leftIn(path)).toEqual([planted.note]);
    const copy = await strip(path);
    expect(leftIn(copy)).toEqual([]);
    expect(pixels(copy).equals(drawn.get('film.mov') ?? Buffer.alloc(0))).toBe(true);
  });

  test('a smaller picture below a TIFF\'s own is told and goes, a larger one is a camera\'s raw picture', async () => {
    run('convert', '-size', '64x48', 'plasma:tomato-steelblue', '-compress', 'LZW', '-endian', 'LSB', inFolder('whole.tif'));
    composePictureBelow(inFolder('below.tif'), inFolder('whole.tif'), 32, 'below-kestrel-44');
    const node = await open(inFolder('below.tif'));
    expect([node.unread, kindsOf(node).includes('preview')]).toEqual(['picture-text', true]);
    expect(await metadataOf(node)).toContain('below-kestrel-44');
    const copy = await strip(inFolder('below.tif'));
    expect(leftIn(copy, ['below-kestrel-44'])).toEqual([]);
    expect(personal(told(copy))).toEqual([]);
    expect(pixels(copy).equals(pixels(inFolder('whole.tif')))).toBe(true);
    composePictureBelow(inFolder('above.tif'), inFolder('whole.tif'), 4000, 'x');
    expect((await open(inFolder('above.tif'))).unread).toBe('raw-picture');
  });

  test.each(['LSB', 'MSB'])('a TIFF with numbers of eight bytes, in the order %s, keeps its pages and loses the rest', async (order) => {
    run('convert', '-size', '64x48', 'plasma:', 'plasma:tomato-blue', '-compress', 'LZW', '-endian', order, '-set', 'label', 'Kestrel 9', '-set', 'comment', planted.note, `TIFF64:${inFolder('big.tif')}`);
    const node = await open(inFolder('big.tif'));
    expect([node.format, node.unread]).toEqual(['tiff', 'picture-text']);
    const lines = (await metadataOf(node)).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['PageName: Kestrel 9', `ImageDescription: ${planted.note}`]));
    const copy = await strip(inFolder('big.tif'));
    expect(personal(told(copy))).toEqual([]);
    expect(leftIn(copy, [...secrets, 'Kestrel'])).toEqual([]);
    expect(await metadataOf(await open(copy))).toBe('');
    expect(run('identify', copy).toString().match(/64x48/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pixels(copy).equals(pixels(inFolder('big.tif')))).toBe(true);
  });

  test('chapters go with the track that names them, and nothing looks for it any more', async () => {
    const path = inFolder('chapters.mp4');
    writeFileSync(inFolder('chapters.txt'), `;FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=chapter-kestrel-33\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=500\nEND=1000\ntitle=two\n`);
    run('ffmpeg', '-loglevel', 'error', '-i', asMade('film.mp4'), '-i', inFolder('chapters.txt'), '-map', '0', '-map_chapters', '1', '-c', 'copy', path);
    expect(leftIn(path, ['chapter-kestrel-33', 'chap'])).toEqual(['chapter-kestrel-33', 'chap']);
    const copy = await strip(path);
    expect(leftIn(copy, [...secrets, 'chapter-kestrel-33', 'chap'])).toEqual([]);
    expect(spawnSync('ffprobe', ['-loglevel', 'warning', copy], { encoding: 'utf8' }).stderr).toBe('');
    expect(pixels(copy).equals(drawn.get('film.mp4') ?? Buffer.alloc(0))).toBe(true);
  });

  test('what cannot be trimmed is said not to be read', async () => {
    copyFileSync(asMade('scan.tif'), inFolder('raw.tif'));
    run('exiftool', '-q', '-overwrite_original', '-DNGVersion=1.4.0.0', inFolder('raw.tif'));
    expect((await open(inFolder('raw.tif'))).unread).toBe('raw-picture');
  });
});
