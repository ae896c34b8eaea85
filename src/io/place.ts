import {lstat, readlink, realpath} from 'node:fs/promises';
import {homedir} from 'node:os';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {Failure} from '../failure.ts';

/**
 * The absolute path of an output folder, if it may be one: a folder that exists for output alone.
 *
 * @param policy path of the policy, which must not lie inside; `-` for standard input
 * @throws Failure USAGE
 */
export async function outputPlace(out: string, policy: string): Promise<string> {
  const path = join(await realOrGiven(dirname(resolve(out))), basename(resolve(out)));
  const refuse = (why: string, hint = 'Name a folder for the output alone: --out out') => {
    throw new Failure('USAGE', `${out} cannot be the output folder: ${why}.`, {hint});
  };
  if (dirname(path) === path) refuse('it is the root of the file system');
  const kind = await lstat(path).catch(() => undefined);
  if (kind?.isSymbolicLink()) {
    const target = resolve(dirname(path), await readlink(path));
    refuse(`it is a symbolic link to ${target}`, 'Name the folder itself.');
  }
  if (holds(path, await realOrGiven(homedir()))) refuse('your home folder is in it');
  if (policy !== '-' && holds(path, await realOrGiven(resolve(policy)))) refuse('the policy is in it');
  return path;
}

/** Whether a path is the folder or lies below it. */
export function holds(folder: string, path: string): boolean {
  const step = relative(folder, path);
  return (
    step === '' ||
    (step !== '..' && !step.startsWith(`..${sep}`) && resolve(folder, step) === path && !isOtherDrive(step))
  );
}

/** On Windows the way to another drive is an absolute path. */
function isOtherDrive(step: string): boolean {
  return resolve(step) === step;
}

async function realOrGiven(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
