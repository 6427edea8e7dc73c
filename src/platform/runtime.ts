/**
 * The extension's runtime as content scripts see it: a few members, without the polyfill, because the always-running script
 * must stay small. Firefox names it `browser`, Chromium `chrome`; callbacks work alike in both.
 */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
}

export type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean | undefined;

/** One conversation; either side ends it by closing it, or by ceasing to exist. */
export interface Port {
  readonly name: string;
  readonly sender?: Sender;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  /** The other side is gone. Not called for one's own `disconnect`. */
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface Runtime {
  readonly id?: string;
  /** The address of a file of the extension. Firefox makes its host anew for each installation, and tells it to no page. */
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  connect(options: { name: string }): Port;
  readonly onConnect: { addListener(listener: (port: Port) => void): void };
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface WithRuntime {
  readonly browser?: { readonly runtime?: Runtime };
  readonly chrome?: { readonly runtime?: Runtime };
}

/** The runtime, or null where there is none: outside an extension, or in a script whose extension was updated or removed. */
export function runtime(): Runtime | null {
  try {
    const scope: WithRuntime = globalThis as unknown as WithRuntime;
    const found = (scope.browser ?? scope.chrome)?.runtime;
    return found?.id === undefined ? null : found;
  } catch {
    // Firefox throws on any use of the runtime from a script that outlived its extension.
    return null;
  }
}
