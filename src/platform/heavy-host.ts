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

/** Answers every port that asks for heavy work with a worker of its own. */
export function hostHeavyWork(comings: Comings | null = null): void {
  const here = runtime();
  if (here === null) return;
  let open = 0;
  here.onConnect.addListener((port) => {
    if (port.name !== heavyPort || port.sender?.id !== here.id) return;
    open += 1;
    comings?.busy();
    serve(port, () => {
      open -= 1;
      if (open === 0) comings?.idle();
    });
  });
}

function serve(port: Port, closed: () => void): void {
  const worker = new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module' });
  const say = (word: HeavyWord): void => port.postMessage(word);
  say({ progress: 0 });
  worker.onmessage = ({ data }: MessageEvent<HeavyWord>) => say(data);
  worker.onerror = (event) => say({ threw: event.message });
  worker.onmessageerror = () => say({ threw: 'the worker said what cannot be handed on' });
  port.onMessage.addListener((message) => {
    if (typeof message === 'object' && message !== null && 'kind' in message) worker.postMessage(message);
  });
  port.onDisconnect.addListener(() => {
    worker.terminate();
    closed();
  });
}
