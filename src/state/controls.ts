import {PLATFORM_NAMES, type Place, type Platform} from '../desktop/platforms.ts';
import {settingTitle} from '../desktop/settings/settings.ts';
import type {Exemption} from '../finding.ts';
import {canonical, isJsonObject, type Json} from '../json.ts';
import {writtenSettings} from '../policy/layers.ts';
import type {ResolvedPlatform, ResolvedPolicy, ResolvedSetting} from '../policy/policy.ts';
import {lostInProfile} from '../policy/profile-proxy.ts';
import {placeOf} from '../policy/tree.ts';
import type {Control, Weakness} from './state.ts';

/** Every decision of the policy in this scope, in the order of the policy format. */
export function controlsOf(resolved: ResolvedPolicy): readonly Control[] {
  return [...signInControls(resolved), ...hubControls(resolved), ...settingControls(resolved)];
}

function served(resolved: ResolvedPolicy): readonly [Platform, ResolvedPlatform][] {
  return resolved.policy.platforms.map(platform => [platform, resolved.platforms[platform]!]);
}

function signInControls({policy, ...resolved}: ResolvedPolicy): readonly Control[] {
  const platforms = served({policy, ...resolved});
  const unenforced = platforms.filter(([, {signIn}]) => signIn.sources.length === 0).map(([platform]) => platform);
  const organizations: Control = {
    id: 'signIn.organizations',
    title: 'Organisations whose members may use Docker Desktop',
    value: platforms[0]?.[1].signIn.organizations ?? policy.signIn.organizations,
    places: platforms.map(([platform]) => platform).filter(platform => !unenforced.includes(platform)),
    notApplicable: Object.fromEntries(unenforced.map(platform => [platform, notEnforced(platform)])),
    declaredAt: placeOf(policy.root, ['signIn', 'organizations']),
    ...exempted(platforms.map(([, {signIn}]) => signIn.exemptions['signIn.organizations'])),
  };
  const perSystem = platforms.map(
    ([platform, {signIn}]): Control => ({
      id: `signIn.${platform}`,
      title: `Sources that enforce sign-in on ${PLATFORM_NAMES[platform]}`,
      value: signIn.sources,
      places: [platform],
      declaredAt: placeOf(policy.root, ['signIn', platform]),
      ...exempted([signIn.exemptions[`signIn.${platform}`]]),
    }),
  );
  return [organizations, ...perSystem];
}

const notEnforced = (platform: Platform): string =>
  `signIn.${platform} is []: the policy does not enforce sign-in here`;

function exempted(exemptions: readonly (Exemption | undefined)[]): {exemption?: Exemption} {
  const exemption = exemptions.find(found => found !== undefined);
  return exemption ? {exemption} : {};
}

function settingControls(resolved: ResolvedPolicy): readonly Control[] {
  const byId = new Map<string, {platform: Platform; state: ResolvedPlatform; setting: ResolvedSetting}[]>();
  for (const [platform, state] of served(resolved))
    for (const setting of state.settings)
      byId.set(setting.control, [...(byId.get(setting.control) ?? []), {platform, state, setting}]);
  const withoutEffect = [...resolved.notApplicable, ...leftUnmanaged(resolved)];
  const ids = new Set([...byId.keys(), ...withoutEffect.map(({control}) => control)]);
  return [...ids].map((id): Control => {
    const found = byId.get(id) ?? [];
    const left = withoutEffect.filter(({control}) => control === id);
    const path = id.split('.').slice(1);
    const weaker = found.flatMap(({platform, state, setting}): [Place, Weakness][] => {
      const weakness = weaknessOf(state, setting);
      return weakness ? [[platform, weakness]] : [];
    });
    return {
      id,
      title: settingTitle(path.join('.')) ?? 'A setting newer than the catalogue',
      value: oneValue(found.map(({platform, setting}) => [platform, setting.value])),
      places: found.map(({platform}) => platform),
      notApplicable: Object.fromEntries(left.map(({place, reason}): [Place, string] => [place, reason])),
      ...(weaker.length > 0 && {weaker: Object.fromEntries(weaker)}),
      declaredAt: found[0]?.setting.at ?? placeOf(resolved.policy.root, id.split('.')),
      ...exempted(found.map(({setting}) => setting.exemption)),
    };
  });
}

