import type {Verdict} from '../../src/verify/verdict.ts';
import {
  ADMINS,
  FOLDER,
  file,
  key,
  type Machine,
  POLICY_KEY,
  PROTECTED_FILE,
  RECEIPT_KEY,
  REGISTRY_JSON,
  USER,
} from '../contract/windows/machine.ts';
import {HOSTS} from '../fixtures/windows-installed.ts';

/** A Windows machine after something happened to it, and what a look at it must come to. */
export interface MachineCase {
  readonly name: string;
  readonly change: (machine: Machine) => Machine;
  readonly verdict: Verdict;
  /** Of the result line. */
  readonly f: readonly string[];
}

const clean = {verdict: 'ok', f: []} as const;
const drift = (...f: readonly string[]) => ({verdict: 'drift', f}) as const;
const INODE = '%ProgramData%\\DockerDesktop\\registry.json';

function nodes(changes: Machine['nodes']): MachineCase['change'] {
  return machine => ({...machine, nodes: {...machine.nodes, ...changes}});
}
function without(path: string): MachineCase['change'] {
  return machine => {
    const {[path]: _, ...rest} = machine.nodes;
    return {...machine, nodes: rest};
  };
}
function inode(
  name: string,
  changes: Partial<Machine['inodes'][string]> & {readonly shut?: boolean},
): MachineCase['change'] {
  return machine => ({
    ...machine,
    inodes: {...machine.inodes, [name]: {...machine.inodes[name]!, ...changes}},
  });
}
function keys(path: string, edit: (before: Machine['keys'][string]) => Machine['keys'][string]): MachineCase['change'] {
  return machine => ({...machine, keys: {...machine.keys, [path]: edit(machine.keys[path] ?? key())}});
}
function value(path: string, name: string, kind: string, ...data: readonly string[]): MachineCase['change'] {
  return keys(path, before => ({...before, values: {...before.values, [name]: {kind, data}}}));
}
const rules = [...PROTECTED_FILE.rules, 'A;;0x1301bf;;;S-1-5-32-545'];

/** Of a policy with the registry key, registry.json and settings. */
export const MACHINE_CASES: readonly MachineCase[] = [
  {name: 'as the installer left it', change: machine => machine, ...clean},
  {
    name: 'other bytes',
    change: inode(INODE, {content: Buffer.from('{"allowedOrgs":["evil"]}').toString('base64')}),
    ...drift('W-FILE-CONTENT:registry-json'),
  },
  {
    name: 'no registry.json',
    change: without(REGISTRY_JSON),
    ...drift('W-FILE-CONTENT:registry-json'),
  },
  {
    name: 'too large to be a policy',
    change: inode(INODE, {length: 5_000_000}),
    ...drift('W-FILE-CONTENT:registry-json'),
  },
  {name: 'users may write it', change: inode(INODE, {rules}), ...drift('W-FILE-ACCESS:registry-json')},
  {name: 'a user owns it', change: inode(INODE, {owner: USER}), ...drift('W-FILE-ACCESS:registry-json')},
  {
    name: 'a second name for it',
    change: nodes({'C:\\Users\\jo\\mine.json': {kind: 'file', inode: INODE}}),
    ...drift('W-FILE-ACCESS:registry-json'),
  },
  {
    name: 'a link in its place',
    change: nodes({[REGISTRY_JSON]: {kind: 'link', target: 'C:\\Users\\jo\\mine.json', folder: false}}),
    ...drift('W-FILE-ACCESS:registry-json', 'W-FILE-CONTENT:registry-json'),
  },
  {
    name: 'a junction in the place of the folder',
    change: nodes({[FOLDER]: {kind: 'link', target: 'C:\\Users\\jo', folder: true}}),
    ...drift('W-FILE-ACCESS:admin-settings', 'W-FILE-ACCESS:registry-json', 'W-FOLDER-ACCESS:docker-desktop'),
  },
  {
    name: 'its rules are hidden, and nothing else is wrong',
    change: inode(INODE, {shut: true}),
    verdict: 'unknown',
    f: ['?W-FILE-ACCESS:registry-json', '?W-FILE-CONTENT:registry-json'],
  },
  {
    name: 'a %ProgramData% that users may empty',
    change: nodes({
      'C:\\ProgramData': {kind: 'folder', owner: ADMINS, protected: true, rules: ['A;OICI;0x1f01ff;;;S-1-1-0']},
    }),
    ...drift('W-FILE-ACCESS:admin-settings', 'W-FILE-ACCESS:registry-json', 'W-FOLDER-ACCESS:docker-desktop'),
  },
  {
    name: 'another organisation in the key',
    change: value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'old-org'),
    ...drift('W-REGISTRY-VALUE:allowed-orgs'),
  },
  {
    name: 'one text in the key, with a semicolon where two names should be',
    change: value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'acme;acme-labs'),
    ...drift('W-REGISTRY-VALUE:allowed-orgs'),
  },
  {
    name: 'the key as one string',
    change: value(POLICY_KEY, 'allowedOrgs', 'REG_SZ', 'acme,acme-labs'),
    ...drift('W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'),
  },
  {
    name: 'a key above that users may write',
    change: keys('SOFTWARE\\Policies', before => ({...before, rules: [...before.rules, 'A;CI;0x20006;;;S-1-5-11']})),
    ...drift('W-REGISTRY-ACCESS:policy-key'),
  },
  {
    name: 'a receipt that a user could have written',
    change: keys(RECEIPT_KEY, before => ({...before, owner: USER})),
    ...drift('W-RECEIPT'),
  },
  {
    name: 'a receipt of another organisation',
    change: value(RECEIPT_KEY, 'Policy', 'REG_SZ', 'other@00000000'),
    ...drift('W-RECEIPT'),
  },
  {
    name: 'Docker Desktop has run since before',
    change: machine => ({...machine, processes: ['2026-01-01T00:00:00.0000000Z']}),
    verdict: 'pending',
    f: ['W-RESTART'],
  },
  {
    name: 'Docker Desktop was started since',
    change: machine => ({...machine, processes: ['2026-01-03T00:00:00.0000000Z']}),
    ...clean,
  },
  {
    name: 'Docker Desktop of somebody else, who cannot be asked',
    change: machine => ({...machine, processes: ['hidden']}),
    ...clean,
  },
  {
    name: 'a name of Docker in the hosts file, in UTF-16',
    change: machine => ({
      ...machine,
      inodes: {
        ...machine.inodes,
        hosts: {
          ...file('', PROTECTED_FILE),
          content: Buffer.from('\ufeff127.0.0.1\tlocalhost HUB.docker.com. # mine\r\n', 'utf16le').toString('base64'),
        },
      },
    }),
    ...drift('W-HOSTS-FILE'),
  },
  {
    name: 'a Windows that does not say where it lies',
    change: machine => {
      const {'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': _, ...rest} = machine.keys;
      return {...machine, keys: rest};
    },
    verdict: 'unknown',
    f: ['?W-HOSTS-FILE'],
  },
  {name: 'no hosts file', change: without(HOSTS), ...clean},
];
