/** LibreOffice, started once for all conversions: to start it takes ten times as long as to convert a page. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, startChild, waitForPort } from '../../scripts/bench/child-processes.ts';

export interface Office {
  /** Converts files of one kind (`filter` where the ending alone does not tell the format); they come to lie in `out` of its folder. */
  convert(names: readonly string[], to: string, filter?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it in a profile of its own in `folder`, where the files lie that it is to convert. */
export async function startOffice(folder: string): Promise<Office> {
  const own = ['--headless', '--norestore', `-env:UserInstallation=file://${join(folder, 'profile')}`];
  const [port, logFile, open] = [await freePort(), join(folder, 'office.log'), join(folder, 'stays-open.txt')];
  // It ends when it has converted something and no document is open.
  writeFileSync(open, 'This document stays open.\n');
  const child = await startChild({ command: 'soffice', args: [...own, `--accept=socket,host=127.0.0.1,port=${String(port)};urp`, open], logFile });
  await waitForPort(port, child, logFile, 120_000);
  return {
    // A second start with the same profile hands its words to the first, and waits until that has done what they ask.
    convert: async (names, to, filter = to) => {
      await promisify(execFile)('soffice', [...own, '--convert-to', filter, '--outdir', join(folder, 'out'), ...names.map((name) => join(folder, name))]);
    },
    stop: () => child.stop(),
  };
}
