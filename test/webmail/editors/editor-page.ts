/** A real editor from npm in a real Chromium, and beside it `src/webmail` in a world of its own, as a content script is. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { build } from 'esbuild';
import type { CDPSession, Page } from 'playwright-core';
import { sharedBrowser } from '../../shared-browser.ts';

/** What the tests drive: a page module, and for editors that are served as they are, the script that is loaded first. */
export interface EditorUnderTest { readonly name: string; readonly module: string; readonly script?: string }

const driverEntry = `
export { driverOf } from './editors/driver-of.ts';
export { readRichText } from './editors/rich-text.ts';
`;
const kinds: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript' };

export interface EditorPage {
  readonly page: Page;
  /** Runs a function in the content script's world; what it gives crosses as JSON. */
  inContentScript<Args extends readonly unknown[], Result>(work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  close(): Promise<void>;
}

export async function openEditorPage({ module, script }: EditorUnderTest): Promise<EditorPage> {
  const [pageCode, driverCode] = await Promise.all([
    build({ stdin: { contents: `import { mount } from './pages/${module}.mjs'; globalThis.mounted = mount(document.getElementById('host')).then((editor) => { globalThis.editor = editor; });`, resolveDir: import.meta.dirname, loader: 'js' }, bundle: true, format: 'iife', write: false, outdir: 'out', define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' }, loader: { '.svg': 'dataurl' } }),
    build({ stdin: { contents: driverEntry, resolveDir: 'src/webmail', loader: 'ts' }, bundle: true, format: 'iife', globalName: 'Sendless', write: false }),
  ]);
  const built = (type: string): string => pageCode.outputFiles.find(({ path }) => path.endsWith(type))?.text ?? '';
  const html = `<!doctype html><meta charset="utf-8"><style>${built('.css')}</style><p id="before">Before</p><div id="host"></div>${script ? `<script src="/${script}"></script>` : ''}<script src="/page.js"></script>`;
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') return void answer.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    if (path === '/page.js') return void answer.setHeader('content-type', 'text/javascript; charset=utf-8').end(built('.js'));
    void readFile(`node_modules${path}`).then((bytes) => answer.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream').end(bytes), () => answer.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const browser = await sharedBrowser();
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
  await page.evaluate(() => (globalThis as any).mounted);
  const session = await page.context().newCDPSession(page);
  const world = await worldOf(session, `${driverCode.outputFiles[0]?.text ?? ''};globalThis.Sendless = Sendless;`);
  return {
    page,
    async inContentScript(work, ...args) {
      const answer = await session.send('Runtime.evaluate', { contextId: world, expression: `(${work.toString()})(...${JSON.stringify(args)})`, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function worldOf(session: CDPSession, code: string): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'sendless' });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: code });
  return executionContextId;
}
