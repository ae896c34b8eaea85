import {printable} from '../state/check.ts';
import type {Observation} from '../verify/facts.ts';
import {isAtLeast} from '../verify/judge.ts';
import {absent, unreadable, unseen, value} from './looks.ts';
import type {WindowsAnswers} from './windows-answers.ts';
import type {WindowsLook} from './windows-request.ts';

/** Nothing Docker Desktop reads is larger (src/state/check.ts). */
export const CONTENT_LIMIT = 1024 * 1024;
/** Of a version in the result line. */
const VERSION_LENGTH = 64;

export function contentLook(path: string, limit = CONTENT_LIMIT): WindowsLook {
  return {look: 'content', path, limit};
}

/** Lists that block advertisements come to some mebibytes. */
const HOSTS_LIMIT = 8 * 1024 * 1024;
const HOSTS = '%Windows%\\System32\\drivers\\etc\\hosts';
/** Source: GabrielMoreau/winsoft-main dockerdesktop/README.md (uninstall key of the EXE, its name and its version). */
const PRODUCT = 'Docker Desktop';
const UNINSTALL_KEY = `SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${PRODUCT}`;
const PROGRAM = 'Docker\\Docker\\Docker Desktop.exe';
/** Below the profile of a user (docker/docs windows-install.md@00876ea). */
const USER_PROGRAM = 'AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe';
/**
 * Written by the installer of WSL (microsoft/WSL test/windows/InstallerTests.cpp reads it); a WSL that came with Windows
 * has no such key.
 */
export const WSL = {key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI', name: 'Version'} as const;
/** The engine for Windows containers; the one for Linux runs in a virtual machine. Not confirmed on a machine. */
export const WINDOWS_ENGINE = 'dockerd';

const INSTALLED: WindowsLook = {look: 'installed', name: PRODUCT};
const USER_VALUE: WindowsLook = {look: 'user-value', key: UNINSTALL_KEY, name: 'DisplayVersion'};
export const USER_PROGRAMS: WindowsLook = {look: 'user-programs', path: USER_PROGRAM};
export const PROCESSES: WindowsLook = {look: 'desktop-processes'};
export const HOSTS_LOOK = contentLook(HOSTS, HOSTS_LIMIT);
export const DESKTOP_LOOKS: readonly WindowsLook[] = [
  INSTALLED,
  USER_VALUE,
  {look: 'program', path: PROGRAM},
  USER_PROGRAMS,
];

/** Of several copies the oldest counts: whichever is started, the policy must hold. */
export function desktopVersion(answers: WindowsAnswers, isElsewhere: boolean): Observation {
  const installed = isElsewhere ? [] : answers.list(INSTALLED, 'versions');
  const versions = [...installed, ...(isElsewhere ? [] : answers.list(USER_VALUE, 'data'))].map(printable);
  const machine = answers.program(PROGRAM);
  const users = answers.userPrograms(USER_PROGRAM);
  // Where an uninstall key of the machine tells the version of a program for all users, its file adds nothing.
  const programs = installed.length === 0 ? [machine, ...users] : users;
  for (const {kind, version} of programs)
    if (kind !== 'missing' && kind !== 'unreadable') versions.push(printable(version));
  if (versions.length === 0) {
    if ([machine, ...users].some(({kind}) => kind === 'unreadable'))
      return unreadable('the profiles of others cannot be read');
    // An image may have it elsewhere.
    return isElsewhere ? unseen('another root cannot show it') : absent;
  }
  // What is no version is below every version.
  const oldest = versions.reduce((least, version) =>
    !isAtLeast(least, '0') || isAtLeast(version, least) ? least : version,
  );
  return oldest === '' ? unreadable('it is installed and names no version') : value(oldest.slice(0, VERSION_LENGTH));
}

export function perUserInstall(answers: WindowsAnswers): Observation {
  const kinds = answers.userPrograms(USER_PROGRAM).map(({kind}) => kind);
  if (kinds.some(kind => kind !== 'missing' && kind !== 'unreadable')) return value('found');
  return kinds.includes('unreadable') ? unreadable('the profiles of others cannot be read') : value('none');
}

/** Moments are texts that sort by time. When the policy key changed, only the receipt tells. */
export function restart(paths: readonly string[], answers: WindowsAnswers, changed: string): Observation {
  const starts = answers.list(PROCESSES, 'starts');
  if (starts.length === 0) return absent;
  const known = starts.filter(start => start !== 'hidden');
  const moments = [...paths.map(answers.moment), changed];
  if (known.some(start => moments.some(moment => start < moment))) return value('older');
  return known.length < starts.length ? unseen('processes of others cannot be seen') : value('current');
}

/** One name may stand behind any address, an unreachable one too: none of them has business in the hosts file. */
export function redirections(names: readonly string[], answers: WindowsAnswers): Observation {
  const {kind, link, length, bytes} = answers.content(HOSTS, HOSTS_LIMIT);
  if (kind === 'missing') return value('none');
  if (kind === 'unreadable') return unreadable('access denied');
  // What a link leads to was not read, and Windows reads it.
  if (kind !== 'file' || link || length > HOSTS_LIMIT || bytes.length !== length)
    return unreadable('it could not be read whole');
  // Whatever the encoding: the names that are looked for are ASCII, and every byte that is not becomes a question mark.
  const ascii = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, '?');
  const text = ascii.replaceAll('\0', '').toLowerCase();
  const found = new Set<string>();
  for (const line of text.split(/[\r\n]+/))
    for (const entry of line.replace(/#.*/, '').trim().split(/\s+/).slice(1)) found.add(entry.replace(/\.+$/, ''));
  const hit = names.filter(name => found.has(name.toLowerCase())).sort();
  return value(hit.length === 0 ? 'none' : hit.join(','));
}

export function wslVersion(answers: WindowsAnswers): Observation {
  const version = answers.value(WSL.key, WSL.name).data.join('');
  return version === '' ? absent : value(printable(version));
}
