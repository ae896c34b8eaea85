import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import {SOURCE_PHRASES} from '../verify/sentence.ts';
import {EXIT_CODES} from '../verify/verdict.ts';
import {firstSentence} from '../verify/words.ts';
import {checkTopics} from './check-topics.ts';
import type {CheckAnswer, ResultAnswer} from './explanation.ts';
import type {KnownPolicy} from './known-policy.ts';
import {type ReceiptWords, receiptWords} from './receipt-says.ts';
import {type FoundLine, resultLinesIn} from './result-line.ts';
import {unseenWords, VERDICT_WORDS} from './verdict-topics.ts';

/** The result lines of a text, in words. */
export function resultsIn(text: string, known?: KnownPolicy): readonly ResultAnswer[] {
  return resultLinesIn(text).map(line => answerOf(line, known));
}

function answerOf(line: FoundLine, known: KnownPolicy | undefined): ResultAnswer {
  const {policy, verdict, codes, cut} = line;
  const receipt = receiptWords(line, known);
  const isWell = verdict !== undefined && EXIT_CODES[verdict] === 0;
  const fix = isWell ? undefined : (receipt?.first ?? (verdict && VERDICT_WORDS[verdict].fix));
  // Each check would have this policy installed, which may be the wrong one.
  const reinstalls = receipt?.first === undefined && verdict !== 'outdated';
  return {
    policy,
    ...(verdict && {verdict}),
    says: says(line, receipt, known),
    ...(fix !== undefined && {fix}),
    checks: codes.map(code => checkAnswer(code, line, reinstalls, known)),
    cut,
  };
}

function says(line: FoundLine, receipt: ReceiptWords | undefined, known: KnownPolicy | undefined): readonly string[] {
  const {verdict, policy, os, revision, winner, root, only, codes, more, exceptions, cut} = line;
  const unseen = codes.filter(code => code.startsWith('?')).length;
  return [
    ...(verdict ? [capital(firstSentence(verdict, {only, root}))] : []),
    ...(root === undefined ? [] : [`It is about the files below ${root}, not about the system that looked at them.`]),
    ...(winner === undefined ? [] : [winnerSentence(winner)]),
    `Verified was ${policy}${revision === undefined ? '' : `, revision ${revision}`}.`,
    ...(receipt ? [receipt.says] : []),
    ...(known ? [todaySentence(policy, known)] : []),
    ...machineSentence(line),
    ...(unseen > 0 ? [`Could not be established: ${unseen}. ${unseenWords(os)}`] : []),
    ...(exceptions > 0 ? [`Passed by an exception: ${exceptions}.`] : []),
    ...(more > 0 ? [`Did not fit into the line: ${more} more; the full report has them (--format json).`] : []),
    ...(cut ? ['The line has no end here: what stood behind is not known.'] : []),
  ];
}

function winnerSentence(winner: string): string {
  if (winner === 'none') return 'Nothing there asks for a sign-in.';
  if (Object.hasOwn(SOURCE_PHRASES, winner))
    return `Docker Desktop obeys ${SOURCE_PHRASES[winner as keyof typeof SOURCE_PHRASES]}.`;
  return 'It cannot be said what Docker Desktop obeys there.';
}

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

function checkAnswer(
  text: string,
  {policy}: FoundLine,
  reinstalls: boolean,
  known: KnownPolicy | undefined,
): CheckAnswer {
  const code = text.replace(/^\?/, '');
  const [slug] = policy.split('@');
  const state = known?.states.find(each => each.policy.split('@')[0] === slug) ?? known?.states[0];
  const [topic] = checkTopics(text, state?.checks);
  if (!topic) return {code, status: text === code ? 'fail' : 'unknown'};
  if (text !== code) return {code, status: 'unknown', about: topic};
  const {recommendation, ...undirected} = topic;
  return {code, status: 'fail', about: reinstalls ? topic : undirected};
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
