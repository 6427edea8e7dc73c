/** One kind of a draft of two megabytes in the core; `large-draft.ts` runs it, each kind in a process of its own. */
import { applyPlan } from '../../src/core/plan/apply.ts';
import { audit } from '../../src/core/audit.ts';
import { keepEverything, type Choices } from '../../src/core/plan/choices.ts';
import { findLeftovers } from '../../src/core/plan/leftovers.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { presetChoices } from '../../src/core/plan/presets.ts';
import { fieldsOf, type Report } from '../../src/core/report.ts';
import { draftOf, largeBodies, largeHtml } from './large-bodies.ts';

const REPEATS = 5;

interface Times {
  readonly first: number;
  readonly best: number;
  readonly middle: number;
}

function time<T>(run: () => T): { times: Times; result: T } {
  const once = (): number => {
    const started = performance.now();
    result = run();
    return performance.now() - started;
  };
  let result!: T;
  const first = once();
  const rest = Array.from({ length: REPEATS }, once).sort((a, b) => a - b);
  return { times: { first, best: rest[0] ?? 0, middle: rest[REPEATS >> 1] ?? 0 }, result };
}

/** Text and targets of links, as the page's reader gives them for this HTML. */
function draftOfHtml(): ReturnType<typeof draftOf> {
  const html = largeHtml();
  const text = html.replace(/<br>/g, '').replace(/<\/div>/g, '\n').replace(/<[^>]+>/g, '');
  const hidden = [...html.matchAll(/(?:href|title)="([^"]*)"/g)].map((match) => match[1] ?? '');
  return draftOf(text, hidden);
}

const kinds: Readonly<Record<string, () => ReturnType<typeof draftOf>>> = {
  ...Object.fromEntries(Object.entries(largeBodies).map(([kind, body]) => [kind, () => draftOf(body())])),
  'two megabytes of HTML': draftOfHtml,
};

function removeAll(report: Report): Choices {
  return { ...keepEverything, fields: Object.fromEntries(fieldsOf(report).map((field) => [field.id, 'remove' as const])), withheldLine: '[Withheld by the sender: all]' };
}

function measureCore(kind: string): void {
  const draft = kinds[kind]?.();
  if (!draft) throw new Error(`no such kind: ${kind}`);
  const audited = time(() => audit(draft));
  const report = audited.result;
  const choices = removeAll(report);
  const planned = time(() => makePlan(draft, report, choices));
  const plan = planned.result;
  const applied = time(() => applyPlan(draft, plan));
  const outcome = applied.result;
  if (!outcome.ok) throw new Error(outcome.why);
  const searched = time(() => findLeftovers(outcome.draft.parts, plan.removed));
  const needed = time(() => makePlan(draft, report, presetChoices(report, 'needed')));
  const body = draft.parts[1]?.text ?? '';
  const json = time(() => JSON.parse(JSON.stringify(draft)) as unknown);
  const cloned = time(() => structuredClone(draft));
  const replaced = time(() => body.replaceAll('e', 'é'));
  const rows: [string, Times][] = [
    ['audit', audited.times], ['plan (all fields go)', planned.times], ['plan (what they need)', needed.times], ['apply the plan', applied.times], ['leftovers', searched.times],
    ['peer: JSON and back', json.times], ['peer: structuredClone', cloned.times], ["peer: replaceAll('e', …)", replaced.times],
  ];
  const number = (value: number, width = 7): string => value.toFixed(value < 10 ? 1 : 0).padStart(width);
  console.log(`\n${kind}: ${(body.length / 1e6).toFixed(1)} M characters, ${String(draft.parts.length - 2)} hidden, ${String(fieldsOf(report).length)} fields, ${String(plan.removed.length)} values, ${String(plan.edits.length)} edits, ${String(searched.result.length)} leftovers`);
  console.log(`  ${'milliseconds'.padEnd(26)}  first    best  middle   x JSON`);
  for (const [name, times] of rows) console.log(`  ${name.padEnd(26)}${number(times.first)} ${number(times.best)} ${number(times.middle)} ${(times.middle / json.times.middle).toFixed(1).padStart(8)}`);
}

const [kind = ''] = process.argv.slice(2);
if (kind === '--kinds') console.log(Object.keys(kinds).join('\n'));
else measureCore(kind);
