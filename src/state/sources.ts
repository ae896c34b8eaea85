import type {Platform} from '../desktop/platforms.ts';
import {SOURCES} from '../desktop/sources.ts';
import type {ResolvedPlatform} from '../policy/policy.ts';
import type {Expectation, SourcePlan} from './check.ts';

/** What every source of a system must say, in Docker's order of precedence. */
export function planSources(platform: Platform, resolved: ResolvedPlatform): readonly SourcePlan[] {
  return SOURCES[platform].map(({id}): SourcePlan => {
    if (id === 'admin-settings') return {source: id, wanted: resolved.adminSettings ? 'any-account' : 'unmanaged'};
    return {source: id, wanted: resolved.signIn.sources.includes(id) ? resolved.signIn.organizations : 'absent'};
  });
}

/**
 * The source Docker Desktop must obey; undefined where nothing certain can be expected. The presence of
 * admin-settings.json alone is such a case on Linux: Docker's manuals list it there, its own notes do not
 * (docker/skills docker-desktop-preflight@c76dd2d).
 */
export function expectedWinner(platform: Platform, plans: readonly SourcePlan[]): Expectation | undefined {
  const winner = plans.find(({wanted}) => wanted !== 'absent' && wanted !== 'unmanaged');
  if (winner?.source === 'admin-settings' && platform === 'linux') return undefined;
  if (winner) return {is: 'equal', value: winner.source};
  return {is: 'one-of', values: ['none', 'admin-settings']};
}
