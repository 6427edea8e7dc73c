/** Several fields on one line: `App: 3.2 | OS: iOS 17 | Device: iPhone14,5`, `version=3.2; os=17`. */
import type { KeyValue } from './key-value.ts';

/** What stands between two fields; the weak ones stand inside values too. */
const strong = [' | ', ' · ', ' • ', ' // ', ';', '; '];
const weak = [', '];
const keyOfPart = /^(\p{L}[\p{L}\p{N} ._/'’-]{0,30}?)\s?(: ?|=)(?=[^\s:])/u;
const longestLine = 600;

/** The fields of a line that begins with a field, in order; none when they are not all written alike, or there is but one. */
export function fieldsOfLine(content: string, from: number, knows: (key: string) => boolean): readonly KeyValue[] {
  if (content.length > longestLine) return [];
  for (const between of [...strong, ...weak]) {
    if (!content.includes(between, from)) continue;
    const fields = splitAt(content, from, between);
    const known = fields.filter(({ key }) => knows(key)).length;
    // Most of three or more are enough between weak signs: a sentence has none.
    const enough = known === fields.length || known * 2 > Math.max(fields.length, leastPlain) || (strong.includes(between) && (!between.startsWith(';') || known > 1));
    if (fields.length > 1 && known > 0 && enough) return fields;
  }
  return fieldsByKeys(content, from, knows);
}

/** `Host: tux Kernel: 6.8 arch: x86_64`: nothing stands between them but blanks. */
const keyInside = /(?<=^|\s)(\p{L}[\p{L}\p{N}-]{0,20}): (?=\S)/gu;

/** `*App:* 3.2 *Device:* Pixel 6a`: keys in bold letters, which show where each ends. */
const boldKey = /(?<=^|\s)(\*{1,2}|__)(\p{L}[\p{L}\p{N} ._/()'’-]{0,40}?)(?::\1|\1 ?:) {0,3}(?=\S)/gu;
const leastPlain = 3;
const leastBold = 2;

function fieldsByKeys(content: string, from: number, knows: (key: string) => boolean): readonly KeyValue[] {
  const bold = [...content.matchAll(boldKey)].map(({ 0: whole, 1: mark = '', 2: key = '', index }) => ({ key, at: index, keyAt: index + mark.length, valueAt: index + whole.length }));
  if (bold.length >= leastBold && bold[0]?.keyAt === from && bold.some(({ key }) => knows(key))) return upToTheNext(content, bold);
  const plain = [...content.slice(from).matchAll(keyInside)].map(({ 0: whole, 1: key = '', index }) => ({ key, at: from + index, keyAt: from + index, valueAt: from + index + whole.length }));
  return plain.length < leastPlain || plain[0]?.keyAt !== from || plain.filter(({ key }) => knows(key)).length < 2 ? [] : upToTheNext(content, plain);
}

function upToTheNext(content: string, keys: readonly { key: string; at: number; keyAt: number; valueAt: number }[]): readonly KeyValue[] {
  return keys.map(({ key, keyAt, valueAt }, i) => ({ key, keyAt, valueAt, valueEnd: valueAt + content.slice(valueAt, keys[i + 1]?.at).trimEnd().length }));
}

function splitAt(content: string, from: number, between: string): readonly KeyValue[] {
  const fields: KeyValue[] = [];
  let separator = '';
  for (let at = from; at < content.length; ) {
    const next = content.indexOf(between, at);
    const end = next < 0 ? content.length : next;
    const found = keyOfPart.exec(content.slice(at, end));
    const [whole = '', key = '', sign = ''] = found ?? [];
    if (!found || (separator !== '' && separator !== sign.trim())) return [];
    separator = sign.trim();
    fields.push({ key, keyAt: at, valueAt: at + whole.length, valueEnd: end });
    at = end + between.length;
  }
  return fields;
}