/** Settings that a `null` of an override or a ring takes away on a system: decided, so not to be passed over. */
function leftUnmanaged(resolved: ResolvedPolicy): ResolvedPolicy['notApplicable'] {
  const {policy, scope, notApplicable} = resolved;
  return served(resolved).flatMap(([platform, {settings}]) =>
    writtenSettings(policy.root, platform, scope.ring)
      .map(id => `settings.${id}`)
      .filter(id => !settings.some(({control}) => control === id))
      .filter(id => !notApplicable.some(({control, place}) => control === id && place === platform))
      .map(control => ({control, place: platform, reason: 'left unmanaged here: the policy sets it to null'})),
  );
}

/** Why a setting is not enforced although it is written. */
function weaknessOf(state: ResolvedPlatform, {control, value}: ResolvedSetting): Weakness | undefined {
  if (!isJsonObject(value)) return undefined;
  const lost =
    control === 'settings.proxy' && state.profileProxy && !state.adminSettings?.['proxy'] ? lostInProfile(value) : [];
  if (lost.length > 0)
    return {
      status: 'partly',
      reason: `the profile cannot carry ${lost.join(' and ')}, and nothing else delivers it here`,
    };
  if (value['locked'] !== false) return undefined;
  return {status: 'default-only', reason: 'locked: false: the default of a new installation, which users may change'};
}

/** The value where every system has the same; else the values by system. */
function oneValue(values: readonly (readonly [Platform, Json])[]): Json {
  const distinct = new Set(values.map(([, value]) => canonical(value)));
  return distinct.size === 1 ? values[0]![1] : Object.fromEntries(values);
}

function hubControls({policy, allow}: ResolvedPolicy): readonly Control[] {
  const control = (id: string, title: string, value: Json, path: readonly PropertyKey[]): Control => ({
    id,
    title,
    value,
    places: ['hub'],
    declaredAt: placeOf(policy.root, path),
  });
  const {registryAccess, imageAccess, namespaceAccess} = policy;
  const controls: Control[] = [];
  if (registryAccess === 'off')
    controls.push(control('registryAccess', 'Registry Access Management', 'off', ['registryAccess']));
  else if (registryAccess) {
    const {dockerHub} = registryAccess;
    controls.push(
      control('registryAccess.dockerHub', 'Docker Hub as a registry', dockerHub, ['registryAccess', 'dockerHub']),
    );
    for (const entry of allow)
      controls.push({
        ...control(
          `registryAccess.allow[${entry.id}]`,
          `Registry ${entry.host ?? `by preset ${entry.use}`}`,
          entry.host ?? {use: entry.use!, with: entry.with ?? {}},
          ['registryAccess', 'allow'],
        ),
        declaredAt: entry.at,
      });
  }
  if (imageAccess === 'off') controls.push(control('imageAccess', 'Image Access Management', 'off', ['imageAccess']));
  else if (imageAccess)
    controls.push(
      control('imageAccess.official', 'Docker Official Images', imageAccess.official, ['imageAccess', 'official']),
      control('imageAccess.verifiedPublisher', 'Verified Publisher images', imageAccess.verifiedPublisher, [
        'imageAccess',
        'verifiedPublisher',
      ]),
      control('imageAccess.repositories', 'Repositories allowed one by one', imageAccess.repositories, [
        'imageAccess',
        'repositories',
      ]),
    );
  if (namespaceAccess)
    controls.push(
      control('namespaceAccess.personalPush', 'Push to personal namespaces', namespaceAccess.personalPush, [
        'namespaceAccess',
        'personalPush',
      ]),
    );
  return controls;
}
