/**
 * The seam between the draft script and the one script that may fetch an attachment. The draft script's own bundle holds no
 * network word: it asks whoever registered, under a symbol that both bundles share in the content script's world.
 */
export type PageBytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };
/** `name`: the file's. */
export type PageBytesReader = (url: string, name: string, signal: AbortSignal) => Promise<PageBytes>;

const seam = Symbol.for('sendless.page-bytes');
const world: Record<symbol, PageBytesReader | undefined> = globalThis as unknown as Record<symbol, PageBytesReader | undefined>;

export function setPageBytesReader(reader: PageBytesReader): void {
  world[seam] = reader;
}

/** The registered reader, or undefined when `page-bytes` was not loaded on this page. */
export function getPageBytesReader(): PageBytesReader | undefined {
  return world[seam];
}
