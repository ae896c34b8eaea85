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
 * A warning when machines would receive other content under a revision that was built before, or under a lower one:
 * packages and consoles compare revisions, so such a change reaches nobody.
 */
export function reusedRevision(
  policy: Policy,
  states: readonly DesiredState[],
  earlier: EarlierBuild,
): readonly Finding[] {
  const order = compareRevisions(policy.revision, earlier.revision);
  if (order > 0) return [];
  const changed = states.filter(({scope, policy: id}) => {
    const before = scope.ring === null ? earlier.policy : earlier.rings[scope.ring];
    // Another organisation's tree is no earlier build of this policy.
    return before !== undefined && before !== id && nameOf(before) === nameOf(id);
  });
  if (changed.length === 0) return [];
  const ids = changed.map(({policy: id}) => id).join(', ');
  return [
    {
      code: order === 0 ? 'REVISION-REUSED' : 'REVISION-LOWER',
      controls: [],
      status: 'fail',
      severity: 'medium',
      subject: 'revision',
      message:
        order === 0
          ? `Revision ${policy.revision} was built before with other content; this build is ${ids}.`
          : `Revision ${policy.revision} is lower than ${earlier.revision}, which was built before with other content; this build is ${ids}.`,
      where: placeOf(policy.root, ['revision']),
      hint: `Raise it, so that machines and consoles see something newer: revision: "${nextRevision(earlier.revision)}"`,
    },
  ];
}

/** Number by number; a part left out is 0. */
function compareRevisions(a: string, b: string): number {
  const [left, right] = [a, b].map(revision => revision.split('.').map(BigInt)) as [bigint[], bigint[]];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0n) - (right[part] ?? 0n);
    if (difference !== 0n) return difference > 0n ? 1 : -1;
  }
  return 0;
}

/** `acme.pilot@3f9c1a2b` → `acme.pilot` */
function nameOf(id: PolicyId): string {
  return id.slice(0, id.indexOf('@'));
}

/** `1.4.9` → `1.4.10` */
export function nextRevision(revision: string): string {
  return revision.replace(/\d+$/, last => String(BigInt(last) + 1n));
}
