/** What in office documents stands beside the content, part by part (ECMA-376, ODF 1.2): who wrote and changed them, comments, tracked changes, small pictures of the first page. */
import type { Attribute } from './attribute.ts';
import { emptied, stripMarkup } from './strip-markup.ts';

/** Parts that are no content at all: properties, previews, and what somebody's printer is set to. */
const beside = /^(?:docProps\/|Thumbnails\/|meta\.xml$|(?:xl|ppt)\/printerSettings\/)/;
/** What names a printer's settings in a sheet, of which only the number goes (ECMA-376 part 1, 15.2.15 and 18.3.1.63). */
const printerOfSheet = /(<pageSetup\b[^<>]{0,2000}?) r:id="[^"]{0,40}"/g;
const comments = /^(?:word\/(?:comments\w*|people)\.xml|xl\/(?:threadedComments|persons)\/[^/]+\.xml|ppt\/comments\/[^/]+\.xml|ppt\/commentAuthors\.xml)$/;

const tracked = new Set('w:del w:moveFrom w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tcPrChange w:trPrChange w:tblGridChange w:numberingChange w:cellDel w:cellIns w:cellMerge w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:commentRangeStart w:commentRangeEnd w:commentReference office:annotation office:annotation-end text:tracked-changes text:change text:change-start text:change-end table:tracked-changes'.split(' '));
const accepted = new Set(['w:ins', 'w:moveTo']);
const nothing: ReadonlySet<string> = new Set();

export function isBeside(name: string): boolean {
  return beside.test(name);
}

/**
 * Names by which a format finds its own things, which look like what they are not: extensions of a part (`uri` of `ext`, ECMA-376 part 1, 18.2.7), and styles (ODF 1.2, 19.498), where they are made and
 * where they are used.
 */
export function isIdentifier({ name, value }: Pick<Attribute, 'name' | 'value'>): boolean {
  return name === 'uri' ? /^\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$/i.test(value) : /^style:(?:display-)?name$|:(?:[a-z]{1,20}-){0,4}style-name$/.test(name);
}

/** A part without what tells of its makers; tracked changes are taken as accepted. `null`: the part goes. */
export function stripPart(name: string, source: string | null): string | null {
  if (source === null) return null;
  if (beside.test(name)) return emptied(source);
  if (comments.test(name)) return emptied(source);
  if (/^xl\/comments\d*\.xml$|^xl\/comments\//.test(name)) return emptied(source, '<authors><author></author></authors><commentList/>');
  if (name === '_rels/.rels') return stripMarkup(source, { drop: nothing, dropWith: { name: 'Relationship', value: /docProps\/thumbnail/ } });
  if (name.endsWith('.rels')) return stripMarkup(source, { drop: nothing, dropWith: { name: 'Relationship', value: /\/printerSettings["/]/ } });
  if (name === 'META-INF/manifest.xml') return stripMarkup(source, { drop: nothing, dropWith: { name: 'manifest:file-entry', value: /"Thumbnails\// } });
  if (name.startsWith('xl/')) return source.replace(printerOfSheet, '$1');
  return /\.xml$/.test(name) ? stripMarkup(source, { drop: tracked, unwrap: accepted }).replace(/ w:rsid\w{0,12}="[0-9A-F]{8}"/g, '') : source;
}

const cell = /<c\b([^<>]{0,500})>(?=(?:<f\b[^<>]{0,500}(?:\/>|>[^<>]{0,8192}<\/f>))?<v>([^<>]{0,32767})<\/v>)/g;
const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A number among the values of a pivot table (18.10.1.60), up to its value. */
const numberInPivot = /<n( v=)"([^"<>]{0,32767})"/g;

/** A changed part as its format wants it: cells that held a number and hold words now say so, and blanks at the border of a run are kept. */
export function repairPart(name: string, source: string): string {
  if (name.startsWith('xl/worksheets/')) return source.replace(cell, retypeCell);
  if (name.startsWith('xl/pivotCache/')) return source.replace(numberInPivot, (whole, before: string, value: string) => (number.test(value) ? whole : `<s${before}"${value}"`));
  if (name.startsWith('word/')) return source.replace(/<w:t>(?=\s|[^<]{0,32767}\s<\/w:t>)/g, '<w:t xml:space="preserve">');
  return name === 'content.xml' ? source.replace(/<table:table-cell\b[^<>]{0,1000}>/g, retypeOpenCell) : source;
}

function retypeCell(whole: string, attributes: string, value: string): string {
  const type = /\st="([^"]{0,20})"/.exec(attributes)?.[1] ?? 'n';
  return (type === 'n' || type === 's') && !number.test(value) ? `<c${attributes.replace(/\st="[^"]{0,20}"/, '')} t="str">` : whole;
}

function retypeOpenCell(tag: string): string {
  const value = /\soffice:value="([^"]{0,500})"/.exec(tag);
  if (!value || number.test(value[1] ?? '')) return tag;
  return tag.replace(value[0], '').replace(/:value-type="[^"]{0,30}"/g, ':value-type="string"');
}
