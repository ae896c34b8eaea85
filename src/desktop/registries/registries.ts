import type {Json} from '../../json.ts';
import {nearest} from '../../nearest.ts';
import registries from './registries.json' with {type: 'json'};

/** A registry people pull from, and the presets that list its hosts. */
export interface Registry {
  /** Also an alias of its preset, where it has exactly one. */
  readonly id: string;
  readonly name: string;
  readonly presets: readonly Preset[];
  readonly sources: readonly string[];
}
export interface Preset {
  /** What a policy writes after `use:`. */
  readonly id: string;
  readonly parameters: readonly PresetParameter[];
}
/** Always a string; `pattern` matches it whole. */
export interface PresetParameter {
  readonly name: string;
  readonly pattern: string;
  readonly example: string;
  readonly optional?: boolean;
}

export const REGISTRIES: readonly Registry[] = registries;

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

/** Something wrong with `use` and `with` of an allow entry. `path` is relative to the entry. */
export interface PresetProblem {
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
}

/**
 * All problems, not the first. `written` gives the characters of a value in the file where they differ from it, so that
 * an account such as `0123` is shown as it was meant.
 */
export function validatePreset(
  use: string,
  values: Readonly<Record<string, Json>> = {},
  written: (parameter: string) => string | undefined = () => undefined,
): PresetProblem[] {
  const lookup = findPreset(use);
  switch (lookup.found) {
    case 'none':
      return [
        {
          path: ['use'],
          message: `"${use}" is not a registry preset.`,
          hint:
            lookup.nearest === undefined
              ? `Use one of ${presetIds().join(', ')}, or name the host itself: host: registry.example.com.`
              : `Did you mean "${lookup.nearest}"?`,
        },
      ];
    case 'several':
      return [
        {
          path: ['use'],
          message: `"${use}" stands for several presets of ${lookup.registry.name}.`,
          hint: `Use one of them: ${lookup.ids.join(', ')}.`,
        },
      ];
    case 'preset':
      return parameterProblems(lookup.preset, values, written);
  }
}

function parameterProblems(
  {id, parameters}: Preset,
  values: Readonly<Record<string, Json>>,
  written: (parameter: string) => string | undefined,
): PresetProblem[] {
  const problems: PresetProblem[] = [];
  const names = parameters.map(parameter => parameter.name);
  for (const key of Object.keys(values)) {
    if (names.includes(key)) continue;
    const near = nearest(key, names);
    const takes = names.length === 0 ? `Preset "${id}" takes no parameters.` : `It takes ${names.join(', ')}.`;
    problems.push({
      path: ['with', key],
      message: `Preset "${id}" has no parameter "${key}".`,
      hint: near === undefined ? takes : `Did you mean "${near}"?`,
    });
  }
  for (const parameter of parameters) {
    const problem = Object.hasOwn(values, parameter.name)
      ? valueProblem(id, parameter, values[parameter.name]!, written(parameter.name))
      : missingProblem(id, parameter);
    if (problem) problems.push(problem);
  }
  return problems;
}

function missingProblem(id: string, parameter: PresetParameter): PresetProblem | undefined {
  if (parameter.optional) return undefined;
  return {
    path: ['with'],
    message: `Preset "${id}" needs the parameter "${parameter.name}".`,
    hint: `Add it under with:, for example ${parameter.name}: "${parameter.example}".`,
  };
}

function valueProblem(
  id: string,
  {name, pattern, example}: PresetParameter,
  value: Json,
  written: string | undefined,
): PresetProblem | undefined {
  const path = ['with', name];
  if (typeof value === 'number')
    return {
      path,
      message: `"${name}" of preset "${id}" must be text, and ${written ?? value} is a number.`,
      hint: `Quote it: ${name}: "${written ?? value}".`,
    };
  if (typeof value !== 'string')
    return {
      path,
      message: `"${name}" of preset "${id}" must be text.`,
      hint: `Write for example ${name}: "${example}".`,
    };
  if (new RegExp(pattern).test(value)) return undefined;
  return {
    path,
    message: `${JSON.stringify(value)} is not a value for "${name}" of preset "${id}".`,
    hint: `It looks like "${example}" (pattern ${pattern}).`,
  };
}
