import {POLICY_PATHS} from '../desktop/paths.ts';
import {STORED_SETTINGS} from '../desktop/stored-settings.ts';
import {canonical, isJsonObject, type Json, type JsonObject} from '../json.ts';
import {type CheckList, printable} from '../state/check.ts';
import type {Facts} from './facts.ts';

/**
 * What the settings of one user say about the policy: never proof, and never part of the verdict. Docker Desktop writes
 * that file as it likes, and its user may write it too.
 */
export interface Evidence {
  /** The file, below the home folder of whoever looked. */
  readonly source: string;
  /** Locked settings that are not as the policy says. */
  readonly differences: readonly {readonly setting: string; readonly expected: string; readonly observed: string}[];
  /** How many locked settings could be compared, and how many have no name there that is known. */
  readonly compared: number;
  readonly leftOut: number;
  /** What is usually behind differences; none where there are none. */
  readonly reasons: readonly string[];
}

/** Sources: docker/docs settings-management/_index.md@24a02dd and configure-json-file.md@721ac9b, pull request 22441. */
const REASONS: readonly string[] = [
  'Nobody is signed in: Docker Desktop passes over admin-settings.json until somebody is.',
  'Whoever is signed in belongs to no organisation with Docker Business.',
  'A settings policy in Docker Home stands above the file.',
  'Docker Desktop has not been quit and started since the policy came.',
];

/** Undefined where there is nothing to compare. */
export function evidenceOf({checks}: CheckList, {platform, settingsStore}: Facts): Evidence | undefined {
  const path = POLICY_PATHS[platform].adminSettings;
  const wanted = checks.find(
    check => check.platform === platform && check.probe.kind === 'file-content' && check.probe.path === path,
  )?.content;
  if (wanted === undefined || !settingsStore) return undefined;
  const locked = [...lockedSettings(JSON.parse(wanted) as Json, [])];
  if (locked.length === 0) return undefined;
  const stored = storedValues(settingsStore.content);
  const compared = locked.flatMap(({setting, value}) => {
    const found = storedValue(setting, stored);
    return found === undefined ? [] : [{setting, value, found}];
  });
  const differences = compared
    .filter(({value, found}) => canonical(value) !== canonical(found.value))
    .map(({setting, value, found}) => ({
      setting,
      expected: shown(value),
      observed: found.isDefault ? `${shown(found.value)} (its default: not written there)` : shown(found.value),
    }));
  return {
    source: settingsStore.path,
    differences,
    compared: compared.length,
    leftOut: locked.length - compared.length,
    reasons: differences.length > 0 ? REASONS : [],
  };
}

interface LockedSetting {
  /** `analyticsEnabled`, `kubernetes.enabled`. */
  readonly setting: string;
  readonly value: Json;
}

/** Every value beside a `locked` that is true. */
function* lockedSettings(value: Json, path: readonly string[]): Generator<LockedSetting> {
  if (!isJsonObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (value['locked'] === true && key !== 'locked')
      yield {setting: (key === 'value' ? path : [...path, key]).join('.'), value: inner};
    else yield* lockedSettings(inner, [...path, key]);
  }
}

/** By name in small letters: Docker Desktop reads them without regard to case. */
function storedValues(content: JsonObject): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>();
  for (const [name, value] of Object.entries(content)) {
    const key = name.toLowerCase();
    // Which of two counts, nobody says: a list is not compared.
    values.set(key, values.has(key) ? [] : value);
  }
  return values;
}

function storedValue(
  setting: string,
  stored: ReadonlyMap<string, Json>,
): {readonly value: Json; readonly isDefault: boolean} | undefined {
  const known = Object.hasOwn(STORED_SETTINGS, setting) ? STORED_SETTINGS[setting] : undefined;
  const value = stored.get((known?.name ?? setting).toLowerCase());
  // What a user may write at any depth is not compared.
  if (typeof value === 'object') return undefined;
  if (value !== undefined) return {value, isDefault: false};
  return known?.default === undefined ? undefined : {value: known.default, isDefault: true};
}

function shown(value: Json): string {
  const text = printable(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
