import type {Finding, Status} from '../finding.ts';
import {type Check, type CheckList, checkId, type Expectation, type Probe} from '../state/check.ts';
import {type Effective, winnerObservation} from './effective.ts';
import {type Facts, type Observation, observed, type ReceiptFact} from './facts.ts';

/** One check and what it came to. */
export interface Judgement {
  readonly check: Check;
  readonly observation: Observation;
  readonly status: Status;
}

/**
 * Compares what was seen with what each check of this system expects. Checks of other channels are left out, unless
 * somebody asked for them by name.
 */
export function judge(list: CheckList, facts: Facts, effective: Effective, byName: boolean): readonly Judgement[] {
  const installed = observed(facts, {kind: 'desktop-version'}).status !== 'absent';
  const channel = facts.receipt.status === 'believed' ? facts.receipt.channel : '';
  return list.checks
    .filter(({platform}) => platform === facts.platform)
    .flatMap(check => {
      const isOfChannel = check.channels?.includes(channel) ?? true;
      if (!isOfChannel && !byName) return [];
      const observation = !isOfChannel
        ? unseen(OTHER_CHANNEL)
        : check.needsDesktop && !installed
          ? unseen('Docker Desktop is not installed')
          : observationOf(check.probe, facts, effective);
      return [{check, observation, status: statusOf(check, observation)}];
    });
}

/** Why a check was not made that somebody asked for. */
export const OTHER_CHANNEL = 'the receipt names no channel that brings it';

const unseen = (reason: string): Observation => ({status: 'unseen', reason});

function observationOf(probe: Probe, facts: Facts, effective: Effective): Observation {
  if (probe.kind === 'effective-source') return winnerObservation(effective);
  if (probe.kind === 'receipt') return receiptObservation(facts.receipt);
  return observed(facts, probe);
}

function receiptObservation(receipt: ReceiptFact): Observation {
  switch (receipt.status) {
    case 'believed':
      return {status: 'value', value: receipt.complete ? receipt.policy : `incomplete ${receipt.policy}`};
    case 'not-believed':
      return {status: 'value', value: `not-believed ${receipt.reason}`};
    case 'absent':
      return {status: 'absent'};
    default:
      return {status: receipt.status, reason: receipt.reason};
  }
}

/** The whole of judging: nothing is compliant that was not seen to be. */
export function statusOf({expect, whenAbsent, exemption}: Check, observation: Observation): Status {
  switch (observation.status) {
    case 'unseen':
      return 'not-applicable';
    case 'unreadable':
      return 'unknown';
    case 'absent':
      return expect.is === 'absent' ? 'pass' : whenAbsent;
    case 'value':
      if (!holds(expect, observation.value)) return 'fail';
      return exemption ? 'exempt' : 'pass';
  }
}

function holds(expect: Expectation, value: string): boolean {
  switch (expect.is) {
    case 'equal':
      return value === expect.value;
    case 'one-of':
      return expect.values.includes(value);
    case 'absent':
      return false;
    case 'at-least':
      return isAtLeast(value, expect.version);
    case 'not-after':
      return /^\d{4}-\d\d-\d\d$/.test(value) && value <= expect.day;
  }
}

/** Dotted numbers, part by part; a missing part is 0. What is no version is below every version. */
export function isAtLeast(value: string, least: string): boolean {
  if (!/^\d+(\.\d+)*$/.test(value)) return false;
  const [seen, wanted] = [value, least].map(text => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(seen.length, wanted.length); index++) {
    const difference = (seen[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** A judgement in the form every report prints. */
export function findingOf({check, observation, status}: Judgement): Finding {
  const {expect, title, meaning, fix, exemption} = check;
  return {
    code: checkId(check),
    controls: check.controls,
    status,
    severity: check.severity,
    subject: subjectOf(check.probe),
    message: status === 'fail' ? meaning : title,
    expected: expectedText(expect),
    observed: observedText(observation),
    ...(status === 'fail' && {hint: fix}),
    ...(exemption && {exemption}),
  };
}

/** The place a probe looks at; the kind of the probe where there is but one. */
export function subjectOf(probe: Probe): string {
  if ('path' in probe) return probe.path;
  if ('key' in probe) return 'name' in probe ? `${probe.key}\\${probe.name}` : probe.key;
  if ('domain' in probe) return `${probe.domain} ${probe.name}`;
  if ('identifier' in probe) return probe.identifier;
  if (probe.kind === 'package-version' || probe.kind === 'unit-enabled') return probe.name;
  return probe.kind;
}

export function expectedText(expect: Expectation): string {
  switch (expect.is) {
    case 'equal':
      return expect.value;
    case 'one-of':
      return expect.values.join(' or ');
    case 'absent':
      return 'absent';
    case 'at-least':
      return `at least ${expect.version}`;
    case 'not-after':
      return `not after ${expect.day}`;
  }
}

function observedText(observation: Observation): string {
  switch (observation.status) {
    case 'value':
      return observation.value;
    case 'absent':
      return 'absent';
    case 'unreadable':
      return `unreadable: ${observation.reason}`;
    case 'unseen':
      return `not checked: ${observation.reason}`;
  }
}
