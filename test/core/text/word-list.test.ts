/** Lists of words, as the source has them and as they are packed for what is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { build, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';
import { packTable, packWords } from '../../../scripts/pack-words.ts';
import { isGivenName, isNameOnly } from '../../../src/core/detectors/given-names.ts';
import { hashesOf, hashOf, packHashed } from '../../../src/core/text/hashed-words.ts';
import { wordsOf } from '../../../src/core/text/word-list.ts';

const core = join(import.meta.dirname, '../../../src/core');
const tables = ['detectors/everyday-words.ts', 'detectors/given-names.ts', 'detectors/no-names.ts', 'grammar/key-part-words.ts', 'grammar/question-key.ts'];
/** Of those only what they say is packed (`sayings.test.ts`). */
const lookedUp = ['grammar/general-keys.ts', 'grammar/key-words.ts'];
const texts = (code: string): string[] => Array.from(code.matchAll(/'([^'\n]*)'(?:\s*\+\s*'[^'\n]*')*/g), ([all]) => all.slice(1, -1).replace(/'\s*\+\s*'/g, ''));

describe('lists of words', () => {
  test('a letter says how much of the word before begins the next', () => {
    expect(wordsOf('anna anne bruno')).toEqual(['anna', 'anne', 'bruno']);
    expect(wordsOf('annaCe bruno')).toEqual(['anna', 'anne', 'bruno']);
    expect(wordsOf('app build|app name|os', '|')).toEqual(['app build', 'app name', 'os']);
    expect(packWords('app build|app name|os')).toBe('app buildDname|os');
  });

  test('letters of other scripts are written as ones of ASCII, behind a sign that says which script', () => {
    expect(packWords('app время языка שם')).toBe('app =bpel\x7f \x7fg{j` >ym');
    expect(wordsOf('app =bpel\x7f \x7fg{j` >ym')).toEqual(['app', 'время', 'языка', 'שם']);
  });

  test('any list of three words or more is the same after it was packed, long words and empty ones too', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'é', '*', '1', 'z', 'я', 'ё', 'ա', 'α', 'ω', 'א', 'ا', 'ن', 'ي', '名'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 3 }), fc.constantFrom(' ' as const, '|' as const), (words, between) => {
        expect(wordsOf(packWords(words.join(between)), between)).toEqual(words);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(tables)('%s says the same when it is packed, in fewer letters', (table) => {
    const path = join(core, table);
    const code = readFileSync(path, 'utf8');
    const packed = packTable(path, code) ?? '';
    const [before, after] = [texts(code), texts(packed)];
    expect(after.length).toBe(before.length);
    for (const [i, list] of before.entries()) {
      const between = list.includes('|') ? '|' : ' ';
      if (list.split(' ').length > 1000) expect(hashesOf(after[i] ?? '')).toEqual(hashesOf(list));
      else expect(list.split(between).length < 3 ? after[i] : wordsOf(after[i] ?? '', between).join(between)).toBe(list);
    }
    expect(after.join('').length).toBeLessThan(before.join('').length * 0.97);
  });

  test('first names of all lists are known when they are packed, whatever script the list before ends in', async () => {
    const packed = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [{ name: 'packed', enforce: 'pre', transform: (code, id) => packTable(id, code) }],
      build: { write: false, lib: { entry: join(core, 'detectors/given-names.ts'), formats: ['es'] } },
    });
    const [output] = packed as Rollup.RollupOutput[];
    const built = (await import(`data:text/javascript,${encodeURIComponent(output?.output[0].code ?? '')}`)) as { isGivenName: typeof isGivenName; isNameOnly: typeof isNameOnly };
    for (const [name, nameOnly] of [['Anna', true], ['Олена', true], ['Tom', false], ['Mark', false], ['Vita', false]] as const) {
      expect([name, isGivenName(name), isNameOnly(name), built.isGivenName(name), built.isNameOnly(name)]).toEqual([name, true, nameOnly, true, nameOnly]);
    }
    expect(built.isGivenName('table')).toBe(false);
  });

  test('a list that is packed as hashes has its words, and one in several hundred others', () => {
    const syllables = 'ba de fi go ku la me ni ro su ta ve wi xo ze'.split(' ');
    const [own, others] = ['a', 'o'].map((end) => syllables.flatMap((one) => syllables.flatMap((two) => syllables.slice(0, 6).map((three) => one + two + three + end))));
    const hashes = hashesOf(packHashed(own ?? []));
    expect(own?.every((word) => hashes.has(hashOf(word)))).toBe(true);
    const taken = others?.filter((word) => hashes.has(hashOf(word))).length ?? 0;
    expect(others).toHaveLength(1350);
    expect(taken).toBeLessThan(8);
  });

  test('no word of keys, desks and everyday speech is taken for a first name', () => {
    const words = [...tables, ...lookedUp].filter((table) => !table.includes('given')).flatMap((table) => texts(readFileSync(join(core, table), 'utf8')).flatMap((list) => list.split(/[ |]/)));
    const names = new Set(texts(readFileSync(join(core, 'detectors/given-names.ts'), 'utf8')).flatMap((list) => list.split(' ')));
    expect(words.length).toBeGreaterThan(4000);
    expect(words.filter((word) => word.length > 1 && !names.has(word.normalize('NFD').replace(/\p{M}+/gu, '')) && isGivenName(word))).toEqual([]);
  });

  test('other modules are left alone', () => {
    expect(packTable('/src/core/detectors/labels.ts', "const words = 'anna anne bruno';")).toBeNull();
  });
});
