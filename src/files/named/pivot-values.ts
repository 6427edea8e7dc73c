/**
 * What a workbook's pivot tables keep of the sheet they were made from (ECMA-376 part 1, 18.10): records whose values stand in the order of the fields that another part names, and who made them. It stays when the
 * sheet is deleted.
 */
import { splice } from '../mapped-text.ts';
import { decodeAttribute } from '../markup/attribute.ts';
import { escapeXml } from '../markup/escape-xml.ts';
import type { TextEdit } from '../file-format.ts';
import { columnNames } from './column-names.ts';
import { editsByValue, mostNamed } from './named-value.ts';
import type { SheetValue } from './sheet-values.ts';

const part = /^xl\/pivotCache\/pivotCache(Definition|Records)(\d{1,5})\.xml$/;
const field = /<cacheField\b[^<>]{0,2000}?\sname="([^"<>]{0,500})"/g;
const refreshedBy = /<pivotCacheDefinition\b[^<>]{0,2000}?\srefreshedBy="[^"<>]{1,500}"/;
/** A value of a record: a text, a number, a truth, an error, a time, nothing, or the number of a value that the field lists. */
const recordOrValue = /<(r|[snbedmx])(?:\s{1,9}v="([^"<>]{0,32767})")?[^<>]{0,500}>/g;

export const isPivot = (name: string): boolean => part.test(name);

interface Place {
  readonly column: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The tag's name, which says of what type the value is. */
  readonly type: string;
  readonly tag: number;
}

/** The values of records, in order. */
function* recordsIn(source: string): Generator<Place, void> {
  let column = -1;
  for (const { 0: whole, 1: type = '', 2: written, index } of source.matchAll(recordOrValue)) {
    if (type === 'r') column = -1;
    else {
      column += 1;
      const start = index + whole.indexOf('"') + 1;
      if (written !== undefined) yield { column, value: decodeAttribute(written), start, end: start + written.length, type, tag: index + 1 };
    }
  }
}

/** The named values of the pivot tables' parts, by the names of those. */
export function namedInPivots(sources: ReadonlyMap<string, string>): SheetValue[] {
  const found: SheetValue[] = [];
  for (const [name, source] of sources) {
    const [, kind, number = ''] = part.exec(name) ?? [];
    if (kind === 'Definition') found.push(...whoIn(source).map((one) => ({ ...one, name: 'full name', part: name })));
    if (kind !== 'Records') continue;
    const fields = columnNames([...(sources.get(`xl/pivotCache/pivotCacheDefinition${number}.xml`) ?? '').matchAll(field)].map((match) => decodeAttribute(match[1] ?? '')));
    for (const { column, value, type, start, end } of recordsIn(source)) if ('snd'.includes(type) && value !== '' && fields[column] !== undefined && found.length < mostNamed) found.push({ name: fields[column], value, start, end, part: name });
  }
  return found;
}

/** Who made the table last. */
function whoIn(source: string): { value: string; start: number; end: number }[] {
  const match = refreshedBy.exec(source);
  if (!match) return [];
  const end = match.index + match[0].length - 1;
  const start = source.lastIndexOf('"', end - 1) + 1;
  return [{ value: decodeAttribute(source.slice(start, end)), start, end }];
}

/** A part, in which other edits were made already, with those of the named values made. What is no number any more is a text. */
export function editPivotPart(name: string, source: string, before: string, values: readonly SheetValue[], edits: readonly TextEdit[]): string {
  const gone = new Map([...editsByValue(values, edits)].filter(([place]) => (place as SheetValue).part === name).map(([place, own]) => [place.start, own.map(({ start, end, replacement }) => ({ from: place.value.slice(start, end), to: replacement }))]));
  const [old, now] = [before, source].map((one) => (part.exec(name)?.[1] === 'Records' ? [...recordsIn(one)] : whoIn(one).map((who) => ({ ...who, type: '', tag: 0 }))));
  return splice(source, (now ?? []).flatMap(({ value, start, end, type, tag }, i) => {
    const then = (gone.get(old?.[i]?.start ?? -1) ?? []).reduce((text, { from, to }) => text.replace(from, () => to), value);
    const changed = then === old?.[i]?.value ? [] : [{ start, end, replacement: escapeXml(then) }];
    return changed.length > 0 && type !== '' && type !== 's' ? [{ start: tag, end: tag + 1, replacement: 's' }, ...changed] : changed;
  }));
}
