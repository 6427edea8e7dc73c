/** A PostgreSQL of our own on loopback, in one directory, with nothing to lose: it answers fast and is not safe against a power cut. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort, startChild, waitForPort, type Child } from './child-processes.ts';
import { asRunner, ownedByRunner, type Runner } from './runner.ts';

export interface Postgres {
  readonly port: number;
  readonly child: Child;
}

/** Debian keeps each version's programs in a folder of its own, in no PATH. */
function programFolder(): string {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
  return `/usr/lib/postgresql/${versions[0] ?? ''}/bin`;
}

/** Makes a database in `directory`, runs the statements on it (one a line, each ends with `;`), and starts it for anyone on loopback. */
export async function startPostgres(directory: string, runner: Runner, statements: readonly string[]): Promise<Postgres> {
  const programs = programFolder();
  const [data, logFile] = [join(directory, 'data'), join(directory, 'postgres.log')];
  mkdirSync(data);
  ownedByRunner(data, runner);
  writeFileSync(logFile, '');
  await run(asRunner(runner, join(programs, 'initdb'), ['-D', data, '--no-sync', '--auth=trust', '--encoding=UTF8', '--locale=C', '--username=sogo']), '');
  await run(asRunner(runner, join(programs, 'postgres'), ['--single', '-D', data, '-c', 'fsync=off', 'postgres']), `${statements.join('\n')}\n`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${String(port)}`, 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off', 'shared_buffers=16MB'];
  const child = await startChild({ ...asRunner(runner, join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]), logFile, endSignal: 'SIGQUIT' });
  await waitForPort(port, child, logFile);
  return { port, child };
}

async function run({ command, args }: { command: string; args: readonly string[] }, input: string): Promise<void> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) output.on('data', (words: Buffer) => said.push(words.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.find((word) => word.startsWith('/usr/lib/postgresql')) ?? command} ended with ${String(code)}:\n${said.join('')}`);
}
