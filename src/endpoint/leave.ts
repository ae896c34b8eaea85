import {answersOwed} from './deadline.ts';

/**
 * Ends the program where a file system that is gone still owes it an answer: Node would wait for that thread for ever,
 * also in `process.exit`. Another program takes its place, whose only work is the exit code. Does nothing where nothing
 * is owed. Call it when all output is written and the exit code is set.
 */
export function leaveIfStuck(): void {
  if (answersOwed() === 0) return;
  // Since Node 22.15, and not on Windows: there, and before, the code is that of a program that was killed.
  if (process.platform !== 'win32') process.execve?.('/bin/sh', ['sh', '-c', `exit ${process.exitCode ?? 0}`], {});
  process.kill(process.pid, 'SIGKILL');
}
