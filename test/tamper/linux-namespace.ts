import {dirname} from 'node:path';
import {isOfFiles, LINUX, type LinuxMachineChange, type LinuxTampering} from './linux.ts';
import {finished} from './processes.ts';

/** One word of a command line of sh. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Runs commands on a machine that is made of a tree: mounts and processes of their own, and the real paths show the
 * files of the tree. What happens in there, nobody outside sees.
 *
 * @returns standard output and exit code of each command
 */
export async function runInNamespace(
  root: string,
  {change}: LinuxTampering,
  commands: readonly (readonly string[])[],
): Promise<readonly {readonly stdout: string; readonly code: number}[]> {
  const script = [
    'set -eu',
    ...['/usr/share', '/var/lib', '/home', '/opt'].map(path => `mount --bind ${quoted(root + path)} ${path}`),
    `if [ -f ${quoted(`${root}/etc/hosts`)} ]; then mount --bind ${quoted(`${root}/etc/hosts`)} /etc/hosts; fi`,
    // Files above are of this test, and a package manager wants its folder.
    'mkdir -p /var/lib/dpkg/info /var/lib/dpkg/updates',
    '[ -e /var/lib/dpkg/status ] || : >/var/lib/dpkg/status',
    ...change.flatMap(each => (isOfFiles(each) ? [] : linesOf(each))),
    'set +e',
    ...commands.map(command => `${command.map(quoted).join(' ')}\nprintf '\\n<<<end %s>>>\\n' $?`),
  ].join('\n');
  const {stdout, stderr, code} = await finished('unshare', [
    ...['--mount', '--pid', '--fork', '--mount-proc', '--propagation', 'private'],
    ...['sh', '-c', script],
  ]);
  const parts = stdout.split(/\n<<<end (\d+)>>>\n/);
  if (parts.length !== 2 * commands.length + 1)
    throw new Error(`the namespace ended with ${code}:\n${stdout}\n${stderr}`);
  return commands.map((_, index) => ({stdout: parts[2 * index]!, code: Number(parts[2 * index + 1])}));
}

function linesOf(change: LinuxMachineChange): readonly string[] {
  switch (change.do) {
    case 'bind-mount':
      return [`mount --bind ${quoted(change.from)} ${quoted(change.path)}`];
    case 'mount-empty':
      return [`mount -t tmpfs -o mode=755 none ${quoted(change.path)}`];
    case 'run-desktop':
      return runDesktop(change.since);
    case 'desktop-version':
      return change.version === null ? [] : installDesktop(change.version);
    case 'selinux-label':
      return enforceLabels(change.path);
    case 'hide-processes':
      return ['mount -o remount,hidepid=2 /proc'];
    case 'without-proc':
      return ['mount -t tmpfs none /proc'];
    case 'tool':
      return writeTool(change.path, change.lines);
    case 'without-tools':
      return [...openFolder('/usr/bin'), ...change.names.map(name => `rm /usr/bin/${name}`)];
  }
}

/** The kernel takes the name of a process from its file. Whole seconds lie between a start and a change. */
function runDesktop(since: 'before' | 'after'): readonly string[] {
  const program = '/opt/docker-desktop/bin/com.docker.backend';
  return [
    'mkdir -p /opt/docker-desktop/bin',
    `cp /bin/sleep ${program}`,
    'sleep 2',
    `${program} 60 >/dev/null 2>&1 &`,
    ...(since === 'before' ? ['sleep 2', `touch ${LINUX.registryJson}`] : []),
  ];
}

/** What a Debian package leaves: its folder, and its entry in the status file of dpkg. */
function installDesktop(version: string): readonly string[] {
  const entry = [
    ['Package', 'docker-desktop'],
    ['Status', 'install ok installed'],
    ['Architecture', 'amd64'],
    ['Maintainer', 'nobody'],
    ['Version', `${version}-200000`],
    ['Description', 'desktop'],
  ].map(([name, value]) => `${name}: ${value}`);
  return ['mkdir -p /opt/docker-desktop', `printf '%s\\n' ${entry.map(quoted).join(' ')} '' >>/var/lib/dpkg/status`];
}

/** The machine enforces labels, and its tool answers in the words of libselinux's matchpathcon. */
function enforceLabels(unexpected: string | null): readonly string[] {
  const context = 'system_u:object_r:usr_t:s0';
  const tool = [
    '[ "$1" = -V ] || exit 1',
    ...(unexpected === null
      ? []
      : [
          `if [ "$2" = ${unexpected} ]; then`,
          `  echo "$2 has context unconfined_u:object_r:user_tmp_t:s0, should be ${context}"`,
          '  exit 1',
          'fi',
        ]),
    'echo "$2 verified."',
  ];
  return [
    'mount -t tmpfs none /sys/fs',
    'mkdir /sys/fs/selinux',
    'echo 1 >/sys/fs/selinux/enforce',
    ...writeTool('/usr/sbin/matchpathcon', tool),
  ];
}

function writeTool(path: string, lines: readonly string[]): readonly string[] {
  return [
    ...openFolder(dirname(path)),
    `printf '%s\\n' ${['#!/bin/sh', ...lines].map(quoted).join(' ')} >${path}`,
    `chmod 755 ${path}`,
  ];
}

/** What is written into a folder of the system's tools lies above it. They are looked for nowhere else. */
function openFolder(path: string): readonly string[] {
  return [
    'mount -t tmpfs none /mnt',
    'mkdir /mnt/upper /mnt/work',
    `mount -t overlay overlay -o lowerdir=${path},upperdir=/mnt/upper,workdir=/mnt/work ${path}`,
  ];
}
