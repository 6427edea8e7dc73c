/**
 * What a plan is made from: a report's fields and findings with what the user chose for each.
 */
import { identifyingCategories, type Category } from '../categories.ts';
import type { Choice, Choices } from './choices.ts';
import type { PartId } from '../draft.ts';
import { FieldsByPlace } from '../blocks/fields-by-place.ts';
import { fieldsOf, type Field, type Finding, type Report } from '../report.ts';
import { SortedRanges } from '../text/sorted-ranges.ts';

/** Gathered once a plan. */
export interface Choosing {
  readonly choices: Choices;
  readonly fields: readonly Field[];
  /** What shall become of each of them, by the same index: one object more for each would be as many as a large block has lines. */
  readonly chosen: readonly Choice[];
  readonly byPart: ReadonlyMap<PartId, FieldsByPlace>;
  /** The fields in which findings lie. */
  readonly holders: ReadonlyMap<string, Field>;
  /** Those that are hidden or removed. */
  readonly findings: readonly Finding[];
}

/** Reads the choices for a report, in one pass over its fields and one over its findings. */
export function gatherChosen(report: Report, choices: Choices): Choosing {
  const fields = fieldsOf(report);
  const chosen = fields.map((field) => choices.fields[field.id] ?? 'keep');
  const kept = new Set<Category>();
  const leftOut = new Set<Category>();
  fields.forEach(({ category }, i) => (chosen[i] === 'keep' ? kept : leftOut).add(category));
  for (const category of kept) leftOut.delete(category);
  const holding = new Set(report.findings.flatMap(({ field }) => field ?? []));
  const holders = new Map<string, Field>();
  if (holding.size > 0) for (const field of fields) if (holding.has(field.id)) holders.set(field.id, field);
  const removedSections = report.sections.filter((section) => choices.sections[section.id] === 'remove');
  const removedLines = new Map(removedSections.map(({ part }) => [part, new SortedRanges(removedSections.filter((section) => section.part === part).flatMap((section) => section.ranges))]));
  const inRemovedSection = (finding: Finding): boolean => (removedLines.get(finding.part)?.overlapping(finding).length ?? 0) > 0;
  const findings = report.findings.filter((finding) => {
    const choice = choices.findings[finding.id];
    if (choice !== undefined) return choice !== 'keep';
    // What stood in the lines of a removed section is removed, wherever else it stands.
    if (inRemovedSection(finding)) return true;
    const holder = finding.field === null ? undefined : holders.get(finding.field);
    if (!holder) return false;
    // What a field takes with it: its own kind of value, and whatever points at a person. A category that is left out is trimmed in kept fields too.
    const goes = choiceOf(choices, holder) !== 'keep' && (finding.category === holder.category || identifyingCategories.has(finding.category));
    return goes || leftOut.has(finding.category);
  });
  return { choices, fields, chosen, byPart: placesOf(fields), holders, findings };
}

/** What shall become of a field: what nobody chose for is kept. */
export function choiceOf(choices: Choices, field: Field): Choice {
  return choices.fields[field.id] ?? 'keep';
}

function placesOf(fields: readonly Field[]): ReadonlyMap<PartId, FieldsByPlace> {
  const byPart = new Map<PartId, Field[]>();
  for (const field of fields) {
    const own = byPart.get(field.part);
    if (own) own.push(field);
    else byPart.set(field.part, [field]);
  }
  return new Map([...byPart].map(([part, own]) => [part, new FieldsByPlace(own)]));
}

/** How many details are withheld: fields with a value, findings outside of fields, files, sections. */
export function countWithheld({ choices, fields, chosen, findings }: Choosing): number {
  const fieldCount = fields.filter((field, i) => chosen[i] !== 'keep' && field.value !== '').length;
  const outside = findings.filter((finding) => finding.field === null).length;
  const files = Object.values(choices.attachments).filter((choice) => choice === 'remove').length;
  const sections = Object.values(choices.sections).filter((choice) => choice === 'remove').length;
  return fieldCount + outside + files + sections;
}
