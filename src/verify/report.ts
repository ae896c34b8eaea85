import type {Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import type {LiveFinding} from '../live/finding.ts';
import {type Check, type CheckList, checkId, type ProbeKind} from '../state/check.ts';
import type {PolicyId} from '../state/state.ts';
import {diagnose} from './diagnose.ts';
import {type Effective, effectiveOf} from './effective.ts';
import {type Evidence, evidenceOf} from './evidence.ts';
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
  /** What a running Docker Desktop answered, where somebody asked it; the verdict is not about it. */
  readonly live?: readonly LiveFinding[];
  /** What the settings of the current user say about the locked ones. It never changes the verdict. */
  readonly evidence?: Evidence;
}

/**
 * Judges what was seen on one machine. Pure: the same facts give the same report everywhere. `only`: ids of the checks
 * that were asked for. What Docker Desktop obeys is established from the whole list all the same, and makes the verdict
 * where the check of it is among them.
 */
export function reportOf(list: CheckList, facts: Facts, only?: readonly string[]): Report {
  const effective = effectiveOf(list, facts);
  const asked = only ? {...list, checks: list.checks.filter(check => only.includes(checkId(check)))} : list;
  const judged = [...judge(asked, facts, effective)].sort(byWeight);
  const counts = !only || judged.some(({check}) => check.probe.kind === 'effective-source');
  const desktop = observed(facts, {kind: 'desktop-version'});
  const evidence = evidenceOf(list, facts);
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
    verdict: verdictOf(list, facts, counts ? effective : {...effective, winner: 'none'}, judged),
    ...axesOf(judged, only !== undefined),
    effective,
    findings: judged.map(judgement => explained(judgement, facts)),
    ...(only && {only}),
    ...(evidence && {evidence}),
  };
}

/** Why bytes are not as wanted changes severity and hint, never status or place: those are the same for who cannot parse. */
function explained(judgement: Judgement, {contents}: Facts): Finding {
  const {check, status} = judgement;
  const finding = findingOf(judgement);
  const bytes = check.probe.kind === 'file-content' ? contents?.get(check.probe.path) : undefined;
  if (status !== 'fail' || bytes === undefined || check.content === undefined) return finding;
  const {text, severity} = diagnose(finding.subject, bytes, check.content);
  return {...finding, severity, hint: `${text} ${check.fix}`};
}

/** Failures that count, then what could not be established, then notes, then the rest. */
const RANKS = ['fail', 'unknown', 'note', 'exempt', 'pass', 'not-applicable'] as const;
const SEVERITIES = ['high', 'medium', 'low', 'info'] as const;

function byWeight(a: Judgement, b: Judgement): number {
  return RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b)) || bySeverity(a.check, b.check);
}

/** The gravest first, then by code: how findings of one rank stand. */
export function inOrder(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort(bySeverity);
}

const bySeverity = (a: Check, b: Check): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(checkId(a), checkId(b));

function rankOf({check, status}: Judgement): (typeof RANKS)[number] {
  if (check.onFailure === 'note' && (status === 'fail' || status === 'unknown')) return 'note';
  return status === 'conflict' ? 'fail' : status;
}

/** By code unit, in every locale alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What the axis `content` is made of. */
export const CONTENT_PROBES: readonly ProbeKind[] = [
  'file-content',
  'registry-value',
  'managed-preference',
  'effective-source',
];
/** What the axis `hold` is made of. */
export const HOLD_PROBES: readonly ProbeKind[] = [
  'file-access',
  'folder-access',
  'registry-access',
  'file-list',
  'mounts',
  'preference-forced',
  'profile',
];

/** Some checks only can show what is wrong, never that nothing is. */
function axesOf(judged: readonly Judgement[], partial: boolean): Axes {
  const worst = (kinds: readonly ProbeKind[]) => {
    const statuses = judged.filter(({check}) => kinds.includes(check.probe.kind)).map(({status}) => status);
    return statuses.includes('fail') ? 'fail' : partial || statuses.includes('unknown') ? 'unknown' : 'pass';
  };
  const [content, hold] = [worst(CONTENT_PROBES), worst(HOLD_PROBES)];
  return {
    content: content === 'fail' ? 'other' : content === 'unknown' ? 'unknown' : 'policy',
    hold: hold === 'fail' ? 'others' : hold === 'unknown' ? 'unknown' : 'administrators',
  };
}
