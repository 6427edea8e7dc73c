/** Pictures and films made by real tools (ImageMagick, libheif, ffmpeg), with metadata written by exiftool; what no tool makes is composed from such files. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

export const run = (program: string, ...words: string[]): Buffer => execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });

export const planted = { owner: 'Ada Q Rossi', serial: 'SN-77-4242-XY', place: '48.8584', note: 'kestrel note 4711', xmp: 'xmp-kestrel-9', maker: 'maker-kestrel-5' } as const;
export const trailer = 'TRAILER-kestrel-0815';
export const secrets = [...Object.values(planted).filter((value) => value !== planted.place), trailer];

const plasma = ['-size', '320x200', 'plasma:tomato-steelblue'];
const testFilm = ['-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=4:duration=1'];
const fromPng = (path: string): string => {
  run('convert', ...plasma, `${path}.source.png`);
  return `${path}.source.png`;
};

/** The formats and how each is made. */
export const makers: Readonly<Record<string, (path: string) => void>> = {
  'photo.jpg': (path) => run('convert', ...plasma, '-quality', '90', path),
  'progressive.jpg': (path) => run('convert', ...plasma, '-interlace', 'JPEG', path),
  'shot.png': (path) => run('convert', ...plasma, path),
  'moving.png': (path) => run('ffmpeg', ...testFilm, '-f', 'apng', path),
  'photo.webp': (path) => run('convert', ...plasma, path),
  'moving.webp': (path) => run('ffmpeg', ...testFilm, '-loop', '0', path),
  'moving.gif': (path) => run('ffmpeg', ...testFilm, path),
  'photo.heic': (path) => run('heif-enc', '-o', path, fromPng(path)),
  'several.heic': (path) => run('heif-enc', '-t', '64', '-o', path, fromPng(path), fromPng(`${path}-2`)),
  'photo.avif': (path) => run('convert', ...plasma, path),
  'scan.tif': (path) => run('convert', ...plasma, '-compress', 'LZW', path),
  'pages.tif': (path) => run('convert', ...plasma, ...plasma, '-compress', 'Zip', path),
  'film.mp4': (path) => run('ffmpeg', ...testFilm, '-metadata', `comment=${planted.note}`, '-metadata', `artist=${planted.owner}`, path),
  'film.mov': (path) => run('ffmpeg', ...testFilm, '-metadata', 'location=+48.8584+002.2945/', '-metadata', `title=${planted.note}`, path),
  'phone.mov': (path) => run('ffmpeg', ...testFilm, '-movflags', 'use_metadata_tags', '-metadata', 'com.apple.quicktime.location.ISO6709=+48.8584+002.2945+035.0/', '-metadata', `com.apple.quicktime.comment=${planted.note}`, '-metadata', 'com.apple.quicktime.model=iPhone 16', path),
};
export const isFilm = (name: string): boolean => name.includes('film') || name.endsWith('.mov');
/** What exiftool writes Exif into. */
export const takesExif = (name: string): boolean => !/\.gif$|moving\.webp/.test(name) && !isFilm(name);
/** Where bytes behind the end are behind the end: a TIFF has none, its parts lie anywhere. */
export const takesTrailer = (name: string): boolean => !/moving\.(?:webp|png)/.test(name);

/** What is drawn, as raw samples of every picture or frame. */
export function pixels(path: string): Buffer {
  if (/\.(?:heic|avif)$/.test(path)) {
    const said = run('heif-convert', path, `${path}.out.png`).toString();
    const outs = [...said.matchAll(/Written to (.+\.png)/g)].map((match) => match[1] ?? '');
    return Buffer.concat(outs.map((out) => run('convert', out, '-depth', '8', 'rgb:-')));
  }
  // ffmpeg 5 does not read moving WebP, nor further pages of a TIFF.
  if (/\.(?:webp|tif)$/.test(path)) return run('convert', path, '-coalesce', '-depth', '8', 'rgb:-');
  return run('ffmpeg', '-loglevel', 'error', '-noautorotate', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-');
}

/** Writes what cameras and people write into files of these formats: exiftool is started once for all of them. */
export function plant(files: readonly (readonly [name: string, path: string])[]): void {
  run('exiftool', ...files.flatMap(([name, path]) => {
    const words = wordsToPlant(name);
    return words.length === 0 ? [] : ['-q', '-overwrite_original', ...words, path, '-execute'];
  }));
  for (const [name, path] of files) if (takesTrailer(name)) appendFileSync(path, trailer);
}

function wordsToPlant(name: string): string[] {
  if (name === 'moving.gif') return [`-Comment=${planted.note}`, `-XMP:Creator=${planted.xmp}`];
  if (!takesExif(name)) return [];
  const more = name.endsWith('.jpg') ? [`-IPTC:By-line=${planted.owner}`, `-Comment=${planted.note}`, `-MakerNoteUnknownText=${planted.maker}`] : [];
  return [`-Artist=${planted.owner}`, `-SerialNumber=${planted.serial}`, '-Orientation#=6', '-GPSLatitude=48.8584', '-GPSLatitudeRef=N', '-GPSLongitude=2.2945', '-GPSLongitudeRef=E', '-Make=Google', '-Model=Pixel 9', '-DateTimeOriginal=2026:03:03 14:05:00', `-UserComment=${planted.note}`, `-XMP:Creator=${planted.xmp}`, ...more];
}

/** Composed: a phone's moving picture, a JPEG with a film behind it and XMP that says so. */
export function composeMotionPhoto(path: string, photo: string, film: string): void {
  const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1"/></rdf:RDF></x:xmpmeta>';
  writeFileSync(`${photo}.xmp`, packet);
  run('exiftool', '-q', '-overwrite_original', `-XMP<=${photo}.xmp`, photo);
  writeFileSync(path, Buffer.concat([readFileSync(photo), readFileSync(film)]));
}

/** Composed: a JPEG of several pictures (CIPA DC-007), with the second one and its metadata behind the first. */
export function composeSeveralPictures(path: string, first: string, second: string): void {
  const [one, two] = [readFileSync(first), readFileSync(second)];
  const index = Buffer.concat([Buffer.from('MPF\0II*\0'), Buffer.from([8, 0, 0, 0, 1, 0, 0, 0xb0, 7, 0, 4, 0, 0, 0, 0x30, 0x31, 0x30, 0x30, 0, 0, 0, 0])]);
  const length = index.length + 2;
  writeFileSync(path, Buffer.concat([one.subarray(0, 2), Buffer.from([0xff, 0xe2, length >> 8, length & 255]), index, one.subarray(2), two]));
}

/** Composed: a comment between two scans of a progressive JPEG, where few programs look. */
export function composeLateComment(path: string, progressive: string, note: string): void {
  const bytes = readFileSync(progressive);
  const secondScan = bytes.indexOf(Buffer.from([0xff, 0xda]), bytes.indexOf(Buffer.from([0xff, 0xda])) + 2);
  const at = bytes.lastIndexOf(Buffer.from([0xff, 0xc4]), secondScan);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), Buffer.from(note)]);
  writeFileSync(path, Buffer.concat([bytes.subarray(0, at), comment, bytes.subarray(at)]));
}

