/** A PDF with its pages alone: no properties, attached files, notes, links, forms, scripts or pictures of pages, nothing that photos on them tell or programs keep for themselves, and nothing of earlier versions. */
import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PdfName, type PdfObject } from '@cantoo/pdf-lib';
import { CannotRead } from '../cannot-read.ts';
import type { Budget } from '../limits.ts';
import { openObjects, stripPictures } from './pdf-pictures.ts';

/** What a catalog holds for its pages to be shown as they are (ISO 32000-1, 7.7.2); what else stands there is beside them, or some program's own. */
const ofCatalog = new Set(['Type', 'Version', 'Extensions', 'Pages', 'PageLabels', 'ViewerPreferences', 'PageLayout', 'PageMode', 'StructTreeRoot', 'MarkInfo', 'Lang', 'OutputIntents', 'OCProperties']);
/** What goes from a page, and from anything (7.7.3.3, 14.3, 14.5). */
const ofPage = new Set(['AA', 'Annots', 'Thumb', 'B']);
const ofAll = new Set(['Metadata', 'PieceInfo', 'LastModified', 'AF']);

/**
 * Whose names the keys of a dictionary are: the format's, which have no dot (what has one is some program's own, as pdfTeX's `PTEX.InfoDict` with the author of a figure); or given to
 * things by who wrote the pages, and then they say nothing of what they name. Those are the dictionaries in resources (7.8.3), glyphs (9.6.5), colorants (8.6.6.5), roles and classes (14.7.3, 14.7.5).
 */
type Keys = 'format' | 'resources' | 'given';
const given = new Set(['CharProcs', 'Colorants', 'RoleMap', 'RoleMapNS', 'ClassMap']);

/**
 * The new bytes. `encrypted`: with the empty password, which opens it to everybody; the copy is not. Throws `CannotRead`: `broken` for a document that cannot be written anew, or for what
 * a picture in it says that cannot be read; and the signal's reason.
 */
export async function stripPdf(bytes: Uint8Array, encrypted: boolean, budget: Budget): Promise<Uint8Array> {
  try {
    const document = await openObjects(bytes, encrypted);
    const { context } = document;
    delete context.trailerInfo.Info;
    delete context.trailerInfo.ID;
    const reached = stripReachable(document);
    for (const [reference] of context.enumerateIndirectObjects()) if (!reached.has(reference.tag)) context.delete(reference);
    context.largestObjectNumber = [...reached].reduce((most, tag) => Math.max(most, Number.parseInt(tag, 10)), 0);
    await stripPictures(document, budget);
    return await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    budget.limits.signal?.throwIfAborted();
    throw error instanceof CannotRead ? error : new CannotRead('broken', String(error));
  }
}

/** Strips all dictionaries that the document's root leads to; without recursion, so that depth costs nothing. What only led away from them is not reached: gives the objects that are, by their number. */
function stripReachable({ context }: PDFDocument): ReadonlySet<string> {
  const reached = new Set<string>();
  const root = context.lookup(context.trailerInfo.Root);
  const open: { readonly object: PdfObject | undefined; readonly keys: Keys }[] = [{ object: context.trailerInfo.Root, keys: 'format' }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { object, keys } = one;
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue;
      reached.add(object.tag);
      open.push(...existing(context.lookup(object)).map((named) => ({ object: named, keys })));
    } else if (object instanceof PDFArray) open.push(...object.asArray().map((inside) => ({ object: inside, keys: 'format' as const })));
    else if (object instanceof PDFStream) open.push({ object: object.dict, keys: 'format' });
    else if (object instanceof PDFDict) {
      if (keys !== 'given') stripDictionary(object, object === root);
      open.push(...object.entries().map(([name, value]) => ({ object: value, keys: keysBelow(keys, plainName(name)) })));
    }
  }
  return reached;
}

function stripDictionary(dict: PDFDict, isCatalog: boolean): void {
  const isPage = String(dict.get(PDFName.of('Type'))) === '/Page';
  for (const [name] of dict.entries()) {
    const plain = plainName(name);
    if (plain.includes('.') || ofAll.has(plain) || (isPage && ofPage.has(plain)) || (isCatalog && !ofCatalog.has(plain))) dict.delete(name);
  }
}

function keysBelow(keys: Keys, name: string): Keys {
  if (keys === 'resources' || (keys === 'format' && given.has(name))) return 'given';
  return keys === 'format' && name === 'Resources' ? 'resources' : 'format';
}

const plainName = ({ encodedName }: PdfName): string => encodedName.slice(1);

function existing(object: unknown): PdfObject[] {
  return typeof object === 'object' && object !== null ? [object as PdfObject] : [];
}
