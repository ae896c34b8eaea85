import {accessSync, constants} from 'node:fs';
import {userInfo} from 'node:os';
import {posix, win32} from 'node:path';
import {env, getuid} from 'node:process';
import type {Platform} from '../desktop/platforms.ts';
import {sh} from '../render/quote.ts';

/** Milliseconds. Whatever hangs, a run ends. */
export interface Limits {
  /** One call that the engine answers by itself. */
  readonly answer: number;
  /** One call for which the engine asks a registry, or runs a container. */
  readonly work: number;
  /** One program. */
  readonly program: number;
  /** All hosts of the allow-list together. */
  readonly hosts: number;
}

/** Where an engine may listen. */
export interface Socket {
  /** Of a socket or a pipe. */
  readonly path: string;
  /** As a person types it after `docker -H`; without the home folder, whose name is often that of its owner. */
  readonly address: string;
}

/** Where and with what to ask. Tests give their own. */
export interface Means {
  /** In the order they are tried; never empty. */
  readonly sockets: readonly [Socket, ...Socket[]];
  /** Absolute paths; undefined where there is none. */
  readonly dockerProgram: string | undefined;
  readonly credentialHelper: string | undefined;
  readonly limits: Limits;
}

const LIMITS: Limits = {answer: 10_000, work: 30_000, program: 20_000, hosts: 180_000};

/**
 * The means of this machine. `DOCKER_HOST`, contexts and `HOME` are not obeyed: they are the checked person's, and
 * would lead to an engine of their choice.
 *
 * Sources: docker/skills docker-desktop-preflight@c76dd2d (sockets, pipes); the folders of the programs are those of
 * the installers (Linux: the Arch package of Docker Desktop; others: docker/docs desktop/setup/install), and elsewhere
 * they are looked for in PATH.
 */
export function meansOf(platform: Platform, socket?: string): Means {
  const place = PLACES[platform];
  const program = (name: string) =>
    firstProgram(
      [...place.programs, ...searchFolders(platform)],
      platform === 'windows' ? `${name}.exe` : name,
      platform,
    );
  return {
    sockets: socket === undefined ? place.sockets(homeOf()) : [{path: socket, address: addressOf(socket, platform)}],
    dockerProgram: program('docker'),
    credentialHelper: program('docker-credential-desktop'),
    limits: LIMITS,
  };
}

const PLACES: Readonly<
  Record<Platform, {sockets(home: string): Means['sockets']; readonly programs: readonly string[]}>
> = {
  windows: {
    sockets: () => [pipe('dockerDesktopLinuxEngine'), pipe('dockerDesktopWindowsEngine')],
    programs: ['C:\\Program Files\\Docker\\Docker\\resources\\bin'],
  },
  macos: {
    sockets: home => [socketAtHome(home, '.docker/run/docker.sock')],
    programs: ['/Applications/Docker.app/Contents/Resources/bin', '/usr/local/bin'],
  },
  linux: {
    sockets: home => [socketAtHome(home, '.docker/desktop/docker.sock')],
    programs: ['/usr/bin', '/opt/docker-desktop/bin'],
  },
};

const pipe = (name: string): Socket => ({path: `\\\\.\\pipe\\${name}`, address: `npipe:////./pipe/${name}`});
const socketAtHome = (home: string, path: string): Socket => ({
  path: `${home}/${path}`,
  address: `"unix://$HOME/${path}"`,
});

/** As the system has it, not as a variable says. An account without a home folder has no socket in it. */
function homeOf(): string {
  try {
    return userInfo().homedir;
  } catch {
    return '/nonexistent';
  }
}

function addressOf(socket: string, platform: Platform): string {
  return platform === 'windows' ? `npipe://${socket.replaceAll('\\', '/')}` : sh(`unix://${socket}`);
}

/**
 * PATH of whoever asks: a live run is started by hand, on the account it asks about. Root looks in the folders of the
 * installers only, and a relative folder never counts.
 */
function searchFolders(platform: Platform): readonly string[] {
  if (getuid?.() === 0) return [];
  const {delimiter, isAbsolute} = platform === 'windows' ? win32 : posix;
  return (env['PATH'] ?? '').split(delimiter).filter(folder => isAbsolute(folder));
}

function firstProgram(folders: readonly string[], name: string, platform: Platform): string | undefined {
  const {join} = platform === 'windows' ? win32 : posix;
  return folders.map(folder => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
