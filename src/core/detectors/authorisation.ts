import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findCookies } from './cookies.ts';
import { findValues, valueRange, type Detector } from './detector.ts';
import { entropy, isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, shortlyBefore } from '../text/ranges.ts';

const scheme = sought(/(?<![\p{L}\p{N}])(bearer|basic|digest|token|apikey|ntlm|negotiate)[ +:]{1,3}([A-Za-z0-9_.~+/=@-]{8,8192})/giu);
const header = sought(/(?<![\p{L}\p{N}])(?:proxy-)?(?:authorization|x-auth|x-api-key|[a-z-]{0,24}api-?(?:key|token))["']{0,1} {0,2}[:=] {0,2}["']{0,1}(?!AWS4-)([A-Za-z0-9_.~+/=@-]{10,8192})/giu);
/** Where a scheme stands behind one of these, what follows is a credential and no word of a sentence. */
const inHeader = /authori[sz]ation["'\\]{0,3} {0,2}[:=] {0,2}["'\\]{0,3}(?:proxy)?$/i;
const headerReach = 32;
const digest = sought(/(?<![\p{L}\p{N}])digest (?=[^\n\r]{0,400}?(?:nonce|response)=)([^\n\r]{10,1200})/giu);
const digestPart = /(?<![\w-])(?:username|nonce|cnonce|response|opaque)=(?:\\?"([^"\\\n]{1,256})|([^\s",;]{1,256}))/g;
const command = sought(/(?<=(?<![\p{L}\p{N}./:-])(?:curl|https?|xhs?|ab|hey|wrk|siege)(?:\s[^\n\r]{0,400})?\s|[\\^`]\r?\n[ \t]{0,8})(?:-[uaA]|--(?:user|auth))[ =]{1,4}("[^"\n]{3,200}"|'[^'\n]{3,200}'|[^\s"']{3,200})/gu);

/** What mail programs log of signing in: SMTP's and IMAP's AUTH (RFC 4954, 9051), of which a server's list of ways has no small letters; and IMAP's LOGIN behind its tag. */
const mailLogin = sought(/(?:(?<=--> )PASS |(?<!\w)AUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2) (?![a-z]+[.,;:]?(?:\s|$))(?=\S{0,200}[a-z=])|(?<=(?<!\w)[A-Za-z]{0,4}\d{1,6}) LOGIN (?:"[^"\n]{1,64}"|[^\s"@]{1,64}@[^\s"]{1,64}) "?)([^\s"]{3,4096})/g);

/** What signs a request in: the credential after `Bearer`, `Basic` and `Digest`, in authorisation headers, the values of cookies, logins of mail programs, and `curl -u USER:PASSWORD` and its likes. */
export const authorisation: Detector = {
  kind: 'sign-in',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of matchesIn(text, scheme)) {
      const [, name = '', value = ''] = match;
      const isCertain = inHeader.test(shortlyBefore(text, match.index, headerReach));
      if ((isCertain ? isCredential : isDrawn)(value) || (/basic/i.test(name) && isLoginInBase64(value))) found.push(valueRange(match, value));
    }
    found.push(...findValues(text, header, ([, value = '']) => isCredential(value)));
    for (const match of matchesIn(text, digest)) found.push(...partsOfDigest(match[1] ?? '', valueRange(match).start));
    found.push(...findCookies(text));
    found.push(...findValues(text, mailLogin), ...findValues(text, command, ([, value = '']) => isLogin(value)));
    return apart(found);
  },
  canonical: (value) => value.replace(/^["']|["']$/g, ''),
};

const judged = 256;

function isCredential(value: string): boolean {
  const head = value.slice(0, judged);
  return /\d/.test(head) && /[A-Za-z]/.test(head) && entropy(head) >= 2.8 && !isStandIn(head);
}

/** Outside a header a word with a number behind it is none: `basic english101`, `token-store-2`. */
function isDrawn(value: string): boolean {
  return isCredential(value) && value.length >= 16 && !/^[A-Za-z]+(?:[-_.][A-Za-z]+)*[-_.]?\d{0,4}$/.test(value.slice(0, judged));
}

/** `user:password` in base64, however short: the letters of base64 and printable characters with a colon behind them. */
function isLoginInBase64(value: string): boolean {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const plain = value.slice(0, judged).replace(/={1,32}$/, '');
  let bits = 0;
  let held = 0;
  let text = '';
  for (const character of plain) {
    const six = alphabet.indexOf(character);
    if (six < 0) return false;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      text += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return /^[\x20-\x7e]{1,100}:[\x20-\x7e]{0,100}$/.test(text);
}

function partsOfDigest(line: string, offset: number): Range[] {
  return [...line.matchAll(digestPart)].map((match) => {
    const value = match[1] ?? match[2] ?? '';
    const start = offset + match.index + match[0].length - value.length;
    return rangeOf(start, value);
  });
}

/** A user and a password that differ and are no variables. */
function isLogin(value: string): boolean {
  const plain = value.replace(/^["']|["']$/g, '');
  const colon = plain.indexOf(':');
  const [user, word] = [plain.slice(0, colon), plain.slice(colon + 1)];
  return colon >= 0 && user !== word && !/^user(?:name)?:pass(?:word)?$/i.test(plain) && !/\$[{(A-Z]|^<|^\{/.test(plain) && `${user}${word}`.length >= 8;
}
