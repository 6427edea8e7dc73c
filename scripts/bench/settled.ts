/** When a page has no request on its way. */
import type { Page, Request } from 'playwright-core';

/** Watches a page from now on; what it gives resolves when every request that was sent is answered, failed or given up. */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  const waiting = new Set<() => void>();
  const close = (request: Request): void => {
    open.delete(request);
    if (open.size > 0) return;
    for (const go of waiting) go();
    waiting.clear();
  };
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve)));
}
