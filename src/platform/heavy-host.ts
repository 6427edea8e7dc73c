/**
 * The other side of `heavy-work.ts`, in a page of the extension that may start workers: the offscreen document in Chromium, the event page in Firefox.
 */
import { heavyPort } from './heavy-work.ts';
import type { HeavyJob, HeavyWord, NumberedJob, NumberedWord } from './heavy-work.ts';
import { runtime } from './runtime.ts';
import type { Port } from './runtime.ts';

/** Told when the first of several ports opens, and when the last of them has closed. */
export interface Comings {
  busy(): void;
  idle(): void;
}

/** Answers every port that asks for heavy work with a worker. One that has done its work waits for the next port: to start one takes longer than most files. */
export function hostHeavyWork(comings: Comings | null = null): void {
  const here = runtime();
  if (here === null) return;
  let waiting: Worker | null = null;
  let open = 0;
  here.onConnect.addListener((port) => {
    if (port.name !== heavyPort || port.sender?.id !== here.id) return;
    open += 1;
    comings?.busy();
    const worker = waiting ?? startWorker();
    waiting = null;
    serve(port, worker, (whole) => {
      if (whole && waiting === null) waiting = worker;
      else worker.terminate();
      open -= 1;
      if (open === 0) comings?.idle();
    });
  });
}

function startWorker(): Worker {
  return new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module' });
}

/** Jobs that were given to workers so far: the number of the last one. */
let jobs = 0;

/** `closed` is called once when the port is gone; `whole`: the worker has said its last word and has nothing to do. */
function serve(port: Port, worker: Worker, closed: (whole: boolean) => void): void {
  let at: number | null = null;
  let failed = false;
  const say = (word: HeavyWord): void => port.postMessage(word);
  say({ progress: 0 });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (at === null || !isWordOf(data, at)) return;
    const { number: _done, ...word } = data;
    if (!('progress' in word)) at = null;
    failed ||= 'threw' in word;
    say(word);
  };
  worker.onerror = (event) => {
    failed = true;
    say({ threw: event.message });
  };
  worker.onmessageerror = () => {
    failed = true;
    say({ threw: 'the worker said what cannot be handed on' });
  };
  port.onMessage.addListener((message) => {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    jobs += 1;
    at = jobs;
    worker.postMessage({ ...(message as HeavyJob), number: jobs } satisfies NumberedJob);
  });
  port.onDisconnect.addListener(() => closed(at === null && !failed));
}

function isWordOf(data: unknown, number: number): data is NumberedWord {
  return typeof data === 'object' && data !== null && (data as Partial<NumberedWord>).number === number;
}
