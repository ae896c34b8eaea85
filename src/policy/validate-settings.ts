import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import {
  isPlainGroup,
  type LeafSetting,
  type ListSetting,
  type Setting,
  settingsTree,
  sourceOf,
  suggestSetting,
  type WrapperSetting,
} from '../desktop/settings/settings.ts';
import {isOlder} from '../desktop/versions.ts';
import type {Finding, Location} from '../finding.ts';
import {missingSpace} from './missing-space.ts';
import {type SettingCode, settingFinding} from './setting-finding.ts';
import {type LeafProblem, leafProblem} from './setting-value.ts';
import type {MapNode, Node} from './tree.ts';

export interface ValidateOptions {
  /** Versions are judged where the setting exists; shapes and values everywhere. */
  readonly platform: Platform;
  /** Oldest Docker Desktop of the fleet there; undefined: versions are not judged. */
  readonly minimumVersion?: string | undefined;
  /** Newest Docker Desktop of the fleet there. */
  readonly maximumVersion?: string | undefined;
  /** Where the settings stand in the policy. */
  readonly prefix?: string;
}

/** Before this version an unknown key makes Docker Desktop fail at start. Source: release notes 4.43. */
const TOLERATES_UNKNOWN_KEYS = '4.43';

type Path = readonly (string | number)[];
type Parent = Exclude<Setting, LeafSetting>;

/**
 * Everything wrong with merged settings in long form. Shape and value problems do not depend on the system: who
 * validates several systems sees them once each, equal in code, subject and place.
 *
 * A problem of `value` in `{locked, value}` has the setting as its subject, whichever form was written.
 */
export function validateSettings(
  node: MapNode,
  {platform, minimumVersion, maximumVersion, prefix = 'settings'}: ValidateOptions,
): Finding[] {
  const findings: Finding[] = [];
  const report = (code: SettingCode, path: Path, where: Location, said: Parameters<typeof settingFinding>[4]) => {
    findings.push(settingFinding(code, prefix, path, where, said));
  };
  const reportLeaf = (problem: LeafProblem | undefined, path: Path, where: Location) => {
    if (problem) report(problem.code, path, where, problem);
  };

  function checkMembers(map: MapNode, members: ReadonlyMap<string, Setting>, path: Path, owner?: Parent): void {
    for (const [key, {keyAt, value}] of map.entries) {
      const setting = members.get(key);
      if (setting) check(value, setting, [...path, key], keyAt, owner);
      else if (owner && (key === 'value' || key === 'locked')) misplaced(key, owner, path, keyAt);
      else unknown(value, [...path, key], keyAt);
    }
    for (const [key, setting] of members)
      if (setting.fact.required && !map.entries.has(key)) missing(key, setting, path, map);
  }

  function check(value: Node, setting: Setting, path: Path, keyAt: Location, owner?: Parent): void {
    checkVersion(setting, path, keyAt, owner);
    if (setting.kind === 'leaf') {
      const subject = owner?.kind === 'wrapper' && owner.value === setting ? path.slice(0, -1) : path;
      reportLeaf(leafProblem(value, setting.fact), subject, value.at);
    } else if (setting.kind === 'list') checkList(value, setting, path);
    else if (setting.kind === 'wrapper' && isBareDaemonOptions(value, setting))
      reportLeaf(leafProblem(withoutLock(value), setting.value.fact), path, value.at);
    else if (value.kind === 'map') checkMembers(value, setting.members, path, setting);
    else
      report('READ-SETTING-TYPE', path, value.at, {
        message: `${setting.fact.path} must be a map of its settings.`,
        hint: `Write the keys it takes under it: ${[...setting.members.keys()].join(', ')}.`,
      });
  }

  function checkList(value: Node, list: ListSetting, path: Path): void {
    const {path: name} = list.fact;
    if (value.kind === 'map')
      report('DD-JSON-SHAPE', path, value.at, {
        message: `${name} is a list: it has neither value nor locked.`,
        hint: `Write the list itself under ${name}, for example [{path: "/Users", sharedByDefault: true}].`,
      });
    else if (value.kind === 'scalar')
      report('READ-SETTING-TYPE', path, value.at, {
        message: `${name} must be a list of maps.`,
        hint: `Write for example ${name}: [{path: "/Users", sharedByDefault: true}].`,
      });
    else for (const [index, item] of value.items.entries()) checkItem(item, list, [...path, index]);
  }

  function checkItem(item: Node, list: ListSetting, path: Path): void {
    if (item.kind === 'map') {
      checkMembers(item, list.members, path, list);
      return;
    }
    const fixed = item.kind === 'scalar' && typeof item.value === 'string' ? JSON.stringify(item.value) : '"/Users"';
    report('READ-SETTING-TYPE', path, item.at, {
      message: `Each item of ${list.fact.path} must be a map with a path.`,
      hint: `Write {path: ${fixed}, sharedByDefault: true}.`,
    });
  }

  function misplaced(key: 'value' | 'locked', owner: Parent, path: Path, where: Location): void {
    const {path: name, lockable} = owner.fact;
    const fields = [...owner.members.keys()].filter(member => member !== 'locked').join(', ');
    const isRuleOfDocker = owner.kind === 'group' && (lockable || !name.includes('.'));
    report(isRuleOfDocker ? 'DD-JSON-SHAPE' : 'READ-SETTING-SHAPE', [...path, key], where, {
      message: key === 'value' ? `${name} has no value of its own.` : `${name} cannot be locked.`,
      hint:
        key === 'value'
          ? `Write what it takes directly under ${name}: ${fields}.`
          : isPlainGroup(owner) && !name.includes('.')
            ? `Write locked under ${fields} instead.`
            : 'Remove locked: what stands above decides.',
    });
  }

  function unknown(value: Node, path: Path, where: Location): void {
    const name = path.filter(step => typeof step === 'string').join('.');
    const inside = value.kind === 'map' ? [...value.entries.keys()].map(key => `${name}.${key}`) : [];
    const spaced = missingSpace(String(path.at(-1)));
    const hints = spaced
      ? [spaced]
      : [name, ...inside].flatMap(candidate => suggestionText(candidate, candidate === name) ?? []);
    report('READ-SETTING-UNKNOWN', path, where, {
      message: `${JSON.stringify(name)} is not a setting of Docker Desktop.`,
      hint:
        hints.length > 0
          ? hints.join(' ')
          : path.length === 1
            ? 'Remove it, or write it under additionalSettings if it is newer than this catalogue.'
            : 'Remove it.',
    });
  }

  function missing(key: string, setting: Setting, path: Path, map: MapNode): void {
    const parent = path.filter(step => typeof step === 'string').join('.');
    report('READ-SETTING-REQUIRED', [...path, key], map.at, {
      message: `${parent} lacks ${key}, which Docker Desktop requires.`,
      hint: `Add ${key}${setting.fact.default === undefined ? '' : `, for example ${key}: ${JSON.stringify(setting.fact.default)}`}.`,
    });
  }

  function checkVersion({fact}: Setting, path: Path, where: Location, owner?: Parent): void {
    if (!fact.platforms.includes(platform)) return;
    if (fact.undocumented && !owner?.fact.undocumented)
      report('READ-SETTING-UNDOCUMENTED', path, where, {
        severity: 'medium',
        message: `${fact.path} works in Docker Desktop ${fact.minimumVersion}, but no manual page names it.`,
        hint: 'Docker may change it without notice: test it on a pilot machine after every update.',
        source: fact.sources.map(sourceOf).join('; '),
      });
    if (owner && owner.fact.minimumVersion === fact.minimumVersion) return;
    const isNewerThan = (version: string | undefined) => version !== undefined && isOlder(version, fact.minimumVersion);
    const never = isNewerThan(maximumVersion);
    if (!never && !isNewerThan(minimumVersion)) return;
    const oldest = minimumVersion ?? maximumVersion!;
    const fails = isOlder(oldest, TOLERATES_UNKNOWN_KEYS);
    report(fails ? 'DD-JSON-UNKNOWN' : 'DD-KEY-VERSION', path, where, {
      severity: fails || never ? 'high' : 'medium',
      message: fails
        ? `${fact.path} is newer than Docker Desktop ${oldest}, which does not start with a key it does not know.`
        : never
          ? `${fact.path} is newer than every Docker Desktop of the fleet: no client applies it.`
          : `${fact.path} is newer than Docker Desktop ${oldest}, which ignores it.`,
      expected: `Docker Desktop ${fact.minimumVersion} or later`,
      observed: `Docker Desktop ${never ? `up to ${maximumVersion}` : `from ${oldest}`} on ${PLATFORM_NAMES[platform]}`,
      hint: `Leave it out until the whole fleet has ${fact.minimumVersion}, then raise desktop.minimumVersion.`,
      source: `${fact.minimumVersionBasis}; ${fact.sources.map(sourceOf).join('; ')}`,
    });
  }

  checkMembers(node, settingsTree(), []);
  return findings;
}

