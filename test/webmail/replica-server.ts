/** The server behind the replica pages: what they save, upload and send. Answers inside the browser's own routing, so that each page stands under its webmail's true host name. */
import { readFileSync } from 'node:fs';
import type { Route } from 'playwright-core';

const folder = new URL('../fixtures/webmails/', import.meta.url);

export interface ReplicaFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

export interface ReplicaDraft {
  readonly to: readonly string[];
  readonly subject: string;
  readonly lines: readonly string[];
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
}

/** A mail as the page handed it over. */
export interface ReplicaMail {
  readonly to: readonly string[];
  readonly subject: string;
  /** HTML, or plain text where the body is a text field. */
  readonly body: string;
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
}

export class ReplicaServer {
  readonly saved: ReplicaMail[] = [];
  readonly sent: ReplicaMail[] = [];
  /** Names of uploaded files, in order. */
  readonly uploads: string[] = [];
  readonly #files = new Map<string, { name: string; content: Buffer }>();
  #drafts: { to: readonly string[]; subject: string; lines: readonly string[]; files: ReplicaFile[] }[] = [];

  constructor(private readonly id: string) {}

  /** What the page shows when it is opened next; one compose window for each. */
  holds(drafts: readonly ReplicaDraft[]): void {
    this.#drafts = drafts.map(({ to, subject, lines, files }) => ({ to, subject, lines, files: files.map(({ name, content }) => this.#keep(name, content)) }));
  }

  #keep(name: string, content: Buffer): ReplicaFile {
    const id = `f${String(this.#files.size + 1)}`;
    this.#files.set(id, { name, content });
    return { id, name, bytes: content.length };
  }

  /** Answers a request of the page. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const json = (value: unknown): Promise<void> => route.fulfill({ contentType: 'application/json', body: JSON.stringify(value) });
    if (pathname === '/replica/replica.js') return route.fulfill({ contentType: 'text/javascript', body: readFileSync(new URL('replica.js', folder)) });
    if (pathname === '/replica/deleteAttachment') return json({});
    if (pathname === '/replica/drafts') return json(this.#drafts);
    if (pathname.startsWith('/replica/file/')) return route.fulfill({ body: this.#files.get(pathname.slice('/replica/file/'.length))?.content ?? Buffer.alloc(0) });
    if (pathname === '/replica/upload') {
      const name = searchParams.get('name') ?? '';
      this.uploads.push(name);
      return json(this.#keep(name, request.postDataBuffer() ?? Buffer.alloc(0)));
    }
    if (pathname === '/replica/save' || pathname === '/replica/send') {
      const { files, ...mail } = request.postDataJSON() as Omit<ReplicaMail, 'files'> & { files: string[] };
      (pathname.endsWith('send') ? this.sent : this.saved).push({ ...mail, files: files.flatMap((id) => this.#files.get(id) ?? []) });
      return json({});
    }
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(new URL(`${this.id}.html`, folder)) });
  }
}
