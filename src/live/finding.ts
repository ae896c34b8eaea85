import type {Finding} from '../finding.ts';
import {LIVE_QUESTIONS, type LiveCode, type LiveQuestion} from './codes.ts';

/** A finding about a running Docker Desktop, with the command by which a person asks the same. */
export interface LiveFinding extends Finding {
  readonly status: 'pass' | 'fail' | 'unknown' | 'not-applicable';
  readonly expected: string;
  readonly observed: string;
  readonly command: string;
}

/**
 * What was asked and what came back. `observed` is made of our own words and of tokens that were matched whole (a host,
 * an organisation, a number): no text of an engine, which somebody on the machine may be, is ever passed on.
 */
export interface LiveAnswer {
  /** The one of several, such as a host. */
  readonly instance?: string;
  readonly controls?: readonly string[];
  readonly status: LiveFinding['status'];
  readonly expected: string;
  readonly observed: string;
  readonly command: string;
  /** What to do; of a failure the code knows it. */
  readonly hint?: string;
}

export function liveFinding(code: LiveCode, answer: LiveAnswer): LiveFinding {
  const {title, severity, meaning, fix, source}: LiveQuestion = LIVE_QUESTIONS[code];
  const {instance, controls = [], status, expected, observed, command, hint} = answer;
  const advice = hint ?? (status === 'fail' ? fix : undefined);
  return {
    code: instance === undefined ? code : `${code}:${instance}`,
    controls,
    status,
    severity,
    subject: instance ?? 'Docker Desktop',
    message: status === 'fail' ? meaning : title,
    expected,
    observed,
    command,
    ...(advice !== undefined && {hint: advice}),
    source,
  };
}
