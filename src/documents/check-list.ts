import {type Json, jsonFile} from '../json.ts';
import type {DesiredState} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';

/** checks.json of one scope: what a verifier needs to know, and nothing else. */
export function composeCheckList(state: DesiredState, folder: string): Artifact {
  const {policy, revision, organization, scope, sources, checks} = state;
  const content = {
    checkList: 1,
    policy,
    revision,
    organization: organization.slug,
    ring: scope.ring,
    sources,
    checks,
  };
  return {
    path: `${folder}checks.json`,
    bytes: jsonFile(content as unknown as Json),
    mode: 0o644,
    role: 'verify',
    title: 'Facts that hold on a machine of this policy, as data',
    controls: [...new Set(checks.flatMap(({controls}) => controls))],
  };
}
