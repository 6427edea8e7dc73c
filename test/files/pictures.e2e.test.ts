/** Real pictures and films, made by ImageMagick, libheif and ffmpeg, with metadata written by exiftool; stripped, and looked at by the same tools. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { openTree, type FileNode } from '../../src/files/open-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-pictures-'));
const inFolder = (name: string): string => join(folder, name);
const run = (program: string, ...words: string[]): Buffer => execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });

const planted = { owner: 'Ada Q Rossi', serial: 'SN-77-4242-XY', place: '48.8584', note: 'kestrel note 4711', xmp: 'xmp-kestrel-9' } as const;
const trailer = 'TRAILER-kestrel-0815';
/** What each shows before anything is written into it. */
const drawn = new Map<string, Buffer>();
const secrets = [...Object.values(planted).filter((value) => value !== planted.place), trailer];

/** The formats and how each is made from one picture of noise. */
const makers: Readonly<Record<string, (path: string) => void>> = {
  'photo.jpg': (path) => run('convert', '-size', '320x200', 'plasma:tomato-steelblue', '-quality', '90', path),
  'progressive.jpg': (path) => run('convert', '-size', '320x200', 'plasma:tomato-steelblue', '-interlace', 'JPEG', path),
  'shot.png': (path) => run('convert', '-size', '320x200', 'plasma:tomato-steelblue', path),
  'moving.png': (path) => run('ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1', '-f', 'apng', path),
  'photo.webp': (path) => run('convert', '-size', '320x200', 'plasma:tomato-steelblue', path),
  'moving.webp': (path) => run('ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1', '-loop', '0', path),
  'moving.gif': (path) => run('ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1', path),
  'photo.heic': (path) => {
    run('convert', '-size', '320x200', 'plasma:tomato-steelblue', inFolder('heic-source.png'));
    run('heif-enc', '-o', path, inFolder('heic-source.png'));
  },
  'film.mp4': (path) => run('ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1', '-metadata', `comment=${planted.note}`, '-metadata', `artist=${planted.owner}`, path),
  'film.mov': (path) => run('ffmpeg', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1', '-metadata', `location=+48.8584+002.2945/`, '-metadata', `title=${planted.note}`, path),
};
const takesExif = (name: string): boolean => !/\.gif$|moving\.webp|film/.test(name);
const takesTrailer = (name: string): boolean => !/heic|film|moving\.(?:webp|png)/.test(name);

/** What is drawn, as raw samples of every frame. */
function pixels(path: string): Buffer {
  if (path.endsWith('.heic')) {
    run('heif-convert', path, `${path}.out.png`);
    return run('convert', `${path}.out.png`, '-depth', '8', 'rgb:-');
  }
  // ffmpeg 5 does not read moving WebP; libwebp, behind ImageMagick, does.
  if (path.endsWith('.webp')) return run('convert', path, '-coalesce', '-depth', '8', 'rgb:-');
  return run('ffmpeg', '-loglevel', 'error', '-noautorotate', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-');
}

const structure = /^(?:ExifTool|File|Directory|SourceFile|MIME|Image (?:Width|Height|Size)|Megapixels|JFIF|X Resolution|Y Resolution|Resolution Unit|Encoding Process|Bits Per Sample|Color|Y Cb Cr|Orientation|Compression|Filter|Interlace|Animation|Pixels Per|Pixel Units|VP8|WebP|Horizontal Scale|Vertical Scale|GIF|Has |Bit|Background|Frame|Duration|Major|Minor|Compatible|Handler|Primary|Meta Image|HEVC|Gen|Constraint|Chroma|Average|Num|Temporal|Min|Max|Parallelism|Configuration|Media|Movie|Track|Time|Preferred|Matrix|Next|Preview|Poster|Selection|Current|Graphics|Op|Source|Compressor|Video|Avg|Buffer|Rotation|Play|Image Spatial|Image Pixel|Image Rotation|Gamma|White Point|Red|Green|Blue|SRGB|Exif Byte Order|Warning|Pixel Aspect|Loop|Create Date|Modify Date|Layout|Vendor|Transparent Color|Constant Frame)/i;

function personal(path: string): string[] {
  return run('exiftool', path).toString().split('\n').filter((line) => line !== '' && !structure.test(line)).concat(run('exiftool', path).toString().split('\n').filter((line) => /Date/.test(line) && !/^File/.test(line) && !/0000:00:00/.test(line)));
}

async function opened(path: string): Promise<FileNode> {
  return openTree(bytesInMemory(path, new Uint8Array(readFileSync(path))));
}

async function metadataOf(node: FileNode): Promise<string> {
  return (await Promise.all((node.opened?.texts ?? []).map((text) => collectText(text.read())))).join('\n');
}

async function strip(from: string, to: string): Promise<void> {
  const node = await opened(from);
  if (!node.opened) throw new Error(`${from}: ${String(node.unread)}`);
  writeFileSync(to, await collect(node.opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30));
}

beforeAll(() => {
  for (const [name, make] of Object.entries(makers)) {
    make(inFolder(name));
    drawn.set(name, pixels(inFolder(name)));
    if (takesExif(name)) run('exiftool', '-q', '-overwrite_original', `-Artist=${planted.owner}`, `-SerialNumber=${planted.serial}`, '-Orientation#=6', '-GPSLatitude=48.8584', '-GPSLatitudeRef=N', '-GPSLongitude=2.2945', '-GPSLongitudeRef=E', '-Make=Google', '-Model=Pixel 9', `-UserComment=${planted.note}`, `-XMP:Creator=${planted.xmp}`, ...(name.endsWith('.jpg') ? [`-IPTC:By-line=${planted.owner}`, `-Comment=${planted.note}`] : []), inFolder(name));
    if (name === 'moving.gif') run('exiftool', '-q', '-overwrite_original', `-Comment=${planted.note}`, `-XMP:Creator=${planted.xmp}`, inFolder(name));
    if (takesTrailer(name)) appendFileSync(inFolder(name), trailer);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(makers))('%s', (name) => {
  test('what exiftool put in is told', async () => {
    const node = await opened(inFolder(name));
    const told = await metadataOf(node);
    expect(node.unread).toBe('picture-text');
    if (takesExif(name)) for (const value of [planted.owner, planted.serial, '48.858400, 2.294500', planted.note, planted.xmp, 'Pixel 9']) expect(told).toContain(value);
    if (!takesExif(name) && name !== 'moving.webp') expect(told).toContain(planted.note);
    if (takesTrailer(name)) expect(told).toContain('Trailer');
  });

  test('a copy without metadata shows the same picture and tells nothing', async () => {
    const copy = inFolder(`clean-${name}`);
    await strip(inFolder(name), copy);
    expect(personal(copy)).toEqual([]);
    const raw = readFileSync(copy).toString('latin1');
    expect(secrets.filter((secret) => raw.includes(secret))).toEqual([]);
    expect(pixels(copy).equals(drawn.get(name) ?? Buffer.alloc(0))).toBe(true);
    if (takesExif(name) && name !== 'photo.heic') expect(run('exiftool', '-n', '-s3', '-Orientation', copy).toString().trim()).toBe('6');
    expect(await metadataOf(await opened(copy))).not.toContain('Rossi');
  });
});
