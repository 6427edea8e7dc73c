/** A real editor from npm in a real Firefox, and beside it `src/webmail` in the content script of an extension that is made for the test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findFirefox, startFirefox, type Firefox } from '../../../scripts/bench/firefox.ts';
import type { EditorPage } from './editor-page.ts';

/** Does in the content script's world what the test asks for, and answers as JSON. The page's own world sees both: it is the test's. */
const entry = `
export { driverOf } from './editors/driver-of.ts';
export { readRichText } from './editors/rich-text.ts';
export { watchAnswers } from './page-answers.ts';
`;
const answering = `
globalThis.Sendless = Sendless;
document.addEventListener('test-asks', async () => {
  const { dataset } = document.documentElement;
  const { work, args } = JSON.parse(dataset.ask);
  try {
    dataset.answer = JSON.stringify({ value: await (0, eval)('(' + work + ')')(...args) });
  } catch (error) {
    dataset.answer = JSON.stringify({ error: String(error?.stack ?? error) });
  }
  document.dispatchEvent(new Event('test-answers'));
});
`;

/** Starts Firefox with that extension on every page of loopback. */
export async function firefoxWithDrivers(): Promise<Firefox> {
  const program = findFirefox();
  if (program === null) throw new Error('Firefox is not installed: apt-get install firefox-esr');
  const built = await build({ stdin: { contents: entry, resolveDir: 'src/webmail', loader: 'ts' }, bundle: true, format: 'iife', globalName: 'Sendless', write: false });
  const folder = mkdtempSync(join(tmpdir(), 'sendless-drivers-'));
  const scripts = [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 2, name: 'Drivers', version: '1', browser_specific_settings: { gecko: { id: 'drivers@example.com' } }, content_scripts: scripts }));
  writeFileSync(join(folder, 'content.js'), `${built.outputFiles[0]?.text ?? ''};${answering}`);
  const firefox = await startFirefox(program);
  await firefox.install(folder);
  const stop = async (): Promise<void> => {
    await firefox.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...firefox, stop };
}

/** Runs a function in the content script's world of the page that is shown; what it gives crosses as JSON. */
export async function inContentScript<Args extends readonly unknown[], Result>(firefox: Firefox, work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result> {
  const answer = await firefox.run(
    `const { dataset } = document.documentElement;
     dataset.ask = arguments[0];
     const answered = new Promise((resolve) => document.addEventListener('test-answers', resolve, { once: true }));
     document.dispatchEvent(new Event('test-asks'));
     await answered;
     return dataset.answer;`,
    JSON.stringify({ work: work.toString(), args }),
  );
  const { value, error } = JSON.parse(String(answer)) as { value: Result; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Shows the editor's page, served at `address`. */
export async function openInFirefox(firefox: Firefox, address: string): Promise<EditorPage> {
  await firefox.goto(address);
  const inPage = async (work: (...args: any[]) => unknown, ...args: readonly unknown[]): Promise<any> =>
    JSON.parse(String(await firefox.run('return window.wrappedJSObject.eval(arguments[0]);', `(async () => JSON.stringify((await (${work.toString()})(...${JSON.stringify(args)})) ?? null))()`)));
  await inPage(() => (globalThis as any).mounted.then(() => null));
  return { inPage, inContentScript: (work, ...args) => inContentScript(firefox, work, ...args), pressUndo: () => firefox.press('Control', 'z') };
}
