/**
 * The answering side of the messages: one listener per receiver, typed by its protocol.
 */
import { runtime } from './runtime.ts';
import type { Sender } from './runtime.ts';

/** Who a message is for. Everybody in the extension hears every runtime message, so each names its receiver. */
export type Receiver = 'page' | 'background' | 'worker';

export interface Envelope {
  readonly sendless: Receiver;
  readonly name: string;
  readonly request: unknown;
}

/** An answer, or the words of what was thrown on the other side. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly threw: string };

type Call = (...request: never[]) => unknown;

/** For each message of a protocol: the same function, which may answer later, and is told who asks. `null` = not mine: another frame may answer. */
export type Answers<Protocol> = {
  readonly [Name in keyof Protocol]: Protocol[Name] extends (...request: infer Request) => infer Answer
    ? (request: Request extends [infer Only] ? Only : undefined, sender: Sender) => Answer | Promise<Answer> | typeof notMine
    : never;
};

/** Given instead of an answer by a script that leaves the message to another frame of the tab. */
export const notMine: unique symbol = Symbol('not mine');

/**
 * Answers the messages of one protocol until the signal aborts. Messages from anybody but this extension, and messages for
 * other receivers, are left alone.
 */
export function answer<Protocol extends { [Name in keyof Protocol]: Call }>(receiver: Receiver, answers: Answers<Protocol>, signal: AbortSignal): void {
  const here = runtime();
  if (here === null || signal.aborted) return;
  const listener = (message: unknown, sender: Sender, reply: (answer: Reply) => void): boolean | undefined => {
    if (sender.id !== here.id || !isEnvelope(message) || message.sendless !== receiver) return undefined;
    if (!Object.hasOwn(answers, message.name)) return undefined;
    const call = answers[message.name as keyof Protocol] as (request: unknown, sender: Sender) => unknown;
    let value: unknown;
    try {
      value = call(message.request, sender);
    } catch (error) {
      reply({ ok: false, threw: wordsOf(error) });
      return undefined;
    }
    if (value === notMine) return undefined;
    void Promise.resolve(value).then(
      (settled) => reply({ ok: true, value: settled }),
      (error: unknown) => reply({ ok: false, threw: wordsOf(error) }),
    );
    return true;
  };
  here.onMessage.addListener(listener);
  signal.addEventListener('abort', () => here.onMessage.removeListener(listener), { once: true });
}

/** What a reply holds. @throws Error with the other side's words when it threw. */
export function open(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return undefined;
  const { ok, value, threw } = reply as { ok: unknown; value?: unknown; threw?: unknown };
  if (ok === true) return value;
  throw new Error(String(threw));
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'sendless' in message && 'name' in message && typeof message.name === 'string';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
