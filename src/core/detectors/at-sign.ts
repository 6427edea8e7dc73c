/** Where addresses and sign-ins may stand: every `@`, as it is, coded for a link, or escaped in JSON. */
import { placesIn, sought } from '../scan/sought.ts';

const sign = sought(/@|%40|\\u0040/g);
const AT = 0x40;
const coded = ['%40', '\\u0040'];

/** The places at which `@`, `%40` or `\u0040` may stand, in rising order; `lengthOfSign` says whether one does. */
export function atSigns(text: string): Iterable<number> {
  return placesIn(text, sign) ?? Array.from(text.matchAll(sign), ({ index }) => index);
}

/** How many characters the sign at a place takes; 0 where there is none. */
export function lengthOfSign(text: string, at: number): number {
  return text.charCodeAt(at) === AT ? 1 : (coded.find((sign) => text.startsWith(sign, at))?.length ?? 0);
}
