import {POLICY_PATHS} from '../desktop/paths.ts';
import type {Check} from './check.ts';
import {check, fileName, instanceOf, type Kind} from './checks-making.ts';
import {packageName} from './identity.ts';
import type {Organization} from './state.ts';

/** What owner and mode do not show of a file: each needs a tool that not every machine has. */
export function linuxFileChecks({path, controls}: Kind<'file'>): readonly Check[] {
  const subject = {instance: instanceOf(path), controls, whenAbsent: 'not-applicable'} as const;
  return [
    check('linux', 'FILE-LIST', 'high', {
      ...subject,
      title: `No access list gives anybody more rights to ${fileName(path)}`,
      probe: {kind: 'file-list', path},
      expect: {is: 'equal', value: 'none'},
      meaning: 'An access list beside owner and mode may let a user change the policy.',
      fix: `As root run: setfacl -b ${path}`,
    }),
    check('linux', 'FILE-LABEL', 'medium', {
      ...subject,
      title: `${fileName(path)} has the SELinux label of its folder`,
      probe: {kind: 'file-label', path},
      expect: {is: 'equal', value: 'expected'},
      meaning: 'SELinux may keep Docker Desktop from reading the file: it was moved here from another place.',
      fix: `As root run: restorecon -v ${path}`,
    }),
  ];
}

/** The mode of a folder does not show whom its list shuts out. What it gives to files made later is not looked at. */
export function linuxFolderChecks({path, controls}: Kind<'folder'>): readonly Check[] {
  return [
    check('linux', 'FOLDER-LIST', 'high', {
      instance: instanceOf(path),
      controls,
      title: `No access list changes who may use the folder ${path}`,
      probe: {kind: 'file-list', path},
      expect: {is: 'equal', value: 'none'},
      whenAbsent: 'not-applicable',
      meaning: 'An access list beside owner and mode may keep a user, and so Docker Desktop, from reading the policy.',
      fix: `As root run: setfacl -b ${path}`,
    }),
  ];
}

/** A bind mount shows other files than the ones on disk. Source: util-linux findmnt; proc(5) mountinfo. */
export function mountsCheck(controls: readonly string[]): Check {
  const path = POLICY_PATHS.linux.folders[0]!;
  return check('linux', 'MOUNTS', 'high', {
    instance: instanceOf(path),
    controls,
    title: `Nothing is mounted over ${path}`,
    probe: {kind: 'mounts', path},
    expect: {is: 'equal', value: 'none'},
    whenAbsent: 'not-applicable',
    meaning: 'A mount hides the policy on disk, and whoever made it decides what Docker Desktop reads.',
    fix: `Find the mount with: findmnt --submounts ${path}. As root unmount it, and remove what mounts it at start.`,
  });
}

/** Only where a package brought the policy: the receipt names the channel. */
export function packageChecks(
  organization: Organization,
  revision: string,
  controls: readonly string[],
): readonly Check[] {
  const name = packageName(organization);
  const timer = `${name}.timer`;
  const channels = ['deb', 'rpm'];
  return [
    check('linux', 'PACKAGE-VERSION', 'low', {
      controls,
      title: `The package ${name} is installed in the revision of this policy`,
      probe: {kind: 'package-version', name},
      expect: {is: 'equal', value: revision},
      channels,
      meaning: 'The package manager knows another revision of the policy, or none: the next update may go wrong.',
      fix: `Install the package ${name} of this revision again with the package manager.`,
    }),
    check('linux', 'UNIT-ENABLED', 'low', {
      controls,
      title: 'The regular check of this policy is switched on',
      probe: {kind: 'unit-enabled', name: timer},
      expect: {is: 'equal', value: 'enabled'},
      channels,
      meaning: 'Nothing looks any more whether the policy is in force on this machine.',
      fix: `As root run: systemctl enable --now ${timer}`,
    }),
  ];
}
