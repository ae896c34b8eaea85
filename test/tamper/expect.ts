import {expect} from 'vitest';
import type {Platform} from '../../src/desktop/platforms.ts';
import {EXIT_CODES} from '../../src/verify/verdict.ts';
import {cleanWinner, type PolicyName, wantedOf} from './policies.ts';
import type {Said} from './said.ts';
import type {Answer} from './tampering.ts';

/** Fails where an evaluator noticed something else than the catalogue says, or anything more. */
export function expectAnswer({line, code, notes}: Said, platform: Platform, policy: PolicyName, answer: Answer): void {
  expect(line).toMatch(/^\{"v":1,.*\}$/);
  const {s, win, f, more, pol, os} = JSON.parse(line);
  expect({verdict: s, winner: win, notices: f, more, notes: [...notes].sort(), policy: pol, platform: os}).toEqual({
    verdict: answer.verdict,
    winner: answer.winner ?? cleanWinner(policy, platform),
    notices: answer.notices,
    // A list that was cut would hide what was noticed.
    more: 0,
    notes: answer.notes ?? [],
    policy: wantedOf(policy).list.policy,
    platform,
  });
  expect(code).toBe(EXIT_CODES[answer.verdict]);
}
