import {PLATFORMS, type Platform} from '../desktop/platforms.ts';
import {SOURCES, type SourceId} from '../desktop/sources.ts';
import type {DesktopFleet} from '../state/state.ts';
import type {PolicyOutput} from './model/policy.ts';
import type {AllowEntry, ImageAccess, Policy, PolicyException, RegistryAccess, Ring} from './policy.ts';
import {defaultSlug} from './rules/organization.ts';
import {entryId, presetId} from './rules/registry-access.ts';
import {type MapNode, nodeAt, placeOf} from './tree.ts';

/** The policy behind a file that passed the model and all rules. */
export function policyOf(data: PolicyOutput, root: MapNode): Policy {
  const {organization, registryAccess, imageAccess, namespaceAccess} = data;
  return {
    version: 1,
    revision: data.revision,
    organization: written({...organization, slug: organization.slug ?? defaultSlug(organization.domain)}),
    platforms: PLATFORMS.filter(platform => data.platforms.includes(platform)),
    desktop: desktopOf(data.desktop),
    environment: written(data.environment),
    signIn: {
      organizations: data.signIn.organizations,
      windows: inPrecedence('windows', data.signIn.windows),
      macos: inPrecedence('macos', data.signIn.macos),
      linux: inPrecedence('linux', data.signIn.linux),
    },
    ...written({
      registryAccess: registryAccess === undefined ? undefined : registryAccessOf(registryAccess, root),
      imageAccess: imageAccess as ImageAccess | 'off' | undefined,
      namespaceAccess,
      settings: mapAt(root, 'settings'),
      additionalSettings: mapAt(root, 'additionalSettings'),
    }),
    adminSettingsWithoutOrganization: data.adminSettingsWithoutOrganization,
    proxy: data.proxy,
    overrides: overridesOf(root, ['overrides']),
    rings: Object.entries(data.rings).map(([name, ring]) => ringOf(name, ring, root)),
    exceptions: data.exceptions.map((exception, index) => exceptionOf(exception, index, root)),
    linuxAgent: data.linuxAgent,
    lint: {
      ignore: data.lint.ignore.map((ignored, index) => ({
        ...written(ignored),
        at: placeOf(root, ['lint', 'ignore', index]),
      })),
    },
    root,
  };
}

/** Without keys that have no value, so that "left out" has one form only. */
function written<T extends object>(value: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}

/** Docker decides the order in which sources are read; what the policy says is a set. */
export function inPrecedence(platform: Platform, sources: readonly string[]): readonly SourceId[] {
  return SOURCES[platform].map(({id}) => id).filter(id => sources.includes(id));
}

function desktopOf({minimumVersion, maximumVersion, install}: PolicyOutput['desktop']): DesktopFleet {
  return written({
    minimumVersion: perPlatform(minimumVersion),
    maximumVersion: perPlatform(maximumVersion),
    install: install && written(install),
  }) as DesktopFleet;
}

type Versions = PolicyOutput['desktop']['minimumVersion'];

function perPlatform(versions: Versions): Partial<Record<Platform, string>> | undefined {
  if (versions === undefined) return undefined;
  if (typeof versions === 'string') return {windows: versions, macos: versions, linux: versions};
  return written(versions) as Partial<Record<Platform, string>>;
}

function registryAccessOf(access: NonNullable<PolicyOutput['registryAccess']>, root: MapNode): RegistryAccess | 'off' {
  if (access === 'off') return 'off';
  const allow = access.allow.map((entry, index): AllowEntry => {
    const use = entry.use === undefined ? undefined : presetId(entry.use);
    return {
      ...(written(entry) as Partial<AllowEntry>),
      ...(use === undefined ? {} : {use}),
      id: entryId(entry.id, use, entry.host)!,
      at: placeOf(root, ['registryAccess', 'allow', index]),
    };
  });
  return {...access, allow};
}

function mapAt(root: MapNode, ...path: readonly PropertyKey[]): MapNode | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node : undefined;
}

function overridesOf(root: MapNode, path: readonly PropertyKey[]): Partial<Record<Platform, MapNode>> {
  return Object.fromEntries(
    PLATFORMS.flatMap(platform => {
      const settings = mapAt(root, ...path, platform, 'settings');
      return settings ? [[platform, settings]] : [];
    }),
  );
}

function ringOf(name: string, ring: PolicyOutput['rings'][string], root: MapNode): Ring {
  const path = ['rings', name];
  return {
    name,
    ...written({description: ring.description, groups: ring.groups}),
    patch: {
      ...written({
        settings: mapAt(root, ...path, 'patch', 'settings'),
        signIn: mapAt(root, ...path, 'patch', 'signIn'),
      }),
      overrides: overridesOf(root, [...path, 'patch', 'overrides']),
    },
    at: placeOf(root, path),
  };
}

function exceptionOf(exception: PolicyOutput['exceptions'][number], index: number, root: MapNode): PolicyException {
  const path = ['exceptions', index];
  const {value: _, ...rest} = exception;
  return {
    ...(written(rest) as Omit<PolicyException, 'value' | 'at'>),
    value: nodeAt(root, [...path, 'value'])!,
    at: placeOf(root, path),
  };
}
