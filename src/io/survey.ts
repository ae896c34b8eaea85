import {lstat, readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Failure} from '../failure.ts';
import {parentsOf} from './disk.ts';
import {systemCode} from './failures.ts';
import {readManifest, type WrittenManifest} from './manifest.ts';

/** Files this tool puts into OUT while it replaces a tree file by file (src/io/replace.ts). */
export const JOURNAL = '.wharfinger-replacing';
export const STAGE = '.wharfinger-stage';
/** Where signed copies of the artifacts lie, with a manifest of their own. */
export const SIGNED = 'signed';

/** What lies in OUT. Paths are relative, with `/`; an empty folder ends in `/`. */
export interface Survey {
  readonly manifest?: WrittenManifest;
  /** A replacement was interrupted: the tree may not be whole. */
  readonly interrupted: boolean;
  readonly ours: readonly string[];
  /** Of `ours`: what lies under `signed/`. */
  readonly signed: readonly string[];
  readonly foreign: readonly string[];
}

/**
 * Looks at every file below OUT without following links. Undefined: there is no OUT.
 *
 * @throws Failure FILE_EXISTS where OUT is not a folder
 */
export async function survey(out: string): Promise<Survey | undefined> {
  const kind = await lstat(out).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!kind) return undefined;
  if (!kind.isDirectory())
    throw new Failure('FILE_EXISTS', `${out} is not a folder.`, {hint: 'Name another folder with --out.'});
  const [manifest, journal, signedManifest] = await Promise.all([
    readManifest(out),
    readJournal(out),
    readManifest(join(out, SIGNED)),
  ]);
  const known = new Set([
    ...(manifest?.files ?? []),
    ...(journal ?? []),
    ...[...(signedManifest?.files ?? [])].map(path => `${SIGNED}/${path}`),
  ]);
  // A folder of ours that lost its files is still ours.
  for (const path of [...known]) for (const parent of parentsOf(path)) known.add(`${parent}/`);
  const all = await walk(out, '');
  const isStaged = (path: string) => path.startsWith(`${STAGE}/`);
  const leaves = all.filter(path => path !== JOURNAL && !isStaged(path));
  const ours = leaves.filter(path => known.has(path));
  return {
    ...(manifest ? {manifest} : {}),
    interrupted: journal !== undefined || all.some(isStaged),
    ours,
    signed: ours.filter(path => path.startsWith(`${SIGNED}/`)),
    foreign: leaves.filter(path => !known.has(path)),
  };
}

async function walk(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), {withFileTypes: true});
  if (entries.length === 0 && prefix !== '') return [prefix];
  const below = await Promise.all(
    entries.map(entry => (entry.isDirectory() ? walk(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`])),
  );
  return below.flat().sort();
}

async function readJournal(out: string): Promise<readonly string[] | undefined> {
  try {
    return (await readFile(join(out, JOURNAL), 'utf8')).split('\n');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
