import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createRawServer, type Server as RawServer, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** An answer, or what happens instead of one. */
export type Reply =
  | {readonly status: number; readonly body?: unknown; readonly text?: string}
  | 'silence'
  | 'hang-mid-body'
  | 'endless';

/** By `GET /info`: without the version of the API, a container's name as `NAME`. */
export type Replies = Readonly<Record<string, Reply | ((request: Asked) => Reply)>>;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server on a Unix socket that answers as the engine of Docker Desktop does; no real engine stood model. */
export interface FakeEngine {
  readonly socket: string;
  readonly asked: readonly Asked[];
  close(): void;
}

export async function fakeEngine(replies: Replies): Promise<FakeEngine> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://docker');
      const question = {
        method: request.method ?? '',
        path: url.pathname.replace(/^\/v1\.\d+/, ''),
        query: url.searchParams,
        body,
        headers: request.headers,
      };
      asked.push(question);
      const key = `${question.method} ${question.path.replace(/wharfinger-live-[0-9a-f-]{36}/, 'NAME')}`;
      const reply =
        replies[key] ??
        (key === 'GET /_ping' ? {status: 200, text: 'OK'} : {status: 404, body: {message: 'page not found'}});
      answer(response, typeof reply === 'function' ? reply(question) : reply);
    });
  });
  return {...(await listening(server)), asked};
}

/** A server that speaks no HTTP: `text` to whoever connects. */
export async function rawServer(text: string): Promise<{readonly socket: string; close(): void}> {
  return listening(createRawServer((socket: Socket) => void socket.on('error', () => {}).write(text)));
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'silence') return;
  if (reply === 'hang-mid-body') {
    response.writeHead(200, {'Content-Type': 'application/json'}).write('{"OperatingSystem": "Docker Desk');
    return;
  }
  if (reply === 'endless') {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
    return;
  }
  const text = reply.text ?? (reply.body === undefined ? '' : JSON.stringify(reply.body));
  response.writeHead(reply.status, {'Api-Version': '1.51', 'Content-Type': 'application/json'}).end(text);
}

async function listening(server: RawServer) {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  const socket = join(folder, 'docker.sock');
  const open = new Set<Socket>();
  server.on('connection', (connection: Socket) => void open.add(connection));
  await new Promise<void>(resolve => void server.listen(socket, resolve));
  return {
    socket,
    close: () => {
      for (const connection of open) connection.destroy();
      server.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

export const INFO = {
  OperatingSystem: 'Docker Desktop',
  KernelVersion: '6.12.54-linuxkit',
  OSType: 'linux',
  RegistryConfig: {Mirrors: null},
};

/** The texts of desktop-behaviour: what the product prints. */
export function refusal(via: string, organization?: string): Reply {
  const member = organization === undefined ? '' : ` Membership in the [${organization}] organization is required.`;
  return {
    status: 407,
    text: `Sign in to continue using Docker Desktop.${member} Sign in enforced by your administrators (via ${via}).`,
  };
}

export const DENIALS: Readonly<Record<string, (host: string) => Reply>> = {
  newest: host => ({
    status: 403,
    body: {
      message: `Access to ${host} has been restricted by your administrators. To access this registry, ask your administrators to add it to your organization's allowed registries.`,
    },
  }),
  'of 2023': host => ({
    status: 500,
    body: {
      message: `Access to ${host} is restricted by your Docker organization. To access this registry, ask your Docker administrator to add it to your organization's allowed registries.`,
    },
  }),
  'of the manuals': host => ({status: 403, body: {message: `registry access to ${host} is not allowed`}}),
  'within the stream': host => ({
    status: 200,
    text: `{"status":"Pulling from wharfinger/live-probe"}\r\n{"errorDetail":{"message":"Access to ${host} has been restricted by your administrators."},"error":"Access to ${host} has been restricted by your administrators."}\r\n`,
  }),
};

export const UNKNOWN_MANIFEST: Reply = {status: 404, body: {message: 'manifest unknown: manifest unknown'}};
