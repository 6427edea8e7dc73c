/**
 * What `core` and `files` may use of the platform, and nothing more: these exist in pages, workers and Node alike.
 * The rest of the DOM is unknown here, so the compiler refuses it.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare class TextDecoder {
  readonly encoding: string;
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare function atob(base64: string): string;
declare function btoa(bytes: string): string;
interface ReadableStreamReader<T> {
  read(): Promise<{ readonly done: false; readonly value: T } | { readonly done: true; readonly value?: undefined }>;
  cancel(reason?: unknown): Promise<void>;
  releaseLock(): void;
}
declare class ReadableStream<T = unknown> {
  constructor(source: { pull?(controller: { enqueue(chunk: T): void; close(): void; error(reason: unknown): void }): void | Promise<void>; cancel?(reason: unknown): void | Promise<void> }, strategy?: { highWaterMark: number });
  getReader(): ReadableStreamReader<T>;
  pipeThrough<R>(pair: { readonly readable: ReadableStream<R>; readonly writable: WritableStream<T> }): ReadableStream<R>;
  pipeTo(target: WritableStream<T>): Promise<void>;
}
declare class WritableStream<T = unknown> {
  constructor(sink?: { write?(chunk: T): void | Promise<void>; close?(): void | Promise<void>; abort?(reason: unknown): void | Promise<void> });
  close(): Promise<void>;
}
declare class TransformStream<I = unknown, O = unknown> {
  constructor(transformer?: { start?(controller: { error(reason: unknown): void }): void });
  readonly readable: ReadableStream<O>;
  readonly writable: WritableStream<I>;
}
declare class CompressionStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw');
}
declare class DecompressionStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw');
}
/** Of a file that the package brings along. */
declare class URL {
  constructor(place: string, from: string);
  readonly href: string;
}
interface ImportMeta {
  readonly url: string;
}
