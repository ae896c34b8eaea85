import type {Platform} from '../desktop/platforms.ts';
import {controlPath, isPlainGroup, SETTING_FACTS, settingAt, suggestSetting} from '../desktop/settings/settings.ts';
import type {Finding} from '../finding.ts';
import {nearest} from '../nearest.ts';
import {complete, nullOf} from './layers.ts';
import type {PolicyException} from './policy.ts';
import {printed, problem} from './problem.ts';
import {controlsOf, expandSettings, mergeSettings, type SettingControl} from './settings.ts';
import type {Entry, MapNode, Node} from './tree.ts';
import {misplacedKeys} from './validate-settings.ts';

const PREFIX = 'settings.';

/** What is needed of an exception to apply it. */
export type WrittenException = Pick<PolicyException, 'control' | 'value' | 'at'>;

/** Where exceptions apply. */
export interface ExceptionScope {
  readonly root: MapNode;
  readonly ring: string | null;
  readonly platforms: readonly Platform[];
}

/** The id of the setting an exception is about, without `settings.`; undefined: it is about sign-in. */
export function settingOf({control}: Pick<PolicyException, 'control'>): string | undefined {
  return control.startsWith(PREFIX) ? control.slice(PREFIX.length) : undefined;
}

/** Settings with the exceptions to them. What a system does not have is judged by {@link unmanagedExceptions}. */
export function withExceptions(settings: MapNode, exceptions: readonly WrittenException[]): MapNode {
  let result = settings;
  for (const exception of exceptions) {
    const control = controlsOf(result).find(({id}) => id === settingOf(exception));
    if (control) result = replaced(result, control, exception.value);
  }
  return result;
}

/** A section replaces the whole control; a bare value changes its value only, and `locked` stays. */
function replaced(settings: MapNode, {path, node}: SettingControl, value: Node): MapNode {
  const expanded = expandSettings(nested(path, value), {mode: value.kind === 'map' ? 'base' : 'patch'}).node;
  const base =
    value.kind === 'map' && node.kind === 'map' ? mergeSettings(settings, nested(path, NOTHING(value))) : settings;
  return mergeSettings(base, expanded);
}

const NOTHING = ({at}: Node): Node => ({kind: 'scalar', at, value: null});

function nested(path: readonly string[], value: Node): MapNode {
  const [key, ...rest] = path;
  const inner = rest.length === 0 ? value : nested(rest, value);
  return {kind: 'map', at: value.at, entries: new Map<string, Entry>([[key!, {keyAt: value.at, value: inner}]])};
}

/**
 * An error for every exception to a setting that the policy manages on none of its systems, and for every key in the
 * value of one that belongs nowhere.
 * @param settings merged, one for each system
 */
export function unmanagedExceptions(
  exceptions: readonly WrittenException[],
  settings: readonly MapNode[],
  scope: ExceptionScope,
): Finding[] {
  const managed = new Map(settings.flatMap(node => controlsOf(complete(node)).map(found => [found.id, found.path])));
  return exceptions.flatMap(exception => {
    const id = settingOf(exception);
    if (id === undefined) return [];
    const path = managed.get(id);
    if (!path) return [unmanaged(exception, id, [...managed.keys()], scope)];
    const {node} = expandSettings(nested(path, exception.value), {mode: 'patch'});
    return misplacedKeys(node, 'settings');
  });
}

function unmanaged({control, at}: WrittenException, id: string, managed: readonly string[], scope: ExceptionScope) {
  const {message, hint} = whyUnmanaged(control, id, managed, scope);
  return problem('READ-CONTROL', at, control, message, {controls: [control], hint});
}

interface Said {
  readonly message: string;
  readonly hint: string;
}

function whyUnmanaged(control: string, id: string, managed: readonly string[], scope: ExceptionScope): Said {
  const path = id.split('.');
  const setting = settingAt(path);
  if (!setting) return unknownSetting(control, id, managed);
  if (!isPlainGroup(setting)) return unmanagedSetting(control, controlPath(path), managed, scope);
  const inside = managed.filter(known => known.startsWith(`${id}.`));
  const members = inside.length > 0 ? inside : [...setting.members.keys()].map(key => `${id}.${key}`);
  return {
    message: `${printed(control)} is no control: each setting in it is one of its own.`,
    hint: `Name the setting: ${listed(members)}.`,
  };
}

function unknownSetting(control: string, id: string, managed: readonly string[]): Said {
  const message = `${printed(control)} is not a setting of Docker Desktop.`;
  const parent = managed.find(known => id.startsWith(`${known}.`));
  if (parent !== undefined)
    return {message, hint: `The control is ${PREFIX}${parent}: an exception replaces it whole.`};
  const near = nearest(id, managed) ?? controlLike(id);
  if (near !== undefined) return {message, hint: `Did you mean ${PREFIX}${near}?`};
  return {message, hint: `Settings this policy manages: ${listed(managed)}.`};
}

/** @param path of the control that the setting is or belongs to */
function unmanagedSetting(
  control: string,
  path: readonly string[],
  managed: readonly string[],
  {root, ring, platforms}: ExceptionScope,
): Said {
  const whole = path.join('.');
  if (managed.includes(whole))
    return {
      message: `${printed(control)} is a part of a control, and exceptions are made from whole ones.`,
      hint: `The control is ${PREFIX}${whole}: an exception replaces it whole.`,
    };
  const removed = platforms.map(platform => nullOf(root, platform, ring, path)).find(node => node);
  const nothing = 'so that there is nothing to make an exception from';
  if (removed)
    return {
      message: `${printed(control)} is left unmanaged ${ring === null ? 'here' : `in ring ${ring}`} by the null on line ${removed.at.line}, ${nothing}.`,
      hint: 'Remove that null, or this exception.',
    };
  return {
    message: `${printed(control)} is not managed by this policy, ${nothing}.`,
    hint: `Add ${PREFIX}${whole} to the policy, or put it into the patch of the ring.`,
  };
}

/** The control that was meant by a name no setting has. A field may be the same elsewhere; only controls may be near. */
function controlLike(id: string): string | undefined {
  const suggestion = suggestSetting(id);
  if (suggestion?.because === 'spelling' || !suggestion?.use[0])
    return nearest(
      id,
      SETTING_FACTS.filter(({kind}) => kind === 'setting').map(({path}) => path),
    );
  return controlPath(suggestion.use[0].split('.')).join('.');
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.map(id => `${PREFIX}${id}`).join(', ');
}
