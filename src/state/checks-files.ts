import type {Platform} from '../desktop/platforms.ts';
import {SOURCES} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import type {Check, Probe} from './check.ts';
import {linuxFileChecks} from './checks-linux.ts';
import {ACCESS, check, fileName, instanceOf, type Kind, type Present, REINSTALL} from './checks-making.ts';
import type {EndpointResource} from './state.ts';

/** What is looked at of a file of the policy: its bytes first, then who may change it. */
export function fileChecks(platform: Platform, file: Kind<'file'>): readonly Check[] {
  const probe = {kind: 'file-content', path: file.path} as const;
  if (file.ensure === 'absent') return [absence(platform, file, instanceOf(file.path), probe)];
  return [
    contentCheck(platform, file),
    check(platform, 'FILE-ACCESS', 'high', {
      instance: instanceOf(file.path),
      controls: file.controls,
      title: `Only administrators can change ${fileName(file.path)}, and everyone can read it`,
      probe: {kind: 'file-access', path: file.path},
      expect: ACCESS,
      // That it is missing is said by the check of its content.
      whenAbsent: 'not-applicable',
      meaning: 'A user could change or remove the policy, or Docker Desktop cannot read it.',
      fix: REINSTALL,
    }),
    ...(platform === 'windows' ? [] : [flagsCheck(platform, file)]),
    ...(platform === 'linux' ? linuxFileChecks(file) : []),
  ];
}

function contentCheck(platform: Platform, {path, bytes, controls}: Present<Kind<'file'>>): Check {
  return check(platform, 'FILE-CONTENT', 'high', {
    instance: instanceOf(path),
    controls,
    title: `${fileName(path)} is the one of this policy`,
    probe: {kind: 'file-content', path},
    expect: {is: 'equal', value: `sha256 ${sha256(bytes)}`},
    content: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes),
    meaning: 'Docker Desktop obeys other content than the policy, or none.',
    fix: REINSTALL,
  });
}

/** A flag takes nothing from the policy of today: it keeps the next one out, and the repair too. */
function flagsCheck(platform: 'macos' | 'linux', {path, controls}: Kind<'file'>): Check {
  return check(platform, 'FILE-FLAGS', 'low', {
    instance: instanceOf(path),
    controls,
    title: `Nothing locks ${fileName(path)} against the next policy`,
    probe: {kind: 'file-flags', path},
    expect: {is: 'equal', value: 'none'},
    whenAbsent: 'not-applicable',
    meaning: 'The file is marked immutable or append-only: an update or a repair of the policy will fail.',
    fix:
      platform === 'linux'
        ? `As root run: chattr -i -a ${path}`
        : `As root run: chflags noschg,nouchg,nosappnd,nouappnd "${path}"`,
  });
}

export function folderCheck(platform: Platform, {path, controls}: Kind<'folder'>): Check {
  return check(platform, 'FOLDER-ACCESS', 'high', {
    instance: instanceOf(path),
    controls,
    title: `Only administrators can change the folder ${path} and every folder above it`,
    probe: {kind: 'folder-access', path},
    expect: ACCESS,
    meaning:
      'The folder is not there, or not protected: a user could replace the policy files, or Docker Desktop cannot read them.',
    fix: REINSTALL,
  });
}

/** A source the policy does not use must not be there: nobody knows what it would say tomorrow. */
export function absence(
  platform: Platform,
  {controls}: Pick<EndpointResource, 'controls'>,
  instance: string,
  probe: Probe,
): Check {
  const title = SOURCES[platform].find(({id}) => id === instance)?.title ?? instance;
  return check(platform, 'SOURCE-ABSENT', 'high', {
    instance,
    controls,
    title: `The policy does not use ${title}: it must not be there`,
    probe,
    expect: {is: 'absent'},
    meaning: 'Docker Desktop obeys the first source it finds: one that should not be there may win over the policy.',
    fix: 'Find out who wrote it. The install script removes it when told to remove foreign sources.',
  });
}
