/** Tables that say of a word what it says, by a hash of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generalKeys } from '../../../src/core/grammar/general-keys.ts';
import { readGeneralKey } from '../../../src/core/grammar/general-key.ts';
import { keyPartWords } from '../../../src/core/grammar/key-part-words.ts';
import { keyWords } from '../../../src/core/grammar/key-words.ts';
import { loosePhrases, namingWords, surePhrases } from '../../../src/core/grammar/packed-keys.ts';
import { packNumbers, readNumbers } from '../../../src/core/text/packed-numbers.ts';
import { hashWord, packSayings, readSayings } from '../../../src/core/text/sayings.ts';

const words = Object.values({ ...keyWords, ...keyPartWords }).flatMap((list) => list.split(' '));
const phrases = Object.values(generalKeys).flatMap(({ sure = '', loose = '' }) => [...sure.split('|'), ...loose.split('|')]);

describe('numbers in a text', () => {
  test('any set of them is read as it was packed, close together and far apart, one of them and many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.nat(40), fc.nat(0x3fffff)), { minLength: 1, maxLength: 400 }), (numbers) => {
        expect(readNumbers(packNumbers(numbers))).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });

  test('a thousand of 22 bits take a third more than they hold', () => {
    const step = 4194;
    const packed = packNumbers(Array.from({ length: 1000 }, (_, i) => i * step + hashWord(String(i)) % step));
    expect((packed.length * 6) / 1000).toBeLessThan(Math.log2(step) * 1.34);
  });
});

describe('what words say', () => {
  test('any table says of its words what it said before it was packed', () => {
    const table = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.constantFrom('app', 'device', 'other')), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(table, (said) => {
        const byHash = new Map(said.map(([word, saying]) => [hashWord(word), saying]));
        const read = readSayings(packSayings([...byHash.keys()].map((hash) => [said.findLast(([word]) => hashWord(word) === hash)?.[0] ?? '', byHash.get(hash) ?? ''])));
        expect([...said].filter(([word]) => read.get(hashWord(word)) !== byHash.get(hashWord(word)))).toEqual([]);
      }),
    );
  });

  test('no word of the tables is taken for another', () => {
    const spelled = (list: readonly string[]): string[] => [...new Set(list.flatMap((word) => [word, word.normalize('NFD').replace(/([a-zα-ω])[\u0300-\u036f]+/g, '$1').normalize()]))];
    for (const all of [spelled(words), spelled(phrases)]) expect(new Set(all.map(hashWord)).size).toBe(all.length);
    expect(words.length).toBeGreaterThan(1_300);
    expect(phrases.length).toBeGreaterThan(800);
  });

  test('each phrase of the table says what the table says of it', () => {
    const wrong = (Object.entries(generalKeys) as [string, { sure?: string; loose?: string }][]).flatMap(([meaning, { sure = '' }]) =>
      sure.split('|').filter((phrase) => phrase !== '' && !phrase.includes('*')).filter((phrase) => readGeneralKey(phrase)?.meaning !== meaning || readGeneralKey(phrase)?.sure !== true),
    );
    expect(wrong).toEqual([]);
    expect(readGeneralKey('')).toBeNull();
  });

  test('of words that stand in no table one in a thousand is taken for one of them', () => {
    const syllables = 'ba de fi go ku la me ni ro su ta ve wi xo ze'.split(' ');
    const others = syllables.flatMap((one) => syllables.flatMap((two) => syllables.flatMap((three) => syllables.map((four) => `q${one}${two}${three}${four}`))));
    for (const table of [surePhrases, loosePhrases, namingWords]) {
      const known = readSayings<string>(table);
      expect(others.filter((word) => known.has(hashWord(word))).length / others.length).toBeLessThan(0.001);
    }
  });
});
