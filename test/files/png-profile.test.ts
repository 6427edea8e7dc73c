/** The name of a PNG's colour profile is anybody's words; the profile draws the picture. */
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makePng } from '../../scripts/bench/make-files.ts';
import { collect } from '../../src/files/byte-stream.ts';
import { crc32 } from '../../src/files/crc32.ts';
import { writeTree } from '../../src/files/trees/write-tree.ts';
import { openBytes, textsOf } from './opened.ts';

const profile = Buffer.from('a profile of colours'.repeat(9));

function named(name: string): Buffer {
  const plain = makePng(4, 4, { Comment: 'a note' });
  const data = Buffer.concat([Buffer.from(`iCCP${name}\0\0`, 'latin1'), deflateSync(profile)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length - 4, 0);
  frame.writeUInt32BE(crc32(data), 4);
  return Buffer.concat([plain.subarray(0, 33), frame.subarray(0, 4), data, frame.subarray(4), plain.subarray(33)]);
}

async function cleaned(bytes: Uint8Array): Promise<Buffer> {
  const root = await openBytes('a.png', bytes);
  const write = writeTree(root, { edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set([root.path]) });
  return Buffer.from(await collect((write as NonNullable<typeof write>)(), 2 ** 20));
}

test('what somebody named it is told and goes; the profile and all else stay', async () => {
  const picture = named('Screen of Ada Rossi');
  expect((await textsOf(await openBytes('a.png', picture))).get('attachment:a.png#metadata')).toContain('ProfileName: Screen of Ada Rossi');
  const after = await cleaned(picture);
  expect(after).toEqual(await cleaned(named('icc')));
  expect(inflateSync(after.subarray(after.indexOf('iCCP') + 'iCCPicc\0\0'.length)).equals(profile)).toBe(true);
});

test.each(['ICC Profile', 'Photoshop ICC profile', 'sRGB IEC61966-2.1', 'Display P3'])('%s is what programs write', async (name) => {
  expect([...(await textsOf(await openBytes('a.png', named(name)))).values()].join('\n')).not.toContain('ProfileName');
  expect((await cleaned(named(name))).includes(name)).toBe(true);
});
