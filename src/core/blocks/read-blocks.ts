/** Which of a text's possible blocks an app wrote: those of a known product, those under a known marker with enough fields, those whose keys any app would write, and the rest of each. */
import { findBlocks } from './blocks.ts';
import { describeFields, type ReadBlock } from './describe-fields.ts';
import type { RawBlock, RawField } from './raw-block.ts';
import type { Reading } from './reading.ts';
import { isUsersParagraph } from './users-lines.ts';
import type { Category } from '../categories.ts';
import type { TextPart } from '../draft.ts';
import { isRule } from '../grammar/frame.ts';
import { meanings } from '../grammar/key-meanings.ts';
import { hasOwnVersion, hasTwoVersions, hasVersion, isNamedVersion, isTelling, namesSystem } from '../grammar/telling-value.ts';
import { withoutGiven } from '../placeholders.ts';
import type { Product } from '../products/product.ts';
import type { KnownKeys } from '../recognition/known-keys.ts';
import type { ProductIndex } from '../recognition/product-index.ts';
import { looksLikeAnApp } from '../recognition/recognise-unknown.ts';
import type { Surroundings } from '../recognition/surroundings.ts';
import { isDeskOf, recogniseProduct } from '../recognition/recognise.ts';
import type { Steps } from '../steps.ts';

/** Under a marker that some app wrote, this many fields make a block even when no product is known. */
const fieldsOfUnknownProduct = 3;
/** The opener itself and at least two lines under it. */
const linesOfTrace = 3;
/** Lines of the user's between the parts of one block, and keys of its rest that apps have. */
const mostBetween = 12;
const leastOfRest = 2;
const ofPersons: ReadonlySet<Category> = new Set(['identifiers', 'phone-number', 'third-party', 'time', 'other']);

/** What is known of a mail before its blocks are read. */
export interface Head extends Surroundings {
  /** The domain of the known desk that it goes to. */
  readonly desk: string | null;
}

/** The blocks of a part, in the order in which they stand, with the product of each where it is known. */
export function* readBlocks(body: TextPart, reading: Reading, known: KnownKeys, index: ProductIndex, head: Head): Steps<ReadBlock[]> {
  const blocks: ReadBlock[] = [];
  const possible = yield* findBlocks(body.text, reading, index);
  const own = new Map<RawBlock, Product | null>();
  for (const raw of possible) {
    const opened = raw.opener !== null && isOpenedBy(raw.opener, raw, head.subject, head.desk) ? raw.opener : null;
    yield;
    const product = opened ?? recogniseProduct({ keys: raw.fields, marker: raw.marker, subject: head.subject, deskDomain: head.desk }, known, index);
    if (product || isOfUnknownApp(raw, known, head)) own.set(raw, product);
  }
  // Where an app wrote lines, those among a person's words are the person's.
  const isCapital = [...own.keys()].some(({ fields }) => fields.length >= fieldsOfUnknownProduct && !fields.some(isSmall));
  const users = [...own.keys()].filter(({ from, fields }) => isUsersParagraph(reading, from) || (isCapital && isAllSmall(fields, reading, from)));
  if (users.length < own.size) for (const raw of users) own.delete(raw);
  for (const [at, raw] of possible.entries()) {
    const whole = own.has(raw) ? raw : [possible[at - 1], possible[at + 1]].find((beside) => beside && own.has(beside) && isRestOf(beside, raw, reading, known));
    if (whole) blocks.push(yield* describeFields(body.id, raw, own.get(whole) ?? null, known));
  }
  return blocks;
}

const isSmall = ({ key }: RawField): boolean => /^\p{Ll}/u.test(key);

/** `router: X` below `Model: Y`: nobody types values into a column of their own. */
function isAllSmall(fields: readonly RawField[], reading: Reading, from: number): boolean {
  return fields.every(isSmall) && !reading.isPadded(from);
}

