/** SHA-256 (FIPS 180-4) of a few bytes, at once: the checksum inside wallet addresses. */
const wide = 2 ** 32;
const [roots, cubes] = constants();

/** The first 32 bits of the fractions of the square roots of the first eight primes and of the cube roots of the first 64. */
function constants(): readonly [readonly number[], readonly number[]] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate += 1) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * wide) | 0;
  return [primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))), primes.map((prime) => fraction(Math.cbrt(prime)))];
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The 32 bytes of the digest. */
export function sha256(bytes: readonly number[]): number[] {
  const length = Math.ceil((bytes.length + 9) / 64) * 16;
  const words = new Int32Array(length);
  for (const [i, byte] of [...bytes, 0x80].entries()) words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i % 4) * 8));
  words[length - 1] = bytes.length * 8;
  const hash = Int32Array.from(roots);
  const schedule = new Int32Array(64);
  for (let block = 0; block < length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    for (let i = 16; i < 64; i += 1) {
      const [early, late] = [schedule[i - 15] ?? 0, schedule[i - 2] ?? 0];
      schedule[i] = (schedule[i - 16] ?? 0) + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (schedule[i - 7] ?? 0) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i += 1) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (cubes[i] ?? 0) + (schedule[i] ?? 0)) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] ?? 0) + word;
  }
  return [...hash].flatMap((word) => [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}
