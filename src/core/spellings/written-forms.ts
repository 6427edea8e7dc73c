/**
 * The ways in which a value of a known shape is written elsewhere, beyond case, blanks and encodings (those are folded away).
 */
/** A value to look for; `kind` and `canonical` as in a finding, `text` and the value itself for the value of a field. */
export interface Sought {
  readonly value: string;
  readonly kind: string;
  readonly canonical: string;
}

const MAC = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i;
const UUID = /^\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;
const IPV6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i;
const GROUPED = /^[a-z]{2}\d{2}[a-z0-9 ]{11,}$/i;

/** At least the value itself; the forms may repeat. */
export function writtenForms({ value, canonical }: Sought): string[] {
  const forms = [value];
  const trimmed = value.trim();
  // Blanks of a link's query stand as plus signs.
  if (/\s/.test(trimmed)) forms.push(trimmed.replace(/\s+/g, '+'));
  addShapedForms(trimmed, forms);
  if (canonical !== trimmed) addShapedForms(canonical, forms);
  return forms;
}

/** `{`, 32 hex digits with four dashes, `}`; eight groups of an IPv6 address are as long at most. */
const longestHex = 39;

function addShapedForms(value: string, forms: string[]): void {
  if (value.length <= longestHex) {
    if (MAC.test(value)) return void forms.push(...macForms(value.replace(/[^0-9a-f]/gi, '')));
    if (UUID.test(value)) return void forms.push(...uuidForms(value.replace(/[^0-9a-f]/gi, '')));
    if (IPV6.test(value)) return void forms.push(...ipv6Forms(value));
  }
  if (!GROUPED.test(value)) return;
  // An account number (IBAN): with and without its blanks.
  const bare = value.replace(/\s/g, '');
  forms.push(bare, inGroups(bare, 4, ' '));
}

function inGroups(text: string, size: number, separator: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(separator);
}

function macForms(hex: string): string[] {
  return [hex, inGroups(hex, 2, ':'), inGroups(hex, 2, '-'), inGroups(hex, 4, '.'), inGroups(hex, 2, '.')];
}

function uuidForms(hex: string): string[] {
  return [hex, [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')];
}

function ipv6Forms(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - left.length - right.length;
  if (missing < 0 || (tail === undefined && missing !== 0)) return [];
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right].map((group) => Number.parseInt(group, 16).toString(16));
  return [groups.map((group) => group.padStart(4, '0')).join(':'), groups.join(':'), compressed(groups)];
}

/** The longest run of zeros as `::` (RFC 5952). */
function compressed(groups: readonly string[]): string {
  let best = { start: 0, size: 0 };
  for (let start = 0; start < groups.length; start += 1) {
    let end = start;
    while (groups[end] === '0') end += 1;
    if (end - start > best.size) best = { start, size: end - start };
  }
  if (best.size < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.size).join(':')}`;
}

/** One word of a person's name is a word of some language too: `Rossi`. */
export function isNameOfOneWord({ kind, value }: Sought): boolean {
  return (kind === 'person-name' || kind === 'contact-name') && /^[\p{L}\p{M}'’]+$/u.test(value.trim()) && !/\p{Ll}\p{Lu}/u.test(value);
}

/** With a capital, or as a part of a file's or an account's name: `Rossi`, `m.rossi`, `foto_rossi.jpg`; `rossi` in a sentence is a word. */
export function isWrittenAsName(text: string, start: number, end: number): boolean {
  return /^(?:\p{Lu}|\p{Lo})/u.test(text.slice(start, end)) || /[\p{N}_.@/\\-]/u.test(text.charAt(start - 1)) || /[\p{N}_@/\\-]/u.test(text.charAt(end)) || /^\.\p{L}/u.test(text.slice(end, end + 2));
}
