/** Decoders by an encoding's label: the platform's, one of which is set right, and those of consoles, which it lacks. */
import { decodeConsole, isOfConsole } from './console-encodings.ts';

export interface Decoder {
  /** Its name in the Encoding standard, or a console's. */
  readonly encoding: string;
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Throws a `RangeError` where nobody knows the label; its `decode` a `TypeError` where it is to be `fatal` and has no character for the bytes. */
export function decoderOf(label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }): Decoder {
  // Mails write `cp850`, too; of code page 437 see the console encodings' head.
  const encoding = label.toLowerCase().replace(/^cp/, 'ibm').replace('ibm437', 'ibm850');
  if (isOfConsole(encoding)) return { encoding, decode: (bytes) => decodeConsole(bytes, encoding) };
  const decoder = new TextDecoder(label, options);
  return { encoding: decoder.encoding, decode: (bytes, part) => asStandard(decoder.decode(bytes, part), decoder.encoding) };
}

/** Bytes in an encoding from before Unicode; throws a `TypeError` where it has no character for them. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  return decoderOf(encoding, { fatal: true }).decode(bytes);
}

/** Windows-1252 as the Encoding standard has it. Node's decoder gives control characters for 0x80 to 0x9F (nodejs/node#56542). */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function asStandard(text: string, encoding: string): string {
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (control) => high.charAt(control.charCodeAt(0) - 0x80)) : text;
}
