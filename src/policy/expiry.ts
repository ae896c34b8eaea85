import type {Finding, Location} from '../finding.ts';
import {isOver} from './day.ts';
import type {AllowEntry, Day, Policy, PolicyException} from './policy.ts';
import {problem} from './problem.ts';

/** What is in force on a day, and what is said about the rest. */
export interface InForce<T> {
  readonly inForce: readonly T[];
  readonly findings: readonly Finding[];
}

export function allowInForce(policy: Policy, at: Day, dropExpired: boolean): InForce<AllowEntry> {
  const {registryAccess} = policy;
  if (registryAccess === undefined || registryAccess === 'off') return {inForce: [], findings: []};
  const {inForce, findings} = split(
    registryAccess.allow,
    at,
    dropExpired,
    entry => `registryAccess.allow[${entry.id}]`,
  );
  return {inForce, findings: [...findings, ...inForce.flatMap(entry => reviewFindings(entry, at))]};
}

export function exceptionsInForce(
  policy: Policy,
  ring: string | null,
  at: Day,
  dropExpired: boolean,
): InForce<PolicyException> {
  const exceptions = policy.exceptions.filter(exception => exception.ring === ring);
  return split(exceptions, at, dropExpired, ({control}) => control);
}

export interface Expiring {
  readonly expires?: Day;
  readonly owner?: string;
  readonly at: Location;
}

function split<T extends Expiring>(
  items: readonly T[],
  at: Day,
  dropExpired: boolean,
  control: (item: T) => string,
): InForce<T> {
  const isExpired = ({expires}: T) => expires !== undefined && isOver(expires, at);
  return {
    inForce: items.filter(item => !isExpired(item)),
    findings: items.filter(isExpired).map(item => expiredFinding(item, control(item), dropExpired)),
  };
}

export function expiredFinding({expires, owner, at}: Expiring, control: string, dropped: boolean): Finding {
  const ended = `${control}: its last day was ${expires}`;
  const who = owner === undefined ? '' : ` Ask ${owner}.`;
  if (dropped)
    return problem('READ-EXPIRED', at, control, `${ended}; it is left out.`, {
      severity: 'medium',
      controls: [control],
      hint: `Remove it from the policy, or renew it.${who}`,
    });
  return problem('READ-EXPIRED', at, control, `${ended}.`, {
    controls: [control],
    hint: `Renew or remove it, or build without it: --drop-expired.${who}`,
  });
}

function reviewFindings({id, review, at, owner}: AllowEntry, today: Day): Finding[] {
  if (review === undefined || !isOver(review, today)) return [];
  const control = `registryAccess.allow[${id}]`;
  return [
    problem('READ-REVIEW', at, control, `${control}: it should have been reviewed by ${review}.`, {
      severity: 'medium',
      controls: [control],
      hint: `Is it still needed? Then set a later day.${owner === undefined ? '' : ` Ask ${owner}.`}`,
    }),
  ];
}

/** The last day on which a build gives the same tree: the next that something expires; undefined: nothing does. */
export function stableUntil(policy: Policy, at: Day): Day | undefined {
  const {registryAccess} = policy;
  const entries = registryAccess === undefined || registryAccess === 'off' ? [] : registryAccess.allow;
  const days = [...policy.exceptions, ...entries].flatMap(({expires}) =>
    expires === undefined || isOver(expires, at) ? [] : [expires],
  );
  return days.sort()[0];
}
