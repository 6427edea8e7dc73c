/**
 * Servers and browsers as child processes: each in a process group of its own, so that stopping it takes what it started
 * along, and all of them are stopped when this process ends, whatever the reason.
 */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Ends the whole process group and waits until its leader is gone. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly directory?: string;
  /** Both outputs go here; without it they are dropped. */
  readonly logFile?: string;
  /** More pipes after stdin, stdout and stderr (a browser's debugging pipe takes two). */
  readonly pipes?: number;
  /** What asks it to end; SIGTERM unless it takes that as "when all others have gone". */
  readonly endSignal?: NodeJS.Signals;
}

const running = new Set<number>();
let guarded = false;

/** Starts a program in its own process group. Throws when it cannot be started at all. */
export async function startChild(options: ChildOptions): Promise<Child> {
  guardEnd();
  const log = options.logFile === undefined ? null : openSync(options.logFile, 'a');
  const stdio: StdioOptions = ['ignore', log ?? 'ignore', log ?? 'ignore', ...Array.from({ length: options.pipes ?? 0 }, () => 'pipe' as const)];
  const child = spawn(options.command, options.args, {
    stdio,
    detached: true,
    env: { ...process.env, ...options.env },
    ...(options.directory === undefined ? {} : { cwd: options.directory }),
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => {
      reject(new Error(`${options.command} could not be started: ${error.message}`));
    });
  });
  if (log !== null) closeSync(log);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${options.command} has no process id`);
  running.add(pid);
  child.once('exit', () => {
    // What the leader left behind in its group goes with it.
    signalGroup(pid, 'SIGKILL');
    running.delete(pid);
  });
  return { process: child, pid, stop: () => stopGroup(child, pid, options.endSignal ?? 'SIGTERM') };
}

async function stopGroup(child: ChildProcess, pid: number, endSignal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  signalGroup(pid, endSignal);
  const hard = setTimeout(() => {
    signalGroup(pid, 'SIGKILL');
  }, 3000);
  await gone;
  clearTimeout(hard);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

function guardEnd(): void {
  if (guarded) return;
  guarded = true;
  process.once('exit', () => {
    for (const pid of running) signalGroup(pid, 'SIGKILL');
  });
}

/** A port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port from the system');
  return address.port;
}

/** Resolves when something listens on the port; throws with the end of the child's log when it does not come up in time. */
export async function waitForPort(port: number, child: Child, logFile: string, milliseconds = 15_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (child.process.exitCode !== null) break;
    if (await answers(port)) return;
    await wait(25);
  }
  throw new Error(`Nothing listens on port ${port}. The end of ${logFile}:\n${tailOf(logFile)}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

/** The last lines of a log, or '' when there is none. */
export function tailOf(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}
