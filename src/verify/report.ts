import type {Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import type {CheckList, ProbeKind} from '../state/check.ts';
import type {PolicyId} from '../state/state.ts';
import {type Effective, effectiveOf} from './effective.ts';
import {type Facts, observed} from './facts.ts';
import {findingOf, type Judgement, judge} from './judge.ts';
import {type Verdict, verdictOf} from './verdict.ts';

/**
 * The two questions of every machine. Content: does what Docker Desktop reads say what the policy says? Hold: may nobody
 * but administrators change it?
 */
export interface Axes {
  readonly content: 'policy' | 'other' | 'unknown';
  readonly hold: 'administrators' | 'others' | 'unknown';
}

/** The whole answer for one machine; {@link import('./line.ts').resultLine} is the short one. */
export interface Report extends Axes {
  /** Version of this format. */
  readonly report: 1;
  readonly policy: PolicyId;
  /** Policy of the receipt; null where no receipt can be believed. */
  readonly have: PolicyId | null;
  readonly revision: string;
  readonly host: {readonly os: Platform; readonly desktop: string | null; readonly root?: string};
  readonly verdict: Verdict;
  readonly effective: Effective;
  /** Every check: failures first, the gravest first, then by code. */
  readonly findings: readonly Finding[];
  /** Ids of the only checks that were asked for; the verdict is about them alone. */
  readonly only?: readonly string[];
}

/** Judges what was seen on one machine. Pure: the same facts give the same report everywhere. */
export function reportOf(list: CheckList, facts: Facts): Report {
  const effective = effectiveOf(list, facts);
  const judged = [...judge(list, facts, effective)].sort(byWeight);
  const desktop = observed(facts, {kind: 'desktop-version'});
  return {
    report: 1,
    policy: list.policy,
    have: facts.receipt.status === 'believed' ? facts.receipt.policy : null,
    revision: list.revision,
    host: {
      os: facts.platform,
      desktop: desktop.status === 'value' ? desktop.value : null,
      ...(facts.root !== undefined && {root: facts.root}),
    },
    verdict: verdictOf(list, facts, effective, judged),
    ...axesOf(judged),
    effective,
    findings: judged.map(findingOf),
  };
}

/** Failures that count, then what could not be established, then notes, then the rest. */
const RANKS = ['fail', 'unknown', 'note', 'exempt', 'pass', 'not-applicable'] as const;
const SEVERITIES = ['high', 'medium', 'low', 'info'] as const;

function byWeight(a: Judgement, b: Judgement): number {
  return (
    RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b)) ||
    SEVERITIES.indexOf(a.check.severity) - SEVERITIES.indexOf(b.check.severity) ||
    compare(nameOf(a), nameOf(b))
  );
}

function rankOf({check, status}: Judgement): (typeof RANKS)[number] {
  if (check.onFailure === 'note' && (status === 'fail' || status === 'unknown')) return 'note';
  return status === 'conflict' ? 'fail' : status;
}

const nameOf = ({check}: Judgement): string => findingOf({check, observation: {status: 'absent'}, status: 'pass'}).code;
/** By code unit, in every locale alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const CONTENT: readonly ProbeKind[] = ['file-content', 'registry-value', 'managed-preference', 'effective-source'];
const HOLD: readonly ProbeKind[] = [
  'file-access',
  'folder-access',
  'registry-access',
  'file-list',
  'mounts',
  'preference-forced',
  'profile',
];

function axesOf(judged: readonly Judgement[]): Axes {
  const worst = (kinds: readonly ProbeKind[]) => {
    const statuses = judged.filter(({check}) => kinds.includes(check.probe.kind)).map(({status}) => status);
    return statuses.includes('fail') ? 'fail' : statuses.includes('unknown') ? 'unknown' : 'pass';
  };
  const [content, hold] = [worst(CONTENT), worst(HOLD)];
  return {
    content: content === 'fail' ? 'other' : content === 'unknown' ? 'unknown' : 'policy',
    hold: hold === 'fail' ? 'others' : hold === 'unknown' ? 'unknown' : 'administrators',
  };
}
