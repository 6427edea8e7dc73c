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

/** Null in the standard package, whose pages may not run WebAssembly at all. */
export function ocrFiles(): OcrFiles | null {
  const policy = browser.runtime.getManifest().content_security_policy;
  const pages = typeof policy === 'object' ? (policy as { readonly extension_pages?: string }).extension_pages : policy;
  if (!(pages ?? '').includes("'wasm-unsafe-eval'")) return null;
  const at = (path: string): string => browser.runtime.getURL(path);
  return { library: at('ocr/tesseract.esm.min.js'), worker: at('ocr/worker.min.js'), engine: at('ocr/tesseract-core-simd-lstm.wasm.js'), languages: at('ocr').replace(/\/$/, '') };
}
