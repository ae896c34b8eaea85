import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What the verifiers are timed on: a root with the policy in it, and a script that only stats and hashes its files. */
export interface Machine {
  readonly root: string;
  readonly script: string;
  readonly bare: string;
}

const FILES = [
  '/usr/share/docker-desktop/registry/registry.json',
  '/usr/share/docker-desktop/admin-settings.json',
  '/var/lib/wharfinger/acme/receipt.json',
];

/** Installs the policy of an output tree below `folder`; undefined where that is impossible: it takes Linux and root. */
export function installed(tree: string, folder: string): Machine | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const root = join(folder, 'machine');
  mkdirSync(root);
  chmodSync(root, 0o755);
  const {status, stdout} = spawnSync('sh', [join(tree, 'linux/install.sh'), '--root', root], {encoding: 'utf8'});
  if (status !== 0) throw new Error(stdout);
  const files = FILES.map(path => root + path);
  const paths = new Set([root, ...files.flatMap(path => [path, ...parents(path, root)])]);
  const quoted = (list: Iterable<string>) => [...list].map(path => `'${path}'`).join(' ');
  return {
    root,
    script: join(tree, 'linux/verify.sh'),
    bare: `stat -c '%u %a %h %s %n' ${quoted(paths)}; sha256sum ${quoted(files)}`,
  };
}

function parents(path: string, root: string): readonly string[] {
  const parent = dirname(path);
  return parent === root ? [] : [parent, ...parents(parent, root)];
}
