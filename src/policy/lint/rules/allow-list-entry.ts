import type {AllowEntry} from '../../policy.ts';
import {pathText} from '../../problem.ts';
import type {Facts} from '../facts.ts';
import type {Hit} from '../rule.ts';

/** A hit at a key of an entry of the allow-list. */
export function entryHit(
  {policy: {registryAccess}, place}: Facts,
  entry: AllowEntry,
  key: 'host' | 'use',
  said: Omit<Partial<Hit>, 'at' | 'subject'> = {},
): Hit {
  const entries = typeof registryAccess === 'object' ? registryAccess.allow : [];
  const path = ['registryAccess', 'allow', entries.indexOf(entry), key];
  return {at: place(...path), subject: pathText(path), controls: [`registryAccess.allow[${entry.id}]`], ...said};
}
