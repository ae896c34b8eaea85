import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import {controlPath, isPlainGroup, type Setting, settingAt, settingsTree} from '../desktop/settings/settings.ts';
import type {Finding} from '../finding.ts';
import {settingFinding} from './setting-finding.ts';
import {type Entry, type MapNode, type Node, toNode} from './tree.ts';

export interface ExpandOptions {
  /**
   * `base`: `locked` left out means true, and `null` is an error. `patch`: nothing is added, so that a bare value
   * changes the value only, and `null` makes a setting unmanaged (RFC 7396).
   */
  readonly mode: 'base' | 'patch';
  /** Where the settings stand in the policy: `settings`, `rings.pilot.patch.settings`. */
  readonly prefix?: string;
}

/**
 * The long form of admin-settings.json, so that spelling never changes a result. `configurationFileVersion` is checked
 * and dropped: it is always emitted. What the catalogue does not know stays as written, for validateSettings to judge.
 *
 * A merged tree goes through `base` once more: a setting that only a patch has gets its `locked` there.
 */
export function expandSettings(
  node: MapNode,
  {mode, prefix = 'settings'}: ExpandOptions = {mode: 'base'},
): {node: MapNode; findings: readonly Finding[]} {
  const findings: Finding[] = [];

  function expand(value: Node, setting: Setting | undefined, path: readonly string[]): Node | undefined {
    if (setting === undefined) return value;
    if (value.kind === 'scalar' && value.value === null) {
      const finding = nullFinding(value, setting, path);
      if (finding) findings.push(finding);
      return finding ? undefined : value;
    }
    if (setting.kind === 'leaf' || setting.kind === 'list') return value;
    if (value.kind === 'map') return withLock(expandMembers(value, setting.members, path), setting);
    if (setting.kind === 'group') return value;
    return withLock({kind: 'map', at: value.at, entries: new Map([['value', {keyAt: value.at, value}]])}, setting);
  }

  function expandMembers(map: MapNode, members: ReadonlyMap<string, Setting>, path: readonly string[]): MapNode {
    const entries = new Map<string, Entry>();
    for (const [key, entry] of map.entries) {
      const value = expand(entry.value, members.get(key), [...path, key]);
      if (value) entries.set(key, {keyAt: entry.keyAt, value});
    }
    return {kind: 'map', at: map.at, entries};
  }

  function withLock(map: MapNode, setting: Setting): MapNode {
    if (mode === 'patch' || !setting.fact.lockable || map.entries.has('locked')) return map;
    return {...map, entries: new Map([['locked', {keyAt: map.at, value: toNode(true, map.at)}], ...map.entries])};
  }

  function nullFinding(value: Node, setting: Setting, path: readonly string[]): Finding | undefined {
    const {required} = setting.fact;
    // A required null in the base stays: validateSettings says which type is wanted, instead of that it is missing.
    if (mode === 'base')
      return required
        ? undefined
        : settingFinding('READ-SETTING-NULL', prefix, path, value.at, {
            message: `${path.join('.')} is null, which is no value.`,
            hint: 'Leave the key out to leave the setting unmanaged; only the patch of a ring removes one with null.',
          });
    if (!required) return undefined;
    return settingFinding('READ-SETTING-REQUIRED', prefix, path, value.at, {
      message: `${path.join('.')} cannot be removed: Docker Desktop requires it.`,
      hint: `Write ${controlPath(path).join('.')}: null to leave the whole setting unmanaged in this ring.`,
    });
  }

  const entries = new Map(node.entries);
  const version = entries.get('configurationFileVersion');
  entries.delete('configurationFileVersion');
  if (version && !(version.value.kind === 'scalar' && version.value.value === 2))
    findings.push(
      settingFinding('DD-JSON-VERSION', prefix, ['configurationFileVersion'], version.value.at, {
        message: 'configurationFileVersion must be the number 2.',
        hint: 'Write configurationFileVersion: 2, or leave it out: it is always emitted.',
      }),
    );
  return {node: expandMembers({...node, entries}, settingsTree(), []), findings};
}

/** RFC 7396 on located nodes: every value keeps the place where it was written, lists are replaced whole. */
export function mergeSettings(base: MapNode, patch: MapNode): MapNode {
  const entries = new Map(base.entries);
  for (const [key, {keyAt, value}] of patch.entries) {
    const before = entries.get(key);
    if (value.kind === 'scalar' && value.value === null) entries.delete(key);
    else if (value.kind !== 'map') entries.set(key, {keyAt, value});
    else if (before?.value.kind === 'map')
      entries.set(key, {keyAt: before.keyAt, value: mergeSettings(before.value, value)});
    else entries.set(key, {keyAt, value: mergeSettings({...value, entries: new Map()}, value)});
  }
  return {...base, entries};
}

/** A path that a system does not know. It is a whole control where {@link controlPath} returns the path itself. */
export interface LeftOut {
  /** `exposeDockerAPIOnTCP2375`, `proxy.windowsDockerdPort`. */
  readonly path: string;
  readonly reason: string;
}

/** The settings that exist on a system, and those that were left out because they do not. */
export function forPlatform(node: MapNode, platform: Platform): {node: MapNode; left: readonly LeftOut[]} {
  const left: LeftOut[] = [];
  const leave = (path: readonly string[], setting: Setting): undefined => {
    const names = setting.fact.platforms.map(name => PLATFORM_NAMES[name]).join(' and ');
    left.push({path: path.join('.'), reason: `${path.join('.')} exists on ${names} only`});
    return undefined;
  };

  function keep(value: Node, setting: Setting | undefined, path: readonly string[]): Node | undefined {
    if (setting === undefined || setting.kind === 'leaf' || value.kind !== 'map')
      return setting && !setting.fact.platforms.includes(platform) ? leave(path, setting) : value;
    // A group that is no control itself is left out control by control.
    if (!setting.fact.platforms.includes(platform) && !isPlainGroup(setting)) return leave(path, setting);
    const kept = keepMembers(value, setting.members, path);
    const empty = [...kept.entries.keys()].every(key => key === 'locked');
    if (!empty || kept.entries.size === value.entries.size) return kept;
    if (!isPlainGroup(setting))
      left.push({path: path.join('.'), reason: `nothing of ${path.join('.')} exists on ${PLATFORM_NAMES[platform]}`});
    return undefined;
  }

  function keepMembers(map: MapNode, members: ReadonlyMap<string, Setting>, path: readonly string[]): MapNode {
    const entries = new Map<string, Entry>();
    for (const [key, entry] of map.entries) {
      const value = keep(entry.value, members.get(key), [...path, key]);
      if (value) entries.set(key, {keyAt: entry.keyAt, value});
    }
    return {...map, entries};
  }

  return {node: keepMembers(node, settingsTree(), []), left};
}

/** A setting as an admin decides it: the object with its own `locked`, else the top-level key. */
export interface SettingControl {
  /** Without `settings.` in front: `proxy`, `linuxVM.wslEngineEnabled`. */
  readonly id: string;
  readonly path: readonly string[];
  readonly node: Node;
}

/** The controls of a settings map, in its order. A key the catalogue does not know is a control of its own. */
export function controlsOf(node: MapNode): readonly SettingControl[] {
  const within = (map: MapNode, parents: readonly string[]): SettingControl[] =>
    [...map.entries].flatMap(([key, {value}]) => {
      const path = [...parents, key];
      if (isPlainGroup(settingAt(path)) && value.kind === 'map') return within(value, path);
      return [{id: path.join('.'), path, node: value}];
    });
  return within(node, []);
}
