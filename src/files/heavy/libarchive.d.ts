/** The part of libarchive's own module that is used: machine code and its memory, without the worker that the package puts around it. */
declare module 'libarchive.js/src/webworker/wasm-gen/libarchive.js' {
  export interface ArchiveModule {
    readonly HEAPU8: Uint8Array;
    cwrap(name: string, result: 'number' | 'string' | null, values: readonly ('number' | 'string')[]): (...values: (number | string | null)[]) => number | string | null;
    _malloc(bytes: number): number;
    _free(address: number): void;
  }
  export default function load(options: { readonly wasmBinary?: Uint8Array; readonly locateFile?: () => string; readonly print: () => void; readonly printErr: () => void }): Promise<ArchiveModule>;
}
