import type {Observation} from '../verify/facts.ts';
import type {Files} from './files.ts';
import {absent, unreadable, unseen, value} from './looks.ts';
import type {RunTool} from './tool.ts';

/**
 * The process that reads the policy, in Docker.app/Contents/MacOS. Source: docker/for-mac issue 5164, which samples it.
 */
const BACKEND = 'com.docker.backend';
/** `Sat Nov 21 08:17:03 2026     /Applications/…`: the start has a width of its own. Source: ps(1) of macOS. */
const LINE = /^\s*[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d+) (\d+):(\d+):(\d+) (\d{4}) +(.*?)\s*$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Compares whole seconds; of the same second it is said that the process is older: a restart harms nobody. */
export async function restartOf(paths: readonly string[], files: Files, run: RunTool): Promise<Observation> {
  const result = await run('/bin/ps', ['-axo', 'lstart=,comm=']);
  if (result.status !== 'ended' || result.code !== 0) return unseen('processes cannot be seen');
  const starts = result.stdout.split('\n').flatMap(startOfBackend);
  if (starts.length === 0) return absent;
  let changed = 0;
  for (const way of await Promise.all(paths.map(path => files.way(path)))) {
    if (way.end.status === 'unreadable') return unreadable(way.end.reason);
    if (way.end.status === 'reached') changed = Math.max(changed, way.steps.at(-1)!.entry.changed);
  }
  return value(Math.min(...starts) <= changed ? 'older' : 'current');
}

/** In seconds; tools run in UTC. */
function startOfBackend(line: string): readonly number[] {
  const [, month, day, hour, minute, second, year, command = ''] = LINE.exec(line) ?? [];
  if (command.slice(command.lastIndexOf('/') + 1) !== BACKEND) return [];
  const numbers = [day, hour, minute, second].map(Number) as [number, number, number, number];
  return [Date.UTC(Number(year), MONTHS.indexOf(month!), ...numbers) / 1000];
}
