import {expect} from 'vitest';
import type {Platform} from '../../src/desktop/platforms.ts';
import type {Verdict} from '../../src/verify/verdict.ts';
import {cleanWinner, type PolicyName, wantedOf} from './policies.ts';
import type {Answer} from './tampering.ts';

/** The part of a result line that the catalogue speaks of. */
interface ResultLine {
  readonly v: 1;
  readonly pol: string;
  readonly os: Platform;
  readonly s: Verdict;
  readonly win: string;
  readonly f: readonly string[];
  readonly more: number;
}

/** What an evaluator said about a machine. */
export interface Said {
  readonly line: string;
  /** Ids of the notes it tells a person: what failed, and what could not be established. */
  readonly notes: readonly string[];
}

/** What a script said that was asked for text: the result line is the last. */
export function saidIn(text: string): Said {
  const lines = text.trimEnd().split('\n');
  const notes = lines.flatMap(line => /^ {2}(\S+) \(info\): /.exec(line)?.[1] ?? []);
  return {line: lines.at(-1) ?? '', notes};
}

/** The answer an evaluator gave, in the words of the catalogue. */
function answerOf(line: string) {
  let result: ResultLine;
  try {
    result = JSON.parse(line) as ResultLine;
  } catch {
    throw new Error(`this is no result line: ${JSON.stringify(line)}`);
  }
  const {s, win, f, more, pol, os} = result;
  // A list that was cut would hide what was noticed.
  expect(more).toBe(0);
  return {verdict: s, winner: win as Required<Answer>['winner'], notices: f, policy: pol, platform: os};
}

/** Fails where an evaluator noticed something else than the catalogue says, or anything more. */
export function expectAnswer(said: Said, platform: Platform, policy: PolicyName, answer: Answer): void {
  expect({...answerOf(said.line), notes: [...said.notes].sort()}).toEqual({
    verdict: answer.verdict,
    winner: answer.winner ?? cleanWinner(policy, platform),
    notices: answer.notices,
    notes: answer.notes ?? [],
    policy: wantedOf(policy).list.policy,
    platform,
  });
}
