import type {Platform} from '../desktop/platforms.ts';
import type {SourceId} from '../desktop/sources.ts';
import type {JsonObject} from '../json.ts';
import {
  type DesiredState,
  type FileResource,
  isEndpointResource,
  type ManagedPreferenceResource,
  type RegistryValueResource,
} from '../state/state.ts';

type Present<R> = Extract<R, {readonly ensure: 'present'}>;

/** What the state wants of the machines of one system, gathered for those who write about it. */
export interface Endpoint {
  readonly platform: Platform;
  readonly files: readonly Present<FileResource>[];
  readonly registryValues: readonly Present<RegistryValueResource>[];
  /** macOS: what the configuration profile carries. */
  readonly preference?: Present<ManagedPreferenceResource>;
  /** Organisation-bound sources to be written, in Docker's order of precedence. */
  readonly sources: readonly SourceId[];
  readonly organizations: readonly string[];
  /** The content of admin-settings.json. */
  readonly settings?: JsonObject;
}

/** Undefined for a system the policy does not serve. */
export function endpointOf(state: DesiredState, platform: Platform): Endpoint | undefined {
  if (!state.platforms.includes(platform)) return undefined;
  const here = state.resources.filter(
    resource => isEndpointResource(resource) && resource.platform === platform && resource.ensure === 'present',
  );
  const files = here.filter((resource): resource is Present<FileResource> => resource.kind === 'file');
  const preference = here.find(
    (resource): resource is Present<ManagedPreferenceResource> => resource.kind === 'managed-preference',
  );
  const bound = (state.sources[platform] ?? []).filter(plan => typeof plan.wanted !== 'string');
  const settings = files.find(file => fileName(file.path) === 'admin-settings.json');
  return {
    platform,
    files,
    registryValues: here.filter(
      (resource): resource is Present<RegistryValueResource> => resource.kind === 'registry-value',
    ),
    ...(preference && {preference}),
    sources: bound.map(({source}) => source),
    organizations: bound.flatMap(({wanted}, index) => (index === 0 && typeof wanted !== 'string' ? wanted : [])),
    ...(settings && {settings: JSON.parse(new TextDecoder().decode(settings.bytes)) as JsonObject}),
  };
}

/** The last name of a path of any system. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
