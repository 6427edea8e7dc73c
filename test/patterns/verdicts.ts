/**
 * What `recheck` says of each pattern, kept in a file because some take it long: `npx tsx test/patterns/verdicts.ts` asks for those that are not there yet, and drops those that are gone. A
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
const patience = 3000;

export function keyOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

export function readVerdicts(): Readonly<Record<string, Verdict>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
}

export async function ask({ source, flags }: Pattern): Promise<Verdict> {
  return (await check(source, flags, { timeout: patience })).status;
}

async function update(): Promise<void> {
  const known = readVerdicts();
  const verdicts: Record<string, Verdict> = {};
  for (const pattern of await collectPatterns()) {
    const key = keyOf(pattern);
    verdicts[key] = known[key] ?? (await ask(pattern));
    if (verdicts[key] === 'vulnerable') console.log(`vulnerable: ${pattern.place} /${pattern.source}/${pattern.flags}`);
  }
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))), null, 0).replaceAll(',', ',\n')}\n`);
}

if (process.argv[1] === import.meta.filename) {
  await update();
  process.exit(0);
}
