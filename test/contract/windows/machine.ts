import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {composeWindowsVerify} from '../../../src/documents/verify-windows.ts';
import {composeWindows} from '../../../src/documents/windows.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import {pwsh} from './powershell.ts';

const FAKES = fileURLToPath(new URL('../../fakes', import.meta.url));
/** What stands in a script in the place of everything that touches Windows. */
export const FAKE_MACHINE: Readonly<Record<string, string>> = {
  'windows/seeing.ps1': readFileSync(join(FAKES, 'windows-primitives.ps1'), 'utf8'),
  'windows/product.ps1': '',
  'windows/limit.ps1': '',
  'windows/session.ps1': '',
  'windows/changing.ps1': '',
  'windows/writing.ps1': '',
};

export interface Access {
  readonly owner: string;
  readonly protected: boolean;
  readonly rules: readonly string[];
}
export type Node =
  | ({readonly kind: 'folder'; readonly shut?: boolean} & Access)
  | {readonly kind: 'file'; readonly inode: string}
  | {readonly kind: 'link'; readonly target: string; readonly folder: boolean};
export type Inode = {
  readonly content: string;
  readonly held: boolean;
  /** Length, where the content does not matter. */
  readonly length?: number;
  /** When it last changed. */
  readonly moment?: string;
  /** Whether another process holds it and shares nothing. */
  readonly locked?: boolean;
  /** Of a program. */
  readonly version?: string;
} & Access;
export interface Key {
  readonly owner: string;
  readonly rules: readonly string[];
  readonly values: Readonly<Record<string, {readonly kind: string; readonly data: readonly string[]}>>;
}
/** A Windows machine as test/fakes/windows-primitives.ps1 keeps it. */
export interface Machine {
  readonly elevated: boolean;
  readonly language: string;
  /** Whoever runs the scripts; Windows makes them the owner of keys they create. */
  readonly caller: string;
  /** Whether another run holds the lock. */
  readonly busy: boolean;
  /** Since when Docker Desktop has been running; '' where it is not. */
  readonly started: string;
  readonly now: string;
  readonly programData: string;
  /** What only a verifier looks at. */
  readonly today: string;
  /** Start of each process of Docker Desktop, or `hidden`. */
  readonly processes: readonly string[];
  /** Names of other processes. */
  readonly engines: readonly string[];
  /** Versions in the uninstall keys of users who are signed in. */
  readonly userVersions: readonly string[];
  readonly nodes: Readonly<Record<string, Node>>;
  readonly inodes: Readonly<Record<string, Inode>>;
  readonly keys: Readonly<Record<string, Key>>;
  readonly attack?: {readonly calls: readonly number[]; readonly path: string; readonly node: Node};
  readonly calls?: number;
  readonly log?: readonly string[];
}

export const ADMINS = 'S-1-5-32-544';
export const CALLER = 'S-1-5-21-1-2-3-500';
export const USER = 'S-1-5-21-1-2-3-1001';
export const FOLDER = 'C:\\ProgramData\\DockerDesktop';
export const REGISTRY_JSON = `${FOLDER}\\registry.json`;
export const ADMIN_SETTINGS = `${FOLDER}\\admin-settings.json`;
export const POLICY_KEY = 'SOFTWARE\\Policies\\Docker\\Docker Desktop';
export const RECEIPT_KEY = 'SOFTWARE\\Wharfinger\\acme';
export const VALUE_PATH = `HKLM\\${POLICY_KEY}\\allowedOrgs`;

export const PROTECTED_FILE: Access = {
  owner: ADMINS,
  protected: true,
  rules: ['A;;0x1f01ff;;;S-1-5-18', 'A;;0x1f01ff;;;S-1-5-32-544', 'A;;0x1200a9;;;S-1-5-32-545'],
};
export const PROTECTED_FOLDER: Access = {
  ...PROTECTED_FILE,
  rules: PROTECTED_FILE.rules.map(rule => rule.replace(';;', ';OICI;')),
};
/** What a user gets who creates something below %ProgramData%. */
export const USERS_OWN: Access = {
  owner: USER,
  protected: false,
  rules: [`A;ID;0x1f01ff;;;${USER}`, 'A;ID;0x1f01ff;;;S-1-5-32-544', 'A;ID;0x1200a9;;;S-1-5-32-545'],
};

const HIVE_RULES = [
  'A;CI;0x20019;;;S-1-5-32-545',
  'A;CI;0xf003f;;;S-1-5-32-544',
  'A;CI;0xf003f;;;S-1-5-18',
  'A;CIIO;0xf003f;;;S-1-3-0',
];
export const key = (values: Key['values'] = {}, changes: Partial<Key> = {}): Key => ({
  owner: 'S-1-5-18',
  rules: HIVE_RULES,
  values,
  ...changes,
});

