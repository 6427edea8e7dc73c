/** XMP (ISO 16684): XML in a picture. Shown as the texts and attributes that it holds, by the property that they stand in; it goes as a whole. */
import type { MetadataLine } from '../media/metadata-line.ts';

const tagName = /<(\/?)([\w.-]{1,40}(?::[\w.-]{1,60})?)/y;
const attribute = /([\w.-]{1,40}(?::[\w.-]{1,60})?)\s{0,40}=\s{0,40}(["'])/g;
/** Longer words are pictures in base64: their beginning tells that there are some. */
const longestWord = 400;
const base64 = /^[A-Za-z0-9+/=\s]*$/;

/** A line for each value in the packet, however long it is, in order. An item of a list has the key of its list: `XMP dc:creator`. */
export function xmpLine(packet: string): MetadataLine[] {
  const lines: MetadataLine[] = [];
  let property = 'text';
  const tell = (key: string, value: string): void => {
    const trimmed = unescape(value).trim();
    if (trimmed !== '') lines.push({ key: `XMP ${key}`, value: isPicture(trimmed) ? trimmed.slice(0, longestWord) : trimmed });
  };
  for (let at = packet.indexOf('<'); at >= 0; ) {
    if (packet.startsWith('<!--', at) || packet.startsWith('<![CDATA[', at)) {
      const comment = packet[at + 2] === '-';
      const end = endAt(packet, packet.indexOf(comment ? '-->' : ']]>', at));
      tell(comment ? 'comment' : property, packet.slice(at + (comment ? 4 : 9), end));
      at = packet.indexOf('<', end);
      continue;
    }
    const end = endOfTag(packet, at);
    tagName.lastIndex = at;
    const [whole = '', slash, name = ''] = tagName.exec(packet) ?? [];
    if (slash === '' && !name.startsWith('rdf:') && !name.startsWith('x:')) property = name;
    for (const [key, value] of attributesIn(packet.slice(at + whole.length, end))) if (isTold(key)) tell(key, value);
    at = packet.indexOf('<', end);
    tell(slash === '' && name !== 'rdf:li' ? name : property, packet.slice(end, endAt(packet, at)));
  }
  return lines.length > 0 || packet.trim() === '' ? lines : [{ key: 'XMP', value: `${String(packet.length)} characters` }];
}

/** Where nothing is found, the end. */
const endAt = (packet: string, found: number): number => (found < 0 ? packet.length : found);

/** Behind the sign that closes a tag; one between quotes does not. */
function endOfTag(packet: string, start: number): number {
  const signs = /[>"']/g;
  signs.lastIndex = start;
  for (let sign = signs.exec(packet); sign; sign = signs.exec(packet)) {
    if (sign[0] === '>') return signs.lastIndex;
    signs.lastIndex = endAt(packet, packet.indexOf(sign[0], signs.lastIndex)) + 1;
  }
  return packet.length;
}

function attributesIn(tag: string): [key: string, value: string][] {
  const found: [string, string][] = [];
  attribute.lastIndex = 0;
  for (let match = attribute.exec(tag); match; match = attribute.exec(tag)) {
    const end = endAt(tag, tag.indexOf(match[2] ?? '"', attribute.lastIndex));
    found.push([match[1] ?? '', tag.slice(attribute.lastIndex, end)]);
    attribute.lastIndex = end + 1;
  }
  return found;
}

function isPicture(value: string): boolean {
  return value.length > longestWord && !value.slice(0, longestWord).includes(' ') && base64.test(value);
}

/** Name spaces, the writing library and languages are grammar. */
function isTold(key: string): boolean {
  return key !== 'xmlns' && !key.startsWith('xmlns:') && !key.startsWith('xml:') && key !== 'x:xmptk' && key !== 'rdf:about' && key !== 'rdf:parseType';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi, (all, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? all;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
