import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineCount, lineNumberAt, splitLines } from '../../../src/core/text/lines.ts';

it('counting lines on the way and looking them up give the same numbers, whatever ends a line', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 30 }), fc.array(fc.nat({ max: 40 }), { maxLength: 6 }), (text, anywhere) => {
    const lines = splitLines(text);
    const count = new LineCount(text);
    const offsets = anywhere.map((at) => at % (text.length + 1)).sort((a, b) => a - b);
    expect(offsets.map((at) => count.at(at))).toEqual(offsets.map((at) => lineNumberAt(lines, at)));
  }), { numRuns: 1000 });
});
