import {lstat, mkdir, open, rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';
import {Failure} from '../failure.ts';
import {diskFailure, systemCode} from './failures.ts';

/** Reading stops behind this. Far above what a policy may have, so that its reader can say by how much it is too large. */
export const MAXIMUM_BYTES = 16 * 1024 * 1024;

/**
 * The bytes of a file, or of standard input for `-`; no more than 16 MiB of an endless one.
 *
 * @throws Failure FILE_NOT_FOUND, FILE_NOT_READ
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (path === '-') return await collect(process.stdin);
    const file = await open(path, 'r');
    return await collect(file.createReadStream());
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new Failure('FILE_NOT_FOUND', `There is no file ${path}.`, {
        hint: 'Check the name, or write a first policy: wharfinger init',
        cause: error,
      });
    throw diskFailure('FILE_NOT_READ', `Cannot read ${path === '-' ? 'standard input' : path}`, error);
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAXIMUM_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** A file to write, whole or not at all. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Text that only files of ours hold: one with it is an older copy and is replaced without asking. */
  readonly mark?: string;
}

async function isSomebodys(path: string, mark: string | undefined): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return false;
  return mark === undefined || !found.isFile() || !new TextDecoder().decode(await readBytes(path)).includes(mark);
}

/**
 * Writes files that do not exist yet; none of them if one does. With force they are replaced.
 *
 * @throws Failure FILE_EXISTS, FILE_NOT_WRITTEN
 */
export async function writeNew(files: readonly NewFile[], {force}: {force: boolean}): Promise<void> {
  for (const {path, mark} of files)
    if (!force && (await isSomebodys(path, mark)))
      throw new Failure('FILE_EXISTS', `${path} exists already.`, {
        hint: 'Choose another name, or overwrite it with --force.',
      });
  for (const {path, bytes} of files) {
    const staged = `${path}.wharfinger-new`;
    try {
      await mkdir(dirname(path), {recursive: true});
      const file = await open(staged, 'w', 0o644);
      await file.writeFile(bytes).finally(() => file.close());
      await rename(staged, path);
    } catch (error) {
      await rm(staged, {force: true}).catch(() => undefined);
      throw diskFailure('FILE_NOT_WRITTEN', `Cannot write ${path}`, error);
    }
  }
}
