/** XMP: XML in a picture. Shown as the texts and attributes that it holds; it goes as a whole. */
import type { MetadataLine } from './exif.ts';

const attribute = /\s([\w]{1,40}:[\w]{1,60})\s{0,4}=\s{0,4}(?:"([^"<>]{1,400})"|'([^'<>]{1,400})')/g;
const content = /<([\w]{1,40}:[\w]{1,60})[^<>]{0,400}>\s{0,200}([^<>\s][^<>]{0,400})</g;
const mostLines = 200;

/** A line for each value in the packet, in order. */
export function xmpLine(packet: string): MetadataLine[] {
  const found: { at: number; line: MetadataLine }[] = [];
  for (const pattern of [attribute, content]) {
    for (const match of packet.matchAll(pattern)) {
      const key = match[1] ?? '';
      if (!key.startsWith('xmlns:') && found.length < mostLines) found.push({ at: match.index, line: { key: `XMP ${key}`, value: (match[2] ?? match[3] ?? '').trim() } });
    }
  }
  const lines = found.sort((a, b) => a.at - b.at).map(({ line }) => line);
  return lines.length > 0 || packet.trim() === '' ? lines : [{ key: 'XMP', value: `${String(packet.length)} characters` }];
}
