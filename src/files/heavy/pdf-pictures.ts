/** Photos in a PDF: a stream under `DCTDecode` is the file of a JPEG (ISO 32000-1, 7.4.8), often as the camera wrote it, with all that it tells beside its pixels. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { MetadataFact } from '../../core/metadata-facts.ts';
import { bytesInMemory, collect, collectText, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { decompress, unpackWithin } from '../compression.ts';
import type { OpenedFile } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { mergedFacts } from '../media/merged-facts.ts';
import { jpeg } from '../pictures/jpeg.ts';

type Context = PDFDocument['context'];

export interface ToldByPictures {
  readonly lines: readonly string[];
  readonly facts: readonly MetadataFact[];
}

const filterName = PDFName.of('Filter');
const parametersName = PDFName.of('DecodeParms');
/** By its name, and by the short one that readers take as well. */
const ofJpeg = new Set(['/DCTDecode', '/DCT']);
/** What writes bytes as letters. */
const asLetters = new Set(['/ASCII85Decode', '/ASCIIHexDecode']);

/** The objects of a document. `encrypted`: with the empty password. */
export async function openObjects(bytes: Uint8Array, encrypted: boolean): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity, ...(encrypted ? { password: '' } : {}) });
}

/** What the pictures of a document tell. One that cannot be read tells nothing here, and lets no copy be made (`stripPictures`). Throws the signal's reason. */
export async function toldByPictures(bytes: Uint8Array, encrypted: boolean, budget: Budget): Promise<ToldByPictures> {
  const document = await openObjects(bytes, encrypted).catch(() => null);
  const lines: string[] = [];
  const facts: MetadataFact[] = [];
  if (document === null) return { lines, facts };
  for (const stream of picturesIn(document.context)) {
    try {
      const picture = await openPicture(stream, document.context, budget);
      for (const text of picture.texts) lines.push(...(await collectText(text.read())).split('\n'));
      facts.push(...(picture.facts ?? []));
    } catch (error) {
      if (!(error instanceof CannotRead)) throw error;
    }
  }
  return { lines, facts: mergedFacts(facts) };
}

/** Leaves of each picture what draws it, unpacked of whatever was around it. Throws `CannotRead` where one cannot be read: nobody knows what it tells. */
export async function stripPictures({ context }: PDFDocument, budget: Budget): Promise<void> {
  for (const stream of picturesIn(context)) {
    const picture = await openPicture(stream, context, budget);
    const parameters = context.lookup(stream.dict.get(parametersName));
    const own = parameters instanceof PDFArray ? context.lookup(parameters.asArray().at(-1)) : parameters;
    stream.updateContents(await collect(picture.write({ texts: new Map(), entries: [], strip: true }), budget.limits.wholeBytes));
    stream.dict.set(filterName, PDFName.of('DCTDecode'));
    if (own instanceof PDFDict) stream.dict.set(parametersName, own);
    else stream.dict.delete(parametersName);
  }
}

function picturesIn(context: Context): PDFStream[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFStream && filtersOf(object, context).some((name) => ofJpeg.has(name)) ? [object] : []));
}

/** Names of the filters, in the order in which they are taken off. */
function filtersOf({ dict }: PDFStream, context: Context): string[] {
  const filter = context.lookup(dict.get(filterName));
  return (filter instanceof PDFArray ? filter.asArray() : [dict.get(filterName)]).map((one) => String(context.lookup(one)));
}

async function openPicture(stream: PDFStream, context: Context, budget: Budget): Promise<OpenedFile> {
  let bytes = stream.getContents();
  const filters = filtersOf(stream, context);
  for (const name of filters.slice(0, filters.findIndex((one) => ofJpeg.has(one)))) bytes = await withoutFilter(name, bytes, context, budget);
  const file = bytesInMemory('', bytes);
  // Nothing can be packed around what a JPEG draws.
  if (!ofJpeg.has(filters.at(-1) ?? '') || !jpeg.recognises(file)) throw new CannotRead('broken');
  return jpeg.open(file, budget);
}

async function withoutFilter(name: string, bytes: Uint8Array, context: Context, budget: Budget): Promise<Uint8Array> {
  if (name === '/FlateDecode') return collect(unpackWithin(budget, () => piecesOf(bytes), (open) => decompress(open(), 'deflate')), budget.limits.wholeBytes);
  if (!asLetters.has(name)) throw new CannotRead('unknown-packing');
  try {
    return decodePDFRawStream(context.stream(bytes, { Filter: name.slice(1) })).decode();
  } catch (error) {
    throw new CannotRead('broken', String(error));
  }
}
