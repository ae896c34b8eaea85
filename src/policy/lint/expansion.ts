import {type Expansion, expandAllowList} from '../../desktop/registries/expand.ts';
import type {Facts} from './facts.ts';

const expanded = new WeakMap<Facts, Expansion>();

/** The hosts behind the allow-list in force; undefined where the policy does not manage registry access. */
export function expansionOf(facts: Facts): Expansion | undefined {
  const {registryAccess} = facts.policy;
  if (registryAccess === undefined || registryAccess === 'off') return undefined;
  const known = expanded.get(facts);
  if (known) return known;
  const expansion = expandAllowList(facts.allow, registryAccess.assume);
  expanded.set(facts, expansion);
  return expansion;
}
