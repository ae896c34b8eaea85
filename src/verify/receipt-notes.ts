import type {CheckList} from '../state/check.ts';
import type {ReceiptFact} from './facts.ts';
import {isAtLeast} from './judge.ts';
import {parsePolicyId} from './policy-id.ts';

/**
 * What the receipt says of the question: most likely the wrong policy was asked about, and nobody should install it.
 * `%theirs` and `%ours` stand for a ring or a revision. The scripts say the same in the same words.
 */
const RECEIPT_NOTES = {
  otherRing:
    'By its receipt this machine has the policy for %theirs, and the policy for %ours was verified. Verify it with the checks for %theirs, and do not install this policy over it.',
  ahead:
    'By its receipt this machine is ahead: it has revision %theirs, and %ours was verified. Verify it with the current policy, and do not install this older one over it.',
  behind: 'By its receipt this machine has revision %theirs: revision %ours has not been installed here yet.',
} as const;

/** Whom the policy of a ring is for. */
export const ringPhrase = (ring: string | null): string => (ring === null ? 'machines without a ring' : `ring ${ring}`);

export function receiptNotes({policy, revision}: CheckList, receipt: ReceiptFact): readonly string[] {
  if (receipt.status !== 'believed') return [];
  const [theirs, ours] = [receipt.policy, policy].map(id => parsePolicyId(id)?.ring ?? null) as [
    string | null,
    string | null,
  ];
  if (theirs !== ours) return [filled(RECEIPT_NOTES.otherRing, ringPhrase(theirs), ringPhrase(ours))];
  const isVersion = isAtLeast(receipt.revision, '0');
  const [isAhead, isBehind] = [!isAtLeast(revision, receipt.revision), !isAtLeast(receipt.revision, revision)];
  if (isVersion && isAhead) return [filled(RECEIPT_NOTES.ahead, receipt.revision, revision)];
  // The same policy under a new revision is installed already.
  if (isVersion && isBehind && receipt.policy !== policy)
    return [filled(RECEIPT_NOTES.behind, receipt.revision, revision)];
  return [];
}

const filled = (note: string, theirs: string, ours: string): string =>
  note.replaceAll('%theirs', theirs).replaceAll('%ours', ours);

/** The same for a script, in which `%theirs` is filled in on the machine. */
export function receiptNotesOf({ring, revision}: Pick<CheckList, 'ring' | 'revision'>) {
  const ours = ringPhrase(ring);
  const noted = (note: string, our: string) => note.replaceAll('%ours', our);
  return {
    ours,
    noRing: ringPhrase(null),
    otherRing: noted(RECEIPT_NOTES.otherRing, ours),
    ahead: noted(RECEIPT_NOTES.ahead, revision),
    behind: noted(RECEIPT_NOTES.behind, revision),
  };
}
