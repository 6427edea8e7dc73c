/** Which worker serves which port. The browser's ports and workers are played here; the end-to-end tests have the real ones. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hostHeavyWork } from '../../src/platform/heavy-host.ts';
import { heavyPort } from '../../src/platform/heavy-work.ts';

class PlayedWorker {
  static readonly started: PlayedWorker[] = [];
  readonly jobs: unknown[] = [];
  ended = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  constructor() {
    PlayedWorker.started.push(this);
  }
  postMessage(job: unknown): void {
    this.jobs.push(job);
  }
  terminate(): void {
    this.ended = true;
  }
  /** A word about the job at hand. */
  says(word: object): void {
    this.onmessage?.({ data: { ...word, number: (this.jobs.at(-1) as { number: number }).number } });
  }
  /** Whatever a library in it says. */
  saysBesides(data: unknown): void {
    this.onmessage?.({ data });
  }
}

class PlayedPort {
  readonly name = heavyPort;
  readonly sender = { id: 'this-extension' };
  readonly words: unknown[] = [];
  private hears: (message: unknown) => void = () => undefined;
  private closes: () => void = () => undefined;
  readonly onMessage = { addListener: (listener: (message: unknown) => void) => (this.hears = listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => (this.closes = listener) };
  postMessage(word: unknown): void {
    this.words.push(word);
  }
  asks(job: unknown): void {
    this.hears(job);
  }
  close(): void {
    this.closes();
  }
}

let connect: (port: PlayedPort) => void = () => undefined;
const comings = { busy: vi.fn(), idle: vi.fn() };
const job = { kind: 'open' };
const report = { report: {}, blob: null };

beforeEach(() => {
  PlayedWorker.started.length = 0;
  vi.resetAllMocks();
  vi.stubGlobal('Worker', PlayedWorker);
  vi.stubGlobal('chrome', { runtime: { id: 'this-extension', onConnect: { addListener: (listener: typeof connect) => (connect = listener) } } });
  hostHeavyWork(comings);
});
afterEach(() => vi.unstubAllGlobals());

function opened(): { port: PlayedPort; worker: () => PlayedWorker | undefined } {
  const port = new PlayedPort();
  connect(port);
  return { port, worker: () => PlayedWorker.started.at(-1) };
}

test('a worker that has done its work serves the next port', () => {
  for (let time = 0; time < 3; time += 1) {
    const { port, worker } = opened();
    port.asks(job);
    worker()?.says({ progress: 0.5 });
    worker()?.says(report);
    port.close();
    expect(port.words).toEqual([{ progress: 0 }, { progress: 0.5 }, report]);
  }
  expect(PlayedWorker.started.map(({ jobs, ended }) => [jobs.length, ended])).toEqual([[3, false]]);
  expect([comings.busy.mock.calls.length, comings.idle.mock.calls.length]).toEqual([3, 3]);
});

test.each<[string, (worker: PlayedWorker | undefined) => void]>([
  ['that was still at work', (worker) => worker?.says({ progress: 0.5 })],
  ['that threw', (worker) => worker?.says({ threw: 'no' })],
  ['that broke', (worker) => worker?.onerror?.({ message: 'out of memory' })],
])('a worker %s ends with its port, and the next port has another', (_name, happens) => {
  const { port, worker } = opened();
  port.asks(job);
  happens(worker());
  port.close();
  expect(worker()?.ended).toBe(true);
  const next = opened();
  next.port.asks(job);
  expect(PlayedWorker.started.map(({ jobs, ended }) => [jobs.length, ended])).toEqual([[1, true], [1, false]]);
});

test('what is no word about the job at hand is nobody\'s: not of a library, not of an earlier job', () => {
  const first = opened();
  first.port.asks(job);
  const worker = first.worker();
  const earlier = (worker?.jobs[0] as { number: number }).number;
  worker?.saysBesides({ sourceName: 'worker', action: 'ready' });
  worker?.saysBesides('ready');
  worker?.says(report);
  worker?.says(report);
  first.port.close();
  expect(first.port.words).toEqual([{ progress: 0 }, report]);
  const second = opened();
  second.port.asks(job);
  worker?.saysBesides({ ...report, number: earlier });
  expect(second.port.words).toEqual([{ progress: 0 }]);
  second.port.close();
  expect(worker?.ended).toBe(true);
});

test('two ports at once have two workers, and one of them stays', () => {
  const [one, other] = [opened(), opened()];
  for (const [at, { port }] of [one, other].entries()) {
    port.asks(job);
    PlayedWorker.started[at]?.says(report);
  }
  one.port.close();
  expect(comings.idle).not.toHaveBeenCalled();
  other.port.close();
  expect(PlayedWorker.started.map(({ ended }) => ended)).toEqual([false, true]);
  expect(comings.idle).toHaveBeenCalledTimes(1);
});
