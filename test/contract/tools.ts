import {spawnSync} from 'node:child_process';
import {describe, test} from 'vitest';

/** Name of a command, or a condition with what is missing where it does not hold. */
export type Need = string | {readonly holds: () => boolean; readonly otherwise: string};

export const ROOT: Need = {holds: () => process.getuid?.() === 0, otherwise: 'it needs root'};

/**
 * Why a tool cannot be used here; undefined where it can.
 *
 * @throws Error where the environment says `CONTRACT=required`: a machine that has to prove everything skips nothing
 */
export function requireTool(need: Need): string | undefined {
  const missing =
    typeof need !== 'string'
      ? need.holds()
        ? undefined
        : need.otherwise
      : onPath(need)
        ? undefined
        : `${need} is not installed`;
  if (missing !== undefined && process.env['CONTRACT'] === 'required')
    throw new Error(`CONTRACT=required, and ${missing}`);
  return missing;
}

/** A test with real tools: skipped, with the reason in its name, where one is missing. */
export function contractTest(name: string, needs: readonly Need[], body: () => void | Promise<void>): void {
  let reason: string | undefined;
  try {
    reason = firstMissing(needs);
  } catch (error) {
    test(name, () => {
      throw error;
    });
    return;
  }
  if (reason === undefined) test(name, body);
  else test.skip(`${name} (skipped: ${reason})`, () => {});
}

/** The same for a group of tests. */
export function contractSuite(name: string, needs: readonly Need[], body: () => void): void {
  let reason: string | undefined;
  try {
    reason = firstMissing(needs);
  } catch (error) {
    test(name, () => {
      throw error;
    });
    return;
  }
  if (reason === undefined) describe(name, body);
  else describe.skip(`${name} (skipped: ${reason})`, () => test('not run', () => {}));
}

function firstMissing(needs: readonly Need[]): string | undefined {
  for (const need of needs) {
    const reason = requireTool(need);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function onPath(command: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command], {stdio: 'ignore'}).status === 0;
}
