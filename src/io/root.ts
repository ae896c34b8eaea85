import {lstat} from 'node:fs/promises';
import {isAbsolute} from 'node:path';
import {Failure} from '../failure.ts';
import {ROOT_LIMIT} from '../verify/line.ts';
import {diskFailure, systemCode} from './failures.ts';

const NAME_IT = 'Name the folder where the image is mounted.';

/**
 * Another root to look at, as it was given.
 *
 * @throws Failure USAGE where it is not an absolute path of printable ASCII to a folder, or too long for the result line;
 *   FILE_NOT_READ
 */
export async function openRoot(root: string): Promise<string> {
  if (JSON.stringify(root).length > ROOT_LIMIT + 2)
    throw new Failure('USAGE', `--root is longer than ${ROOT_LIMIT} characters.`, {
      hint: 'Mount the image under a shorter path.',
    });
  if (!isAbsolute(root))
    throw new Failure('USAGE', `--root ${root} is no absolute path.`, {hint: 'Write it from the top: /mnt/image'});
  if (/[^\x20-\x7e]/.test(root))
    throw new Failure('USAGE', `--root ${root} holds more than printable ASCII, which the result line cannot carry.`, {
      hint: 'Mount the image under a plain path, such as /mnt/image',
    });
  const found = await lstat(root).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT')
      throw new Failure('FILE_NOT_READ', `--root ${root} is not there.`, {hint: NAME_IT});
    throw diskFailure('FILE_NOT_READ', `Cannot look at --root ${root}`, error);
  });
  if (!found.isDirectory()) throw new Failure('USAGE', `--root ${root} is not a folder.`, {hint: NAME_IT});
  return root;
}
