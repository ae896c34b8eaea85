import {spawnSync} from 'node:child_process';
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import type {PosixPlatform} from '../../../../src/documents/posix.ts';
import {composeVerifier} from '../../../../src/documents/verify-posix.ts';
import {sh} from '../../../../src/render/quote.ts';
import type {DesiredState} from '../../../../src/state/state.ts';
import {type Machine, type Outcome, outcome} from '../../posix/machine.ts';

const template = (name: string) => readFileSync(new URL(`../../../../templates/${name}.hbs`, import.meta.url), 'utf8');
const MAC = readFileSync(new URL('../../../fakes/macos-seeing.sh', import.meta.url), 'utf8');
/** Tools as they ship, without the tags of the template. */
const LINUX = template('linux/seeing.sh').replace(/^\{\{> "posix\/limit.sh"\}\}$/m, () => template('posix/limit.sh'));

/** What a test wants otherwise: shell text behind the tools of the system, and how a run is started. */
export interface Way {
  readonly more?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** An ordinary user. */
  readonly user?: number;
  readonly folder?: string;
}

/** What ships; on a machine that is no Mac, the frame of macOS stands on fakes of its tools. */
export function verifierText(state: DesiredState, platform: PosixPlatform, more = ''): string {
  const seeing = platform === 'macos' ? MAC : LINUX;
  const replaced = platform === 'macos' || more !== '' ? {[`${platform}/seeing.sh`]: `${seeing}\n${more}`} : {};
  return new TextDecoder().decode(composeVerifier(state, platform, replaced).bytes);
}

let scripts = 0;

/** Also where the PATH of a run is somebody else's. */
const absolute = (shell: string): string =>
  spawnSync('sh', ['-c', 'command -v "$1"', 'sh', shell], {encoding: 'utf8'}).stdout.trim();

/** Linux by `--root`; the Mac of the fakes begins at the root of the test, so that nothing of it is another root's. */
export function verify(machine: Machine, state: DesiredState, flags: readonly string[] = [], way: Way = {}): Outcome {
  if (machine.platform === 'linux') return start(machine, state, ['--root', machine.root, ...flags], way);
  return start(machine, state, flags, {...way, more: `${macAt(machine)}\n${way.more ?? ''}`});
}

/** What MDM, preferences and processes say is in files of the test beside the root. */
export const macAt = (machine: Machine): string =>
  `cd ${sh(machine.root)} || exit 3\nfixtures=${sh(machine.aside('mac'))}`;

/** With these flags alone: `--root` is the caller's to give. */
export function start(machine: Machine, state: DesiredState, flags: readonly string[], way: Way = {}): Outcome {
  scripts += 1;
  const file = machine.aside(`verify-${scripts}.sh`);
  writeFileSync(file, verifierText(state, machine.platform, way.more));
  chmodSync(file, 0o755);
  const [shell, ...before] = machine.shell;
  const run = spawnSync(absolute(shell!), [...before, file, ...flags], {
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
    env: {PATH: process.env['PATH'] ?? '', ...way.environment},
    ...(way.user !== undefined && {uid: way.user, gid: way.user}),
    ...(way.folder !== undefined && {cwd: way.folder}),
  });
  return outcome(run.status, run.stdout, run.stderr);
}

export interface Line {
  readonly s: string;
  readonly win: string;
  readonly f: readonly string[];
  readonly have: string | null;
  readonly dd: string | null;
}

export const lineOf = ({result}: Outcome): Line => JSON.parse(result) as Line;
