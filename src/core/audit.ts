/**
 * Draft to report. Linear in the draft's text: one pass over the lines, one over the characters for each detector.
 */
import { findBlocks } from './blocks/blocks.ts';
import { identifyingCategories, type Category } from './categories.ts';
import { fingerprint, partOf, type Draft, type PartId, type TextPart } from './draft.ts';
import type { Trace } from './findings/field-findings.ts';
import { findByShape, findInDraft } from './findings/find-in-draft.ts';
import type { Learnt } from './findings/learn.ts';
import { readBodyLines, type BodyLine } from './grammar/body-line.ts';
import { describeFields, tellByFindings, type ReadBlock } from './blocks/describe-fields.ts';
import { meanings } from './grammar/key-meanings.ts';
import { hasOwnVersion, isNamedVersion, hasTwoVersions, hasVersion, isTelling, namesSystem } from './grammar/telling-value.ts';
import { knownKeysOf, remembering, type KnownKeys } from './recognition/known-keys.ts';
import { lineNumberAt } from './text/lines.ts';
import { noRules, type Rules } from './findings/own-rules/rules.ts';
import { withoutGiven } from './placeholders.ts';
import { products as allProducts } from './products/index.ts';
import { productIndexOf, type ProductIndex } from './recognition/product-index.ts';
import type { Product } from './products/product.ts';
import type { RawBlock, RawField } from './blocks/raw-block.ts';
import { Reading } from './blocks/reading.ts';
import { looksLikeAnApp, type Surroundings } from './recognition/recognise-unknown.ts';
import { domainOf, isDeskOf, recogniseProduct } from './recognition/recognise.ts';
import type { Block, Field, Finding, Report, ReportedAttachment, Section, Warning } from './report.ts';
import { shapesOf } from './recognition/shapes.ts';
import { finish, type Steps } from './steps.ts';
import { sectionOfLines, sectionsOfFields, sectionsOutside } from './sections.ts';

/** Under a marker that some app wrote, this many fields make a block even when no product is known. */
const fieldsOfUnknownProduct = 3;
/** The opener itself and at least two lines under it. */
const linesOfTrace = 3;
/** Lines of the user's between the parts of one block, and keys of its rest that apps have. */
const mostBetween = 12;
const leastOfRest = 2;
const ofPersons: ReadonlySet<Category> = new Set(['identifiers', 'phone-number', 'third-party', 'time', 'other']);

/** A file that an app wrote as one block is short (`debuginfo.json`); in longer texts only what stands out by its shape is sought. In UTF-16 units. */
const mostOfJsonFile = 256 * 1024;
const mostOfTextFile = 32 * 1024;

/** What is known besides the draft. */
export interface AuditOptions {
  readonly products?: readonly Product[];
  /** The user's own. */
  readonly rules?: Rules;
  /** What files of the mail told with certainty. */
  readonly learnt?: readonly Learnt[];
}

/** What a draft gives away: product and desk, sections of fields, findings, attachments. Never throws, whatever the text. */
export function audit(draft: Draft, options?: AuditOptions): Report {
  return finish(auditInSteps(draft, options));
}

