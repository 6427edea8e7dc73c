/** Drafts made by chance from pieces that apps, logs and people write, and what must hold for each of them. */
import fc from 'fast-check';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import type { Draft, TextPart } from '../../../src/core/draft.ts';
import { findLeftovers } from '../../../src/core/plan/leftovers.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { spellingsOf } from '../../../src/core/spellings/value-spellings.ts';
import { deviceCases } from '../../fixtures/cases/index.ts';
import { readCase } from '../../fixtures/cases/cases.ts';

const cases = Object.values(deviceCases).flatMap(({ positive, negative }) => [...positive, ...negative]).map((line) => readCase(line).text);
const pieces = [
  ...['--Support Info--', 'Debug info: +447700900142', 'Carrier: Example', 'Radio MCC-MNC: 234-30', 'App version: 4.2.1 (421)', 'OS: Android 14', '{"a": {"b": 1, }, ', '"user_comment": "hi', '| Key | Value |', '|---|---|', '> quoted: yes', 'Model | SM-A536B'],
  ...[': ', '=', '::', '：', ' | ', ':\t', '? ', '\u00a0: ', '\n', '\r\n', '\n\n', '-- \n', '----------\n', ' ', '\t', '  ', ', ', '; ', '"', "'", '{', '}', '[', ']', '(', ')', '<', '>', '&amp;', '%20', '%40', '\\n', '\\', '/', '@', '.', '-', '_', '+', '\u200b', '\u00ad', '\u202e', '\ud83d\ude00', '\ud83d', '\udc00', '٣', '१', '[phone 1]', '[name 2]'],
  ...['mario', 'Rossi', 'anna@example.com', '+44 7700 900142', '07700900142', '192.168.1.2', 'aa:bb:cc:dd:ee:01', '490154203237518', 'C:\\Users\\anna', '/home/mario/', 'SSID: ', 'Name: ', 'password: ', 'token=', 'Bearer ', 'https://u:p@example.com/?id=1', '2026-05-01 10:00:00.123', '1.2.3.4', '0x7fff', 'IBAN GB82 WEST 1234 5698 7654 32', 'Best regards', 'Dear ', 'via Roma 3'],
];
/** Other ways in which programs write a key and its value. */
const waysOfWriting = ['+-----+-----+', '| Model | Pixel 7 |', '{ model: ', "'model': 'Pixel 7',", '}', '[Carrier]: Example', 'os=linux arch=amd64 locale=it_IT', 'Android 14 / Pixel 7 / 4.2.1', '### Device', '**Device**', 'Pixel 7 (Android 14, 4.2.1)', 'Device (Pixel 7)', '"model"\t\t"Pixel 7"', '<Model> Pixel 7', '- Device:', '  - Model: Pixel 7', 'Model .......: Pixel 7', 'Model -> Pixel 7', '“Model”: “Pixel 7”', 'USER     PID  MODEL    SERIAL', 'dklein   221  Pixel 7  4C530001230528', 'network_key: [7, 211, 94, 18, 167, 43, 229, 5]', 'cell id: 01C2B903'];
const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.constantFrom(...waysOfWriting) }, { weight: 3, arbitrary: fc.constantFrom(...cases) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) });
/** Pieces stand apart, as they do in mails; now and then anything stands between them. */
const joint = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n> ', ' \u00a0\n', '\n\u200b');
const text = (most: number): fc.Arbitrary<string> => fc.array(fc.tuple(piece, joint), { maxLength: most }).map((parts) => parts.map(([one, after]) => one + after).join(''));
const recipient = fc.constantFrom('android@support.whatsapp.com', 'support@example.com', 'anna@example.com', '', 'x');

export const fuzzedDraft: fc.Arbitrary<Draft> = fc.record({ subject: text(3), body: text(12), hidden: text(3), name: text(2), to: recipient, sender: fc.constantFrom(undefined, 'Anna Conti <anna.conti7@example.com>') }).map(({ subject, body, hidden, name, to, sender }) => ({
  recipients: { to: [to], cc: [], bcc: [] },
  ...(sender === undefined ? {} : { sender }),
  parts: [{ id: 'subject', place: 'subject', text: subject }, { id: 'body', place: 'body', text: body }, { id: 'hidden:0', place: 'hidden', text: hidden }, { id: 'name:1', place: 'file-name', text: name }] satisfies TextPart[],
  attachments: [{ id: '1', name, type: '', bytes: null, inline: false, readable: false }],
}));

function textOf(draft: Draft, part: string): string {
  return draft.parts.find(({ id }) => id === part)?.text ?? '';
}

/** What is wrong with how a draft is read and hidden, in words; null when nothing is. */
export function faultOf(draft: Draft): string | null {
  const report = audit(draft);
  for (const { part, start, end, value } of report.findings) if (start < 0 || end <= start || textOf(draft, part).slice(start, end) !== value) return `a finding outside its text: ${part} ${String(start)}`;
  for (const { part, valueRange, removeRange } of fieldsOf(report)) {
    const { length } = textOf(draft, part);
    if (removeRange.start < 0 || removeRange.end > length || valueRange.start < removeRange.start || valueRange.end > removeRange.end || valueRange.end < valueRange.start) return 'a field outside its text';
  }
  const plan = makePlan(draft, report, hideAll(report));
  const outcome = applyPlan(draft, plan);
  if (!outcome.ok) return 'a plan that is refused';
  const [left] = findLeftovers(outcome.draft.parts, plan.removed);
  if (left) return `still there: ${left.value} in ${left.part}`;
  for (const part of draft.parts.filter(({ place }) => place !== 'file-name')) {
    const meant = [...report.findings.filter((finding) => finding.part === part.id), ...fieldsOf(report).filter((field) => field.part === part.id).map(({ valueRange }) => valueRange), ...spellingsOf(plan.removed).find(part.text)];
    const stray = plan.edits.find((edit) => edit.part === part.id && !meant.some(({ start, end }) => start <= edit.start && edit.start < Math.max(end, start + 1)));
    if (stray) return `changed without a reason: ${stray.expected}`;
    const kept = keptOf(part.text, plan.edits.filter((edit) => edit.part === part.id));
    let at = 0;
    for (const stretch of kept) {
      const next = textOf(outcome.draft, part.id).indexOf(stretch, at);
      if (next < 0) return `lost: ${stretch}`;
      at = next + stretch.length;
    }
  }
  if (plan.edits.length === 0) return null;
  const again = audit(outcome.draft);
  const twice = applyPlan(outcome.draft, makePlan(outcome.draft, again, hideAll(again)));
  const differs = twice.ok ? draft.parts.find(({ id }) => textOf(twice.draft, id) !== textOf(outcome.draft, id)) : undefined;
  return differs && twice.ok ? `a second hiding changes ${differs.id}: ${JSON.stringify(textOf(outcome.draft, differs.id))} to ${JSON.stringify(textOf(twice.draft, differs.id))}` : null;
}

function keptOf(text: string, edits: readonly { readonly start: number; readonly end: number }[]): string[] {
  const stretches: string[] = [];
  let at = 0;
  for (const { start, end } of edits) {
    stretches.push(text.slice(at, start));
    at = end;
  }
  return [...stretches, text.slice(at)];
}
