/** Parameters of links in which characters are written as codes: what stands in them is found at its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedParameters, inSource } from '../../../src/core/text/coded-parameters.ts';
import { finish } from '../../../src/core/steps.ts';
import { findTraces } from '../../../src/core/findings/field-findings.ts';

const values: readonly string[] = ['a4:83:e7:2f:11:0c', 'fe80::1c2a:5bff:fe3d:9912', '+39 347 812 0934', '4539 1488 0343 6467', 'IT60 X054 2811 1010 0000 0123 456'];

describe('a value whose signs are written as codes', () => {
  it.each(values)('%s', (value) => {
    for (const coded of [encodeURIComponent(value), encodeURIComponent(value).toLowerCase(), encodeURIComponent(encodeURIComponent(value))]) {
      const text = `GET /v1/x?n=2&v=${coded}&lang=it 200`;
      expect(findTraces(text).map(({ start, end }) => text.slice(start, end))).toEqual([coded]);
    }
  });

  it('blanks that are written as a plus', () => {
    const text = 'phone=%2B39+347+812+0934&n=2';
    expect(findTraces(text).map(({ start, end }) => text.slice(start, end))).toEqual(['%2B39+347+812+0934']);
  });

  it('a name and a password before a real `@` are found as one', () => {
    const text = 'ftp://backup:p%40ss@files.example.net:2121/x';
    expect(findTraces(text).map(({ kind }) => kind)).toEqual(['url-password']);
  });
});

describe('parameters as they are meant', () => {
  it('lead back to where they are written', () => {
    const text = 'see ?a=b%20c&d=%E2%82%AC%F0%9F%98%80x and %zz';
    const parameters = finish(codedParameters(text));
    expect(parameters?.text).toBe('a=b c\nd=€😀x\n');
    expect(inSource(parameters ?? { text: '', starts: [] }, [{ start: 2, end: 5 }, { start: 8, end: 11 }, { start: 4, end: 8 }]).map(({ start, end }) => text.slice(start, end))).toEqual(['b%20c', '%E2%82%AC%F0%9F%98%80']);
  });

  it('hold every character of any text, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('%41', '%3a', '%E2%82%AC', '%25', '%', '&', '=', ' ', '@', '?', '\n', '%F0%9F%98%80'), fc.string({ unit: 'binary', maxLength: 6 }))), (pieces) => {
        const text = pieces.join('');
        const { text: read, starts } = finish(codedParameters(text)) ?? { text: '', starts: [] };
        expect(starts).toHaveLength(read.length);
        expect(starts.every((at, i) => at >= (starts[i - 1] ?? 0) && at <= text.length)).toBe(true);
      }),
    );
  });
});
