/** The operating systems Docker Desktop runs on. */
export type Platform = 'windows' | 'macos' | 'linux';
/** Where a control takes effect: on machines of a system, or in Docker Hub. */
export type Place = Platform | 'hub';

export const PLATFORMS: readonly Platform[] = ['windows', 'macos', 'linux'];
export const PLATFORM_NAMES: Readonly<Record<Place, string>> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  hub: 'Docker Hub',
};
