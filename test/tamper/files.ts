import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';

/** What somebody does to files. Paths are those of the machine; a test puts its root before them. */
export type FileChange =
  | {readonly do: 'write'; readonly path: string; readonly text: string; readonly encoding?: 'latin1'}
  /** Every occurrence; an edit that changes nothing is a mistake of the catalogue. */
  | {readonly do: 'edit'; readonly path: string; readonly from: string | RegExp; readonly to: string}
  | {readonly do: 'add-byte-order-mark'; readonly path: string}
  | {readonly do: 'recode-utf-16'; readonly path: string}
  | {readonly do: 'empty'; readonly path: string}
  /** A file of this many bytes that takes no room. */
  | {readonly do: 'sparse'; readonly path: string; readonly size: number}
  | {readonly do: 'remove'; readonly path: string}
  | {readonly do: 'move'; readonly path: string; readonly to: string}
  | {readonly do: 'copy'; readonly path: string; readonly to: string}
  | {readonly do: 'folder'; readonly path: string}
  | {readonly do: 'fifo'; readonly path: string}
  /** A device that never stops giving. */
  | {readonly do: 'device'; readonly path: string}
  /** The thing itself goes to `to`, a link takes its name. */
  | {readonly do: 'replace-by-link'; readonly path: string; readonly to: string}
  | {readonly do: 'dangling-link'; readonly path: string}
  /** A link with these words for its target. */
  | {readonly do: 'link'; readonly path: string; readonly to: string}
  | {readonly do: 'hard-link'; readonly path: string; readonly also: string}
  | {readonly do: 'chmod'; readonly path: string; readonly mode: number}
  | {readonly do: 'chown'; readonly path: string; readonly user: number; readonly group?: number}
  /** In the words of `setfacl -m`. */
  | {readonly do: 'access-list'; readonly path: string; readonly entry: string}
  | {readonly do: 'flag'; readonly path: string; readonly flag: 'immutable' | 'append-only'}
  | {readonly do: 'extended-attribute'; readonly path: string; readonly name: string; readonly value: string}
  | {readonly do: 'touch'; readonly path: string};

/** Applies one change below a root. Whoever replaces something keeps its access: only what is said changes. */
export function changeFiles(root: string, change: FileChange): void {
  const path = join(root, change.path);
  switch (change.do) {
    case 'write':
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, change.text, change.encoding ?? 'utf8');
      return;
    case 'edit': {
      const before = readFileSync(path, 'utf8');
      const after =
        typeof change.from === 'string'
          ? before.replaceAll(change.from, change.to)
          : before.replace(change.from, change.to);
      if (after === before) throw new Error(`${change.path} has no ${change.from}`);
      writeFileSync(path, after);
      return;
    }
    case 'add-byte-order-mark':
      writeFileSync(path, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), readFileSync(path)]));
      return;
    case 'recode-utf-16':
      writeFileSync(path, Buffer.from(`\ufeff${readFileSync(path, 'utf8')}`, 'utf16le'));
      return;
    case 'empty':
      truncateSync(path);
      return;
    case 'sparse':
      truncateSync(path, change.size);
      return;
    case 'remove':
      rmSync(path, {recursive: true});
      return;
    case 'move':
      mkdirSync(dirname(join(root, change.to)), {recursive: true});
      renameSync(path, join(root, change.to));
      return;
    case 'copy':
      mkdirSync(dirname(join(root, change.to)), {recursive: true});
      cpSync(path, join(root, change.to), {recursive: true});
      return;
    case 'folder':
      rmSync(path, {recursive: true, force: true});
      mkdirSync(path, {recursive: true});
      return;
    case 'fifo':
      rmSync(path, {recursive: true, force: true});
      run('mkfifo', path);
      return;
    case 'device':
      rmSync(path, {recursive: true, force: true});
      run('mknod', '-m', '0644', path, 'c', '1', '5');
      return;
    case 'replace-by-link':
      mkdirSync(dirname(join(root, change.to)), {recursive: true});
      renameSync(path, join(root, change.to));
      symlinkSync(join(root, change.to), path);
      return;
    case 'dangling-link':
      rmSync(path, {recursive: true, force: true});
      symlinkSync('/nowhere', path);
      return;
    case 'link':
      symlinkSync(change.to, path);
      return;
    case 'hard-link':
      mkdirSync(dirname(join(root, change.also)), {recursive: true});
      linkSync(path, join(root, change.also));
      return;
    case 'chmod':
      chmodSync(path, change.mode);
      return;
    case 'chown':
      chownSync(path, change.user, change.group ?? lstatSync(path).gid);
      return;
    case 'access-list':
      run('setfacl', '-m', change.entry, path);
      return;
    case 'flag':
      run('chattr', change.flag === 'immutable' ? '+i' : '+a', path);
      return;
    case 'extended-attribute':
      run('setfattr', '-n', change.name, '-v', change.value, path);
      return;
    case 'touch':
      utimesSync(path, new Date(), new Date());
  }
}

function run(command: string, ...parameters: readonly string[]): void {
  const {status, stderr, error} = spawnSync(command, parameters, {encoding: 'utf8'});
  if (status !== 0) throw error ?? new Error(`${command} ${parameters.join(' ')}: ${stderr}`);
}
