/**
 * A draft of two megabytes in a real page: the content script's own *Apply* in Chromium, over a textarea, a contenteditable and TinyMCE. The stages are timed at the
 * compose window, from outside; what the core does of them is the rest. Saving by the webmail is not part of it: this page has no *Save*.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import type { Editor, Measured } from './apply-here.ts';
import { largeBodies, largeHtml } from './large-bodies.ts';

type Preset = 'needed' | 'words';

function pageOf(editor: Editor): string {
  const body =
    editor === 'textarea' ? '<textarea id="body" rows="20" cols="90"></textarea>' : editor === 'contenteditable' ? '<div id="body" contenteditable="true" style="height:300px;overflow:auto"></div>' : '<textarea id="body"></textarea>';
  const tiny = editor === 'TinyMCE' ? '<script src="/tinymce/tinymce.min.js"></script>' : '';
  return `<!doctype html><meta charset="utf-8"><title>Compose</title>${tiny}<form><input name="to" id="to" value="android@support.whatsapp.com"><input name="subject" value="Question about WhatsApp for Android">${body}</form>`;
}

async function serve(page: () => string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return void answer.setHeader('content-type', 'text/html; charset=utf-8').end(page());
    if (!pathname.startsWith('/tinymce/')) return void answer.writeHead(404).end();
    return void readFile(`node_modules${pathname}`).then((bytes) => answer.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript').end(bytes), () => answer.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}/` };
}

declare const Bench: { applyHere(editor: Editor, content: string, preset: Preset): Promise<Measured> };

export async function measureInPage(only = ''): Promise<void> {
  const built = await build({ entryPoints: ['test/bench/apply-here.ts'], bundle: true, format: 'iife', globalName: 'Bench', write: false });
  const code = `${built.outputFiles[0]?.text ?? ''};globalThis.Bench = Bench;`;
  let html = '';
  const { server, origin } = await serve(() => html);
  const browser = await chromium.launch({ executablePath: existsSync('/usr/lib/chromium/chromium') ? '/usr/lib/chromium/chromium' : '/usr/bin/chromium', args: ['--no-sandbox'] });
  const inPage = async (editor: Editor, content: string, preset: Preset): Promise<Measured> => {
    html = pageOf(editor);
    const page: Page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(origin);
    await page.evaluate(code);
    const measured = await page.evaluate(([ed, text, pre]) => Bench.applyHere(ed, text, pre), [editor, content, preset] as const);
    await page.close();
    return measured;
  };
  const asLines = (text: string): string => text.replaceAll('&', '&amp;').split('\n').map((line) => `<div>${line === '' ? '<br>' : line}</div>`).join('');
  const kinds: [string, string][] = [...Object.entries(largeBodies).map(([kind, body]): [string, string] => [kind, body()]), ['two megabytes of HTML', '']];
  console.log('\nIn Chromium, each figure from a fresh page, milliseconds: `apply` is all of it, `write` and `reads` are parts of it, and of `write` what the browser took to draw the new text, `drawn`; the peer is the page setting the same text by itself.');
  console.log(`  ${'editor'.padEnd(16)}${'draft'.padEnd(32)}${'goes'.padEnd(8)}  fields   edits    read   audit   apply   write   drawn   reads    peer   x peer`);
  for (const editor of ['textarea', 'contenteditable', 'TinyMCE'] as const) {
    for (const [kind, text] of kinds) {
      if (!`${editor} ${kind}`.includes(only)) continue;
      if (editor === 'textarea' && text === '') continue;
      for (const preset of ['needed', 'words'] as const) {
        const content = editor === 'textarea' ? text : text === '' ? largeHtml() : asLines(text);
        const seen = await inPage(editor, content, preset);
        const number = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(8);
        console.log(`  ${editor.padEnd(16)}${kind.padEnd(32)}${preset.padEnd(8)}${number(seen.fields)}${number(seen.edits)}${number(seen.read)}${number(seen.audit)}${number(seen.apply)}${number(seen.write)}${number(seen.drawn)} ${String(seen.reads)}x${seen.reading.toFixed(0).padStart(5)}${number(seen.peer)} ${(seen.apply / seen.peer).toFixed(1).padStart(8)}${seen.ok ? '' : '  REFUSED'}${seen.leftovers > 0 ? `  ${String(seen.leftovers)} leftovers` : ''}`);
      }
    }
  }
  await browser.close();
  await new Promise((done) => server.close(done));
}
