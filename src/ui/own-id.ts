import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id that no other element of the page has, the same as long as the component is shown. Preact's own `useId` counts from the beginning whenever the
 * page is shown again whole (`show.ts`): what was shown later had the ids of what stood there.
 */
export function useOwnId(): string {
  return useState(() => `own-${String((last += 1))}`)[0];
}
