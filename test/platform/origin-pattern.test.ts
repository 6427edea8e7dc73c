import { expect, test } from 'vitest';
import { covers, originPattern } from '../../src/platform/origin-pattern.ts';

test.each([
  ['https://mail.example.com/u/0/?compose#x', 'https://mail.example.com/*'],
  ['http://127.0.0.1:8080/compose', 'http://127.0.0.1/*'],
  ['about:blank', null],
  ['file:///tmp/mail.html', null],
  ['chrome://settings', null],
  ['null', null],
  ['', null],
])('the site of %s is %s', (url, pattern) => {
  expect(originPattern(url)).toBe(pattern);
});

test.each([
  ['https://mail.example.com/*', 'https://mail.example.com', true],
  ['http://127.0.0.1/*', 'http://127.0.0.1:8080', true],
  ['https://mail.example.com/*', 'http://mail.example.com', false],
  ['https://mail.example.com/*', 'https://example.com', false],
  ['https://example.com/*', 'https://mail.example.com', false],
  ['https://*.example.com/*', 'https://mail.example.com', true],
  ['https://*.example.com/*', 'https://notexample.com', false],
  ['*://*/*', 'http://mail.example.com', true],
  ['<all_urls>', 'https://mail.example.com', true],
  ['https://mail.example.com/*', 'null', false],
])('%s covers %s: %s', (pattern, origin, expected) => {
  expect(covers(pattern, origin)).toBe(expected);
});
