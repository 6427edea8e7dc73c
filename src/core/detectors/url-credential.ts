import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';

const scheme = sought(/:\/\//g);
const reserved = /[\s"'<>`/?#]/;

/** The user and password inside an address: `https://USER:PASSWORD@host`, `mongodb+srv://...`, from each `://` to its last `@`. The host stays. */
export const urlCredential: Detector = {
  kind: 'url-password',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { index: at } of matchesIn(text, scheme)) {
      const start = at + 3;
      let end = start;
      let sign = -1;
      for (; end < text.length && end - start < 512 && !reserved.test(text.charAt(end)); end += 1) if (text[end] === '@') sign = end;
      const login = sign < 0 ? '' : text.slice(start, sign);
      const secret = login.slice(login.indexOf(':') + 1);
      if (login.includes(':') && secret !== '' && !/^[$`{<*[]|^%[^\dA-Fa-f]|^PASSWORD$/.test(secret) && !isOnlyFiller(secret)) found.push({ start, end: sign });
      else if (login.length >= 24 && !isStandIn(login)) found.push({ start, end: sign });
    }
    return found;
  },
  canonical: (value) => value,
};

function isOnlyFiller(value: string): boolean {
  return /^([x*.])\1+$/i.test(value);
}
