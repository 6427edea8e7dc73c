import { decodeConsole, isOfConsole } from './console-encodings.ts';

/** Windows-1252 as the Encoding standard has it. Node's decoder gives control characters for 0x80 to 0x9F (nodejs/node#56542). */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes in an encoding from before Unicode, by its label; throws a `TypeError` where it has no character for them. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  if (isOfConsole(encoding)) return decodeConsole(bytes, encoding);
  return asStandard(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
}

/** What a platform's decoder made of bytes, as it should be. `encoding`: the standard's name. */
export function asStandard(text: string, encoding: string): string {
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (control) => high.charAt(control.charCodeAt(0) - 0x80)) : text;
}
