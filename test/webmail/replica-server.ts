/** The server behind the replica pages: what they save, upload and send. Answers inside the browser's own routing, so that each page stands under its webmail's true host name. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ElementHandle, Frame, JSHandle, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { editorBundle } from './editors/editor-bundle.ts';

declare const Sendless: any;

const folder = new URL('../fixtures/webmails/', import.meta.url);

/** Webmails whose client is a frame of their page (their layouts say so): its address, and the frame. */
const shells: Readonly<Record<string, { readonly client: string; readonly frame: string }>> = {
  icloud: { client: 'https://www.icloud.com/applications/mail2/current/en-us/index.html', frame: 'class="child-application"' },
  gmx: { client: 'https://3c.gmx.net/mail/client/start', frame: 'id="thirdPartyFrame_mail"' },
};

/** The controls that a handle holds, each with a handle of its own. */
async function controlsOf(found: JSHandle): Promise<{ name: string; element: ElementHandle<Element> }[]> {
  const controls = await found.getProperties();
  return Promise.all([...controls.values()].map(async (control) => {
    const element = (await control.getProperty('element')).asElement();
    if (element === null) throw new Error('a way of sending without an element');
    return { name: String(await (await control.getProperty('name')).jsonValue()), element: element as ElementHandle<Element> };
  }));
}

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

  /** Tries every way of sending that Sendless names in each compose window of a frame, the window staying as it is, and then each key; gives how many mails each made. */
  async tryAll(client: Frame, keys: readonly string[]): Promise<Record<string, number>> {
    const stay = (detail: boolean): Promise<unknown> => client.evaluate((stays) => document.dispatchEvent(new CustomEvent('replica-stays', { detail: stays })), detail);
    await stay(true);
    const made: Record<string, number> = {};
    const sends = async (way: string, press: () => Promise<void>): Promise<void> => {
      const before = this.sent.length;
      await press();
      await expect.poll(() => this.sent.length, { message: way }).toBeGreaterThan(before);
      made[way] = (made[way] ?? 0) + this.sent.length - before;
    };
    const found = await client.evaluateHandle(() => {
      const webmail = Sendless.webmailHere();
      return webmail.finder.findComposeWindows(document).flatMap((root: Element) => webmail.open(root).sendControls());
    });
    for (const { name, element } of await controlsOf(found)) {
      await sends(name, async () => {
        // What the page shows only for a moment, or hides behind another button, is pressed as the page itself does it.
        if (await element.isVisible()) await element.click();
        else await element.evaluate((node) => { (node as HTMLElement).click(); });
        if (name.endsWith('MenuButton')) await client.locator('[data-replica~=menu] [role=menuitem]').click();
      });
    }
    for (const key of keys) {
      await client.evaluate(() => document.dispatchEvent(new CustomEvent('replica-focuses')));
      await sends(key, () => client.page().keyboard.press(key.replace('Ctrl', 'Control')));
    }
    await stay(false);
    return made;
  }

  /** Presses the first way of sending that Sendless names in the first compose window of a frame, where its code is; gives the one mail that was sent. */
  async send(client: Frame): Promise<ReplicaMail> {
    const before = this.sent.length;
    await client.evaluate(() => {
      const webmail = Sendless.webmailHere();
      webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls()[0].element.click();
    });
    await client.locator('body[data-sent]').waitFor({ state: 'attached' });
    const mail = this.sent.at(-1);
    if (mail === undefined || this.sent.length !== before + 1) throw new Error(`${String(this.sent.length - before)} mails were sent`);
    return mail;
  }
}
