import {lstat, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Failure} from '../failure.ts';
import {sha256} from '../formats/sha256.ts';
import type {EarlierBuild} from '../revision.ts';
import {MANIFEST, SUMS} from '../seal.ts';
import type {Artifact} from '../targets/target.ts';
import {parentsOf} from './disk.ts';
import {diskFailure} from './failures.ts';
import {readManifest, undated} from './manifest.ts';
import {holds} from './place.ts';
import {replaceTree} from './replace.ts';
import {type Survey, survey} from './survey.ts';
import {recoverTree, swapTree} from './swap.ts';

export interface TreeReport {
  /** False: the tree on the disk was this one already, and no file was touched. */
  readonly written: boolean;
  /** Files that are not ours and stayed. */
  readonly kept: readonly string[];
  /** Files of an earlier build, without its manifest and sums, that this tree does not have any more. */
  readonly removed: readonly string[];
  /** `signed/` belonged to other artifacts and is gone. */
  readonly signedRemoved: boolean;
}

/** Repairs what a killed command left of OUT, and tells what the last build there said of itself. */
export async function openTree(out: string): Promise<EarlierBuild | undefined> {
  try {
    await recoverTree(out);
    return await readManifest(out);
  } catch (error) {
    throw diskFailure('FILE_NOT_WRITTEN', `Cannot repair ${out}`, error);
  }
}

/**
 * Makes OUT equal to a sealed tree, never half: an equal tree is not touched, otherwise the new tree is swapped in or, where OUT cannot be renamed, replaced file by file.
 *
 * @param out absolute path from outputPlace, opened with {@link openTree}
 * @throws Failure FOREIGN_FILES, FILE_EXISTS, FILE_NOT_WRITTEN, OUTPUT_BUSY
 */
export async function writeTree(
  out: string,
  artifacts: readonly Artifact[],
  {force}: {force: boolean},
): Promise<TreeReport> {
  try {
    const before = await survey(out);
    const foreign = before?.foreign ?? [];
    refuseForeign(out, artifacts, foreign, force);
    const unsigned = before?.ours.filter(path => !before.signed.includes(path)) ?? [];
    if (before && (await isCurrent(out, artifacts, before, unsigned)))
      return {written: false, kept: foreign, removed: [], signedRemoved: false};
    const signedStays = before !== undefined && before.signed.length > 0 && describes(before, artifacts);
    const paths = new Set(artifacts.map(({path}) => path));
    const stale = (signedStays ? unsigned : (before?.ours ?? [])).filter(path => !paths.has(path));
    // A folder with files to keep, or one that a shell stands in, keeps its place.
    const stays = foreign.length > 0 || signedStays || holds(out, process.cwd());
    if (stays || !(await swapTree(out, artifacts, before !== undefined)))
      await replaceTree(out, artifacts, before, stale);
    return {
      written: true,
      kept: foreign,
      removed: stale.filter(path => before?.manifest?.files.has(path)),
      signedRemoved: !signedStays && (before?.signed.length ?? 0) > 0,
    };
  } catch (error) {
    throw diskFailure('FILE_NOT_WRITTEN', `Cannot write ${out}`, error);
  }
}

const NAMED = 10;

/** Foreign files stop the build; with force they are kept, unless one lies where a file of the tree must go. */
function refuseForeign(out: string, artifacts: readonly Artifact[], foreign: readonly string[], force: boolean): void {
  const wanted = new Set(artifacts.flatMap(({path}) => [path, ...parentsOf(path)]));
  const files = new Set(artifacts.map(({path}) => path));
  const inTheWay = foreign.filter(
    path => wanted.has(path) || [path, ...parentsOf(path)].some(part => files.has(part.replace(/\/$/, ''))),
  );
  const named = force ? inTheWay : foreign;
  if (named.length === 0) return;
  const more = named.length > NAMED ? ` and ${named.length - NAMED} more` : '';
  const list = `${named.slice(0, NAMED).join(', ')}${more}`;
  if (force)
    throw new Failure('FOREIGN_FILES', `${out} holds files where the build must write its own: ${list}.`, {
      hint: 'Move them away or choose another folder with --out; --force keeps files, it does not overwrite them.',
    });
  throw new Failure('FOREIGN_FILES', `${out} holds files that no build wrote: ${list}.`, {
    hint: 'Move them away, choose another folder with --out, or keep them with --force.',
  });
}

/** Whether the manifest on the disk names exactly these artifacts, whatever became of the files. */
function describes({manifest}: Survey, artifacts: readonly Artifact[]): boolean {
  const wanted = artifacts.find(({path}) => path === MANIFEST);
  return wanted !== undefined && manifest !== undefined && undated(manifest.text) === undated(decode(wanted.bytes));
}

/** Whether every file on the disk is the wanted one; the day of the manifest, and with it the sums, may differ. */
async function isCurrent(
  out: string,
  artifacts: readonly Artifact[],
  before: Survey,
  unsigned: readonly string[],
): Promise<boolean> {
  if (before.interrupted || unsigned.length !== artifacts.length || !describes(before, artifacts)) return false;
  const manifest = artifacts.find(({path}) => path === MANIFEST)!;
  const sums = new Map([[sha256(manifest.bytes), sha256(new TextEncoder().encode(before.manifest!.text))]]);
  const same = await Promise.all(
    artifacts.map(async ({path, bytes, mode}) => {
      if (!unsigned.includes(path) || !(await hasMode(join(out, path), mode))) return false;
      if (path === MANIFEST) return true;
      const current = await readFile(join(out, path));
      if (path !== SUMS) return current.equals(bytes);
      return current.toString() === decode(bytes).replace(/^[0-9a-f]{64}/gm, sum => sums.get(sum) ?? sum);
    }),
  );
  return same.every(Boolean);
}

async function hasMode(path: string, mode: number): Promise<boolean> {
  const kind = await lstat(path);
  return kind.isFile() && (process.platform === 'win32' || (kind.mode & 0o7777) === mode);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
