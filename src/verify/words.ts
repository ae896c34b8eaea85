import type {Axes, Report} from './report.ts';
import type {Verdict} from './verdict.ts';

/** What a verdict means; `%where` is what was looked at. Every evaluator says the same words. */
const VERDICT_SENTENCES: Readonly<Record<Verdict, string>> = {
  ok: 'the policy is in force %where.',
  exempt: 'the policy is in force %where, with the exceptions it names.',
  pending: 'the policy is installed, but Docker Desktop has run since before: quit it and start it again.',
  outdated: 'what another policy or ring of this organisation installed is in force, not this one.',
  conflict: 'the policy is not in force: Docker Desktop obeys another source.',
  drift: 'the policy is not in force as it was written.',
  unknown: 'it cannot be said whether the policy is in force.',
};

/** The first line for a person, behind the verdict. Of some checks or of another root nothing follows for the machine. */
export function firstSentence(
  verdict: Verdict,
  {only, root}: {readonly only?: readonly string[] | undefined; readonly root?: string | undefined} = {},
): string {
  if (only) return `judged by ${only.join(', ')} alone; nobody looked at the rest.`;
  return VERDICT_SENTENCES[verdict].replace('%where', root === undefined ? 'on this machine' : 'below the given root');
}

/** The third line: `Content: … Hold: …` */
export const CONTENT_WORDS: Readonly<Record<Axes['content'], string>> = {
  policy: 'as the policy says',
  other: 'not as the policy says',
  unknown: 'could not be established',
};
export const HOLD_WORDS: Readonly<Record<Axes['hold'], string>> = {
  administrators: 'only administrators can change it',
  other: 'not protected as the policy says',
  unknown: 'could not be established',
};

/** What to do about whatever another policy or ring installed: nobody should put an older one, or another ring, over it. */
export const OUTDATED_FIX = "Bring the newest policy of this machine's ring to it.";

/** In the last lines: which receipt is there, or why it says nothing. */
export function receiptWords({have, receipt}: Pick<Report, 'have' | 'receipt'>): string {
  const why = receipt.reason === undefined ? '' : ` (${receipt.reason})`;
  switch (receipt.status) {
    case 'believed':
      return have ?? '';
    case 'absent':
      return 'none';
    case 'not-believed':
      return `not believed${why}`;
    case 'unreadable':
      return `cannot be read${why}`;
    case 'unseen':
      return `not looked at${why}`;
  }
}
