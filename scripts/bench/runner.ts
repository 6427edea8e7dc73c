/**
 * Whom the mail servers run as: the web server's own user when we are root, else whoever runs the bench.
 */
import { chownSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';

export interface Runner {
  readonly name: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
  /** We are root and step down to the runner. */
  readonly stepDown: boolean;
}

/** The user for the bench's servers: a user of the system when we are root. Debian's `www-data` exists on every system. */
export function findRunner(name = 'www-data'): Runner {
  const me = userInfo();
  if (me.uid === 0) return { name, group: name, uid: idOf('-u', name), gid: idOf('-g', name), stepDown: true };
  const group = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim();
  return { name: me.username, group, uid: me.uid, gid: me.gid, stepDown: false };
}

function idOf(which: '-u' | '-g', name: string): number {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`There is no user ${name} on this system.`);
  return Number(stdout);
}

/** The command that runs a program as the runner. */
export function asRunner(runner: Runner, command: string, args: readonly string[]): { command: string; args: readonly string[] } {
  if (!runner.stepDown) return { command, args };
  return { command: '/usr/bin/setpriv', args: [`--reuid=${runner.uid}`, `--regid=${runner.gid}`, '--clear-groups', command, ...args] };
}

/** Gives a directory and everything in it to the runner. */
export function ownedByRunner(directory: string, runner: Runner): void {
  if (!runner.stepDown) return;
  chownSync(directory, runner.uid, runner.gid);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) ownedByRunner(path, runner);
    else if (entry.isFile()) chownSync(path, runner.uid, runner.gid);
  }
}
