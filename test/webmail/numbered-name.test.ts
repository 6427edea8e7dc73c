/** Webmails that give a file's copy another name: told from files that are called otherwise. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNumberedName } from '../../src/webmail/file-list.ts';

test.each([['logs-1.zip', 'logs.zip'], ['logs (2).zip', 'logs.zip'], ['logs.tar_3.gz', 'logs.tar.gz'], ['log1', 'log'], ['.env-1', '.env']])('%s is %s with a number', (listed, name) => {
  expect(isNumberedName(listed, name)).toBe(true);
});

test.each([['logs.zip', 'logs.zip'], ['logs-old.zip', 'logs.zip'], ['log.zip', 'logs.zip'], ['logs-1.txt', 'logs.zip'], ['logs-12345.zip', 'logs.zip']])('%s is not %s with a number', (listed, name) => {
  expect(isNumberedName(listed, name)).toBe(false);
});

test('any name with a number before its ending is, the name itself never', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.constantFrom('', '.zip', '.log'), fc.nat(9999), fc.constantFrom('-%', ' (%)', '_%', '(%)'), (stem, ending, number, form) => {
    fc.pre(!stem.includes('.'));
    expect(isNumberedName(stem + form.replace('%', String(number)) + ending, stem + ending)).toBe(true);
    expect(isNumberedName(stem + ending, stem + ending)).toBe(false);
  }));
});
