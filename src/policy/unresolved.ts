import {PLATFORMS, type Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import {adminAlone} from './admin-alone.ts';
import {unmanagedExceptions, type WrittenException, withExceptions} from './apply-exceptions.ts';
import {isDay, isOver} from './day.ts';
import {expiredFinding} from './expiry.ts';
import {complete, layeredSettings} from './layers.ts';
import {VERSION} from './names.ts';
import type {Day} from './policy.ts';
import {entryId} from './rules/registry-access.ts';
import {entriesAt, itemsAt, textAt} from './rules/rule.ts';
import {controlsOf, forPlatform} from './settings.ts';
import {type MapNode, type Node, nodeAt, toJson} from './tree.ts';
import {validateSettings} from './validate-settings.ts';

export interface UnresolvedOptions {
  /** Undefined: what has expired is not judged. */
  readonly at?: Day;
  readonly dropExpired?: boolean;
}

interface RingException extends WrittenException {
  /** Null where the ring is none of the policy: what can be said is said of the base. */
  readonly ring: string | null;
}

/**
 * What resolve.ts would say of a policy that cannot be resolved because of an error elsewhere, so that all errors are
 * seen at once. Reads the tree, and leaves to the model what has the wrong shape.
 */
export function unresolvedFindings(root: MapNode, {at, dropExpired = false}: UnresolvedOptions): Finding[] {
  const rings = [...entriesAt(root, 'rings').keys()];
  const platforms = platformsOf(root);
  const exceptions = exceptionsOf(root, rings, at);
  return [
    ...(at === undefined ? [] : expired(root, at, dropExpired)),
    ...[null, ...rings].flatMap(ring => scopeFindings(root, ring, platforms, exceptions)),
  ];
}

function scopeFindings(
  root: MapNode,
  ring: string | null,
  platforms: readonly Platform[],
  all: readonly RingException[],
): Finding[] {
  const exceptions = all.filter(exception => exception.ring === ring);
  // Whoever named a ring wrongly meant one of the others.
  const managing = ring === null ? [null, ...entriesAt(root, 'rings').keys()] : [ring];
  const merged = platforms.map(platform => ({platform, ...layeredSettings(root, platform, ring)}));
  return [
    ...merged.flatMap(({findings}) => findings),
    ...unmanagedExceptions(
      exceptions.filter(({control}) => control.startsWith('settings.')),
      managing.flatMap(candidate => platforms.map(platform => layeredSettings(root, platform, candidate).node)),
      {root, ring, platforms},
    ),
    ...merged.flatMap(({platform, node}) => {
      const whole = complete(withExceptions(node, exceptions));
      return [
        ...validateSettings(whole, {
          platform,
          minimumVersion: versionOf(root, 'minimumVersion', platform),
          maximumVersion: versionOf(root, 'maximumVersion', platform),
        }),
        ...(isAlone(root, ring, platform, whole, exceptions) ? [adminAlone(root, ring, platform)] : []),
      ];
    }),
  ];
}

function platformsOf(root: MapNode): readonly Platform[] {
  const listed = itemsAt(root, 'platforms').map(toJson);
  const known = PLATFORMS.filter(platform => listed.includes(platform));
  return known.length > 0 ? known : PLATFORMS;
}

function exceptionsOf(root: MapNode, rings: readonly string[], at: Day | undefined): RingException[] {
  return itemsAt(root, 'exceptions').flatMap(entry => {
    const control = textAt(entry, 'control');
    const ring = textAt(entry, 'ring');
    const value = nodeAt(entry, ['value']);
    if (control === undefined || !value || isNull(value) || (at !== undefined && hasExpired(entry, at))) return [];
    return [{control, value, at: entry.at, ring: ring !== undefined && rings.includes(ring) ? ring : null}];
  });
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function isAlone(
  root: MapNode,
  ring: string | null,
  platform: Platform,
  whole: MapNode,
  exceptions: readonly RingException[],
): boolean {
  const patch = ring === null ? undefined : nodeAt(root, ['rings', ring, 'patch', 'signIn', platform]);
  const exception = exceptions.find(({control}) => control === `signIn.${platform}`);
  const sources = exception?.value ?? patch ?? nodeAt(root, ['signIn', platform]);
  if (sources?.kind !== 'list' || sources.items.length > 0) return false;
  return controlsOf(forPlatform(whole, platform).node).length > 0 || entriesAt(root, 'additionalSettings').size > 0;
}

function expired(root: MapNode, at: Day, dropExpired: boolean): Finding[] {
  const written = (entry: Node, control: string | undefined): Finding[] => {
    if (!hasExpired(entry, at)) return [];
    const owner = textAt(entry, 'owner');
    const item = {expires: textAt(entry, 'expires')!, at: entry.at, ...(owner !== undefined && {owner})};
    return [expiredFinding(item, control ?? 'This entry', dropExpired)];
  };
  return [
    ...itemsAt(root, 'registryAccess', 'allow').flatMap(entry => {
      const id = entryId(textAt(entry, 'id'), textAt(entry, 'use'), textAt(entry, 'host'));
      return written(entry, id && `registryAccess.allow[${id}]`);
    }),
    ...itemsAt(root, 'exceptions').flatMap(entry => written(entry, textAt(entry, 'control'))),
  ];
}

function hasExpired(entry: Node, at: Day): boolean {
  const expires = textAt(entry, 'expires');
  return expires !== undefined && isDay(expires) && isOver(expires, at);
}

function versionOf(root: MapNode, key: 'minimumVersion' | 'maximumVersion', platform: Platform): string | undefined {
  const text = textAt(root, 'desktop', key) ?? textAt(root, 'desktop', key, platform);
  return text !== undefined && VERSION.pattern.test(text) ? text : undefined;
}
