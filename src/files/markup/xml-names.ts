/** What the elements of XML are called: by their own names, by their attributes, by the key before them, or by what they stand in. */
import type { Range } from '../../core/draft.ts';
import { decodeAttribute } from './attribute.ts';
import { singular } from './key-names.ts';

export interface OpenElement {
  readonly local: string;
  /** What to write before its text. */
  readonly label: string;
  /** What each value in it is; '' where nothing around it tells. */
  readonly inner: string;
  /** Where it begins to say something. */
  readonly from: number;
  /** What the element before, that is closed, said that the next one is. */
  said: string;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Attributes that hold a value, by the names of formats (`android:value`, OpenDocument's `office:string-value`). */
export const isValue = (attribute: string): boolean => /^(?:string-)?v(?:al(?:ue)?)?$/.test(localName(attribute));

/** Whether an element is a column or a field of a table (ECMA-376, databases' exports): its `name` is nobody's. */
export const isColumn = (element: string): boolean => /(?:column|field)$/.test(localName(element));

/** Elements that say what they are only together with the one that they stand in: `<user><id>`. A `<name>` may be anybody's, unless it is a network's or a machine's. */
const ofWhat: ReadonlySet<string> = new Set(['id', 'hex', 'value']);
const namedThing = /ssid|wlan|wi-?fi|host|computer|machine|account/i;
/** Who wrote something, as documents and feeds say it (Dublin Core, OpenDocument, GPX, Atom); the `<name>` of somebody is somebody's. */
const people: ReadonlySet<string> = new Set(['dc:creator', 'dc:contributor', 'meta:initial-creator', 'meta:printed-by', 'cp:lastModifiedBy']);
const somebody = /^(?:author|person|owner|creator|contributor|contact|customer|client|patient|employee|sender|recipient|passenger|guest|attendee|participant|subscriber|caller|developer)$/;
/** Elements that say of what kind a value is, and lists of such: what it is the key says, or the name of the list (property lists, preferences of Android, resources, caches of pivot tables). */
const kinds: ReadonlySet<string> = new Set('string integer int long float double real number date data bool boolean text value val item li element member entry s n d v e'.split(' '));
const lists: ReadonlySet<string> = new Set('array list set collection values shareditems ul ol'.split(' '));
/** Elements that say what the one behind them is: `<Item>Serial</Item><Value>X</Value>`. */
const saying: ReadonlySet<string> = new Set('key name item property field attribute parameter param option setting variable'.split(' '));
const holding: ReadonlySet<string> = new Set('value val data content string'.split(' '));
const longestSaid = 80;

/** An element as it is opened: `label` is what its own attributes call it, `within` what it stands in. */
export function openElement(name: string, label: string, within: OpenElement | undefined, from: number): OpenElement {
  const local = localName(name);
  // In a list that has a name, entries follow one another: only what holds a value takes its name from the one before it.
  const said = within === undefined || (within.inner !== '' && !holding.has(local)) ? '' : within.said;
  if (within) within.said = '';
  const isList = lists.has(local);
  const inner = label !== '' ? singular(label) : said !== '' ? singular(said) : isList || kinds.has(local) ? (within?.inner ?? '') : '';
  return { local, inner, from, said: '', label: label !== '' ? label : said !== '' && holding.has(local) ? said : kinds.has(local) && inner !== '' ? inner : ownLabel(name, local, within?.local ?? '') };
}

function ownLabel(name: string, local: string, within: string): string {
  if (people.has(name) || (local === 'name' && somebody.test(within))) return 'full name';
  return (within !== '' && ofWhat.has(local)) || (local === 'name' && namedThing.test(within)) ? `${within} ${local}` : name;
}

/** An element is closed: what it said is the name of the next one. `read` gives the source from a place. */
export function noteSaid(closed: OpenElement | undefined, within: OpenElement | undefined, read: (from: number) => string): void {
  if (!closed || !within || (closed.inner !== '' && closed.inner !== within.inner) || !saying.has(closed.local)) return;
  const text = read(closed.from);
  const written = text.length > longestSaid ? '' : text.trim();
  const words = decodeAttribute(written.startsWith('<![CDATA[') && written.endsWith(']]>') ? written.slice(9, -3) : written);
  within.said = words.includes('<') ? '' : words.replace(/\s+/g, ' ').trim();
}

/** The places of a track or an area one by one, each as a range of the text: words with a comma (KML 2.2, 16.10), or pairs of words (GML 3.2, 10.1.4). None of another element. */
export function placesIn(local: string, text: string): Range[] {
  if (local !== 'coordinates' && local !== 'poslist') return [];
  const words = Array.from(text.matchAll(/\S+/g), ({ index, 0: { length } }): Range => ({ start: index, end: index + length }));
  if (local === 'coordinates') return words.filter(({ start, end }) => text.slice(start, end).includes(','));
  return words.flatMap(({ start }, i) => (i % 2 === 0 ? [{ start, end: (words[i + 1] ?? words[i])?.end ?? start }] : []));
}
