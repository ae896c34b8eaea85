import type {KnownError} from '../desktop/errors/errors.ts';
import {HUB_ERRORS} from '../desktop/errors/hub.ts';
import {REGISTRY_ERRORS} from '../desktop/errors/registries.ts';
import {plainHost} from '../explain/host-name.ts';
import {NO_IMAGE, PROBE_REPOSITORY} from './commands.ts';
import {type Answer, type Engine, silenceOf} from './engine.ts';
import {refusalIn} from './sign-in.ts';

/** What became of a pull through the engine. `reached`: the registry itself answered. */
export type Pull =
  | {readonly kind: 'denied'; readonly host?: string}
  | {readonly kind: 'reached'}
  | {readonly kind: 'unclear'; readonly why: string};

/** Asks the engine, not the network of the machine: its path is the one that is restricted. Sends no credentials. */
export async function pull(engine: Engine, host: string, limit: number): Promise<Pull> {
  const query = new URLSearchParams({fromImage: `${host}/${PROBE_REPOSITORY}`, tag: NO_IMAGE});
  return pullIn(await engine.ask({method: 'POST', path: `/images/create?${query}`, limit}));
}

const known = (id: string): KnownError => [...REGISTRY_ERRORS, ...HUB_ERRORS].find(error => error.id === id)!;
const DENIED = known('registry-denied').pattern;
/** Docker Hub itself says it, so that it was let through. */
const IMAGE_DENIED = ['image-denied', 'image-denied-community'].map(id => known(id).pattern);
const OFFLINE = known('registry-policy-offline').pattern;

/** Of the engine on its way to a registry: none of these is an answer of the registry. */
const TROUBLE =
  /no such host|server misbehaving|connection refused|connection reset|network is unreachable|no route to host|i\/o timeout|deadline exceeded|handshake|x509|proxyconnect|unexpected EOF|: EOF/i;
/**
 * Of a registry that does not have the image, or asks who wants it. 403 is left out: a proxy on the way says it as well.
 * Sources: the error codes of the distribution specification, and how moby and containerd print them.
 */
const REACHED =
  /manifest unknown|name unknown|not found|unauthorized|authentication required|no basic auth credentials|pull access denied|requested access to the resource is denied|unexpected status[^\n]{0,600}?: 4(?:0[0-2]|0[4-6]|[1-9]\d) [a-z]/i;

export function pullIn(answer: Answer): Pull {
  if (answer.kind !== 'answer') return {kind: 'unclear', why: silenceOf(answer)};
  const text = errorsIn(answer.body);
  const denied = DENIED.exec(text);
  if (denied) {
    const host = plainHost(denied.groups?.['host'] ?? '');
    return {kind: 'denied', ...(host !== undefined && {host})};
  }
  if (refusalIn(answer)) return {kind: 'unclear', why: 'the engine asks for a sign-in first'};
  if (OFFLINE.test(text)) return {kind: 'unclear', why: 'Docker Desktop cannot refresh its list of registries'};
  if (TROUBLE.test(text)) return {kind: 'unclear', why: 'the engine did not get through to the host'};
  if (REACHED.test(text) || IMAGE_DENIED.some(pattern => pattern.test(text))) return {kind: 'reached'};
  return {kind: 'unclear', why: `HTTP ${answer.status} with a text that is not known`};
}

/** The messages of an error body, or of a stream of progress: one JSON value per line; or a line of plain text. */
function errorsIn(body: string): string {
  return body
    .slice(0, 65_536)
    .split('\n')
    .flatMap(line => {
      try {
        const value = JSON.parse(line) as {message?: unknown; error?: unknown} | null;
        return [value?.message, value?.error].filter(text => typeof text === 'string');
      } catch {
        return [line];
      }
    })
    .join('\n')
    .slice(0, 8192);
}
