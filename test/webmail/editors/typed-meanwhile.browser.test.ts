/** Keys of the user's while a change is being made in an editor that keeps a model of its own: no word of theirs is lost, whatever becomes of the change. */
import { afterEach, expect, test } from 'vitest';
import { setDraft } from './check-plan.ts';
import { openEditorPage } from './editor-page.ts';
import { editors } from './editors-under-test.ts';

declare const Sendless: any;

const html = Array.from({ length: 12 }, (_, i) => `<p>words ${String(i)}</p><p>Phone: ${String(100_000 + i)}</p>`).join('');
const withModel = editors.filter(({ driver }) => /ckeditor5|prosemirror|quill|lexical|draft-js/.test(driver));

let open: Awaited<ReturnType<typeof openEditorPage>> | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

test.each(withModel)('$name', async (editor) => {
  const page = await openEditorPage(editor);
  open = page;
  await setDraft(page, html);
  const changed = page.inContentScript(async () => {
    const root = document.querySelector('#host [contenteditable="true"]');
    const driver = Sendless.driverOf(root);
    const { text } = driver.readParts()[0];
    const edits = [...text.matchAll(/\d{6}/g)].map(({ 0: expected, index }) => ({ part: 'body', start: index, end: index + 6, expected, replacement: '[phone]' }));
    const { ok, undo } = await driver.replace(edits);
    return { ok, hasUndo: undo !== undefined };
  });
  // As soon as the first of many edits is seen.
  await page.inPage(() => new Promise((resolve) => {
    const look = (): void => void (document.querySelector('#host')?.textContent.includes('[phone]') ? resolve(null) : requestAnimationFrame(look));
    look();
  }));
  await page.type('ZQ');
  const { ok, hasUndo } = await changed;
  const now: string = await page.inContentScript(() => Sendless.driverOf(document.querySelector('#host [contenteditable="true"]')).readParts()[0].text);
  expect(now).toMatch(/Z.*Q/s);
  expect(now.replace(/[ZQ]/g, '').match(/words \d+/g)).toHaveLength(12);
  // Done is done, and what is not is told and can be put back.
  expect(ok ? !/\d{6}/.test(now) : hasUndo).toBe(true);
});
