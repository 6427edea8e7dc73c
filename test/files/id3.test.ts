/** Notes behind a sound whose lengths lie. */
import { expect, test } from 'vitest';
import { startOfTrailers } from '../../src/files/sounds/id3.ts';

const sound = new Uint8Array(500).fill(0x55);

function withApe(length: number): Uint8Array {
  const footer = new Uint8Array(32);
  footer.set(new TextEncoder().encode('APETAGEX'));
  new DataView(footer.buffer).setUint32(12, length, true);
  return new Uint8Array([...sound, ...footer]);
}

test.each([[0, 500], [31, 500], [32, 500], [132, 400], [0xffffffff, 0]])("APE's notes that say they have %i bytes", (length, start) => {
  expect(startOfTrailers(withApe(length))).toBe(start);
});
