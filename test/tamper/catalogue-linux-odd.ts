import {LINUX, type LinuxTampering} from './linux.ts';

const {registryJson, registryFolder, folder, receipt, hosts, theirs} = LINUX;
const DESKTOP = '/opt/docker-desktop';
const QUIET = {verdict: 'ok', notices: []} as const;
const NOT_BELIEVED = {verdict: 'drift', notices: ['L-RECEIPT']} as const;
const REDIRECTED = {verdict: 'drift', notices: ['L-HOSTS-FILE']} as const;
/** What is wrong with a folder is said of the file below it too. */
const NO_FOLDER = {
  verdict: 'drift',
  notices: [
    'L-FILE-ACCESS:registry-json',
    'L-FILE-CONTENT:registry-json',
    'L-FOLDER-ACCESS:docker-desktop',
    'L-FOLDER-ACCESS:registry',
    'L-SOURCE-EFFECTIVE',
  ],
} as const;

/** Corners in which readers of the same bytes come to differ. */
export const LINUX_ODD: readonly LinuxTampering[] = [
  {
    name: 'hosts: a name in capitals with a dot at its end, after a tab',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1\tintranet HUB.Docker.Com.\n'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: the line ends of Windows, and no end of the last line',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '127.0.0.1 localhost\r\n10.0.0.1 auth.docker.io\r\n::1 other'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: the last line without an end',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1 auth.docker.io'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: names that only contain one of ours, or stand where an address does',
    policy: 'minimal',
    change: [
      {
        do: 'write',
        path: hosts,
        text: '10.0.0.1 hub.docker.com.example xhub.docker.com\nhub.docker.com\n#10.0.0.1 hub.docker.com\n',
      },
    ],
    ...QUIET,
  },
  {
    name: 'hosts: a long list that blocks advertisements, one of ours in it',
    policy: 'minimal',
    change: [
      {
        do: 'write',
        path: hosts,
        text: `${'0.0.0.0 advertisement.example\n'.repeat(4000)}0.0.0.0 registry-1.docker.io\n`,
      },
    ],
    ...REDIRECTED,
  },
  {
    name: 'hosts: a long list that blocks advertisements',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '0.0.0.0 advertisement.example # not hub.docker.com\n'.repeat(4000)}],
    ...QUIET,
  },
  {
    name: 'hosts: a form feed between address and name, a vertical tab behind it',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1\fhub.docker.com\v\n'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: carriage returns between the words',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '\r10.0.0.1\rhub.docker.com\n'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: a carriage return does not end a comment',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1 # one\rhub.docker.com auth.docker.io\n'}],
    ...QUIET,
  },
  {
    name: 'hosts: a byte that is no blank to the resolver, before and behind a name',
    policy: 'minimal',
    change: [
      {do: 'write', path: hosts, text: '10.0.0.1 x\u00a0hub.docker.com auth.docker.io\u00a0\n', encoding: 'latin1'},
    ],
    ...QUIET,
  },
  {
    name: 'hosts: a zero byte behind a name, which ends the line for the resolver',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1 hub.docker.com\0x\n'}],
    ...REDIRECTED,
  },
  {
    name: 'hosts: names behind a zero byte',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '10.0.0.1 one\0 hub.docker.com\n10.0.0.1 auth.\0docker.io\n'}],
    ...QUIET,
  },
  {
    name: 'hosts: a zero byte behind a name in a long list',
    policy: 'minimal',
    change: [
      {
        do: 'write',
        path: hosts,
        text: `${'0.0.0.0 advertisement.example\n'.repeat(4000)}0.0.0.0 registry-1.docker.io\0x\n`,
      },
    ],
    ...REDIRECTED,
  },
  {
    name: 'hosts: a folder',
    policy: 'minimal',
    change: [{do: 'folder', path: hosts}],
    verdict: 'unknown',
    notices: ['?L-HOSTS-FILE'],
  },
  {
    name: 'registry.json of one mebibyte',
    policy: 'minimal',
    change: [{do: 'sparse', path: registryJson, size: 2 ** 20}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE'],
  },
  {
    name: 'several names in other case, one of them a link',
    policy: 'minimal',
    change: [
      {do: 'write', path: `${registryFolder}/REGISTRY.json`, text: '{}\n'},
      {do: 'dangling-link', path: `${registryFolder}/registry.JSON`},
      {do: 'write', path: `${registryFolder}/registry.json.bak`, text: '{}\n'},
    ],
    ...QUIET,
    notes: ['L-NAME-MISSPELT:registry-json'],
  },
  {
    name: 'names with line ends and terminal commands beside the policy',
    policy: 'minimal',
    change: [
      {do: 'write', path: `${registryFolder}/\u001b[2J\nregistry.json`, text: '{}\n'},
      {do: 'write', path: `${registryFolder}/-rf`, text: '{}\n'},
    ],
    ...QUIET,
  },
  {
    name: 'a file in the place of the policy folder',
    policy: 'minimal',
    change: [
      {do: 'remove', path: folder},
      {do: 'write', path: folder, text: 'mine\n'},
    ],
    ...NO_FOLDER,
    winner: 'none',
  },
  {
    name: 'a link to nowhere in the place of the policy folder',
    policy: 'minimal',
    change: [{do: 'dangling-link', path: folder}],
    ...NO_FOLDER,
    winner: 'undetermined',
    // Nothing is looked for behind a link.
    notes: [
      'L-COPY-MISPLACED:admin-settings',
      'L-COPY-MISPLACED:registry-json',
      'L-INSTALL-SETTINGS',
      'L-NAME-MISSPELT:admin-settings',
      'L-NAME-MISSPELT:registry-json',
    ],
  },
  {
    name: 'a receipt with the line ends of Windows',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '\n', to: '\r\n'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with a byte order mark',
    policy: 'minimal',
    change: [{do: 'add-byte-order-mark', path: receipt}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with something behind its end',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /\}\s*$/, to: '}\n{\n'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt without the end of its last line',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /\}\s*$/, to: '}'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with a digest in capitals',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /"sha256": "[0-9a-f]{64}"/, to: `"sha256": "${'A'.repeat(64)}"`}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with a digest too short',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /"sha256": "[0-9a-f]{64}"/, to: '"sha256": "00"'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt without a policy',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /\n {2}"policy": [^\n]*/, to: ''}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt that does not say whether it is complete',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /\n {2}"complete": [^\n]*/, to: ''}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of the organisation with a longer name',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"policy": "acme@', to: '"policy": "acme-labs@'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of a ring of this organisation',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"policy": "acme@', to: '"policy": "acme.pilot@'}],
    verdict: 'outdated',
    notices: ['L-RECEIPT'],
  },
  {
    name: 'an empty receipt',
    policy: 'minimal',
    change: [{do: 'empty', path: receipt}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of two mebibytes',
    policy: 'minimal',
    change: [{do: 'sparse', path: receipt, size: 2 ** 21}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a pipe in the place of the receipt',
    policy: 'minimal',
    change: [{do: 'fifo', path: receipt}],
    ...NOT_BELIEVED,
  },
  {
    name: 'something mounted beside the policy folder, under a longer name',
    policy: 'minimal',
    change: [
      {do: 'folder', path: `${folder}-data`},
      {do: 'mount-empty', path: `${folder}-data`},
    ],
    ...QUIET,
  },
  {
    name: 'something mounted below the policy folder, under a name with a blank',
    policy: 'minimal',
    change: [
      {do: 'folder', path: `${folder}/my data`},
      {do: 'mount-empty', path: `${folder}/my data`},
    ],
    verdict: 'drift',
    notices: ['L-MOUNTS:docker-desktop'],
  },
  {
    name: 'Docker Desktop there, and no package manager knows it',
    policy: 'rich',
    change: [
      {do: 'folder', path: '/opt/docker-desktop'},
      {do: 'mount-empty', path: theirs},
    ],
    verdict: 'unknown',
    notices: ['?L-DESKTOP-VERSION'],
  },
  {
    name: 'Docker Desktop in a place that nobody but root may see, and no package manager knows it',
    policy: 'rich',
    change: [
      {do: 'folder', path: '/home/root-only/desktop'},
      {do: 'chmod', path: '/home/root-only', mode: 0o700},
      {do: 'link', path: DESKTOP, to: '/home/root-only/desktop'},
      {do: 'mount-empty', path: theirs},
    ],
    verdict: 'unknown',
    notices: ['?L-DESKTOP-VERSION'],
  },
  {
    name: 'Docker Desktop is a link in a circle',
    policy: 'rich',
    change: [
      {do: 'link', path: DESKTOP, to: DESKTOP},
      {do: 'mount-empty', path: theirs},
    ],
    verdict: 'unknown',
    notices: ['?L-DESKTOP-VERSION'],
  },
  {
    name: 'Docker Desktop was a link, and what it led to is gone',
    policy: 'rich',
    change: [
      {do: 'link', path: DESKTOP, to: '/nowhere'},
      {do: 'mount-empty', path: theirs},
    ],
    ...QUIET,
  },
  {
    name: 'Docker Desktop was a link to something below a file',
    policy: 'rich',
    change: [
      {do: 'link', path: DESKTOP, to: '/etc/passwd/desktop'},
      {do: 'mount-empty', path: theirs},
    ],
    ...QUIET,
  },
  {
    name: 'Docker Desktop with an epoch before its version',
    policy: 'rich',
    change: [{do: 'desktop-version', version: '1:4.85.0'}],
    ...QUIET,
  },
];
