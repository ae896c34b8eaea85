import type {ChildProcess} from 'node:child_process';

/** How a run of a tool ended. `missing`: this machine does not have it. `failed`: one short clause says why. */
export type ToolResult =
  | {readonly status: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string}
  | {readonly status: 'missing'}
  | {readonly status: 'failed'; readonly reason: string};

/** Runs a tool by its absolute path. Never throws, and never waits for ever. */
export type RunTool = (path: string, args: readonly string[]) => Promise<ToolResult>;

/** Nothing of the caller's environment reaches a tool. */
const ENVIRONMENT = {PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC0'};
const TIME_LIMIT = 10_000;
const OUTPUT_LIMIT = 4 * 1024 * 1024;

export const NO_ANSWER = 'no answer in time';

/** No shell, no input, the working folder of nobody. A tool that hangs is killed with everything it started. */
export async function runTool(path: string, args: readonly string[], timeLimit = TIME_LIMIT): Promise<ToolResult> {
  // Most machines are looked at without any tool.
  const {spawn} = await import('node:child_process');
  return new Promise(resolve => {
    // A session of its own: nothing asks a terminal for a password, and the whole group can be killed.
    const child = spawn(path, args, {
      cwd: '/',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const stdout: Uint8Array[] = [];
    const stderr: Uint8Array[] = [];
    let size = 0;
    const timer = setTimeout(() => end({status: 'failed', reason: NO_ANSWER}), timeLimit);
    const end = (result: ToolResult) => {
      clearTimeout(timer);
      if (result.status === 'failed') abandon(child);
      resolve(result);
    };
    const collect = (chunks: Uint8Array[]) => (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > OUTPUT_LIMIT) end({status: 'failed', reason: 'too much output'});
      else chunks.push(chunk);
    };
    child.stdout.on('data', collect(stdout));
    child.stderr.on('data', collect(stderr));
    child.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ENOENT' ? {status: 'missing'} : {status: 'failed', reason: 'it cannot be run'}),
    );
    child.on('close', code =>
      end(
        code === null
          ? {status: 'failed', reason: 'it was killed'}
          : {status: 'ended', code, stdout: textOf(stdout), stderr: textOf(stderr)},
      ),
    );
  });
}

/** What the tool started may hold its output open after its end: nobody waits for that. */
function abandon(child: ChildProcess): void {
  if (child.pid !== undefined) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

const textOf = (chunks: readonly Uint8Array[]): string => Buffer.concat(chunks).toString('utf8');
