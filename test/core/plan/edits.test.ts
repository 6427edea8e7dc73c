import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeReplacements, type Replacement } from '../../../src/core/plan/edits.ts';

const text = 'abcdefghijklmnopqrstuvwxyz';
/** Wishes for the text; what stands instead tells the wishes apart. */
const wishes = fc
  .array(fc.record({ start: fc.nat(text.length), length: fc.nat(8), removes: fc.boolean() }), { maxLength: 8 })
  .map((all) => all.map(({ start, length, removes }, i): Replacement => ({ start, end: Math.min(text.length, start + length), by: removes ? '' : `[${String(i)}]` })));

function carriedOut(merged: readonly Replacement[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, by } of merged) {
    expect(start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

describe('wishes for one text, made into replacements', () => {
  it('keep every character that none of them covers, and no other', () => {
    fc.assert(fc.property(wishes, (all) => {
      const kept = [...text].filter((_, i) => !all.some(({ start, end }) => start <= i && i < end)).join('');
      expect(carriedOut(mergeReplacements(all)).replace(/\[\d+\]/g, '')).toBe(kept);
    }));
  });

  it('leave nothing in the place of what is taken away as a whole, and one placeholder for what stands apart from others', () => {
    fc.assert(fc.property(wishes, (all) => {
      const result = carriedOut(mergeReplacements(all));
      for (const wish of all) {
        if (wish.by === '') continue;
        const times = result.split(wish.by).length - 1;
        if (wish.start === wish.end) {
          expect(times).toBe(1);
          continue;
        }
        const isTaken = (i: number): boolean => all.some(({ start, end, by }) => by === '' && start <= i && i < end);
        const characters = Array.from({ length: wish.end - wish.start }, (_, i) => wish.start + i);
        const isAlone = !all.some((other) => other !== wish && other.by !== '' && other.start < wish.end && other.end > wish.start);
        if (characters.every(isTaken)) expect(times).toBe(0);
        else if (isAlone) expect(times).toBe(1);
      }
    }));
  });
});
