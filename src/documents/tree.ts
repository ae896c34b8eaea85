import type {DesiredState} from '../state/state.ts';
import type {TargetCoverage} from '../targets/coverage.ts';
import type {Artifact} from '../targets/target.ts';
import {composeCheckList} from './check-list.ts';
import {composeCoverage} from './coverage.ts';
import {composeRunbooks} from './runbook.ts';

/** What was emitted for the whole policy or one ring. */
export interface ScopeEmission {
  readonly state: DesiredState;
  /** Empty, or `rings/<ring>/`. */
  readonly folder: string;
  readonly artifacts: readonly Artifact[];
  readonly coverage: readonly TargetCoverage[];
  /** Ids of the targets the tree was limited to; empty: it has all of them. */
  readonly only: readonly string[];
}

/** What belongs to the tree rather than to a channel: runbook, coverage and checks of every scope. */
export function composeTree(scopes: readonly ScopeEmission[]): readonly Artifact[] {
  return [
    ...composeRunbooks(scopes),
    ...scopes.flatMap(({state, folder, coverage}) => [
      ...composeCoverage(state, folder, coverage),
      composeCheckList(state, folder),
    ]),
  ];
}
