/** Work that takes longer than a page may stand still, done in slices between which the page draws and answers. */
import type { Steps } from '../../core/steps.ts';

/** Milliseconds; a frame of a page that moves smoothly has sixteen. */
const slice = 4;

/** The result of all steps, or null when the signal aborts before the last. */
export async function inSlices<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result | null> {
  while (!signal.aborted) {
    for (const until = performance.now() + slice; ; ) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() >= until) break;
    }
    await pageAnswers();
  }
  return null;
}

/** Resolves when the page has had its turn: it draws, and handles the keys that wait. A timer would wait four milliseconds more each time. */
export function pageAnswers(): Promise<void> {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((resolve) => {
    here.onmessage = () => {
      here.close();
      resolve();
    };
    there.postMessage(null);
  });
}
