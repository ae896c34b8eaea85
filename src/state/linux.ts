import type {ResolvedPlatform} from '../policy/policy.ts';
import {adminSettings, folders, registryJson, type Serving} from './files.ts';
import type {EndpointResource} from './state.ts';

/** What must be present or absent on a Linux machine. */
export function linuxResources(resolved: ResolvedPlatform, serving: Serving): readonly EndpointResource[] {
  return [
    ...folders('linux', serving),
    registryJson('linux', resolved, serving),
    ...adminSettings('linux', resolved, serving),
  ];
}
