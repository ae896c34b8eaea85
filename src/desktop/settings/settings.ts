import {nearest} from '../../nearest.ts';
import type {Platform} from '../platforms.ts';
import catalogue from './catalogue.json' with {type: 'json'};
import wrongNames from './wrong-names.json' with {type: 'json'};

/** One key path of admin-settings.json. Facts come from Docker's pages; `sources` are ids of {@link sourceOf}. */
export interface SettingFact {
  /** Keys joined with `.`; `[]` after a key means each item of its list. */
  readonly path: string;
  /** `setting`: a control of its own; `group`: holds others; `leaf`: a value; `lock`: the `locked` beside it. */
  readonly kind: 'setting' | 'group' | 'leaf' | 'lock';
  readonly type: 'object' | 'boolean' | 'integer' | 'string' | 'array<string>' | 'array<object>';
  /** Systems on which Docker Desktop knows it. */
  readonly platforms: readonly Platform[];
  /** Has a `locked` of its own. */
  readonly lockable: boolean;
  /** Must be there when its parent is. */
  readonly required?: true;
  readonly enum?: readonly (string | number)[];
  readonly default?: boolean | number | string | readonly string[];
  /** Where the default changed: `before` is exclusive, `from` inclusive. */
  readonly defaultByVersion?: readonly {readonly before?: string; readonly from?: string; readonly value: boolean}[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** What the text looks like, for people. */
  readonly format?: string;
  /** What the text must hold, for checks. */
  readonly content?: 'json-object' | 'proxy-url' | 'pac-url';
  /** What Docker Desktop takes a missing `locked` for. */
  readonly missingMeans?: false;
  readonly minimumVersion: string;
  /** How sure {@link minimumVersion} is. */
  readonly minimumVersionBasis: string;
  /** Exists from {@link minimumVersion}, works from here. */
  readonly reliableFrom?: string;
  readonly deprecated?: string;
  /** Known from Docker's own source only; in no manual page. */
  readonly undocumented?: true;
  readonly description: string;
  /** For controls without a name in Docker Home. */
  readonly title?: string;
  /** Its name in Docker Home. */
  readonly consoleName?: string;
  /** For a hardened fleet. */
  readonly recommendation?: string;
  readonly requires?: readonly string[];
  readonly conflicts?: readonly string[];
  /** Where Docker's pages contradict each other or the product. */
  readonly disagreement?: string;
  readonly sources: readonly string[];
}

/** Patterns of texts that hold a secret, which every user of a machine could read in the file. */
export const CREDENTIALS = {
  // A proxy URL has no path: whatever stands before an @ is a user.
  'proxy-url': '@',
  // The path of a PAC file may hold an @; its authority may not.
  'pac-url': '^\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\\\]*[^/\\\\?#]*@',
} as const;

/** The shape of admin-settings.json: what may stand under a key. */
export type Setting = WrapperSetting | GroupSetting | ListSetting | LeafSetting;
/** `{locked, value}`, and sometimes more beside them (`enhancedContainerIsolation.dockerSocketMount`). */
export interface WrapperSetting {
  readonly kind: 'wrapper';
  readonly fact: SettingFact;
  readonly members: ReadonlyMap<string, Setting>;
  readonly value: LeafSetting;
}
/** Fields side by side: `proxy` has a `locked` for all of them (`fact.lockable`), `linuxVM` has none. */
export interface GroupSetting {
  readonly kind: 'group';
  readonly fact: SettingFact;
  readonly members: ReadonlyMap<string, Setting>;
}
/** A list of objects without wrapper; `members` are the keys of one. */
export interface ListSetting {
  readonly kind: 'list';
  readonly fact: SettingFact;
  readonly members: ReadonlyMap<string, Setting>;
}
export interface LeafSetting {
  readonly kind: 'leaf';
  readonly fact: SettingFact;
}

/** Every key path, parents before children. */
export const SETTING_FACTS = catalogue.settings as readonly SettingFact[];

/** Names that guides publish and Docker Desktop does not know. `use` is empty where nothing replaces the name. */
export interface WrongName {
  readonly key: string;
  readonly use: readonly string[];
  readonly note?: string;
  readonly seenIn: string;
}
export const WRONG_NAMES: readonly WrongName[] = wrongNames;

/** The page behind an id of {@link SettingFact.sources}: repository, path and commit. */
export function sourceOf(id: string): string | undefined {
  return (catalogue.sources as Readonly<Record<string, string>>)[id];
}

/** The fact about a key path such as `proxy.http` or `filesharingAllowedDirectories[].path`. */
export function settingFact(path: string): SettingFact | undefined {
  return facts().get(path);
}

/** What people call a setting or group: its name in Docker Home, where it has one. */
export function settingTitle(path: string): string | undefined {
  const fact = settingFact(path);
  return fact?.consoleName ?? fact?.title;
}

/** The top-level keys and what stands under them. */
export const settingsTree = once((): ReadonlyMap<string, Setting> => {
  const children = new Map<string, SettingFact[]>();
  for (const fact of SETTING_FACTS) {
    const parent = fact.path.slice(0, Math.max(0, fact.path.lastIndexOf('.'))).replace(/\[\]$/, '');
    const siblings = children.get(parent);
    if (siblings) siblings.push(fact);
    else children.set(parent, [fact]);
  }
  const membersOf = (parent: string): ReadonlyMap<string, Setting> =>
    new Map((children.get(parent) ?? []).map(fact => [lastName(fact.path), settingOf(fact)]));
  const settingOf = (fact: SettingFact): Setting => {
    if (fact.kind === 'leaf' || fact.kind === 'lock') return {kind: 'leaf', fact};
    const members = membersOf(fact.path);
    if (fact.type === 'array<object>') return {kind: 'list', fact, members};
    const value = members.get('value');
    return value?.kind === 'leaf' ? {kind: 'wrapper', fact, members, value} : {kind: 'group', fact, members};
  };
  return membersOf('');
});

/** What stands under a path of keys; undefined where the catalogue knows nothing. List items share their list's keys. */
export function settingAt(path: readonly string[]): Setting | undefined {
  let members: ReadonlyMap<string, Setting> | undefined = settingsTree();
  let setting: Setting | undefined;
  for (const key of path) {
    setting = members?.get(key);
    members = setting === undefined || setting.kind === 'leaf' ? undefined : setting.members;
  }
  return setting;
}

/** The control a path belongs to: the nearest object with its own `locked`, else the top-level key. */
export function controlPath(path: readonly string[]): readonly string[] {
  let length = 1;
  while (length < path.length && isPlainGroup(settingAt(path.slice(0, length)))) length++;
  return path.slice(0, length);
}

/** A group without `locked`: its members are controls, it is none. */
export function isPlainGroup(setting: Setting | undefined): setting is GroupSetting {
  return setting?.kind === 'group' && !setting.fact.lockable;
}

/** What a name that is no setting may have been meant as. */
export interface Suggestion {
  /** Paths; empty where nothing replaces the name and `note` says why. */
  readonly use: readonly string[];
  readonly note?: string;
  /** `published`: a guide prints the name; `spelling`: it is near a real one; `elsewhere`: real, but under another parent. */
  readonly because: 'published' | 'spelling' | 'elsewhere';
}

/** The published wrong names first, then the same name elsewhere, then spelling: siblings before the rest. */
export function suggestSetting(path: string): Suggestion | undefined {
  const known = publishedNames().get(path.toLowerCase());
  if (known) return {use: known.use, ...(known.note !== undefined && {note: known.note}), because: 'published'};
  const name = lastName(path);
  const siblings = siblingsOf(path);
  const prefix = path.slice(0, path.length - name.length);
  const sameSibling = siblings.find(sibling => sibling.toLowerCase() === name.toLowerCase());
  if (sameSibling !== undefined) return {use: [prefix + sameSibling], because: 'spelling'};
  const elsewhere = pathsByName().get(name.toLowerCase());
  if (elsewhere) return {use: elsewhere, because: 'elsewhere'};
  const sibling = nearest(name, siblings);
  if (sibling !== undefined) return {use: [prefix + sibling], because: 'spelling'};
  const other = nearest(name, pathsByName().keys());
  return other === undefined ? undefined : {use: pathsByName().get(other)!, because: 'spelling'};
}

function siblingsOf(path: string): readonly string[] {
  const parents = path.split('.').slice(0, -1);
  if (parents.length === 0) return [...settingsTree().keys()];
  const parent = settingAt(parents.map(key => key.replace(/\[\]$/, '')));
  return parent === undefined || parent.kind === 'leaf' ? [] : [...parent.members.keys()];
}

const facts = once(() => new Map(SETTING_FACTS.map(fact => [fact.path, fact])));

const publishedNames = once(() => new Map(WRONG_NAMES.map(name => [name.key.toLowerCase(), name])));

/** Last names, lower case, with the paths that end in them. `value` and `locked` are everywhere and mean nothing alone. */
const pathsByName = once(() => {
  const paths = new Map<string, string[]>();
  for (const {path} of SETTING_FACTS) {
    const name = lastName(path).toLowerCase();
    if (name === 'value' || name === 'locked') continue;
    paths.set(name, [...(paths.get(name) ?? []), path]);
  }
  return paths;
});

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Loading this module costs nothing but the JSON: maps are built by the first who asks. */
function once<T>(build: () => T): () => T {
  let built: {readonly it: T} | undefined;
  return () => {
    built ??= {it: build()};
    return built.it;
  };
}
