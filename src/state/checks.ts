import type {Platform} from '../desktop/platforms.ts';
import type {ResolvedPlatform, ResolvedPolicy} from '../policy/policy.ts';
import type {Check, SourcePlan} from './check.ts';
import {fileChecks, folderCheck} from './checks-files.ts';
import {linuxFolderChecks, mountsCheck, packageChecks} from './checks-linux.ts';
import {exceptionChecks, hostsCheck, receiptCheck, restartCheck, versionCheck, winnerCheck} from './checks-machine.ts';
import {preferenceChecks} from './checks-macos.ts';
import {misplacedChecks} from './checks-misplaced.ts';
import {registryChecks, windowsCaveats} from './checks-windows.ts';
import type {EndpointResource, PolicyId} from './state.ts';

/** What the checks of one system are made of. */
export interface CheckInput {
  readonly platform: Platform;
  readonly resolved: ResolvedPolicy;
  /** Of every system. */
  readonly resources: readonly EndpointResource[];
  readonly plans: readonly SourcePlan[];
  readonly policy: PolicyId;
}

/**
 * Everything that can be established about one system, as data: its resources, the sources beside them, what gets around
 * them, and what keeps them from taking effect.
 */
export function checksOf(input: CheckInput): readonly Check[] {
  const {platform, resolved, plans, policy} = input;
  const {organization, revision, desktop} = resolved.policy;
  const state = resolved.platforms[platform]!;
  const mine = input.resources.filter(resource => resource.platform === platform);
  const controls = [...new Set(mine.flatMap(resource => resource.controls))];
  const minimum = desktop.minimumVersion?.[platform];
  const hub = hubControls(resolved);
  const bypassed = [...signInControls(platform, state), ...hub.registryAccess, ...hub.imageAccess];
  return [
    ...mine.flatMap(resource => resourceChecks(resource, input, state)),
    ...(platform === 'linux' ? [mountsCheck(controls)] : []),
    ...winnerCheck(platform, plans),
    ...misplacedChecks(platform, controls),
    receiptCheck(platform, policy, controls),
    restartCheck(platform, controls),
    ...(minimum === undefined ? [] : [versionCheck(platform, minimum, controls)]),
    ...(bypassed.length === 0 ? [] : [hostsCheck(platform, bypassed)]),
    ...(platform === 'windows' ? windowsCaveats(state, desktop, hub.registryAccess, controls) : []),
    ...(platform === 'linux' ? packageChecks(organization, revision, controls) : []),
    ...exceptionChecks(platform, state),
  ];
}

function resourceChecks(
  resource: EndpointResource,
  {platform, resolved}: CheckInput,
  state: ResolvedPlatform,
): readonly Check[] {
  switch (resource.kind) {
    case 'file':
      return fileChecks(platform, resource);
    case 'folder':
      return [folderCheck(platform, resource), ...(platform === 'linux' ? linuxFolderChecks(resource) : [])];
    case 'registry-value':
      return registryChecks(resource);
    case 'managed-preference': {
      const managesProxy = state.settings.some(({control}) => control === 'settings.proxy');
      return preferenceChecks(resource, resolved.policy.organization, managesProxy);
    }
  }
}

/** Controls of an enforced sign-in; none where the policy does not enforce it. */
function signInControls(platform: Platform, {signIn}: ResolvedPlatform): readonly string[] {
  return signIn.sources.length === 0 ? [] : ['signIn.organizations', `signIn.${platform}`];
}

/** Controls of what Docker Hub enforces on machines; none where it is unmanaged, or managed to be off. */
function hubControls({policy}: ResolvedPolicy) {
  const {registryAccess, imageAccess} = policy;
  const isEnforced = (section: object | 'off' | undefined) => section !== undefined && section !== 'off';
  return {
    registryAccess: isEnforced(registryAccess) ? ['registryAccess.dockerHub'] : [],
    imageAccess: isEnforced(imageAccess) ? ['imageAccess.official', 'imageAccess.verifiedPublisher'] : [],
  };
}
