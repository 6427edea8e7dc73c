/** When the page's own requests were answered, and whether they went well: seen in the timings that the browser keeps of each. Nothing is asked, held or changed. */

export interface PageAnswers {
  /** Resolves with true when an answer for each path came, in their order; with false when one was a refusal, or `milliseconds` or the signal ended the waiting. */
  came(milliseconds: number): Promise<boolean>;
}

/** Watches from now on for requests whose paths end as told. Without paths there is nothing to wait for. */
export function watchAnswers(paths: readonly string[], signal: AbortSignal): PageAnswers {
  if (paths.length === 0) return { came: () => Promise.resolve(true) };
  const seen: PerformanceResourceTiming[] = [];
  let look = (): void => undefined;
  const observer = new PerformanceObserver((list) => {
    seen.push(...(list.getEntries() as PerformanceResourceTiming[]));
    look();
  });
  observer.observe({ type: 'resource' });
  const answered = (): boolean | undefined => {
    let at = 0;
    for (const { name, responseStatus } of seen.toSorted((one, other) => one.responseEnd - other.responseEnd)) {
      if (!new URL(name).pathname.endsWith(paths[at] ?? '')) continue;
      if (responseStatus >= 400) return false;
      at += 1;
      if (at === paths.length) return true;
    }
    return undefined;
  };
  return {
    came: (milliseconds) => new Promise((resolve) => {
      const end = (value: boolean): void => {
        observer.disconnect();
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve(value);
      };
      const stop = (): void => end(false);
      const timer = setTimeout(stop, milliseconds);
      signal.addEventListener('abort', stop, { once: true });
      look = () => {
        const value = answered();
        if (value !== undefined) end(value);
      };
      if (signal.aborted) stop();
      else look();
    }),
  };
}
