import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {Failure} from '../failure.ts';
import {sha256} from '../formats/sha256.ts';
import {isJsonObject, type Json} from '../json.ts';
import type {PolicyStates} from '../live/run.ts';
import {MANIFEST} from '../seal.ts';
import type {CheckList} from '../state/check.ts';
import {readCheckList} from '../verify/check-list.ts';
import {systemCode} from './failures.ts';
import {readBytes} from './files.ts';
import {log} from './log.ts';

/** Which scope of a source to verify. */
export interface Scope {
  readonly ring: string | undefined;
  /** The day of a policy file; what is built already has one. */
  readonly at: string | undefined;
  readonly today: string;
}

/** Checks, and the policy file they come from where they do. */
export interface Opened {
  readonly list: CheckList;
  readonly states?: PolicyStates;
}

/**
 * The checks of a policy file, of an output tree or of its checks.json; `-` is standard input.
 *
 * @throws Failure FILE_NOT_FOUND, FILE_NOT_READ, CHECKS_NOT_READ, POLICY_NOT_READ, UNKNOWN_RING
 */
export async function openCheckList(source: string, scope: Scope): Promise<Opened> {
  if (source !== '-' && (await isFolder(source))) return {list: await fromTree(source, scope)};
  const bytes = await readBytes(source);
  const value = jsonOf(bytes);
  if (!isJsonObject(value) || !['checkList', 'manifest'].some(key => key in value)) {
    if (/checks\.json$/.test(source)) throw notWhole(source, 'it is no JSON, or cut off');
    return await fromPolicy(bytes, source, scope);
  }
  if ('manifest' in value)
    throw new Failure('CHECKS_NOT_READ', `${source} is the manifest of an output tree, not its checks.`, {
      hint: 'Name the folder it stands in.',
    });
  const list = checkedList(value, source);
  refuseDay(scope, source);
  if (scope.ring !== undefined && list.ring !== scope.ring)
    throw new Failure(
      'UNKNOWN_RING',
      `${source} holds the checks ${scopeName(list.ring)}, not of ring ${scope.ring}.`,
      {
        hint: `Name the folder of the output tree with --ring, or its rings/${scope.ring}/checks.json.`,
      },
    );
  return {list};
}

/** The manifest vouches for the checks: a tree that is not whole verifies nothing. */
async function fromTree(folder: string, scope: Scope): Promise<CheckList> {
  refuseDay(scope, folder);
  const manifest = jsonOf(await bytesOrNone(join(folder, MANIFEST)));
  if (!isJsonObject(manifest) || manifest['manifest'] !== 1 || !Array.isArray(manifest['files']))
    throw new Failure('CHECKS_NOT_READ', `${folder} is no whole output tree: it has no ${MANIFEST} of a build.`, {
      hint: 'Name the folder that wharfinger build wrote, or the checks.json itself.',
    });
  const rings = isJsonObject(manifest['rings']) ? Object.keys(manifest['rings']) : [];
  if (scope.ring !== undefined && !rings.includes(scope.ring)) throw unknownRing(folder, scope.ring, rings);
  const path = scope.ring === undefined ? 'checks.json' : `rings/${scope.ring}/checks.json`;
  const listed = (manifest['files'] as readonly Json[]).find(file => isJsonObject(file) && file['path'] === path);
  if (!isJsonObject(listed))
    throw new Failure('CHECKS_NOT_READ', `${folder} holds no ${path}.`, {
      hint: rings.length > 0 ? `It was built for a ring alone: --ring ${rings[0]}.` : 'Build it again.',
    });
  const file = join(folder, path);
  const bytes = await bytesOrNone(file);
  if (sha256(bytes) !== listed['sha256']) throw notWhole(file, `it is not the one that ${MANIFEST} describes`);
  return checkedList(jsonOf(bytes), file);
}

/** Only now is there need for all that reads a policy: it takes longer to load than everything else to run. */
async function fromPolicy(bytes: Uint8Array, source: string, {ring, at, today}: Scope): Promise<Opened> {
  const [{check}, {checkListOf}, {forbids, summarize}] = await Promise.all([
    import('../check.ts'),
    import('../documents/check-list.ts'),
    import('../report/summary.ts'),
  ]);
  const {policy, states, findings} = {states: [], ...check(bytes, source, {at: at ?? today})};
  const see = `wharfinger check ${source}${at === undefined ? '' : ` --at ${at}`}`;
  const [base] = states;
  const state = states.find(({scope}) => scope.ring === (ring ?? null));
  const rings = policy?.rings.map(({name}) => name) ?? [];
  if (policy && ring !== undefined && !rings.includes(ring)) throw unknownRing(source, ring, rings);
  const summary = summarize(findings);
  if (!base || !state || forbids(summary, false))
    throw new Failure('POLICY_NOT_READ', `${source} is not a policy that can be verified: it has errors.`, {
      hint: `See them with: ${see}`,
    });
  if (summary.warnings > 0) log(`The policy has warnings; see them with: ${see}`);
  return {list: checkListOf(state), states: {base, scope: state}};
}

function checkedList(value: Json | undefined, file: string): CheckList {
  const read = readCheckList(value ?? null);
  if ('list' in read) return read.list;
  throw notWhole(file, read.wrong);
}

function notWhole(file: string, why: string): Failure {
  return new Failure('CHECKS_NOT_READ', `${file} cannot be used: ${why}.`, {
    hint: 'Build the output tree again with this version of wharfinger, or verify the policy file itself.',
  });
}

function unknownRing(source: string, ring: string, rings: readonly string[]): Failure {
  return new Failure('UNKNOWN_RING', `${source} has no ring ${ring}.`, {
    hint: rings.length > 0 ? `It has: ${rings.join(', ')}.` : 'It has no rings at all; verify without --ring.',
  });
}

function refuseDay({at}: Scope, source: string): void {
  if (at === undefined) return;
  throw new Failure('USAGE', `--at chooses the day of a policy file; ${source} was built for a day already.`, {
    hint: 'Leave out --at, or name the policy file.',
  });
}

const scopeName = (ring: string | null): string => (ring === null ? 'outside every ring' : `of ring ${ring}`);

/** What cannot be looked at is left to reading, which says why. */
async function isFolder(source: string): Promise<boolean> {
  try {
    return (await stat(source)).isDirectory();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return false;
    throw new Failure('FILE_NOT_FOUND', `There is no file or folder ${source}.`, {
      hint: 'Name a policy file, the folder that a build wrote, or a checks.json of it.',
    });
  }
}

async function bytesOrNone(file: string): Promise<Uint8Array> {
  return await readBytes(file).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'FILE_NOT_FOUND') return new Uint8Array();
    throw error;
  });
}

function jsonOf(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}
