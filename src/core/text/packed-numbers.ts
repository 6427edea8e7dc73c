/**
 * A set of whole numbers in a text: Golomb and Rice's code of the steps from one to the next, in sorted order (R. F. Rice, "Some Practical Universal Noiseless Coding Techniques", 1979), as
 * base64. Its first five bits say how many bits of a step are written as they are; the ones before them, up to a nought, are how often as much more.
 */
const bitsOfLength = 5;

export function packNumbers(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const low = Math.max(1, Math.floor(Math.log2(((sorted.at(-1) ?? 0) / sorted.length) * Math.LN2 + 1)));
  const steps = sorted.map((number, i) => number - (sorted[i - 1] ?? 0));
  const inBits = (number: number, length: number): string => (2 ** length + (number % 2 ** length)).toString(2).slice(1);
  const bits = inBits(low, bitsOfLength) + steps.map((step) => `${'1'.repeat(Math.floor(step / 2 ** low))}0${inBits(step, low)}`).join('');
  // Ones behind the last are no number.
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 2)))).replace(/={1,2}$/, '');
}

export function readNumbers(packed: string): number[] {
  const bits = Array.from(atob(packed), (byte) => (256 + byte.charCodeAt(0)).toString(2).slice(1)).join('');
  const low = parseInt(bits.slice(0, bitsOfLength), 2);
  const numbers: number[] = [];
  let number = 0;
  let at = bitsOfLength;
  for (let nought = bits.indexOf('0', at); nought >= 0; nought = bits.indexOf('0', at)) {
    const end = nought + 1 + low;
    numbers.push((number += (nought - at) * 2 ** low + parseInt(bits.slice(nought + 1, end), 2)));
    at = end;
  }
  return numbers;
}
