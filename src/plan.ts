import {PLATFORM_NAMES, type Place} from './desktop/platforms.ts';
import type {Finding} from './finding.ts';
import {inFileOrder} from './policy/findings.ts';
import {lint} from './policy/lint/lint.ts';
import type {Day, Policy, ResolvedPolicy} from './policy/policy.ts';
import {resolve} from './policy/resolve.ts';
import {desire} from './state/desire.ts';
import type {Control, DesiredState} from './state/state.ts';
import {coverageOf} from './targets/coverage.ts';

export interface PlanOptions {
  readonly at: Day;
  readonly dropExpired?: boolean;
}

/**
 * The desired state of the base and of every ring, in that order, with everything found on the way: expired entries,
 * settings that do not fit, controls that nothing enforces. Each finding once, however many rings share its cause.
 */
export function plan(
  policy: Policy,
  {at, dropExpired = false}: PlanOptions,
): {states: DesiredState[]; findings: Finding[]} {
  const states: DesiredState[] = [];
  const findings: Finding[] = [];
  const scopes: ResolvedPolicy[] = [];
  for (const ring of [null, ...policy.rings.map(({name}) => name)]) {
    const {resolved, findings: found} = resolve(policy, {ring, at}, {dropExpired});
    findings.push(...found);
    if (!resolved) continue;
    scopes.push(resolved);
    const state = desire(resolved);
    states.push(state);
    findings.push(...unenforced(state));
  }
  return {states, findings: inFileOrder(lint(policy, scopes, {at, found: findings}))};
}

/** An error for every control that no target serves on a place it applies to. */
function unenforced(state: DesiredState): readonly Finding[] {
  const served = new Set(
    coverageOf(state)
      .filter(({status}) => status !== 'not-expressed')
      .map(({control, place}) => `${control} ${place}`),
  );
  return state.controls.flatMap(control =>
    control.places.filter(place => !served.has(`${control.id} ${place}`)).map(place => nowhere(control, place)),
  );
}

function nowhere({id, declaredAt}: Control, place: Place): Finding {
  return {
    code: 'COVERAGE-NOWHERE',
    controls: [id],
    status: 'fail',
    severity: 'high',
    subject: id,
    message: `${id} is enforced nowhere on ${PLATFORM_NAMES[place]}.`,
    ...(declaredAt ? {where: declaredAt} : {}),
    hint: 'Remove it for this system, or choose a source that can carry it.',
  };
}
