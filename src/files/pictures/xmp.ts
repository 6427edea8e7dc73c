/** XMP (ISO 16684): XML in a picture. Shown as the texts and attributes that it holds, by the property that they stand in; it goes as a whole. */
import type { MetadataLine } from './metadata-line.ts';

const tag = /<(\/?)([\w.-]{1,40}:[\w.-]{1,60})(?![\w.-])([^<>]{0,4000})>/g;
const attribute = /([\w.-]{1,40}:[\w.-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{1,400})"|'([^']{1,400})')/g;
/** Longer values without a blank are pictures in base64. */
const longestWord = 400;
const longest = 100_000;
const mostLines = 200;
/** Longer packets hold pictures in base64; what they tell stands in their beginning. */
const mostRead = 1024 * 1024;

/** A line for each value in the packet, in order. An item of a list has the key of its list: `XMP dc:creator`. */
export function xmpLine(packet: string): MetadataLine[] {
  const lines: MetadataLine[] = [];
  let property = '';
  const tell = (key: string, value: string): void => {
    const trimmed = unescape(value).trim();
    if (trimmed !== '' && lines.length < mostLines) lines.push({ key: `XMP ${key}`, value: trimmed.slice(0, /\s/.test(trimmed) ? longest : longestWord) });
  };
  const read = packet.slice(0, mostRead);
  for (const { 0: whole, 1: slash = '', 2: name = '', 3: attributes = '', index } of read.matchAll(tag)) {
    if (slash === '/') continue;
    const end = read.indexOf('<', index + whole.length);
    const content = read.slice(index + whole.length, end < 0 ? undefined : end);
    if (!name.startsWith('rdf:') && !name.startsWith('x:')) property = name;
    for (const [, key = '', double, single] of attributes.matchAll(attribute)) if (isTold(key)) tell(key, double ?? single ?? '');
    tell(name === 'rdf:li' && property !== '' ? property : name, content);
  }
  return lines.length > 0 || packet.trim() === '' ? lines : [{ key: 'XMP', value: `${String(packet.length)} characters` }];
}

/** Name spaces, the writing library and languages are grammar. */
function isTold(key: string): boolean {
  return !key.startsWith('xmlns:') && !key.startsWith('xml:') && key !== 'x:xmptk' && key !== 'rdf:about' && key !== 'rdf:parseType';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi, (all, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? all;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
