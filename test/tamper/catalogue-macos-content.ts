import {MACOS, type MacosTampering} from './macos.ts';

const {registryJson, adminSettings, desktopPlist, folder, hosts} = MACOS;
/** The profile stands above it. */
const REGISTRY_CHANGED = {verdict: 'drift', notices: ['M-FILE-CONTENT:registry-json']} as const;
const SETTINGS_CHANGED = {verdict: 'drift', notices: ['M-FILE-CONTENT:admin-settings']} as const;
const FOREIGN_PLIST = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>allowedOrgs</key><array><string>old-org</string></array></dict></plist>
`;

/** Other bytes, files that should not be there, and what gets around the policy. */
export const MACOS_CONTENT: readonly MacosTampering[] = [
  {
    name: 'registry.json names another organisation, below the profile',
    policy: 'minimal',
    change: [{do: 'edit', path: registryJson, from: '"acme"', to: '"old-org"'}],
    ...REGISTRY_CHANGED,
  },
  {
    name: 'registry.json names another organisation, and nothing stands above it',
    policy: 'files',
    change: [{do: 'edit', path: registryJson, from: '"acme"', to: '"old-org"'}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['M-FILE-CONTENT:registry-json', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'registry.json with a byte order mark',
    policy: 'minimal',
    change: [{do: 'add-byte-order-mark', path: registryJson}],
    ...REGISTRY_CHANGED,
  },
  {
    name: 'registry.json removed, below the profile',
    policy: 'minimal',
    change: [{do: 'remove', path: registryJson}],
    ...REGISTRY_CHANGED,
  },
  {
    name: 'the only source removed',
    policy: 'files',
    change: [{do: 'remove', path: registryJson}],
    verdict: 'drift',
    winner: 'none',
    notices: ['M-FILE-CONTENT:registry-json', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the whole folder removed',
    policy: 'files',
    change: [{do: 'remove', path: folder}],
    verdict: 'drift',
    winner: 'none',
    notices: ['M-FILE-CONTENT:registry-json', 'M-FOLDER-ACCESS:com-docker-docker', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a setting of admin-settings.json switched',
    policy: 'rich',
    change: [{do: 'edit', path: adminSettings, from: /"locked": true/, to: '"locked": false'}],
    ...SETTINGS_CHANGED,
  },
  {
    name: 'admin-settings.json with the comment of a published sample',
    policy: 'rich',
    change: [{do: 'edit', path: adminSettings, from: /^\{/, to: '{ // IT'}],
    ...SETTINGS_CHANGED,
  },
  {
    name: 'admin-settings.json left after its settings, with every organisation gone',
    policy: 'files',
    change: [
      {do: 'remove', path: registryJson},
      {do: 'write', path: adminSettings, text: '{"configurationFileVersion": 2}\n'},
    ],
    verdict: 'drift',
    winner: 'admin-settings',
    notices: ['M-FILE-CONTENT:registry-json', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'desktop.plist as one string, the shape of a profile',
    policy: 'rich',
    change: [{do: 'edit', path: desktopPlist, from: /<array>[\s\S]*<\/array>/, to: '<string>acme;acme-labs</string>'}],
    verdict: 'drift',
    notices: ['M-FILE-CONTENT:desktop-plist'],
  },
  {
    name: 'desktop.plist removed',
    policy: 'rich',
    change: [{do: 'remove', path: desktopPlist}],
    verdict: 'drift',
    notices: ['M-FILE-CONTENT:desktop-plist'],
  },
  {
    name: 'a foreign desktop.plist below the profile',
    policy: 'minimal',
    change: [{do: 'write', path: desktopPlist, text: FOREIGN_PLIST}],
    verdict: 'drift',
    notices: ['M-SOURCE-ABSENT:desktop-plist'],
  },
  {
    name: 'a foreign desktop.plist above registry.json',
    policy: 'files',
    change: [{do: 'write', path: desktopPlist, text: FOREIGN_PLIST}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['M-SOURCE-ABSENT:desktop-plist', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'registry.json where the policy asks for no sign-in',
    policy: 'unenforced',
    change: [{do: 'write', path: registryJson, text: '{"allowedOrgs": ["old-org"]}\n'}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['M-SOURCE-ABSENT:registry-json', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'an install-settings.json beside the policy',
    policy: 'minimal',
    change: [{do: 'write', path: `${folder}/install-settings.json`, text: '{}\n'}],
    verdict: 'ok',
    notices: [],
    notes: ['M-INSTALL-SETTINGS'],
  },
  {
    name: 'the hosts file sends sign-in elsewhere',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '127.0.0.1\tlocalhost\n10.0.0.1\tLogin.Docker.com\n'}],
    verdict: 'drift',
    notices: ['M-HOSTS-FILE'],
  },
  {
    name: 'Docker Desktop has run since before the policy',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'before'}],
    verdict: 'pending',
    notices: ['M-RESTART'],
  },
  {
    name: 'Docker Desktop older than the policy allows',
    policy: 'rich',
    change: [{do: 'desktop-version', version: '4.9.1'}],
    verdict: 'drift',
    notices: ['M-DESKTOP-VERSION'],
  },
  {
    name: 'an exception that has ended',
    policy: 'lapsed',
    change: [],
    verdict: 'drift',
    notices: ['A-EXCEPTION:settings-analytics-enabled'],
  },
];
