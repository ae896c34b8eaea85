import {ALLOWED_ORGS} from '../desktop/paths.ts';
import type {Platform} from '../desktop/platforms.ts';
import {isOlder} from '../desktop/versions.ts';
import {isJsonObject, type JsonObject} from '../json.ts';
import type {DesiredState} from '../state/state.ts';
import {type Endpoint, endpointOf} from './endpoint.ts';

interface Facts {
  readonly state: DesiredState;
  readonly windows?: Endpoint;
  readonly macos?: Endpoint;
  readonly linux?: Endpoint;
  readonly endpoints: readonly Endpoint[];
}

/**
 * What Docker itself leaves open, and when it concerns a policy. The words stand in templates/runbook/open.md.hbs.
 * Sources: docker/docs enforce-sign-in/methods.md@cc4ce29, settings-management/_index.md@a4038c8,
 * registry-access-management.md@8a5905a, image-access-management.md@5e968d0, namespace-access.md@8a5905a,
 * enhanced-container-isolation/limitations.md; release notes; docker/skills docker-desktop-preflight@c76dd2d.
 */
const CAVEATS = {
  signIn: ({endpoints}) => endpoints.some(({sources}) => sources.length > 0),
  settings: ({endpoints}) => endpoints.some(({settings}) => settings !== undefined),
  proxyTwice: ({macos}) =>
    macos?.settings?.['proxy'] !== undefined &&
    Object.keys(macos.preference?.values ?? {}).some(key => key !== ALLOWED_ORGS),
  settingsAlone: ({endpoints}) =>
    endpoints.some(({settings, sources}) => settings !== undefined && sources.length === 0),
  severalOld: ({state, endpoints}) =>
    endpoints.some(({organizations, platform}) => organizations.length > 1 && mayBeOlder(state, platform, '4.36')),
  wsl: ({state, windows}) =>
    windows !== undefined && !['hyper-v', 'windows'].includes(state.desktop.install?.backend ?? ''),
  windowsFolder: ({state, windows}) =>
    windows !== undefined && windows.files.length > 0 && mayBeOlder(state, 'windows', '4.57'),
  profile: ({macos}) => macos?.preference !== undefined,
  profileTamper: ({state, macos}) => macos?.preference !== undefined && mayBeOlder(state, 'macos', '4.68'),
  linux: ({linux}) => linux !== undefined,
  registryAccess: ({state}) => has(state, 'registryAccess.dockerHub'),
  registryAccessOpen: ({state}) =>
    has(state, 'registryAccess.dockerHub') && !endpointsOf(state, state.platforms).every(isolates),
  imageAccess: ({state}) => has(state, 'imageAccess.official'),
  namespaceAccess: ({state}) => has(state, 'namespaceAccess.personalPush'),
  isolation: ({endpoints}) => endpoints.some(isolates),
} satisfies Record<string, (facts: Facts) => boolean>;

export type Caveats = Readonly<Record<keyof typeof CAVEATS, boolean>>;

/** @param held systems the tree holds something for: of the others its page says nothing */
export function caveatsOf(state: DesiredState, held: readonly Platform[]): Caveats {
  const endpoints = endpointsOf(state, held);
  const facts: Facts = {
    state,
    ...Object.fromEntries(endpoints.map(endpoint => [endpoint.platform, endpoint])),
    endpoints,
  };
  return Object.fromEntries(
    Object.entries(CAVEATS).map(([name, applies]: [string, (facts: Facts) => boolean]) => [name, applies(facts)]),
  ) as unknown as Caveats;
}

function endpointsOf(state: DesiredState, platforms: readonly Platform[]): readonly Endpoint[] {
  return platforms.map(platform => endpointOf(state, platform)).filter(endpoint => endpoint !== undefined);
}

/** Settings that are only defaults for a fresh install, by their path in admin-settings.json. */
export function unlockedSettings(state: DesiredState, held: readonly Platform[]): readonly string[] {
  const found = endpointsOf(state, held).flatMap(({settings = {}}) => unlocked(settings, ''));
  return [...new Set(found)].sort();
}

function unlocked(settings: JsonObject, prefix: string): readonly string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if (!isJsonObject(value)) return [];
    return value['locked'] === false ? [`${prefix}${key}`] : unlocked(value, `${prefix}${key}.`);
  });
}

/** Whether Enhanced Container Isolation is on, and no user can switch it off. */
export function isolates({settings}: Endpoint): boolean {
  const isolation = settings?.['enhancedContainerIsolation'];
  return isJsonObject(isolation) && isolation['value'] === true && isolation['locked'] === true;
}

function has(state: DesiredState, control: string): boolean {
  return state.controls.some(({id}) => id === control);
}

/** An undeclared minimum may be anything. */
function mayBeOlder(state: DesiredState, platform: Platform, version: string): boolean {
  const minimum = state.desktop.minimumVersion?.[platform];
  return minimum === undefined || isOlder(minimum, version);
}
