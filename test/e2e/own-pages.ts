/** Pages of a test's own on loopback, and what they upload: to `/upload?NAME`, by a post. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OwnPages {
  readonly origin: string;
  /** The name and the text of each file that came, in order. */
  readonly uploaded: readonly (readonly [name: string, text: string])[];
  stop(): Promise<void>;
}

/** `pages`: HTML by path, without what stands in a query. */
export async function startPages(pages: Readonly<Record<string, string>>): Promise<OwnPages> {
  const uploaded: [string, string][] = [];
  const server = createServer((request, answer) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://own');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      if (request.method === 'POST') uploaded.push([decodeURIComponent(search.slice(1)), Buffer.concat(parts).toString()]);
      answer.writeHead(pathname in pages || request.method === 'POST' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(pages[pathname]);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, uploaded, stop };
}

/** What a compose window of these pages holds, with one field for files that are uploaded as they are chosen or pasted. */
export const mailTo = (to: string): string => `<form><input name="to" value="${to}"><input name="subject" value="Calls"><input type="file" multiple><textarea rows="6">The calls drop.</textarea><button>Send</button></form>`;

/** A script with what uploads. */
export const uploading = `<script>
  const upload = async (files) => { for (const file of [...files]) await fetch('/upload?' + encodeURIComponent(file.name), { method: 'POST', body: file }); };
</script>`;

/** The same, which uploads what is chosen and pasted. */
export const uploads = `${uploading}<script>
  addEventListener('change', ({ target }) => { if (target.files) void upload(target.files); });
  addEventListener('paste', (event) => { if (event.clipboardData.files.length > 0) { event.preventDefault(); void upload(event.clipboardData.files); } });
</script>`;
