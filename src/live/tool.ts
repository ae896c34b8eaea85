import {spawn} from 'node:child_process';
import {env} from 'node:process';

/** What a program printed; `late`: ended by us, and what it printed until then is not looked at. */
export type Printed =
  | {readonly kind: 'printed'; readonly text: string}
  | {readonly kind: 'missing'}
  | {readonly kind: 'failed'}
  | {readonly kind: 'late'};

/** Of longer output only the end is kept: of a log, that is the newest part. */
const LONGEST = 1024 * 1024;

/**
 * Runs a program by its absolute path, without a shell and without input. It gets the environment of whoever asks,
 * because the credential helper finds the keychain by it, but nothing that sends the docker command elsewhere.
 */
export function run(program: string | undefined, words: readonly string[], limit: number): Promise<Printed> {
  if (program === undefined) return Promise.resolve({kind: 'missing'});
  return new Promise(resolve => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      env: Object.fromEntries(Object.entries(env).filter(([name]) => !/^DOCKER_/i.test(name))),
    });
    const end = (printed: Printed) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      // What it started itself may hold the pipe open for longer than it lives.
      child.stdout.destroy();
      child.unref();
      resolve(printed);
    };
    const timer = setTimeout(() => end({kind: 'late'}), limit);
    let kept = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      kept = Buffer.concat([kept, chunk]).subarray(-LONGEST);
    });
    child.on('error', () => end({kind: 'missing'}));
    child.on('close', status => end(status === 0 ? {kind: 'printed', text: kept.toString('utf8')} : {kind: 'failed'}));
  });
}

/** Why a program says nothing, in words. */
export function whyNothing({kind}: Exclude<Printed, {kind: 'printed'}>, name: string): string {
  switch (kind) {
    case 'missing':
      return `${name} was not found`;
    case 'failed':
      return `${name} failed`;
    case 'late':
      return `${name} did not finish in time`;
  }
}
