/** Values that a mail program broke over two lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTraces } from '../../../src/core/findings/field-findings.ts';

const found = (text: string): string[] => findTraces(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('values over two lines', () => {
  it.each([
    ['in the evening it is +44 7700\n900123 and I would be glad', 'phone-number +44 7700\n900123'],
    ['Phone: +44 7700\r\n900123\r\nVersion: 4', 'phone-number +44 7700\r\n900123'],
    ['> or on +49 151 \n> 23456789 at work', 'phone-number +49 151 \n> 23456789'],
    ['please call (020) 7946\n0958 today', 'phone-number (020) 7946\n0958'],
    ['the card 4111 1111\n>> 1111 1111 was charged', 'payment-card 4111 1111\n>> 1111 1111'],
    ['paid from GB29 NWBK 6016\n1331 9268 19 yesterday', 'bank-account GB29 NWBK 6016\n1331 9268 19'],
  ])('%j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'the card 4111 1111\n1111 1112 has a wrong digit', 'GB29 NWBK 6016\n1331 9268 20', 'line 2026 0101\n2026 0102', 'size 4096 4096\n4096 4096', 'ratio 0532\n12 of 40',
  ])('none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a value that is whole in its line takes nothing of the next one', () => {
    expect(found('my number is +44 7700 900123\n2 phones, 3 SIM cards')).toEqual(['phone-number +44 7700 900123']);
  });

  it("a log's line, which begins with its date, is no rest of a number", () => {
    expect(found('dialled +44 7700\n2026-01-15 23:58 hung up')).toEqual([]);
    expect(found('dialled +44 20\n7946 0958 hung up')).toEqual(['phone-number +44 20\n7946 0958']);
  });

  it('at whichever blank it is broken, it is found', () => {
    const values = ['+44 7700 900123', '+39 347 123 4567', '4111 1111 1111 1111', 'GB29 NWBK 6016 1331 9268 19', 'DE89 3704 0044 0532 0130 00'];
    fc.assert(fc.property(fc.constantFrom(...values), fc.nat(), fc.constantFrom('\n', '\r\n', ' \n', '\n> ', '\n>> '), (value, pick, wrap) => {
      const blanks = [...value.matchAll(/ /g)].map(({ index }) => index);
      const at = blanks[pick % blanks.length] ?? 0;
      // What stands alone before the break is a whole number already: another one.
      fc.pre(!/^\+\d+ \d{3} \d{3}$/.test(value.slice(0, at)));
      const broken = value.slice(0, at) + wrap + value.slice(at + 1);
      expect(found(`Please use ${broken} for it`).map((one) => one.slice(one.indexOf(' ') + 1))).toEqual([broken]);
    }));
  });
});
