import type {Platform} from '../desktop/platforms.ts';
import {EXIT_CODES, VERDICTS, type Verdict} from '../verify/verdict.ts';
import {firstSentence, OUTDATED_FIX} from '../verify/words.ts';
import type {Topic} from './explanation.ts';

/** When a verdict is given, and what to do about a machine before one looks at single checks. */
export const VERDICT_WORDS: Readonly<Record<Verdict, {readonly when: string; readonly fix?: string}>> = {
  ok: {when: 'Every check passes, or does not apply.'},
  exempt: {when: 'Every check passes, some of them by an exception of the policy.'},
  pending: {
    when: 'The files are in place, and Docker Desktop reads them when it starts.',
    fix: 'Quit Docker Desktop on the machine and start it again; its own "Restart" is not enough.',
  },
  outdated: {
    when: 'All that fails is what the receipt records for another policy: the machine is whole, and of another day or ring.',
    fix: OUTDATED_FIX,
  },
  conflict: {
    when: 'Docker Desktop obeys a source above the one of the policy, and it says something else.',
    fix: 'Remove the source that comes first, and find out who sets it; then verify again.',
  },
  drift: {
    when: 'Something else than the policy is there, or somebody else may change it.',
    fix: 'Begin with the first check that fails; where nothing else is said, run the install script of the policy again.',
  },
  unknown: {
    when: 'Nothing is known to be wrong, and something could not be established, or nothing passed.',
    fix: 'Run the verifier again on the machine, as root or administrator, and read its report.',
  },
};

/** Why something could not be established: a line does not say it. */
export function unseenWords(platform: Platform | undefined): string {
  const who = platform === undefined ? 'root or administrator' : platform === 'windows' ? 'administrator' : 'root';
  return `The report of the verifier on the machine says why; the line does not. Usually it did not run as ${who}, or a tool is missing there.`;
}

export function verdictTopics(word: string): readonly Topic[] {
  const verdict = VERDICTS.find(name => name === word.toLowerCase());
  if (!verdict) return [];
  const {when, fix} = VERDICT_WORDS[verdict];
  return [
    {
      kind: 'verdict',
      id: verdict,
      title: firstSentence(verdict),
      what: when,
      ...(fix !== undefined && {recommendation: fix}),
      notes: [
        `Exit code of a verifier: ${EXIT_CODES[verdict]}.`,
        `A verifier gives the first that fits: ${VERDICTS.join(', ')}.`,
      ],
      sources: [],
    },
  ];
}
