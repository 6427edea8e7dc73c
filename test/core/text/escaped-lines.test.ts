/** Lines whose ends are written as `\n`, as in JSON inside a log: what stands right behind such an end is found at its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedLines, inText } from '../../../src/core/text/escaped-lines.ts';
import { findTraces } from '../../../src/core/findings/field-findings.ts';

const values: readonly (readonly [kind: string, value: string])[] = [
  ['ip-address', '203.0.113.7'],
  ['email-address', 'nora@example.no'],
  ['phone-number', '+4740612345'],
  ['access-token', 'ghp_0123456789abcdefghijABCDEFGHIJ012345'],
  ['sign-in-token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl'],
  ['bank-account', 'IT60X0542811101000000123456'],
  ['payment-card', '4111 1111 1111 1111'],
];

describe('line ends that are written as letters', () => {
  it.each(values)('%s behind one: %s', (kind, value) => {
    for (const end of ['\\n', '\\r\\n', '\\t', '\\\\n']) {
      const text = `12:00:01 POST {"note":"first${end}${value}${end}last"}\n12:00:02 done`;
      const found = findTraces(text);
      expect(found.map((trace) => [trace.kind, text.slice(trace.start, trace.end)])).toEqual([[kind, value]]);
      expect(found[0]?.canonical).toBe(findTraces(`first\n${value}\nlast`)[0]?.canonical);
    }
  });

  it('names and labels behind one', () => {
    const text = 'body="Hello\\nUser: lferri\\nHost: nora-pc7\\n\\nBest regards,\\nNora Dahl"';
    expect(findTraces(text).map(({ start, end }) => text.slice(start, end))).toEqual(['lferri', 'nora-pc7', 'Nora Dahl']);
  });

  it('paths of Windows stay paths', () => {
    const text = 'open C:\\Users\\nadia\\AppData\\Local\\temp\\report.txt failed';
    expect(findTraces(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([['user-name', 'nadia']]);
  });

  it('each character stands at its place, and nothing goes over the end of a real line', () => {
    const piece = fc.constantFrom('word', '\\n', '\\r\\n', '\\\\t', '\n', '\r\n', ' ', 'C:\\Users', '\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const lines = escapedLines(text);
        if (!lines) return;
        const words = Array.from(lines.text.matchAll(/word/g), ({ index }) => ({ start: index, end: index + 4 }));
        for (const { start, end } of inText(lines, words)) expect(text.slice(start, end)).toBe('word');
        const stretches = words.flatMap(({ start }, i) => words.slice(i).map(({ end }) => ({ start, end })));
        for (const { start, end } of inText(lines, stretches)) expect(text.slice(start, end)).toMatch(/^word(?:[^\n]*word)?$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
