/**
 * PDF: its pages as a text, with what is said of them where they are not seen (pictures in words, layers, labels); what stands beside them (properties, notes, links, bookmarks, forms,
 * scripts, what photos tell) as metadata, attached files as entries. The text on its pages cannot be taken out here, and nobody says that it was; what stands beside them goes as a whole.
 */
import { getDocument, type Bookmark, type Described, type Document } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { MetadataFact } from '../../core/metadata-facts.ts';
import { once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { pagesText, type FileFormat } from '../file-format.ts';
import { readXml } from '../markup/xml-view.ts';
import { mergedFacts } from '../media/merged-facts.ts';
import { peopleLines } from '../media/people-lines.ts';
import { isUnsafeName } from '../safe-name.ts';
import { toldByPictures } from './pdf-pictures.ts';
import { stripPdf } from './strip-pdf.ts';

const mostPages = 2000;
/** Bookmarks, layers, and things on a page that are described, as far as they are read. */
const mostLines = 10_000;
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
    const pictures = await toldByPictures(bytes, content.encrypted, budget);
    const beside = [...content.beside, ...pictures.lines];
    return {
      texts: [{ id: pagesText, read: () => once(content.pages) }, ...(beside.length === 0 ? [] : [{ id: 'metadata', read: () => once(beside.join('\n')) }])],
      entries: content.files.map(({ name, bytes: own }) => {
        budget.takeEntry();
        return { name, length: own.length, unread: isUnsafeName(name) ? 'unsafe-name' as const : null, read: () => piecesOf(own) };
      }),
      unread: content.more ? 'too-large' : content.pages.trim() === '' ? 'picture-text' : 'page-text',
      facts: mergedFacts([...content.facts, ...pictures.facts]),
      strips: 'entries',
      ...(content.pages.trim() === '' ? {} : { textInstead: pagesText }),
      async *write({ texts, entries, strip }) {
        const stripping = strip === true || (texts.get('metadata') ?? []).length > 0;
        yield* stripping || entries.length > 0 ? piecesOf(await stripPdf(bytes, content.encrypted, budget)) : file.stream();
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
  const beside = properties.flatMap(([name, value]) => (name === 'Author' ? peopleLines(name, value) : [`${name}: ${value.replace(/\s+/g, ' ')}`]));
  if (metadata) beside.push(...readXml(metadata.getRaw()).text.split('\n').filter((line) => line.trim() !== ''));
  const scripts = Object.values((await document.getJSActions()) ?? {}).flat();
  beside.push(...scripts.map((script) => script.replace(/\s+/g, ' ')), ...(await bookmarksOf(document)));
  const pages: string[] = [];
  let room = mostText;
  const read = Math.min(document.numPages, mostPages);
  for (let number = 1; number <= read && room > 0; number += 1) {
    signal?.throwIfAborted();
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map(({ str = '', hasEOL }) => (hasEOL === true ? `${str}\n` : str)).join('');
    const described = describedIn(await page.getStructTree());
    for (const { contentsObj, titleObj, url, unsafeUrl, alternativeText, fieldName, fieldValue, defaultFieldValue } of await page.getAnnotations()) {
      const fields = [fieldValue, defaultFieldValue].flatMap((value) => (typeof value === 'string' && value !== '' ? [`${fieldName ?? ''}: ${value}`] : []));
      beside.push(...[titleObj?.str ?? '', contentsObj?.str ?? '', url ?? unsafeUrl ?? '', alternativeText ?? '', ...new Set(fields)].filter((words) => words !== '').map((words) => words.replace(/\s+/g, ' ')));
    }
    page.cleanup();
    pages.push([text, ...described].join('\n'));
    room -= text.length;
  }
  pages.push(...(await namesOf(document)));
  const files = Object.values((await document.getAttachments()) ?? {}).map(({ filename, content }) => ({ name: filename, bytes: content }));
  return { pages: pages.join('\n'), beside, files, facts: factsOf(properties, scripts.length > 0, beside.length), more: room <= 0 || document.numPages > mostPages, encrypted: info['EncryptFilterName'] !== undefined && info['EncryptFilterName'] !== null };
}

/** Titles and addresses of the bookmarks. */
async function bookmarksOf(document: Document): Promise<string[]> {
  const lines: string[] = [];
  const open: Bookmark[] = [...((await document.getOutline()) ?? [])];
  for (let one = open.shift(); one !== undefined && lines.length < mostLines; one = open.shift()) {
    lines.push(...[one.title, one.url ?? one.unsafeUrl ?? ''].filter((words) => words !== '').map((words) => words.replace(/\s+/g, ' ')));
    open.unshift(...one.items);
  }
  return lines;
}

/** What is said in words of pictures and links on a page. */
function describedIn(tree: Described | null): string[] {
  const lines: string[] = [];
  const open: Described[] = tree === null ? [] : [tree];
  for (let one = open.pop(); one !== undefined && lines.length < mostLines; one = open.pop()) {
    if (one.alt !== undefined && one.alt !== '') lines.push(one.alt.replace(/\s+/g, ' '));
    open.push(...(one.children ?? []));
  }
  return lines;
}

/** Layers, and labels of pages that are more than numbers. */
async function namesOf(document: Document): Promise<string[]> {
  const layers = [...(await document.getOptionalContentConfig())].flatMap(([, { name }]) => name ?? []);
  const labels = ((await document.getPageLabels()) ?? []).filter((label) => !/^(?:\d{1,6}|[ivxlcdm]{1,12}|[a-z])?$/i.test(label));
  return [...new Set([...layers, ...labels])].filter((name) => name !== '').slice(0, mostLines);
}

function factsOf(properties: readonly (readonly [string, string])[], script: boolean, lines: number): MetadataFact[] {
  const named = (...names: readonly string[]): string[] => [...new Set(properties.flatMap(([name, value]) => (names.includes(name) ? [value] : [])))];
  const facts: MetadataFact[] = [{ kind: 'person' as const, values: named('Author') }, { kind: 'software' as const, values: named('Creator', 'Producer') }].filter(({ values }) => values.length > 0);
  if (script) facts.push({ kind: 'script' });
  return facts.length === 0 && lines > 0 ? [{ kind: 'more', count: lines }] : facts;
}
