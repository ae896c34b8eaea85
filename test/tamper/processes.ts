import {spawn} from 'node:child_process';

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process run to its end, with what it said. */
export function finished(
  command: string,
  parameters: readonly string[],
  {user}: {readonly user?: number} = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: '/',
      env: {PATH: process.env['PATH'] ?? ''},
      stdio: ['ignore', 'pipe', 'pipe'],
      // Who waits for ever is killed, and then has not answered.
      timeout: 60_000,
      killSignal: 'SIGKILL',
      ...(user !== undefined && {uid: user, gid: user}),
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', chunk => stdout.push(chunk));
    child.stderr.on('data', chunk => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', code =>
      resolve({code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString()}),
    );
  });
}

/** Runs a task for every value, two at a time. */
export async function atOnce<T>(values: readonly T[], task: (value: T) => Promise<void>): Promise<void> {
  const left = [...values];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await task(next);
  };
  await Promise.all([work(), work()]);
}
