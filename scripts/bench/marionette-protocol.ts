/**
 * A client of Marionette, the remote control inside Firefox: JSON over TCP, each message as `LENGTH:JSON`.
 * A command is `[0, id, name, parameters]`, its answer `[1, id, error, result]`. Commands are those of WebDriver.
 */
import { connect, type Socket } from 'node:net';

export interface Marionette {
  /** The command's result. @throws Error in Firefox's words when it refuses, or when the connection ended. */
  send(name: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  readonly name: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to a listening Marionette and opens its session. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ port, host: '127.0.0.1' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.on('data', splitMessages((message) => {
      if (Array.isArray(message)) settle(waiting, message);
      else resolve();
    }));
    const end = (error?: Error): void => {
      const why = error ?? new Error('Firefox closed the connection.');
      reject(why);
      for (const one of waiting.values()) one.reject(why);
      waiting.clear();
    };
    socket.once('error', end);
    socket.once('close', () => { end(); });
  });
  await greeted;

  const send = (name: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) {
        reject(new Error(`${name}: Firefox is not there.`));
        return;
      }
      last += 1;
      waiting.set(last, { name, resolve, reject });
      write(socket, [0, last, name, parameters]);
    });
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  return { send, close: () => { socket.destroy(); } };
}

function write(socket: Socket, message: unknown): void {
  const bytes = Buffer.from(JSON.stringify(message));
  socket.write(Buffer.concat([Buffer.from(`${String(bytes.length)}:`), bytes]));
}

function settle(waiting: Map<number, Waiting>, [, id, error, result]: readonly unknown[]): void {
  const one = waiting.get(Number(id));
  waiting.delete(Number(id));
  if (error === null) one?.resolve(result);
  else one?.reject(new Error(`${one.name}: ${wordsOf(error)}`));
}

function wordsOf(error: unknown): string {
  const { error: kind, message, stacktrace } = error as { error?: string; message?: string; stacktrace?: string };
  return `${kind ?? ''}: ${message ?? ''}\n${stacktrace ?? ''}`;
}

/** Takes the bytes as they come and gives whole messages. */
function splitMessages(each: (message: unknown) => void): (bytes: Buffer) => void {
  let held = Buffer.alloc(0);
  return (bytes) => {
    held = Buffer.concat([held, bytes]);
    for (let colon = held.indexOf(':'); colon > 0; colon = held.indexOf(':')) {
      const end = colon + 1 + Number(held.subarray(0, colon).toString('latin1'));
      if (held.length < end) return;
      const message: unknown = JSON.parse(held.subarray(colon + 1, end).toString('utf8'));
      held = held.subarray(end);
      each(message);
    }
  };
}

/** What a command that gives one value gave. */
export function valueIn(result: unknown): unknown {
  return (result as { readonly value: unknown }).value;
}

/** The protocol's name of the element that a command gave. */
export function elementIn(result: unknown): string {
  return Object.values(valueIn(result) as Readonly<Record<string, string>>)[0] ?? '';
}

/** Parameters that find an element by a CSS selector, or by an XPath that begins with `//`. */
export function howToFind(element: string): { readonly using: string; readonly value: string } {
  return { using: element.startsWith('//') ? 'xpath' : 'css selector', value: element };
}
