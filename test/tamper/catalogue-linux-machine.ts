import {LINUX, type LinuxTampering} from './linux.ts';

const {registryJson, adminSettings, registryFolder, folder, hosts, receipt, theirs} = LINUX;

/** What a root cannot show: mounts, processes, packages. And the hosts file, which it can. */
export const LINUX_MACHINE: readonly LinuxTampering[] = [
  {
    name: 'another file mounted over registry.json',
    policy: 'minimal',
    change: [
      {do: 'write', path: `${theirs}/registry.json`, text: '{"allowedOrgs": ["old-org"]}\n'},
      {do: 'bind-mount', from: `${theirs}/registry.json`, path: registryJson},
    ],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['L-FILE-CONTENT:registry-json', 'L-MOUNTS:docker-desktop', 'L-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a copy of registry.json mounted over it',
    policy: 'minimal',
    change: [
      {do: 'copy', path: registryJson, to: `${theirs}/registry.json`},
      {do: 'bind-mount', from: `${theirs}/registry.json`, path: registryJson},
    ],
    verdict: 'drift',
    notices: ['L-MOUNTS:docker-desktop'],
  },
  {
    name: 'an empty file system over the folder of registry.json',
    policy: 'minimal',
    change: [{do: 'mount-empty', path: registryFolder}],
    verdict: 'drift',
    winner: 'none',
    notices: ['L-FILE-CONTENT:registry-json', 'L-MOUNTS:docker-desktop', 'L-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a copy of the policy folder mounted over it',
    policy: 'minimal',
    change: [
      {do: 'copy', path: folder, to: `${theirs}/docker-desktop`},
      {do: 'bind-mount', from: `${theirs}/docker-desktop`, path: folder},
    ],
    verdict: 'drift',
    notices: ['L-MOUNTS:docker-desktop'],
  },
  {
    name: 'Docker Desktop has run since before the policy',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'before'}],
    verdict: 'pending',
    notices: ['L-RESTART'],
  },
  {
    name: 'Docker Desktop has run since before, and registry.json was changed',
    policy: 'minimal',
    change: [
      {do: 'run-desktop', since: 'before'},
      {do: 'edit', path: registryJson, from: '"acme"', to: '"old-org"'},
    ],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE', 'L-RESTART'],
  },
  {
    name: 'Docker Desktop older than the policy allows',
    policy: 'rich',
    change: [{do: 'desktop-version', version: '4.40.0'}],
    verdict: 'drift',
    notices: ['L-DESKTOP-VERSION'],
  },
  {
    name: 'the hosts file sends Docker Hub elsewhere',
    policy: 'minimal',
    change: [{do: 'write', path: hosts, text: '127.0.0.1 localhost\n10.0.0.1 hub.docker.com\n'}],
    verdict: 'drift',
    notices: ['L-HOSTS-FILE'],
  },
  {
    name: 'a package brought the policy, and package and timer are gone',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"channel": "script"', to: '"channel": "deb"'}],
    verdict: 'drift',
    notices: ['L-PACKAGE-VERSION', 'L-UNIT-ENABLED'],
  },
  {
    name: 'registry.json that SELinux takes for something else',
    policy: 'minimal',
    change: [{do: 'selinux-label', path: registryJson}],
    verdict: 'drift',
    notices: ['L-FILE-LABEL:registry-json'],
  },
  {
    name: 'admin-settings.json that SELinux takes for something else',
    policy: 'rich',
    change: [{do: 'selinux-label', path: adminSettings}],
    verdict: 'drift',
    notices: ['L-FILE-LABEL:admin-settings'],
  },
  {
    name: 'Docker Desktop has run since before, and shows itself to root alone',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'before'}, {do: 'hide-processes'}],
    verdict: 'pending',
    notices: ['L-RESTART'],
    // What cannot be seen of processes is not asked.
    unprivileged: {verdict: 'ok', notices: []},
  },
  {
    name: 'an access list on a machine without the tools that show lists and flags',
    policy: 'minimal',
    change: [
      {do: 'access-list', path: registryJson, entry: 'u:1000:r'},
      {do: 'flag', path: registryJson, flag: 'immutable'},
      {do: 'without-tools', names: ['getfacl', 'lsattr']},
    ],
    verdict: 'ok',
    notices: [],
  },
  {
    name: 'an access list that may write, on a machine without the tools that show lists',
    policy: 'minimal',
    change: [
      {do: 'access-list', path: registryJson, entry: 'u:1000:rw'},
      {do: 'without-tools', names: ['getfacl']},
    ],
    verdict: 'drift',
    notices: ['L-FILE-ACCESS:registry-json'],
  },
  {
    name: 'a package brought the policy, and nothing here can tell',
    policy: 'minimal',
    change: [
      {do: 'edit', path: receipt, from: '"channel": "script"', to: '"channel": "rpm"'},
      {do: 'without-tools', names: ['dpkg-query', 'systemctl']},
    ],
    verdict: 'unknown',
    notices: ['?L-PACKAGE-VERSION', '?L-UNIT-ENABLED'],
  },
  {
    name: 'the kernel shows neither mounts nor processes',
    policy: 'minimal',
    change: [{do: 'without-proc'}],
    verdict: 'unknown',
    notices: ['?L-MOUNTS:docker-desktop'],
  },
  {
    name: 'a tool for SELinux labels that talks nonsense',
    policy: 'minimal',
    change: [
      {do: 'selinux-label', path: null},
      {do: 'tool', path: '/usr/sbin/matchpathcon', lines: ['echo what']},
    ],
    verdict: 'unknown',
    notices: ['?L-FILE-LABEL:registry-json'],
  },
  {
    name: 'a systemctl that talks nonsense',
    policy: 'minimal',
    change: [
      {do: 'edit', path: receipt, from: '"channel": "script"', to: '"channel": "deb"'},
      {do: 'tool', path: '/usr/bin/dpkg-query', lines: ["echo 'install ok installed 1.0.0-1'"]},
      {do: 'tool', path: '/usr/bin/systemctl', lines: ['echo What is this']},
    ],
    verdict: 'unknown',
    notices: ['?L-UNIT-ENABLED'],
  },
  {
    name: 'Docker Desktop older than the policy allows, as rpm says',
    policy: 'rich',
    change: [
      {do: 'folder', path: '/opt/docker-desktop'},
      {do: 'tool', path: '/usr/bin/rpm', lines: ['[ "$4" = docker-desktop ] && echo installed 4.40.0']},
    ],
    verdict: 'drift',
    notices: ['L-DESKTOP-VERSION'],
  },
  {
    name: 'Docker Desktop older than the policy allows, as pacman says',
    policy: 'rich',
    change: [
      {do: 'folder', path: '/opt/docker-desktop'},
      {do: 'tool', path: '/usr/bin/pacman', lines: ['[ "$1" = -Q ] && echo "$2 4.40.0-1"']},
    ],
    verdict: 'drift',
    notices: ['L-DESKTOP-VERSION'],
  },
  {
    name: 'a package brought the policy, and the package manager is killed before it answers',
    policy: 'minimal',
    change: [
      {do: 'edit', path: receipt, from: '"channel": "script"', to: '"channel": "rpm"'},
      {do: 'tool', path: '/usr/bin/rpm', lines: ['kill -KILL $$']},
      {do: 'tool', path: '/usr/bin/systemctl', lines: ['echo enabled']},
    ],
    verdict: 'unknown',
    notices: ['?L-PACKAGE-VERSION'],
  },
];
