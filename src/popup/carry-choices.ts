/**
 * Taking choices over to a draft that changed meanwhile: the lines moved, the user's will did not.
 */
import type { Choice, Choices, FileChoice } from '../core/plan/choices.ts';
import { presetChoices, proposeForFile } from '../core/plan/presets.ts';
import { fieldsOf, type Report } from '../core/report.ts';
import { presetOf } from './choosing.ts';

/**
 * The choices for the new report. A field is the same when its part, key and value are, else when its part, key and turn among those left are; what is new gets the
 * default proposal, never silently "keep".
 */
export function carryChoices(before: Report, choices: Choices, now: Report, adjust: (choices: Choices) => Choices): Choices {
  const preset = presetOf(before, choices, adjust);
  if (preset !== null) return presetChoices(now, preset);
  const proposal = presetChoices(now, 'needed');
  const fields = matchedChoices(fieldsOf(before), fieldsOf(now), choices.fields, proposal.fields, ({ part, key, value }) => `${part}\n${key}\n${value}`, ({ part, key }) => `${part}\n${key}`);
  const findings = matchedChoices(before.findings, now.findings, choices.findings, proposal.findings, ({ field, part, kind, canonical }) => `${field === null ? 'outside' : 'inside'}\n${part}\n${kind}\n${canonical}`);
  return {
    fields,
    findings,
    sections: pick(now.sections.map((section) => section.id), before.sections.map((section) => section.id), choices.sections, proposal.sections),
    attachments: carryFiles(before, choices, now),
    withheldLine: null,
  };
}

/** Ids by name; equal names are told apart by their turn. */
function nameInTurn<Thing extends { readonly id: string }>(things: readonly Thing[], nameOf: (thing: Thing) => string): ReadonlyMap<string, string> {
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

/** Each thing of now with the choice for the one before that has its name, by the first of these names that tells. */
function matchedChoices<Thing extends { readonly id: string }>(before: readonly Thing[], now: readonly Thing[], chosen: Readonly<Record<string, Choice>>, proposal: Readonly<Record<string, Choice>>, ...names: readonly ((thing: Thing) => string)[]): Record<string, Choice> {
  const same = new Map<string, string>();
  for (const nameOf of names) {
    const taken = new Set(same.values());
    const old = nameInTurn(before.filter(({ id }) => !taken.has(id)), nameOf);
    for (const [name, id] of nameInTurn(now.filter(({ id }) => !same.has(id)), nameOf)) {
      const match = old.get(name);
      if (match !== undefined) same.set(id, match);
    }
  }
  const result: Record<string, Choice> = {};
  for (const { id } of now) {
    const old = same.get(id);
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
