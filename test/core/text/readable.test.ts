/** A copy that is easy to match leads back to the text that it was made of. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makePlain, makeReadable } from '../../../src/core/text/readable.ts';

const pieces = fc.array(fc.constantFrom('a', '7', ' ', '\n', ':', '*', '**', ': ', '**Key:** ', '*K*: ', '\u200b', '\ufeff\u2060', '[x 1]'), { maxLength: 40 }).map((parts) => parts.join(''));

it.each([['readable', makeReadable], ['plain', makePlain]])('each character of the %s copy stands where it is said to stand, and the end at the end', (_, make) => {
  fc.assert(fc.property(pieces, (text) => {
    const copy = make(text);
    for (let i = 0; i < copy.text.length; i += 1) expect(text.charAt(copy.original(i))).toBe(copy.text.charAt(i));
    expect(copy.original(copy.text.length)).toBe(text.length);
  }), { numRuns: 2000 });
});

it('leaves out what has no width, and the marks of bold keys alone', () => {
  expect(makeReadable('a\u200b*b*: 1').text).toBe('a*b*: 1');
  expect(makePlain('**Key:** a\u200bb\n*Other*: 2 * 3 ** 4').text).toBe('Key: ab\nOther: 2 * 3 ** 4');
});
