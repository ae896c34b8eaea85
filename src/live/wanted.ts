import type {Platform} from '../desktop/platforms.ts';
import {isolates} from '../documents/caveats.ts';
import {endpointOf} from '../documents/endpoint.ts';
import type {DesiredState, ListedHost} from '../state/state.ts';

/** What a policy says about the engine of a machine. A list of checks says none of it: only the policy file does. */
export interface LiveWanted {
  /** Registry Access Management, where the policy switches it on. */
  readonly registries?: {readonly hosts: readonly ListedHost[]; readonly dockerHub: 'allow' | 'deny'};
  /** Whether Enhanced Container Isolation is locked on. */
  readonly isolation: boolean;
}

/** @param base the state without a ring: what lives in Docker Hub has none */
export function liveWantedOf(base: DesiredState, scope: DesiredState, platform: Platform): LiveWanted {
  const dockerHub = base.controls.find(({id}) => id === 'registryAccess.dockerHub');
  const endpoint = endpointOf(scope, platform);
  return {
    ...(dockerHub && {
      registries: {
        hosts: base.registryHosts.filter(({status}) => status === 'emitted'),
        dockerHub: dockerHub.value === 'deny' ? 'deny' : 'allow',
      },
    }),
    isolation: endpoint !== undefined && isolates(endpoint),
  };
}
