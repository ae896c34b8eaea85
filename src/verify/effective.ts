import {SOURCES, type SourceId, sourceFact} from '../desktop/sources.ts';
import type {CheckList, Probe, SourcePlan} from '../state/check.ts';
import {type Facts, isRecorded, type Observation, observed} from './facts.ts';
import type {Organizations} from './organizations.ts';
import {sentenceOf} from './sentence.ts';

/**
 * - `valid`: a file with wanted content or content the receipt records; a registry value or preference of the kind
 *   Docker Desktop reads, whoever it names
 * - `changed`: a file with any other content
 * - `invalid`: a kind Docker Desktop does not read
 */
export type SourceState = 'absent' | 'valid' | 'changed' | 'invalid' | 'unreadable' | 'unseen';

/** One source as it is on the machine. */
export interface SeenSource extends SourcePlan {
  readonly state: SourceState;
  /** Organisations it names, where that is known. */
  readonly says?: readonly string[];
}

/** What Docker Desktop obeys on this machine. */
export interface Effective {
  readonly winner: SourceId | 'none' | 'undetermined';
  /** Organisations the winner names, where that is known; `any-account` where it names none. */
  readonly says?: Organizations;
  /** What the policy wants: its first source and the organisations; absent where it enforces no sign-in here. */
  readonly wanted?: {readonly source: SourceId; readonly organizations: Organizations};
  readonly sources: readonly SeenSource[];
  /** The first source that is there but is not valid: why the winner is undetermined. */
  readonly blocker?: SeenSource;
  readonly sentence: string;
}

/** The probe that looks at a source of this system. */
export function probeOfSource(facts: Pick<Facts, 'platform'>, source: SourceId): Probe {
  const location = sourceFact(facts.platform, source)?.location;
  if (location === undefined) throw new RangeError(`${facts.platform} has no source ${source}`);
  if (source === 'profile') return {kind: 'managed-preference', domain: location, name: 'allowedOrgs'};
  if (source !== 'registry-key') return {kind: 'file-content', path: location};
  const cut = location.lastIndexOf('\\');
  return {kind: 'registry-value', key: location.slice(0, cut), name: location.slice(cut + 1)};
}

/** Walks the sources in Docker's order: the first that is not absent decides. */
export function effectiveOf(list: CheckList, facts: Facts): Effective {
  const plans = list.sources[facts.platform] ?? SOURCES[facts.platform].map(({id}) => unmanaged(id));
  const sources = plans.map(plan => seenSource(plan, list, facts));
  const first = sources.find(({state}) => state !== 'absent');
  const wanted = wantedOf(plans);
  const result = {
    ...(wanted && {wanted}),
    sources,
    ...decided(first, facts),
  };
  return {...result, sentence: sentenceOf(result)};
}

/** Nobody can say what Docker Desktop obeys, which is never ok. What the policy leaves to others is reported alone. */
export function isUndetermined({winner, blocker}: Pick<Effective, 'winner' | 'blocker'>): boolean {
  return winner === 'undetermined' && blocker?.wanted !== 'unmanaged';
}

/** The policy wants members of its organisations, and nothing that is there names any: whoever signs in may go on. */
export function isUnenforced({winner, blocker, wanted}: Pick<Effective, 'winner' | 'blocker' | 'wanted'>): boolean {
  if (!wanted || wanted.organizations === 'any-account') return false;
  return winner === 'none' || (blocker?.source ?? winner) === 'admin-settings';
}

/**
 * What the check of the winner compares. Unseen where another root hides a source, and on Linux where only the presence
 * of admin-settings.json is left: whether Docker Desktop counts it there is unsettled.
 */
export function winnerObservation({winner, blocker}: Pick<Effective, 'winner' | 'blocker'>): Observation {
  if (winner !== 'undetermined') return {status: 'value', value: winner};
  if (blocker?.state === 'unseen') return {status: 'unseen', reason: 'another root cannot show every source'};
  if (blocker?.state === 'unreadable') return {status: 'unreadable', reason: 'the first source cannot be read'};
  if (blocker?.source === 'admin-settings' && blocker.state === 'valid')
    return {status: 'unseen', reason: 'whether Docker Desktop on Linux counts admin-settings.json is unsettled'};
  return {status: 'value', value: 'undetermined'};
}

function decided(
  first: SeenSource | undefined,
  {platform}: Facts,
): Pick<Effective, 'winner'> & Partial<Pick<Effective, 'says' | 'blocker'>> {
  if (!first) return {winner: 'none'};
  const unsettled = first.source === 'admin-settings' && platform === 'linux';
  if (first.state !== 'valid' || unsettled) return {winner: 'undetermined', blocker: first};
  if (first.source === 'admin-settings') return {winner: first.source, says: 'any-account'};
  return {winner: first.source, ...(first.says && {says: first.says})};
}

function wantedOf(plans: readonly SourcePlan[]): Effective['wanted'] {
  for (const {source, wanted} of plans)
    if (wanted !== 'absent' && wanted !== 'unmanaged') return {source, organizations: wanted};
  return undefined;
}

const unmanaged = (source: SourceId): SourcePlan => ({source, wanted: 'unmanaged'});

function seenSource(plan: SourcePlan, list: CheckList, facts: Facts): SeenSource {
  const probe = probeOfSource(facts, plan.source);
  const seen = observed(facts, probe);
  if (seen.status !== 'value') return {...plan, state: seen.status};
  switch (probe.kind) {
    case 'registry-value':
      return {...plan, ...named(seen.value, 'kind=REG_MULTI_SZ')};
    case 'managed-preference':
      return {...plan, ...named(seen.value, 'kind=string')};
    default:
      return {...plan, ...fileSource(plan, 'path' in probe ? probe.path : '', seen.value, list, facts)};
  }
}

/** Both kinds list organisations after their kind, each behind a semicolon. */
function named(value: string, kind: string): Pick<SeenSource, 'state' | 'says'> {
  const [first, ...names] = value.split(';');
  if (first !== kind || names.every(name => name === '')) return {state: 'invalid'};
  return {state: 'valid', says: names};
}

function fileSource(
  {source, wanted}: SourcePlan,
  path: string,
  value: string,
  list: CheckList,
  facts: Facts,
): Pick<SeenSource, 'state' | 'says'> {
  // Its presence alone asks for sign-in, and nobody wants anything else of it: no content can be wrong.
  if (source === 'admin-settings' && wanted === 'unmanaged') return {state: 'valid'};
  if (value === wantedContent(path, list, facts)) return {state: 'valid', ...(Array.isArray(wanted) && {says: wanted})};
  return {state: isRecorded(facts.receipt, path, value) ? 'valid' : 'changed'};
}

function wantedContent(path: string, {checks}: CheckList, {platform}: Facts): string | undefined {
  for (const check of checks)
    if (check.platform === platform && check.probe.kind === 'file-content' && check.probe.path === path)
      return check.expect.is === 'equal' ? check.expect.value : undefined;
  return undefined;
}
