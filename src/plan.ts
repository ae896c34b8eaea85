import {PLATFORM_NAMES} from './desktop/platforms.ts';
import type {Finding} from './finding.ts';
import type {Day, Policy} from './policy/policy.ts';
import {resolve} from './policy/resolve.ts';
import {desire} from './state/desire.ts';
import type {DesiredState} from './state/state.ts';
import {coverageOf} from './targets/index.ts';

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
  for (const ring of [null, ...policy.rings.map(({name}) => name)]) {
    const {resolved, findings: found} = resolve(policy, {ring, at}, {dropExpired});
    findings.push(...found);
    if (!resolved) continue;
    const state = desire(resolved);
    states.push(state);
    findings.push(...unenforced(state));
  }
  const distinct = new Map(
    findings.map(finding => [JSON.stringify([finding.code, finding.where, finding.message]), finding]),
  );
  return {states, findings: [...distinct.values()].sort(byPlace)};
}

/** An error for every control that no target serves on a place it applies to. */
function unenforced(state: DesiredState): readonly Finding[] {
  const coverage = coverageOf(state);
  return state.controls.flatMap(control =>
    control.places
      .filter(
        place =>
          !coverage.some(
            ({control: id, place: where, status}) => id === control.id && where === place && SERVED.has(status),
          ),
      )
      .map(
        (place): Finding => ({
          code: 'COVERAGE-NOWHERE',
          controls: [control.id],
          status: 'fail',
          severity: 'high',
          subject: control.id,
          message: `${control.id} is enforced nowhere on ${PLATFORM_NAMES[place]}.`,
          ...(control.declaredAt ? {where: control.declaredAt} : {}),
          hint: 'Remove the setting for this system, or choose a source that can carry it.',
        }),
      ),
  );
}

const SERVED: ReadonlySet<string> = new Set(['enforced', 'manual', 'not-applicable']);

function byPlace(a: Finding, b: Finding): number {
  return (a.where?.line ?? 0) - (b.where?.line ?? 0) || (a.where?.column ?? 0) - (b.where?.column ?? 0);
}
