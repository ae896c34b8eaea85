import type {Platform} from './platforms.ts';

/**
 * Where Docker Desktop reads what administrators decide. `%ProgramData%` is a known folder that scripts resolve through
 * the system, never through the environment.
 * Sources: docker/docs enforce-sign-in/methods.md@cc4ce29, configure-json-file.md@721ac9b.
 */
export interface PolicyPaths {
  /** Folders that must be protected, parents first. */
  readonly folders: readonly string[];
  readonly registryJson: string;
  readonly adminSettings: string;
}

export const POLICY_PATHS: Readonly<Record<Platform, PolicyPaths>> = {
  windows: {
    folders: ['%ProgramData%\\DockerDesktop'],
    registryJson: '%ProgramData%\\DockerDesktop\\registry.json',
    adminSettings: '%ProgramData%\\DockerDesktop\\admin-settings.json',
  },
  macos: {
    folders: ['/Library/Application Support/com.docker.docker'],
    registryJson: '/Library/Application Support/com.docker.docker/registry.json',
    adminSettings: '/Library/Application Support/com.docker.docker/admin-settings.json',
  },
  // The two Linux files live in different folders: registry.json has one of its own.
  linux: {
    folders: ['/usr/share/docker-desktop', '/usr/share/docker-desktop/registry'],
    registryJson: '/usr/share/docker-desktop/registry/registry.json',
    adminSettings: '/usr/share/docker-desktop/admin-settings.json',
  },
};

/** Windows: the policy key, and its REG_MULTI_SZ value with one organisation per string. */
export const POLICY_KEY = 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop';
/** Name of the value, preference and JSON key that lists the organisations, in every source that lists any. */
export const ALLOWED_ORGS = 'allowedOrgs';
/** macOS: the managed preference domain of the configuration profile. */
export const PROFILE_DOMAIN = 'com.docker.config';
/** macOS: a property list of its own, not the profile. */
export const DESKTOP_PLIST = '/Library/Application Support/com.docker.docker/desktop.plist';
