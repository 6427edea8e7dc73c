/** Looks into every file of a folder, as the worker does, and prints what a user is told, how much of the processor it took, and the most memory that the process had. */
import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookInside } from '../../src/files/look-inside.ts';
import { bytesOfBlob } from '../../src/worker/bytes-of-blob.ts';

export interface LookedInto {
  readonly files: Readonly<Record<string, { readonly entries: readonly { readonly path: string; readonly why: string | null; readonly opened: boolean }[]; /** Of all threads together: another program's work is not in it. */ readonly processorMs: number }>>;
  /** Resident memory at its highest, beyond what the code itself takes, in MiB. */
  readonly mebibytes: number;
}

const [folder = '.'] = process.argv.slice(2);
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
const files: Record<string, LookedInto['files'][string]> = {};
const kibibytes = process.resourceUsage().maxRSS;
for (const name of readdirSync(folder).sort()) {
  const began = process.cpuUsage();
  const { entries } = await lookInside(await bytesOfBlob(name, await openAsBlob(join(folder, name))), { context });
  const { user, system } = process.cpuUsage(began);
  files[name] = { entries: entries.slice(0, 40).map(({ path, why, opened }) => ({ path, why: why ?? null, opened })), processorMs: (user + system) / 1000 };
  if (process.argv.includes('--loud')) console.error(name, Math.round(files[name].processorMs), Math.round((process.resourceUsage().maxRSS - kibibytes) / 1024), JSON.stringify(files[name].entries.slice(0, 4)), entries.length);
}
const most: LookedInto = { files, mebibytes: (process.resourceUsage().maxRSS - kibibytes) / 1024 };
console.log(JSON.stringify(most));
