/** Work that takes longer than a page may stand still, done in slices between which the page draws and answers. */
import type { Steps } from '../core/steps.ts';

/** Milliseconds; a frame of a page that moves smoothly has sixteen. */
const slice = 4;

/** The result of all steps, or null when the signal aborts before the last. */
export async function inSlices<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result | null> {
  const { port1: here, port2: there } = new MessageChannel();
  try {
    while (!signal.aborted) {
      for (const until = performance.now() + slice; ; ) {
        const step = steps.next();
        if (step.done === true) return step.value;
        if (performance.now() >= until) break;
      }
      await new Promise<void>((resolve) => {
        here.onmessage = () => resolve();
        there.postMessage(null);
      });
    }
    return null;
  } finally {
    here.close();
  }
}
