import type {Finding} from './finding.ts';
import type {Policy} from './policy/policy.ts';
import {placeOf} from './policy/tree.ts';
import type {DesiredState, PolicyId} from './state/state.ts';

/** What an earlier build in the same folder said of itself. */
export interface EarlierBuild {
  readonly revision: string;
  readonly policy: PolicyId;
  readonly rings: Readonly<Record<string, PolicyId>>;
}

/**
 * A warning when machines would receive other content under a revision that was built before: packages and consoles
 * compare revisions, so such a change reaches nobody.
 */
export function reusedRevision(
  policy: Policy,
  states: readonly DesiredState[],
  earlier: EarlierBuild,
): readonly Finding[] {
  if (earlier.revision !== policy.revision) return [];
  const changed = states.filter(({scope, policy: id}) => {
    const before = scope.ring === null ? earlier.policy : earlier.rings[scope.ring];
    // Another organisation's tree is no earlier build of this policy.
    return before !== undefined && before !== id && nameOf(before) === nameOf(id);
  });
  if (changed.length === 0) return [];
  const ids = changed.map(({policy: id}) => id).join(', ');
  return [
    {
      code: 'REVISION-REUSED',
      controls: [],
      status: 'fail',
      severity: 'medium',
      subject: 'revision',
      message: `Revision ${policy.revision} was built before with other content; this build is ${ids}.`,
      where: placeOf(policy.root, ['revision']),
      hint: `Raise it, so that machines and consoles see something newer: revision: "${nextRevision(policy.revision)}"`,
    },
  ];
}

/** `acme.pilot@3f9c1a2b` → `acme.pilot` */
function nameOf(id: PolicyId): string {
  return id.slice(0, id.indexOf('@'));
}

/** `1.4.9` → `1.4.10` */
export function nextRevision(revision: string): string {
  return revision.replace(/\d+$/, last => String(BigInt(last) + 1n));
}
