import {findPreset} from '../../desktop/registries/registries.ts';
import {validatePreset} from '../../desktop/registries/validate-preset.ts';
import type {Finding, Location} from '../../finding.ts';
import {isJsonObject} from '../../json.ts';
import {pathText, printed, problem} from '../problem.ts';
import {type MapNode, nodeAt, placeOf, toJson} from '../tree.ts';
import {itemsAt, type Rule, textAt} from './rule.ts';

const LIST = ['registryAccess', 'allow'];

/** Each entry names one registry, by host or by preset. */
export const allowEntryRule: Rule = root =>
  itemsAt(root, ...LIST).flatMap((entry, index) =>
    entry.kind === 'map' ? entryFindings(entry, [...LIST, index]) : [],
  );

function entryFindings(entry: MapNode, path: readonly PropertyKey[]): Finding[] {
  const {host, use, with: parameters} = Object.fromEntries(entry.entries);
  const subject = pathText(path);
  if (host && use)
    return [
      problem('READ-ALLOW-ENTRY', use.keyAt, `${subject}.use`, 'The entry has a host and a preset; it can have one.', {
        hint: 'Make it two entries.',
      }),
    ];
  if (!host && !use)
    return [
      problem('READ-ALLOW-ENTRY', entry.at, subject, 'The entry names no registry.', {
        hint: 'Add host: registry.example.com, or use: with a preset such as ecr or ghcr.',
      }),
    ];
  if (host && parameters)
    return [
      problem(
        'READ-ALLOW-ENTRY',
        parameters.keyAt,
        `${subject}.with`,
        '`with` holds parameters of a preset, and the entry has none.',
        {
          hint: 'Remove it, or name the preset with `use` in place of `host`.',
        },
      ),
    ];
  return presetFindings(entry, path);
}

function presetFindings(entry: MapNode, path: readonly PropertyKey[]): Finding[] {
  const use = textAt(entry, 'use');
  if (use === undefined) return [];
  const node = nodeAt(entry, ['with']);
  const values = node ? toJson(node) : {};
  if (!isJsonObject(values)) return [];
  const written = (parameter: string) => {
    const value = nodeAt(node, [parameter]);
    return value?.kind === 'scalar' ? value.source : undefined;
  };
  return validatePreset(use, values, written).map(({path: inner, message, hint}) => {
    // A missing parameter stands nowhere: `with`, and where that is missing too, the entry.
    const at = keyOr(entry, inner, placeOf(entry, inner));
    return problem('READ-PRESET', at, pathText([...path, ...inner]), message, {hint});
  });
}

/** A parameter the preset does not have is shown at its key; a value that does not fit at the value. */
function keyOr(entry: MapNode, path: readonly (string | number)[], otherwise: Location): Location {
  const parameter = path[1];
  if (path[0] !== 'with' || typeof parameter !== 'string') return otherwise;
  const lookup = findPreset(textAt(entry, 'use') ?? '');
  const known = lookup.found === 'preset' && lookup.preset.parameters.some(({name}) => name === parameter);
  const map = nodeAt(entry, ['with']);
  return (!known && map?.kind === 'map' && map.entries.get(parameter)?.keyAt) || otherwise;
}

/** The preset of an entry, by its own id whatever alias was written; undefined where it is not known. */
export function presetId(use: string): string | undefined {
  const lookup = findPreset(use);
  return lookup.found === 'preset' ? lookup.preset.id : undefined;
}

/** The id under which reports name an entry. */
export function entryId(id: string | undefined, use: string | undefined, host: string | undefined): string | undefined {
  return id ?? (use === undefined ? host : (presetId(use) ?? use));
}

export const entryIdRule: Rule = root => {
  const seen = new Map<string, Location>();
  const findings: Finding[] = [];
  for (const [index, entry] of itemsAt(root, ...LIST).entries()) {
    const id = entryId(textAt(entry, 'id'), textAt(entry, 'use'), textAt(entry, 'host'));
    if (id === undefined) continue;
    const at = placeOf(entry, [['id', 'use', 'host'].find(key => textAt(entry, key) !== undefined)!]);
    const first = seen.get(id);
    if (!first) seen.set(id, at);
    else
      findings.push(
        problem(
          'READ-DUPLICATE',
          at,
          pathText([...LIST, index, 'id']),
          `Two entries have the id ${printed(id)}; the first is on line ${first.line}.`,
          {
            hint:
              textAt(entry, 'id') === undefined
                ? 'The id is the preset or host unless the entry has one: add id:, or remove one of the two.'
                : 'Give one of them another id.',
          },
        ),
      );
  }
  return findings;
};
