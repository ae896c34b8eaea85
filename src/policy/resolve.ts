import type {Platform} from '../desktop/platforms.ts';
import type {Exemption, Finding} from '../finding.ts';
import {isJsonObject, type JsonObject} from '../json.ts';
import {adminAlone} from './admin-alone.ts';
import {settingOf, unmanagedExceptions, withExceptions} from './apply-exceptions.ts';
import {allowInForce, exceptionsInForce} from './expiry.ts';
import {hasError, inFileOrder} from './findings.ts';
import {complete, layeredSettings} from './layers.ts';
import type {Policy, PolicyException, ResolvedPlatform, ResolvedPolicy, ResolvedSetting, Scope} from './policy.ts';
import {inPrecedence} from './policy-of.ts';
import {profileProxy, profileProxyFindings} from './profile-proxy.ts';
import {controlsOf, forPlatform, type LeftOut} from './settings.ts';
import {type MapNode, nodeAt, toJson} from './tree.ts';
import {validateSettings} from './validate-settings.ts';

export {stableUntil} from './expiry.ts';

export interface ResolveOptions {
  /** Leave out what has expired, and name it, where it is an error otherwise. */
  readonly dropExpired?: boolean;
}
export interface ResolveResult {
  /** Undefined where an error stands. */
  readonly resolved?: ResolvedPolicy;
  readonly findings: readonly Finding[];
}

/** The policy of one ring (null: the base) on one day: layers merged, exceptions applied, settings checked. */
export function resolve(policy: Policy, scope: Scope, {dropExpired = false}: ResolveOptions = {}): ResolveResult {
  const allow = allowInForce(policy, scope.at, dropExpired);
  const exceptions = exceptionsInForce(policy, scope.ring, scope.at, dropExpired);
  const merged = policy.platforms.map(
    platform => [platform, layeredSettings(policy.root, platform, scope.ring)] as const,
  );
  const platforms = merged.map(([platform, {node}]) =>
    resolvePlatform(policy, scope, platform, node, exceptions.inForce),
  );
  const findings = inFileOrder([
    ...allow.findings,
    ...exceptions.findings,
    ...merged.flatMap(([, layered]) => layered.findings),
    ...unmanagedExceptions(
      exceptions.inForce,
      merged.map(([, {node}]) => node),
      {root: policy.root, ring: scope.ring, platforms: policy.platforms},
    ),
    ...platforms.flatMap(platform => platform.findings),
  ]);
  if (hasError(findings)) return {findings};
  const resolved = {
    policy,
    scope,
    platforms: Object.fromEntries(platforms.map(({platform, resolved}) => [platform, resolved])),
    notApplicable: platforms.flatMap(({platform, left}) =>
      left.map(({path, reason}) => ({control: `settings.${path}`, place: platform, reason})),
    ),
    allow: allow.inForce,
  };
  return {resolved, findings};
}

interface PlatformResult {
  readonly platform: Platform;
  readonly resolved: ResolvedPlatform;
  /** Whole settings the system does not have. */
  readonly left: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

function resolvePlatform(
  policy: Policy,
  scope: Scope,
  platform: Platform,
  merged: MapNode,
  exceptions: readonly PolicyException[],
): PlatformResult {
  const whole = complete(withExceptions(merged, exceptions));
  const minimumVersion = policy.desktop.minimumVersion?.[platform];
  const maximumVersion = policy.desktop.maximumVersion?.[platform];
  const {node, left} = forPlatform(whole, platform);
  const signIn = resolveSignIn(policy, scope, platform, exceptions);
  const proxy = platform === 'macos' ? profileProxy(policy, node) : undefined;
  const written = proxy && !policy.proxy.deliver.includes('admin-settings') ? without(node, 'proxy') : node;
  const adminSettings = adminSettingsOf(written, policy.additionalSettings);
  const resolved: ResolvedPlatform = {
    signIn,
    settings: [...resolvedSettings(node, exceptions), ...additionalSettingsOf(policy.additionalSettings)],
    ...(adminSettings && {adminSettings}),
    ...(proxy && {profileProxy: proxy}),
  };
  const findings = [
    ...validateSettings(whole, {platform, minimumVersion, maximumVersion}),
    ...(platform === 'macos' ? profileProxyFindings(policy, node) : []),
    ...(adminSettings && signIn.sources.length === 0 ? [adminAlone(policy.root, scope.ring, platform)] : []),
  ];
  const controls = new Set(controlsOf(whole).map(({id}) => id));
  return {platform, resolved, left: left.filter(({path}) => controls.has(path)), findings};
}

function resolveSignIn(
  policy: Policy,
  {ring}: Scope,
  platform: Platform,
  exceptions: readonly PolicyException[],
): ResolvedPlatform['signIn'] {
  const exemptions: Record<string, Exemption> = {};
  const wanted = (key: 'organizations' | Platform): readonly string[] => {
    const control = `signIn.${key}`;
    const exception = exceptions.find(candidate => candidate.control === control);
    if (exception) exemptions[control] = exemptionOf(exception);
    const patch = ring === null ? undefined : nodeAt(policy.root, ['rings', ring, 'patch', 'signIn', key]);
    const node = exception?.value ?? patch;
    // The model has made sure that it is a list of text.
    return node ? (toJson(node) as readonly string[]) : policy.signIn[key];
  };
  return {organizations: wanted('organizations'), sources: inPrecedence(platform, wanted(platform)), exemptions};
}

function exemptionOf({reason, owner, ticket, expires}: PolicyException): Exemption {
  return {reason, owner, expires, ...(ticket === undefined ? {} : {ticket})};
}

function resolvedSettings(node: MapNode, exceptions: readonly PolicyException[]): ResolvedSetting[] {
  return controlsOf(node).map(({id, path, node: value}): ResolvedSetting => {
    const exception = exceptions.find(candidate => settingOf(candidate) === id);
    return {
      control: `settings.${id}`,
      path,
      value: toJson(value),
      node: value,
      at: value.at,
      ...(exception && {exemption: exemptionOf(exception)}),
    };
  });
}

function additionalSettingsOf(node: MapNode | undefined): ResolvedSetting[] {
  return [...(node?.entries ?? [])].map(([key, {value}]) => ({
    control: `additionalSettings.${key}`,
    path: [key],
    value: toJson(value),
    node: value,
    at: value.at,
  }));
}

function adminSettingsOf(settings: MapNode, additional: MapNode | undefined): JsonObject | undefined {
  const values = {...objectOf(settings), ...(additional && objectOf(additional))};
  return Object.keys(values).length === 0 ? undefined : {configurationFileVersion: 2, ...values};
}

function objectOf(node: MapNode): JsonObject {
  const value = toJson(node);
  return isJsonObject(value) ? value : {};
}

function without(node: MapNode, key: string): MapNode {
  return {...node, entries: new Map([...node.entries].filter(([name]) => name !== key))};
}
