import {MACOS, type MacosTampering} from './macos.ts';

const {registryJson, desktopPlist, folder, support, receipt, hosts} = MACOS;
const QUIET = {verdict: 'ok', notices: []} as const;
const NOT_BELIEVED = {verdict: 'drift', notices: ['M-RECEIPT']} as const;
const OTHER_NAMES = {verdict: 'drift', notices: ['M-PREFERENCE-VALUE:allowed-orgs']} as const;
const organizations = (value: string | readonly string[]) => [{do: 'preference', name: 'allowedOrgs', value}] as const;

/** Corners in which readers of the same Mac come to differ. */
export const MACOS_ODD: readonly MacosTampering[] = [
  {name: 'the profile with a line end behind the name', policy: 'minimal', change: organizations('acme\n'), ...QUIET},
  {
    name: 'the profile with a line end inside',
    policy: 'minimal',
    change: organizations('acme\nold-org'),
    ...OTHER_NAMES,
  },
  {
    name: 'the profile with letters that only look alike',
    policy: 'minimal',
    change: organizations('\u0430cme'),
    ...OTHER_NAMES,
  },
  {name: 'the profile with what XML escapes', policy: 'minimal', change: organizations('acme;<a>&"\''), ...OTHER_NAMES},
  {name: 'the profile with a separator at its end', policy: 'minimal', change: organizations('acme;'), ...OTHER_NAMES},
  {
    name: 'the profile with nothing but separators',
    policy: 'minimal',
    change: organizations(';;'),
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the profile with an empty array',
    policy: 'minimal',
    change: organizations([]),
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'another preference of Docker Desktop',
    policy: 'minimal',
    change: [{do: 'preference', name: 'somethingElse', value: 4}],
    ...QUIET,
  },
  {
    name: 'several entries in one list, the harmless ones first',
    policy: 'minimal',
    change: [
      {do: 'access-entry', path: folder, entry: 'group:everyone deny delete'},
      {do: 'access-entry', path: folder, entry: 'user:jo inherited allow write,append'},
    ],
    verdict: 'drift',
    notices: ['M-FILE-ACCESS:registry-json', 'M-FOLDER-ACCESS:com-docker-docker'],
  },
  {
    name: 'mode and list of registry.json wrong',
    policy: 'minimal',
    change: [
      {do: 'chmod', path: registryJson, mode: 0o622},
      {do: 'access-entry', path: registryJson, entry: 'user:jo allow write'},
    ],
    verdict: 'drift',
    notices: ['M-FILE-ACCESS:registry-json'],
  },
  {
    name: 'the folder of the receipts is a link',
    policy: 'minimal',
    change: [{do: 'replace-by-link', path: `${support}/Wharfinger`, to: '/Users/Shared/Wharfinger'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with a byte order mark',
    policy: 'minimal',
    change: [{do: 'add-byte-order-mark', path: receipt}],
    ...NOT_BELIEVED,
  },
  {
    name: 'desktop.plist is a link to nowhere, where none should be',
    policy: 'minimal',
    change: [{do: 'dangling-link', path: desktopPlist}],
    verdict: 'drift',
    notices: ['M-SOURCE-ABSENT:desktop-plist'],
  },
  {
    name: 'desktop.plist is a folder, above registry.json',
    policy: 'files',
    change: [{do: 'folder', path: desktopPlist}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['M-SOURCE-ABSENT:desktop-plist', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'hosts: a name in capitals with a dot at its end, and no end of the line',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '::1\tlocalhost\nfe80::1%lo0 HUB.Docker.Com.'}],
    verdict: 'drift',
    notices: ['M-HOSTS-FILE'],
  },
  {
    name: 'a version of Docker Desktop that is no number',
    policy: 'rich',
    change: [{do: 'desktop-version', version: '4.85.0-beta'}],
    verdict: 'unknown',
    notices: ['?M-DESKTOP-VERSION'],
  },
  {
    name: 'Docker Desktop without a version',
    policy: 'rich',
    change: [{do: 'desktop-version', version: ''}],
    verdict: 'unknown',
    notices: ['?M-DESKTOP-VERSION'],
  },
];
