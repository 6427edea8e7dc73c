/**
 * Shadow roots that a page has closed: browsers open them to extensions, each by a name of its own.
 */
interface Opener {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, open or closed; null when it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const inFirefox = element as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  return inFirefox.openOrClosedShadowRoot ?? (globalThis as unknown as Opener).chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}
