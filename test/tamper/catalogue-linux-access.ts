import {LINUX, type LinuxTampering} from './linux.ts';

const {share, registryJson, adminSettings, registryFolder, folder, theirs} = LINUX;
const OPEN_FILE = {verdict: 'drift', notices: ['L-FILE-ACCESS:registry-json']} as const;
const NOT_A_FILE = {
  verdict: 'drift',
  winner: 'undetermined',
  notices: ['L-FILE-ACCESS:registry-json', 'L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE'],
} as const;
/** A folder that others may change takes everything below it along. */
const OPEN_FOLDER = {
  verdict: 'drift',
  notices: ['L-FILE-ACCESS:registry-json', 'L-FOLDER-ACCESS:docker-desktop', 'L-FOLDER-ACCESS:registry'],
} as const;
const OPEN_REGISTRY_FOLDER = {
  verdict: 'drift',
  notices: ['L-FILE-ACCESS:registry-json', 'L-FOLDER-ACCESS:registry'],
} as const;
/** What cannot be established by somebody who may not enter the folder of registry.json. */
const SHUT_OUT = ['?L-FILE-CONTENT:registry-json', '?L-FILE-LIST:registry-json'] as const;

const BEHIND_THE_FOLDER = [
  'L-COPY-MISPLACED:admin-settings',
  'L-COPY-MISPLACED:registry-json',
  'L-INSTALL-SETTINGS',
  'L-NAME-MISSPELT:admin-settings',
  'L-NAME-MISSPELT:registry-json',
] as const;

