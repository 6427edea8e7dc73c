/** IPTC-IIM in Photoshop's resource blocks: captions, names and places that picture programs write (IIM 4.2). */
import type { MetadataLine } from '../media/metadata-line.ts';
import { startsWith, utf8 } from '../media/media.ts';

const names: Readonly<Record<number, string>> = {
  5: 'ObjectName', 25: 'Keywords', 40: 'SpecialInstructions', 55: 'DateCreated', 60: 'TimeCreated', 65: 'OriginatingProgram', 80: 'By-line', 85: 'By-lineTitle', 90: 'City', 92: 'Sub-location', 95: 'Province-State',
  101: 'Country-PrimaryLocationName', 103: 'OriginalTransmissionReference', 105: 'Headline', 110: 'Credit', 115: 'Source', 116: 'CopyrightNotice', 118: 'Contact', 120: 'Caption-Abstract', 122: 'Writer-Editor',
};
const resourceMark = 'Photoshop 3.0\u0000';
const iptcResource = 0x0404;

/** The records of an application segment; another resource is told by its number. */
export function readIptc(data: Uint8Array): MetadataLine[] {
  if (!startsWith(data, resourceMark)) return [];
  const lines: MetadataLine[] = [];
  let at = resourceMark.length;
  while (at + 12 <= data.length && startsWith(data, '8BIM', at)) {
    const id = ((data[at + 4] ?? 0) << 8) | (data[at + 5] ?? 0);
    const name = 1 + (data[at + 6] ?? 0);
    const sizeAt = at + 6 + name + (name % 2);
    const size = (((data[sizeAt] ?? 0) << 24) | ((data[sizeAt + 1] ?? 0) << 16) | ((data[sizeAt + 2] ?? 0) << 8) | (data[sizeAt + 3] ?? 0)) >>> 0;
    const content = data.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (id === iptcResource) lines.push(...records(content));
    else lines.push({ key: `Photoshop 0x${id.toString(16)}`, value: `${String(content.length)} bytes` });
    at = sizeAt + 4 + size + (size % 2);
  }
  return lines;
}

function records(data: Uint8Array): MetadataLine[] {
  const lines: MetadataLine[] = [];
  for (let at = 0; at + 5 <= data.length && data[at] === 0x1c; ) {
    const length = ((data[at + 3] ?? 0) << 8) | (data[at + 4] ?? 0);
    if (length >= 0x8000) break;
    const [record, dataset] = [data[at + 1], data[at + 2] ?? 0];
    if (record === 2 && dataset !== 0) lines.push({ key: names[dataset] ?? `IPTC ${String(dataset)}`, value: utf8(data.subarray(at + 5, at + 5 + length)) });
    at += 5 + length;
  }
  return lines;
}