/** The same in steps of a few milliseconds each, for a page that must answer meanwhile: a large draft takes some hundred. */
export function* auditInSteps(draft: Draft, { products = allProducts, rules = noRules, learnt = [] }: AuditOptions = {}): Steps<Report> {
  const known = remembering(knownKeysOf(products));
  const index = productIndexOf(products);
  const body = partOf(draft, 'body');
  const domains = recipientsOf(draft).map(domainOf);
  const desk = domains.find((domain) => index.ofDesk(domain).length > 0) ?? null;
  const head: Head = { desk, recipients: recipientsOf(draft), subject: partOf(draft, 'subject')?.text ?? '', files: draft.attachments.map((file) => file.name) };
  const lines = body ? yield* readBodyLines(body.text) : [];
  const leftAlone = rules.allowsDesks(domains);
  const byShape = leftAlone ? new Map<PartId, readonly Trace[]>() : yield* findByShape(draft);
  const read = body && !leftAlone ? yield* readBlocks(body, new Reading(lines, known, shapesOf(body.text, lines, byShape.get(body.id))), known, index, head) : [];
  const product = read.find((block) => block.product)?.product ?? (leftAlone ? null : productOfFiles(head, index));
  const attachments = reportAttachments(draft, product, index);
  yield;
  const inFiles: { readonly part: TextPart; readonly read: readonly ReadBlock[] }[] = [];
  for (const part of leftAlone ? [] : draft.parts.filter(mayBeBlock)) {
    const own = yield* readBodyLines(part.text);
    inFiles.push({ part, read: yield* readBlocks(part, new Reading(own, known, shapesOf(part.text, own, byShape.get(part.id))), known, index, head) });
  }
  const readOf = new Map([['body', read], ...inFiles.map(({ part, read: own }) => [part.id, own] as const)]);
  const findings = leftAlone ? [] : yield* findInDraft(draft, readOf, rules, byShape, learnt);
  const found = new Map(findings.map((finding) => [finding.field, finding]));
  const told = tellByFindings(read, found);
  const sections = body ? divide(body, lines, told, head.subject) : [];
  const outside = onePerLine(findings.filter((finding) => finding.field === null));
  const withIdentifying = new Set(findings.filter((finding) => identifyingCategories.has(finding.category)).map((finding) => finding.field));
  const [withValue, identifying] = countFields(told, (field) => identifyingCategories.has(field.category) || withIdentifying.has(field.id));
  return {
    fingerprint: fingerprint(draft),
    supportDraft: read.length > 0 || product !== null,
    product: product?.id ?? null,
    about: product && { name: product.name, brand: product.brand, hasDesk: product.deskDomains.length > 0, desk: product.desk },
    desk,
    warnings: warn(draft, read, product, desk, domains),
    blocks: [...readOf].flatMap(([part = 'body', own]) => own.map(({ raw, product: maker }): Block => ({ part, range: raw.range, frame: raw.frame, product: maker?.id ?? null }))),
    sections: [...sections, ...inFiles.flatMap(({ part, read: own }) => tellByFindings(own, found).flatMap(({ fields: inside, product: maker }, at) => sectionsOfFields(part.id, at, inside, maker ?? product, head.subject)))],
    findings,
    attachments,
    details: withValue + outside.length,
    identifying: identifying + outside.length,
  };
}

/** How many fields have a value, and how many of those identify a person. */
function countFields(read: readonly ReadBlock[], identifies: (field: Field) => boolean): readonly [withValue: number, identifying: number] {
  let withValue = 0;
  let identifying = 0;
  for (const { fields } of read) {
    for (const field of fields) {
      if (field.value === '') continue;
      withValue += 1;
      if (identifies(field)) identifying += 1;
    }
  }
  return [withValue, identifying];
}

