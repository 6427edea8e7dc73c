/** An SVG as Inkscape and Illustrator write them: read, its embedded photo opened and trimmed, stripped; looked at by Chromium and exiftool. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { nodesOf, openTree, type FileNode } from '../../src/files/trees/open-tree.ts';
import { writeTree } from '../../src/files/trees/write-tree.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { plant, planted, run, secrets } from './make-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-svg-'));
const inFolder = (name: string): string => join(folder, name);
const own = ['Home/ada-kestrel', 'layer-kestrel', 'comment-kestrel', 'title-kestrel', 'script-kestrel', 'rights-kestrel', 'data-kestrel', 'half-kestrel'];
let tree: FileNode;

beforeAll(async () => {
  run('convert', '-size', '64x48', 'plasma:tomato-steelblue', inFolder('photo.jpg'));
  plant([['photo.jpg', inFolder('photo.jpg')]]);
  const photo = readFileSync(inFolder('photo.jpg')).toString('base64').replace(/(.{76})/g, '$1&#10;');
  writeFileSync(inFolder('drawing.svg'), `<?xml version="1.0" encoding="UTF-8"?>
<!-- comment-kestrel -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" width="120" height="80" sodipodi:docname="/Home/ada-kestrel/screen.svg">
  <title>title-kestrel</title>
  <metadata><rdf:RDF><rdf:Description><dc:creator>${planted.owner}</dc:creator><dc:rights>rights-kestrel</dc:rights></rdf:Description></rdf:RDF></metadata>
  <sodipodi:namedview inkscape:zoom="1" id="half-kestrel"><inkscape:grid/></sodipodi:namedview>
  <script>var a = "script-kestrel";</script>
  <g inkscape:label="layer-kestrel" data-name="data-kestrel"><rect x="0" y="0" width="120" height="80" fill="#336699"/></g>
  <image x="10" y="10" width="64" height="48" xlink:href="data:image/jpeg;base64,${photo}"/>
  <text x="5" y="75" fill="white">Call +44 7700 900142</text>
</svg>
`);
  tree = await openTree(bytesInMemory('drawing.svg', new Uint8Array(readFileSync(inFolder('drawing.svg')))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(changes: Parameters<typeof writeTree>[1], name: string): Promise<string> {
  const make = writeTree(tree, changes);
  if (!make) throw new Error('nothing changes');
  writeFileSync(inFolder(name), await collect(make(), 2 ** 30));
  return inFolder(name);
}

const photoIn = (path: string): Buffer => Buffer.from((/base64,([^"]*)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '').replace(/&#10;/g, ''), 'base64');

/** What a browser draws. */
async function drawn(...paths: readonly string[]): Promise<Buffer[]> {
  const browser = await sharedBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 160, height: 120 } });
    const shots: Buffer[] = [];
    for (const path of paths) {
      await page.goto(`file://${path}`);
      shots.push(await page.screenshot());
    }
    return shots;
  } finally {
    await browser.close();
  }
}


test('text, notes and the embedded photo are told', async () => {
  expect([tree.format, tree.unread, ...tree.children.map(({ format }) => format)]).toEqual(['svg', null, 'jpeg']);
  const text = (await Promise.all((tree.opened?.texts ?? []).map((one) => collectText(one.read())))).join('\n');
  for (const word of [...own, planted.owner, '+44 7700 900142']) expect(text).toContain(word);
  expect(text).not.toContain('base64');
  expect(tree.opened?.facts?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['person', 'note', 'script']));
  expect(tree.children[0]?.opened?.facts?.[0]).toMatchObject({ kind: 'taken', device: 'Pixel 9' });
});

test('stripped, with the photo in it, it draws the same and tells nothing', async () => {
  const copy = await written({ edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set(nodesOf(tree).map(({ path }) => path)) }, 'clean.svg');
  const source = readFileSync(copy, 'utf8');
  expect(own.filter((word) => source.includes(word))).toEqual([]);
  const photo = photoIn(copy);
  expect(secrets.filter((secret) => source.includes(secret) || photo.includes(secret))).toEqual([]);
  expect(photo.length).toBeGreaterThan(200);
  expect(source).toContain('+44 7700 900142');
  const [before, after] = await drawn(inFolder('drawing.svg'), copy);
  expect(after && before?.equals(after)).toBe(true);
  expect(run('exiftool', copy).toString()).not.toMatch(/Creator|Rights|Title|kestrel/i);
  const again = await openTree(bytesInMemory('clean.svg', new Uint8Array(readFileSync(copy))));
  expect([again.opened?.facts, again.children[0]?.opened?.facts]).toEqual([[], []]);
});

test('one number is hidden in its text, and a photo that goes leaves the rest as it was', async () => {
  const [first] = tree.opened?.texts ?? [];
  const text = first ? await collectText(first.read()) : '';
  const start = text.indexOf('+44');
  const copy = await written({ edits: new Map([['attachment:drawing.svg', [{ start, end: start + 15, replacement: '[phone 1]' }]]]), removed: new Set(tree.children.map(({ path }) => path)), renamed: new Map() }, 'edited.svg');
  const before = readFileSync(inFolder('drawing.svg'), 'utf8');
  expect(readFileSync(copy, 'utf8')).toBe(before.replace('+44 7700 900142', '[phone 1]').replace(/data:image[^"]*/, 'data:,'));
});
