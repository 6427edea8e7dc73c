/**
 * Asking the background, from a content script or a page. Without the polyfill: the gate carries this.
 */
import type { Envelope } from './answer.ts';
import { open } from './answer.ts';
import type { BackgroundProtocol } from './messages.ts';
import { runtime } from './runtime.ts';

type Request<Name extends keyof BackgroundProtocol> = Parameters<BackgroundProtocol[Name]>;

/**
 * The background's answer, or null when nobody is there: the extension was updated or removed, or its worker did not wake.
 * For content scripts that is an expected end, so it is a value.
 */
export async function askBackground<Name extends keyof BackgroundProtocol>(
  name: Name,
  ...request: Request<Name>
): Promise<{ readonly answer: ReturnType<BackgroundProtocol[Name]> } | null> {
  const envelope: Envelope = { sendless: 'background', name, request: request[0] };
  try {
    const reply = await runtime()?.sendMessage(envelope);
    return reply === undefined ? null : { answer: open(reply) as ReturnType<BackgroundProtocol[Name]> };
  } catch {
    return null;
  }
}
