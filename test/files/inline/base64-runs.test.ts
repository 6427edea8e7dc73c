/** What stands in base64 in any bytes, whatever the pieces in which they come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Base64Runs } from '../../../src/files/inline/base64-runs.ts';

const value = Buffer.from('a value that was removed');
const run = fc.record({
  before: fc.constantFrom('', 'words, ', '/usr/lib/x ', '"'),
  // Long enough for several lines: as it is, fast-check makes lists of ten.
  bytes: fc.tuple(fc.uint8Array({ maxLength: 120, size: 'max' }), fc.uint8Array({ maxLength: 120, size: 'max' })),
  line: fc.constantFrom(0, 60, 64, 76),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\t\t'),
  url: fc.boolean(),
  after: fc.constantFrom('\n', ' ; ', '"', '\n\n'),
});

test('every run is decoded, in lines or not, in either alphabet', () => {
  fc.assert(fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 300 }), (runs, pieceLength) => {
    const contents = runs.map(({ bytes: [first, second] }) => Buffer.concat([first, value, second]));
    const text = runs.map(({ before, line, lineEnd, url, after }, i) => {
      const word = contents[i]?.toString(url ? 'base64url' : 'base64') ?? '';
      return ` ${before}${line === 0 ? word : word.replace(new RegExp(`.{${String(line)}}(?=.)`, 'g'), (all) => `${all}${lineEnd}`)}${after}`;
    }).join('');
    const bytes = Buffer.from(text);
    const decoder = new Base64Runs();
    const said: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += pieceLength) said.push(decoder.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length));
    const all = Buffer.concat(said);
    for (const content of contents) expect(all.includes(content)).toBe(true);
  }), { numRuns: 400 });
});
