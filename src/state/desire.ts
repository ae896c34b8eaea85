import type {Platform} from '../desktop/platforms.ts';
import type {Policy, ResolvedPlatform, ResolvedPolicy, Scope} from '../policy/policy.ts';
import {stableUntil} from '../policy/resolve.ts';
import {checksOf} from './checks.ts';
import {controlsOf} from './controls.ts';
import type {Serving} from './files.ts';
import {hubStateOf} from './hub.ts';
import {endpointPolicyId, hubPolicyId} from './identity.ts';
import {linuxResources} from './linux.ts';
import {macosResources} from './macos.ts';
import {planSources} from './sources.ts';
import type {DesiredState, EndpointResource} from './state.ts';
import {windowsResources} from './windows.ts';

const RESOURCES: Readonly<
  Record<Platform, (resolved: ResolvedPlatform, serving: Serving) => readonly EndpointResource[]>
> = {
  windows: windowsResources,
  macos: macosResources,
  linux: linuxResources,
};

/** Optional sections of the policy format, as an admin writes them. */
const SECTIONS = ['registryAccess', 'imageAccess', 'namespaceAccess', 'settings'] as const;

/** Everything that must be true on machines and in Docker Hub for one ring on one day. */
export function desire(resolved: ResolvedPolicy): DesiredState {
  const {policy, scope, allow} = resolved;
  const {slug} = policy.organization;
  const platforms = policy.platforms.map(platform => [platform, resolved.platforms[platform]!] as const);
  const endpoint = platforms.flatMap(([platform, state]) => RESOURCES[platform](state, servingOf(platform, state)));
  const hub = hubStateOf(policy, allow);
  const resources = [...endpoint, ...(scope.ring === null ? hub.resources : [])];
  const sources = Object.fromEntries(platforms.map(([platform, state]) => [platform, planSources(platform, state)]));
  const id = endpointPolicyId(slug, scope.ring, endpoint);
  return {
    policy: id,
    hubPolicy: hubPolicyId(slug, hub.resources),
    revision: policy.revision,
    organization: policy.organization,
    signInOrganizations: platforms[0]?.[1].signIn.organizations ?? policy.signIn.organizations,
    scope,
    rollout: rolloutOf(policy, scope),
    stableUntil: stableUntil(policy, scope.at) ?? null,
    platforms: policy.platforms,
    desktop: policy.desktop,
    controls: controlsOf(resolved),
    resources,
    registryHosts: scope.ring === null ? hub.registryHosts : [],
    sources,
    checks: policy.platforms.flatMap(platform =>
      checksOf({platform, resolved, resources: endpoint, plans: sources[platform] ?? [], policy: id}),
    ),
    unmanaged: SECTIONS.filter(section => policy[section] === undefined),
  };
}

function servingOf(platform: Platform, state: ResolvedPlatform): Serving {
  const signIn = ['signIn.organizations', `signIn.${platform}`];
  const settings = state.settings.map(({control}) => control);
  return {signIn, settings, all: [...signIn, ...settings]};
}

function rolloutOf({rings}: Policy, {ring}: Scope): DesiredState['rollout'] {
  const found = rings.find(({name}) => name === ring);
  if (!found) return null;
  const {description, groups} = found;
  return {...(description === undefined ? {} : {description}), ...(groups === undefined ? {} : {groups})};
}
