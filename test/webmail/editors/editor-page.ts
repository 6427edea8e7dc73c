/** A real editor from npm in a real Chromium, and beside it `src/webmail` in a world of its own, as a content script is. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { build } from 'esbuild';
import type { CDPSession } from 'playwright-core';
import { sharedBrowser } from '../../shared-browser.ts';
import { editorBundle } from './editor-bundle.ts';

/** What the tests drive: a page module, and for editors that are served as they are, the script that is loaded first. */
export interface EditorUnderTest { readonly name: string; readonly module: string; readonly script?: string }

const driverEntry = `
export { driverOf } from './editors/driver-of.ts';
export { readRichText } from './editors/rich-text.ts';
`;
const kinds: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript' };

export interface EditorPage {
  /** Runs a function in the page's own world; what it gives crosses as JSON. */
  inPage<Args extends readonly unknown[], Result>(work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** The same in the content script's world. */
  inContentScript<Args extends readonly unknown[], Result>(work: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** The keys for undo, by the browser. */
  pressUndo(): Promise<void>;
}

export interface EditorServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a page with the editor on loopback; `mounted` resolves in it when the editor, `editor`, is there. */
export async function serveEditor({ module, script }: EditorUnderTest): Promise<EditorServer> {
  const { js, css } = await editorBundle(module);
  const start = "globalThis.mounted = mount(document.getElementById('host')).then((editor) => { globalThis.editor = editor; });";
  const html = `<!doctype html><meta charset="utf-8"><style>${css}</style><p id="before">Before</p><div id="host"></div>${script ? `<script src="/${script}"></script>` : ''}<script src="/page.js"></script>`;
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') return void answer.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    if (path === '/page.js') return void answer.setHeader('content-type', 'text/javascript; charset=utf-8').end(`${js};${start}`);
    void readFile(`node_modules${path}`).then((bytes) => answer.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream').end(bytes), () => answer.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Opens the editor in the shared Chromium. */
export async function openEditorPage(editor: EditorUnderTest): Promise<EditorPage & { type(text: string): Promise<void>; close(): Promise<void> }> {
  const [server, driverCode, browser] = await Promise.all([
    serveEditor(editor),
    build({ stdin: { contents: driverEntry, resolveDir: 'src/webmail', loader: 'ts' }, bundle: true, format: 'iife', globalName: 'Sendless', write: false }),
    sharedBrowser(),
  ]);
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.goto(server.address);
  await page.evaluate(() => (globalThis as any).mounted);
  const session = await page.context().newCDPSession(page);
  const world = await worldOf(session, `${driverCode.outputFiles[0]?.text ?? ''};globalThis.Sendless = Sendless;`);
  const runIn = async (contextId: number | undefined, work: unknown, args: readonly unknown[]): Promise<any> => {
    const answer = await session.send('Runtime.evaluate', { ...(contextId === undefined ? {} : { contextId }), expression: `(${String(work)})(...${JSON.stringify(args)})`, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  return {
    inPage: (work, ...args) => runIn(undefined, work, args),
    inContentScript: (work, ...args) => runIn(world, work, args),
    pressUndo: () => page.keyboard.press('Control+z'),
    /** By real keys, wherever the caret is. */
    type: (text) => page.keyboard.type(text),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function worldOf(session: CDPSession, code: string): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'sendless' });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: code });
  return executionContextId;
}
