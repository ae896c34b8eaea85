import {expect, test} from 'vitest';
import {
  type Access,
  ADMIN_SETTINGS,
  FOLDER,
  file,
  type Inode,
  type Key,
  key,
  type Machine,
  POLICY_KEY,
  PROTECTED_FILE,
  PROTECTED_FOLDER,
  RECEIPT_KEY,
  REGISTRY_JSON,
  runBatch,
  textAt,
  USER,
  USERS_OWN,
} from '../../windows/machine.ts';
import {effects} from '../../windows/policies.ts';
import {powershellSuite} from '../../windows/powershell.ts';
import {bareMachine, HOSTS, installed, PROFILES, state, UNINSTALL, USER_PROGRAM, WSL} from './installed.ts';
import {verifyRun, windowsVerifyMany} from './verifying.ts';

type Change = (on: Machine) => Machine;

const node =
  (path: string, change: object | null): Change =>
  on => {
    const {[path]: there, ...nodes} = on.nodes;
    return {...on, nodes: change === null ? nodes : {...nodes, [path]: {...there, ...change} as never}};
  };
const inode =
  (path: string, change: Partial<Inode> | ((old: Inode) => Partial<Inode>)): Change =>
  on => {
    const {inode: id} = on.nodes[path] as {inode: string};
    const old = on.inodes[id]!;
    return {...on, inodes: {...on.inodes, [id]: {...old, ...(typeof change === 'function' ? change(old) : change)}}};
  };
const bytes = (path: string, edit: (text: string) => string | Uint8Array): Change =>
  inode(path, ({content}) => ({
    content: Buffer.from(edit(Buffer.from(content, 'base64').toString())).toString('base64'),
  }));
const keyed =
  (path: string, change: Partial<Key> | null): Change =>
  on => {
    const {[path]: there, ...keys} = on.keys;
    return {...on, keys: change === null ? keys : {...keys, [path]: {...(there ?? key()), ...change}}};
  };
const value = (path: string, name: string, kind: string, ...data: readonly string[]): Change => {
  return on => keyed(path, {values: {...on.keys[path]?.values, [name]: {kind, data}}})(on);
};
const all =
  (...changes: readonly Change[]): Change =>
  on =>
    changes.reduce((seen, change) => change(seen), on);
const linkTo = (path: string, folder: boolean): Change =>
  all(node(path, null), node(path, {kind: 'link', target: 'C:\\Users\\jo\\theirs', folder}));
const rules = (...more: readonly string[]) => ({rules: [...PROTECTED_FILE.rules, ...more]});

const FILE = ['W-FILE-ACCESS:registry-json'];
const CONTENT = ['W-FILE-CONTENT:registry-json'];
const ABOVE = ['W-FILE-ACCESS:admin-settings', 'W-FILE-ACCESS:registry-json', 'W-FOLDER-ACCESS:docker-desktop'];
const KEY = ['W-REGISTRY-ACCESS:policy-key'];
const VALUE = ['W-REGISTRY-VALUE:allowed-orgs'];
const WINNER = [...VALUE, 'W-SOURCE-EFFECTIVE'];

