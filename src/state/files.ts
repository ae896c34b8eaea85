import {ALLOWED_ORGS, POLICY_PATHS} from '../desktop/paths.ts';
import type {Platform} from '../desktop/platforms.ts';
import {jsonFile} from '../json.ts';
import type {ResolvedPlatform} from '../policy/policy.ts';
import type {FileResource, FolderResource} from './state.ts';

/** Ids of the controls that the resources of one system serve. */
export interface Serving {
  readonly signIn: readonly string[];
  readonly settings: readonly string[];
  readonly all: readonly string[];
}

const ACCESS = 'admins-write-everyone-reads';

export function folders(platform: Platform, serving: Serving): readonly FolderResource[] {
  return POLICY_PATHS[platform].folders.map(path => ({
    kind: 'folder',
    platform,
    ensure: 'present',
    path,
    access: ACCESS,
    controls: serving.all,
  }));
}

/** A file that is a sign-in source: present where the policy names the source, absent otherwise. */
export function sourceFile(
  platform: Platform,
  path: string,
  wanted: boolean,
  content: () => Uint8Array,
  serving: Serving,
): FileResource {
  const file = {kind: 'file', platform, path, controls: serving.signIn} as const;
  return wanted ? {...file, ensure: 'present', bytes: content(), access: ACCESS} : {...file, ensure: 'absent'};
}

/** `{"allowedOrgs": […]}`, the same on every system. Source: docker/docs enforce-sign-in/methods.md@cc4ce29. */
export function registryJson(platform: Platform, resolved: ResolvedPlatform, serving: Serving): FileResource {
  const {organizations, sources} = resolved.signIn;
  const content = () => jsonFile({[ALLOWED_ORGS]: organizations});
  return sourceFile(platform, POLICY_PATHS[platform].registryJson, sources.includes('registry-json'), content, serving);
}

/** admin-settings.json where the policy manages settings; otherwise nothing: its presence is not ours to judge. */
export function adminSettings(
  platform: Platform,
  resolved: ResolvedPlatform,
  serving: Serving,
): readonly FileResource[] {
  if (!resolved.adminSettings) return [];
  const file = {
    kind: 'file',
    platform,
    path: POLICY_PATHS[platform].adminSettings,
    controls: serving.settings,
  } as const;
  return [{...file, ensure: 'present', bytes: jsonFile(resolved.adminSettings), access: ACCESS}];
}
