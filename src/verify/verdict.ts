import type {Check, CheckList} from '../state/check.ts';
import {type Effective, isUndetermined, isUnenforced, type SeenSource} from './effective.ts';
import {type Facts, isPathRecorded, isRecorded} from './facts.ts';
import type {Judgement} from './judge.ts';
import {isSame} from './organizations.ts';

/** One word for a machine; in the order of the first match. */
export const VERDICTS = ['outdated', 'conflict', 'drift', 'unknown', 'pending', 'exempt', 'ok'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 0: in force. 1: not, or not yet. 2: nobody can say. */
export const EXIT_CODES: Readonly<Record<Verdict, 0 | 1 | 2>> = {
  ok: 0,
  exempt: 0,
  outdated: 1,
  conflict: 1,
  drift: 1,
  pending: 1,
  unknown: 2,
};

/**
 * @param counts whether the check of the winner is among those that were asked: otherwise the verdict is not about what
 * Docker Desktop obeys
 */
export function verdictOf(
  list: CheckList,
  facts: Facts,
  effective: Effective,
  judged: readonly Judgement[],
  counts: boolean,
): Verdict {
  const failed = judged.filter(({check, status}) => status === 'fail' && check.onFailure === 'drift');
  if (!isUnenforced(effective) && isOutdated(list, facts, failed)) return 'outdated';
  if (counts && isConflict(effective)) return 'conflict';
  if (failed.length > 0) return 'drift';
  if (counts && isUndetermined(effective)) return 'unknown';
  if (judged.some(({check, status}) => status === 'unknown' && check.onFailure !== 'note')) return 'unknown';
  if (judged.some(({check, status}) => status === 'fail' && check.onFailure === 'pending')) return 'pending';
  if (judged.some(({status}) => status === 'exempt')) return 'exempt';
  return judged.some(({status}) => status === 'pass') ? 'ok' : 'unknown';
}

/**
 * All that fails is content that the receipt records for another policy, or that it never listed: the machine is whole,
 * and of another day or ring.
 */
function isOutdated({policy}: CheckList, facts: Facts, failed: readonly Judgement[]): boolean {
  const {receipt} = facts;
  if (receipt.status !== 'believed' || !receipt.complete || receipt.policy === policy) return false;
  const causes = failed.filter(({check}) => check.probe.kind !== 'effective-source');
  return causes.length > 0 && causes.every(judgement => isOfReceipt(judgement, facts));
}

function isOfReceipt({check, observation}: Judgement, {receipt}: Facts): boolean {
  if (check.probe.kind === 'receipt' || check.probe.kind === 'package-version') return true;
  const path = placeOf(check);
  if (path === undefined) return false;
  if (observation.status === 'value') return isRecorded(receipt, path, observation.value);
  return observation.status === 'absent' && !isPathRecorded(receipt, path);
}

/** Where a receipt would record what this check looks at. */
function placeOf({probe}: Check): string | undefined {
  if (probe.kind === 'file-content') return probe.path;
  return probe.kind === 'registry-value' ? `${probe.key}\\${probe.name}` : undefined;
}

/** Docker Desktop obeys a source that must not be there, instead of the one the policy puts first, and it says otherwise. */
function isConflict({winner, wanted, says, sources}: Effective): boolean {
  if (!wanted) return false;
  const [theirs, ours] = [winner, wanted.source].map(id => sources.findIndex(({source}) => source === id)) as [
    number,
    number,
  ];
  if (theirs < 0 || theirs >= ours) return false;
  return mustBeAbsent(sources[theirs]!) && !isSame(says, wanted.organizations);
}

const mustBeAbsent = ({wanted}: SeenSource): boolean => wanted === 'absent';
