import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from '../../src/core/plan/preview.ts';
import { inStretches } from '../../src/popup/stretches.ts';

const saidBy = (pieces: readonly Piece[]): string => pieces.map((piece) => (piece.is === 'gone' ? `<${String(piece.lines)}>${piece.lines > 0 ? '\n' : ''}` : piece.is === 'placed' ? `{${piece.text}}` : piece.text)).join('');
const line = fc.tuple(fc.constantFrom('a word', 'x', '', 'a longer line of words that goes on', 'é🙂'), fc.constantFrom('\n', '\n', '\r\n', ' ')).map(([words, end]) => words + end);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 300 })).map(([lines, times]): Piece => ({ is: 'text', text: lines.join('').repeat(times) })).filter((one) => one.is === 'text' && one.text !== ''),
  fc.constant<Piece>({ is: 'placed', text: '[phone 1]' }),
  fc.nat(3).map((lines): Piece => ({ is: 'gone', lines })),
);

test('every character and mark is in the stretches, in order, and a stretch ends where a line does', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const stretches = inStretches(pieces);
      expect(stretches.map(({ pieces: own }) => saidBy(own)).join('')).toBe(saidBy(pieces));
      for (const { pieces: own } of stretches.slice(0, -1)) expect(saidBy(own).endsWith('\n')).toBe(true);
    }),
  );
});

test('a long text is many stretches of about a screenful, a short one is one', () => {
  const text = 'A line of a story that is told without an end in sight.\n'.repeat(40_000);
  const stretches = inStretches([{ is: 'text', text }]);
  expect(stretches.length).toBeGreaterThan(400);
  expect(Math.max(...stretches.map(({ pieces }) => saidBy(pieces).length))).toBeLessThan(4200);
  expect(stretches.reduce((sum, { lines }) => sum + lines, 0)).toBe(40_000);
  expect(inStretches([{ is: 'text', text: text.slice(0, 3000) }])).toHaveLength(1);
  expect(inStretches([])).toEqual([]);
});
