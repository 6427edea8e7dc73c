/** Where archives end, by what they say of themselves: what was hung behind that, libarchive passes over without a word. */

const blank = 0x20;
const [headOf7z, shortAr, headOfAr] = [32, 8, 60];
const trailer = 'TRAILER!!!';

/** Whether more than a blank or a line end, as mail programs leave them, stands behind the end. */
export function holdsMore(packed: Uint8Array): boolean {
  return packed.subarray(endOf(packed)).some((byte) => byte > blank);
}

function endOf(packed: Uint8Array): number {
  if (packed[0] === 0x37 && packed.length >= headOf7z) return endOf7z(packed);
  const letters = (from: number, to: number): string => String.fromCharCode(...packed.subarray(from, to));
  if (letters(0, shortAr) === '!<arch>\n') return endOfAr(packed.length, letters);
  const magic = letters(0, 6);
  return magic === '070701' || magic === '070702' ? endOfCpio(packed.length, letters, inHex) : magic === '070707' ? endOfCpio(packed.length, letters, inOctal) : packed.length;
}

/** Its head says where its list stands, and that ends it (7zFormat.txt). */
function endOf7z(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, headOf7z);
  return headOf7z + Number(view.getBigUint64(12, true) + view.getBigUint64(20, true));
}

type Letters = (from: number, to: number) => string;

/** Entries one behind the other, each at an even place (ar(5)). */
function endOfAr(length: number, letters: Letters): number {
  let at = shortAr;
  while (at + headOfAr <= length && letters(at + headOfAr - 2, at + headOfAr) === '`\n') {
    const size = Number(letters(at + 48, at + 58));
    // A size below nothing would lead back, and round and round.
    if (!Number.isInteger(size) || size < 0) return at;
    at += headOfAr + size + (size & 1);
  }
  return at;
}

/** Of each way in which cpio writes its heads (cpio(5)): its length, where the lengths of the name and of the content stand, in which base, and at multiples of what the parts begin. */
const inHex = { head: 110, name: [94, 102], content: [54, 62], base: 16, step: 4 } as const;
const inOctal = { head: 76, name: [59, 65], content: [65, 76], base: 8, step: 1 } as const;

/** Entries up to one of a name that no file has. */
function endOfCpio(length: number, letters: Letters, { head, name, content, base, step }: typeof inHex | typeof inOctal): number {
  const whole = (at: number): number => Math.ceil(at / step) * step;
  for (let at = 0; at + head <= length;) {
    const [ofName, ofContent] = [name, content].map(([from, to]) => parseInt(letters(at + from, at + to), base));
    if (ofName === undefined || ofContent === undefined || !(ofName >= 0 && ofContent >= 0)) return at;
    const begins = whole(at + head + ofName);
    if (letters(at + head, at + head + trailer.length) === trailer) return begins;
    at = whole(begins + ofContent);
  }
  return length;
}
