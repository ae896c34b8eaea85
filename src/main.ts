import type {Interfaces} from '@oclif/core';
import {run} from '@oclif/core/run';
import {reportTrouble} from './io/trouble.ts';

/** Runs the command line. Not oclif's execute(): that one cuts piped output short. */
export async function main(options: Interfaces.LoadOptions): Promise<void> {
  await run(process.argv.slice(2), options).catch((error: unknown) =>
    reportTrouble(error, process.argv.includes('--json')),
  );
}
