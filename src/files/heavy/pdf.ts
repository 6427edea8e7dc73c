/**
 * PDF: its pages as a text, what stands beside them (properties, notes, links, forms, scripts) as metadata, attached files as entries. The text on its pages
 * cannot be taken out here, and nobody says that it was; what stands beside them goes as a whole.
 */
import { getDocument, type Document } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { MetadataFact } from '../../core/metadata-facts.ts';
import { once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { pagesText, type FileFormat } from '../file-format.ts';
import { readXml } from '../markup/xml-view.ts';
import { isUnsafeName } from '../safe-name.ts';
import { stripPdf } from './strip-pdf.ts';

const mostPages = 2000;
const mostText = 16 * 1024 * 1024;

interface Content {
  readonly pages: string;
  readonly beside: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly facts: readonly MetadataFact[];
  readonly more: boolean;
  /** By a password that nobody needs to read it. */
  readonly encrypted: boolean;
}

export const pdf: FileFormat = {
  id: 'pdf',
  recognises: () => true,
  async open(file, budget) {
    const bytes = await file.whole();
    budget.takeBytes(bytes.length);
    const content = await readDocument(bytes, budget.limits.signal);
    return {
      texts: [{ id: pagesText, read: () => once(content.pages) }, ...(content.beside.length === 0 ? [] : [{ id: 'metadata', read: () => once(content.beside.join('\n')) }])],
      entries: content.files.map(({ name, bytes: own }) => {
        budget.takeEntry();
        return { name, length: own.length, unread: isUnsafeName(name) ? 'unsafe-name' as const : null, read: () => piecesOf(own) };
      }),
      unread: content.more ? 'too-large' : content.pages.trim() === '' ? 'picture-text' : 'page-text',
      facts: content.facts,
      strips: 'entries',
      ...(content.pages.trim() === '' ? {} : { textInstead: pagesText }),
      async *write({ texts, entries, strip }) {
        const stripping = strip === true || (texts.get('metadata') ?? []).length > 0;
        yield* stripping || entries.length > 0 ? piecesOf(await stripPdf(bytes, content.encrypted)) : file.stream();
      },
    };
  },
};

async function readDocument(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Content> {
  // With the worker's code at hand pdf.js asks for no file: this is a worker already.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true, useWasm: false, stopAtErrors: false, verbosity: 0 });
  try {
    return await readContent(await task.promise, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CannotRead) throw error;
    throw new CannotRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken', String(error));
  } finally {
    await task.destroy();
  }
}

async function readContent(document: Document, signal: AbortSignal | undefined): Promise<Content> {
  const { info, metadata } = await document.getMetadata();
  const properties = Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[0] !== 'PDFFormatVersion');
  const beside = properties.map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}`);
  if (metadata) beside.push(...readXml(metadata.getRaw()).text.split('\n').filter((line) => line.trim() !== ''));
  const scripts = Object.values((await document.getJSActions()) ?? {}).flat();
  beside.push(...scripts.map((script) => script.replace(/\s+/g, ' ')));
  const pages: string[] = [];
  let room = mostText;
  const read = Math.min(document.numPages, mostPages);
  for (let number = 1; number <= read && room > 0; number += 1) {
    signal?.throwIfAborted();
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map(({ str = '', hasEOL }) => (hasEOL === true ? `${str}\n` : str)).join('');
    for (const { contentsObj, titleObj, url, unsafeUrl, fieldName, fieldValue } of await page.getAnnotations()) {
      const field = typeof fieldValue === 'string' && fieldValue !== '' ? `${fieldName ?? ''}: ${fieldValue}` : '';
      beside.push(...[titleObj?.str ?? '', contentsObj?.str ?? '', url ?? unsafeUrl ?? '', field].filter((words) => words !== '').map((words) => words.replace(/\s+/g, ' ')));
    }
    page.cleanup();
    pages.push(text);
    room -= text.length;
  }
  const files = Object.values((await document.getAttachments()) ?? {}).map(({ filename, content }) => ({ name: filename, bytes: content }));
  return { pages: pages.join('\n'), beside, files, facts: factsOf(properties, scripts.length > 0, beside.length), more: room <= 0 || document.numPages > mostPages, encrypted: info['EncryptFilterName'] !== undefined && info['EncryptFilterName'] !== null };
}

function factsOf(properties: readonly (readonly [string, string])[], script: boolean, lines: number): MetadataFact[] {
  const named = (...names: readonly string[]): string[] => [...new Set(properties.flatMap(([name, value]) => (names.includes(name) ? [value] : [])))];
  const facts: MetadataFact[] = [{ kind: 'person' as const, values: named('Author') }, { kind: 'software' as const, values: named('Creator', 'Producer') }].filter(({ values }) => values.length > 0);
  if (script) facts.push({ kind: 'script' });
  return facts.length === 0 && lines > 0 ? [{ kind: 'more', count: lines }] : facts;
}
