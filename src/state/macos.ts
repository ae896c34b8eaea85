import {ALLOWED_ORGS, DESKTOP_PLIST, PROFILE_DOMAIN} from '../desktop/paths.ts';
import {plistFile} from '../formats/plist.ts';
import type {ResolvedPlatform} from '../policy/policy.ts';
import {adminSettings, folders, registryJson, type Serving, sourceFile} from './files.ts';
import type {EndpointResource, ManagedPreferenceResource} from './state.ts';

/** What must be present or absent on a Mac. The managed preference arrives through MDM; the files through a script. */
export function macosResources(resolved: ResolvedPlatform, serving: Serving): readonly EndpointResource[] {
  const {organizations, sources} = resolved.signIn;
  const plist = () => plistFile({[ALLOWED_ORGS]: organizations});
  return [
    ...folders('macos', serving),
    managedPreference(resolved, serving),
    sourceFile('macos', DESKTOP_PLIST, sources.includes('desktop-plist'), plist, serving),
    registryJson('macos', resolved, serving),
    ...adminSettings('macos', resolved, serving),
  ];
}

/**
 * A profile takes the organisations as one string joined by `;`: an array is ignored and nothing is enforced, the
 * opposite of desktop.plist. Source: docker/docs enforce-sign-in/methods.md@cc4ce29.
 */
function managedPreference(resolved: ResolvedPlatform, serving: Serving): ManagedPreferenceResource {
  const {signIn, profileProxy} = resolved;
  const organizations = signIn.sources.includes('profile') ? {[ALLOWED_ORGS]: signIn.organizations.join(';')} : {};
  const values = {...organizations, ...profileProxy};
  const controls = profileProxy ? [...serving.signIn, 'settings.proxy'] : serving.signIn;
  const preference = {kind: 'managed-preference', platform: 'macos', domain: PROFILE_DOMAIN, controls} as const;
  return Object.keys(values).length > 0
    ? {...preference, ensure: 'present', values}
    : {...preference, ensure: 'absent'};
}
