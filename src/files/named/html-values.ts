/** Attributes of HTML that say of whom or what their element is: the value of a field by its name, what a page says of itself, and `data-user-id`. */
import type { TextEdit } from '../file-format.ts';
import type { HtmlText } from '../markup/html.ts';
import { readXml } from '../markup/xml-view.ts';
import { mergeEdits, namedEdits, type NamedValue } from './named-value.ts';

const naming = /^(?:name|id|property|itemprop|autocomplete)$/i;
const holding = /^(?:value|content)$/i;

/** The named attributes of a page, in order. */
export function namedInHtml({ source, hidden }: HtmlText): NamedValue[] {
  const attributes = new Map(hidden.filter(({ map }) => map === null).map((one) => [one.start, one]));
  const found: NamedValue[] = [];
  let named = { name: '', end: 0 };
  for (const { name, value, start, end } of readXml(source).attributes) {
    if (naming.test(name)) named = { name: value, end };
    const own = attributes.get(start);
    if (!own) continue;
    // Of the same element: no tag begins between them.
    const label = /^data-/i.test(own.where) ? own.where.slice(5) : holding.test(own.where) && !source.slice(named.end, start).includes('<') ? named.name : '';
    if (/^[\p{L}_][\p{L}\p{N}_.: -]{0,60}$/u.test(label)) found.push({ name: label, value: own.text, start, end });
  }
  return found;
}

/** Edits of a page's texts with those of the named attributes, by the id of the text. */
export function withNamed(page: HtmlText, values: readonly NamedValue[], texts: ReadonlyMap<string, readonly TextEdit[]>, edits: readonly TextEdit[]): Map<string, readonly TextEdit[]> {
  const byPlace = new Map(page.hidden.map(({ start }, i) => [start, i]));
  const all = new Map(texts);
  for (const { start, replacement } of namedEdits(values, edits, (value) => value)) {
    const index = byPlace.get(start) ?? -1;
    const id = `hidden:${String(index)}`;
    all.set(id, mergeEdits(all.get(id) ?? [], [{ start: 0, end: page.hidden[index]?.text.length ?? 0, replacement }]));
  }
  return all;
}
