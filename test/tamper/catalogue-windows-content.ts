import {WINDOWS, type WindowsTampering} from './windows.ts';

const {registryJson, adminSettings, folder, hosts, receiptKey} = WINDOWS;
/** The registry key stands above it. */
const REGISTRY_JSON = {verdict: 'drift', notices: ['W-FILE-CONTENT:registry-json']} as const;
const SETTINGS = {verdict: 'drift', notices: ['W-FILE-CONTENT:admin-settings']} as const;
const FOREIGN = '{"allowedOrgs": ["old-org"]}\n';

/** Other bytes, files that should not be there, and what keeps a policy from taking effect. */
export const WINDOWS_CONTENT: readonly WindowsTampering[] = [
  {
    name: 'registry.json names another organisation, below the registry key',
    policy: 'minimal',
    change: [{do: 'edit', path: registryJson, from: '"acme"', to: '"old-org"'}],
    ...REGISTRY_JSON,
  },
  {
    name: 'registry.json names another organisation, and nothing stands above it',
    policy: 'files',
    change: [{do: 'edit', path: registryJson, from: '"acme"', to: '"old-org"'}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['W-FILE-CONTENT:registry-json', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'registry.json with the byte order mark of PowerShell 5.1',
    policy: 'minimal',
    change: [{do: 'add-byte-order-mark', path: registryJson}],
    ...REGISTRY_JSON,
  },
  {
    name: 'registry.json in UTF-16, as a redirection writes it',
    policy: 'minimal',
    change: [{do: 'recode-utf-16', path: registryJson}],
    ...REGISTRY_JSON,
  },
  {
    name: 'registry.json with the line ends of Windows',
    policy: 'minimal',
    change: [{do: 'edit', path: registryJson, from: '\n', to: '\r\n'}],
    ...REGISTRY_JSON,
  },
  {
    name: 'registry.json too large for anything of ours',
    policy: 'minimal',
    change: [{do: 'large', path: registryJson}],
    ...REGISTRY_JSON,
  },
  {
    name: 'registry.json removed, below the registry key',
    policy: 'minimal',
    change: [{do: 'remove', path: registryJson}],
    ...REGISTRY_JSON,
  },
  {
    name: 'the only source removed',
    policy: 'files',
    change: [{do: 'remove', path: registryJson}],
    verdict: 'drift',
    winner: 'none',
    notices: ['W-FILE-CONTENT:registry-json', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the whole folder removed',
    policy: 'rich',
    change: [{do: 'remove', path: folder}],
    verdict: 'drift',
    notices: ['W-FILE-CONTENT:admin-settings', 'W-FILE-CONTENT:registry-json', 'W-FOLDER-ACCESS:docker-desktop'],
  },
  {
    name: 'admin-settings.json with a comma too many',
    policy: 'rich',
    change: [{do: 'edit', path: adminSettings, from: /\n\}\n$/, to: ',\n}\n'}],
    ...SETTINGS,
  },
  {
    name: 'a setting of admin-settings.json unlocked',
    policy: 'rich',
    change: [{do: 'edit', path: adminSettings, from: /"locked": true/, to: '"locked": false'}],
    ...SETTINGS,
  },
  {
    name: 'admin-settings.json left alone, which accepts any account',
    policy: 'files',
    change: [
      {do: 'remove', path: registryJson},
      {do: 'write', path: adminSettings, text: '{"configurationFileVersion": 2}\n'},
    ],
    verdict: 'drift',
    winner: 'admin-settings',
    notices: ['W-FILE-CONTENT:registry-json', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'registry.json where the policy asks for no sign-in',
    policy: 'unenforced',
    change: [{do: 'write', path: registryJson, text: FOREIGN}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['W-SOURCE-ABSENT:registry-json', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'an install-settings.json beside the policy',
    policy: 'minimal',
    change: [{do: 'write', path: `${folder}\\install-settings.json`, text: '{}\n'}],
    verdict: 'ok',
    notices: [],
    notes: ['W-INSTALL-SETTINGS'],
  },
  {
    name: 'the hosts file sends the registry and sign-in elsewhere',
    policy: 'minimal',
    change: [
      {do: 'write', path: hosts, text: '127.0.0.1 localhost\r\n10.0.0.1 login.docker.com registry-1.docker.io\r\n'},
    ],
    verdict: 'drift',
    notices: ['W-HOSTS-FILE'],
  },
  {
    name: 'Docker Desktop has run since before the policy',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'before'}],
    verdict: 'pending',
    notices: ['W-RESTART'],
  },
  {
    name: 'the registry key has changed since Docker Desktop began',
    policy: 'minimal',
    change: [
      {do: 'run-desktop', since: 'after'},
      {do: 'edit-value', key: receiptKey, name: 'Changed', from: /.*/, to: '2026-01-09T08:00:00.0000000Z'},
    ],
    verdict: 'pending',
    notices: ['W-RESTART'],
  },
  {
    name: 'Docker Desktop older than the policy allows',
    policy: 'rich',
    change: [{do: 'desktop-version', version: '4.9.1'}],
    verdict: 'drift',
    notices: ['W-DESKTOP-VERSION'],
  },
  {
    name: 'WSL too old for isolation',
    policy: 'rich',
    change: [{do: 'wsl-version', version: '2.5.10.0'}],
    verdict: 'drift',
    notices: ['W-WSL-VERSION'],
  },
  {
    name: 'the WSL that came with Windows, too old for isolation',
    policy: 'rich',
    change: [{do: 'wsl-version', version: null}],
    verdict: 'drift',
    notices: ['W-WSL-VERSION'],
  },
  {
    name: 'Windows containers run, which isolation does not cover',
    policy: 'rich',
    change: [{do: 'run-windows-containers'}],
    verdict: 'ok',
    notices: [],
    notes: ['W-WINDOWS-CONTAINERS'],
  },
  {
    name: 'a user has a Docker Desktop of their own',
    policy: 'rich',
    change: [{do: 'user-installation'}],
    verdict: 'ok',
    notices: [],
    notes: ['W-PER-USER-INSTALL'],
  },
  {
    name: 'an exception that has ended',
    policy: 'lapsed',
    change: [],
    verdict: 'drift',
    notices: ['A-EXCEPTION:settings-analytics-enabled'],
  },
];
