import {compose} from './documents/compose.ts';
import {composeTree, type ScopeEmission} from './documents/tree.ts';
import type {DesiredState} from './state/state.ts';
import {coverageOf} from './targets/coverage.ts';
import {TARGETS} from './targets/index.ts';
import type {Artifact} from './targets/target.ts';

export interface EmitOptions {
  /** Ids of the targets to emit; all of them by default. Coverage always speaks of all. */
  readonly targets?: readonly string[];
}

/**
 * Every file of the tree except manifest and sums, see src/seal.ts. `states`: the base, then the rings; or one ring
 * alone, which gives its folder and the runbook of the tree.
 */
export function emit(states: readonly DesiredState[], options: EmitOptions = {}): readonly Artifact[] {
  const scopes = states.map(state => emitScope(state, options));
  return [...scopes.flatMap(({artifacts}) => artifacts), ...composeTree(scopes)];
}

function emitScope(state: DesiredState, {targets}: EmitOptions): ScopeEmission {
  const folder = state.scope.ring === null ? '' : `rings/${state.scope.ring}/`;
  const documents = compose(state);
  const artifacts = TARGETS.filter(({id}) => targets?.includes(id) ?? true)
    .flatMap(target => target.emit(state, documents))
    .map(({embeds, ...artifact}) => ({
      ...artifact,
      path: `${folder}${artifact.path}`,
      ...(embeds ? {embeds: embeds.map(path => `${folder}${path}`)} : {}),
    }));
  return {state, folder, artifacts, coverage: coverageOf(state), only: targets ?? []};
}
