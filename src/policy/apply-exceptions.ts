import type {Finding} from '../finding.ts';
import {nearest} from '../nearest.ts';
import {complete} from './layers.ts';
import type {PolicyException} from './policy.ts';
import {printed, problem} from './problem.ts';
import {controlsOf, expandSettings, mergeSettings, type SettingControl} from './settings.ts';
import type {Entry, MapNode, Node} from './tree.ts';

const PREFIX = 'settings.';

/** The id of the setting an exception is about, without `settings.`; undefined: it is about sign-in. */
export function settingOf({control}: PolicyException): string | undefined {
  return control.startsWith(PREFIX) ? control.slice(PREFIX.length) : undefined;
}

/** Settings with the exceptions to them. What a system does not have is judged by {@link unmanagedExceptions}. */
export function withExceptions(settings: MapNode, exceptions: readonly PolicyException[]): MapNode {
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

/** An error for every exception to a setting that the policy manages on none of its systems. */
export function unmanagedExceptions(exceptions: readonly PolicyException[], settings: readonly MapNode[]): Finding[] {
  const managed = new Set(settings.flatMap(node => controlsOf(complete(node)).map(({id}) => id)));
  return exceptions.flatMap(exception => {
    const id = settingOf(exception);
    if (id === undefined || managed.has(id)) return [];
    const {control, at} = exception;
    return [
      problem(
        'READ-CONTROL',
        at,
        control,
        `${printed(control)} is not managed by this policy, so that there is nothing to make an exception from.`,
        {
          controls: [control],
          hint: controlHint(id, managed),
        },
      ),
    ];
  });
}

function controlHint(id: string, managed: ReadonlySet<string>): string {
  const parent = [...managed].find(known => id.startsWith(`${known}.`));
  if (parent !== undefined) return `The control is ${PREFIX}${parent}: an exception replaces it whole.`;
  const near = nearest(id, managed);
  if (near !== undefined) return `Did you mean ${PREFIX}${near}?`;
  return 'Add it under settings, or put it into the patch of the ring.';
}
