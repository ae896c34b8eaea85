import {sha256} from '../../src/formats/sha256.ts';
import type {Resource} from '../../src/state/state.ts';
import {
  ADMINS,
  type Inode,
  type Key,
  key,
  type Machine,
  machine,
  type Node,
  PROTECTED_FILE,
  PROTECTED_FOLDER,
} from '../contract/windows/machine.ts';
import {type PolicyName, wantedOf} from './policies.ts';
import {WINDOWS} from './windows.ts';

type Draft<T> = {-readonly [K in keyof T]: T[K]};
/** A machine while it is being changed. */
export interface WindowsDraft extends Omit<Draft<Machine>, 'nodes' | 'inodes' | 'keys'> {
  nodes: Record<string, Draft<Node>>;
  inodes: Record<string, Draft<Inode>>;
  keys: Record<string, Draft<Key> & {values: Record<string, {kind: string; data: readonly string[]}>}>;
}

const INSTALLED = '2026-01-02T08:00:00.0000000Z';
export const STARTS = {before: '2026-01-01T08:00:00.0000000Z', after: '2026-01-03T08:00:00.0000000Z'} as const;

const UNINSTALL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Docker Desktop';
const WSL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI';
const USER_KEY = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\S-1-5-21-1-2-3-1001';
const text = (data: string) => ({kind: 'REG_SZ', data: [data]});
/** As an installer leaves the keys that it creates. */
const PROTECTED_KEY = {
  owner: ADMINS,
  rules: ['A;CI;0x20019;;;S-1-5-32-545', 'A;CI;0xf003f;;;S-1-5-32-544', 'A;CI;0xf003f;;;S-1-5-18'],
};

/** A machine with Docker Desktop and WSL on which Install-DockerDesktopPolicy.ps1 of a policy has run. */
export function installedMachine(policy: PolicyName): WindowsDraft {
  const draft = structuredClone(
    machine({
      // The day after the exceptions of January.
      today: '2026-02-01',
      nodes: {
        'C:\\': {
          kind: 'folder',
          ...PROTECTED_FOLDER,
          owner: 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
        },
        [WINDOWS.folder]: {kind: 'folder', ...PROTECTED_FOLDER},
      },
      keys: {
        'SOFTWARE\\Wharfinger': key({}, PROTECTED_KEY),
        'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': key({SystemRoot: text('C:\\Windows')}),
        'SOFTWARE\\Microsoft\\Windows\\CurrentVersion': key({ProgramFilesDir: text('C:\\Program Files')}),
        [USER_KEY]: key({ProfileImagePath: {kind: 'REG_EXPAND_SZ', data: ['%SystemDrive%\\Users\\jo']}}),
        [UNINSTALL]: key({DisplayName: text('Docker Desktop'), DisplayVersion: text('4.85.0')}),
        [WSL]: key({Version: text('2.6.1.0')}),
      },
    }),
  ) as WindowsDraft;
  const {state} = wantedOf(policy);
  const records = state.resources.flatMap(resource => install(draft, resource));
  draft.keys[WINDOWS.receiptKey] = key(
    {
      Policy: text(state.policy),
      Revision: text(state.revision),
      ...(state.scope.ring !== null && {Ring: text(state.scope.ring)}),
      Channel: text('script'),
      Changed: text(INSTALLED),
      Files: {kind: 'REG_MULTI_SZ', data: records},
    },
    PROTECTED_KEY,
  ) as WindowsDraft['keys'][string];
  return draft;
}

/** Lines of the receipt for what a resource put in place. */
function install(draft: WindowsDraft, resource: Resource): readonly string[] {
  if (resource.ensure === 'absent') return [];
  if (resource.kind === 'registry-value') {
    const {name, data} = resource;
    for (const path of ['SOFTWARE\\Policies\\Docker', WINDOWS.policyKey])
      draft.keys[path] = structuredClone(key({}, PROTECTED_KEY)) as WindowsDraft['keys'][string];
    draft.keys[WINDOWS.policyKey]!.values[name] = {kind: 'REG_MULTI_SZ', data: [...data]};
    const digest = sha256(['kind=REG_MULTI_SZ', ...data].join(';'));
    return [`${digest} HKLM\\${WINDOWS.policyKey}\\${name}`];
  }
  if (resource.kind !== 'file' || resource.platform !== 'windows') return [];
  const path = resource.path.replace('%ProgramData%', WINDOWS.programData);
  putFile(draft, path, resource.bytes);
  return [`${sha256(resource.bytes)} ${path}`];
}

export function putFile(draft: WindowsDraft, path: string, bytes: Uint8Array): void {
  draft.nodes[path] = {kind: 'file', inode: path};
  draft.inodes[path] = {
    content: Buffer.from(bytes).toString('base64'),
    held: false,
    moment: INSTALLED,
    ...structuredClone(PROTECTED_FILE),
  };
}

export const PLACES = {uninstall: UNINSTALL, wsl: WSL} as const;