const SHAPES: ReadonlySet<string> = new Set<SettingCode>([
  'READ-SETTING-UNKNOWN',
  'READ-SETTING-SHAPE',
  'DD-JSON-SHAPE',
]);

/** Keys of one layer that belong nowhere: merging drops those with null, and nobody would see them. */
export function misplacedKeys(layer: MapNode, prefix: string): Finding[] {
  // These findings are the same on every system.
  return validateSettings(layer, {platform: 'linux', prefix}).filter(({code}) => SHAPES.has(code));
}

/** The options themselves, written as a map where the wrapper of their text belongs. */
function isBareDaemonOptions(value: Node, setting: WrapperSetting): value is MapNode {
  if (value.kind !== 'map' || setting.value.fact.content !== 'json-object') return false;
  return !value.entries.has('value') && withoutLock(value).entries.size > 0;
}

/** The lock may have been added by expanding; it is none of the options. */
function withoutLock(map: MapNode): MapNode {
  return {...map, entries: new Map([...map.entries].filter(([key]) => key !== 'locked'))};
}

/** Only published names are looked up inside an unknown map: a typo in its name says nothing about its fields. */
function suggestionText(name: string, guess: boolean): string | undefined {
  const suggestion = suggestSetting(name);
  if (!suggestion || (!guess && suggestion.because !== 'published')) return undefined;
  const {use, note, because} = suggestion;
  if (use.length === 0) return `Nothing replaces it: ${note}.`;
  const paths = use.join(' or ');
  const about = note === undefined ? '' : ` (${note})`;
  switch (because) {
    case 'published':
      return guess ? `Docker Desktop knows it as ${paths}${about}.` : `${name} is ${paths}${about}.`;
    case 'elsewhere':
      return `It belongs under its parent: ${paths}.`;
    case 'spelling':
      return `Did you mean ${paths}?`;
  }
}
