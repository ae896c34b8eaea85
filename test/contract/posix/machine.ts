import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {composeScripts, type PosixPlatform} from '../../../src/documents/posix.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import {type Need, ROOT} from '../tools.ts';

/** The shells that must run every script alike. */
export const SHELLS: Readonly<Record<string, readonly string[]>> = {
  dash: ['dash'],
  busybox: ['busybox', 'sh'],
  bash: ['bash', '--posix'],
};

/** The real system, or for macOS the tools its fakes stand on. */
export const NEEDS: Readonly<Record<PosixPlatform, readonly Need[]>> = {
  linux: [ROOT, {holds: () => process.platform === 'linux', otherwise: 'it is for Linux'}],
  macos: process.platform === 'darwin' ? [ROOT] : [ROOT, 'setfacl', 'getfacl', 'chattr'],
};

const FAKE = readFileSync(new URL('../../fakes/macos-primitives.sh', import.meta.url), 'utf8');

/** What ships; where the system is not a Mac, the frame of macOS stands on fakes of that system's tools. */
export function scriptsOf(state: DesiredState, platform: PosixPlatform, more = '') {
  const faked = platform === 'macos' && process.platform !== 'darwin';
  return composeScripts(state, platform, faked ? {'macos/primitives.sh': FAKE + more} : {});
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Last line of standard output. */
  readonly result: string;
}

/** A temporary root that stands for a machine. Everything outside it stays as it is. */
export class Machine {
  readonly root: string;
  readonly platform: PosixPlatform;
  readonly shell: readonly string[];
  readonly #folder: string;
  #scripts = 0;

  constructor(platform: PosixPlatform, shell: readonly string[] = SHELLS['dash']!, root?: string) {
    this.platform = platform;
    this.shell = shell;
    this.#folder = mkdtempSync(join(tmpdir(), 'wharfinger-machine-'));
    chmodSync(this.#folder, 0o755);
    this.root = root ?? join(this.#folder, 'root');
    mkdirSync(this.root, {recursive: true});
    chmodSync(this.root, 0o755);
  }

  at(path: string): string {
    return join(this.root, path);
  }

  /** Outside the root: a place for what an attack points to. */
  aside(name: string): string {
    return join(this.#folder, name);
  }

  /** @param more shell text after the fakes of macOS, for what a test wants them to say */
  script(state: DesiredState, which: 'install' | 'remove', more = ''): string {
    this.#scripts += 1;
    const file = this.aside(`${which}-${this.#scripts}.sh`);
    writeFileSync(file, scriptsOf(state, this.platform, more)[which].bytes);
    return file;
  }

  install(state: DesiredState, ...flags: string[]): Outcome {
    return this.run(this.script(state, 'install'), flags);
  }

  remove(state: DesiredState, ...flags: string[]): Outcome {
    return this.run(this.script(state, 'remove'), flags);
  }

  run(script: string, flags: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
    return this.runExactly(script, ['--root', this.root, ...flags], environment);
  }

  /** With these arguments and no other: `--root` is the caller's to give. */
  runExactly(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
    const [shell, ...before] = this.shell;
    const run = spawnSync(shell!, [...before, script, ...args], {
      encoding: 'utf8',
      // A script that reads what it must not, a pipe, would wait for ever.
      timeout: 30_000,
      killSignal: 'SIGKILL',
      env: {PATH: process.env['PATH'] ?? '', ...environment},
    });
    return outcome(run.status, run.stdout, run.stderr);
  }

  /** In a process group of its own, so that all of it can be killed at once. */
  start(script: string): ChildProcess {
    const [shell, ...before] = this.shell;
    return spawn(shell!, [...before, script, '--root', this.root], {detached: true, stdio: 'ignore'});
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(path)), {recursive: true});
    writeFileSync(this.at(path), content);
  }

  read(path: string): string | undefined {
    const stat = lstatSync(this.at(path), {throwIfNoEntry: false});
    return stat?.isFile() ? readFileSync(this.at(path), 'utf8') : undefined;
  }

  /** What MDM has put on this Mac. */
  deliver(values: Readonly<Record<string, string>> | undefined): void {
    const domain = '/Library/Managed Preferences/com.docker.config';
    rmSync(this.at(domain), {recursive: true, force: true});
    for (const [name, value] of Object.entries(values ?? {})) this.write(`${domain}/${name}`, `${value}\n`);
  }

  /** Every path below the root with type, owner, mode, inode, time of change and content. */
  snapshot(): Readonly<Record<string, string>> {
    const seen: Record<string, string> = {};
    for (const name of ['', ...readdirSync(this.root, {recursive: true, encoding: 'utf8'})].sort()) {
      const path = join(this.root, name);
      const {mode, uid, gid, ino, mtimeNs, nlink} = lstatSync(path, {bigint: true});
      const content = lstatSync(path).isFile() ? readFileSync(path, 'base64') : '';
      // Where a run puts its lock, it leaves a time of change behind and nothing else.
      const time = /\/wharfinger$/i.test(path) ? '' : mtimeNs;
      seen[`/${name}`] = [mode.toString(8), uid, gid, ino, nlink, time, content].join(' ');
    }
    return seen;
  }

  destroy(): void {
    if (!existsSync(this.#folder)) return;
    spawnSync('chattr', ['-R', '-i', '-a', this.#folder], {stdio: 'ignore'});
    rmSync(this.#folder, {recursive: true, force: true});
  }
}

export function outcome(code: number | null, stdout: string, stderr: string): Outcome {
  return {code, stdout, stderr, result: stdout.trimEnd().split('\n').at(-1) ?? ''};
}

/** Runs a test on a machine of its own, and clears it away whatever happens. */
export async function onMachine(
  platform: PosixPlatform,
  shell: readonly string[],
  body: (machine: Machine) => void | Promise<void>,
): Promise<void> {
  const machine = new Machine(platform, shell);
  try {
    await body(machine);
  } finally {
    machine.destroy();
  }
}
