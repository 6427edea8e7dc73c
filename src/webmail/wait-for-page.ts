/** Waiting for the page to show something, without polling: looked at once and at each change of the page. */

/** Resolves with `look`'s first value that is not undefined; undefined when `milliseconds` passed or the signal stopped it. */
export function waitForPage<T>(page: Document, look: () => T | undefined, milliseconds: number, signal: AbortSignal): Promise<T | undefined> {
  const first = look();
  if (first !== undefined || signal.aborted) return Promise.resolve(first);
  return new Promise((resolve) => {
    const end = (value: T | undefined): void => {
      observer.disconnect();
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(value);
    };
    const stop = (): void => end(undefined);
    const observer = new MutationObserver(() => {
      const value = look();
      if (value !== undefined) end(value);
    });
    const timer = setTimeout(() => end(look()), milliseconds);
    signal.addEventListener('abort', stop, { once: true });
    observer.observe(page, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
