import {Failure, type FailureCode} from '../failure.ts';

/** The system's own code (`ENOENT`, `EBUSY` …) of an error of the disk; undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error ? String((error as NodeJS.ErrnoException).code) : undefined;
}

const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission denied', 'Choose a place that you may use, or change its permissions.'],
  EPERM: ['the system does not permit it', 'Choose a place that you may use, or change its permissions.'],
  EROFS: ['the file system is read-only', 'Choose a place that you may write.'],
  ENOSPC: ['the disk is full', 'Make room and run the command again.'],
  EDQUOT: ['your quota on this disk is used up', 'Make room and run the command again.'],
  EBUSY: ['another program has it open', 'Close the program that uses it and run the command again.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the path.'],
  ENAMETOOLONG: ['the path is too long for this system', 'Choose a shorter path.'],
  ELOOP: ['too many symbolic links', 'Name the real path.'],
};

/** Trouble with the disk, in words. Errors that do not come from the disk pass as they are. */
export function diskFailure(code: FailureCode, deed: string, error: unknown): unknown {
  const system = systemCode(error);
  if (error instanceof Failure || system === undefined) return error;
  const [reason, hint] = REASONS[system] ?? [`the system says ${system}`, undefined];
  return new Failure(code, `${deed}: ${reason}.`, {...(hint === undefined ? {} : {hint}), cause: error});
}
