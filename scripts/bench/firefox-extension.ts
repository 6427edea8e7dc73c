/** What a person does with an installed extension in Firefox outside of pages: the toolbar button, its popup, the access to sites. */
import { howToFind } from './marionette-protocol.ts';
import type { Firefox, OpenPage } from './firefox.ts';

export interface InstalledExtension {
  /** Answers the question of `permissions.request` with yes: nobody can press its button in a browser without a window. Resolves when the extension was told. */
  grant(origins: readonly string[]): Promise<void>;
  takeBack(origins: readonly string[]): Promise<void>;
  /** Whether a content script is registered: the extension has taken note of a grant. */
  hasContentScript(): Promise<boolean>;
  /** What stands on the toolbar button for the tab in front; '' for nothing. */
  badge(): Promise<string>;
  /** Presses the toolbar button; resolves when the popup's page is loaded. */
  openPopup(): Promise<OpenPage>;
  closePopup(): Promise<void>;
  /** The popup as a PNG. */
  pictureOfPopup(): Promise<Buffer>;
  /** Takes the extension out of the browser. */
  remove(): Promise<void>;
  /** Ends the background page as Firefox does after half a minute without work. */
  stopBackground(): Promise<void>;
}

/** Names within the browser that the scripts below share. */
const here = `
  const id = arguments[0];
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = WebExtensionPolicy.getByID(id).extension;
  const browserWindow = Services.wm.getMostRecentBrowserWindow();
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  const popup = browserWindow.document.querySelector('.webextension-popup-browser');
  const page = () => popup.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
`;

export function extensionIn(firefox: Firefox, id: string): InstalledExtension {
  const inBrowser = (body: string, ...args: readonly unknown[]): Promise<unknown> => firefox.runInBrowser(here + body, id, ...args);
  const popup: OpenPage = {
    run: (body, ...args) => inBrowser('return page().executeScript(arguments[1], arguments[2], { sandboxName: "default", timeout: 30000 });', `return (async function () { ${body} }).apply(null, arguments);`, args),
    click: async (element) => {
      const { using, value } = howToFind(element);
      // The element found stays with the page; the click comes through the same door as a tab's.
      await inBrowser(`
        const element = await page().findElement(arguments[1], arguments[2], { timeout: 0 });
        await page().clickElement(element, { toJSON: () => ({ 'moz:webdriverClick': true, 'moz:accessibilityChecks': false }) });
      `, using, value);
    },
  };
  return {
    grant: async (origins) => void (await inBrowser('await ExtensionPermissions.add(id, { permissions: [], origins: arguments[1] }, extension);', origins)),
    takeBack: async (origins) => void (await inBrowser('await ExtensionPermissions.remove(id, { permissions: [], origins: arguments[1] }, extension);', origins)),
    hasContentScript: async () => (await inBrowser('return extension.registeredContentScripts.size;')) !== 0,
    badge: async () => String((await inBrowser("return action.widget.forWindow(browserWindow).node.querySelector('toolbarbutton').getAttribute('badge') ?? '';"))),
    openPopup: async () => {
      await inBrowser(`
        await action.openPopup(browserWindow);
        const loaded = () => browserWindow.document.querySelector('.webextension-popup-browser')?.browsingContext?.currentWindowGlobal?.documentURI.schemeIs('moz-extension');
        while (loaded() !== true) await new Promise((next) => browserWindow.requestAnimationFrame(next));
      `);
      return popup;
    },
    closePopup: async () => void (await inBrowser('popup?.closest("panel").hidePopup();')),
    pictureOfPopup: async () => Buffer.from(String(await inBrowser(`
      const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = browserWindow.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    `)), 'base64'),
    remove: async () => void (await inBrowser("await (await ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(id)).uninstall();")),
    stopBackground: async () => void (await inBrowser('await extension.terminateBackground();')),
  };
}
