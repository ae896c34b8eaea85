import type {Platform} from './platforms.ts';

/**
 * Where Docker Desktop keeps the settings of a user, below the home folder. Source: docker/docs
 * desktop/settings-and-maintenance/settings.md, pull request 24261.
 */
export const SETTINGS_STORES: Readonly<Record<Platform, string>> = {
  windows: 'AppData\\Roaming\\Docker\\settings-store.json',
  macos: 'Library/Group Containers/group.com.docker/settings-store.json',
  linux: '.docker/desktop/settings-store.json',
};

/** The name of a setting in that file. Only what differs from the default is written there. */
export interface StoredSetting {
  readonly name: string;
  /** What a missing name means, where that is known and the same in all versions. */
  readonly default?: boolean | number | string;
}

/**
 * By the path of the value in admin-settings.json, without `.value`. Names are those Docker Desktop writes into its own
 * log, docker/for-win issues 11705 and 13040, and docker/roadmap issue 465; that of isolation is confirmed as a name of
 * a policy only. Other settings seem to have the name they have in the policy, and count only where it is found.
 */
export const STORED_SETTINGS: Readonly<Record<string, StoredSetting>> = {
  analyticsEnabled: {name: 'AnalyticsEnabled', default: true},
  cpus: {name: 'Cpus'},
  disableUpdate: {name: 'DisableUpdate', default: false},
  diskSizeMiB: {name: 'DiskSizeMiB'},
  enhancedContainerIsolation: {name: 'EnhancedContainerIsolation'},
  exposeDockerAPIOnTCP2375: {name: 'ExposeDockerAPIOnTCP2375', default: false},
  extensionsEnabled: {name: 'ExtensionsEnabled'},
  'kubernetes.enabled': {name: 'KubernetesEnabled', default: false},
  'kubernetes.showSystemContainers': {name: 'ShowKubernetesSystemContainers', default: false},
  'linuxVM.vpnkitCIDR': {name: 'VpnkitCIDR', default: '192.168.65.0/24'},
  'linuxVM.wslEngineEnabled': {name: 'WslEngineEnabled', default: true},
  memoryMiB: {name: 'MemoryMiB'},
  'proxy.http': {name: 'OverrideProxyHTTP', default: ''},
  'proxy.https': {name: 'OverrideProxyHTTPS', default: ''},
  'proxy.mode': {name: 'ProxyHTTPMode', default: 'system'},
  swapMiB: {name: 'SwapMiB', default: 1024},
};
