/** Whose a page is: a window that a webmail opens as `about:blank` and fills by itself, and a frame that it writes, have no address of their own but the webmail's origin. */
export function originOf(page: Document): string {
  return page.defaultView?.origin ?? 'null';
}

/** The host of a page's origin; empty where it has none. */
export function hostOf(page: Document): string {
  return URL.parse(originOf(page))?.hostname ?? '';
}
