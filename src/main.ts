import type {Interfaces} from '@oclif/core';
import {run} from '@oclif/core/run';
import {Failure} from './failure.ts';
import {log} from './io/log.ts';
import {reportTrouble} from './io/trouble.ts';

/** Runs the command line. Not oclif's execute(): that one cuts piped output short. */
export async function main(options: Interfaces.LoadOptions): Promise<void> {
  if (isTooOld(process.versions.node)) {
    const hint = 'Install a newer Node, or in a checkout run: npm run wharfinger --';
    const failure = new Failure('USAGE', `Node ${process.versions.node} is too old; 22.12 is the oldest.`, {hint});
    return reportTrouble(failure, process.argv.includes('--json'));
  }
  watchStreams();
  await run(process.argv.slice(2), options).catch((error: unknown) =>
    reportTrouble(error, process.argv.includes('--json')),
  );
}

/**
 * Whoever asked must not take a cut answer for a whole one: exit code 2, whatever the command found. A reader that stops
 * early is no trouble. Before the listener of oclif, which throws.
 */
function watchStreams(): void {
  process.stdout.prependListener('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    log(`error: Standard output takes no more (${error.code}): what stands there is not the whole answer.`);
    process.exit(2);
  });
  // Nobody can be told.
  process.stderr.on('error', () => {});
}

/** Older ones start, and fail in the middle of the work. The number stands in package.json, `engines`. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 12);
}
