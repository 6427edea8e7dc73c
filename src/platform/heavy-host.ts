/**
 * The other side of `heavy-work.ts`, in a page of the extension that may start workers: the offscreen document in Chromium, the event page in Firefox.
 */
import { heavyPort } from './heavy-work.ts';
import type { HeavyWord } from './heavy-work.ts';
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

/** `closed` is called once when the port is gone; `whole`: the worker has said its last word and has nothing to do. */
function serve(port: Port, worker: Worker, closed: (whole: boolean) => void): void {
  let jobs = 0;
  let failed = false;
  const say = (word: HeavyWord): void => port.postMessage(word);
  say({ progress: 0 });
  worker.onmessage = ({ data }: MessageEvent<HeavyWord>) => {
    if (!('progress' in data)) jobs -= 1;
    failed ||= 'threw' in data;
    say(data);
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
    worker.postMessage(message);
  });
  port.onDisconnect.addListener(() => closed(jobs === 0 && !failed));
}
