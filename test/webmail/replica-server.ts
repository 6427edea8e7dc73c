/** The server behind the replica pages: what they save, upload and send. Answers inside the browser's own routing, so that each page stands under its webmail's true host name. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Frame, Page, Route } from 'playwright-core';
import { editorBundle } from './editors/editor-bundle.ts';

declare const Sendless: any;

const folder = new URL('../fixtures/webmails/', import.meta.url);

/** Webmails whose client is a frame of their page (their layouts say so): its address, and the frame. */
const shells: Readonly<Record<string, { readonly client: string; readonly frame: string }>> = {
  icloud: { client: 'https://www.icloud.com/applications/mail2/current/en-us/index.html', frame: 'class="child-application"' },
  gmx: { client: 'https://3c.gmx.net/mail/client/start', frame: 'id="thirdPartyFrame_mail"' },
};

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
    const script = (body: string | Buffer): Promise<void> => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
    if (pathname === '/replica/replica.js' || pathname === '/replica/editors.js') return script(readFileSync(new URL(basename(pathname), folder)));
    if (pathname.startsWith('/replica/editors/')) return script((await editorBundle(basename(pathname, '.js'))).js);
    if (pathname.startsWith('/replica/npm/')) return route.fulfill({ path: `node_modules/${pathname.slice('/replica/npm/'.length)}` });
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
    const shell = shells[this.id];
    if (shell && !request.url().startsWith(shell.client)) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>replica: the page around ${this.id}</title><iframe ${shell.frame} src="${shell.client}" style="width:100%;height:850px"></iframe>` });
    }
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(new URL(`${this.id}.html`, folder)) });
  }

  /** The frame in which the compose windows stand, when they do. */
  async client(page: Page): Promise<Frame> {
    const { client } = shells[this.id] ?? {};
    const frame = page.frames().find((each) => client !== undefined && each.url() === client) ?? page.mainFrame();
    await frame.locator('body[data-ready]').waitFor({ state: 'attached' });
    return frame;
  }

  /** Frames of the client that hold a compose window each, beside its own. */
  frames(client: Frame): Frame[] {
    return client.childFrames().filter((frame) => frame.name().startsWith('compose-'));
  }

  /** Presses the first way of sending that Sendless names in the first compose window of a frame, where its code is; gives the one mail that was sent. */
  async send(client: Frame): Promise<ReplicaMail> {
    await client.evaluate(() => {
      const webmail = Sendless.webmails.find((each: any) => each.finder.recognises(document));
      webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls()[0].element.click();
    });
    await client.locator('body[data-sent]').waitFor({ state: 'attached' });
    const [mail, ...more] = this.sent;
    if (mail === undefined || more.length > 0) throw new Error(`${String(this.sent.length)} mails were sent`);
    return mail;
  }
}
