import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, replaceIn } from '../../../src/core/plan/plan.ts';
import { putBack } from '../../../src/core/plan/put-back.ts';

function edit(text: string, start: number, end: number, replacement: string): Edit {
  return { part: 'body', start, end, expected: text.slice(start, end), replacement };
}

function removeLine(text: string, line: string): Edit {
  const start = text.indexOf(line);
  return edit(text, start, start + line.length, '');
}

const before = 'Hello,\nit does not ring.\n\nModel: Pixel 7\nCarrier: EE\nDebug info: +447700900142\nVersion: 2.20\nThanks\n';
const number = before.indexOf('+447700900142');
const edits = [removeLine(before, 'Model: Pixel 7\n'), removeLine(before, 'Carrier: EE\n'), edit(before, number, number + 13, '[phone 1]')];

/** A text, edits on it, and then typing: stretches of characters that the text does not hold, put in at random places. */
const drafts = fc
  .record({
    lines: fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ':', ' ', '1', '>'), maxLength: 12 }), { minLength: 1, maxLength: 20 }),
    cuts: fc.array(fc.record({ at: fc.nat(300), size: fc.nat(20), by: fc.constantFrom('', '', '[phone 1]', '[device 2]', 'a b\n') }), { maxLength: 6 }),
    typed: fc.array(fc.record({ at: fc.nat(300), text: fc.string({ unit: fc.constantFrom('§', '¶', '\u00e9'), minLength: 1, maxLength: 8 }) }), { maxLength: 4 }),
  })
  .map(({ lines, cuts, typed }) => {
    const text = lines.join('\n');
    const random: Edit[] = [];
    let from = 0;
    for (const { at, size, by } of [...cuts].sort((a, b) => a.at - b.at)) {
      const start = Math.max(from, Math.min(at, text.length));
      const end = Math.min(start + size, text.length);
      if (start >= end) continue;
      random.push(edit(text, start, end, by));
      from = end;
    }
    return { text, random, typed };
  });

function typeInto(text: string, typed: readonly { at: number; text: string }[]): string {
  return typed.reduce((now, { at, text: words }) => now.slice(0, Math.min(at, now.length)) + words + now.slice(Math.min(at, now.length)), text);
}

