import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/core/detectors/sha256.ts';

it('gives what the platform gives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(sha256([...bytes])).toEqual([...createHash('sha256').update(bytes).digest()]);
    }),
  );
});
