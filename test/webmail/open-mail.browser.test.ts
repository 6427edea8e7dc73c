/** Who sent the mail that is being read, on pages that nobody listed: the sender alone, and never who is named in the mail or in a list of mails. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebmailPage, type WebmailPage } from './webmail-in-page.ts';

declare const Sendless: any;

let web: WebmailPage;
beforeAll(async () => { web = await openWebmailPage(); });
afterAll(async () => { await web.close(); });

const senders = async (html: string): Promise<string[]> => {
  await web.show(html);
  return web.page.evaluate(() => Sendless.sendersOfOpenMail(document));
};

const body = '<div class="mail-body">Write to <a href="mailto:android@support.whatsapp.com">android@support.whatsapp.com</a>.</div>';

test.each([
  ['words of a header', `<div class="msg-from">Desk &lt;desk@example.com&gt;</div>${body}`],
  ['a title', `<header><span data-testid="message-sender" title="desk@example.com">The desk</span></header>${body}`],
  ['a link', `<p class="Sender"><a href="mailto:desk@example.com?subject=Re">desk@example.com</a></p>${body}`],
  ['an attribute', `<h3><span email="desk@example.com" name="Desk">Desk</span></h3>${body}`],
])('%s', async (_name, html) => {
  expect(await senders(html)).toEqual(['desk@example.com']);
});

test.each([
  ['the mail names it', body],
  ['a list of mails names it', `<div role="row"><span class="from" title="desk@example.com">Desk</span></div><ul><li><span class="sender">desk@example.com</span></li></ul>${body}`],
  ['it is written in a draft', `<div contenteditable="true"><div class="from">desk@example.com</div></div>`],
  ['it is not shown', `<div class="from" hidden>desk@example.com</div>${body}`],
  ['the whole page is called so', `<div class="fromage">${'words '.repeat(100)}desk@example.com</div>`],
])('nobody where %s', async (_name, html) => {
  expect(await senders(html)).toEqual([]);
});
