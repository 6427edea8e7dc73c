import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpellings } from '../../../src/core/spellings/value-spellings.ts';

interface Value {
  readonly value: string;
  readonly kind: string;
  readonly canonical: string;
}

const phone: Value = { value: '+447700900142', kind: 'phone-number', canonical: '447700900142' };
const name: Value = { value: 'Mario Rossi', kind: 'text', canonical: 'mario rossi' };

/** The text with every spelling found cut out. */
function without(text: string, value: Value): string {
  return findSpellings(text, [value]).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

describe('findSpellings', () => {
  it.each([
    '+447700900142', '+44 7700 900142', '0044-7700-900142', '011447700900142', '07700 900142', '7700.900.142', '44 7700900142', '+44 (0)7700 900142', '(+44) 7700 900142',
    '%2B44%207700%20900142', '%252B447700900142', '&#43;44&nbsp;7700&#xA0;900142', '447700\u200b900142', '44\u00a07700\u202f900142', '٤٤٧٧٠٠٩٠٠١٤٢',
  ])('finds the whole of a phone number written %s', (written) => {
    expect(without(`<${written}>`, phone)).toBe('<>');
  });

  it.each(['tel:447700900142', '447700900142@s.whatsapp.net', 'https://wa.me/447700900142?x', '_447700900142_', 'Sim: +447700900142 5'])('finds a phone number inside %s', (text) => {
    expect(without(text, phone)).not.toMatch(/7700/);
  });

  it('finds an international spelling of a number that was given in national form', () => {
    const national = { value: '07700 900142', kind: 'phone-number', canonical: '07700900142' };
    for (const text of ['+44 7700 900142', '00447700900142', '07700900142', '447700900142']) expect(without(text, national)).toBe('');
  });

  it.each(['1234477009001429', '47700900142', '7700900142x7700 900143', 'Version 2.24.7700.90014'])('leaves the digits of %s where they are no such number', (text) => {
    expect(without(text, phone)).toMatch(/(?:1234477009001429|47700900142|7700 900143|2\.24\.7700\.90014)$/);
  });

  it('takes no digits of the line before as a prefix', () => {
    expect(without('Room 0\n7700 900142', phone)).toBe('Room 0\n');
  });

  it.each([
    'mario rossi', 'MARIO_ROSSI', 'mario-rossi', 'Mario\u00a0 Rossi', 'Mario\n> Rossi', 'Mario%20Rossi', 'mario+rossi', 'Mario&nbsp;Rossi', 'Mario&#32;Rossi', 'M\u00e1rio Rossi', 'Ma\u0301rio Rossi',
    'Ma\u00adrio\u200b Rossi', '\uff2dario Rossi', 'Mario\\u{20}Rossi', 'M\\u{E1}rio Rossi', 'Mario\\U00000020Rossi', 'Mario\\u0020Rossi',
  ])('finds a name written %s', (written) => {
    expect(without(`(${written})`, name)).toBe('()');
  });

  it.each(['xMario Rossi', 'Mario Rossini', 'Mario\n\nRossi', 'mariorossi', 'Mario, Rossi'])('does not take %s for the name', (text) => {
    expect(without(text, name)).toBe(text);
  });

  it.each([
    ['a UUID without dashes', '00000000-1111-4222-8333-666666666666', '00000000111142228333666666666666'],
    ['a UUID with dashes', '00000000111142228333666666666666', '{00000000-1111-4222-8333-666666666666}'],
    ['a MAC address with dots', '00:00:5e:00:53:01', '0000.5E00.5301'],
    ['a MAC address without separators', '00-00-5E-00-53-01', '00005e005301'],
    ['an IPv6 address in full', '2001:db8::1', '2001:0db8:0000:0000:0000:0000:0000:0001'],
    ['an IPv6 address in short', '2001:0db8:0:0:0:0:0:1', '2001:DB8::1'],
    ['an e-mail address in a link', 'Mario.Rossi@example.com', 'mailto:mario.rossi%40example.com'],
    ['a path in a link', '/storage/emulated/0', 'x%2Fstorage%2Femulated%2F0'],
    ['an ampersand in HTML', 'R&D Example', 'R&amp;D example'],
    ['a value after a written line end', 'panther7', 'log: "\\npanther7\\t"'],
    ['a value in a Windows path', 'nadia', 'C:\\Users\\nadia\\notes'],
    ['an account number with blanks', 'GB82WEST12345698765432', 'GB82 WEST 1234 5698 7654 32'],
    ['a long number in groups', '490154203237518', '49-015420-323751-8'],
    ['a name without blanks around', '東京都港区', '私は東京都港区にいます'],
  ])('finds %s', (_, value, text) => {
    expect(findSpellings(text, [{ value, kind: 'text', canonical: value.toLowerCase() }])).toHaveLength(1);
  });

  it('looks for a very short value in its own letters only', () => {
    expect(findSpellings('al bar, Al!', [{ value: 'Al', kind: 'text', canonical: 'al' }])).toEqual([{ value: 0, start: 8, end: 10 }]);
  });

  it('takes the number of a placeholder for no value, and whatever longer stands in brackets for one', () => {
    const spelledIn = (text: string, value: string): number => findSpellings(text, [{ value, kind: 'text', canonical: value }]).length;
    expect(spelledIn('at [place 1], and again [place 1]', '1')).toBe(0);
    expect(spelledIn('at [place 1], row 1', '1')).toBe(1);
    expect(spelledIn('see [order 123456]', '123456')).toBe(1);
  });

  it('unites spellings that overlap, so that no end of the second one stays', () => {
    const values = ['alpha beta', 'beta gamma'].map((value) => ({ value, kind: 'text', canonical: value }));
    expect(findSpellings('x alpha beta gamma', values)).toEqual([{ value: 0, start: 2, end: 18 }]);
  });

  it('finds every value in any text around it, in order and without overlaps', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '\n', '>', '%', '2', '5', '&', ';', '\\', 'n', '_', '\u200b', '\u00e9', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('Kestrel 12', 'x.y/z', '😀ab', 'q1w2e3'), (before, after, value) => {
        const text = `${before}\n\n${value}\n\n${after}`;
        const found = findSpellings(text, [{ value, kind: 'text', canonical: value }]);
        expect(found.some(({ start, end }) => start <= before.length + 2 && end >= before.length + 2 + value.length)).toBe(true);
        for (const [i, one] of found.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  // Comparing each place with each value would take over ten seconds on an idle machine; a pass takes a fraction of one.
  it('stays linear on values and texts that repeat themselves', { timeout: 30_000 }, () => {
    const text = 'a '.repeat(200_000);
    const values = ['a '.repeat(20_000) + 'b', 'a '.repeat(20_000), '1'.repeat(15)].map((value) => ({ value, kind: 'text', canonical: value }));
    expect(findSpellings(text, values).length).toBeGreaterThan(0);
    expect(findSpellings('%25'.repeat(80_000) + '&#'.repeat(80_000) + '1 '.repeat(80_000), values).length).toBeGreaterThan(0);
  });

  it('names the value that is listed first where several are spelled alike, whatever was listed in between', () => {
    const spelled = ['Mario-Rossi', 'Luigi', 'mario rossi', 'M\u00e1rio_Rossi'].map((value) => ({ value, kind: 'text', canonical: value }));
    expect(findSpellings('Dear Mario Rossi,', spelled)).toEqual([{ value: 0, start: 5, end: 16 }]);
    expect(findSpellings('Dear Mario Rossi,', spelled.toReversed())).toEqual([{ value: 0, start: 5, end: 16 }]);
  });

  it('finds in a second text what it found in the first, of the same list of values', () => {
    const values = [name, phone];
    const text = 'Mario Rossi, +44 7700 900142';
    expect(findSpellings(text, values)).toEqual(findSpellings(`${text}`, values));
    expect(findSpellings(`Long before: ${text}`, values)).toHaveLength(2);
    expect(findSpellings(text, values)).toHaveLength(2);
  });

  it('finds the same in a long text, wherever the stretches meet in which it is read', () => {
    const values = [phone, name, { value: 'Anna Maria de la Cruz', kind: 'text', canonical: 'x' }, { value: '490154203237518', kind: 'imei', canonical: '490154203237518' }];
    const written = ['+44 (0)7700 900142', 'mario\u00a0 Rossi', 'Mario%20Rossi', 'anna-maria_DE la cruz', '490 154 203 237 518', '4 9 0 1 5 4 2 0 3 2 3 7 5 1 8'];
    fc.assert(fc.property(fc.constantFrom(...written), fc.integer({ min: 16_330, max: 16_400 }), fc.constantFrom('a ', 'x. ', '1; ', 'é, ', '\u200b-'), (spelling, before, filler) => {
      const start = filler.repeat(before / filler.length);
      const text = `${start}| ${spelling} |${filler.repeat(20_000 / filler.length)}`;
      expect(findSpellings(text, values).map((found) => text.slice(found.start, found.end))).toEqual([spelling]);
    }), { numRuns: 300 });
  });

  it('finds what stands beside written line ends in a long text that has no others, wherever the stretches meet', () => {
    const values = [name, { value: 'panther7', kind: 'user-name', canonical: 'panther7' }];
    const written = ['Mario\\nRossi', 'Mario\\r\\nRossi\\n', '\\npanther7', '\\tpanther7\\r\\n'];
    fc.assert(fc.property(fc.constantFrom(...written), fc.integer({ min: 8_100, max: 8_300 }), fc.integer({ min: 0, max: 2 }), (spelling, before, windows) => {
      const text = `${'a '.repeat(before / 2 + windows * 4_096)}| ${spelling} |${'a '.repeat(10_000)}`;
      const value = spelling.replace(/^\\[nt]|(?:\\r)?\\n$/g, '');
      expect(findSpellings(text, values).map((found) => text.slice(found.start, found.end))).toEqual([value]);
    }), { numRuns: 300 });
  });
});
