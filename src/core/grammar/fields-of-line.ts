/** Several fields on one line: `App: 3.2 | OS: iOS 17 | Device: iPhone14,5`, `version=3.2; os=17`. */
import type { KeyValue } from './key-value.ts';

/** What stands between two fields; a comma stands inside values too. */
const signs = [' | ', ' -- ', ' · ', ' • ', ' // ', ' / ', ';', '; ', ', '];
const keyOfPart = /^(\p{L}[\p{L}\p{N} ._/'’-]{0,30}?)\s?(: ?|=)(?=[^\s:])/u;
const longestLine = 600;

/** The fields of a line that begins with a field, in order; none when they are not all written alike, or there is but one. */
export function fieldsOfLine(content: string, from: number, knows: (key: string) => boolean): readonly KeyValue[] {
  if (content.length > longestLine) return [];
  for (const between of signs) {
    if (!content.includes(between, from)) continue;
    const fields = splitAt(content, from, between);
    const known = fields.filter(({ key }) => knows(key)).length;
    // Most of three or more are enough between commas: a sentence has none.
    const enough = known === fields.length || known * 2 > Math.max(fields.length, 3) || between !== ', ';
    // Of a value with a bar in it the second part has no key.
    if (fields.length > 1 && fields[1]?.key !== '' && known > 0 && enough) return between === ', ' && goesOn(fields) ? [] : fields;
  }
  return fieldsByKeys(content, from, knows);
}

/** `Screen: 1080x2400, dpi: 480, density: 3.0`: what the first one is, in parts. */
function goesOn([first, ...others]: readonly KeyValue[]): boolean {
  return /^\p{Lu}/u.test(first?.key ?? '') && others.every(({ key }) => /^\p{Ll}/u.test(key));
}

/** Fields between which nothing stands but blanks: the mark before a key, the key, and up to the value. */
const ways = [
  // `*App:* 3.2 *Device:* Pixel 6a`: keys in bold letters, which show where each ends.
  /(?<=^|\s)(\*{1,2}|__)(\p{L}[\p{L}\p{N} ._/()'’-]{0,40}?)(?::\1|\1 ?:) {0,3}(?=\S)/gu,
  // `Host: tux Kernel: 6.8 arch: x86_64`.
  /(?<=^|\s)()(\p{L}[\p{L}\p{N}-]{0,20}): (?=\S)/gu,
  // `os=linux arch=amd64 app_version=1.2`.
  /(?<=^|\s)()(\p{L}[\w.-]{0,40})=(?=\S)/gu,
];

function fieldsByKeys(content: string, from: number, knows: (key: string) => boolean): readonly KeyValue[] {
  if (!/[:=].*[:=]/.test(content)) return [];
  for (const [way, pattern] of ways.entries()) {
    const keys = [...content.matchAll(pattern)].filter(({ index, 1: mark = '' }) => index + mark.length >= from).map(({ 0: whole, 1: mark = '', 2: last = '', index }, i, { length }) => {
      const at = index + mark.length;
      const end = at + last.length;
      // The first of two may have several words; `App version` has two.
      const longer = i === 0 ? (length === 2 ? from : at) : at - (/^\p{Ll}/u.test(last) ? (/\p{Lu}\p{L}{0,20} $/u.exec(content.slice(0, at))?.[0].length ?? 0) : 0);
      const keyAt = knows(content.slice(longer, end)) ? longer : at;
      return { key: content.slice(keyAt, end), keyAt, begin: Math.min(keyAt, index), valueAt: index + whole.length };
    });
    const fields = keys.map(({ key, keyAt, valueAt }, i): KeyValue => ({ key, keyAt, valueAt, valueEnd: valueAt + content.slice(valueAt, keys[i + 1]?.begin).trimEnd().length }));
    const known = fields.filter(({ key }) => knows(key)).length;
    // Two keys in bold, of which one is known; three others, of which two are, or `Version: 6.1 Build: 611`, as people see them.
    const isPair = fields.length === known && fields.every(({ key, valueAt, valueEnd }) => /^\p{Lu}/u.test(key) && valueAt < valueEnd);
    const least = way > 0 && !isPair ? 3 : 2;
    if (fields.length >= least && fields[0]?.keyAt === from && known >= least - 1) return fields;
  }
  return [];
}

function splitAt(content: string, from: number, between: string): readonly KeyValue[] {
  const fields: KeyValue[] = [];
  let separator = '';
  for (let at = from; at < content.length; ) {
    const next = content.indexOf(between, at);
    const end = next < 0 ? content.length : next;
    const found = keyOfPart.exec(content.slice(at, end));
    const [whole = '', key = '', sign = ''] = found ?? [];
    const last = found ? undefined : fields.pop();
    // `[permissions=CAMERA, LOCATION, os=17]`: in brackets nobody writes words.
    if (last && between === ', ' && /[[({]/.test(content.charAt(from - 1))) fields.push({ ...last, valueEnd: end });
    // `App: 3.2 | Device: Pixel 6a | Android 14`.
    else if (last && between === ' | ') fields.push(last, { key: '', keyAt: at, valueAt: at, valueEnd: end });
    else {
      if (!found || (separator !== '' && separator !== sign)) return [];
      separator = sign;
      fields.push({ key, keyAt: at, valueAt: at + whole.length, valueEnd: end });
    }
    at = end + between.length;
  }
  return fields;
}
