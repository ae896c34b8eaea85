import {randomBytes} from 'node:crypto';
import {chmod, mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Artifact} from '../targets/target.ts';

const FOLDER_MODE = 0o755;

/** Writes artifacts below a folder: exact modes whatever the umask, and on the disk before the promise settles. */
export async function writeArtifacts(folder: string, artifacts: readonly Artifact[]): Promise<void> {
  const parents = new Set(artifacts.flatMap(({path}) => parentsOf(path)));
  for (const parent of ['', ...[...parents].sort()]) await makeFolder(join(folder, parent));
  await Promise.all(
    artifacts.map(async ({path, bytes, mode}) => {
      const file = await open(join(folder, path), 'w');
      try {
        await file.writeFile(bytes);
        await file.chmod(mode);
        await file.sync();
      } finally {
        await file.close();
      }
    }),
  );
  for (const parent of ['', ...parents]) await syncFolder(join(folder, parent));
}

/** `a/b/c` → `a`, `a/b`. */
export function parentsOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, {recursive: true});
  await chmod(path, FOLDER_MODE);
}

/** Makes renames in a folder survive a power cut, where the system lets a folder be opened (Windows does not). */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Removes a folder that a command of the same moment may look at: gone under its name first, emptied after. */
export async function discard(path: string): Promise<void> {
  const trash = join(dirname(path), `${besideName(path)}${randomBytes(6).toString('hex')}`);
  await rename(path, trash);
  await rm(trash, {recursive: true, force: true});
}

/** Trash keeps the prefix of what it was, so that the next command finds it if this one is killed. */
function besideName(path: string): string {
  const name = path.slice(dirname(path).length).replace(/^[/\\]/, '');
  return `${name.replace(/wharfinger-.*$/, '')}wharfinger-trash-`;
}

/** Names in a folder; none where there is no folder or it cannot be looked into. */
export async function namesIn(path: string): Promise<readonly string[]> {
  return readdir(path).catch(() => []);
}
