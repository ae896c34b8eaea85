import {type Expansion, expandAllowList} from '../desktop/registries/expand.ts';
import type {AllowEntry, Day, Policy, RegistryAccess} from '../policy/policy.ts';
import {resolve} from '../policy/resolve.ts';
import {desire} from '../state/desire.ts';
import type {Control, DesiredState} from '../state/state.ts';
import type {Slots} from './explanation.ts';

/** What a question may be held against: a policy on one day. */
export interface KnownPolicy {
  readonly policy: Policy;
  readonly controls: readonly Control[];
  /** The base and every ring that can be resolved. */
  readonly states: readonly DesiredState[];
  readonly registries?: ManagedRegistries;
}
/** Registry access where the policy manages it. */
export interface ManagedRegistries {
  readonly section: RegistryAccess;
  /** The day on which entries are judged. */
  readonly at: Day;
  /** Entries in force. */
  readonly allow: readonly AllowEntry[];
  readonly expansion: Expansion;
}

/** Docker takes 100 hosts for an organisation: docker/docs registry-access-management.md@8a5905a. */
export const SLOT_LIMIT = 100;

/** Expired entries count as gone; a policy with other errors has no controls to ask for, but still its list. */
export function knownPolicy(policy: Policy, at: string): KnownPolicy {
  const {resolved} = resolve(policy, {ring: null, at}, {dropExpired: true});
  const section = policy.registryAccess;
  const rings = policy.rings.map(({name}) => resolve(policy, {ring: name, at}, {dropExpired: true}).resolved);
  const states = [resolved, ...rings].flatMap(each => (each ? [desire(each)] : []));
  const controls = states.find(({scope}) => scope.ring === null)?.controls ?? [];
  if (!section || section === 'off') return {policy, controls, states};
  const allow = resolved?.allow ?? section.allow;
  return {
    policy,
    controls,
    states,
    registries: {section, at, allow, expansion: expandAllowList(allow, section.assume)},
  };
}

export function slotsOf({expansion}: ManagedRegistries): Slots {
  const used = expansion.emitted.length;
  return {limit: SLOT_LIMIT, used, left: Math.max(SLOT_LIMIT - used, 0)};
}
