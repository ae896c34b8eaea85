import type {Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import type {LiveFinding} from '../live/finding.ts';
import {type Check, type CheckList, checkId, type ProbeKind} from '../state/check.ts';
import type {PolicyId} from '../state/state.ts';
import {diagnose} from './diagnose.ts';
import {type Effective, effectiveOf, isUndetermined} from './effective.ts';
import {type Evidence, evidenceOf} from './evidence.ts';
import {type Facts, observed, type ReceiptFact} from './facts.ts';
import {findingOf, type Judgement, judge} from './judge.ts';
import {receiptNotes} from './receipt-notes.ts';
import {type Verdict, verdictOf} from './verdict.ts';
import {OUTDATED_FIX} from './words.ts';

/**
 * The two questions of every machine. Content: does what Docker Desktop reads say what the policy says? Hold: is it
 * protected as the policy says, so that nobody but administrators can change it and everyone can read it?
 */
export interface Axes {
  readonly content: 'policy' | 'other' | 'unknown';
  readonly hold: 'administrators' | 'other' | 'unknown';
}

/** The whole answer for one machine; {@link import('./line.ts').resultLine} is the short one. */
export interface Report extends Axes {
  /** Version of this format. */
  readonly report: 1;
  readonly policy: PolicyId;
  /** Policy of the receipt; null where no receipt can be believed. */
  readonly have: PolicyId | null;
  /** Why there is no receipt to believe, where there is none. */
  readonly receipt: {readonly status: ReceiptFact['status']; readonly reason?: string};
  readonly revision: string;
  readonly host: {readonly os: Platform; readonly desktop: string | null; readonly root?: string};
  readonly verdict: Verdict;
  readonly effective: Effective;
  /** What the receipt says of the question: one sentence each. */
  readonly notes: readonly string[];
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
  const judged = [...judge(asked, facts, effective, only !== undefined)].sort(byWeight);
  const counts = !only || judged.some(({check}) => check.probe.kind === 'effective-source');
  const desktop = observed(facts, {kind: 'desktop-version'});
  const evidence = evidenceOf(list, facts);
  const verdict = verdictOf(list, facts, effective, judged, counts);
  const {receipt} = facts;
  return {
    report: 1,
    policy: list.policy,
    have: receipt.status === 'believed' ? receipt.policy : null,
    receipt: {status: receipt.status, ...('reason' in receipt && {reason: receipt.reason})},
    revision: list.revision,
    host: {
      os: facts.platform,
      desktop: desktop.status === 'value' ? desktop.value : null,
      ...(facts.root !== undefined && {root: facts.root}),
    },
    verdict,
    ...axesOf(judged, effective, only !== undefined),
    effective,
    notes: receiptNotes(list, receipt),
    findings: judged.map(judgement => explained(judgement, facts, verdict)),
    ...(only && {only}),
    ...(evidence && {evidence}),
  };
}

/** Why bytes are not as wanted changes severity and hint, never status or place: those are the same for who cannot parse. */
function explained(judgement: Judgement, {contents}: Facts, verdict: Verdict): Finding {
  const {check, status} = judgement;
  const finding = findingOf(judgement);
  if (status !== 'fail') return finding;
  const hint = verdict === 'outdated' && check.onFailure === 'drift' ? OUTDATED_FIX : check.fix;
  const bytes = check.probe.kind === 'file-content' ? contents?.get(check.probe.path) : undefined;
  if (bytes === undefined || check.content === undefined) return {...finding, hint};
  const {text, severity} = diagnose(finding.subject, bytes, check.content);
  return {...finding, severity, hint: `${text} ${hint}`};
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
  return status;
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

/** Where nothing failed, something has to pass. Some checks only can show what is wrong, never that nothing is. */
function axesOf(judged: readonly Judgement[], effective: Effective, partial: boolean): Axes {
  const worst = (kinds: readonly ProbeKind[], isUnclear: boolean) => {
    const statuses = judged.filter(({check}) => kinds.includes(check.probe.kind)).map(({status}) => status);
    if (statuses.includes('fail')) return 'fail';
    return isUnclear || statuses.includes('unknown') || !statuses.includes('pass') ? 'unknown' : 'pass';
  };
  const content = worst(CONTENT_PROBES, partial || isUndetermined(effective));
  const hold = worst(HOLD_PROBES, partial);
  return {
    content: content === 'fail' ? 'other' : content === 'unknown' ? 'unknown' : 'policy',
    hold: hold === 'fail' ? 'other' : hold === 'unknown' ? 'unknown' : 'administrators',
  };
}
