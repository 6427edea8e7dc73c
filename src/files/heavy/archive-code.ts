/** libarchive's machine code: a file beside the built extension, which the library itself loads; where there is no such place (the command line, tests), read from its package. */
import loadLibrary, { type ArchiveModule } from 'libarchive.js/src/webworker/wasm-gen/libarchive.js';

interface FileSystem {
  readFileSync(path: URL): Uint8Array;
}

declare const process: { getBuiltinModule?(name: 'node:fs'): FileSystem } | undefined;

const silent = { print: () => undefined, printErr: () => undefined };

/** A new memory each time, which goes with the archive that was read in it. */
export async function loadArchiveCode(): Promise<ArchiveModule> {
  const place = new URL('../../../node_modules/libarchive.js/dist/libarchive.wasm', import.meta.url);
  const files = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  return loadLibrary(files === undefined ? { ...silent, locateFile: () => place.href } : { ...silent, wasmBinary: files.readFileSync(place) });
}
