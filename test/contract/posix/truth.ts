import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import {SOURCES} from '../../../src/desktop/sources.ts';
import {sha256} from '../../../src/formats/sha256.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import type {Machine} from './machine.ts';

const RECEIPTS = {linux: '/var/lib/wharfinger', macos: '/Library/Application Support/Wharfinger'} as const;
const schema = JSON.parse(readFileSync(new URL('../../../schemas/receipt.schema.json', import.meta.url), 'utf8'));
const valid = new Ajv2020({allowUnionTypes: true}).compile(schema);

export interface Receipt {
  readonly policy: string;
  readonly revision: string;
  readonly ring: string | null;
  readonly complete: boolean;
  readonly files: readonly {readonly path: string; readonly sha256: string}[];
}

export function receiptPath(machine: Machine, slug = 'acme'): string {
  return `${RECEIPTS[machine.platform]}/${slug}/receipt.json`;
}

/** Marks of runs at work, or of runs that were killed. */
export function locksOf(machine: Machine): readonly string[] {
  const folder = machine.at(RECEIPTS[machine.platform]);
  return existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith('.lock.')) : [];
}

/** The mark that a process would have put there, alive or not. */
export function plantLock(machine: Machine, pid: number, birth: string): void {
  mkdirSync(machine.at(`${RECEIPTS[machine.platform]}/.lock.${pid}.${birth}`), {recursive: true});
}

export function receiptOf(machine: Machine): Receipt | undefined {
  const text = machine.read(receiptPath(machine));
  return text === undefined ? undefined : (JSON.parse(text) as Receipt);
}

/** Every path an installer writes. */
export function knownPaths(machine: Machine): readonly string[] {
  return SOURCES[machine.platform].map(({location}) => location).filter(location => location.startsWith('/'));
}

export function wantedFiles(machine: Machine, state: DesiredState): ReadonlyMap<string, Uint8Array> {
  const files = state.resources.flatMap(resource =>
    resource.kind === 'file' && resource.platform === machine.platform && resource.ensure === 'present'
      ? [[resource.path, resource.bytes] as const]
      : [],
  );
  return new Map(files);
}

/**
 * What is wrong on a machine, seen from outside, at any moment of an installation: each file holds the old content or
 * the new, never less; one source enforces throughout; what is ours has the right owner and mode, and the receipt records it; the receipt is valid.
 *
 * @param before policy that was in place; undefined on a machine without one
 * @param planted content of somebody else, by path, which may still be there
 */
export function faults(
  machine: Machine,
  before: DesiredState | undefined,
  now: DesiredState,
  planted: Readonly<Record<string, string>> = {},
): readonly string[] {
  const found: string[] = [];
  const old = before ? wantedFiles(machine, before) : new Map<string, Uint8Array>();
  const wanted = wantedFiles(machine, now);
  const receipt = receiptFaults(machine, found);

  for (const path of knownPaths(machine)) {
    const stat = lstatSync(machine.at(path), {throwIfNoEntry: false});
    const ours = [old.get(path), wanted.get(path)].flatMap(bytes => (bytes ? [Buffer.from(bytes).toString()] : []));
    if (!stat) {
      if (old.has(path) && wanted.has(path)) found.push(`${path}: missing`);
      continue;
    }
    const content = machine.read(path);
    if (content !== undefined && ours.includes(content) && content !== planted[path]) {
      found.push(...fileFaults(machine, path));
      if (!receipt?.files.some(file => file.path === path && file.sha256 === sha256(content)))
        found.push(`${path}: not in the receipt`);
    } else if (content === undefined || content !== planted[path]) {
      if (!(path in planted)) found.push(`${path}: neither old nor new`);
    }
  }
  if (
    enforces(machine, old) &&
    enforces(machine, wanted) &&
    !boundSources(machine).some(path => machine.read(path) !== undefined)
  )
    found.push('no source enforces');
  return found;
}

function boundSources(machine: Machine): readonly string[] {
  return knownPaths(machine).filter(path => !path.endsWith('admin-settings.json'));
}

function enforces(machine: Machine, files: ReadonlyMap<string, Uint8Array>): boolean {
  return boundSources(machine).some(path => files.has(path));
}

/** The same after an installation that ended well: all of the policy is there, safe down to every file, and no rest. */
export function faultsOfFinished(machine: Machine, now: DesiredState): readonly string[] {
  const found: string[] = [...faults(machine, undefined, now)];
  const wanted = wantedFiles(machine, now);
  for (const [path, bytes] of wanted)
    if (machine.read(path) !== Buffer.from(bytes).toString()) found.push(`${path}: not the content of the policy`);

  const receipt = receiptOf(machine);
  const recorded = (receipt?.files ?? []).map(file => `${file.path} ${file.sha256}`).sort();
  const expected = [...wanted].map(([path, bytes]) => `${path} ${sha256(bytes)}`).sort();
  if (JSON.stringify(recorded) !== JSON.stringify(expected)) found.push('the receipt lists something else');
  if (receipt?.policy !== now.policy || receipt.revision !== now.revision || !receipt.complete)
    found.push('the receipt is not of this policy');

  for (const folder of [...POLICY_PATHS[machine.platform].folders, dirname(receiptPath(machine))]) {
    for (let path = folder; ; path = dirname(path)) {
      const stat = lstatSync(machine.at(path), {throwIfNoEntry: false});
      if (!stat?.isDirectory()) found.push(`${path}: not a folder`);
      else if (stat.uid !== 0 || (stat.mode & 0o022) !== 0 || (stat.mode & 0o555) !== 0o555)
        found.push(`${path}: owner ${stat.uid}, mode ${stat.mode.toString(8)}`);
      if (path === '/') break;
    }
    for (const name of readdirSync(machine.at(folder)))
      if (name.startsWith('.wharfinger')) found.push(`${folder}/${name}: left over`);
  }
  found.push(...locksOf(machine).map(name => `${name}: left over`));
  return found;
}

function receiptFaults(machine: Machine, found: string[]): Receipt | undefined {
  const path = receiptPath(machine);
  if (!lstatSync(machine.at(path), {throwIfNoEntry: false})) return undefined;
  found.push(...fileFaults(machine, path));
  const receipt = receiptOf(machine);
  if (!valid(receipt)) found.push(`receipt: ${JSON.stringify(valid.errors)}`);
  return receipt;
}

function fileFaults(machine: Machine, path: string): readonly string[] {
  const stat = lstatSync(machine.at(path));
  const found = `${path}: owner ${stat.uid}, mode ${(stat.mode & 0o7777).toString(8)}, links ${stat.nlink}`;
  return stat.isFile() && stat.uid === 0 && (stat.mode & 0o7777) === 0o644 && stat.nlink === 1 ? [] : [found];
}
