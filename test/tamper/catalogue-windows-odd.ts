import {SID, WINDOWS, type WindowsTampering} from './windows.ts';

const {registryJson, folder, programData, policyKey, receiptKey, hosts, theirs, program, current} = WINDOWS;
const QUIET = {verdict: 'ok', notices: []} as const;
const OTHER_NAMES = {verdict: 'drift', notices: ['W-REGISTRY-VALUE:allowed-orgs']} as const;
const OPEN_FILE = {verdict: 'drift', notices: ['W-FILE-ACCESS:registry-json']} as const;
const NOT_BELIEVED = {verdict: 'drift', notices: ['W-RECEIPT']} as const;
const BLOCKED = Array.from({length: 40_000}, (_, index) => `0.0.0.0 a${index}.advertisement.example\r\n`).join('');
const HIDDEN_HOSTS = {verdict: 'unknown', notices: ['?W-HOSTS-FILE']} as const;
const USER_PROGRAM = `${theirs}\\AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe`;
const REDIRECTED = {verdict: 'drift', notices: ['W-HOSTS-FILE']} as const;
const organizations = (kind: string, ...data: readonly string[]) =>
  [{do: 'value', key: policyKey, name: 'allowedOrgs', kind, data}] as const;
const MULTI = 'REG_MULTI_SZ';
const MSI_KEY = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{5A1C0B1E-0000-4000-8000-000000000000}';

