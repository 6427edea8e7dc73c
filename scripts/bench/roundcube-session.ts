/** Roundcube as a person uses it: log in, open a draft, press Send. */
import type { Page } from 'playwright-core';
import { watchRequests } from './settled.ts';
import type { Roundcube } from './roundcube.ts';
import type { WebmailSession } from './webmail-session.ts';

/** Logs in on a page of a fresh profile. */
export async function logIn(page: Page, server: Roundcube): Promise<WebmailSession> {
  const session = sessionOn(page, server);
  await page.goto(`${server.origin}/`);
  await page.locator('#rcmloginuser').fill(server.user);
  await page.locator('#rcmloginpwd').fill(server.password);
  await page.locator('#rcmloginsubmit').click();
  await page.locator('body.task-mail').waitFor();
  // The list is asked for when the page's scripts have run: until it has come, opening a draft would race with it for the session.
  await page.waitForLoadState('networkidle');
  return session;
}

/** Has the list of mails, to which Roundcube goes when it has sent one, come as an empty page: it takes as long as all before, and nobody looks at it. */
async function withoutTheList(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'Content-Type', value: 'text/html' }] }));
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*_task=mail&_refresh=1*' }] });
  return () => session.detach();
}

/** The same, on another page of a browser that has logged in. */
export function sessionOn(page: Page, server: Roundcube): WebmailSession {
  // Requests of the message list, answered late, would write the session back without the files of a new compose window.
  const settled = watchRequests(page);
  const isHtml = async (): Promise<boolean> => (await page.locator('[name="_is_html"]').inputValue()) === '1';
  const editor = page.frameLocator('#composebody_ifr').locator('body');
  return {
    page,
    async openDraft(uid) {
      await settled();
      await page.goto(`${server.origin}/?_task=mail&_action=compose&_draft_uid=${String(uid)}&_mbox=Drafts`);
      await page.locator('body.action-compose #compose-subject').waitFor();
      if (await isHtml()) await editor.and(page.frameLocator('#composebody_ifr').locator('.mce-content-body')).waitFor();
    },
    bodyText: async () => ((await isHtml()) ? await editor.innerText() : await page.locator('textarea#composebody').inputValue()),
    fileNames: () => page.locator('#attachment-list > li .attachment-name').allInnerTexts(),
    async typeAtStart(text) {
      const target = (await isHtml()) ? editor : page.locator('textarea#composebody');
      await target.press('Control+Home');
      await page.keyboard.type(text);
    },
    async send() {
      const forget = await withoutTheList(page);
      await page.locator('button.btn.send').click();
      await page.waitForURL((url) => url.searchParams.get('_action') !== 'compose');
      await forget();
    },
  };
}
