/** Reads the words of a picture with tesseract.js, all of whose files the package holds: nothing is fetched from anywhere else. */
import type { OcrFiles } from '../platform/ocr-files.ts';
import type { ReadWord } from './found-text.ts';

interface Corners {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
interface Line {
  readonly words: readonly { readonly text: string; readonly bbox: Corners }[];
}
interface Page {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly Line[] }[] }[] | null;
}
interface TesseractWorker {
  recognize(image: Blob, options: object, output: object): Promise<{ readonly data: Page }>;
  terminate(): Promise<unknown>;
}
interface Tesseract {
  createWorker(language: string, mode: number, options: object): Promise<TesseractWorker>;
}

/** Engine mode 1 (LSTM) is said, because leaving it out makes the library ask a server of its own for another engine. */
const lstmOnly = 1;

/** The words, line by line from the top. */
export async function readWords(picture: ImageBitmap, files: OcrFiles): Promise<ReadWord[][]> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  const image = await canvas.convertToBlob({ type: 'image/png' });
  const module = (await import(/* @vite-ignore */ files.library)) as Partial<Tesseract> & { readonly default?: Tesseract };
  const createWorker = module.createWorker ?? module.default?.createWorker;
  if (!createWorker) throw new Error('the library is not what it was');
  const worker = await createWorker('eng', lstmOnly, { workerPath: files.worker, corePath: files.engine, langPath: files.languages, workerBlobURL: false, gzip: true, cacheMethod: 'none' });
  try {
    const { data } = await worker.recognize(image, {}, { blocks: true, text: false });
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
    return lines.map(({ words }) => words.map(({ text, bbox }) => ({ text, box: { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 } })));
  } finally {
    await worker.terminate();
  }
}
