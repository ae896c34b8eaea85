import type {Finding} from '../finding.ts';
import {inFileOrder} from './findings.ts';
import type {Day, Policy} from './policy.ts';
import {type ResolveOptions, resolve} from './resolve.ts';

/** Everything found in the base and in every ring, in the order of the file, each once. */
export function validate(policy: Policy, at: Day, options: ResolveOptions = {}): Finding[] {
  const scopes = [null, ...policy.rings.map(({name}) => name)];
  return inFileOrder(scopes.flatMap(ring => resolve(policy, {ring, at}, options).findings));
}
