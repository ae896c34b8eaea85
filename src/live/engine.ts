import {request} from 'node:http';
import type {Socket} from './means.ts';

/** How one call to the engine ended. Only `answer` says anything about the policy. */
export type Answer =
  | {readonly kind: 'answer'; readonly status: number; readonly body: string; readonly apiVersion?: string}
  /** Nothing listens there. */
  | {readonly kind: 'absent'}
  | {readonly kind: 'forbidden'}
  /** Not whole within the time limit. */
  | {readonly kind: 'silent'}
  /** Longer than the limit, or not HTTP. */
  | {readonly kind: 'garbled'};

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query, each part encoded. */
  readonly path: string;
  readonly body?: object;
  /** Milliseconds for the whole answer. */
  readonly limit: number;
}

/** An engine at one socket or pipe. */
export interface Engine {
  /** The command by which a person asks this engine: `docker -H …`. */
  readonly docker: string;
  /** Never throws, and never takes longer than the limit of the call. */
  ask(call: Call): Promise<Answer>;
}

/** No answer that is looked at here is nearly as long; /info and a list of containers are the longest. */
const LONGEST = 4 * 1024 * 1024;

export const dockerAt = ({address}: Socket): string => `docker -H ${address}`;

/**
 * The first of the sockets at which anything listens. It is asked in the API version that its ping names, as the docker
 * command does. What it did instead of answering the ping otherwise.
 */
export async function openEngine(sockets: readonly Socket[], limit: number): Promise<Engine | Answer> {
  for (const socket of sockets) {
    const ping = await call(socket.path, {method: 'GET', path: '/_ping', limit});
    if (ping.kind === 'absent') continue;
    if (ping.kind !== 'answer') return ping;
    const prefix = ping.apiVersion === undefined ? '' : `/v${ping.apiVersion}`;
    return {docker: dockerAt(socket), ask: each => call(socket.path, {...each, path: `${prefix}${each.path}`})};
  }
  return {kind: 'absent'};
}

function call(socketPath: string, {method, path, body, limit}: Call): Promise<Answer> {
  return new Promise(resolve => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request({
      socketPath,
      method,
      path,
      // One connection per call: a hanging one holds up nothing but itself.
      agent: false,
      headers: {
        Host: 'docker',
        ...(text !== undefined && {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text)}),
      },
    });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      sent.destroy();
    };
    const timer = setTimeout(() => end({kind: 'silent'}), limit);
    sent.on('error', error => end({kind: kindOf(error)}));
    sent.on('close', () => end({kind: 'garbled'}));
    sent.on('response', response => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LONGEST) end({kind: 'garbled'});
        else chunks.push(chunk);
      });
      response.on('error', () => end({kind: 'garbled'}));
      response.on('end', () => {
        const version = response.headers['api-version'];
        end({
          kind: 'answer',
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          ...(typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version) && {apiVersion: version}),
        });
      });
    });
    sent.end(text);
  });
}

function kindOf(error: NodeJS.ErrnoException): 'absent' | 'forbidden' | 'garbled' {
  if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') return 'absent';
  return error.code === 'EACCES' || error.code === 'EPERM' ? 'forbidden' : 'garbled';
}

/** The body as a JSON object; undefined where it is none. */
export function objectIn(answer: Answer): Readonly<Record<string, unknown>> | undefined {
  const value = jsonIn(answer);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

export function jsonIn(answer: Answer): unknown {
  if (answer.kind !== 'answer') return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    return undefined;
  }
}

/** Why a call says nothing, in words. */
export function silenceOf(answer: Answer): string {
  switch (answer.kind) {
    case 'answer':
      return `HTTP ${answer.status}, which says nothing here`;
    case 'absent':
      return 'the engine does not answer any more';
    case 'forbidden':
      return 'this account may not ask the engine';
    case 'silent':
      return 'the engine did not answer in time';
    case 'garbled':
      return 'the engine answered what is no answer of an engine';
  }
}
