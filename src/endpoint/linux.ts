import {stat} from 'node:fs/promises';
import type {CheckList} from '../state/check.ts';
import type {Facts, Observation} from '../verify/facts.ts';
import {fileLooks, lookAtReceipt} from './file-looks.ts';
import {Files} from './files.ts';
import {gather} from './gather.ts';
import {extraLooks} from './linux-extra.ts';
import {packageVersion} from './linux-packages.ts';
import {restartOf} from './linux-processes.ts';
import {absent, anotherRoot, type Looks, notHere, unreadable, unseen, value} from './looks.ts';
import type {Look} from './observe.ts';
import {readFile, troubleOf} from './read-file.ts';
import {type System, thisSystem} from './system.ts';

const RECEIPTS = '/var/lib/wharfinger';
/** Where every package of Docker Desktop puts it. Source: docker/desktop-linux issue 53; docker/docs install/linux. */
const DESKTOP = '/opt/docker-desktop';
const DESKTOP_PACKAGE = 'docker-desktop';
/** A machine that runs containers has thousands of mounts. */
const MOUNTS_LIMIT = 64 * 1024 * 1024;

export function observeLinux(list: CheckList, look: Look, system: System = thisSystem(look.root)): Promise<Facts> {
  const files = new Files(system.base);
  return gather(list, look, {
    files,
    looks: looksOf(files, system, look.root !== undefined),
    receipt: () => lookAtReceipt(RECEIPTS, list.organization, 'linux', files),
  });
}

function looksOf(files: Files, system: System, isOtherRoot: boolean): Looks {
  const {run, now} = system;
  return {
    ...fileLooks(files, '/etc/hosts', now),
    ...extraLooks(files, run, isOtherRoot),
    'managed-preference': notHere,
    'preference-forced': notHere,
    profile: notHere,
    'desktop-version': isOtherRoot ? () => desktopOfRoot(files) : () => desktopVersion(files, system),
    'package-version': isOtherRoot ? anotherRoot : ({name}) => packageVersion(name, run),
    'unit-enabled': isOtherRoot ? anotherRoot : ({name}) => unitState(name, system),
    restart: isOtherRoot ? anotherRoot : ({paths}) => restartOf(paths, files),
    mounts: isOtherRoot ? anotherRoot : ({path}) => mountOver(path, files),
  };
}

/** Another root shows that there is no Docker Desktop; what version there is only its own package manager knows. */
async function desktopOfRoot(files: Files): Promise<Observation> {
  const {end} = await files.way(DESKTOP);
  return end.status === 'absent' || end.status === 'unreadable' ? end : unseen('another root cannot show its version');
}

async function desktopVersion(files: Files, {run}: System): Promise<Observation> {
  const {end} = await files.way(DESKTOP);
  if (end.status === 'absent' || end.status === 'unreadable') return end;
  try {
    // Through links: some systems keep /opt elsewhere.
    await stat(files.at(DESKTOP));
  } catch (error) {
    return troubleOf(error).status === 'absent' ? absent : unreadable('the folder cannot be seen');
  }
  const version = await packageVersion(DESKTOP_PACKAGE, run);
  return version.status === 'absent' ? unreadable('no package manager knows its version') : version;
}

async function unitState(name: string, {run}: System): Promise<Observation> {
  if (!/^[A-Za-z0-9][A-Za-z0-9@._-]*$/.test(name)) return unreadable('not the name of a unit');
  const result = await run('/usr/bin/systemctl', ['is-enabled', name]);
  if (result.status === 'missing') return unreadable('systemctl is not installed');
  if (result.status === 'failed') return unreadable(result.reason);
  const word = result.stdout.trim();
  // Older versions say it on standard error alone.
  if (word === 'not-found' || /No such file or directory/.test(result.stderr)) return absent;
  return /^[a-z-]+$/.test(word) ? value(word) : unreadable('systemctl does not answer');
}

/** The kernel's own list; a mount at or below the folder hides what was installed there. */
async function mountOver(folder: string, files: Files): Promise<Observation> {
  // By the name `self`: in a namespace of processes the number of this one may be another's, or nobody's.
  const content = await readFile(files.at('/proc/self/mountinfo'), MOUNTS_LIMIT);
  if (content.status !== 'bytes') return unreadable('the list of mounts cannot be read');
  for (const line of Buffer.from(content.bytes).toString('latin1').split('\n')) {
    const point = unescaped(line.split(' ')[4] ?? '');
    if (point === folder || point.startsWith(`${folder}/`)) return value(point);
  }
  return value('none');
}

/** The kernel writes white space and backslashes as octal digits. Source: proc_pid_mountinfo(5). */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
