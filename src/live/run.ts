import {posix, win32} from 'node:path';
import type {Platform} from '../desktop/platforms.ts';
import {Failure} from '../failure.ts';
import {HOST} from '../policy/names.ts';
import type {DesiredState} from '../state/state.ts';
import type {Effective} from '../verify/effective.ts';
import type {LiveFinding} from './finding.ts';
import {askLive} from './live.ts';
import {meansOf} from './means.ts';
import {liveWantedOf} from './wanted.ts';

/** What the command line says about a live run, as it was typed. */
export interface LiveFlags {
  readonly socket: string | undefined;
  readonly denied: string | undefined;
  readonly image: string | undefined;
}

/** The policy file behind a list of checks, where there is one. */
export interface PolicyStates {
  /** Without a ring: what lives in Docker Hub has none. */
  readonly base: DesiredState;
  readonly scope: DesiredState;
}

/**
 * Asks the Docker Desktop of this machine and this account.
 *
 * @throws Failure USAGE where a flag is no socket, host or image, or names a host that the policy allows
 */
export async function runLive(
  platform: Platform,
  effective: Effective,
  flags: LiveFlags,
  states: PolicyStates | undefined,
): Promise<readonly LiveFinding[]> {
  const socket = checked('--live-socket', flags.socket, isSocket(platform), 'the absolute path of a socket or pipe');
  const denied = checked('--live-denied', flags.denied?.toLowerCase(), isHost, 'a host, such as registry.acme.example');
  const image = checked('--live-image', flags.image, isImageName, 'an image on this machine, such as alpine:3.22');
  const subject = {
    platform,
    effective,
    ...(states && {wanted: liveWantedOf(states.base, states.scope, platform)}),
    ...(denied !== undefined && {denied}),
    ...(image !== undefined && {image}),
  };
  return await askLive(subject, meansOf(platform, socket));
}

function checked(
  flag: string,
  value: string | undefined,
  isFit: (value: string) => boolean,
  what: string,
): string | undefined {
  if (value === undefined || isFit(value)) return value;
  throw new Failure('USAGE', `${flag} ${value}: this is not what it takes.`, {hint: `It takes ${what}.`});
}

const isSocket =
  (platform: Platform) =>
  (path: string): boolean =>
    platform === 'windows' ? win32.isAbsolute(path) : posix.isAbsolute(path);

const isHost = (host: string): boolean => HOST.pattern.test(host) && host.includes('.');

/** What may stand in a command line as it is. */
const isImageName = (name: string): boolean => /^[a-z0-9][\w./:@-]{0,254}$/i.test(name);
