/**
 * What `recheck` says of each pattern, kept in a file because some take it long: `npx tsx test/patterns/verdicts.ts` asks for those that are not there yet, and drops those that are gone;
 * with a number of seconds behind it those that got no answer in time are asked again, with so much of it. A
 * pattern is known by a hash of its source and flags; who changes it must ask again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { collectPatterns, type Pattern } from './collect-patterns.ts';

/** `safe`: linear whatever the text. `unknown`: `recheck` gave no answer in time. */
export type Verdict = 'safe' | 'vulnerable' | 'unknown';

const file = join(import.meta.dirname, 'verdicts.json');
/** Milliseconds that one pattern may take. */
const usualPatience = 3000;

export function keyOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

export function readVerdicts(): Readonly<Record<string, Verdict>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
}

async function ask({ source, flags }: Pattern, patience = usualPatience): Promise<Verdict> {
  return (await check(source, flags, { timeout: patience })).status;
}

/** The same for one that was called safe: an attack that was found by trying is one that took long, which on a busy machine any try may; only what was worked out counts against it. */
export async function askAgain({ source, flags }: Pattern): Promise<Verdict> {
  const { status, checker } = await check(source, flags, { timeout: usualPatience });
  return status === 'vulnerable' && checker === 'fuzz' ? 'unknown' : status;
}

async function update(patience?: number): Promise<void> {
  const known = readVerdicts();
  const verdicts: Record<string, Verdict> = {};
  for (const pattern of await collectPatterns()) {
    const key = keyOf(pattern);
    const before = known[key];
    verdicts[key] = before === undefined || (before === 'unknown' && patience !== undefined) ? await ask(pattern, patience) : before;
    if (verdicts[key] === 'vulnerable') console.log(`vulnerable: ${pattern.place} /${pattern.source}/${pattern.flags}`);
  }
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))), null, 0).replaceAll(',', ',\n')}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const [, , seconds] = process.argv;
  await update(seconds === undefined ? undefined : Number(seconds) * 1000);
  process.exit(0);
}
