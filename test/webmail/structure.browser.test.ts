/** The report about a page: how it is built, and no word of what it says. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebmailPage, type WebmailPage } from './webmail-in-page.ts';

declare const Sendless: any;

let web: WebmailPage;
beforeAll(async () => { web = await openWebmailPage(); });
afterAll(async () => { await web.close(); });

/** A compose window in which every place that can hold words holds some of these; those in names stand elsewhere too, as a user's do. */
const mail = (words: readonly string[]): string => {
  const at = (i: number): string => words[i % words.length] ?? '';
  return `<form id="compose-form" class="mail ${at(0)}-box x${at(1)}x" data-thread="${at(1)}" title="${at(2)} ${at(0)}">
  <!-- ${at(3)} --><div class="recipient-row"><span class="chip" id="${at(4)}" data-hovercard-id="${at(5)}@example.org" title="${at(6)} ${at(4)}">${at(7)}</span><input name="to" value="${at(8)}"></div>
  <input name="subject" value="${at(9)}" placeholder="${at(10)}"><div role="textbox" contenteditable="true" class="editor"><p>${at(11)}</p><a href="tel:${at(12)}">${at(13)}</a></div>
  <textarea name="note">${at(14)}</textarea><iframe srcdoc="<body><b id='in-frame'>${at(15)}</b></body>"></iframe>
  <ul><li><a href="/files/${at(16)}" download="${at(17)}">${at(18)}</a><button type="button" class="remove" aria-label="Remove ${at(19)}">x</button></li></ul><button type="submit" class="send">Send</button></form>`;
};
const report = (): Promise<string> => web.page.evaluate(() => Sendless.structureOf(document.querySelector('form')));

test('it tells tags, roles and the names that the makers gave', async () => {
  await web.show(mail(['Zanzibar']));
  const lines = (await report()).split('\n').map((line) => line.trim());
  expect(lines).toEqual(expect.arrayContaining(['form[id=compose-form class=mail]', 'div[class=recipient-row]', 'input[name=to]', 'input[name=subject]', 'div[role=textbox contenteditable=true class=editor] (2 inside)', 'textarea[name=note] …', 'b[id=in-frame] …', 'button[type=button class=remove] …']));
});

test('whatever words the mail has, wherever they stand, the report has none of them', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const secret = fc.array(fc.constantFrom(...letters), { minLength: 5, maxLength: 9 }).map((found) => `q${found.join('')}`);
  await fc.assert(fc.asyncProperty(fc.array(secret, { minLength: 20, maxLength: 20 }), async (words) => {
    await web.show(mail(words));
    const told = (await report()).toLowerCase();
    expect(words.filter((word) => told.includes(word))).toEqual([]);
  }), { numRuns: 25 });
});

test('a field that was filled since is no different', async () => {
  await web.show(mail(['Zanzibar']));
  await web.page.locator('input[name=subject]').fill('chip row secretword');
  const told = await report();
  expect(told).toContain('class=editor');
  expect(told).not.toMatch(/secretword|chip|recipient-row/);
});
