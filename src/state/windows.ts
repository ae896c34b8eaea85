import {ALLOWED_ORGS, POLICY_KEY} from '../desktop/paths.ts';
import type {ResolvedPlatform} from '../policy/policy.ts';
import {adminSettings, folders, registryJson, type Serving} from './files.ts';
import type {EndpointResource, RegistryValueResource} from './state.ts';

/** What must be present or absent on a Windows machine. */
export function windowsResources(resolved: ResolvedPlatform, serving: Serving): readonly EndpointResource[] {
  return [
    ...folders('windows', serving),
    policyKey(resolved, serving),
    registryJson('windows', resolved, serving),
    ...adminSettings('windows', resolved, serving),
  ];
}

function policyKey(resolved: ResolvedPlatform, serving: Serving): RegistryValueResource {
  const {organizations, sources} = resolved.signIn;
  const value = {
    kind: 'registry-value',
    platform: 'windows',
    key: POLICY_KEY,
    name: ALLOWED_ORGS,
    controls: serving.signIn,
  } as const;
  if (!sources.includes('registry-key')) return {...value, ensure: 'absent'};
  return {...value, ensure: 'present', type: 'REG_MULTI_SZ', data: organizations};
}
