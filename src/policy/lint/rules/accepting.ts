import type {Rule} from '../rule.ts';

const WHERE = 'the same code, when lint.ignore is applied';
const OWN = 'rule of this program';

/** What may be wrong with `lint.ignore` itself; judged in accept.ts, after all other rules and for all rings at once. */
export const acceptingRules: readonly Rule[] = [
  {
    id: 'WF-IGNORE-READING',
    group: 'Policy',
    severity: 'error',
    condition:
      'lint.ignore names an error that is found while the policy is read, any READ code, or a control that nothing enforces. Warnings that rules give while reading can be accepted.',
    message: 'This cannot be accepted: what is wrong with the policy itself has to be mended.',
    fix: 'Remove the entry, and mend what the code points at.',
    source: OWN,
    judged: 'accepting',
    where: WHERE,
  },
  {
    id: 'WF-IGNORE-UNKNOWN',
    group: 'Policy',
    severity: 'warning',
    condition: 'lint.ignore names no rule there is.',
    message: 'There is no such rule: nothing is accepted.',
    fix: 'Take the code from a finding, or remove the entry.',
    source: OWN,
    judged: 'accepting',
    where: WHERE,
  },
  {
    id: 'WF-IGNORE-UNUSED',
    group: 'Policy',
    severity: 'warning',
    condition: 'lint.ignore names a rule that finds nothing in this policy, in no ring.',
    message: 'The rule finds nothing here: nothing is accepted.',
    fix: 'Remove the entry, so that the rule speaks if it ever finds something.',
    source: OWN,
    judged: 'accepting',
    where: WHERE,
  },
  {
    id: 'WF-IGNORE-EXPIRED',
    group: 'Policy',
    severity: 'info',
    condition: 'The last day of an entry of lint.ignore is over: its findings count again.',
    message: 'The last day of this entry is over: its findings count again.',
    fix: 'Mend what the rule found and remove the entry, or decide anew and set a later day.',
    source: OWN,
    judged: 'accepting',
    where: WHERE,
  },
];
