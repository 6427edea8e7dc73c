/** What base64 of a longer text writes for a part of it. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What base64 of a longer text writes for these bytes alone, at each offset, in both alphabets; characters shared with neighbours left out. */
export function base64Inside(bytes: Uint8Array): string[] {
  const written = [0, 1, 2].map((offset) => {
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    let text = '';
    for (let character = first; character < last; character += 1) {
      const bit = character * 6 - offset * 8;
      const high = bytes[bit >> 3] ?? 0;
      const low = bytes[(bit >> 3) + 1] ?? 0;
      text += alphabet.charAt((((high << 8) | low) >> (10 - (bit & 7))) & 63);
    }
    return text;
  });
  return [...new Set(written.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]))];
}