/** Who may change what; links, and things that are no files. */
export const LINUX_ACCESS: readonly LinuxTampering[] = [
  {
    name: 'registry.json writable by everyone',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o666}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json writable by its group',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o664}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json that runs with the rights of its owner',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o4644}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json that Docker Desktop cannot read',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o600}],
    ...OPEN_FILE,
    unprivileged: {
      verdict: 'drift',
      winner: 'undetermined',
      notices: [
        'L-FILE-ACCESS:registry-json',
        '?L-FILE-CONTENT:registry-json',
        '?L-SOURCE-EFFECTIVE',
        '?L-FILE-FLAGS:registry-json',
      ],
    },
  },
  {
    name: 'registry.json of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: registryJson, user: 1000}],
    ...OPEN_FILE,
  },
  {
    name: 'admin-settings.json of a user',
    policy: 'rich',
    change: [{do: 'chown', path: adminSettings, user: 1000}],
    verdict: 'drift',
    notices: ['L-FILE-ACCESS:admin-settings'],
  },
  {
    name: 'an access list lets a user write registry.json',
    policy: 'minimal',
    change: [{do: 'access-list', path: registryJson, entry: 'u:1000:rw'}],
    verdict: 'drift',
    notices: ['L-FILE-ACCESS:registry-json', 'L-FILE-LIST:registry-json'],
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
    name: 'registry.json is a link to nowhere',
    policy: 'minimal',
    change: [{do: 'dangling-link', path: registryJson}],
    ...NOT_A_FILE,
  },
  {
    name: 'a folder in the place of registry.json',
    policy: 'minimal',
    change: [{do: 'folder', path: registryJson}],
    ...NOT_A_FILE,
  },
  {
    name: 'a pipe in the place of registry.json, which would make a reader wait for ever',
    policy: 'minimal',
    change: [{do: 'fifo', path: registryJson}],
    ...NOT_A_FILE,
  },
  {
    name: 'a device in the place of registry.json, which never ends',
    policy: 'minimal',
    change: [{do: 'device', path: registryJson}],
    ...NOT_A_FILE,
  },
  {
    name: 'the folder of registry.json is a link to a copy',
    policy: 'minimal',
    change: [{do: 'replace-by-link', path: registryFolder, to: `${theirs}/registry`}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: [
      'L-FILE-ACCESS:registry-json',
      'L-FILE-CONTENT:registry-json',
      'L-FOLDER-ACCESS:registry',
      'L-SOURCE-EFFECTIVE',
    ],
    // Nothing is looked for behind a link.
    notes: ['L-COPY-MISPLACED:admin-settings', 'L-NAME-MISSPELT:registry-json'],
  },
  {
    name: 'the folder of registry.json writable by everyone',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryFolder, mode: 0o777}],
    ...OPEN_REGISTRY_FOLDER,
  },
  {
    name: 'the folder of registry.json writable by everyone, with the sticky bit',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryFolder, mode: 0o1777}],
    ...OPEN_REGISTRY_FOLDER,
  },
  {
    name: 'the folder of registry.json of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: registryFolder, user: 1000}],
    ...OPEN_REGISTRY_FOLDER,
  },
  {
    name: 'the policy folder of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: folder, user: 1000}],
    ...OPEN_FOLDER,
  },
  {
    name: 'the policy folder that Docker Desktop cannot enter',
    policy: 'minimal',
    change: [{do: 'chmod', path: folder, mode: 0o700}],
    ...OPEN_FOLDER,
    unprivileged: {
      verdict: 'drift',
      winner: 'undetermined',
      notices: [
        ...OPEN_FOLDER.notices,
        ...SHUT_OUT,
        '?L-FOLDER-LIST:registry',
        '?L-SOURCE-EFFECTIVE',
        '?L-FILE-FLAGS:registry-json',
      ],
      notes: BEHIND_THE_FOLDER,
    },
  },
  {
    name: 'a folder above the policy writable by its group',
    policy: 'minimal',
    change: [{do: 'chmod', path: share, mode: 0o775}],
    ...OPEN_FOLDER,
  },
  {
    name: 'the folder of registry.json that nobody can list',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryFolder, mode: 0o711}],
    ...OPEN_REGISTRY_FOLDER,
    unprivileged: {...OPEN_REGISTRY_FOLDER, notes: ['L-NAME-MISSPELT:registry-json']},
  },
  {
    name: 'the top of the system writable by everyone',
    policy: 'minimal',
    change: [{do: 'chmod', path: '/', mode: 0o777}],
    verdict: 'drift',
    notices: [...OPEN_FOLDER.notices, 'L-RECEIPT'],
  },
  {
    name: 'a folder above the policy of a user',
    policy: 'rich',
    change: [{do: 'chown', path: share, user: 1000}],
    verdict: 'drift',
    notices: [
      'L-FILE-ACCESS:admin-settings',
      'L-FILE-ACCESS:registry-json',
      'L-FOLDER-ACCESS:docker-desktop',
      'L-FOLDER-ACCESS:registry',
    ],
  },
  {
    name: 'an access list that names a user, who gets no more than everybody',
    policy: 'minimal',
    change: [{do: 'access-list', path: registryJson, entry: 'u:1000:r'}],
    verdict: 'drift',
    notices: ['L-FILE-LIST:registry-json'],
  },
  {
    name: 'an access list lets a user write admin-settings.json',
    policy: 'rich',
    change: [{do: 'access-list', path: adminSettings, entry: 'u:1000:rw'}],
    verdict: 'drift',
    notices: ['L-FILE-ACCESS:admin-settings', 'L-FILE-LIST:admin-settings'],
  },
  {
    name: 'an access list lets a user change the folder of registry.json',
    policy: 'minimal',
    change: [{do: 'access-list', path: registryFolder, entry: 'u:1000:rwx'}],
    verdict: 'drift',
    notices: [...OPEN_REGISTRY_FOLDER.notices, 'L-FOLDER-LIST:registry'],
  },
  {
    name: 'an access list shuts a user out of the policy folder',
    policy: 'minimal',
    change: [{do: 'access-list', path: folder, entry: 'u:65534:---'}],
    verdict: 'drift',
    notices: ['L-FOLDER-LIST:docker-desktop'],
    unprivileged: {
      verdict: 'drift',
      winner: 'undetermined',
      notices: [
        'L-FOLDER-LIST:docker-desktop',
        '?L-FILE-ACCESS:registry-json',
        ...SHUT_OUT,
        '?L-FOLDER-ACCESS:registry',
        '?L-FOLDER-LIST:registry',
        '?L-SOURCE-EFFECTIVE',
        '?L-FILE-FLAGS:registry-json',
      ],
      notes: BEHIND_THE_FOLDER,
    },
  },
  {
    name: 'an access list shuts a user out of the folder of registry.json',
    policy: 'minimal',
    change: [{do: 'access-list', path: registryFolder, entry: 'u:65534:---'}],
    verdict: 'drift',
    notices: ['L-FOLDER-LIST:registry'],
    unprivileged: {
      verdict: 'drift',
      winner: 'undetermined',
      notices: [
        'L-FOLDER-LIST:registry',
        '?L-FILE-ACCESS:registry-json',
        ...SHUT_OUT,
        '?L-SOURCE-EFFECTIVE',
        '?L-FILE-FLAGS:registry-json',
      ],
      notes: ['L-COPY-MISPLACED:admin-settings', 'L-NAME-MISSPELT:registry-json'],
    },
  },
  {
    name: 'registry.json that the next policy could not replace',
    policy: 'minimal',
    change: [{do: 'flag', path: registryJson, flag: 'immutable'}],
    verdict: 'drift',
    notices: ['L-FILE-FLAGS:registry-json'],
  },
  {
    name: 'admin-settings.json that only grows',
    policy: 'rich',
    change: [{do: 'flag', path: adminSettings, flag: 'append-only'}],
    verdict: 'drift',
    notices: ['L-FILE-FLAGS:admin-settings'],
  },
];
