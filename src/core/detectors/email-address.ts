import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { atSigns, lengthOfSign } from './at-sign.ts';
import { findMatches, type Detector } from './detector.ts';
import { isPhoneAccount } from './phone-number.ts';
import { sought } from '../scan/sought.ts';
import { textAt } from '../text/ranges.ts';

const localCharacter = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const separator = /[=/]|%(?:0[ad]|2[026-9cf]|3[a-f])|^[bu]'/i;
const AT = 0x40;
const alphanumeric = /[\p{L}\p{N}]/u;
const domainCharacter = /[\p{L}\p{N}.-]/u;
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u;
/** How a package goes on: `openssl@3--3.2.1.arm64`. */
const ofPackage = /\.\d+\.[^.]*\d[^.]*$/;
/** A file that is named after an address: `anna@example.com.db`. These are no domains. */
const fileEnding = /(?:\.(?:log|txt|db|sqlite|xml|json|csv|html?|png|jpe?g|gif|pdf|docx?|zip|gz|tar|art|dex|jar|apk|so|dll|exe|conf|ini|ya?ml|bak|tmp|eml|vcf|ics|js|ts|vue))+$/i;
const maxLocal = 64;
const maxDomain = 253;

/** What systemd starts, named after what it is started for: `getty@tty1.service`. None of these ends a domain. */
const ofUnit = /^[^.]{1,63}\.(?:service|socket|timer|mount|automount|target|slice|scope|swap|device|path)$/;
/** How SSH names what it encrypts with, and what a manual has for a reader's own: `chacha20-poly1305@openssh.com`, `your-name@example.org`. */
const ofCipher = /-.*@(?:openssh\.com|libssh\.org|lysator\.liu\.se|ssh\.com)$|^your[-_.]?(?:name|e?mail|address|user)@/;
/** A picture for sharper screens: `icon@3x.webp`. */
const ofScreen = /^\d(?:\.\d)?x$/i;
/** `https://USER:` before the sign: a sign-in, found as such, or its stand-in. */
const signIn = /[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/[^\s/@"'<>]{0,128}:[^\s/@"'<>]{0,128}$|^(?:https?|ftps?|git|ssh|wss?):\/\/[^\s/@"'<>]{24,128}$/;
/** `git@github.com:org/repo`: where a repository is. */
const ofRepository = /^git@[^\s@:/]{1,253}[:/]/;
const signInReach = 280;
/** As people hide an address from machines: `ada [at] example [dot] com`. */
const spelled = sought(/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?: ?[[({<](?:dot|punto|punkt|point)[\])}>] ?[\p{L}\p{N}_-]{1,40}){0,2} ?[[({<](?:at|AT|@|chiocciola|arroba)[\])}>] ?[\p{L}\p{N}-]{1,63}(?:(?: ?[[({<](?:dot|DOT|punto|punkt|point|\.)[\])}>] ?|\.)[\p{L}\p{N}-]{2,63}){1,4}(?![\p{L}\p{N}])/gu);

/** E-mail addresses, from each `@` or `%40` outwards, and spelled out. `447700900142@s.whatsapp.net` is a phone number and not one of them, nor is what signs in before a host. */
export const emailAddress: Detector = {
  kind: 'email-address',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const at of atSigns(text)) {
      const sign = lengthOfSign(text, at);
      const range = sign > 0 ? addressAround(text, at, sign) : null;
      if (range && !isPhoneAccount(textAt(text, range)) && !isSignIn(text, at)) found.push(range);
    }
    return apart([...found, ...findMatches(text, spelled)]);
  },
  canonical: (value) => decodeAt(value).toLowerCase(),
};

/** Whether what stands before the sign, back to a blank or a quote, signs in. */
function isSignIn(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < signInReach && !/[\s"'<>]/.test(text.charAt(start - 1))) start -= 1;
  return signIn.test(text.slice(start, at));
}

function addressAround(text: string, at: number, sign: number): Range | null {
  const host = at + sign;
  // The cheapest first: a letter or digit behind the sign, something of a name before it, and a dot in the domain.
  if (text.charCodeAt(host) === AT || text.charCodeAt(at - 1) === AT || !alphanumeric.test(text.charAt(host)) || !localCharacter.test(text.charAt(at - 1))) return null;
  let end = host;
  while (end < text.length && end - host <= maxDomain && domainCharacter.test(text.charAt(end))) end += 1;
  while (end > host && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  if (!text.slice(host, end).includes('.')) return null;
  let start = at;
  while (start > 0 && at - start < maxLocal && localCharacter.test(text.charAt(start - 1))) start -= 1;
  // In `mail=mario@example.com` or `a/b:mario@...` the address begins after the separator, in links also after a blank or a colon that is coded, in Python's bytes after `b'`.
  start = at - (text.slice(start, at).split(separator).at(-1) ?? '').length;
  while (start < at && /[.'`/=?&*#{|}]/.test(text.charAt(start))) start += 1;
  end -= fileEnding.exec(text.slice(host, end))?.[0].length ?? 0;
  const name = text.slice(host, end);
  return start < at && !ofRepository.test(text.slice(start, end + 1)) && domain.test(name) && !ofPackage.test(name) && !ofCipher.test(text.slice(start, end)) && !ofUnit.test(name) && !ofScreen.test(name.slice(0, name.indexOf('.'))) ? { start, end } : null;
}

function decodeAt(value: string): string {
  return value.replace(/ ?[[({<](?:at|chiocciola|arroba|@)[\])}>] ?/i, '@').replace(/ ?[[({<](?:dot|punto|punkt|point|\.)[\])}>] ?/gi, '.').replace(/%40|\\u0040/g, '@').replace(/%2[bB]/g, '+');
}
