/**
 * SVG: a picture written as XML. Its texts and attributes are read like any XML; pictures in it (`data:` addresses) are entries, opened like any file. What
 * draws nothing and tells something (comments, metadata, titles, scripts, what Inkscape and others note for themselves) is its metadata.
 */
import type { Range } from '../../core/draft.ts';
import { CannotRead } from '../cannot-read.ts';
import type { FileChanges, FileFormat, TextEdit } from '../file-format.ts';
import { attributeEdits, attributeLines, sourceEdits, xmlTexts } from '../formats/xml.ts';
import { largestParsed } from '../limits.ts';
import { splice } from '../mapped-text.ts';
import { embeddedEdits, embeddedEntry, embeddedIn, outside, type Embedded } from '../markup/embedded.ts';
import { readXml, type XmlView } from '../markup/xml-view.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { factsOf } from '../media/facts.ts';
import { tellingParts } from './svg-parts.ts';

const opening = /^\ufeff?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,1000}-->\s{0,200}){0,4}(?:<!DOCTYPE\s+svg[^>[]{0,400}(?:\[[^\]]{0,2000}\]\s{0,20})?>\s{0,200})?(?:<!--[^>]{0,1000}-->\s{0,200}){0,4}<(?:svg|svg:svg)[\s>]/;

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
      texts: xmlTexts(view, lines),
      entries: embedded.map(embeddedEntry),
      // Letters drawn as lines are read by nobody here.
      unread: /<(?:svg:)?path\b/.test(source) ? 'picture-text' : null,
      facts: factsOf(telling.lines),
      async *write(changes) {
        yield encode(splice(source, await editsOf(changes, view, lines, embedded, telling.ranges)), encoding);
      },
    };
  },
};

/** All changes as edits of the source; what is stripped takes the edits inside it along. */
async function editsOf({ texts, entries, strip }: FileChanges, view: XmlView, lines: readonly string[], embedded: readonly Embedded[], telling: readonly Range[]): Promise<TextEdit[]> {
  const cut = strip === true ? telling.map((range): TextEdit => ({ ...range, replacement: '' })) : [];
  const inside = [...sourceEdits(view, texts.get('') ?? [], attributeEdits(view, lines, texts.get('attributes') ?? [])), ...(await embeddedEdits(entries, embedded))];
  return [...cut, ...outside(inside, cut)];
}
