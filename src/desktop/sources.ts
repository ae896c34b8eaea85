import {ALLOWED_ORGS, DESKTOP_PLIST, POLICY_KEY, POLICY_PATHS, PROFILE_DOMAIN} from './paths.ts';
import type {Platform} from './platforms.ts';

/** The places Docker Desktop reads sign-in enforcement from. */
export type SourceId = 'registry-key' | 'profile' | 'desktop-plist' | 'registry-json' | 'admin-settings';

/** A fact about one source on one system. `provenance` names the page it came from. */
export interface SourceFact {
  readonly id: SourceId;
  readonly title: string;
  /** Path, registry value or preference domain, as the scripts and checks address it. */
  readonly location: string;
  readonly shape: string;
  /** Oldest Docker Desktop that reads it; undefined where no page says. */
  readonly minimumVersion?: string;
  /** What is not confirmed about it; it is never emitted as certain. */
  readonly unsettled?: string;
  readonly provenance: string;
}

const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';
const GOVERNANCE = 'docker/skills docker-desktop-preflight/references/governance.md@c76dd2d';

function registryJson(platform: Platform): SourceFact {
  return {
    id: 'registry-json',
    title: 'registry.json',
    location: POLICY_PATHS[platform].registryJson,
    shape: 'JSON object {"allowedOrgs": ["org", …]}, UTF-8 without byte order mark',
    provenance: METHODS,
  };
}

function adminSettings(platform: Platform): SourceFact {
  return {
    id: 'admin-settings',
    title: 'presence of admin-settings.json',
    location: POLICY_PATHS[platform].adminSettings,
    shape: 'existence of the file; its content is not read for sign-in, and no organisation is asked for',
    minimumVersion: '4.29',
    ...(platform === 'linux' && {
      unsettled: `${METHODS} counts it on Linux; ${GOVERNANCE} names registry.json as the only local source there`,
    }),
    provenance: `${METHODS}; minimum version: docker/docs pull request 24444; ${GOVERNANCE}`,
  };
}

/** Per system in Docker's order of precedence: the first that is configured decides, and the rest are not read. */
export const SOURCES: Readonly<Record<Platform, readonly SourceFact[]>> = {
  windows: [
    {
      id: 'registry-key',
      title: 'policy registry key',
      location: `${POLICY_KEY}\\${ALLOWED_ORGS}`,
      shape: 'REG_MULTI_SZ, one organisation per string',
      minimumVersion: '4.32',
      provenance: `${METHODS}; minimum version: release notes 4.32 (early access), 4.34 (general availability)`,
    },
    registryJson('windows'),
    adminSettings('windows'),
  ],
  macos: [
    {
      id: 'profile',
      title: 'configuration profile',
      location: PROFILE_DOMAIN,
      shape: 'preference allowedOrgs: one string, organisations joined with ";" (an array is ignored)',
      minimumVersion: '4.36',
      provenance: `${METHODS}; minimum version: release notes 4.36 (early access), 4.38 (general availability)`,
    },
    {
      id: 'desktop-plist',
      title: 'desktop.plist',
      location: DESKTOP_PLIST,
      shape: 'property list with allowedOrgs: an array of strings (the profile wants one string)',
      minimumVersion: '4.32',
      provenance: `${METHODS}; minimum version: release notes 4.32 (early access), 4.34 (general availability)`,
    },
    registryJson('macos'),
    adminSettings('macos'),
  ],
  linux: [registryJson('linux'), adminSettings('linux')],
};

/** How Docker Desktop names the source that refused a call (HTTP 407). Source: docker/skills docker-desktop-preflight@c76dd2d. */
export const NAMED_AS: Readonly<Record<SourceId, string>> = {
  'registry-key': 'Registry key',
  profile: 'Config Profile',
  'desktop-plist': 'desktop.plist',
  'registry-json': 'registry.json',
  'admin-settings': 'admin-settings.json',
};

/** Undefined where the system has no such source. */
export function sourceFact(platform: Platform, id: SourceId): SourceFact | undefined {
  return SOURCES[platform].find(source => source.id === id);
}