/** The text of a file that may be a block of fields as a whole. */
function mayBeBlock({ id, place, text }: TextPart): boolean {
  return place === 'file' && !id.includes('#') && text.length <= (/^\s{0,16}\{/.test(text) ? mostOfJsonFile : mostOfTextFile);
}

function recipientsOf(draft: Draft): string[] {
  return [...draft.recipients.to, ...draft.recipients.cc, ...draft.recipients.bcc];
}

interface Head extends Surroundings {
  readonly desk: string | null;
}

/** An app that mails its report as a file: the file's name with the subject that the app writes, or with its desk. */
function productOfFiles({ desk, subject, files }: Head, index: ProductIndex): Product | null {
  const ofDesk = index.ofDesk(desk);
  const ofSubject = index.ofSubject(subject);
  for (const name of files) for (const product of index.ofFile(name)) if (ofSubject.includes(product) && (product.deskDomains.length === 0 || ofDesk.includes(product))) return product;
  return null;
}

/** The possible blocks that are one: those of a known product, those under a known marker with enough fields, those whose keys any app would write. */
function* readBlocks(body: TextPart, reading: Reading, known: KnownKeys, index: ProductIndex, head: Head): Steps<ReadBlock[]> {
  const blocks: ReadBlock[] = [];
  const possible = yield* findBlocks(body.text, reading, index);
  const own = new Map<RawBlock, Product | null>();
  for (const raw of possible) {
    const opened = raw.opener !== null && isOpenedBy(raw.opener, raw, head.subject, head.desk) ? raw.opener : null;
    yield;
    const product = opened ?? recogniseProduct({ keys: raw.fields, marker: raw.marker, subject: head.subject, deskDomain: head.desk }, known, index);
    if (product || isOfUnknownApp(raw, known, head)) own.set(raw, product);
  }
  for (const [at, raw] of possible.entries()) {
    const whole = own.has(raw) ? raw : [possible[at - 1], possible[at + 1]].find((beside) => beside && own.has(beside) && isRestOf(beside, raw, reading, known));
    if (whole) blocks.push(yield* describeFields(body.id, raw, own.get(whole) ?? null, known));
  }
  return blocks;
}

/** Whether a possible block is the rest of one beside it, where the user wrote between the lines. A signature tells of a person alone; an app's lines tell of what it runs on, too. */
function isRestOf({ from, to }: RawBlock, rest: RawBlock, { lines }: Reading, known: KnownKeys): boolean {
  if (Math.max(from - rest.to, rest.from - to) > mostBetween || lines[from]?.quoteDepth !== lines[rest.from]?.quoteDepth) return false;
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

/** `Inkwell 3.3` in a mail of Inkwell or to its makers. A key of any app (`Version`) is no name. */
function isNamedAround({ key, value, meaning }: RawField, { subject, recipients }: Surroundings, known: KnownKeys): boolean {
  const [name] = /^\p{L}{4,30}/u.exec(meaning === 'appVersion' ? value : isNamedVersion(key, value) && !known.general(key) ? key : '') ?? [];
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

function divide(body: TextPart, lines: readonly BodyLine[], read: readonly ReadBlock[], subject: string): Section[] {
  const taken = new Uint8Array(lines.length);
  let at = 0;
  const sections: Section[] = [];
  for (const [index, { raw, fields, product }] of read.entries()) {
    sections.push(...sectionsOfFields(body.id, index, fields, product, subject), ...sectionOfLines(body.id, index, 'unread', raw.unread));
    for (const range of [...fields.map((field) => field.removeRange), ...raw.frame, ...raw.unread]) {
      at = lineFrom(lines, at, range.start);
      for (let i = at; (lines[i]?.start ?? Infinity) < range.end; i += 1) taken[i] = 1;
    }
  }
  return [...sections, ...sectionsOutside(body.id, lines, taken, read.flatMap(({ raw }) => raw.words))];
}

/** The index of the line on which an offset stands, sought from the line before it, or anew where that is behind it. */
function lineFrom(lines: readonly BodyLine[], from: number, offset: number): number {
  if ((lines[from]?.start ?? Infinity) > offset) return lineNumberAt(lines, offset) - 1;
  let at = from;
  while ((lines[at + 1]?.start ?? Infinity) <= offset) at += 1;
  return at;
}

/** One value counts once per line, and a hidden repetition of a value that shows counts not at all. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.part !== 'subject' && finding.part !== 'body') return false;
    const key = `${finding.part} ${String(finding.line)} ${finding.kind} ${finding.canonical}`;
    return !seen.has(key) && seen.add(key);
  });
}

function warn(draft: Draft, read: readonly ReadBlock[], product: Product | null, desk: string | null, domains: readonly (string | null)[]): Warning[] {
  if (read.length === 0) return [];
  if (recipientsOf(draft).every((recipient) => recipient.trim() === '')) return [{ kind: 'no-recipient', detail: '' }];
  const elsewhere = domains.find((domain) => domain !== null) ?? '';
  const hasDesk = product !== null && product.deskDomains.length > 0;
  return hasDesk && !isDeskOf(product, desk) ? [{ kind: 'other-desk', detail: elsewhere }] : [];
}

function reportAttachments(draft: Draft, product: Product | null, index: ProductIndex): ReportedAttachment[] {
  return draft.attachments.map((file): ReportedAttachment => {
    const makers = index.ofFile(file.name);
    const fromApp = product ? makers.includes(product) : makers.length > 0;
    const origin = fromApp ? 'app' : file.inline || file.type.startsWith('image/') ? 'user' : 'unknown';
    return { id: file.id, path: file.path ?? file.name, type: file.type, bytes: file.bytes, readable: file.readable, ...(file.why === undefined ? {} : { why: file.why }), inline: file.inline, origin, opened: file.opened ?? false, ...(file.facts === undefined ? {} : { facts: file.facts }) };
  });
}
