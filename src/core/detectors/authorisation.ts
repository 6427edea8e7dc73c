import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { entropy, isStandIn } from './stand-in.ts';

const scheme = /(?<![\p{L}\p{N}])(?:bearer|basic|digest|token|apikey)[ +:]{1,3}([A-Za-z0-9_.~+/=@-]{8,4096})/giu;
const header = /(?<![\p{L}\p{N}])(?:proxy-)?(?:authorization|x-auth|x-api-key|[a-z-]{0,24}api-?(?:key|token))["']{0,1} {0,2}[:=] {0,2}["']{0,1}([A-Za-z0-9_.~+/=@-]{10,4096})/giu;
const cookies = /(?<![\p{L}\p{N}-])(?:set-)?cookie["']{0,1} {0,2}: {0,2}["']{0,1}([^\n\r"']{4,4096})/giu;
const command = /(?<![\p{L}\p{N}])curl(?=\s)[^\n\r]{0,400}?(?:\s-u|\s--user)[ =]{1,4}("[^"\n]{3,200}"|'[^'\n]{3,200}'|[^\s"']{3,200})/gu;

/** What signs a request in: the credential after `Bearer` and `Basic`, in authorisation headers, in cookies, and `curl -u USER:PASSWORD`. */
export const authorisation: Detector = {
  kind: 'sign-in',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    const add = (match: RegExpExecArray, holds: (value: string) => boolean): void => {
      const value = match[1] ?? '';
      const start = match.index + match[0].length - value.length;
      if (holds(value)) found.push({ start, end: start + value.length });
    };
    if (/bearer|basic|digest|token|apikey/i.test(text)) for (const match of text.matchAll(scheme)) add(match, isCredential);
    if (/authorization|x-auth|api-?(?:key|token)/i.test(text)) for (const match of text.matchAll(header)) add(match, isCredential);
    if (/cookie/i.test(text)) for (const match of text.matchAll(cookies)) add(match, (value) => value.includes('='));
    if (text.includes('curl ')) for (const match of text.matchAll(command)) add(match, isLogin);
    return found.sort((a, b) => a.start - b.start).filter((range, i, all) => range.start >= (all[i - 1]?.end ?? 0));
  },
  canonical: (value) => value.replace(/^["']|["']$/g, ''),
};

function isCredential(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.8 && !isStandIn(value);
}

/** A user and a password that differ and are no variables. */
function isLogin(value: string): boolean {
  const plain = value.replace(/^["']|["']$/g, '');
  const colon = plain.indexOf(':');
  const [user, word] = [plain.slice(0, colon), plain.slice(colon + 1)];
  return colon >= 0 && user !== word && !/\$[{(A-Z]|^<|^\{/.test(plain) && `${user}${word}`.length >= 8;
}
