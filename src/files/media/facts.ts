/** From lines of metadata, whichever format wrote them, to what they tell: where, when, with what, by whom. */
import type { MetadataFact, Coordinates } from '../../core/metadata-facts.ts';
import { peopleLines } from './people-lines.ts';
import type { MetadataLine } from './metadata-line.ts';

type ValueKind = 'person' | 'serial' | 'software' | 'place-name' | 'note';
type BareKind = 'preview' | 'further' | 'maker-notes' | 'trailer' | 'script';

/** Keys without their name space, in lower case: `XMP dc:creator` is `creator`, `com.apple.quicktime.author` is `author`. */
const valueKinds: Readonly<Record<ValueKind, ReadonlySet<string>>> = {
  person: new Set(['artist', 'ownername', 'cameraownername', 'xpauthor', 'by-line', 'writer-editor', 'contact', 'credit', 'creator', 'author', 'authors', 'copyright', 'copyrightnotice', 'profilecopyright', 'rights', 'personinimage', 'captionwriter', '\u00a9art', '\u00a9aut', '\u00a9cpy', 'album_artist', 'publisher', 'director', 'hostcomputer']),
  serial: new Set(['serialnumber', 'bodyserialnumber', 'lensserialnumber', 'cameraserialnumber', 'internalserialnumber', 'deviceserialnumber', 'mediauid', 'camsn', 'profile mmod']),
  software: new Set(['software', 'creatortool', 'processingsoftware', 'originatingprogram', 'softwareagent', '\u00a9swr', '\u00a9too', '\u00a9enc', 'encoder', 'generator', 'producer']),
  'place-name': new Set(['city', 'sub-location', 'province-state', 'country-primarylocationname', 'state', 'country', 'location', 'locationname', 'gpsareainformation', 'sublocation', 'provincestate', 'countryname', 'worldregion']),
  note: new Set(['imagedescription', 'usercomment', 'comment', 'xptitle', 'xpcomment', 'xpsubject', 'xpkeywords', 'documentname', 'objectname', 'headline', 'caption-abstract', 'keywords', 'specialinstructions', 'description', 'title', 'subject', 'disclaimer', 'warning', 'source', 'docname', 'pagename', 'profilename', 'profiledescription', 'desc', '\u00a9nam', '\u00a9cmt', '\u00a9des', '\u00a9inf', '\u00a9alb', 'synopsis', 'lyrics']),
};
const bareKinds: Readonly<Record<BareKind, ReadonlySet<string>>> = {
  preview: new Set(['thumbnaillength', 'thumbnailoffset', 'thumbnailimage', 'previewimage', 'jfxx', 'photoshop 0x40c', 'photoshop 0x409', 'gimg:image', 'image', 'preview', 'pict', 'covr']),
  further: new Set(['mpf', 'motionphoto', 'microvideo', 'mpvd', 'further']),
  'maker-notes': new Set(['makernote', 'dngprivatedata']),
  trailer: new Set(['trailer', 'free space']),
  script: new Set(['script']),
};
/** The first of these that is told is when it was taken. */
const timeKeys = ['datetimeoriginal', 'creationdate', 'createdate', 'datecreated', 'creation time', 'date:create', '\u00a9day', 'gpsdatestamp', 'modifydate', 'date'];
/** ISO 6709, as films have it. */
const isoPlace = /^([+-]\d{2}(?:\.\d{1,12})?)([+-]\d{3}(?:\.\d{1,12})?)/;
const deviceKeys = ['model', 'uniquecameramodel', '\u00a9mod'];
const longest = 80;
const mostValues = 3;

/** The facts of a file, the most telling first; empty when there is no metadata. */
export function factsOf(lines: readonly MetadataLine[]): MetadataFact[] {
  const told = lines.map(({ key, value }) => ({ key: plainKey(key), value: value.replace(/\s+/g, ' ').trim() })).filter(({ value }) => value !== '');
  const used = new Set<(typeof told)[number]>();
  const take = (belongs: (line: (typeof told)[number]) => boolean): string[] => told.filter((line) => belongs(line) && used.add(line)).map(({ value }) => value);
  const facts: MetadataFact[] = [];
  const place = placeOf(told);
  const time = timeKeys.flatMap((wanted) => told.filter(({ key }) => key === wanted).map(({ value }) => dateOf(value))).find((found) => found !== null) ?? null;
  const device = deviceKeys.flatMap((wanted) => told.filter(({ key }) => key === wanted))[0]?.value.slice(0, longest) ?? null;
  take(({ key, value }) => isoPlace.test(value) || deviceKeys.includes(key) || timeKeys.includes(key) || key.startsWith('gps') || key === 'make');
  if (place !== null || time !== null || device !== null) facts.push({ kind: 'taken', place, device, time });
  for (const kind of ['person', 'serial', 'place-name', 'note', 'software'] as const) {
    const values = [...new Set(take(({ key }) => valueKinds[kind].has(key)).map((value) => (value.length > longest ? `${value.slice(0, longest)}…` : value)))];
    if (values.length > 0) facts.push({ kind, values: values.slice(0, mostValues) });
  }
  for (const kind of ['preview', 'further', 'maker-notes', 'trailer', 'script'] as const) if (take(({ key }) => bareKinds[kind].has(key)).length > 0) facts.push({ kind });
  const count = told.filter((line) => !used.has(line)).length;
  return count > 0 ? [...facts, { kind: 'more', count }] : facts;
}

/** Lines of metadata as they are read; who is named in them stands behind a label of persons as well. */
export function shownLines(lines: readonly MetadataLine[]): string[] {
  return lines.flatMap(({ key, value }) => (valueKinds.person.has(plainKey(key)) ? peopleLines(key, value) : [`${key}: ${value.replace(/\s+/g, ' ')}`]));
}

function plainKey(key: string): string {
  const bare = key.replace(/^XMP /, '').replace(/^com\.(?:apple\.quicktime|android)\./, '').toLowerCase();
  return /^[\w.-]{1,40}:(?!create$)/.test(bare) ? bare.slice(bare.indexOf(':') + 1) : bare;
}

/** Decimal degrees, XMP's `48,51.504N` (two lines), or ISO 6709's `+48.8584+002.2945/`. */
function placeOf(lines: readonly { key: string; value: string }[]): Coordinates | null {
  for (const { key, value } of lines) {
    const decimal = key === 'gpsposition' ? /^(-?[\d.]+), (-?[\d.]+)$/.exec(value) : isoPlace.exec(value);
    const place = decimal ? placeIn(Number(decimal[1]), Number(decimal[2])) : null;
    if (place) return place;
  }
  const part = (wanted: string): number => degreesOf(lines.find(({ key }) => key === wanted)?.value ?? '');
  return placeIn(part('gpslatitude'), part('gpslongitude'));
}

function placeIn(latitude: number, longitude: number): Coordinates | null {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function degreesOf(value: string): number {
  const [, degrees, minutes = '0', seconds = '0', side = ''] = /^(\d{1,3}),([\d.]{1,12})(?:,([\d.]{1,12}))?([NSEW])$/.exec(value) ?? [];
  return degrees === undefined ? Number.NaN : (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600) * (side === 'S' || side === 'W' ? -1 : 1);
}

/** `2026:03:03 14:05:00`, `20260303` and ISO dates as `2026-03-03T14:05:00`; null for anything else and for dates that are not set. */
function dateOf(value: string): string | null {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})[:-]?(\d{1,2})[:-]?(\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?/.exec(value) ?? [];
  if (year === '' || year === '0000' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time === '' ? '' : `T${time.padStart(5, '0')}`}`;
}
