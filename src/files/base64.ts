/** Base64 (RFC 4648), as mails, HAR files and data URLs write it. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = alphabet.indexOf(String.fromCharCode(code));
  return value >= 0 ? value : code === 0x2d ? 62 : code === 0x5f ? 63 : 255;
});

/** The bytes; characters that are none of it are passed over, and what follows the padding is not read. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(text.length * 0.75));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x3d) break;
    const value = code < 128 ? (values[code] ?? 255) : 255;
    if (value === 255) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.slice(0, length);
}

/** With padding, on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    pieces.push(alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | (b >> 4)) + (left > 1 ? alphabet.charAt(((b & 15) << 2) | (c >> 6)) : '=') + (left > 2 ? alphabet.charAt(c & 63) : '='));
  }
  return pieces.join('');
}

/** Whether a text is nothing but base64, of at least one byte. */
export function isBase64(text: string): boolean {
  return text.length >= 2 && /^[A-Za-z0-9+/\r\n]*={0,2}\s{0,2}$/.test(text);
}
