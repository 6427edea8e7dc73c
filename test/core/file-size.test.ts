import { expect, test } from 'vitest';
import { writeSize } from '../../src/core/file-size.ts';

test.each([
  ['en', 0, '0 bytes'],
  ['en', 1, '1 byte'],
  ['en', 108, '108 bytes'],
  ['it', 1, '1 byte'],
  ['it', 108, '108 byte'],
  ['pl', 5, '5 bajtów'],
  ['en', 2400, '2.4 kB'],
  ['it', 2_400_000, '2,4 MB'],
  ['en', 3e12, '3,000 GB'],
])('in %s, %d bytes are %s', (language, bytes, words) => {
  expect(writeSize(language, bytes).replace(/\s/g, ' ')).toBe(words);
});