/** What somebody does to a machine, and what must be noticed. */
const TAMPERINGS: readonly (readonly [name: string, change: Change, verdict: string, f: readonly string[]])[] = [
  ['a file with other bytes', bytes(REGISTRY_JSON, text => text.replace('acme-labs', 'old-org')), 'drift', CONTENT],
  ['a byte order mark', bytes(REGISTRY_JSON, text => `\ufeff${text}`), 'drift', CONTENT],
  ['UTF-16', bytes(REGISTRY_JSON, text => Buffer.from(`\ufeff${text}`, 'utf16le')), 'drift', CONTENT],
  ['an empty file', bytes(REGISTRY_JSON, () => ''), 'drift', CONTENT],
  ['a file of two gibibytes', inode(REGISTRY_JSON, {length: 2 ** 31}), 'drift', CONTENT],
  ['other settings', bytes(ADMIN_SETTINGS, () => '{}'), 'drift', ['W-FILE-CONTENT:admin-settings']],
  ['a file that is gone', node(REGISTRY_JSON, null), 'drift', CONTENT],
  ['a file of a user', inode(REGISTRY_JSON, {owner: USER}), 'drift', FILE],
  ['users may write a file', inode(REGISTRY_JSON, rules('A;;0x1301bf;;;S-1-5-32-545')), 'drift', FILE],
  ['one user may write attributes', inode(REGISTRY_JSON, rules(`A;;0x100;;;${USER}`)), 'drift', FILE],
  ['a file that inherits', inode(REGISTRY_JSON, {protected: false}), 'drift', FILE],
  ['a file nobody can read', inode(REGISTRY_JSON, {rules: PROTECTED_FILE.rules.slice(0, 2)}), 'drift', FILE],
  ['a file nobody may read', inode(REGISTRY_JSON, rules('D;;0x1;;;S-1-5-11')), 'drift', FILE],
  ['no access list', inode(REGISTRY_JSON, {rules: ['A;;0xffffffff;;;S-1-1-0']}), 'drift', FILE],
  ['a second name of a file', on => node('C:\\Users\\jo\\mine', on.nodes[REGISTRY_JSON]!)(on), 'drift', FILE],
  ['a link in the place of a file', linkTo(REGISTRY_JSON, false), 'drift', [...FILE, ...CONTENT]],
  [
    'a folder in the place of a file',
    all(node(REGISTRY_JSON, null), node(REGISTRY_JSON, {kind: 'folder', ...PROTECTED_FOLDER})),
    'drift',
    [...FILE, ...CONTENT],
  ],
  [
    'a file that shuts everybody out',
    inode(REGISTRY_JSON, {shut: true} as never),
    'unknown',
    ['?W-FILE-ACCESS:registry-json', '?W-FILE-CONTENT:registry-json'],
  ],
  ['a folder of a user', node(FOLDER, {owner: USER}), 'drift', ABOVE],
  ['a link in the place of the folder', linkTo(FOLDER, true), 'drift', ABOVE],
  [
    'users may add to the folder',
    node(FOLDER, {rules: [...PROTECTED_FOLDER.rules, 'A;CI;0x2;;;S-1-5-32-545']}),
    'drift',
    ['W-FOLDER-ACCESS:docker-desktop'],
  ],
  [
    'a rule handed down to files',
    node(FOLDER, {rules: [...PROTECTED_FOLDER.rules, `A;OIIO;0x2;;;${USER}`]}),
    'drift',
    ['W-FOLDER-ACCESS:docker-desktop'],
  ],
  [
    'a rule for whoever creates',
    node(FOLDER, {rules: [...PROTECTED_FOLDER.rules, 'A;OICIIO;0x10000000;;;S-1-3-0']}),
    'drift',
    ['W-FOLDER-ACCESS:docker-desktop'],
  ],
  [
    'users may delete what is in %ProgramData%',
    on =>
      node('C:\\ProgramData', {
        rules: [...(on.nodes['C:\\ProgramData'] as Access).rules, 'A;;0x40;;;S-1-5-32-545'],
      })(on),
    'drift',
    ABOVE,
  ],
  ['%ProgramData% of a user', node('C:\\ProgramData', {owner: USER}), 'drift', ABOVE],
  ['the drive of a user', node('C:\\', {owner: USER}), 'drift', ABOVE],
  [
    'the folder is gone',
    all(node(FOLDER, null), node(REGISTRY_JSON, null), node(ADMIN_SETTINGS, null)),
    'drift',
    ['W-FILE-CONTENT:admin-settings', ...CONTENT, 'W-FOLDER-ACCESS:docker-desktop'],
  ],
  ['the key names another organisation', value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'old-org'), 'drift', VALUE],
  ['both names in one string', value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'acme;acme-labs'), 'drift', VALUE],
  ['the names as one text', value(POLICY_KEY, 'allowedOrgs', 'REG_SZ', 'acme,acme-labs'), 'drift', WINNER],
  ['no name at all', value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ'), 'drift', WINNER],
  [
    'a name with an escape sequence',
    value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'acme\u001b[2J', 'ü\n'),
    'drift',
    VALUE,
  ],
  ['a capital letter', value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'Acme', 'acme-labs'), 'drift', VALUE],
  ['the value is gone', keyed(POLICY_KEY, {values: {}}), 'drift', WINNER],
  [
    'users may write the key',
    on => keyed(POLICY_KEY, {rules: [...on.keys[POLICY_KEY]!.rules, 'A;;0x2;;;S-1-5-32-545']})(on),
    'drift',
    KEY,
  ],
  ['the key of a user', keyed(POLICY_KEY, {owner: USER}), 'drift', KEY],
  ['the key above it of a user', keyed('SOFTWARE\\Policies\\Docker', {owner: USER}), 'drift', KEY],
  ['a key that nobody can read', keyed(POLICY_KEY, {rules: ['A;CI;0xf003f;;;S-1-5-32-544']}), 'drift', KEY],
  ['a receipt of a user', keyed(RECEIPT_KEY, {owner: USER}), 'drift', ['W-RECEIPT']],
  ['a receipt of another policy', value(RECEIPT_KEY, 'Policy', 'REG_SZ', 'acme@00000000'), 'outdated', ['W-RECEIPT']],
  [
    'a receipt of another organisation',
    value(RECEIPT_KEY, 'Policy', 'REG_SZ', 'else@00000000'),
    'drift',
    ['W-RECEIPT'],
  ],
  ['no receipt', keyed(RECEIPT_KEY, null), 'ok', []],
  [
    'an old Docker Desktop',
    value(`${UNINSTALL}\\Docker Desktop`, 'DisplayVersion', 'REG_SZ', '4.9.0'),
    'drift',
    ['W-DESKTOP-VERSION'],
  ],
  ['an older copy of a user', on => ({...on, userVersions: ['4.82.9']}), 'drift', ['W-DESKTOP-VERSION']],
  [
    'a copy from an MSI, older',
    value(`${UNINSTALL}\\{0F3DE0B9-0000-0000-0000-000000000000}`, 'DisplayVersion', 'REG_SZ', '4.80.0'),
    'ok',
    [],
  ],
  [
    'it began before the policy',
    all(inode(REGISTRY_JSON, {moment: '2026-01-02T08:00:00.1234567Z'}), on => ({
      ...on,
      processes: ['2026-01-02T07:00:00.0000000Z'],
    })),
    'pending',
    ['W-RESTART'],
  ],
  [
    'it began before the key was written',
    on => ({...on, processes: ['2026-01-01T07:00:00.0000000Z']}),
    'pending',
    ['W-RESTART'],
  ],
  ['it began after the policy', on => ({...on, processes: ['2026-02-02T07:00:00.0000000Z']}), 'ok', []],
  ['a process of somebody else', on => ({...on, processes: ['2026-02-02T07:00:00.0000000Z', 'hidden']}), 'ok', []],
  [
    'the hosts file redirects',
    bytes(HOSTS, text => `${text}0.0.0.0\tHub.Docker.com. # no\r\n`),
    'drift',
    ['W-HOSTS-FILE'],
  ],
  [
    'the hosts file in UTF-16',
    bytes(HOSTS, text => Buffer.from(`\ufeff${text}1.2.3.4 hub.docker.com`, 'utf16le')),
    'drift',
    ['W-HOSTS-FILE'],
  ],
  ['a comment in the hosts file', bytes(HOSTS, text => `${text}#1.2.3.4 hub.docker.com`), 'ok', []],
  [
    'nothing names the Windows folder',
    on => ({...on, keys: {...on.keys, 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': key()}}),
    'unknown',
    ['?W-DESKTOP-VERSION', '?W-HOSTS-FILE'],
  ],
  ['an old WSL', value(WSL, 'Version', 'REG_SZ', '2.5.10.0'), 'drift', ['W-WSL-VERSION']],
  ['an engine for Windows containers', on => ({...on, engines: ['dockerd']}), 'ok', []],
  [
    'a copy of a user',
    all(node(USER_PROGRAM, {kind: 'file', inode: 'exe'}), on => ({
      ...on,
      inodes: {...on.inodes, exe: {...file('MZ'), version: '4.85.0'}},
    })),
    'ok',
    [],
  ],
  [
    'a copy in the wrong part of the registry',
    value('SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop', 'allowedOrgs', 'REG_MULTI_SZ', 'old-org'),
    'ok',
    [],
  ],
  ['an unrelated file in the folder', node(`${FOLDER}\\vm-data`, {kind: 'folder', ...USERS_OWN}), 'ok', []],
];

/** Notes are in no result line. */
const NOTES: Readonly<Record<string, string>> = {
  'an engine for Windows containers': 'W-WINDOWS-CONTAINERS',
  'a copy of a user': 'W-PER-USER-INSTALL',
  'a copy in the wrong part of the registry': 'W-COPY-MISPLACED:wow6432node',
};

powershellSuite('Test-DockerDesktopPolicy.ps1 on a machine', () => {
  test('a clean machine is well, and every tampering is noticed; nothing on the machine changes', () => {
    const [clean] = installed([state()]);
    const machines = [clean!, ...TAMPERINGS.map(([, change]) => change(clean!))];
    const [well, ...said] = windowsVerifyMany(machines.map(on => ({state: state(), on})));
    expect(well!.lines.filter(line => line !== '').slice(0, 4)).toEqual([
      'ok: the policy is in force on this machine.',
      'Docker Desktop obeys the registry key, which names acme, acme-labs, as the policy says.',
      'Content: as the policy says. Hold: only administrators can change it.',
      expect.stringMatching(/^Passed: (\d+) of \1 checks\.$|^Passed: /),
    ]);
    expect(well!.exit).toBe(0);
    for (const [index, [name, , verdict, f]] of TAMPERINGS.entries()) {
      const {line, lines, exit, machine} = said[index]!;
      const result = JSON.parse(line) as {s: string; f: string[]};
      expect({name, s: result.s, f: result.f}).toEqual({name, s: verdict, f});
      expect(exit).toBe({ok: 0, drift: 1, outdated: 1, pending: 1, unknown: 2}[verdict]);
      expect(effects(machine)).toEqual(JSON.parse(JSON.stringify(effects(machines[index + 1]!))));
      expect(lines.join('')).toMatch(/^[ -~]*$/);
      if (NOTES[name]) expect(lines.join('\n')).toContain(`  ${NOTES[name]} (info)`);
    }
  });

  test('install, verify, upgrade, verify, remove, verify', () => {
    const [old, next] = [state({organizations: ['acme']}), state()];
    const on = 0 as never;
    const said = runBatch([
      {state: old, on: bareMachine()},
      {...verifyRun({state: old, on: bareMachine()}), on},
      {...verifyRun({state: next, on: bareMachine()}), on},
      {state: next, on: 0},
      {...verifyRun({state: next, on: bareMachine()}), on: 3},
      {...verifyRun({state: old, on: bareMachine()}), on: 3},
      {state: next, script: 'remove', on: 3},
      {...verifyRun({state: next, on: bareMachine()}), on: 6},
      verifyRun({state: next, on: bareMachine()}),
    ]);
    const verdicts = said.map(({lines}) => (lines.at(-1)!.startsWith('{') ? JSON.parse(lines.at(-1)!).s : 'script'));
    expect(verdicts).toEqual(['script', 'ok', 'outdated', 'script', 'ok', 'outdated', 'script', 'drift', 'drift']);
  });

  test('one string that only looks like two is noticed, and repaired', () => {
    const [clean] = installed([state()]);
    const on = value(POLICY_KEY, 'allowedOrgs', 'REG_MULTI_SZ', 'acme;acme-labs')(clean!);
    const [, seen] = runBatch([
      {state: state(), on},
      {...verifyRun({state: state(), on}), on: 0},
    ]);
    expect(seen!.exit).toBe(0);
  });

  test('an ordinary user: what may not be read is unknown', () => {
    const [clean] = installed([state()]);
    const profile = `${PROFILES}\\S-1-5-21-1-2-3-1002`;
    const other = value(profile, 'ProfileImagePath', 'REG_EXPAND_SZ', 'C:\\Users\\sam')(clean!);
    const hidden = node(USER_PROGRAM.replace('jo', 'sam'), {kind: 'folder', ...USERS_OWN, shut: true})({
      ...other,
      elevated: false,
    });
    const [seen] = windowsVerifyMany([{state: state(), on: hidden}]);
    expect(seen!.lines.join('\n')).toContain('W-PER-USER-INSTALL (info)');
    expect(seen!.lines.join('\n')).toContain('found: unreadable: the profiles of others cannot be read');
    expect(seen!.lines.join('\n')).not.toMatch(/jo|sam\b/);
    expect(textAt(seen!.machine, REGISTRY_JSON)).toBe(textAt(clean!, REGISTRY_JSON));
  });
});
