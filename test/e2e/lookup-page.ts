/** A page of the extension that stays open beside those under test: it tells one tab from another, and the browser has a page when all others are closed. */
import type { BrowserContext, Page } from 'playwright-core';

/** Opened once for a browser. Asks the browser itself, because the background may have been stopped. */
export async function lookupPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const address = `chrome-extension://${extensionId}/manifest.json`;
  const kept = context.pages().find((page) => page.url() === address);
  if (kept !== undefined) return kept;
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Closes every other page, so that the next is known by its address. */
export async function closePages(context: BrowserContext, extensionId: string): Promise<void> {
  const kept = await lookupPage(context, extensionId);
  for (const page of context.pages()) if (page !== kept) await page.close();
}
