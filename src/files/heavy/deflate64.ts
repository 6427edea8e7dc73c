/** Deflate64, which no platform unpacks: the zip library has a part that does. Loading it is all that it takes: it makes itself known to the rest of the library. */
import { configure } from '@zip.js/zip.js/lib/zip-core-native.js';

export function knowDeflate64(): void {
  configure({ useWebWorkers: false });
}
