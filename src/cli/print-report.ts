import { readdirSync, readFileSync } from 'node:fs';
import { factSentence } from '../core/metadata-facts.ts';
import { products } from '../core/products/index.ts';
import type { Finding, Report } from '../core/report.ts';
import type { TrimmedMail } from './trim-mail.ts';

/** One line of JSON for a file: the stable contract of `--json`. */
export function toJson(file: string, { report, htmlReport, leftovers, leftOut, signatureBroken }: TrimmedMail): string {
  return JSON.stringify({
    file,
    supportDraft: report.supportDraft || (htmlReport?.supportDraft ?? false),
    product: report.product ?? htmlReport?.product ?? null,
    desk: report.desk,
    sections: sectionsOf(report, htmlReport).map(({ id, part, category, fields }) => ({ id, part, category, fields: fields.map(({ key, value, line, category: own }) => ({ key, value, line, category: own })) })),
    findings: report.findings.filter(isInReadText).map(({ kind, part, line, start, end, value }) => ({ kind, part: shownPart(part), line, start, end, value })),
    attachments: report.attachments.map(({ path, type, bytes, readable, why }) => ({ path, type, bytes, readable, ...(why === undefined ? {} : { why: say(why) }) })),
    leftovers: leftovers.map(({ part, line, value }) => ({ part: shownPart(part), line, value })),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    ...(signatureBroken ? { signatureBroken } : {}),
  });
}

/** A mail whose plain text holds no block but whose HTML does shows the HTML's. */
function sectionsOf(report: Report, htmlReport: Report | null): Report['sections'] {
  return !report.supportDraft && htmlReport?.supportDraft ? htmlReport.sections : report.sections;
}

/** Offsets hold in the text that is read: subject, body and further texts. What only the HTML's source holds has no place there; it is trimmed all the same. */
function isInReadText({ part }: Finding): boolean {
  return part === 'subject' || part === 'body' || (part.startsWith('attachment:') && !part.includes('#hidden:'));
}

/** The HTML repeats the plain text; a person is told what it adds. */
function findingsOf(report: Report, htmlReport: Report | null): Finding[] {
  const known = new Set(report.findings.map((finding) => `${finding.kind} ${finding.canonical}`));
  const added = (htmlReport?.findings ?? []).filter((finding) => finding.part !== 'subject' && !known.has(`${finding.kind} ${finding.canonical}`));
  return [...report.findings.filter(isInReadText), ...added.map((finding) => ({ ...finding, part: finding.part === 'body' ? 'HTML' : 'hidden HTML' }))];
}

/** A part's id as people are told it. */
export function shownPart(part: string): string {
  const beside = /^(attachment:.*)#[a-z]{1,20}(?::\d{1,9})?$/s.exec(part);
  return beside?.[1] ?? (part.startsWith('hidden:') ? 'body' : part.startsWith('name:') ? `attachment:${part.slice('name:'.length)}` : part);
}

/** Said of a mail that bore a signature, and was changed. */
export const signatureSentence = 'this mail is signed, and what was trimmed is no longer what was signed: its signature will be called wrong. Sign it anew, or take the signature out.';

type Words = Readonly<Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> } | undefined>>;
const locale = new URL('../locales/en/', import.meta.url);
let words: Words | null = null;

/** The English sentence for a message id; what is no id is a sentence already. */
function say(id: string, ...substitutions: readonly (string | number)[]): string {
  words ??= Object.assign({}, ...readdirSync(locale).map((name) => JSON.parse(readFileSync(new URL(name, locale), 'utf8')) as Words)) as Words;
  const { message, placeholders = {} } = words[id] ?? { message: id };
  return message.replace(/\$(\w{1,40})\$/g, (all, name: string) => String(substitutions[Number((placeholders[name.toLowerCase()]?.content ?? '').slice(1)) - 1] ?? all));
}

/** A table to read: what the mail holds, section by section. */
export function toTable(file: string, mail: TrimmedMail): string {
  const { report } = mail;
  const product = products.find((one) => one.id === report.product);
  const lines = [`${file}: ${report.supportDraft ? `a support draft of ${product?.name ?? 'an unknown product'}` : 'no support draft'}${report.desk === null ? '' : `, to ${report.desk}`}, ${String(report.details)} details, ${String(report.identifying)} identify a person`];
  for (const section of sectionsOf(report, mail.htmlReport)) {
    if (section.kind !== 'fields') continue;
    lines.push('', `  ${section.category ?? ''} (${section.need})`);
    for (const field of section.fields) lines.push(`    ${field.key}: ${field.value}`, ...(field.explain === null ? [] : [`        ${say(field.explain)}`]));
  }
  const outside = findingsOf(report, mail.htmlReport).filter((finding) => finding.field === null);
  if (outside.length > 0) lines.push('', '  elsewhere in the mail');
  for (const finding of outside) lines.push(`    ${finding.kind} on line ${String(finding.line)} of the ${finding.part}: ${finding.value}`);
  if (report.attachments.length > 0) lines.push('', '  files');
  for (const attachment of report.attachments) lines.push(`    ${attachment.path} (${attachment.type}, ${String(attachment.bytes ?? 0)} bytes): ${attachment.why === undefined ? 'read' : say(attachment.why)}`, ...(attachment.facts ?? []).map((fact) => `        ${factSentence({ t: say, language: 'en-GB' }, fact)}`));
  for (const { path, why } of mail.leftOut) lines.push('', `  LEFT OUT: ${path} cannot be written anew (${why})`);
  if (mail.signatureBroken) lines.push('', `  SIGNATURE: ${signatureSentence}`);
  for (const leftover of mail.leftovers) lines.push('', `  STILL THERE: ${leftover.value} on line ${String(leftover.line)} of ${shownPart(leftover.part)}`);
  return `${lines.join('\n')}\n`;
}