/** Corners in which readers of the same machine come to differ. */
export const WINDOWS_ODD: readonly WindowsTampering[] = [
  {
    name: 'the key with an empty string between two names',
    policy: 'rich',
    change: organizations(MULTI, 'acme', '', 'acme-labs'),
    ...OTHER_NAMES,
  },
  {
    name: 'the key with nothing but empty strings',
    policy: 'minimal',
    change: organizations(MULTI, '', ''),
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the key with letters that only look alike',
    policy: 'minimal',
    change: organizations(MULTI, '\u0430cme'),
    ...OTHER_NAMES,
  },
  {
    name: 'the key with a line end behind the name',
    policy: 'minimal',
    change: organizations(MULTI, 'acme\r'),
    ...OTHER_NAMES,
  },
  {
    name: 'the key as an expandable string',
    policy: 'minimal',
    change: organizations('REG_EXPAND_SZ', 'acme'),
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'hosts: UTF-16, a name in capitals with a dot at its end',
    policy: 'minimal',
    change: [
      {do: 'write', path: hosts, text: '10.0.0.1\tintranet HUB.Docker.Com.\r\n'},
      {do: 'recode-utf-16', path: hosts},
    ],
    ...REDIRECTED,
  },
  {
    name: 'hosts: the last line without an end, after one that holds an address alone',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1\r\n\r\n0.0.0.0 auth.docker.io'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: a list that blocks advertisements',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: `${BLOCKED}# 0.0.0.0 hub.docker.com\r\n`}],
    ...QUIET,
  },
  {
    name: 'hosts: one of ours at the end of such a list',
    policy: 'rich',
    change: [{do: 'write', path: hosts, text: `${BLOCKED} 0.0.0.0 advertisement.example hub.docker.com#no`}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: names that only contain one of ours, or stand where an address does',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: 'hub.docker.com\r\n10.0.0.1 xhub.docker.com hub.docker.com.example\r\n'}],
    ...QUIET,
  },
  {
    name: 'a file that another process holds',
    policy: 'files',
    change: [{do: 'lock', path: registryJson}],
    verdict: 'unknown',
    winner: 'undetermined',
    notices: ['?W-FILE-CONTENT:registry-json', '?W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'hosts: nobody may look',
    policy: 'minimal',
    change: [
      {do: 'write', path: hosts, text: ''},
      {do: 'hide', path: hosts},
    ],
    ...HIDDEN_HOSTS,
  },
  {
    name: 'hosts: another process holds it',
    policy: 'minimal',
    change: [
      {do: 'write', path: hosts, text: ''},
      {do: 'lock', path: hosts},
    ],
    ...HIDDEN_HOSTS,
  },
  {
    name: 'hosts: a name beside a byte that is no ASCII, which is no space',
    policy: 'minimal',
    change: [
      {do: 'write', path: hosts, text: ''},
      {do: 'bytes', path: hosts, latin1: '0.0.0.0 mine\xa0hub.docker.com \x85hub.docker.com\r\n'},
    ],
    ...QUIET,
  },
  {
    name: 'hosts: every space of ASCII between the names',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '0.0.0.0\v\fmine\thub.docker.com\r\n'}],
    ...REDIRECTED,
  },
  {
    name: 'an uninstall key of a user does not hide the version of the program',
    policy: 'rich',
    change: [
      {do: 'desktop-version', version: null},
      {do: 'program-version', version: '4.40.0'},
      {do: 'user-versions', versions: ['99.0.0']},
    ],
    verdict: 'drift',
    notices: ['W-DESKTOP-VERSION'],
  },
  {
    name: 'nothing says where programs lie',
    policy: 'rich',
    change: [{do: 'remove-key', key: current}],
    verdict: 'unknown',
    notices: ['?W-DESKTOP-VERSION'],
  },
  {
    name: 'a folder in the place of the program',
    policy: 'rich',
    change: [
      {do: 'desktop-version', version: null},
      {do: 'folder', path: program},
    ],
    verdict: 'unknown',
    notices: ['?W-DESKTOP-VERSION'],
  },
  {
    name: 'a program of a user that is a link: nobody asks it for its version',
    policy: 'rich',
    change: [{do: 'link', path: USER_PROGRAM, folder: false}],
    verdict: 'unknown',
    notices: ['?W-DESKTOP-VERSION'],
    notes: ['W-PER-USER-INSTALL'],
  },
  {
    name: 'a link in the place of its folder',
    policy: 'rich',
    change: [{do: 'user-installation'}, {do: 'link', path: USER_PROGRAM.replace(/\\[^\\]+$/, ''), folder: true}],
    verdict: 'unknown',
    notices: ['?W-DESKTOP-VERSION'],
    notes: ['W-PER-USER-INSTALL'],
  },
  {
    name: 'a link further up: nobody looks behind it',
    policy: 'rich',
    change: [{do: 'user-installation'}, {do: 'link', path: `${theirs}\\AppData\\Local`, folder: true}],
    verdict: 'ok',
    notices: [],
    notes: ['W-PER-USER-INSTALL'],
  },
  {
    name: 'a rule that .NET has no words for',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: 'unknown;5'}],
    verdict: 'unknown',
    notices: ['?W-FILE-ACCESS:registry-json'],
  },
  {
    name: 'a rule of a kind that nobody here knows',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `XA;;0x1;;;${SID.users}`}],
    verdict: 'unknown',
    notices: ['?W-FILE-ACCESS:registry-json'],
  },
  {
    name: 'rules and owner wrong: the owner is said first',
    policy: 'minimal',
    change: [
      {do: 'owner', path: registryJson, sid: SID.jo},
      {do: 'add-rule', path: registryJson, rule: `A;;0x1f01ff;;;${SID.everyone}`},
    ],
    ...OPEN_FILE,
  },
  {
    name: 'all rights, generic and specific, in one rule',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0xf01f01ff;;;${SID.authenticated}`}],
    ...OPEN_FILE,
  },
  {
    name: 'a rule that only files below would take',
    policy: 'minimal',
    change: [{do: 'add-rule', path: folder, rule: `A;OIIO;0x2;;;${SID.users}`}],
    verdict: 'drift',
    notices: ['W-FOLDER-ACCESS:docker-desktop'],
  },
  {
    name: 'a rule of %ProgramData% that lets users add to what others created',
    policy: 'minimal',
    change: [{do: 'add-rule', path: programData, rule: `A;CIIO;0x1301bf;;;${SID.users}`}],
    ...QUIET,
  },
  {
    name: 'users read registry.json by a generic right alone',
    policy: 'minimal',
    change: [
      {do: 'remove-rules', path: registryJson, sid: SID.users},
      {do: 'add-rule', path: registryJson, rule: `A;;0x80000000;;;${SID.users}`},
    ],
    ...QUIET,
  },
  {
    name: 'the policy folder is a link to nowhere',
    policy: 'files',
    change: [
      {do: 'remove', path: folder},
      {do: 'folder', path: folder},
      {do: 'replace-by-link', path: folder, to: `${theirs}\\nothing`},
    ],
    verdict: 'drift',
    winner: 'none',
    notices: [
      'W-FILE-ACCESS:registry-json',
      'W-FILE-CONTENT:registry-json',
      'W-FOLDER-ACCESS:docker-desktop',
      'W-SOURCE-EFFECTIVE',
    ],
  },
  {
    name: 'a receipt of a ring of this organisation',
    policy: 'minimal',
    change: [{do: 'edit-value', key: receiptKey, name: 'Policy', from: /^acme/, to: 'acme.pilot'}],
    verdict: 'outdated',
    notices: ['W-RECEIPT'],
  },
  {
    name: 'a receipt of the organisation with a longer name',
    policy: 'minimal',
    change: [{do: 'edit-value', key: receiptKey, name: 'Policy', from: /^acme/, to: 'acme-labs'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with terminal commands in its policy',
    policy: 'minimal',
    change: [{do: 'edit-value', key: receiptKey, name: 'Policy', from: /$/, to: '\u001b[2J'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with two digests for one path',
    policy: 'minimal',
    change: [
      {
        do: 'edit-value',
        key: receiptKey,
        name: 'Files',
        from: /^[0-9a-f]{64} HKLM.*$/m,
        to: `${'0'.repeat(64)} ${registryJson}`,
      },
    ],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with lines of places that no installer writes',
    policy: 'minimal',
    change: [
      {
        do: 'edit-value',
        key: receiptKey,
        name: 'Files',
        from: /^[0-9a-f]{64} HKLM.*$/m,
        to: `${'0'.repeat(64)} C:\\Windows`,
      },
    ],
    ...QUIET,
  },
  {
    name: 'Docker Desktop of an MSI, whose key is its product code',
    policy: 'rich',
    change: [
      {do: 'desktop-version', version: null},
      {do: 'value', key: MSI_KEY, name: 'DisplayName', kind: 'REG_SZ', data: ['Docker Desktop']},
      {do: 'value', key: MSI_KEY, name: 'DisplayVersion', kind: 'REG_SZ', data: ['4.40.0']},
    ],
    verdict: 'drift',
    notices: ['W-DESKTOP-VERSION'],
  },
  {
    name: 'two Docker Desktops, the older of a user',
    policy: 'rich',
    change: [{do: 'user-installation'}, {do: 'desktop-version', version: '4.90.0'}],
    ...QUIET,
    notes: ['W-PER-USER-INSTALL'],
  },
  {
    name: 'a version of Docker Desktop that is no number',
    policy: 'rich',
    change: [{do: 'desktop-version', version: '4.85.0 (Beta)'}],
    verdict: 'drift',
    notices: ['W-DESKTOP-VERSION'],
  },
  {
    name: 'Docker Desktop without a version',
    policy: 'rich',
    change: [{do: 'desktop-version', version: ''}],
    verdict: 'unknown',
    notices: ['?W-DESKTOP-VERSION'],
  },
];
