/**
 * SVG: a picture written as XML. Its texts and attributes are read like any XML; pictures in it (`data:` addresses) are entries, opened like any file. What
 * draws nothing and tells something (comments, metadata, titles, scripts, what Inkscape and others note for themselves) is its metadata.
 */
import type { Range } from '../../core/draft.ts';
import { decodeBase64, encodeBase64 } from '../base64.ts';
import { collect, once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { EntryChange, FileChanges, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import { attributeEdits, attributeLines, editSource, sourceEdits } from '../formats/xml.ts';
import { largestParsed, type Budget } from '../limits.ts';
import { readXml, type XmlView } from '../markup/xml-view.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../text-encoding.ts';
import { factsOf } from './facts.ts';
import { tellingParts } from './svg-parts.ts';

const opening = /^\ufeff?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,1000}-->\s{0,200}){0,4}(?:<!DOCTYPE\s+svg[^>[]{0,400}(?:\[[^\]]{0,2000}\]\s{0,20})?>\s{0,200})?(?:<!--[^>]{0,1000}-->\s{0,200}){0,4}<(?:svg|svg:svg)[\s>]/;
const dataAddress = /data:([\w.+/-]{0,80})(?:;[\w=.-]{1,60}){0,4};base64,/gi;
const endOfAddress = new Set(['"', "'", '(', ')', '<', '>']);
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/svg+xml': 'svg' };

interface Embedded extends Range {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const svg: FileFormat = {
  id: 'svg',
  recognises(file) {
    const begins = headText(file);
    return begins !== null && opening.test(begins);
  },
  async open(file, budget) {
    const parsed = await sourceOf(file, budget);
    if (parsed === null) throw new CannotRead((file.length ?? 0) > largestParsed ? 'too-large' : 'broken');
    const { source, encoding } = parsed;
    const embedded = embeddedIn(source, budget);
    const inEmbedded = (at: number): boolean => embedded.some(({ start, end }) => at >= start && at < end);
    const whole = readXml(source);
    const view: XmlView = { ...whole, attributes: whole.attributes.filter((attribute) => !embedded.some(({ start }) => start >= attribute.start && start < attribute.end) && !inEmbedded(attribute.start)) };
    const lines = attributeLines(view);
    const telling = tellingParts(source);
    return {
      texts: [{ id: '', read: () => once(view.text) }, ...(lines.length === 0 ? [] : [{ id: 'attributes', read: () => once(lines.join('\n')) }])],
      entries: embedded.map(entryOf),
      // Letters drawn as lines are read by nobody here.
      unread: /<(?:svg:)?path\b/.test(source) ? 'picture-text' : null,
      facts: factsOf(telling.lines),
      async *write(changes) {
        yield encode(editSource(source, await editsOf(changes, view, lines, embedded, telling.ranges)), encoding);
      },
    };
  },
};

function embeddedIn(source: string, budget: Budget): Embedded[] {
  return [...source.matchAll(dataAddress)].map(({ 0: head, 1: type = '', index: start }, i) => {
    budget.takeEntry();
    let end = start + head.length;
    while (end < source.length && !endOfAddress.has(source.charAt(end))) end += 1;
    const content = source.slice(start + head.length, end).replace(/&#\w{1,4};/g, '');
    return { name: `picture-${String(i + 1)}.${endings[type.toLowerCase()] ?? 'bin'}`, bytes: decodeBase64(content), start, end };
  });
}

function entryOf({ name, bytes }: Embedded): FileEntry {
  return { name, length: bytes.length, unread: null, read: () => piecesOf(bytes) };
}

/** All changes as edits of the source; what is stripped takes the edits inside it along. */
async function editsOf({ texts, entries, strip }: FileChanges, view: XmlView, lines: readonly string[], embedded: readonly Embedded[], telling: readonly Range[]): Promise<TextEdit[]> {
  const cut = strip === true ? telling.map((range): TextEdit => ({ ...range, replacement: '' })) : [];
  const inside = [...sourceEdits(view, texts.get('') ?? [], attributeEdits(view, lines, texts.get('attributes') ?? [])), ...(await Promise.all(entries.map((change) => embeddedEdit(change, embedded)))).flat()];
  const free = inside.filter(({ start, end }) => !cut.some((range) => start < range.end && end > range.start));
  return [...cut, ...free].sort((a, b) => a.start - b.start);
}

/** A picture that goes leaves an empty address: the element stays, and draws nothing. */
async function embeddedEdit({ index, remove, content }: EntryChange, embedded: readonly Embedded[]): Promise<TextEdit[]> {
  const place = embedded[index];
  if (!place || (remove !== true && !content)) return [];
  if (!content || remove === true) return [{ start: place.start, end: place.end, replacement: 'data:,' }];
  const type = Object.keys(endings).find((one) => place.name.endsWith(`.${endings[one] ?? ''}`)) ?? 'application/octet-stream';
  return [{ start: place.start, end: place.end, replacement: `data:${type};base64,${encodeBase64(await collect(content(), Number.MAX_SAFE_INTEGER))}` }];
}
