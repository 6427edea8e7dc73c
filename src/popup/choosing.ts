/**
 * The small steps by which a user changes choices, and what the ticks show of them. Pure.
 */
import { categories, identifyingCategories, type Category } from '../core/categories.ts';
import type { Choice, Choices, FileChoice, Preset } from '../core/plan/choices.ts';
import { chooseSection, presetChoices, proposeForFile, sectionState } from '../core/plan/presets.ts';
import { fieldsOf, type Field, type Finding, type Report, type ReportedAttachment, type Section } from '../core/report.ts';
import { SortedRanges } from '../core/text/sorted-ranges.ts';

/** One value found outside fields, with all the places where it stands. */
export interface FoundValue {
  readonly id: string;
  readonly first: Finding;
  readonly places: readonly Finding[];
}

/** Findings outside fields by value: the same value is one row, wherever it stands. */
export function valuesOutside(report: Report): FoundValue[] {
  const values = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.field !== null) continue;
    const key = `${finding.kind}\n${finding.canonical}`;
    const places = values.get(key);
    if (places) places.push(finding);
    else values.set(key, [finding]);
  }
  return [...values.values()].flatMap((places) => (places[0] ? [{ id: places[0].id, first: places[0], places }] : []));
}

/** Findings inside a field that say more than the field itself does. */
export function findingsInside(report: Report, field: Field): Finding[] {
  return (byField(report).get(field.id) ?? []).filter((finding) => finding.category !== field.category || finding.value.trim() !== field.value.trim());
}

const fieldsFindings = new WeakMap<Report, ReadonlyMap<string, readonly Finding[]>>();

/** The findings that stand in fields, by the field's id. Gathered once a report. */
function byField(report: Report): ReadonlyMap<string, readonly Finding[]> {
  const known = fieldsFindings.get(report);
  if (known) return known;
  const inside = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.field === null) continue;
    const own = inside.get(finding.field);
    if (own) own.push(finding);
    else inside.set(finding.field, [finding]);
  }
  fieldsFindings.set(report, inside);
  return inside;
}

export function choiceOfField(choices: Choices, field: Field): Choice {
  return choices.fields[field.id] ?? 'keep';
}

/** As the plan reads it: inside a kept field, a finding of a category that is left out goes too. */
export function choiceOfFinding(report: Report, choices: Choices, finding: Finding): Choice {
  const own = choices.findings[finding.id];
  if (own !== undefined || finding.field === null) return own ?? 'keep';
  return categoriesLeftOut(report, choices).has(finding.category) ? 'hide' : 'keep';
}

const leftOut = new WeakMap<Choices, { readonly report: Report; readonly categories: ReadonlySet<Category> }>();

/** The categories of which no field stays. Found out once for the same choices. */
function categoriesLeftOut(report: Report, choices: Choices): ReadonlySet<Category> {
  const known = leftOut.get(choices);
  if (known?.report === report) return known.categories;
  const fields = fieldsOf(report);
  const categories = new Set(fields.map((field) => field.category));
  for (const field of fields) if (choiceOfField(choices, field) === 'keep') categories.delete(field.category);
  leftOut.set(choices, { report, categories });
  return categories;
}

/** A section's tick. What stands of its category inside other fields follows it. */
export function tickSection(report: Report, choices: Choices, section: Section, ticked: boolean): Choices {
  const ticks = chooseSection(choices, section, ticked ? 'keep' : 'remove');
  if (section.category === null) return ticks;
  const following = new Set(report.findings.filter((finding) => finding.field !== null && finding.category === section.category).map((finding) => finding.id));
  return { ...ticks, findings: Object.fromEntries(Object.entries(ticks.findings).filter(([id]) => !following.has(id))) };
}

export function chooseField(choices: Choices, field: Field, choice: Choice): Choices {
  return { ...choices, fields: { ...choices.fields, [field.id]: choice } };
}

export function chooseFindings(choices: Choices, findings: readonly Finding[], choice: Choice): Choices {
  return { ...choices, findings: { ...choices.findings, ...Object.fromEntries(findings.map((finding) => [finding.id, choice])) } };
}

export function chooseFile(choices: Choices, id: string, choice: FileChoice): Choices {
  return { ...choices, attachments: { ...choices.attachments, [id]: choice } };
}

/** What a tick on a file or an entry chooses: it goes along, without what was found in it where that can be. */
export function tickFile(choices: Choices, file: ReportedAttachment, ticked: boolean): Choices {
  const proposed = proposeForFile(file);
  return chooseFile(choices, file.id, !ticked ? 'remove' : proposed === 'clean' || proposed === 'text' ? proposed : 'keep');
}