/** Whether a possible block is the rest of one beside it, where the user wrote between the lines. A signature tells of a person alone; an app's lines tell of what it runs on, too. */
function isRestOf({ from, to, fields, framing }: RawBlock, rest: RawBlock, reading: Reading, known: KnownKeys): boolean {
  const { lines } = reading;
  if (Math.max(from - rest.to, rest.from - to) > mostBetween || lines[from]?.quoteDepth !== lines[rest.from]?.quoteDepth || isUsersParagraph(reading, rest.from)) return false;
  // Small letters below capitals are another's.
  if (!fields.some(isSmall) && isAllSmall(rest.fields, reading, rest.from)) return false;
  // Titles between the same rules, or behind the same signs.
  const signs = framing.map((line) => /^#+ /.exec(line)?.[0]);
  if (rest.fields.length >= leastOfRest && rest.framing.some((line) => (isRule(line) && framing.includes(line)) || signs.some((sign) => sign && line.startsWith(sign)))) return true;
  const told = rest.fields.flatMap(({ key, value }) => {
    const meaning = known.general(key)?.meaning;
    return meaning ? [{ meaning, value }] : [];
  });
  return told.length >= leastOfRest && told.some(({ meaning, value }) => !ofPersons.has(meanings[meaning]) && isTelling(meaning, value));
}

function isOfUnknownApp(raw: RawBlock, known: KnownKeys, around: Surroundings): boolean {
  // What stands for a hidden value tells nothing: `[MAC address 1]` names no Mac.
  const surroundings = { ...around, subject: withoutGiven(around.subject) };
  // A rule of dashes opens blocks of several apps, and stands in anybody's invoice.
  if (raw.marker !== null && /\p{L}/u.test(raw.marker) && raw.fields.length >= fieldsOfUnknownProduct) return true;
  const placed = raw.fields.filter((field) => field.meaning !== undefined);
  const keys = raw.fields.filter((field) => field.meaning === undefined).map((field) => (isToldByParent(field, known) ? { ...field, key: `${field.under ?? ''}.${field.key}` } : field));
  return looksLikeAnApp({ keys, placed: placed.flatMap(({ meaning }) => meaning ?? []), deviceLine: deviceLineOf(placed), framing: raw.framing, surroundings, named: raw.fields.some((field) => isNamedAround(field, surroundings, known)) }, (key) => known.general(key));
}

/** `Inkwell 3.3`, `App: Inkwell` in a mail of Inkwell or to its makers. A key of any app (`Version`) is no name. */
function isNamedAround({ key, value, meaning }: RawField, { subject, recipients }: Surroundings, known: KnownKeys): boolean {
  const ofKey = known.general(key)?.meaning;
  const [name] = /^(?:\p{L}{4,30}|\p{Lo}{2,3})/u.exec(meaning === 'appVersion' || ofKey === 'appName' ? value : isNamedVersion(key, value) && !ofKey ? key : '') ?? [];
  return name !== undefined && [subject, ...recipients].join(' ').toLowerCase().includes(name.toLowerCase());
}

/** `"os":{"version":"14"}`: nothing by itself, an app's inside what it stands in. */
function isToldByParent({ key, under = '' }: RawField, known: KnownKeys): boolean {
  return under !== '' && known.general(`${under} ${key}`)?.sure === true;
}

function deviceLineOf(placed: readonly RawField[]): 0 | 1 | 2 | 3 {
  const lines = placed.filter(({ meaning, value }) => meaning === 'model' || (meaning === 'appVersion' && hasOwnVersion(value)));
  // An app runs on one device: more of them are somebody's list.
  if (lines.length > 2) return 0;
  if (lines.some(({ value }) => hasOwnVersion(value))) return 3;
  return lines.some(({ value }) => (namesSystem(value) && hasVersion(value)) || hasTwoVersions(value)) ? 2 : lines.length > 0 ? 1 : 0;
}

/** An opener is a marker: anybody can write it. It counts with a desk, a subject, or a stack trace of some lines under it. */
function isOpenedBy(product: Product, raw: RawBlock, subject: string, deskDomain: string | null): boolean {
  return isDeskOf(product, deskDomain) || product.subjects.some((pattern) => pattern.test(subject)) || raw.unread.length >= linesOfTrace;
}
