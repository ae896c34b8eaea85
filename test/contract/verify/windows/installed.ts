import type {DesiredState} from '../../../../src/state/state.ts';
import {desiredState, type Wish} from '../../../fixtures/desired-state.ts';
import {type Access, file, key, type Machine, machine, type Node, runBatch} from '../../windows/machine.ts';

export const UNINSTALL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
export const WSL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI';
export const PROFILES = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList';
export const HOSTS = 'C:\\Windows\\System32\\drivers\\etc\\hosts';
export const USER_PROGRAM = 'C:\\Users\\jo\\AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe';

const INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
const text = (data: string) => ({kind: 'REG_SZ', data: [data]});
const readable: Access = {owner: 'S-1-5-18', protected: false, rules: ['A;ID;0x1200a9;;;S-1-5-32-545']};

/** A root of a volume and a %ProgramData% with the rules that Windows gives them. */
const GROUND: Readonly<Record<string, Node>> = {
  'C:\\': {
    kind: 'folder',
    owner: INSTALLER,
    protected: true,
    rules: [
      'A;OICI;0x1f01ff;;;S-1-5-32-544',
      'A;OICI;0x1f01ff;;;S-1-5-18',
      'A;OICI;0x1200a9;;;S-1-5-32-545',
      'A;OICIIO;0xe0010000;;;S-1-5-11',
      'A;;0x4;;;S-1-5-11',
    ],
  },
  'C:\\ProgramData': {
    kind: 'folder',
    owner: 'S-1-5-18',
    protected: true,
    rules: [
      'A;OICI;0x1f01ff;;;S-1-5-18',
      'A;OICI;0x1f01ff;;;S-1-5-32-544',
      'A;OICIIO;0x10000000;;;S-1-3-0',
      'A;OICI;0x1200a9;;;S-1-5-32-545',
      'A;CI;0x116;;;S-1-5-32-545',
    ],
  },
};

/** A machine with Docker Desktop on which nobody has installed a policy. */
export function bareMachine(): Machine {
  return machine({
    nodes: {...GROUND, [HOSTS]: {kind: 'file', inode: 'hosts'}},
    inodes: {hosts: file('# nothing here\r\n127.0.0.1 localhost registry.acme.example\r\n', readable)},
    keys: {
      [UNINSTALL]: key(),
      [`${UNINSTALL}\\Docker Desktop`]: key({DisplayName: text('Docker Desktop'), DisplayVersion: text('4.85.0')}),
      [`${UNINSTALL}\\{90160000-008C-0000-1000-0000000FF1CE}`]: key({
        DisplayName: text('Something else'),
        DisplayVersion: text('1.0'),
      }),
      'SOFTWARE\\Microsoft\\Windows\\CurrentVersion': key({ProgramFilesDir: text('C:\\Program Files')}),
      'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': key({SystemRoot: text('C:\\Windows')}),
      [PROFILES]: key(),
      [`${PROFILES}\\S-1-5-21-1-2-3-1001`]: key({
        ProfileImagePath: {kind: 'REG_EXPAND_SZ', data: ['%SystemDrive%\\Users\\jo']},
      }),
      [WSL]: key({Version: text('2.6.1.0')}),
    },
  });
}

/** Every check there is on Windows. */
export const RICH: Omit<Wish, 'platform'> = {
  sources: ['registry-key', 'registry-json'],
  settings: {analyticsEnabled: false, enhancedContainerIsolation: {locked: true, value: true}},
  more: {
    desktop: {minimumVersion: '4.83', install: {scope: 'all-users', backend: 'wsl2'}},
    registryAccess: {allow: [{host: 'registry.acme.example'}]},
  },
};
export const state = (wish: Partial<Wish> = {}): DesiredState => desiredState({...RICH, ...wish, platform: 'windows'});

/** Machines as the install scripts of these states leave them. */
export function installed(states: readonly DesiredState[], on: Machine = bareMachine()): readonly Machine[] {
  return runBatch(states.map(each => ({state: each, on}))).map(({machine: seen, exit, lines}) => {
    if (exit !== 0) throw new Error(lines.join('\n'));
    return seen;
  });
}
