import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import {SOURCE_PHRASES} from '../verify/sentence.ts';
import type {Verdict} from '../verify/verdict.ts';
import {VERDICT_SENTENCES} from '../verify/words.ts';
import {checkTopics} from './check-topics.ts';
import type {CheckAnswer, ResultAnswer} from './explanation.ts';
import type {KnownPolicy} from './known-policy.ts';
import {type FoundLine, resultLinesIn} from './result-line.ts';

/** What to do about a machine, before one looks at single checks. */
const FIXES: Readonly<Record<Verdict, string | undefined>> = {
  ok: undefined,
  exempt: undefined,
  pending: 'Quit Docker Desktop on the machine and start it again.',
  outdated: 'Bring this policy to the machine through its channel, or wait until the channel does.',
  conflict: 'Remove the source that comes first, and find out who sets it; then verify again.',
  drift: 'Begin with the first check below; where nothing else is said, run the install script of the policy again.',
  unknown:
    'Run the verifier again as root or administrator; a look at the first check below says what it could not see.',
};

/** The result lines of a text, in words. */
export function resultsIn(text: string, known?: KnownPolicy): readonly ResultAnswer[] {
  return resultLinesIn(text).map(line => answerOf(line, known));
}

function answerOf(line: FoundLine, known: KnownPolicy | undefined): ResultAnswer {
  const {policy, verdict, codes, cut} = line;
  const fix = verdict && FIXES[verdict];
  return {
    policy,
    ...(verdict && {verdict}),
    says: says(line, known),
    ...(fix !== undefined && {fix}),
    checks: codes.map(code => checkAnswer(code, line, known)),
    cut,
  };
}

function says(line: FoundLine, known: KnownPolicy | undefined): readonly string[] {
  const {verdict, policy, have, revision, winner, root, only, more, exceptions, cut} = line;
  return [
    ...(verdict ? [VERDICT_SENTENCES[verdict]].map(capital) : []),
    ...(only ? [`Only ${only.join(', ')} was asked for: the verdict says nothing of the rest.`] : []),
    ...(root === undefined ? [] : [`It is about the files below ${root}, not about the system that looked at them.`]),
    ...(winner === undefined ? [] : [winnerSentence(winner)]),
    `Verified was ${policy}${revision === undefined ? '' : `, revision ${revision}`}.`,
    ...(have === undefined ? [] : [receiptSentence(have, policy)]),
    ...(known ? [todaySentence(policy, known)] : []),
    ...machineSentence(line),
    ...(exceptions > 0 ? [`Passed by an exception: ${exceptions}.`] : []),
    ...(more > 0 ? [`Did not fit into the line: ${more} more; the full report has them (--format json).`] : []),
    ...(cut ? ['The line has no end here: what stood behind is not known.'] : []),
  ];
}

function winnerSentence(winner: string): string {
  if (winner === 'none') return 'Nothing on the machine asks for a sign-in.';
  if (Object.hasOwn(SOURCE_PHRASES, winner))
    return `Docker Desktop obeys ${SOURCE_PHRASES[winner as keyof typeof SOURCE_PHRASES]}.`;
  return 'It cannot be said what Docker Desktop obeys there.';
}

function receiptSentence(have: string | null, policy: string): string {
  if (have === null)
    return 'The machine has no receipt that can be believed: none of the install scripts and packages finished there, or MDM alone brings the policy.';
  if (have === policy) return 'The receipt on the machine names the same policy.';
  const [theirs, ours] = [have, policy].map(id => id.replace(/@.*$/, '').split('.')) as [string[], string[]];
  if (theirs[0] !== ours[0]) return `The receipt names ${have}: the policy of another organisation.`;
  if (theirs[1] !== ours[1])
    return `The receipt names ${have}: ${scope(theirs[1])}, while ${scope(ours[1])} was verified. Verify the scope the machine belongs to.`;
  return `The receipt names ${have}: the same policy in another state, most likely an earlier one.`;
}

const scope = (ring: string | undefined): string => (ring === undefined ? 'no ring' : `ring ${ring}`);

function todaySentence(policy: string, {states}: KnownPolicy): string {
  const ids = states.map(state => state.policy);
  if (ids.includes(policy)) return 'That is the policy file as it is.';
  const [slug] = policy.split('@');
  const today = ids.find(id => id.split('@')[0] === slug);
  return today === undefined
    ? `The policy file has no such scope: it gives ${ids.join(', ')}.`
    : `The policy file gives ${today} now: another state than the one that was verified.`;
}

function machineSentence({os, desktop}: FoundLine): readonly string[] {
  const system = os ? ` on ${PLATFORM_NAMES[os]}` : '';
  if (desktop === undefined) return [];
  return [`Docker Desktop${system}: ${desktop ?? 'not installed, or its version could not be seen'}.`];
}

function checkAnswer(text: string, {policy}: FoundLine, known: KnownPolicy | undefined): CheckAnswer {
  const code = text.replace(/^\?/, '');
  const [slug] = policy.split('@');
  const state = known?.states.find(each => each.policy.split('@')[0] === slug) ?? known?.states[0];
  const [about] = checkTopics(code, state?.checks);
  return {code, status: text === code ? 'fail' : 'unknown', ...(about && {about})};
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
