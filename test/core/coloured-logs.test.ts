/** Logs with the codes of terminals' colours: what is found in them, that it goes, and that whatever stood in colours is found left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTraces } from '../../src/core/findings/field-findings.ts';
import { makeUncoloured } from '../../src/core/text/readable.ts';
import { findSpellings } from '../../src/core/spellings/value-spellings.ts';

const begin: Readonly<Record<string, string>> = { 'the escape character': '\u001b', JSON: '\\u001b', C: '\\x1b', 'octal C': '\\033', syslog: '#033', 'cat -v': '^[', 'nothing, as mails lose it': '' };
const values: readonly (readonly [kind: string, value: string, before: string])[] = [
  ['ip-address', '192.168.178.34', 'connected to '],
  ['email-address', 'piet@example.nl', 'mail to '],
  ['access-token', 'ghp_0123456789abcdefghijABCDEFGHIJ012345', 'with '],
  ['device-number', '490154203237518', 'imei '],
  ['phone-number', '+447700900142', 'calling '],
  ['user-name', 'lferri_ops', 'login failed for user '],
  ['mac-address', '3c:5a:b4:01:02:03', 'from '],
];
const coloured = (escape: string, text: string, code = '36'): string => `${escape}[${code}m${text}${escape}[0m`;

describe.each(Object.entries(begin))('coloured with %s', (_, escape) => {
  it.each(values)('%s is found without the codes around it: %s', (kind, value, before) => {
    const text = `${coloured(escape, 'INFO', '1;32')} ${before}${coloured(escape, value)} from there`;
    const found = findTraces(text).filter((trace) => trace.kind === kind);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
    expect(found[0]?.canonical).toBe(findTraces(`${before}${value} from there`)[0]?.canonical);
  });

  it.each(values)('%s that went is found left: %s', (kind, value) => {
    const text = `peer=${coloured(escape, value, '38;5;208')} again`;
    const [left] = findSpellings(text, [{ kind, value, canonical: value }]);
    expect(left && text.slice(left.start, left.end)).toBe(value);
  });
});

describe('codes of colours', () => {
  it('leave the way back to the text', () => {
    const piece = fc.constantFrom('mario', ' ', '\u001b[0m', '\u001b[1;31m', '[32m', '\u00a0', '\u200b', '192.0.2.4', '[', 'm', '5m', '\\u001b[K');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const readable = makeUncoloured(text);
        for (let i = 0; i < readable.text.length; i += 1) expect(text.charAt(readable.original(i)).replace('\u00a0', ' ')).toBe(readable.text.charAt(i));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are no brackets of anything else', () => {
    const text = 'rate(x[5 m]) of [3], [1;2], [m\n[info] and\t[warn] and [39m is all of the code that is one';
    expect(makeUncoloured(text).text).toBe(text.replace('[39m', ''));
  });
});
