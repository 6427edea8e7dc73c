/** The web server that stands before SOGo: gives out its static files, hands everything else on with the headers that SOGo asks of it, and remembers what was asked. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const staticPath = '/SOGo.woa/WebServerResources/';
const staticFolder = '/usr/lib/GNUstep/SOGo/WebServerResources';
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.json': 'application/json', '.html': 'text/html' };

export interface SogoFront {
  readonly origin: string;
  /** `POST /SOGo/so/...`, in the order of the answers. */
  requests(): readonly string[];
  stop(): Promise<void>;
}

/** Listens on a free port of loopback before the SOGo on `sogoPort`. */
export async function startSogoFront(sogoPort: number): Promise<SogoFront> {
  const answered: string[] = [];
  const server = createServer((asked, answer) => {
    const path = decodeURIComponent(new URL(asked.url ?? '/', 'http://127.0.0.1').pathname);
    if (path.startsWith(staticPath)) {
      giveFile(normalize(join(staticFolder, path.slice(staticPath.length))), answer);
      return;
    }
    answer.once('finish', () => answered.push(`${asked.method ?? ''} ${asked.url ?? ''}`));
    handOn(asked, answer, sogoPort);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    requests: () => answered,
    stop: () => new Promise((done) => {
      server.close(() => { done(); });
      server.closeAllConnections();
    }),
  };
}

function giveFile(path: string, answer: ServerResponse): void {
  if (!path.startsWith(staticFolder) || !existsSync(path)) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=3600' });
  createReadStream(path).on('error', () => answer.destroy()).pipe(answer);
}

function handOn(asked: IncomingMessage, answer: ServerResponse, sogoPort: number): void {
  const host = asked.headers.host ?? '';
  const headers = {
    ...asked.headers,
    'x-webobjects-server-protocol': 'HTTP/1.0',
    'x-webobjects-remote-host': '127.0.0.1',
    'x-webobjects-server-name': '127.0.0.1',
    'x-webobjects-server-port': host.split(':')[1] ?? '80',
    'x-webobjects-server-url': `http://${host}`,
  };
  const onward = request({ agent: false, host: '127.0.0.1', port: sogoPort, method: asked.method, path: asked.url, headers: { ...headers, connection: 'close' } }, (came) => {
    answer.writeHead(came.statusCode ?? 502, came.headers);
    came.pipe(answer);
  });
  onward.on('error', () => {
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  });
  asked.pipe(onward);
}