/** A file's own choice; what is packed in one goes with it when it has none, and always when it goes. */
export function choiceOfFile(choices: Choices, file: ReportedAttachment): FileChoice {
  const holder = file.within === undefined ? undefined : choices.attachments[file.within];
  return holder === 'remove' ? 'remove' : (choices.attachments[file.id] ?? holder ?? 'keep');
}

/** A file with what is packed in it, and the fields of each. */
export interface FileTree {
  readonly file: ReportedAttachment;
  readonly entries: readonly ReportedAttachment[];
  sectionsOf(entry: ReportedAttachment): readonly Section[];
}

export function fileTrees(report: Report): FileTree[] {
  const sections = new Map<string, Section[]>();
  for (const section of report.sections) {
    if (!section.part.startsWith('attachment:')) continue;
    const path = section.part.slice('attachment:'.length);
    sections.set(path, [...(sections.get(path) ?? []), section]);
  }
  const packed = new Map<string, ReportedAttachment[]>();
  for (const file of report.attachments) if (file.within !== undefined) packed.set(file.within, [...(packed.get(file.within) ?? []), file]);
  const files = report.attachments.filter(({ within }) => within === undefined);
  return files.map((file) => ({ file, entries: packed.get(file.id) ?? [], sectionsOf: ({ path }) => sections.get(path) ?? [] }));
}

/** The sections of the mail's own text. */
export function ownSections(report: Report): Section[] {
  return report.sections.filter(({ part }) => !part.startsWith('attachment:'));
}

/** What a tick over findings shows. */
export function stateOfFindings(choices: Choices, findings: readonly Finding[]): 'all' | 'none' | 'some' {
  const kept = findings.filter((finding) => (choices.findings[finding.id] ?? 'keep') === 'keep').length;
  return kept === findings.length ? 'all' : kept === 0 ? 'none' : 'some';
}

/** Details that will be sent, of the report's `details`: a value counts once per line. */
export function countSent(report: Report, choices: Choices): number {
  const fields = fieldsOf(report).filter((field) => field.value !== '' && !field.part.startsWith('attachment:') && choiceOfField(choices, field) !== 'keep').length;
  const seen = new Set<string>();
  const standsInRemoved = inRemovedSections(report, choices);
  for (const finding of report.findings) {
    if (finding.field !== null || (finding.part !== 'subject' && finding.part !== 'body')) continue;
    if (choices.findings[finding.id] !== 'hide' && choices.findings[finding.id] !== 'remove' && !standsInRemoved(finding)) continue;
    seen.add(`${finding.part} ${String(finding.line)} ${finding.kind} ${finding.canonical}`);
  }
  return Math.max(0, report.details - fields - seen.size);
}

function inRemovedSections(report: Report, choices: Choices): (finding: Finding) => boolean {
  const removed = report.sections.filter((section) => choices.sections[section.id] === 'remove');
  const ranges = new Map(removed.map(({ part }) => [part, new SortedRanges(removed.filter((section) => section.part === part).flatMap((section) => section.ranges))]));
  return (finding) => ranges.get(finding.part)?.overlapping(finding).some((range) => range.start <= finding.start && finding.end <= range.end) ?? false;
}

/** Which preset the choices are, or null when the user went on from it. */
export function presetOf(report: Report, choices: Choices, adjust: (choices: Choices) => Choices): Preset | null {
  const mine = spellOut(report, choices);
  return (['needed', 'words', 'everything'] as const).find((preset) => spellOut(report, adjust(presetChoices(report, preset))) === mine) ?? null;
}

function spellOut(report: Report, choices: Choices): string {
  return JSON.stringify([
    fieldsOf(report).map((field) => choiceOfField(choices, field)),
    report.findings.map((finding) => {
      const field = finding.field === null ? null : (choices.fields[finding.field] ?? 'keep');
      return field === null || field === 'keep' ? choiceOfFinding(report, choices, finding) : 'with-field';
    }),
    report.sections.map((section) => (section.kind === 'fields' ? '' : sectionState(choices, section))),
    report.attachments.map((file) => choices.attachments[file.id] ?? 'keep'),
  ]);
}

/** Sections as they are listed: who you are first, then the app's other lines, then what is not the app's. */
export function inListOrder(sections: readonly Section[]): Section[] {
  const kinds = ['fields', 'unread', 'words', 'quoted', 'signature'];
  const place = (section: Section): number =>
    (isIdentifying(section) ? 0 : 100) + kinds.indexOf(section.kind) * 1000 + (section.category === null ? 0 : categories.indexOf(section.category));
  return [...sections].sort((a, b) => place(a) - place(b));
}

export function isIdentifying(section: Section): boolean {
  return section.category !== null && identifyingCategories.has(section.category);
}
