import { describe, expect, it } from 'vitest';
import { detectors } from '../../../src/core/detectors/index.ts';

/** Pieces that make every beginning of a pattern a candidate. A pattern that goes back over them takes minutes; the limit leaves room for a busy machine. */
const hostile = ['=a', 'a:', 'token=', 'password:"', '://a:', '1-', 'A1 ', '/home/', 'curl -u ', 'GB82', 'cookie: ', 'ip-1-1-1-1.', 'a.', '-----BEGIN ', '"name": "'];

describe('the detectors', () => {
  it.each(hostile)('read 200 kB of %j without getting stuck', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    for (const detector of detectors) {
      const started = performance.now();
      detector.find(text);
      expect(performance.now() - started, detector.kind).toBeLessThan(5000);
    }
  });
});
