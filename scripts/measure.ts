/**
 * `npm run measure -- DIR`: scores the audit on a folder of drafts (`NAME.txt` + `NAME.expected.json`). `npm run measure -- CASES.jsonl.gz`: scores hiding
 * on redaction cases (`input`, `mustGo`, `mustStay`, `note`), with `--rules FILE` also by the user's own rules. Prints tables; the exit code tells only whether it could run.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { applyPlan } from '../src/core/plan/apply.ts';
import { audit } from '../src/core/audit.ts';
import type { Draft } from '../src/core/draft.ts';
import { compileRules } from '../src/core/findings/own-rules/compile-rules.ts';
import { parseRules, type RuleLine } from '../src/core/findings/own-rules/parse-rules.ts';
import { noRules, type Rules } from '../src/core/findings/own-rules/rules.ts';
import { makePlan } from '../src/core/plan/plan.ts';
import { hideAll } from '../src/core/plan/presets.ts';
import { products } from '../src/core/products/index.ts';
import { fieldsOf } from '../src/core/report.ts';
import { readCorpusDraft, readExpected } from './corpus.ts';

/** The corpus writes `other` for the categories that WhatsApp's own list does not have. */
const beyondTheList = new Set(['accessibility', 'identifiers', 'third-party', 'time', 'other']);
const inCorpusWords = (category: string): string => (beyondTheList.has(category) ? 'other' : category);
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
const ratio = (part: number, whole: number): string => (whole === 0 ? '  -  ' : (part / whole).toFixed(3));

interface Score {
  detected: boolean;
  expected: number;
  given: number;
  hits: number;
  categories: number;
}

function scoreDraft(path: string): Score {
  const expected = readExpected(path.replace(/\.txt$/, '.expected.json'));
  const draft = readCorpusDraft(readFileSync(path, 'utf8'));
  const lines = (draft.parts[1]?.text ?? '').split(/\r?\n/);
  const report = audit(draft);
  const fields = fieldsOf(report);
  const score: Score = { detected: report.supportDraft === expected.isSupportDraft, expected: expected.fields.length, given: fields.length, hits: 0, categories: 0 };
  const open = [...fields];
  for (const want of expected.fields) {
    const index = open.findIndex((field) => field.line === want.line && oneLine(field.value) === oneLine(want.value) && isSameKey(field.key, want.key, lines[want.line - 1] ?? ''));
    const [field] = index < 0 ? [] : open.splice(index, 1);
    if (!field) continue;
    score.hits += 1;
    if (inCorpusWords(field.category) === inCorpusWords(want.category)) score.categories += 1;
  }
  return score;
}

/** A line that tells by its place has no key of its own: any name will do. */
function isSameKey(given: string, wanted: string, line: string): boolean {
  return oneLine(given) === oneLine(wanted) || wanted === '' || !oneLine(line).includes(oneLine(wanted));
}

function measureDrafts(folder: string): void {
  const total: Score = { detected: true, expected: 0, given: 0, hits: 0, categories: 0 };
  let right = 0;
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  console.log(`${'draft'.padEnd(48)} detected recall precision category`);
  for (const name of names) {
    const score = scoreDraft(join(folder, name));
    if (score.detected) right += 1;
    for (const key of ['expected', 'given', 'hits', 'categories'] as const) total[key] += score[key];
    const figures = [ratio(score.hits, score.expected), ratio(score.hits, score.given), ratio(score.categories, score.hits)];
    console.log(`${name.replace(/\.txt$/, '').padEnd(48)} ${score.detected ? 'yes     ' : 'NO      '} ${figures.join('  ')}`);
  }
  const figures = [ratio(total.hits, total.expected), ratio(total.hits, total.given), ratio(total.categories, total.hits)];
  console.log(`${'all'.padEnd(48)} ${String(right)}/${String(names.length)}    ${figures.join('  ')}`);
}

interface Case {
  readonly kind: string;
  readonly input: string;
  readonly mustGo: readonly string[];
  readonly mustStay: readonly string[];
  readonly note: string;
}

