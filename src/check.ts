import type {Finding} from './finding.ts';
import {type PlanOptions, plan} from './plan.ts';
import type {Policy} from './policy/policy.ts';
import {read} from './policy/read.ts';
import type {DesiredState} from './state/state.ts';

/** A policy file judged. Without a policy the file could not be read, and the findings say why. */
export type Checked =
  | {readonly policy: Policy; readonly states: readonly DesiredState[]; readonly findings: readonly Finding[]}
  | {readonly policy?: undefined; readonly findings: readonly Finding[]};

/** Reads and plans: everything that can be said of a policy before anything is emitted. */
export function check(bytes: Uint8Array, name: string, options: PlanOptions): Checked {
  const {policy, findings} = read(bytes, name, options);
  if (!policy) return {findings};
  const planned = plan(policy, options);
  return {policy, states: planned.states, findings: [...findings, ...planned.findings]};
}
