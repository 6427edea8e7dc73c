/** The single pass proposes places, and each pattern is tried only there: what is found must be what reading the whole text for each pattern finds. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { detectors } from '../../../src/core/detectors/index.ts';
import { endScan, isWorthScanning, matchesIn, scan, scanIfWorth, sought } from '../../../src/core/scan/sought.ts';
import { finish } from '../../../src/core/steps.ts';
import { fixtureTexts } from '../../fixtures/texts.ts';

function expectSame(text: string): void {
  endScan();
  const one = detectors.map((detector) => detector.find(text));
  scan(text);
  for (const [i, detector] of detectors.entries()) expect(detector.find(text), detector.kind).toEqual(one[i]);
}

const texts = await fixtureTexts();
const own = [/(?<![\p{L}\p{N}])n(?:a|ä)me[:=] ?(\p{L}{2,9})(?!\p{L})/giu, /(?:^|\n)\d{3}(?=;|$)/g, /(["'])a{2,4}\1/g, /(?<!x|yy)b+c*(?!d)/g, /😀+\p{L}/gu, /(?<![a-z])[a-z]{1,20};=?/g, /(?:[abx]{0,12}y:|x?)"n?'/gi, /(?<=(?:^|\n)[a:]{0,3})n[ae]*/g, /(?<=x(?:y|1{0,2})d?)b+/g].map((pattern) => sought(pattern));

afterEach(endScan);

describe('the single pass', () => {
  it('finds what each detector finds by itself, in all cases and drafts', () => {
    const joined: string[] = [];
    for (let i = 0; i < texts.length; i += 80) joined.push(texts.slice(i, i + 80).join('\n'));
    for (const text of joined) expectSame(text);
  }, 600_000);

  it('finds it in pieces of them that were cut anywhere and put together', () => {
    const piece = fc.tuple(fc.nat(texts.length - 1), fc.nat(2000), fc.nat(120)).map(([which, from, length]) => (texts[which] ?? '').slice(from % ((texts[which] ?? '').length + 1)).slice(0, length));
    const glue = fc.constantFrom('', ' ', '\n', ':', '=', '"', '\r\n', '-', '@', '\u00a0', '😀', 'é');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { maxLength: 20 }), (parts) => {
        expectSame(parts.flat().join(''));
      }),
      { numRuns: 60 },
    );
  }, 600_000);

  it('finds it in texts of few characters, where every place may begin something', () => {
    const text = fc.string({ unit: fc.constantFrom('n', 'N', 'ä', 'Ä', 'a', 'm', 'e', ':', '=', '"', "'", '1', '2', ';', '\n', 'b', 'c', 'd', 'x', 'y', '😀', '\ud83d', '\ude00', 'K', ' '), maxLength: 200 });
    fc.assert(
      fc.property(text, (drawn) => {
        endScan();
        const one = own.map((pattern) => [...matchesIn(drawn, pattern)].map(({ index, 0: match }) => [index, match]));
        scan(drawn);
        expect(own.map((pattern) => [...matchesIn(drawn, pattern)].map(({ index, 0: match }) => [index, match]))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  it('is worth its while for one long text, for one of many short ones, and for all that come later', () => {
    const short = 'nothing here\n'.repeat(100);
    sought(/a pattern more/g);
    expect(isWorthScanning(short)).toBe(false);
    expect(isWorthScanning(short.repeat(30))).toBe(true);
    const scanned = Array.from({ length: 40 }, () => finish(scanIfWorth(short)));
    expect(scanned.indexOf(true)).toBe(25);
    expect(scanned.lastIndexOf(false)).toBe(24);
  });

  it('asks a pattern only where it may match', () => {
    const text = `${'nothing here '.repeat(1000)}name: Anna ${'nothing here '.repeat(1000)}`;
    const tried: number[] = [];
    const pattern = /name: (\w+)/g;
    const watched = sought(pattern);
    scan(text);
    for (const { index } of matchesIn(text, watched)) tried.push(index);
    expect(tried).toEqual([13_000]);
  });
});
