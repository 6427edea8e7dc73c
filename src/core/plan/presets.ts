/**
 * Ready choices for a report, and the small steps by which a user changes them.
 */
import { identifyingCategories, type Category } from '../categories.ts';
import { keepEverything, type Choice, type Choices, type FileChoice, type Preset } from './choices.ts';
import { placeholdersIn } from '../placeholders.ts';
import { fieldsOf, type Report, type ReportedAttachment, type Section } from '../report.ts';

/**
 * `everything` changes nothing. `needed` keeps the categories that the desk is known to need and the user's words. `words` keeps the user's words,
 * quoted copies and signature. With the last two, files that an app wrote and that were not opened go, and so does what was tried and cannot be opened;
 * what was found in other files is cleaned away; pictures the user chose stay.
 */
export function presetChoices(report: Report, preset: Preset, withheldLine: string | null = null): Choices {
  if (preset === 'everything') return keepEverything;
  const leaves = report.sections.filter((section) => section.kind === 'unread' || (section.kind === 'fields' && (preset === 'words' || section.need !== 'needed')));
  const choices = { ...removeSections(leaves), withheldLine };
  const left = new Set(leaves);
  const keptSections = report.sections.filter((section) => section.kind === 'fields' && !left.has(section));
  const kept = new Set(keptSections.map((section) => section.category));
  const keptFields = new Set(keptSections.flatMap((section) => section.fields.map((field) => field.id)));
  // Only what stands in a field that stays: a field that goes takes its own with it, and gives it back when the user keeps it after all.
  const inside = report.findings.filter((finding) => finding.field !== null && keptFields.has(finding.field) && !kept.has(finding.category));
  return {
    ...choices,
    findings: Object.fromEntries(inside.map((finding) => [finding.id, 'hide'] as const)),
    attachments: Object.fromEntries(report.attachments.flatMap((file) => (([choice]) => (choice === undefined ? [] : [[file.id, choice] as const]))([proposeForFile(file, preset)]))),
  };
}

/** Nothing about the file itself: it was not read, or it is a folder or a link. */
const saysNothing: ReadonlySet<string> = new Set(['unread_stopped', 'unread_no_worker', 'unread_died', 'unread_failed', 'unread_no_bytes', 'unread_not_a_file']);

/** What is proposed for a file, or for what is packed in one; undefined to keep it. */
export function proposeForFile(file: ReportedAttachment, preset: 'needed' | 'words' = 'needed'): FileChoice | undefined {
  // A file that an app wrote is a diagnostic block like the one in the text, and goes with it.
  if (preset === 'words' && file.origin === 'app') return 'remove';
  const tried = file.found !== undefined && !saysNothing.has(file.why ?? '');
  if (!file.opened) return file.origin === 'app' || (tried && file.origin !== 'user') ? 'remove' : undefined;
  if ((file.values ?? 0) === 0 && (file.facts ?? []).length === 0) return undefined;
  // What stands in pages cannot be taken out of them.
  if ((file.inPages ?? 0) > 0) return canBecomeText(file) ? 'text' : 'remove';
  return canBeCleaned(file) ? 'clean' : file.origin === 'user' ? undefined : 'remove';
}

/** Whether what was found in a file can be taken out of it: not where only the readable words of a binary were looked at, and not out of pages. */
export function canBeCleaned(file: ReportedAttachment): boolean {
  return file.opened && !file.inline && file.why !== 'unread_binary' && file.why !== 'unread_database_log' && (file.inPages ?? 0) === 0;
}

/** Whether its trimmed text can be attached instead of a file: where the text was read and cannot be changed in it. */
export function canBecomeText(file: Pick<ReportedAttachment, 'opened' | 'inline' | 'why'>): boolean {
  return file.opened && !file.inline && file.why === 'unread_page_text';
}

/** Leaves categories out: their lines go, and what of them stands inside other fields is hidden in place. */
export function leaveOut(report: Report, categories: ReadonlySet<Category>): Choices {
  const sections = report.sections.filter((section) => section.category !== null && categories.has(section.category));
  const choices = removeSections(sections);
  const inside = report.findings.filter((finding) => finding.field !== null && categories.has(finding.category));
  return { ...choices, findings: Object.fromEntries(inside.map((finding) => [finding.id, 'hide'] as const)) };
}

/** Hides every finding of the kinds (all when null), and with null also the values of fields that identify a person. */
export function hideAll(report: Report, kinds: ReadonlySet<string> | null = null): Choices {
  const findings = report.findings.filter((finding) => kinds === null || kinds.has(finding.kind));
  const fields = kinds === null ? fieldsOf(report).filter((field) => identifyingCategories.has(field.category) && field.value !== '' && !isHidden(field.value)) : [];
  return {
    ...keepEverything,
    findings: Object.fromEntries(findings.map((finding) => [finding.id, 'hide'] as const)),
    fields: Object.fromEntries(fields.map((field) => [field.id, 'hide'] as const)),
  };
}

/** Placeholders, and nothing but signs between them. */
function isHidden(value: string): boolean {
  const placeholders = placeholdersIn(value);
  const between = [...placeholders, { start: value.length, end: value.length }].map(({ start }, i) => value.slice(placeholders[i - 1]?.end ?? 0, start));
  return placeholders.length > 0 && !between.some((signs) => /[\p{L}\p{N}]/u.test(signs));
}

/** Two sets of choices as one; where both speak of the same thing the second wins. */
export function combineChoices(first: Choices, second: Choices): Choices {
  return {
    fields: { ...first.fields, ...second.fields },
    findings: { ...first.findings, ...second.findings },
    sections: { ...first.sections, ...second.sections },
    attachments: { ...first.attachments, ...second.attachments },
    withheldLine: second.withheldLine ?? first.withheldLine,
  };
}

/** Many sections at once: one pass, however many there are. */
function removeSections(chosen: readonly Section[]): Choices {
  // Straight into the record: pairs for it would be as many objects as fields.
  const fields: Record<string, Choice> = {};
  const sections: Record<string, 'remove'> = {};
  for (const section of chosen) {
    if (section.kind === 'fields') for (const field of section.fields) fields[field.id] = 'remove';
    else sections[section.id] = 'remove';
  }
  return { ...keepEverything, fields, sections };
}

/** A section's tick: all of its fields, or the section itself when it has none. */
export function chooseSection(choices: Choices, section: Section, choice: Choice): Choices {
  if (section.kind === 'fields') return { ...choices, fields: { ...choices.fields, ...Object.fromEntries(section.fields.map((field) => [field.id, choice])) } };
  return { ...choices, sections: { ...choices.sections, [section.id]: choice === 'keep' ? 'keep' : 'remove' } };
}

/** What a section's tick shows: `all` is sent, `none`, or `some`. */
export function sectionState(choices: Choices, section: Section): 'all' | 'none' | 'some' {
  if (section.kind !== 'fields') return choices.sections[section.id] === 'remove' ? 'none' : 'all';
  const kept = section.fields.filter((field) => (choices.fields[field.id] ?? 'keep') === 'keep').length;
  return kept === section.fields.length ? 'all' : kept === 0 ? 'none' : 'some';
}
