/** SOGo as a person uses it: log in, open a draft, press Send. */
import type { Page } from 'playwright-core';
import type { Sogo } from './sogo.ts';
import type { WebmailSession } from './webmail-session.ts';

const textarea = '#mailEditor textarea[name="content"]';
const editorFrame = '#mailEditor iframe.cke_wysiwyg_frame';

/** Logs in for a page's whole browser profile, by what the login page itself asks of the server. */
export async function logInToSogo(page: Page, server: Sogo, user: string): Promise<WebmailSession> {
  await page.context().clearCookies();
  const answer = await page.request.post(`${server.origin}/SOGo/connect`, { data: { userName: user, password: server.password, language: 'English', rememberLogin: 0 } });
  if (!answer.ok()) throw new Error(`SOGo does not let ${user} in: ${String(answer.status())}`);
  const isHtml = async (): Promise<boolean> => (await page.locator(editorFrame).count()) > 0;
  const editor = page.frameLocator(editorFrame).locator('body[contenteditable="true"]');
  return {
    page,
    async openDraft(uid) {
      await page.goto('about:blank');
      await page.goto(`${server.origin}/SOGo/so/${user}/Mail/view#!/Mail/0/Drafts/${String(uid)}`);
      await page.locator('[ng-click="viewer.edit($event)"]').first().click();
      await page.locator('#mailEditor input[name="subject"]').waitFor();
      await (user === server.users.html ? editor : page.locator(textarea)).waitFor();
    },
    bodyText: async () => ((await isHtml()) ? await editor.innerText() : await page.locator(textarea).inputValue()),
    fileNames: () => page.locator('#mailEditor .sg-mail-editor-attachments md-chip a[href]').allInnerTexts(),
    async typeAtStart(text) {
      await ((await isHtml()) ? editor : page.locator(textarea)).press('Control+Home');
      await page.keyboard.type(text);
    },
    async send() {
      await page.locator('#mailEditor [ng-click="editor.send()"]').click();
      await page.locator('#mailEditor').waitFor({ state: 'detached' });
    },
  };
}
