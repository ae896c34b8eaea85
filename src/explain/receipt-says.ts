import {parsePolicyId} from '../verify/policy-id.ts';
import {ringPhrase} from '../verify/receipt-notes.ts';
import type {KnownPolicy} from './known-policy.ts';
import type {FoundLine} from './result-line.ts';

/** What a line tells of the receipt, from both ids and the code of the check. */
export interface ReceiptWords {
  readonly says: string;
  /** What to do before anything else: the machine is not the one that this policy is for, or is ahead of it. */
  readonly first?: string;
}

/** Undefined where it was cut away. */
export function receiptWords(line: FoundLine, known: KnownPolicy | undefined): ReceiptWords | undefined {
  const {have, policy} = line;
  if (have === undefined) return undefined;
  if (have === null) return {says: noReceipt(line)};
  if (have === policy)
    return {
      says:
        codeOf(line)?.startsWith('?') === false
          ? 'The receipt names the same policy, whose installation was cut off.'
          : 'The receipt on the machine names the same policy.',
    };
  const [theirs, ours] = [parsePolicyId(have), parsePolicyId(policy)];
  if (!theirs || !ours) return {says: `The receipt names ${have}.`};
  if (theirs.ring !== ours.ring)
    return {
      says: `The receipt names ${have}, of ${ringPhrase(theirs.ring)}; what was verified is for ${ringPhrase(ours.ring)}.`,
      first: `Verify the machine with the checks for ${ringPhrase(theirs.ring)}, and do not install this policy over it.`,
    };
  const today = known?.states.map(state => state.policy) ?? [];
  if (today.includes(have))
    return {
      says: `The receipt names ${have}, which is what the policy file gives now: the machine is ahead of what was verified.`,
      first: 'Verify the machine with the current policy, and do not install this older one over it.',
    };
  return {
    says: `The receipt names ${have}: the same ring in another state. Whether it is newer or older is not in the line; the report of the verifier names its revision.`,
  };
}

const codeOf = ({codes}: FoundLine): string | undefined => codes.find(code => /^\??[WML]-RECEIPT$/.test(code));

function noReceipt(line: FoundLine): string {
  const code = codeOf(line);
  if (code?.startsWith('?')) return 'Whether the machine has a receipt could not be established.';
  if (code) return 'The machine has a receipt that is not believed: others can change it, or it is damaged.';
  const {only, root, more, cut} = line;
  if (only || root !== undefined || more > 0 || cut) return 'The line names no receipt that can be believed.';
  return 'The machine has no receipt: none of the install scripts and packages finished there, or MDM alone brings the policy.';
}
