/**
 * How long a draft of two megabytes takes: `npx tsx test/bench/apply.ts`. Prints milliseconds, the best and the middle of five runs.
 */
import { applyPlan } from '../../src/core/apply.ts';
import { audit } from '../../src/core/audit.ts';
import { keepEverything } from '../../src/core/choices.ts';
import type { Draft } from '../../src/core/draft.ts';
import { findLeftovers } from '../../src/core/leftovers.ts';
import { makePlan } from '../../src/core/plan.ts';
import { putBack } from '../../src/core/put-back.ts';
import { fieldsOf } from '../../src/core/report.ts';

const TWO_MEGABYTES = 2_000_000;

function draftOf(body: string): Draft {
  const parts = [
    { id: 'subject', place: 'subject' as const, text: 'Question about WhatsApp for Android' },
    { id: 'body', place: 'body' as const, text: body },
  ];
  return { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts, attachments: [] };
}

const known = '--Support Info--\nDebug info: +447700900142\nCCode: 44 7700900142\nVersion: 2.26.1.75\nCarrier: Example Mobile\nModel: EX-900\nRadio MCC-MNC: 234-10\nCPU ABI: arm64-v8a\nSocket Conn: UP\n';
const hundred = known + Array.from({ length: 100 }, (_, i) => `Example key ${String(i)}: value-${String(1000 + i)} of kestrel\n`).join('');
const words = Array.from({ length: 40 }, (_, i) => `On day ${String(i)} it rang 07700 900142 and then nothing, value ${String(i)}; see https://example.com/a%20b?x=${String(i)} for more.\n`).join('');
const shapes: Readonly<Record<string, string>> = {
  'words, then a block of a hundred fields': `${words.repeat(Math.ceil(TWO_MEGABYTES / words.length))}\n${hundred}`,
  'one block of 5 000 fields': known + Array.from({ length: 5000 }, (_, i) => `Example key ${String(i)}: value ${String(i)} of it\n`).join(''),
  'one line': `${'kestrel 7700 900 '.repeat(TWO_MEGABYTES / 17)}\n\n${hundred}`,
};

function time<T>(name: string, run: () => T): T {
  const times: number[] = [];
  let result = run();
  for (let i = 0; i < 5; i += 1) {
    const started = performance.now();
    result = run();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  console.log(`  ${name.padEnd(10)} best ${(times[0] ?? 0).toFixed(0).padStart(5)}  middle ${(times[2] ?? 0).toFixed(0).padStart(5)}`);
  return result;
}

for (const [shape, body] of Object.entries(shapes)) {
  const draft = draftOf(body);
  console.log(`${shape}, ${(body.length / 1e6).toFixed(1)} MB`);
  const report = time('audit', () => audit(draft));
  const choices = { ...keepEverything, fields: Object.fromEntries(fieldsOf(report).map((field) => [field.id, 'remove' as const])), withheldLine: '[Withheld by the sender: all]' };
  const plan = time('plan', () => makePlan(draft, report, choices));
  const applied = time('apply', () => applyPlan(draft, plan));
  if (!applied.ok) throw new Error(applied.why);
  const after = applied.draft.parts[1]?.text ?? '';
  const left = time('leftovers', () => findLeftovers(applied.draft.parts, plan.removed));
  const own = plan.edits.filter((edit) => edit.part === 'body');
  time('put back', () => putBack(body, own, `Hello.\n${after}`));
  console.log(`  fields ${String(fieldsOf(report).length)}, values ${String(plan.removed.length)}, edits ${String(plan.edits.length)}, leftovers ${String(left.length)}`);
}
