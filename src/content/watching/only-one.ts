/**
 * A content script may be put into a page twice: by a second click, or by the next version of the extension.
 */
interface Running {
  readonly alive: () => boolean;
  readonly stop: AbortController;
}

/**
 * The controller of this run of a script, or null when another run of it is at work in this frame and shall go on: it holds
 * what *Put it back* needs. A run whose extension is gone is stopped and followed.
 */
export function beTheOnlyOne(name: string, alive: () => boolean): AbortController | null {
  const scope = globalThis as unknown as Record<symbol, Running | undefined>;
  const key = Symbol.for(`sendless.${name}`);
  const other = scope[key];
  if (other !== undefined && !other.stop.signal.aborted) {
    if (other.alive()) return null;
    other.stop.abort();
  }
  const stop = new AbortController();
  scope[key] = { alive, stop };
  return stop;
}
