import type {Axes} from './report.ts';
import type {Verdict} from './verdict.ts';

/** The first line for a person, behind the verdict. Every evaluator says the same words. */
export const VERDICT_SENTENCES: Readonly<Record<Verdict, string>> = {
  ok: 'the policy is in force on this machine.',
  exempt: 'the policy is in force on this machine, with the exceptions it names.',
  pending: 'the policy is installed, but Docker Desktop has run since before: quit it and start it again.',
  outdated: 'an earlier policy is in force: this one has not been installed here yet.',
  conflict: 'the policy is not in force: Docker Desktop obeys another source.',
  drift: 'the policy is not in force as it was written.',
  unknown: 'it cannot be said whether the policy is in force.',
};

/** The third line: `Content: … Hold: …` */
export const CONTENT_WORDS: Readonly<Record<Axes['content'], string>> = {
  policy: 'as the policy says',
  other: 'not as the policy says',
  unknown: 'could not be established',
};
export const HOLD_WORDS: Readonly<Record<Axes['hold'], string>> = {
  administrators: 'only administrators can change it',
  others: 'others than administrators can change it',
  unknown: 'could not be established',
};
