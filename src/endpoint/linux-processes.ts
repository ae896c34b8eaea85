import {readdirSync, readFileSync} from 'node:fs';
import type {Observation} from '../verify/facts.ts';
import type {Files} from './files.ts';
import {absent, unreadable, unseen, value} from './looks.ts';

/**
 * The process that reads the policy, as the kernel names it: the first fifteen bytes of `com.docker.backend`. Source: the
 * unit docker-desktop.service of Docker's packages, quoted in docker/desktop-linux issue 53; proc_pid_comm(5).
 */
const BACKEND = 'com.docker.back';
/** Parts of a second in which the kernel counts; 100 wherever Docker Desktop runs. Source: proc_pid_stat(5), sysconf(3). */
const TICKS = 100;

/** Compares whole seconds; of the same second it is said that the process is older: a restart harms nobody. */
export async function restartOf(paths: readonly string[], files: Files): Promise<Observation> {
  const started = startOfBackends(files.at('/proc').replace(/\/$/, ''));
  if (typeof started === 'object') return started;
  let changed = 0;
  for (const way of await Promise.all(paths.map(path => files.way(path)))) {
    if (way.end.status === 'unreadable') return unreadable(way.end.reason);
    if (way.end.status === 'reached') changed = Math.max(changed, way.steps.at(-1)!.entry.changed);
  }
  return value(started <= changed ? 'older' : 'current');
}

/** When the oldest began, in seconds. Synchronous: the kernel answers at once, and there may be thousands. */
function startOfBackends(proc: string): number | Observation {
  let names: readonly string[];
  let boot: number;
  try {
    names = readdirSync(proc).filter(name => /^\d+$/.test(name));
    boot = Number(/^btime (\d+)$/m.exec(readFileSync(`${proc}/stat`, 'latin1'))?.[1]);
  } catch {
    return unseen('processes cannot be seen');
  }
  const starts = names.filter(name => read(`${proc}/${name}/comm`) === `${BACKEND}\n`).map(name => startOf(proc, name));
  const known = starts.filter(ticks => Number.isFinite(ticks));
  if (known.length > 0) return boot + Math.floor(Math.min(...known) / TICKS);
  // A system may hide the processes of others; that of the first one shows whether this one does.
  return read(`${proc}/1/comm`) === undefined ? unseen('processes of others cannot be seen') : absent;
}

/** The twentieth word after the name, which stands in parentheses and may hold anything. */
function startOf(proc: string, name: string): number {
  const stat = read(`${proc}/${name}/stat`) ?? '';
  return Number.parseInt(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '', 10);
}

/** Undefined where the process has ended or is hidden. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
