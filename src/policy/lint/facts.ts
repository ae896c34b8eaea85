import {PLATFORMS, type Platform} from '../../desktop/platforms.ts';
import type {SourceId} from '../../desktop/sources.ts';
import {isOlder} from '../../desktop/versions.ts';
import type {Location} from '../../finding.ts';
import type {Json} from '../../json.ts';
import type {AllowEntry, Policy, ResolvedPolicy} from '../policy.ts';
import {pathText} from '../problem.ts';
import {nodeAt, placeOf, toJson} from '../tree.ts';

/** A value of the resolved settings and where it was written. */
export interface Sited<T extends Json = Json> {
  readonly value: T;
  readonly at: Location;
}

/** What rules may look at: one ring (or the base) on one day. */
export interface Facts {
  readonly policy: Policy;
  readonly resolved: ResolvedPolicy;
  readonly ring: string | null;
  readonly at: string;
  /** One per system the policy serves. */
  readonly systems: readonly System[];
  /** Allow-list entries in force. */
  readonly allow: readonly AllowEntry[];
  /** Where a path of the policy stands, or its nearest written ancestor. */
  place(...path: PropertyKey[]): Location;
  /** Whether a path is written in the policy at all. */
  written(...path: PropertyKey[]): boolean;
  /** Where the organisations, or the sources of a system, were written that are in force here. */
  signIn(key: 'organizations' | Platform): {readonly at: Location; readonly subject: string};
}

/** One operating system of the fleet, after overrides, ring and exceptions. */
export interface System {
  readonly platform: Platform;
  readonly sources: readonly SourceId[];
  readonly organizations: readonly string[];
  /** Whether admin-settings.json is written. */
  readonly managesSettings: boolean;
  /** Proxy keys of the macOS profile; undefined where it carries none. */
  readonly profileProxy: Readonly<Record<string, string>> | undefined;
  /** Whether admin-settings.json has this top-level key; a proxy may go by the profile alone. */
  inFile(key: string): boolean;
  readonly minimumVersion: string | undefined;
  readonly maximumVersion: string | undefined;
  /**
   * A value by its path in admin-settings.json: `proxy.http`, `enableInference.value`,
   * `linuxVM.wslEngineEnabled.locked`. Undefined where the policy does not set it on this system.
   */
  setting(path: string): Sited | undefined;
  /** Whether the fleet may include a client older than this; undefined: the policy does not say. */
  mayBeOlder(version: string): boolean | undefined;
  /** Whether the fleet may include this version or a newer one; true where the policy names no newest version. */
  mayBeAtLeast(version: string): boolean;
  /** Whether a client from the first version up to, but not including, the second may be in the fleet. */
  mayInclude(first: string, before: string): boolean | undefined;
}

export function factsOf(resolved: ResolvedPolicy): Facts {
  const {policy, scope, allow} = resolved;
  return {
    policy,
    resolved,
    ring: scope.ring,
    at: scope.at,
    allow,
    systems: PLATFORMS.filter(platform => policy.platforms.includes(platform)).map(platform =>
      system(resolved, platform),
    ),
    place: (...path) => placeOf(policy.root, path),
    written: (...path) => nodeAt(policy.root, path) !== undefined,
    signIn: key => signInPlace(resolved, key),
  };
}

function signInPlace({policy: {root, exceptions}, scope: {ring}, platforms}: ResolvedPolicy, key: string) {
  const control = `signIn.${key}`;
  const excepted = Object.values(platforms).some(({signIn}) => control in signIn.exemptions);
  const index = exceptions.findIndex(exception => exception.control === control && exception.ring === ring);
  const exception = ['exceptions', index, 'value'];
  if (excepted) return {at: placeOf(root, exception), subject: pathText(exception)};
  const patch = ['rings', ring ?? '', 'patch', 'signIn', key];
  if (ring !== null && nodeAt(root, patch)) return {at: placeOf(root, patch), subject: pathText(patch)};
  return {at: placeOf(root, ['signIn', key]), subject: control};
}

function system({policy, platforms}: ResolvedPolicy, platform: Platform): System {
  const {signIn, adminSettings, settings, profileProxy} = platforms[platform]!;
  const minimumVersion = policy.desktop.minimumVersion?.[platform];
  const maximumVersion = policy.desktop.maximumVersion?.[platform];
  const mayBeOlder = (version: string) => (minimumVersion === undefined ? undefined : isOlder(minimumVersion, version));
  const mayBeAtLeast = (version: string) => maximumVersion === undefined || !isOlder(maximumVersion, version);
  return {
    platform,
    sources: signIn.sources,
    organizations: signIn.organizations,
    managesSettings: adminSettings !== undefined,
    profileProxy,
    inFile: key => adminSettings !== undefined && Object.hasOwn(adminSettings, key),
    minimumVersion,
    maximumVersion,
    setting(path) {
      const steps = path.split('.');
      for (const {path: own, node} of settings) {
        if (own.some((step, index) => steps[index] !== step)) continue;
        const found = nodeAt(node, steps.slice(own.length));
        if (found) return {value: toJson(found), at: found.at};
      }
      return undefined;
    },
    mayBeOlder,
    mayBeAtLeast,
    mayInclude(first, before) {
      if (!mayBeAtLeast(first)) return false;
      return mayBeOlder(before);
    },
  };
}
