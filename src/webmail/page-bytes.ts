/**
 * The only file of the project that reads over HTTP: an attachment of the draft at hand, by GET, from the page's own origin.
 * A redirect is refused, because it could lead to another origin.
 */
import type { PageBytes } from './page-bytes-port.ts';

/**
 * The bytes of the file of this name behind a link of this page. `why` is `other-origin`, `http-STATUS`, `page`, `stopped` or `network`; `page`: one where somebody logs in, as after too long a
 * while, came instead.
 */
export async function readPageBytes(url: string, name: string, signal: AbortSignal): Promise<PageBytes> {
  const target = URL.parse(url, document.baseURI);
  if (!target || target.origin !== globalThis.origin || !/^https?:$/.test(target.protocol)) return { ok: false, why: 'other-origin' };
  try {
    const answer = await fetch(target, { method: 'GET', mode: 'same-origin', credentials: 'same-origin', redirect: 'error', cache: 'no-store', signal });
    if (!answer.ok) return { ok: false, why: `http-${answer.status}` };
    if (/html/.test(answer.headers.get('content-type') ?? '') && !/html?$/i.test(name)) return { ok: false, why: 'page' };
    return { ok: true, bytes: new Uint8Array(await answer.arrayBuffer()) };
  } catch {
    return { ok: false, why: signal.aborted ? 'stopped' : 'network' };
  }
}
