/**
 * Gathers many calls into one, made when the page has nothing better to do.
 */

/**
 * A function to call as often as one likes. `run` follows once, `quiet` milliseconds after the first of the calls
 * (or after the last, with `afterBurst`), when the page is idle; never once the signal aborted.
 */
export function whenIdle(run: () => void, quiet: number, signal: AbortSignal, options: { readonly afterBurst?: boolean } = {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const runOnce = (): void => {
    waiting = false;
    if (!signal.aborted) run();
  };
  const atIdle = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    waiting = true;
    // In a tab that nobody looks at, idle time may be long in coming.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(runOnce, { timeout: 1000 });
    else runOnce();
  };
  return () => {
    if (signal.aborted || waiting) return;
    if (timer !== undefined) {
      if (options.afterBurst !== true) return;
      clearTimeout(timer);
    }
    timer = setTimeout(atIdle, quiet);
  };
}