describe('putBack', () => {
  it('restores exactly when nothing was typed', () => {
    fc.assert(
      fc.property(drafts, ({ text, random }) => {
        const now = replaceIn(text, random);
        const { edits: back, unplaced } = putBack(text, random, now);
        expect(unplaced).toEqual([]);
        expect(replaceIn(now, back)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('never loses a character that the user typed, and gives back or hands over all that was removed', () => {
    fc.assert(
      fc.property(drafts, ({ text, random, typed }) => {
        const now = typeInto(replaceIn(text, random), typed);
        const { edits: back, unplaced } = putBack(text, random, now);
        const restored = replaceIn(now, back);
        const typedOnly = (whole: string): string => whole.replace(/[^§¶\u00e9]/g, '');
        expect(typedOnly(restored)).toBe(typedOnly(now));
        expect(back.length + unplaced.length).toBe(random.length);
        // Behind a last line that comes back, what was typed stands on a line of its own.
        const isParted = /[^\n]$/.test(text) && /(?:^|\n)[^\n§¶\u00e9]+\n[§¶\u00e9]+$/.test(restored) && random.at(-1)?.replacement === '' && random.at(-1)?.end === text.length;
        if (unplaced.length === 0) expect(restored.replace(/[§¶\u00e9]/g, '')).toBe(isParted ? `${text}\n` : text);
        for (const one of back) expect(now.slice(one.start, one.end)).toBe(one.expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('restores everything around a sentence typed into the user’s own words', () => {
    const now = replaceIn(before, edits).replace('ring.\n', 'ring. Since Monday.\n');
    const { edits: back, unplaced } = putBack(before, edits, now);
    expect(unplaced).toEqual([]);
    expect(replaceIn(now, back)).toBe(before.replace('ring.\n', 'ring. Since Monday.\n'));
  });

  it('does not take a line like the one that went, or its letters in what was typed, for an undo', () => {
    for (const [text, line, now, wanted] of [
      ['Hi\nX: 1\nX: 1\n', 'X: 1\n', 'Hi, well\nX: 1\n', 'Hi, well\nX: 1\nX: 1\n'],
      ['Hi\nab\n', 'ab\n', 'Hi\na cab\n', 'Hi\nab\na cab\n'],
    ] as const) expect(replaceIn(now, putBack(text, [removeLine(text, line)], now).edits)).toBe(wanted);
  });

  it('gives nothing twice that the user has undone before typing, whatever the last lines share', () => {
    for (const last of ['Version: 2.20\n', 'Version: 142\n', 'Debug info: 142\n']) {
      const text = `Hello.\nModel: Pixel 7\nDebug info: +447700900142\n${last}`;
      const model = text.indexOf('Pixel');
      const now = text.replace('Hello.', 'Hello. Since Monday.');
      const ours = [edit(text, model, model + 7, '[device 1]'), edit(text, text.length - last.length, text.length, '')];
      for (const undone of [now, now.trimEnd()]) expect(putBack(text, ours, undone)).toMatchObject({ edits: [], unplaced: [] });
    }
  });

  it.each([
    ['behind the last line, where lines end the text', 'Hello\nPhone: 1\nModel: 2\n', ['Phone: 1\n', 'Model: 2\n'], 'Hello', 'Hello\nPhone: 1\nModel: 2\n'],
    ['behind the last line, whose line end is gone, under a line that was typed', 'Hello\nPhone: 1\n', ['Phone: 1\n'], 'Hi,\nHello', 'Hi,\nHello\nPhone: 1\n'],
    ['between two lines that the user joined', 'Hello\nPhone: 1\nModel: 2\nBye', ['Phone: 1\n', 'Model: 2\n'], 'HelloBye', 'Hello\nPhone: 1\nModel: 2\nBye'],
  ])('lines do not join the words before them: %s', (_where, text, lines, now, wanted) => {
    const { edits: back, unplaced } = putBack(text, lines.map((line) => removeLine(text, line)), now);
    expect(unplaced).toEqual([]);
    expect(replaceIn(now, back)).toBe(wanted);
  });

  it.each([
    ['at the end of the line before them', 'Hello\nPhone: 1', '\nPhone: 1', 'Hello, since Monday', 'Hello, since Monday\nPhone: 1'],
    ['in the place of the last line', 'Hello\nPhone: 1', 'Phone: 1', 'Hello\nBye', 'Hello\nPhone: 1\nBye'],
    ['over the words below, a letter of which is in it', 'Phone: 1\nModel: 2\nBye', 'Phone: 1\n', 'say 2\nBye', 'Phone: 1\nsay 2\nBye'],
  ])('lines that come back neither part nor join what was typed %s', (_where, text, line, now, wanted) => {
    const { edits: back, unplaced } = putBack(text, [removeLine(text, line)], now);
    expect(unplaced).toEqual([]);
    expect(replaceIn(now, back)).toBe(wanted);
  });

  it.each([
    ['at its end', '[Withheld: phone] I can tell it\n', ' I can tell it\n'],
    ['into it', '[Withheld, sorry: phone]\n', ', sorry\n'],
    ['nowhere, but its line end is gone', '[Withheld: phone]', ''],
  ])('the line that tells what was withheld goes, what was typed into it stays: %s', (_where, line, wanted) => {
    const text = 'Hello\nModel: 2\nPhone: 1\n';
    const ours = [{ part: 'body', start: 15, end: 15, expected: '', replacement: '[Withheld: phone]\n' }, removeLine(text, 'Phone: 1\n')];
    const now = `Hello\nModel: 2\n${line}`;
    const { edits: back, unplaced } = putBack(text, ours, now);
    expect(unplaced).toEqual([]);
    expect(replaceIn(now, back)).toBe(`Hello\nModel: 2\n${wanted}Phone: 1\n`);
  });

  it('leaves a line that tells what was withheld once the user has written it anew', () => {
    const text = 'Hello\nPhone: 1\nBye\n';
    const ours = [{ part: 'body', start: 6, end: 6, expected: '', replacement: '[Withheld: phone]\n' }, removeLine(text, 'Phone: 1\n')];
    const now = 'Hello\n[I keep my phone]\nBye\n';
    expect(replaceIn(now, putBack(text, ours, now).edits).split('\n').sort()).toEqual(['', 'Bye', 'Hello', 'Phone: 1', '[I keep my phone]']);
  });

  it('keeps a line typed exactly where lines were removed', () => {
    const now = replaceIn(before, edits).replace('ring.\n\n', 'ring.\n\nI am at home.\n');
    const { edits: back, unplaced } = putBack(before, edits, now);
    const restored = replaceIn(now, back);
    expect(unplaced).toEqual([]);
    for (const line of [...before.split('\n'), 'I am at home.']) expect(restored.split('\n')).toContain(line);
  });

  it.each([
    ['with the line that tells what was withheld before those that went', 'Hi\nPhone: 1\nBye\n', 'Phone: 1\n', 3, 'Hi\nPhone: 1\nBye\n'],
    ['behind an empty line, and went on typing', 'Hi\n\nPhone: 1\n', 'Phone: 1\n', 3, 'Hi, well\n\nPhone: 1\n'],
    ['in an editor that ends the last line no longer', 'Hi\nPhone: 1\n\n', 'Phone: 1\n\n', 3, 'Hi\nPhone: 1'],
  ])('gives nothing twice that the user has undone %s', (_where, text, lines, at, now) => {
    const ours = [{ part: 'body', start: at, end: at, expected: '', replacement: '[Withheld: phone]\n' }, removeLine(text, lines)];
    expect(replaceIn(now, putBack(text, ours, now).edits)).toBe(now);
  });

  it('takes the line that tells what was withheld out where nothing but an empty line went, and words were typed since', () => {
    const text = 'Hi\n\nBye\n';
    const ours = [{ part: 'body', start: 3, end: 3, expected: '', replacement: '[Withheld: phone]\n' }, removeLine('Hi\n\nBye\n', '\nBye\n')];
    expect(replaceIn('Hi§\n[Withheld: phone] sorry\n', putBack(text, ours, 'Hi§\n[Withheld: phone] sorry\n').edits)).toBe('Hi§\n sorry\n\nBye\n');
  });

  it('has nothing to do in any text that the user has undone', () => {
    fc.assert(fc.property(drafts, ({ text, random }) => {
      const { edits: back, unplaced } = putBack(text, random, text);
      expect(replaceIn(text, back)).toBe(text);
      expect(unplaced).toEqual([]);
    }));
  });

  it('leaves what the user has undone or written again before typing on', () => {
    for (const now of [`${before}Bye\n`, before.replace('ring', 'sing'), before.replace('Carrier: EE\n', '')]) {
      const { edits: back, unplaced } = putBack(before, edits, now);
      expect(unplaced).toEqual([]);
      for (const line of before.split('\n').filter((words) => /:/.test(words))) expect(replaceIn(now, back).split(line)).toHaveLength(2);
    }
  });

  it('gives nothing twice that an editor took back step by step, whether a line was typed since or not', () => {
    fc.assert(fc.property(drafts, fc.nat(6), fc.constantFrom('', '§\n'), fc.nat(300), ({ text, random }, steps, line, at) => {
      const standing = replaceIn(text, random.slice(steps));
      const now = typeInto(standing, [{ at: standing.lastIndexOf('\n', at) + 1, text: line }]);
      const { edits: back, unplaced } = putBack(text, random, now);
      const restored = replaceIn(now, back);
      expect(restored.split('§')).toHaveLength(now.split('§').length);
      if (unplaced.length === 0) expect(restored.replaceAll(/[§\s]/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }), { numRuns: 500 });
  });

  it('gives nothing twice where what was written stood there before', () => {
    const text = 'a b\na';
    expect(putBack(text, [edit(text, 0, 5, 'a b\n')], `§\n${text}`).edits).toEqual([]);
  });

  it('takes out a line that was put in where only empty lines went', () => {
    const empty = '\n\nPhone:\n';
    const ours = [edit(empty, 0, 1, ''), edit(empty, 2, 2, '[withheld]\n')];
    const now = '\n[withheld]\nPhone: 1\n';
    expect(replaceIn(now, putBack(empty, ours, now).edits)).toBe('\n\nPhone: 1\n');
  });

  it('keeps a word whole that was typed before the first line that stayed, also where blanks became no-break spaces', () => {
    const text = 'Phone:\nDevice Phone:\nend';
    const ours = [edit(text, 0, 7, ''), edit(text, 14, 20, '[phone 1]')];
    const now = 'TYPEDDevice\u00a0[phone 1]\nend';
    expect(replaceIn(now, putBack(text, ours, now).edits)).toBe('Phone:\nTYPEDDevice\u00a0Phone:\nend');
  });

  it('does not take the last line for one like it that went, where the editor has given it a line end since', () => {
    const text = 'a:\na:\na:\n';
    const ours = [edit(text, 0, 3, ''), edit(text, 5, 9, '')];
    expect(replaceIn('a:\n', putBack(text, ours, 'a:\n').edits).trim()).toBe(text.trim());
  });

  it('gives back a line like the one that follows', () => {
    const twice = 'one\nsame\nsame\ntwo\n';
    const { edits: back } = putBack(twice, [edit(twice, 4, 9, '')], 'one\nsame\ntwo\nthree\n');
    expect(replaceIn('one\nsame\ntwo\nthree\n', back)).toBe(`${twice}three\n`);
  });

  it('finds the line that was typed into among lines like it', () => {
    const text = 'aa\n\naaaaaa\naa\naa\n\n\n';
    const now = 'aa\n\naa§\n\n§';
    const { edits: back } = putBack(text, [edit(text, 6, 17, '')], now);
    expect(replaceIn(now, back).replaceAll('§', '')).toBe(text);
    const keys = 'ID: 1\nID: 12\nID: 1\n';
    const typed = 'ID: 1 §\nID: 1\n';
    expect(replaceIn(typed, putBack(keys, [edit(keys, 6, 13, '')], typed).edits)).toBe('ID: 1 §\nID: 12\nID: 1\n');
  });

  it('hands over a value whose placeholder the user deleted, and touches nothing else', () => {
    const now = replaceIn(before, edits).replace('[phone 1]', 'none of your business');
    const { edits: back, unplaced } = putBack(before, edits, now);
    expect(unplaced).toEqual(['+447700900142']);
    expect(replaceIn(now, back)).toBe(before.replace('+447700900142', 'none of your business'));
  });

  it('puts removed lines back into a text that the user emptied', () => {
    const { edits: back, unplaced } = putBack(before, edits, '');
    expect(unplaced).toEqual(['+447700900142']);
    expect(replaceIn('', back)).toBe('Model: Pixel 7\nCarrier: EE\n');
  });

  it('restores two megabytes with a line typed at either end', () => {
    const long = 'Key: some value of a line\n'.repeat(80_000);
    const cuts = Array.from({ length: 100 }, (_, i) => edit(long, i * 2600, i * 2600 + 26, ''));
    const now = `§ first\n${replaceIn(long, cuts)}§ last\n`;
    const { edits: back } = putBack(long, cuts, now);
    expect(replaceIn(now, back)).toBe(`§ first\n${long}§ last\n`);
  });
});
