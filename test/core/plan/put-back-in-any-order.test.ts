/**
 * *Put it back* after what a user and an editor may have done since *Apply*, in any order: words typed anywhere, into lines that we put in too, whole lines typed, all
 * undone, the last line end dropped. Each word that was typed stays whole, and the text is as it was apart from them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, replaceIn } from '../../../src/core/plan/plan.ts';
import { putBack } from '../../../src/core/plan/put-back.ts';

const words = fc.constantFrom('Phone', 'Device', 'aa', '+44 7700 900123', '12', '🙂', 'שלום', '>', '\u00a0', ':', 'x', '--');
const line = fc.oneof({ weight: 4, arbitrary: fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')) }, fc.constantFrom('', 'Same: 1', 'Same: 12', '> Same: 1'));
const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 14 }), fc.constantFrom('', '\n')).map(([lines, end]) => lines.join('\n') + end);
const steps = fc.array(fc.record({ does: fc.constantFrom('type', 'type', 'type a line', 'undo', 'drop the last line ends'), at: fc.nat(999) }), { maxLength: 4 });
const dice = fc.array(fc.nat(99), { minLength: 16, maxLength: 16 });
const typedWords = ['§БГ§', '§ДЖ§', '§ЗИ§', '§ЛП§'];

/** Lines that go, values that are hidden, and the line that tells what was withheld, before any of them. */
function planFor(before: string, rolls: readonly number[]): Edit[] {
  const edits: Edit[] = [];
  const edit = (start: number, expected: string, replacement: string): void => void edits.push({ part: 'body', start, end: start + expected.length, expected, replacement });
  let at = 0;
  for (const [i, whole] of before.split(/(?<=\n)/).entries()) {
    const roll = rolls[i % rolls.length] ?? 0;
    const value = whole.slice(whole.indexOf(' ') + 1).replace(/\n$/, '');
    if (roll % 9 === 0 && at > 0) edit(at, '', '[withheld]\n');
    if (roll < 35 && whole !== '') edit(at, whole, '');
    else if (roll < 55 && whole.includes(' ') && value !== '') edit(at + whole.indexOf(' ') + 1, value, '[phone 1]');
    at += whole.length;
  }
  return edits;
}

const tight = (some: string): string => typedWords.reduce((left, word) => left.replace(word, ''), some).replace(/\s/g, '');

test('in any order', () => {
  fc.assert(fc.property(text, dice, steps, (before, rolls, script) => {
    const edits = planFor(before, rolls);
    const after = replaceIn(before, edits);
    let now = after;
    const typed: string[] = [];
    for (const { does, at } of script) {
      const word = typedWords[typed.length] ?? '';
      const place = at % (now.length + 1);
      const start = does === 'type' ? place : now.lastIndexOf('\n', place - 1) + 1;
      const parts = /[\ud800-\udbff]$/.test(now.slice(0, start)) || /§[^§]{0,2}$/.test(now.slice(0, start).replace(/§..§/g, ''));
      if (does === 'undo' && now === after) now = before;
      else if (does === 'drop the last line ends') now = now.replace(/\n+$/, '');
      else if (does.startsWith('type') && !parts) {
        now = now.slice(0, start) + word + (does === 'type' ? '' : '\n') + now.slice(start);
        typed.push(word);
      }
    }
    const isUndone = edits.length > 0 && after !== before && tight(now) === tight(before) && tight(now) !== tight(after);
    // Who undoes and then types into a line that went has another line there: it comes back beside it.
    if (isUndone && typed.length > 0) return;
    const back = putBack(before, edits, now);
    const restored = replaceIn(now, back.edits);
    for (const one of back.edits) expect(now.slice(one.start, one.end)).toBe(one.expected);
    for (const [i, { start }] of back.edits.entries()) expect(start).toBeGreaterThanOrEqual(back.edits[i - 1]?.end ?? 0);
    for (const word of typed) expect(restored.split(word)).toHaveLength(2);
    if (back.unplaced.length === 0) expect(tight(restored)).toBe(tight(before));
    // A value whose placeholder was typed into is handed over.
    else expect(back.unplaced.every((gone) => edits.some(({ expected, replacement }) => expected === gone && replacement !== ''))).toBe(true);
  }), { numRuns: Number(process.env['RUNS'] ?? 2000) });
});
