/** A page in a real Chromium on loopback with `src/webmail` loaded as `Sendless`, for the tests of this folder. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { sharedBrowser } from '../shared-browser.ts';

const entry = `
import { webmails } from './index.ts';
/** The webmail that the page is one of, and the compose windows in it. */
export const webmailHere = () => webmails.find(({ finder }) => finder.recognises(document));
export const windowsHere = () => webmailHere()?.finder.findComposeWindows(document).map((root) => webmailHere().open(root)) ?? [];
export { webmails };
export { finders } from './finders.ts';
export { textareaDriver } from './editors/textarea.ts';
export { contenteditableDriver } from './editors/contenteditable.ts';
export { tinymceDriver } from './editors/tinymce.ts';
export { structureOf } from './structure.ts';
export { sendersOfOpenMail } from './open-mail.ts';
export { readRichText } from './editors/rich-text.ts';
export { rememberedText } from './editors/remembered-text.ts';
import { setPageBytesReader } from './page-bytes-port.ts';
import { readPageBytes } from './page-bytes.ts';
setPageBytesReader(readPageBytes);
`;

export interface WebmailPage {
  readonly page: Page;
  /** Shows this HTML, with the code under test in it. */
  show(html: string): Promise<void>;
  close(): Promise<void>;
}

/** The code under test, to be evaluated in a page. */
export async function webmailCode(): Promise<string> {
  const built = await build({ stdin: { contents: entry, resolveDir: 'src/webmail', loader: 'ts' }, bundle: true, format: 'iife', globalName: 'Sendless', minify: true, write: false });
  return `${built.outputFiles[0]?.text ?? ''};globalThis.Sendless = Sendless;`;
}

export async function openWebmailPage(): Promise<WebmailPage> {
  const code = await webmailCode();
  let html = '';
  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') return void answer.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    if (path.startsWith('/tinymce/')) {
      return void readFile(`node_modules${path}`).then((bytes) => answer.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript').end(bytes), () => answer.writeHead(404).end());
    }
    if (path.startsWith('/files/')) return void answer.end(`bytes of ${path.slice(7)}`);
    answer.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const browser = await sharedBrowser();
  const page = await browser.newPage();
  return {
    page,
    async show(next) {
      html = next;
      await page.goto(origin);
      await page.evaluate(code);
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
