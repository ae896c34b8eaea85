import {constants} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import type {Observation} from '../verify/facts.ts';

export type Unreadable = Extract<Observation, {status: 'unreadable'}>;
export type Absent = Extract<Observation, {status: 'absent'}>;

export type Content =
  | {readonly status: 'bytes'; readonly bytes: Uint8Array}
  | {readonly status: 'not-a-file' | 'too-large'}
  | Absent
  | Unreadable;

/** Nothing of ours is ever larger. */
export const CONTENT_LIMIT = 1024 * 1024;

/** Reads a plain file. Whatever took its place meanwhile is neither followed nor waited for. */
export async function readFile(path: string, limit = CONTENT_LIMIT): Promise<Content> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const {size, ...stat} = await statOf(file);
    if (!stat.isFile) return {status: 'not-a-file'};
    if (size > limit) return {status: 'too-large'};
    // One more than it has: it may grow while it is read, and files of the kernel say that they have none.
    let bytes = Buffer.alloc(size + 1);
    for (let length = 0; ; ) {
      const {bytesRead} = await file.read(bytes, length, bytes.length - length, length);
      length += bytesRead;
      if (bytesRead === 0) return {status: 'bytes', bytes: bytes.subarray(0, length)};
      if (length > limit) return {status: 'too-large'};
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(bytes.length * 2 + 4096, limit + 1));
    }
  } catch (error) {
    return systemCode(error) === 'ELOOP' ? {status: 'not-a-file'} : troubleOf(error);
  } finally {
    await file?.close().catch(() => {});
  }
}

async function statOf(file: FileHandle): Promise<{readonly isFile: boolean; readonly size: number}> {
  const stat = await file.stat();
  return {isFile: stat.isFile(), size: stat.size};
}

/** Nothing is absent that somebody may only not be let see. */
export function troubleOf(error: unknown): Absent | Unreadable {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return {status: 'absent'};
  return {status: 'unreadable', reason: code === 'EACCES' ? 'permission denied' : `the system says ${code ?? 'no'}`};
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
