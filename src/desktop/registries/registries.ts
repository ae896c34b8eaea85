import {nearest} from '../../nearest.ts';
import registries from './registries.json' with {type: 'json'};

/** A registry people pull from, the hosts it is made of, and the presets that list them. */
export interface Registry {
  /** Also an alias of its preset, where it has exactly one. */
  readonly id: string;
  readonly name: string;
  /** Hosts that image names begin with: exact, or a pattern (`^…$`) whose groups are named like parameters. */
  readonly match: readonly string[];
  readonly hosts: readonly RegistryHost[];
  readonly presets: readonly Preset[];
  readonly notes?: string;
}

/** `registry`, `auth`, `blob` and `referrers` are contacted by the engine, the others by programs on the machine. */
export type HostRole = 'registry' | 'auth' | 'blob' | 'referrers' | 'api' | 'cli-auth' | 'cli' | 'app' | 'telemetry';
/** `high`: documented or measured; `medium`: one source, or older; `low`: a guess, never listed. */
export type Confidence = 'high' | 'medium' | 'low';

/** One host of a registry, or a template of hosts: `{name}` stands for a parameter, `{host}` for the registry itself. */
export interface RegistryHost {
  readonly host: string;
  readonly roles: readonly HostRole[];
  /** What it is contacted for. */
  readonly why: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** A `*` stands for names that cannot be known beforehand. */
  readonly wildcard?: boolean;
  /** Needed by some only: a parameter nobody can guess, or a kind of client. */
  readonly requires?: readonly string[];
}
export interface Preset {
  /** What a policy writes after `use:`. */
  readonly id: string;
  readonly parameters: readonly PresetParameter[];
  /** Hosts and templates that go on the list, once all their parameters are there. */
  readonly emit: readonly string[];
  /** What to know before using it. */
  readonly note?: string;
  /** What is not settled about it, said whenever it is used. */
  readonly caution?: string;
}
/** Text, or with `list` a list of texts; `pattern` matches each whole. */
export interface PresetParameter {
  readonly name: string;
  readonly pattern: string;
  readonly example: string;
  readonly list?: boolean;
  readonly optional?: boolean;
  /** What it costs to leave it out; `layers`: pulls fail. */
  readonly leftOut?: {readonly text: string; readonly layers?: boolean};
}

export const REGISTRIES = registries as readonly Registry[];

/** Every preset id, in the order of the table. */
export function presetIds(): readonly string[] {
  return REGISTRIES.flatMap(registry => registry.presets.map(preset => preset.id));
}

/** A preset; or the presets among which an alias does not decide; or the nearest id, if any. */
export type PresetLookup =
  | {readonly found: 'preset'; readonly preset: Preset; readonly registry: Registry}
  | {readonly found: 'several'; readonly ids: readonly string[]; readonly registry: Registry}
  | {readonly found: 'none'; readonly nearest?: string};

/** Preset ids win over aliases: `tencent-tcr` names a preset, though its registry of the same id has two. */
export function findPreset(idOrAlias: string): PresetLookup {
  for (const registry of REGISTRIES) {
    const preset = registry.presets.find(candidate => candidate.id === idOrAlias);
    if (preset) return {found: 'preset', preset, registry};
  }
  const registry = REGISTRIES.find(candidate => candidate.id === idOrAlias);
  if (registry) {
    const [preset, ...others] = registry.presets;
    if (preset && others.length === 0) return {found: 'preset', preset, registry};
    return {found: 'several', ids: registry.presets.map(candidate => candidate.id), registry};
  }
  const near = nearest(idOrAlias, [...presetIds(), ...REGISTRIES.map(candidate => candidate.id)]);
  return near === undefined ? {found: 'none'} : {found: 'none', nearest: near};
}