/** The rules of `--rules FILE`, and the words that a case's note says the user gave. */
function rulesOf(note: string, given: readonly RuleLine[]): Rules {
  const list = /list given by the user: ([^;]+)/.exec(note)?.[1] ?? '';
  const parsed = parseRules(list.split(',').filter((word) => word.trim() !== '').map((word) => `word: ${word}`).join('\n'));
  const lines = [...given, ...(parsed.ok ? parsed.rules : [])];
  const compiled = compileRules(lines);
  return compiled.ok && lines.length > 0 ? compiled.rules : noRules;
}

/** The lines of a rules file; null, and a sentence, when there is something wrong with it. */
function readRuleLines(path: string): readonly RuleLine[] | null {
  const parsed = parseRules(readFileSync(path, 'utf8'));
  const compiled = parsed.ok ? compileRules(parsed.rules) : parsed;
  if (parsed.ok && compiled.ok) return parsed.rules;
  if (!compiled.ok) console.error(`${path}, line ${String(compiled.error.line)}: ${compiled.error.why} (see docs/rules.md)`);
  return null;
}

function hide(input: string, rules: Rules): string {
  const draft: Draft = { recipients: { to: [], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text: input }], attachments: [] };
  const report = audit(draft, { products, rules });
  const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
  return outcome.ok ? (outcome.draft.parts[1]?.text ?? '') : input;
}

const stateNumbers = new Set(['nationalid', 'passport', 'driverlicence', 'vehicle', 'bankaccount', 'ssn', 'vat', 'idcard']);

/** The table of a case that is counted apart: tools may differ on it, or nothing in its text says what it is; null for the main tables. */
function specialTable(one: Case): string | null {
  if (/policy|weak|CONFLICT/.test(one.note)) return 'apart: disputed';
  if (/list given by the user/.test(one.note)) return "apart: needs the user's list";
  const kind = one.kind.replace(/^neg:/, '');
  if (kind === 'url') return 'apart: plain URLs';
  const without = one.mustGo.reduce((rest, value) => rest.replaceAll(value, ''), one.input);
  if (stateNumbers.has(kind) && one.mustGo.length > 0 && !/\p{L}{3}/u.test(without.replace(/\b(?:and|abc)\b/g, ''))) return 'apart: bare state and bank numbers';
  return null;
}

function measureCases(path: string, given: readonly RuleLine[]): void {
  const tables = new Map<string, { cases: number; mustGo: number; leaks: number; mustStay: number; damage: number }>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const one = JSON.parse(line) as Case;
    const special = specialTable(one);
    for (const name of [special ?? one.kind.replace(/^neg:/, ''), special === null ? 'all (undisputed)' : '']) {
      if (name === '') continue;
      const row = tables.get(name) ?? { cases: 0, mustGo: 0, leaks: 0, mustStay: 0, damage: 0 };
      const after = hide(one.input, rulesOf(one.note, given));
      row.cases += 1;
      if (one.mustGo.length > 0) row.mustGo += 1;
      if (one.mustGo.some((value) => after.includes(value))) row.leaks += 1;
      if (one.mustStay.length > 0) row.mustStay += 1;
      if (one.mustStay.some((value) => !after.includes(value))) row.damage += 1;
      tables.set(name, row);
    }
  }
  console.log(`${'kind'.padEnd(36)} cases  leaks          damage`);
  for (const [name, row] of [...tables].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${name.padEnd(36)} ${String(row.cases).padStart(5)}  ${String(row.leaks)}/${String(row.mustGo)} ${ratio(row.leaks, row.mustGo)}   ${String(row.damage)}/${String(row.mustStay)} ${ratio(row.damage, row.mustStay)}`);
  }
}

const callFolder = process.env['INIT_CWD'] ?? process.cwd();
const words = process.argv.slice(2);
const at = words.indexOf('--rules');
const [, rulesFile] = at < 0 ? [] : words.splice(at, 2);
const [target] = words;
const given = rulesFile === undefined ? [] : readRuleLines(resolve(callFolder, rulesFile));
if (target === undefined || given === null) {
  if (given !== null) console.error('Say what to measure: npm run measure -- DIR, or npm run measure -- CASES.jsonl.gz [--rules FILE]');
  process.exitCode = 2;
} else {
  const path = resolve(callFolder, target);
  if (statSync(path).isDirectory()) measureDrafts(path);
  else measureCases(path, given);
}