/** A machine fresh from the box, with what a test adds to it. */
export function machine(changes: Partial<Machine> = {}): Machine {
  return {
    elevated: true,
    language: 'FullLanguage',
    caller: CALLER,
    busy: false,
    started: '',
    // With every digit, so that PowerShell's JSON leaves it as it is.
    now: '2026-01-02T00:00:00.1234567Z',
    programData: 'C:\\ProgramData',
    today: '2026-01-02',
    processes: [],
    engines: [],
    userVersions: [],
    ...changes,
    nodes: {
      'C:\\ProgramData': {
        kind: 'folder',
        owner: 'S-1-5-18',
        protected: true,
        rules: [
          'A;OICI;0x1f01ff;;;S-1-5-18',
          'A;OICI;0x1f01ff;;;S-1-5-32-544',
          'A;OICI;0x1200a9;;;S-1-5-32-545',
          'A;CI;0x116;;;S-1-5-32-545',
        ],
      },
      ...changes.nodes,
    },
    inodes: changes.inodes ?? {},
    keys: {SOFTWARE: key(), 'SOFTWARE\\Policies': key(), ...changes.keys},
  };
}

export const file = (text: string, access: Access = USERS_OWN, held = false): Inode => ({
  content: Buffer.from(text).toString('base64'),
  held,
  ...access,
});

/** Text of the file behind a name of a machine; undefined where there is none. */
export function textAt({nodes, inodes}: Machine, path: string): string | undefined {
  const node = nodes[path];
  return node?.kind === 'file' ? Buffer.from(inodes[node.inode]!.content, 'base64').toString() : undefined;
}

/** Owner, protection and sorted rules of what has a name; undefined where nothing or a link is. */
export function accessAt({nodes, inodes}: Machine, path: string): Access | undefined {
  const node = nodes[path];
  if (!node || node.kind === 'link') return undefined;
  const {owner, protected: cut, rules} = node.kind === 'file' ? inodes[node.inode]! : node;
  return {owner, protected: cut, rules: [...rules].sort()};
}

export function valueAt({keys}: Machine, path: string, name: string): Key['values'][string] | undefined {
  return keys[path]?.values[name];
}

/** The lines a receipt holds. */
export function receiptLines(seen: Machine): readonly string[] {
  return valueAt(seen, RECEIPT_KEY, 'Files')?.data ?? [];
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Run {
  readonly state: DesiredState;
  readonly script?: 'install' | 'remove' | 'verify';
  readonly flags?: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** A machine, or the position of an earlier run of the batch: go on with what that one left. */
  readonly on: Machine | number;
  /** What happened to the script on its way to the machine. */
  readonly damage?: (script: string) => string;
  /** Other text for more partials. */
  readonly partials?: Readonly<Record<string, string>>;
  /** Cut the run off at this call of a primitive. */
  readonly dieAt?: number;
}
export interface Outcome {
  readonly exit: number;
  readonly lines: readonly string[];
  readonly machine: Machine;
}

/** Runs scripts with the fake primitives under real PowerShell, all in one process. */
export function runBatch(runs: readonly Run[]): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'wharfinger-windows-'));
  try {
    const scripts = new Map<string, string>();
    const scriptFor = ({state, script = 'install', damage = text => text, partials}: Run): string => {
      const replaced = {...FAKE_MACHINE, ...partials};
      const document =
        script === 'verify' ? composeWindowsVerify(state, replaced)! : composeWindows(state, replaced)[script];
      const text = damage(new TextDecoder().decode(document.bytes));
      const path = scripts.get(text) ?? join(folder, `${scripts.size}.ps1`);
      if (!scripts.has(text)) writeFileSync(path, text);
      scripts.set(text, path);
      return path;
    };
    const machineFile = (position: number): string => join(folder, `machine-${position}.json`);
    const plan = runs.map((run, position) => {
      if (typeof run.on !== 'number') writeFileSync(machineFile(position), JSON.stringify(run.on));
      return {
        script: scriptFor(run),
        parameters: run.flags ?? {},
        machine: machineFile(position),
        dieAt: run.dieAt ?? 0,
        ...(typeof run.on === 'number' && {from: machineFile(run.on)}),
      };
    });
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
    const {stdout, stderr} = pwsh(['-File', join(FAKES, 'Invoke-Batch.ps1'), '-Plan', join(folder, 'plan.json')]);
    const said = [...stdout.matchAll(/^<<<begin\n([\s\S]*?)>>>end (-?\d+)$/gm)];
    if (said.length !== runs.length)
      throw new Error(`${said.length} of ${runs.length} runs came back:\n${stdout}\n${stderr}`);
    return said.map((match, position) => ({
      exit: Number(match[2]),
      lines: match[1]!.split('\n').filter(line => line !== ''),
      machine: JSON.parse(readFileSync(machineFile(position), 'utf8')) as Machine,
    }));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

export function runOne(run: Run): Outcome {
  return runBatch([run])[0]!;
}
