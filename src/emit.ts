import {compose} from './documents/compose.ts';
import {composeTreeDocuments, type ScopeEmission} from './documents/tree.ts';
import type {Finding} from './finding.ts';
import type {Day, Policy} from './policy/policy.ts';
import {resolve} from './policy/resolve.ts';
import {desire} from './state/desire.ts';
import type {DesiredState} from './state/state.ts';
import {TARGETS} from './targets/index.ts';
import type {Artifact, Coverage} from './targets/target.ts';

export interface EmitOptions {
  readonly at: Day;
  /** Only this ring: its artifacts, and the runbook of the tree. */
  readonly ring?: string;
  /** Ids of the targets to emit; all of them by default. Coverage always speaks of all. */
  readonly targets?: readonly string[];
  readonly dropExpired?: boolean;
}

/** The base scope and every ring of the policy, in that order, as desired states. Findings say what could not be resolved. */
export function desireAll(policy: Policy, options: EmitOptions): {states: DesiredState[]; findings: Finding[]} {
  const scopes = options.ring === undefined ? [null, ...policy.rings.map(({name}) => name)] : [options.ring];
  const states: DesiredState[] = [];
  const findings: Finding[] = [];
  for (const ring of scopes) {
    const {resolved, findings: found} = resolve(policy, {ring, at: options.at}, {dropExpired: options.dropExpired ?? false});
    findings.push(...found);
    if (resolved) states.push(desire(resolved));
  }
  return {states, findings};
}

/** Every file of the tree except manifest and sums, see src/seal.ts. */
export function emit(states: readonly DesiredState[], options: EmitOptions): readonly Artifact[] {
  const scopes = states.map((state): ScopeEmission => {
    const prefix = state.scope.ring === null ? '' : `rings/${state.scope.ring}/`;
    const documents = compose(state);
    const artifacts = TARGETS.filter(({id}) => options.targets?.includes(id) ?? true)
      .flatMap(target => target.emit(state, documents))
      .map(artifact => ({
        ...artifact,
        path: `${prefix}${artifact.path}`,
        ...(artifact.embeds ? {embeds: artifact.embeds.map(path => `${prefix}${path}`)} : {}),
      }));
    return {state, artifacts, coverage: coverageOf(state)};
  });
  return [...scopes.flatMap(({artifacts}) => artifacts), ...composeTreeDocuments(scopes, options)];
}

/** How every target serves every control, whatever is emitted. */
export function coverageOf(state: DesiredState): readonly (Coverage & {readonly target: string})[] {
  return TARGETS.flatMap(target => target.cover(state).map(coverage => ({target: target.id, ...coverage})));
}
