import type {Json} from '../../json.ts';
import {nearest} from '../../nearest.ts';
import {findPreset, type Preset, type PresetParameter, presetIds} from './registries.ts';
import {isOpenToTenants} from './suffixes.ts';

/** Something wrong with `use` and `with` of an allow entry. `path` is relative to the entry. */
export interface PresetProblem {
  readonly path: readonly (string | number)[];
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
  preset: Preset,
  values: Readonly<Record<string, Json>>,
  written: (parameter: string) => string | undefined,
): PresetProblem[] {
  const {id, parameters} = preset;
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
      ? valueProblem(preset, parameter, values[parameter.name]!, written(parameter.name))
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
  {id, emit}: Preset,
  parameter: PresetParameter,
  value: Json,
  written: string | undefined,
): PresetProblem | undefined {
  const {name, example} = parameter;
  if (!parameter.list) {
    const path = ['with', name];
    const problem = textProblem(id, parameter, path, value, written);
    // Of other parameters the value is a part of a name, below what its provider chose.
    return problem ?? (emit.includes(`{${name}}`) ? openProblem(path, value) : undefined);
  }
  if (!Array.isArray(value))
    return {
      path: ['with', name],
      message: `"${name}" of preset "${id}" must be a list.`,
      hint: `Write for example ${name}: [${example}].`,
    };
  for (const [index, item] of value.entries()) {
    const path = ['with', name, index];
    const problem = textProblem(id, parameter, path, item, undefined) ?? openProblem(path, item);
    if (problem) return problem;
  }
  return undefined;
}

function openProblem(path: PresetProblem['path'], host: Json): PresetProblem | undefined {
  if (typeof host !== 'string' || !isOpenToTenants(host)) return undefined;
  return {
    path,
    message: `Any customer of its provider can keep images behind ${host}: it would allow the world.`,
    hint: 'Name the exact host, the one a pull of your own images is sent to; or use a mirror.',
  };
}

function textProblem(
  id: string,
  {name, pattern, example}: PresetParameter,
  path: PresetProblem['path'],
  value: Json,
  written: string | undefined,
): PresetProblem | undefined {
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
