import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, keyOf, putInOrder } from '../../../src/core/scan/number-list.ts';

/** Short lists are sorted in one way, long ones in another. */
const lists = fc.oneof(fc.array(fc.nat(4000), { maxLength: 40 }), fc.array(fc.nat(4000), { minLength: 60, maxLength: 200 }));

describe('a list of numbers as a key', () => {
  it('is put in order', () => {
    fc.assert(fc.property(lists, (list) => {
      const sorted = [...list].sort((a, b) => a - b);
      putInOrder(list);
      expect(list).toEqual(sorted);
    }));
  });

  it('has the same key as its equal, and another than the list with one number changed', () => {
    fc.assert(fc.property(lists, fc.nat(), (list, at) => {
      expect(keyOf([...list], 1)).toBe(keyOf(list, 1));
      const changed = list.map((number, i) => (i === at % list.length ? number + 1 : number));
      expect(isSame(list, changed)).toBe(list.length === 0);
      if (list.length > 0) expect(keyOf(changed, 1)).not.toBe(keyOf(list, 1));
    }));
  });

  it('is not the same as a longer one that begins like it', () => {
    expect(isSame([1, 2], [1, 2, 3])).toBe(false);
  });
});
