/** The real popup of the toolbar button, which Playwright does not show as a page: pressed and read over the browser's own debugging protocol. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

export class ToolbarPopup {
  private asked = 0;
  private constructor(
    private readonly browser: CDPSession,
    private readonly session: string,
  ) {}

  /** Presses the extension's button while `page` is looked at: opens the popup, and grants `activeTab` for that page. */
  static async press(context: BrowserContext, extensionId: string, page: Page): Promise<ToolbarPopup> {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (browser === undefined) throw new Error('the browser has no debugging session');
    await page.bringToFront();
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (tab === undefined) throw new Error('the tab is not there');
    const opened = new Promise<string>((resolve) => {
      const isPopup = ({ targetInfo }: { targetInfo: { url: string; targetId: string; type: string } }): void => {
        if (targetInfo.type === 'page' && targetInfo.url === `chrome-extension://${extensionId}/src/popup/index.html`) resolve(targetInfo.targetId);
      };
      browser.on('Target.targetCreated', isPopup);
      browser.on('Target.targetInfoChanged', isPopup);
    });
    await browser.send('Target.setDiscoverTargets', { discover: true });
    await browser.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId: await opened, flatten: false });
    return new ToolbarPopup(browser, sessionId);
  }

  /** All that the popup says once it has stopped reading. */
  words(): Promise<string> {
    const settled = (): Promise<string> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (document.querySelector('main') === null || document.querySelector('[aria-busy="true"]') !== null) return;
          observer.disconnect();
          resolve(document.body.innerText);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      });
    return this.evaluate(`(${settled.toString()})()`);
  }

  private evaluate(expression: string): Promise<string> {
    this.asked += 1;
    const id = this.asked;
    const answered = new Promise<string>((resolve, reject) => {
      const listener = ({ sessionId, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: { result?: { value?: unknown } } };
        if (sessionId !== this.session || answer.id !== id) return;
        this.browser.off('Target.receivedMessageFromTarget', listener);
        const value = answer.result?.result?.value;
        if (typeof value === 'string') resolve(value);
        else reject(new Error(message));
      };
      this.browser.on('Target.receivedMessageFromTarget', listener);
    });
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, awaitPromise: true, returnByValue: true } });
    return this.browser.send('Target.sendMessageToTarget', { sessionId: this.session, message }).then(() => answered);
  }

  async close(): Promise<void> {
    await this.browser.detach();
  }
}
