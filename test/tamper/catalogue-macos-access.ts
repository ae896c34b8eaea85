import {JO, MACOS, type MacosTampering} from './macos.ts';

const {registryJson, adminSettings, desktopPlist, folder, support, receipt, receiptFolder, theirs} = MACOS;
const OPEN_FILE = {verdict: 'drift', notices: ['M-FILE-ACCESS:registry-json']} as const;
const OPEN_FOLDER = {
  verdict: 'drift',
  notices: ['M-FILE-ACCESS:registry-json', 'M-FOLDER-ACCESS:com-docker-docker'],
} as const;
/** The profile stands above it. */
const NOT_A_FILE = {
  verdict: 'drift',
  notices: ['M-FILE-ACCESS:registry-json', 'M-FILE-CONTENT:registry-json'],
} as const;
const NOT_BELIEVED = {verdict: 'drift', notices: ['M-RECEIPT']} as const;

/** Who may change what, and what the installer left. */
export const MACOS_ACCESS: readonly MacosTampering[] = [
  {
    name: 'registry.json writable by everyone',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o666}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json writable by admins, a group of users',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o664}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: registryJson, user: JO}],
    ...OPEN_FILE,
  },
  {
    name: 'admin-settings.json of a user',
    policy: 'rich',
    change: [{do: 'chown', path: adminSettings, user: JO}],
    verdict: 'drift',
    notices: ['M-FILE-ACCESS:admin-settings'],
  },
  {
    name: 'desktop.plist writable by everyone',
    policy: 'rich',
    change: [{do: 'chmod', path: desktopPlist, mode: 0o666}],
    verdict: 'drift',
    notices: ['M-FILE-ACCESS:desktop-plist'],
  },
  {
    name: 'an access list lets a user write registry.json',
    policy: 'minimal',
    change: [{do: 'access-entry', path: registryJson, entry: 'user:jo allow write'}],
    ...OPEN_FILE,
  },
  {
    name: 'an access list keeps a user from registry.json',
    policy: 'minimal',
    change: [{do: 'access-entry', path: registryJson, entry: 'user:jo deny read'}],
    ...OPEN_FILE,
  },
  {
    name: 'an access list lets a user add to the policy folder',
    policy: 'minimal',
    change: [{do: 'access-entry', path: folder, entry: 'user:jo allow add_file,delete_child'}],
    ...OPEN_FOLDER,
  },
  {
    name: 'an access list lets a user change a folder above the policy',
    policy: 'minimal',
    change: [{do: 'access-entry', path: support, entry: 'group:staff allow delete_child'}],
    verdict: 'drift',
    notices: ['M-FILE-ACCESS:registry-json', 'M-FOLDER-ACCESS:com-docker-docker', 'M-RECEIPT'],
  },
  {
    name: 'registry.json with a second name in the home of a user',
    policy: 'minimal',
    change: [{do: 'hard-link', path: registryJson, also: `${theirs}/registry.json`}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json is a link to the same text',
    policy: 'minimal',
    change: [{do: 'replace-by-link', path: registryJson, to: `${theirs}/registry.json`}],
    ...NOT_A_FILE,
  },
  {
    name: 'a pipe in the place of registry.json',
    policy: 'minimal',
    change: [{do: 'fifo', path: registryJson}],
    ...NOT_A_FILE,
  },
  {
    name: 'the policy folder writable by everyone, with the sticky bit',
    policy: 'minimal',
    change: [{do: 'chmod', path: folder, mode: 0o1777}],
    ...OPEN_FOLDER,
  },
  {
    name: 'the policy folder of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: folder, user: JO}],
    ...OPEN_FOLDER,
  },
  {
    name: 'a folder above the policy and the receipt writable by its group',
    policy: 'minimal',
    change: [{do: 'chmod', path: support, mode: 0o775}],
    verdict: 'drift',
    notices: ['M-FILE-ACCESS:registry-json', 'M-FOLDER-ACCESS:com-docker-docker', 'M-RECEIPT'],
  },
  {
    name: 'registry.json locked against the next policy',
    policy: 'minimal',
    change: [{do: 'lock-flag', path: registryJson, flag: 'schg'}],
    verdict: 'drift',
    notices: ['M-FILE-FLAGS:registry-json'],
  },
  {
    name: 'admin-settings.json locked in the Finder, desktop.plist growing only',
    policy: 'rich',
    change: [
      {do: 'lock-flag', path: adminSettings, flag: 'uchg'},
      {do: 'lock-flag', path: desktopPlist, flag: 'uappnd'},
    ],
    verdict: 'drift',
    notices: ['M-FILE-FLAGS:admin-settings', 'M-FILE-FLAGS:desktop-plist'],
  },
  {
    name: 'an earlier policy below the profile of this one',
    policy: 'minimal',
    installed: 'earlier',
    change: [{do: 'preference', name: 'allowedOrgs', value: 'acme'}],
    verdict: 'outdated',
    notices: ['M-FILE-CONTENT:registry-json', 'M-RECEIPT'],
  },
  {
    name: 'an earlier policy and its profile, which no receipt records',
    policy: 'minimal',
    installed: 'earlier',
    change: [],
    verdict: 'drift',
    notices: ['M-FILE-CONTENT:registry-json', 'M-PREFERENCE-VALUE:allowed-orgs', 'M-RECEIPT'],
  },
  {
    name: 'a receipt of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: receipt, user: JO}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt in a folder writable by everyone',
    policy: 'minimal',
    change: [{do: 'chmod', path: receiptFolder, mode: 0o777}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of an installation that was cut off',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"complete": true', to: '"complete": false'}],
    ...NOT_BELIEVED,
  },
];
