import {existsSync, realpathSync} from 'node:fs';
import type {InvocationResult, PowerShell} from 'node-powershell';
import {isJsonObject, type Json} from '../json.ts';
import {base64} from '../render/quote.ts';
import {render} from '../render/template.ts';

/**
 * Why PowerShell gave no answer. `missing`: there is none; `timed-out`; `crashed`: it ended before it answered;
 * `no-answer`: it ran and said nothing of use; `refused`: the script itself failed, and says why.
 */
export type PowerShellFault = 'missing' | 'timed-out' | 'crashed' | 'no-answer' | 'refused';

export class PowerShellError extends Error {
  override readonly name = 'PowerShellError';
  readonly fault: PowerShellFault;

  constructor(fault: PowerShellFault, detail?: string) {
    super(
      detail === undefined ? WORDS[fault] : `${WORDS[fault]}: ${detail.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)}`,
    );
    this.fault = fault;
  }
}

const WORDS: Readonly<Record<PowerShellFault, string>> = {
  missing: 'there is no PowerShell that can be started',
  'timed-out': 'PowerShell did not answer in time',
  crashed: 'PowerShell ended before it answered',
  'no-answer': 'PowerShell gave no answer',
  refused: 'PowerShell could not look',
};

export interface PowerShellOptions {
  readonly timeoutMs: number;
  /** Absolute path of another PowerShell than the one of Windows. */
  readonly executable?: string;
}

/** Before what a script returned; everything else on stdout is noise (`WARNING: …`). */
const MARK = 'wharfinger-answer:';
const ANSWER = new RegExp(`^${MARK}([A-Za-z0-9+/]+={0,2})$`);

/**
 * Runs one script in a PowerShell of its own and returns what it returned, through JSON. The only caller of
 * node-powershell, which has edges: it keeps a shell open and queues commands that never settle when the shell dies,
 * answers a hang with an empty success, takes text on stderr for failure, and lets the environment choose the
 * executable. So: one shell, one command, our own envelope and our own clock, and a kill at the end. Values reach a
 * script through its template, never through the tags of that library, which do not quote.
 *
 * @param script text whose output is one object
 * @throws PowerShellError in every other case
 */
export async function runPowerShell(script: string, options: PowerShellOptions): Promise<Json> {
  const executable = options.executable ?? windowsPowerShell();
  if (!existsSync(executable)) throw new PowerShellError('missing', executable);
  const shell = await openShell(executable, options.timeoutMs);
  const clock = startClock(options.timeoutMs);
  try {
    // The envelope is watched for besides what the library reports: it finds the end of an answer by looking at chunks,
    // and chunks that arrive together can hide it.
    const line = await Promise.race([answerLine(shell), invoke(shell, script, executable), clock.over]);
    return unwrap(line);
  } finally {
    clock.stop();
    close(shell);
  }
}

/**
 * The PowerShell that comes with Windows, below the folder the kernel knows as \SystemRoot. PATH and SystemRoot of the
 * environment belong to whoever started this process: a user can put values there that reach programs of an
 * administrator. Where the kernel's name cannot be resolved, the usual folder is taken.
 */
