import type {System} from './facts.ts';
import type {Hit, Missing} from './rule.ts';

/** The hit where a client of the system may be older; the missing fact where the policy does not say. */
export function* whereOlder({mayBeOlder}: System, version: string, hit: Hit): Generator<Hit | Missing> {
  const older = mayBeOlder(version);
  if (older === undefined) yield {needs: 'desktop.minimumVersion'};
  else if (older) yield hit;
}
