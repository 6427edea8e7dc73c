/** Where an archive ends by its own words, when those are lies: sizes below nothing lead back to where one came from. */
import { expect, test } from 'vitest';
import { holdsMore } from '../../src/files/heavy/archive-ends.ts';

const ar = (...sizes: readonly string[]): Buffer => Buffer.from(`!<arch>\n${sizes.map((size) => `${'a.log/'.padEnd(16)}${'0'.padEnd(32)}${size.padEnd(10)}\`\n`).join('')}`, 'latin1');
const inHex = (name: string, content: string): Buffer => Buffer.from(`070701${'0'.repeat(48)}${content}${'0'.repeat(32)}${name}${'0'.repeat(8)}ada@example.org`, 'latin1');

test('sizes as they should be', () => {
  expect(holdsMore(ar('0', '0'))).toBe(false);
  expect(holdsMore(Buffer.concat([ar('0'), Buffer.from('ada@example.org')]))).toBe(true);
});

test.each([
  ['ar, back to its own head', ar('0', '-60')],
  ['ar, back by a little', ar('-2')],
  ['ar, no number', ar('six')],
  ['ar, no whole number', ar('1.5')],
  ['cpio, a name that leads back', inHex('-000006e', '00000000')],
  ['cpio, a content that leads back', inHex('00000000', '-000006e')],
  ['cpio, no number', inHex('nonsense', '00000000')],
])('%s: the rest is what hangs behind', (_, packed) => {
  expect(holdsMore(packed)).toBe(true);
});
