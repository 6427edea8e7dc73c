import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

const must: readonly (readonly [text: string, values: readonly string[]])[] = [
  ['ring 0532 123 45 67 tonight', ['0532 123 45 67']],
  ['01 23 45 67 89', ['01 23 45 67 89']],
  ['020-7946-0958 is mine', ['020-7946-0958']],
  ['office 415-555-0132', ['415-555-0132']],
  ['532-123-45-67', ['532-123-45-67']],
  ['0 (532) 1234567', ['0 (532) 1234567']],
  ['My number:\n09171234567\nthanks', ['09171234567']],
];

const mustNot: readonly string[] = [
  '01-02-2024 10:00', '00 11 22 33 44 55 66 77', 'ratio 0532 to 12', 'GB29 NWBK 0101 9049 17', 'order #415-555-0132', 'v415.555.0132.7', '078-05-1120', 'id 09171234567 in a sentence', '0123456', '12-345-67-89', '2024-0532-123-45',
];

describe('phone numbers written in a national way', () => {
  it.each(must)('"%s"', (text, values) => {
    expect(findByKind('phone-number', text)).toEqual(values);
  });

  it.each(mustNot)('none in "%s"', (text) => {
    expect(findByKind('phone-number', text)).toEqual([]);
  });
});
