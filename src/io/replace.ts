import {lstat, mkdir, rename, rm, rmdir, unlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Failure} from '../failure.ts';
import {MANIFEST, SUMS} from '../seal.ts';
import type {Artifact} from '../targets/target.ts';
import {makeFolder, parentsOf, syncFolder, writeArtifacts} from './disk.ts';
import {systemCode} from './failures.ts';
import {JOURNAL, STAGE, type Survey} from './survey.ts';

/**
 * Replaces the files of OUT one by one, for a folder that cannot be renamed or that holds files to keep. The whole
 * tree is written to a stage inside OUT first, so that a full disk costs nothing. Then the manifest goes, and comes
 * back last: in between the tree says that it is not whole, and the journal tells the next command which files are ours.
 *
 * @param before what lies in OUT; undefined where there is no OUT
 * @param stale files of ours that the new tree does not have
 * @throws Failure OUTPUT_BUSY where a file cannot be replaced because it is open
 */
export async function replaceTree(
  out: string,
  artifacts: readonly Artifact[],
  before: Survey | undefined,
  stale: readonly string[],
): Promise<void> {
  const stage = join(out, STAGE);
  await mkdir(out, {recursive: true});
  await rm(stage, {recursive: true, force: true});
  try {
    await writeArtifacts(stage, artifacts);
    await writeJournal(out, [...artifacts.map(({path}) => path), ...(before?.ours ?? [])]);
  } catch (error) {
    await rm(stage, {recursive: true, force: true});
    throw error;
  }
  try {
    await moveFiles(out, artifacts, stale);
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error) ?? '')) throw error;
    throw new Failure('OUTPUT_BUSY', `A file in ${out} cannot be replaced; the tree is not whole now.`, {
      hint: 'Close the program that uses it and run the command again: it repairs the tree.',
      cause: error,
    });
  }
}

async function writeJournal(out: string, paths: readonly string[]): Promise<void> {
  const staged = join(out, STAGE, JOURNAL);
  await writeFile(staged, paths.join('\n'), {flush: true});
  await rename(staged, join(out, JOURNAL));
  await syncFolder(out);
}

async function moveFiles(out: string, artifacts: readonly Artifact[], stale: readonly string[]): Promise<void> {
  const stage = join(out, STAGE);
  await rm(join(out, MANIFEST), {force: true});
  await syncFolder(out);
  for (const path of stale) await removeFile(out, path);
  const folders = new Set(artifacts.flatMap(({path}) => parentsOf(path)));
  for (const folder of [...folders].sort()) await makeRealFolder(join(out, folder));
  const last = [SUMS, MANIFEST];
  const paths = artifacts.map(({path}) => path);
  for (const path of [...paths.filter(path => !last.includes(path)), ...last])
    await rename(join(stage, path), join(out, path));
  for (const folder of ['', ...folders]) await syncFolder(join(out, folder));
  await rm(stage, {recursive: true, force: true});
  await unlink(join(out, JOURNAL));
}

/** Removes one file or empty folder of ours, and the folders it leaves empty. */
async function removeFile(out: string, path: string): Promise<void> {
  if (path.endsWith('/')) await rmdir(join(out, path)).catch(keepFull);
  else await rm(join(out, path), {force: true});
  for (const parent of parentsOf(path).reverse()) await rmdir(join(out, parent)).catch(keepFull);
}

function keepFull(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCode(error) ?? '')) throw error;
}

/** Never writes through a link somebody put in the place of a folder. */
async function makeRealFolder(path: string): Promise<void> {
  const kind = await lstat(path).catch(() => undefined);
  if (kind && !kind.isDirectory())
    throw new Failure('FOREIGN_FILES', `${path} is not a folder, and the tree needs one there.`, {
      hint: 'Move it away and run the command again.',
    });
  await makeFolder(path);
}
