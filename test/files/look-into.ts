/** Looks into every file of a folder, as the worker does, and prints what a user is told, how long it took, and the most memory that the process had. */
import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookInside } from '../../src/files/look-inside.ts';
import { bytesOfBlob } from '../../src/worker/bytes-of-blob.ts';

export interface LookedInto {
  readonly files: Readonly<Record<string, { readonly entries: readonly { readonly path: string; readonly why: string | null; readonly opened: boolean }[]; readonly milliseconds: number }>>;
  /** Resident memory at its highest, beyond what the code itself takes, in MiB. */
  readonly mebibytes: number;
}

const [folder = '.'] = process.argv.slice(2);
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
const files: Record<string, LookedInto['files'][string]> = {};
const kibibytes = process.resourceUsage().maxRSS;
for (const name of readdirSync(folder).sort()) {
  const began = performance.now();
  const { entries } = await lookInside(await bytesOfBlob(name, await openAsBlob(join(folder, name))), { context });
  files[name] = { entries: entries.slice(0, 40).map(({ path, why, opened }) => ({ path, why: why ?? null, opened })), milliseconds: performance.now() - began };
  if (process.argv.includes('--loud')) console.error(name, Math.round(files[name].milliseconds), Math.round((process.resourceUsage().maxRSS - kibibytes) / 1024), JSON.stringify(files[name].entries.slice(0, 4)), entries.length);
}
const most: LookedInto = { files, mebibytes: (process.resourceUsage().maxRSS - kibibytes) / 1024 };
console.log(JSON.stringify(most));