export function windowsPowerShell(resolve: (path: string) => string = realpathSync.native): string {
  return `${systemRoot(resolve)}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
}

function systemRoot(resolve: (path: string) => string): string {
  try {
    return resolve('\\\\?\\GLOBALROOT\\SystemRoot').replace(/\\$/, '');
  } catch {
    return 'C:\\Windows';
  }
}

/** Loaded when it is needed: that takes about as long as the start of Node itself. */
async function openShell(executable: string, timeoutMs: number): Promise<PowerShell> {
  const library = await import('node-powershell');
  // It would name another executable.
  delete process.env['NODE_POWERSHELL'];
  const {log} = console;
  try {
    // Where DEBUG asks for it the library talks through console.log, which is bound when a shell is made; stdout is for
    // the result alone.
    console.log = console.error;
    const shell = new library.PowerShell({
      executable,
      executableOptions: {'-NoProfile': true, '-NonInteractive': true, '-OutputFormat': 'Text'},
      spawnOptions: {env: cleanEnvironment(executable), windowsHide: true},
      invocationTimeout: timeoutMs,
      throwOnInvocationError: false,
    });
    // What is still being written when the shell dies is an error that nobody else listens to.
    shell.streams.stdin.on('error', () => {});
    return shell;
  } catch {
    throw new PowerShellError('missing', executable);
  } finally {
    console.log = log;
  }
}

/**
 * What PowerShell itself needs to start, and nothing that steers it: no PSModulePath, no profiler and no start-up hook
 * of .NET, no PATH of somebody else.
 */
function cleanEnvironment(executable: string): NodeJS.ProcessEnv {
  const kept = ['TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'HOME'];
  const folders = executable.includes('\\') ? windowsFolders() : {PATH: '/usr/bin:/bin'};
  return {
    ...Object.fromEntries(kept.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    ...folders,
    NO_COLOR: '1',
    POWERSHELL_TELEMETRY_OPTOUT: '1',
    POWERSHELL_UPDATECHECK: 'Off',
  };
}

function windowsFolders(): NodeJS.ProcessEnv {
  const root = systemRoot(realpathSync.native);
  return {SystemRoot: root, windir: root, SystemDrive: root.slice(0, 2), PATH: `${root}\\System32`};
}

/** One line of ASCII whose only quoted text is base64: it cannot be cut, misread in a code page, or broken out of. */
function commandOf(script: string): string {
  const encode = (text: string) => base64(new TextEncoder().encode(text));
  const whole = encode(render('windows/answer.ps1', {script: encode(script), mark: MARK}));
  return `& ([scriptblock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${whole}'))))`;
}

/** Settles with the first line that is an answer, or never. */
function answerLine({streams}: PowerShell): Promise<string> {
  return new Promise(settle => {
    let rest = '';
    streams.stdout.on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop()!;
      const found = lines.find(line => ANSWER.test(line));
      if (found !== undefined) settle(found);
    });
  });
}

/** What the library took for the answer. It is in `stdout`; `raw` is the text of stderr as soon as there is any. */
async function invoke(shell: PowerShell, script: string, executable: string): Promise<string> {
  let result: InvocationResult;
  try {
    result = await shell.invoke(commandOf(script));
  } catch (error) {
    const cause = (error as {originalError?: {code?: string}}).originalError?.code;
    if (cause === 'ENOENT' || cause === 'EACCES') throw new PowerShellError('missing', executable);
    throw new PowerShellError('crashed');
  }
  // It reports a hang as a success without output, and the end of a shell likewise.
  if (result.stdout === undefined) throw new PowerShellError(result.hadErrors ? 'timed-out' : 'crashed');
  const line = result.stdout
    .toString('utf8')
    .split(/\r?\n/)
    .findLast(each => ANSWER.test(each));
  if (line === undefined) throw new PowerShellError('no-answer');
  return line;
}

/** Success is an envelope that parses, says so and holds something. */
function unwrap(line: string): Json {
  let envelope: Json;
  try {
    envelope = JSON.parse(Buffer.from(ANSWER.exec(line)![1]!, 'base64').toString('utf8')) as Json;
  } catch {
    throw new PowerShellError('no-answer');
  }
  if (!isJsonObject(envelope)) throw new PowerShellError('no-answer');
  const {ok, value, error} = envelope;
  if (ok !== true) throw new PowerShellError('refused', typeof error === 'string' ? error : 'it gave no reason');
  if (value === undefined || value === null) throw new PowerShellError('no-answer');
  return value;
}

interface Clock {
  readonly over: Promise<never>;
  readonly stop: () => void;
}

/** The library has one of its own, which stops with it. */
function startClock(milliseconds: number): Clock {
  let stop = (): void => {};
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new PowerShellError('timed-out')), milliseconds);
    stop = () => clearTimeout(timer);
  });
  return {over, stop: () => stop()};
}

/** Not awaited: a process that cannot be killed must not hold up the answer, nor its pipes the end of this program. */
function close(shell: PowerShell): void {
  shell.dispose('SIGKILL').catch(() => {});
  for (const stream of Object.values(shell.streams)) stream.destroy();
}
