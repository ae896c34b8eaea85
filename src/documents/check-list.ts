import {type Json, jsonFile} from '../json.ts';
import type {CheckList} from '../state/check.ts';
import type {DesiredState} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';

/** What a verifier needs to know of a state. */
export function checkListOf({policy, revision, organization, scope, sources, checks}: DesiredState): CheckList {
  return {checkList: 1, policy, revision, organization: organization.slug, ring: scope.ring, sources, checks};
}

/** checks.json of one scope. */
export function composeCheckList(state: DesiredState, folder: string): Artifact {
  return {
    path: `${folder}checks.json`,
    bytes: jsonFile(checkListOf(state) as unknown as Json),
    mode: 0o644,
    role: 'verify',
    title: 'Facts that hold on a machine of this policy, as data',
    controls: [...new Set(state.checks.flatMap(({controls}) => controls))],
  };
}
