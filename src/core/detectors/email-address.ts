import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { isPhoneAccount } from './phone-number.ts';

const localCharacter = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const domainCharacter = /[\p{L}\p{N}.-]/u;
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u;
/** A file that is named after an address: `anna@example.com.db`. These are no domains. */
const fileEnding = /(?:\.(?:log|txt|db|sqlite|xml|json|csv|html?|png|jpe?g|gif|pdf|docx?|zip|gz|tar|art|dex|jar|apk|so|dll|exe|conf|ini|ya?ml|bak|tmp|eml|vcf|ics|js|ts|vue))+$/i;
const maxLocal = 64;
const maxDomain = 253;

/** E-mail addresses, from each `@` outwards. `447700900142@s.whatsapp.net` is a phone number and not one of them. */
export const emailAddress: Detector = {
  kind: 'email-address',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const range = addressAround(text, at);
      const last = found.at(-1);
      if (range && (!last || range.start >= last.end) && !isPhoneAccount(text.slice(range.start, range.end))) found.push(range);
    }
    return found;
  },
  canonical: (value) => decodeAt(value).toLowerCase(),
};

function addressAround(text: string, at: number): Range | null {
  let start = at;
  while (start > 0 && at - start < maxLocal && localCharacter.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[.'`/=?&*#{|}]/.test(text.charAt(start))) start += 1;
  // In `mail=mario@example.com` or `a/b:mario@...` the address begins after the separator.
  const local = text.slice(start, at);
  start += Math.max(local.lastIndexOf('='), local.lastIndexOf('/')) + 1;
  let end = at + 1;
  while (end < text.length && end - at <= maxDomain && domainCharacter.test(text.charAt(end))) end += 1;
  while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  end -= fileEnding.exec(text.slice(at + 1, end))?.[0].length ?? 0;
  return start < at && domain.test(text.slice(at + 1, end)) ? { start, end } : null;
}

function decodeAt(value: string): string {
  return value.replace(/%40/g, '@').replace(/%2[bB]/g, '+');
}
