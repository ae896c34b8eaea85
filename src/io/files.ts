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
  return await from(path, collect, 'Check the name, or write a first policy: wharfinger init');
}

/** The end of a file, and how it begins. */
export interface Tail {
  /** No more than 16 MiB; an even number of bytes is left out before them. */
  readonly bytes: Uint8Array;
  readonly start: Uint8Array;
  readonly truncated: boolean;
}

/**
 * The last 16 MiB of a file, or of standard input for `-`: the end of a log is its newest part.
 *
 * @throws Failure FILE_NOT_FOUND, FILE_NOT_READ
 */
export async function readTail(path: string): Promise<Tail> {
  return await from(path, collectTail, 'Check the name of the log; - reads standard input.');
}

type Chunks = AsyncIterable<Uint8Array>;

async function from<Result>(path: string, take: (chunks: Chunks) => Promise<Result>, hint: string): Promise<Result> {
  try {
    if (path === '-') return await take(process.stdin);
    const file = await open(path, 'r');
    return await take(file.createReadStream());
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new Failure('FILE_NOT_FOUND', `There is no file ${path}.`, {hint, cause: error});
    throw diskFailure('FILE_NOT_READ', `Cannot read ${path === '-' ? 'standard input' : path}`, error);
  }
}

async function collectTail(stream: Chunks): Promise<Tail> {
  const chunks: Uint8Array[] = [];
  let start: Uint8Array = new Uint8Array();
  let total = 0;
  let kept = 0;
  for await (const chunk of stream) {
    if (start.length < 512) start = Buffer.concat([start, chunk.subarray(0, 512)]);
    chunks.push(chunk);
    total += chunk.length;
    kept += chunk.length;
    while (kept - chunks[0]!.length >= MAXIMUM_BYTES) kept -= chunks.shift()!.length;
  }
  const over = Math.max(total - MAXIMUM_BYTES, 0);
  const cut = over + (over % 2);
  return {bytes: Buffer.concat(chunks).subarray(cut - (total - kept)), start, truncated: over > 0};
}

async function collect(stream: Chunks): Promise<Uint8Array> {
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
