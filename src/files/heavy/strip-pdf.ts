/** A PDF with its pages alone: no properties, attached files, notes, links, forms, scripts or pictures of pages, and nothing of earlier versions. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream, type PdfObject } from '@cantoo/pdf-lib';
import { CannotRead } from '../cannot-read.ts';

/** What a catalog holds for its pages to be shown as they are (ISO 32000-1, 7.7.2); what else stands there is beside them, or some program's own. */
const ofCatalog = new Set(['Type', 'Version', 'Extensions', 'Pages', 'PageLabels', 'ViewerPreferences', 'PageLayout', 'PageMode', 'StructTreeRoot', 'MarkInfo', 'Lang', 'OutputIntents', 'OCProperties']);
/** What goes from a page, and from anything (7.7.3.3, 14.3, 14.5). */
const ofPage = ['AA', 'Annots', 'Thumb', 'B'].map((name) => PDFName.of(name));
const ofAll = ['Metadata', 'PieceInfo', 'LastModified', 'AF'].map((name) => PDFName.of(name));

/** The new bytes. `encrypted`: with the empty password, which opens it to everybody; the copy is not. Throws `CannotRead('broken')` for a document that cannot be written anew. */
export async function stripPdf(bytes: Uint8Array, encrypted: boolean): Promise<Uint8Array> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ...(encrypted ? { password: '' } : {}) });
    const { context } = document;
    const root = context.lookup(context.trailerInfo.Root);
    delete context.trailerInfo.Info;
    delete context.trailerInfo.ID;
    for (const [, object] of context.enumerateIndirectObjects()) {
      const dict = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : null;
      for (const name of ofAll) dict?.delete(name);
      if (dict?.get(PDFName.of('Type'))?.toString() === '/Page') for (const name of ofPage) dict.delete(name);
      if (dict !== null && dict === root) for (const [name] of dict.entries()) if (!ofCatalog.has(name.encodedName.slice(1))) dict.delete(name);
    }
    const reached = reachable(document);
    for (const [reference] of context.enumerateIndirectObjects()) if (!reached.has(reference.tag)) context.delete(reference);
    context.largestObjectNumber = [...reached].reduce((most, tag) => Math.max(most, Number.parseInt(tag, 10)), 0);
    return await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    throw new CannotRead('broken', String(error));
  }
}

/** By their number, all objects that the document's root leads to; without recursion, so that depth costs nothing. */
function reachable({ context }: PDFDocument): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: (PdfObject | undefined)[] = [context.trailerInfo.Root];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue;
      reached.add(object.tag);
      open.push(...existing(context.lookup(object)));
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.entries().map(([, value]) => value));
    else if (object instanceof PDFStream) open.push(object.dict);
  }
  return reached;
}

function existing(object: unknown): PdfObject[] {
  return typeof object === 'object' && object !== null ? [object as PdfObject] : [];
}
