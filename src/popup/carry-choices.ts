/**
 * Taking choices over to a draft that changed meanwhile: the lines moved, the user's will did not.
 */
import type { Choice, Choices, FileChoice } from '../core/plan/choices.ts';
import { presetChoices, proposeForFile } from '../core/plan/presets.ts';
import { fieldsOf, type Field, type Finding, type Report } from '../core/report.ts';
import { presetOf } from './choosing.ts';

/**
 * The choices for the new report. A field is the same when its part, key and turn among equal keys are; what is new gets the default
 * proposal, never silently "keep".
 */
export function carryChoices(before: Report, choices: Choices, now: Report, adjust: (choices: Choices) => Choices): Choices {
  const preset = presetOf(before, choices, adjust);
  if (preset !== null) return presetChoices(now, preset);
  const proposal = presetChoices(now, 'needed');
  const fields = matchedChoices(nameFields(before), choices.fields, nameFields(now), proposal.fields);
  const findings = matchedChoices(nameFindings(before), choices.findings, nameFindings(now), proposal.findings);
  return {
    fields,
    findings,
    sections: pick(now.sections.map((section) => section.id), before.sections.map((section) => section.id), choices.sections, proposal.sections),
    attachments: carryFiles(before, choices, now),
    withheldLine: null,
  };
}

type Named = ReadonlyMap<string, string>;

function nameFields(report: Report): Named {
  return nameInTurn(fieldsOf(report), (field: Field) => `${field.part}\n${field.key}`);
}

function nameFindings(report: Report): Named {
  return nameInTurn(report.findings, (finding: Finding) => `${finding.field === null ? 'outside' : 'inside'}\n${finding.part}\n${finding.kind}\n${finding.canonical}`);
}

/** Ids by name; equal names are told apart by their turn. */
function nameInTurn<Thing extends { readonly id: string }>(things: readonly Thing[], nameOf: (thing: Thing) => string): Named {
  const turns = new Map<string, number>();
  return new Map(
    things.map((thing) => {
      const name = nameOf(thing);
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      return [`${name}\n${String(turn)}`, thing.id];
    }),
  );
}

function matchedChoices(before: Named, chosen: Readonly<Record<string, Choice>>, now: Named, proposal: Readonly<Record<string, Choice>>): Record<string, Choice> {
  const result: Record<string, Choice> = {};
  for (const [name, id] of now) {
    const old = before.get(name);
    const choice = old === undefined ? proposal[id] : chosen[old];
    if (choice !== undefined) result[id] = choice;
  }
  return result;
}

function pick(now: readonly string[], before: readonly string[], chosen: Choices['sections'], proposal: Choices['sections']): Record<string, 'keep' | 'remove'> {
  const known = new Set(before);
  const result: Record<string, 'keep' | 'remove'> = {};
  for (const id of now) {
    const choice = known.has(id) ? chosen[id] : proposal[id];
    if (choice !== undefined) result[id] = choice;
  }
  return result;
}

/** A file for which the user chose what was proposed gets what is proposed now: it may have been opened meanwhile. */
function carryFiles(before: Report, choices: Choices, now: Report): Record<string, FileChoice> {
  const known = new Map(before.attachments.map((file) => [file.id, proposeForFile(file) ?? 'keep'] as const));
  const result: Record<string, FileChoice> = {};
  for (const file of now.attachments) {
    const chosen = choices.attachments[file.id] ?? 'keep';
    const choice = known.has(file.id) && chosen !== known.get(file.id) ? chosen : proposeForFile(file);
    if (choice !== undefined) result[file.id] = choice;
  }
  return result;
}