/** Composed: chunks of one's own in a PNG, critical by their name and not. */
export function composeStrangeChunks(path: string, png: string, note: string): void {
  const bytes = readFileSync(png);
  const end = bytes.length - 12;
  const chunk = (type: string): Buffer => {
    const body = Buffer.from(type + note);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(note.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  writeFileSync(path, Buffer.concat([bytes.subarray(0, end), chunk('prVt'), chunk('PRVT'), bytes.subarray(end)]));
}

/** Composed: a comment that a frame of a moving WebP holds beside its pixels. */
export function composeFrameChunk(path: string, webp: string, note: string): void {
  const bytes = readFileSync(webp);
  const frame = bytes.indexOf('ANMF');
  const length = bytes.readUInt32LE(frame + 4);
  const end = frame + 8 + length + (length % 2);
  const own = Buffer.concat([Buffer.from('NOTE'), Buffer.from([note.length + (note.length % 2), 0, 0, 0]), Buffer.from(note.padEnd(note.length + (note.length % 2)))]);
  const made = Buffer.concat([bytes.subarray(0, end), own, bytes.subarray(end)]);
  made.writeUInt32LE(end - frame - 8 + own.length, frame + 4);
  made.writeUInt32LE(made.length - 8, 4);
  writeFileSync(path, made);
}

/** Composed: a TIFF whose picture has another one below itself (supplement 1), of this width, with a note; its directory is written anew behind the end. */
export function composePictureBelow(path: string, tif: string, width: number, note: string): void {
  const bytes = readFileSync(tif);
  const at = bytes.readUInt32LE(4);
  const count = bytes.readUInt16LE(at);
  const entries = Array.from({ length: count }, (_, i) => bytes.subarray(at + 2 + i * 12, at + 14 + i * 12));
  const entry = (tag: number, type: number, length: number, value: number): Buffer => {
    const made = Buffer.alloc(12);
    made.writeUInt16LE(tag, 0);
    made.writeUInt16LE(type, 2);
    made.writeUInt32LE(length, 4);
    made.writeUInt32LE(value, 8);
    return made;
  };
  const directory = (own: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(2);
    head.writeUInt16LE(own.length);
    return Buffer.concat([head, ...[...own].sort((a, b) => a.readUInt16LE() - b.readUInt16LE()), Buffer.alloc(4)]);
  };
  const pad = Buffer.alloc(bytes.length % 2);
  const noteAt = bytes.length + pad.length;
  const words = Buffer.from(`${note}\0`.padEnd(note.length + 1 + ((note.length + 1) % 2), '\0'));
  const without = (...tags: readonly number[]): Buffer[] => entries.filter((one) => !tags.includes(one.readUInt16LE()));
  const below = directory([...without(254, 256, 270), entry(254, 4, 1, 1), entry(256, 4, 1, width), entry(270, 2, note.length + 1, noteAt)]);
  const main = directory([...without(330), entry(330, 13, 1, noteAt + words.length)]);
  const made = Buffer.concat([bytes, pad, words, below, main]);
  made.writeUInt32LE(noteAt + words.length + below.length, 4);
  writeFileSync(path, made);
}

/** Composed: further blocks in the extensions of a moving GIF that say how it repeats and how its first frame is shown. */
export function composeFurtherBlocks(path: string, gif: string, note: string): void {
  const bytes = readFileSync(gif);
  const block = Buffer.concat([Buffer.of(note.length), Buffer.from(note)]);
  const repeats = bytes.indexOf('NETSCAPE2.0') + 11 + 4;
  const shown = bytes.indexOf(Buffer.of(0x21, 0xf9, 4), repeats) + 3 + 4;
  writeFileSync(path, Buffer.concat([bytes.subarray(0, repeats), block, bytes.subarray(repeats, shown), block, bytes.subarray(shown)]));
}
