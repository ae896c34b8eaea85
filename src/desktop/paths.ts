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
  /**
   * Proxy values for the first start, where no policy is kept: users can start with a proxy nobody chose, and invalid
   * content has kept Docker Desktop from starting. Source: release notes 4.19, 4.84, 4.85.
   */
  readonly installSettings: string;
  /** Where a policy file is put by mistake; Docker Desktop does not read it there. */
  readonly misplaced: readonly string[];
}

export const POLICY_PATHS: Readonly<Record<Platform, PolicyPaths>> = {
  windows: {
    folders: ['%ProgramData%\\DockerDesktop'],
    registryJson: '%ProgramData%\\DockerDesktop\\registry.json',
    adminSettings: '%ProgramData%\\DockerDesktop\\admin-settings.json',
    installSettings: '%ProgramData%\\DockerDesktop\\install-settings.json',
    misplaced: [],
  },
  macos: {
    folders: ['/Library/Application Support/com.docker.docker'],
    registryJson: '/Library/Application Support/com.docker.docker/registry.json',
    adminSettings: '/Library/Application Support/com.docker.docker/admin-settings.json',
    installSettings: '/Library/Application Support/com.docker.docker/install-settings.json',
    misplaced: [],
  },
  // The two Linux files live in different folders: registry.json has one of its own.
  linux: {
    folders: ['/usr/share/docker-desktop', '/usr/share/docker-desktop/registry'],
    registryJson: '/usr/share/docker-desktop/registry/registry.json',
    adminSettings: '/usr/share/docker-desktop/admin-settings.json',
    installSettings: '/usr/share/docker-desktop/install-settings.json',
    misplaced: ['/usr/share/docker-desktop/registry.json', '/usr/share/docker-desktop/registry/admin-settings.json'],
  },
};

/** Windows: the policy key, and its REG_MULTI_SZ value with one organisation per string. */
export const POLICY_KEY = 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop';
/**
 * Where a 32-bit view is looked for. `HKLM\SOFTWARE\Policies` has none, so that a value here is read by nobody.
 * Source: MicrosoftDocs/win32 WinProg64/shared-registry-keys.md.
 */
export const MISPLACED_KEY = 'HKLM\\SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop';
/** Name of the value, preference and JSON key that lists the organisations, in every source that lists any. */
export const ALLOWED_ORGS = 'allowedOrgs';
/** macOS: the managed preference domain of the configuration profile. */
export const PROFILE_DOMAIN = 'com.docker.config';
/**
 * Keys of the profile that carry a proxy, since Docker Desktop 4.48, by their name in admin-settings.json. Any of them
 * switches the proxy to manual and locks it. Source: docker/docs enforce-sign-in/methods.md@cc4ce29.
 */
export const PROFILE_PROXY_KEYS = {
  http: 'overrideProxyHTTP',
  https: 'overrideProxyHTTPS',
  exclude: 'overrideProxyExclude',
  pac: 'overrideProxyPAC',
  embeddedPac: 'overrideProxyEmbeddedPAC',
} as const;
/** macOS: a property list of its own, not the profile. */
export const DESKTOP_PLIST = '/Library/Application Support/com.docker.docker/desktop.plist';
