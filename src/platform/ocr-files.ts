/**
 * Where the package "with OCR" keeps what reads text in pictures; the standard package has none of it.
 */
import browser from 'webextension-polyfill';

export interface OcrFiles {
  /** Addresses inside the extension: the library, its worker, its engine, and the folder of its languages. */
  readonly library: string;
  readonly worker: string;
  readonly engine: string;
  readonly languages: string;
}

export function ocrFiles(): OcrFiles {
  const at = (path: string): string => browser.runtime.getURL(path);
  return { library: at('ocr/tesseract.esm.min.js'), worker: at('ocr/worker.min.js'), engine: at('ocr/tesseract-core-simd-lstm.wasm.js'), languages: at('ocr').replace(/\/$/, '') };
}
