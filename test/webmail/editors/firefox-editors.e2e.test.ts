/**
 * The drivers in a real Firefox, from a content script, on the real editors: a few plans each (Chromium gets more; `FIREFOX_PLANS=10` for a longer run). Content scripts
 * of Firefox see the page through a wrapper, and what they put on a clipboard of their own is hidden from it. And what they see of the page's own requests.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Firefox } from '../../../scripts/bench/firefox.ts';
import { checkPlan } from './check-plan.ts';
import { draftAndPlan } from './drafts.ts';
import { serveEditor, type EditorServer } from './editor-page.ts';
import { editors } from './editors-under-test.ts';
import { firefoxWithDrivers, inContentScript, openInFirefox } from './firefox-editor-page.ts';

declare const Sendless: any;

/** One TinyMCE of the four: one driver serves them all. */
const inFirefox = editors.filter(({ name }) => !/^TinyMCE (?!6)/.test(name));
const plans = Number(process.env['FIREFOX_PLANS'] ?? 3);

let firefox: Firefox;
let server: EditorServer | null = null;
beforeAll(async () => { firefox = await firefoxWithDrivers(); }, 60_000);
afterEach(async () => {
  await server?.close();
  server = null;
});
afterAll(() => firefox?.stop());

test.each(inFirefox)('$name', async (editor) => {
  server = await serveEditor(editor);
  const page = await openInFirefox(firefox, server.address);
  await fc.assert(fc.asyncProperty(draftAndPlan, ({ html, dice }) => checkPlan(page, editor.driver, html, dice)), { numRuns: plans, seed: 20261126, endOnFailure: true });
}, 60_000 + plans * 12_000);

test.each([
  ['both were answered well', ['/page.js', '/react/package.json'], true],
  ['one was refused', ['/page.js', '/not-there'], false],
])('when the page asked its server for two things, it is seen that %s', async (_name, paths, well) => {
  server = await serveEditor({ name: 'a text field', module: 'textarea' });
  await openInFirefox(firefox, server.address);
  const seen = await inContentScript(firefox, async (asked: readonly string[]) => {
    const answers = Sendless.watchAnswers(asked, new AbortController().signal);
    // By the page itself, one after the other.
    (window as any).wrappedJSObject.eval(`(async () => { for (const path of ${JSON.stringify(asked)}) await fetch(path); })()`);
    return (await answers.came(20_000)) as boolean;
  }, paths);
  expect(seen).toBe(well);
});
