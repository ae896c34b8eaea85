import {mkdir, rename, rmdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {dir} from 'tmp-promise';
import {Failure} from '../failure.ts';
import type {Artifact} from '../targets/target.ts';
import {discard, namesIn, syncFolder, writeArtifacts} from './disk.ts';
import {systemCode} from './failures.ts';
import {survey} from './survey.ts';

/** Everything of ours beside OUT begins so: `.out.wharfinger-`. */
const beside = (out: string, suffix: string): string => join(dirname(out), `.${basename(out)}.wharfinger-${suffix}`);
const aside = (out: string): string => beside(out, 'old');

/** What could not be thrown away lies beside OUT, not in it: the next command tries again. */
const ignore = () => undefined;

/** Codes that say: this folder cannot be renamed, or nothing can be put beside it. Its files may still be replaced. */
const NOT_SWAPPABLE: readonly (string | undefined)[] = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS'];

/**
 * Puts a new tree in the place of OUT by two renames, so that OUT is the old tree or the new one; between the two it
 * is neither, and {@link recoverTree} brings the old one back.
 *
 * @returns false where OUT cannot be renamed; nothing has changed then
 * @throws Failure OUTPUT_BUSY when another command changed OUT at the same moment
 */
export async function swapTree(out: string, artifacts: readonly Artifact[], exists: boolean): Promise<boolean> {
  const parent = dirname(out);
  let stage: string | undefined;
  try {
    await mkdir(parent, {recursive: true});
    stage = (await dir({tmpdir: parent, prefix: basename(beside(out, 'stage')), keep: true})).path;
    await writeArtifacts(stage, artifacts);
    if (exists) await rename(out, aside(out));
    await putInPlace(stage, out, exists);
  } catch (error) {
    if (stage !== undefined) await discard(stage).catch(ignore);
    const code = systemCode(error);
    if (NOT_SWAPPABLE.includes(code)) return false;
    if (code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST')
      throw new Failure('OUTPUT_BUSY', `Something else changed ${out} at the same moment.`, {
        hint: 'Run the command again when no other build writes there.',
        cause: error,
      });
    throw error;
  }
  await syncFolder(parent);
  if (exists) await discard(aside(out)).catch(ignore);
  return true;
}

async function putInPlace(stage: string, out: string, exists: boolean): Promise<void> {
  try {
    await rename(stage, out);
  } catch (error) {
    if (exists) await rename(aside(out), out);
    throw error;
  }
}

/**
 * Finishes or undoes what a killed command left beside OUT: a stage is thrown away, an old tree goes back where no
 * tree is in its place and is thrown away where one is.
 */
export async function recoverTree(out: string): Promise<void> {
  const names = await namesIn(dirname(out));
  if (names.includes(basename(aside(out)))) await recoverAside(out);
  const prefixes = [beside(out, 'stage-'), beside(out, 'trash-')].map(path => basename(path));
  for (const name of names)
    if (prefixes.some(prefix => name.startsWith(prefix))) await discard(join(dirname(out), name)).catch(ignore);
}

async function recoverAside(out: string): Promise<void> {
  const current = await survey(out);
  if (current?.manifest || current?.interrupted) await discard(aside(out)).catch(ignore);
  else if (current) {
    // Somebody made OUT anew by hand. What is in it decides: files stop the build later, an empty folder gives way.
    if ((await namesIn(out)).length > 0) return;
    await rmdir(out);
    await rename(aside(out), out);
  } else await rename(aside(out), out);
  await syncFolder(dirname(out));
}
