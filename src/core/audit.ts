/**
 * Draft to report. Linear in the draft's text: one pass over the lines, one over the characters for each detector.
 */
import { identifyingCategories } from './categories.ts';
import { fingerprint, partOf, type Draft, type PartId, type TextPart } from './draft.ts';
import type { Trace } from './findings/field-findings.ts';
import { findByShape, findInDraft } from './findings/find-in-draft.ts';
import type { Learnt } from './findings/learn.ts';
import { readBodyLines, type BodyLine } from './grammar/body-line.ts';
import { tellByFindings, type ReadBlock } from './blocks/describe-fields.ts';
import { readBlocks, type Head } from './blocks/read-blocks.ts';
import { knownKeysOf } from './recognition/known-keys.ts';
import { lineNumberAt } from './text/lines.ts';
import { noRules, type Rules } from './findings/own-rules/rules.ts';
import { products as allProducts } from './products/index.ts';
import { productIndexOf, type ProductIndex } from './recognition/product-index.ts';
import type { Product } from './products/product.ts';
import { Reading } from './blocks/reading.ts';
import { domainOf, isDeskOf } from './recognition/recognise.ts';
import type { Block, Field, Finding, Report, ReportedAttachment, Section, Warning } from './report.ts';
import { shapesOf } from './recognition/shapes.ts';
import { finish, type Steps } from './steps.ts';
import { sectionOfLines, sectionsOfFields, sectionsOutside } from './sections.ts';

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
  const known = knownKeysOf(products);
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

/** An app that mails its report as a file: the file's name with the subject that the app writes, or with its desk. */
function productOfFiles({ desk, subject, files }: Head, index: ProductIndex): Product | null {
  const ofDesk = index.ofDesk(desk);
  const ofSubject = index.ofSubject(subject);
  for (const name of files) for (const product of index.ofFile(name)) if (ofSubject.includes(product) && (product.deskDomains.length === 0 || ofDesk.includes(product))) return product;
  return null;
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
