/** The embedded demo mail: a compose page of our own and an SMTP server, in one process on loopback. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { startSmtp, type Smtp } from '../bench/smtp.ts';
import { asHtml, demoDraft, secondDraft, type DemoDraft, type DemoFile } from './draft.ts';

export interface Demo {
  /** `http://127.0.0.1:PORT`; the same pages answer at `http://localhost:PORT`, which is another site to a browser. */
  readonly origin: string;
  readonly smtp: Smtp;
  /** What the server holds of a draft, as it was last saved; its files in their order. */
  saved(number?: number): DemoDraft;
  /** Every post the server received, in order: its path and its bytes. */
  readonly received: readonly Received[];
  /** Puts other drafts in the place of the ones that are there; the page shows them when it is opened anew. */
  hold(...drafts: readonly DemoDraft[]): void;
  stop(): Promise<void>;
}

export interface Received {
  readonly path: string;
  readonly bytes: Buffer;
}

interface Held {
  to: string;
  subject: string;
  body: string;
  html: string | null;
  readonly files: Map<string, DemoFile>;
}

interface Desk {
  readonly drafts: Held[];
  readonly smtp: Smtp;
  /** The id of the next file. */
  next: number;
  readonly received: Received[];
}

/** As strict as real webmails: nothing that Sendless shows may rest on the page's own policy. */
const policy = "default-src 'self'";

const assets: Readonly<Record<string, [string, string]>> = {
  '/': ['compose.html', 'text/html'],
  '/inbox': ['inbox.html', 'text/html'],
  '/demo.css': ['demo.css', 'text/css'],
  '/demo.js': ['demo.js', 'text/javascript'],
};

/** Starts page and SMTP server on free ports. Requests for another host, or posts from another page, are refused. */
export async function startDemo(): Promise<Demo> {
  const desk: Desk = { drafts: [], smtp: await startSmtp(), next: 0, received: [] };
  const hold = (...drafts: readonly DemoDraft[]): void => {
    desk.drafts.splice(0, desk.drafts.length, ...drafts.map((draft) => ({ ...draft, files: new Map(draft.files.map((file) => [String(desk.next++), file])) })));
  };
  hold(demoDraft(), secondDraft());
  let hosts: string[] = [];
  const server = createServer((request, response) => {
    const { host = '', origin } = request.headers;
    const foreign = !hosts.includes(host) || (request.method === 'POST' && (origin !== `http://${host}` || request.headers['x-demo'] !== '1'));
    if (foreign) response.writeHead(403).end();
    else answer(request, response, desk).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`];
  const saved = (number = 0): DemoDraft => {
    const draft = heldAt(desk, String(number));
    return { ...draft, files: [...draft.files.values()] };
  };
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await desk.smtp.stop();
  };
  return { origin: `http://127.0.0.1:${String(port)}`, smtp: desk.smtp, saved, received: desk.received, hold, stop };
}

async function answer(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://demo');
  const [, what = '', number = '0', rest = ''] = pathname.split('/');
  const asset = assets[pathname];
  if (asset) send(response, asset[1], readFileSync(new URL(asset[0], import.meta.url)), pathname === '/' ? { 'Content-Security-Policy': policy } : {});
  else if (what === 'outbox') send(response, 'text/plain', Buffer.concat(desk.smtp.accepted.flatMap((mail) => [mail.raw, Buffer.from('\n\n')])));
  else if (what === 'draft') {
    const draft = heldAt(desk, number);
    sendJson(response, { ...draft, html: draft.html ?? asHtml(draft.body), files: listFiles(draft) });
  } else if (what === 'files') {
    const file = heldAt(desk, number).files.get(rest);
    if (file && search === '') send(response, file.type, file.bytes);
    else response.writeHead(404).end();
  } else if (request.method === 'POST') await change(what, number, rest, request, response, desk);
  else response.writeHead(404).end();
}

async function change(what: string, number: string, rest: string, request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const bytes = await readAll(request);
  desk.received.push({ path: request.url ?? '', bytes });
  const draft = heldAt(desk, number);
  if (what === 'save' || what === 'send') Object.assign(draft, JSON.parse(bytes.toString('utf8')) as Pick<Held, 'to' | 'subject' | 'body' | 'html'>);
  else if (what === 'remove') draft.files.delete(rest);
  else if (what === 'attach') draft.files.set(String(desk.next++), { name: decodeURIComponent(rest), type: request.headers['content-type'] ?? '', bytes });
  if (what === 'send') await submit(draft, desk.smtp);
  sendJson(response, listFiles(draft));
}

function heldAt(desk: Desk, number: string): Held {
  const draft = desk.drafts[Number(number)];
  if (draft === undefined) throw new Error(`there is no draft ${number}`);
  return draft;
}

/** Submits the draft over SMTP as any mail program would. */
async function submit(draft: Held, smtp: Smtp): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: smtp.port, ignoreTLS: true, auth: { user: smtp.user, pass: smtp.password } });
  const attachments = [...draft.files.values()].map((file) => ({ filename: file.name, content: file.bytes, contentType: file.type }));
  const html = draft.html === null ? {} : { html: draft.html };
  await transport.sendMail({ from: 'Mara Example <mara@example.org>', to: draft.to, subject: draft.subject, text: draft.body, ...html, attachments });
  transport.close();
}

function listFiles(draft: Held): { id: string; name: string; bytes: number }[] {
  return [...draft.files].map(([id, file]) => ({ id, name: file.name, bytes: file.bytes.length }));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, type: string, bytes: Buffer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store', ...headers }).end(bytes);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', Buffer.from(JSON.stringify(value)));
}
