import {expandAllowList, type ListedRegistry} from '../desktop/registries/expand.ts';
import {type HostMatch, matches as takes} from '../desktop/registries/lookup.ts';
import type {Preset} from '../desktop/registries/registries.ts';
import {isOpenToTenants} from '../desktop/registries/suffixes.ts';
import type {Json} from '../json.ts';
import {ENTRY_ID} from '../policy/names.ts';
import type {AllowEntry, Policy} from '../policy/policy.ts';
import {nodeAt} from '../policy/tree.ts';
import type {Addition} from './explanation.ts';
import {type ManagedRegistries, SLOT_LIMIT} from './known-policy.ts';

type Parameters = Readonly<Record<string, Json>>;

/** What to write so that the list has the host: by a preset in use, else by each that lists it, else the host alone. */
export function additionsFor(
  host: string,
  matches: readonly HostMatch[],
  registries: ManagedRegistries,
  policy: Policy,
): readonly Addition[] {
  const used = matches.filter(({preset}) => inUse(preset, registries));
  const candidates = used.length > 0 ? used : matches.filter(isWorthAPreset);
  const additions = candidates.flatMap(match => {
    const values = valuesFor(match, host);
    if (!values) return [];
    const entry = registries.allow.find(({use, with: own}) => use === match.preset.id && fits(own ?? {}, values));
    return entry
      ? [moreParameters(entry, values, registries, policy)]
      : [presetEntry(match.preset, values, registries, policy)];
  });
  const left = SLOT_LIMIT - registries.expansion.emitted.length;
  return (additions.length > 0 ? additions : [hostEntry(host, registries, policy, matches[0])]).map(addition =>
    addition.costs <= left ? addition : {...addition, notes: [tooMany(left), ...addition.notes]},
  );
}

function tooMany(left: number): string {
  return `The list has room for ${Math.max(left, 0)} more: drop an entry first, or put a pull-through mirror in place of several.`;
}

function inUse({id}: Preset, {allow}: ManagedRegistries): boolean {
  return allow.some(({use}) => use === id);
}

/** Hosts that only programs on the machine contact are no reason to allow a whole registry. */
function isWorthAPreset({emitted, preset, values}: HostMatch): boolean {
  return preset.emit.length > 0 && (emitted || Object.keys(values).length > 0);
}

/** Parameters with which the preset lists the host; undefined where none does. */
function valuesFor({preset, emitted, values}: HostMatch, host: string): Parameters | undefined {
  if (emitted) return values;
  const hosts = preset.parameters.find(({name}) => name === 'hosts');
  return hosts && takes(hosts, host) ? {...values, hosts: [host]} : undefined;
}

/** Whether an entry with these parameters is about the same registry. */
function fits(own: Parameters, values: Parameters): boolean {
  return Object.entries(values).every(([name, value]) => Array.isArray(value) || (own[name] ?? value) === value);
}

function moreParameters(
  entry: AllowEntry,
  values: Parameters,
  registries: ManagedRegistries,
  policy: Policy,
): Addition {
  const own = entry.with ?? {};
  const listed = (parameters: Parameters) => (Array.isArray(parameters['hosts']) ? parameters['hosts'] : []);
  const hosts = [...new Set([...listed(own), ...listed(values)])];
  const all = {...own, ...values, ...(hosts.length > 0 && {hosts})};
  const changed = registries.allow.map(other => (other === entry ? {...other, with: all} : other));
  return {
    where: `In ${policy.root.at.file}, line ${entry.at.line}: the entry ${entry.id} uses the preset already; give it these parameters:`,
    yaml: `${indentOf(policy)}  with: ${flow(all)}\n`,
    costs: costsOf(changed, registries),
    notes: hosts.flatMap(host => (typeof host === 'string' ? tenantNote(host) : [])),
  };
}

function presetEntry(preset: Preset, values: Parameters, registries: ManagedRegistries, policy: Policy): Addition {
  const sibling = registries.allow.find(({use}) => use === preset.id);
  const open = preset.parameters.filter(({name, optional}) => !optional && !Object.hasOwn(values, name));
  const guessed = open.map(({name, example}) => ({name, value: sibling?.with?.[name] ?? example}));
  const given: Parameters = {...values, ...Object.fromEntries(guessed.map(({name, value}) => [name, value]))};
  const all = Object.fromEntries(
    preset.parameters.flatMap(({name}) => (Object.hasOwn(given, name) ? [[name, given[name]!]] : [])),
  );
  const id = freeId(preset.id, values, registries);
  const indent = indentOf(policy);
  const lines = [
    ...(id === preset.id ? [`- use: ${preset.id}`] : [`- id: ${id}`, `  use: ${preset.id}`]),
    ...(Object.keys(all).length > 0 ? [`  with: ${flow(all)}`] : []),
  ];
  return {
    where: whereOf(policy),
    yaml: `${header(policy)}${lines.map(line => `${indent}${line}\n`).join('')}`,
    costs: costsOf([...registries.allow, {id, use: preset.id, with: all}], registries),
    notes: [
      ...guessed.map(({name, value}) =>
        sibling
          ? `The host does not tell ${name}: ${JSON.stringify(value)} is that of the entry ${sibling.id}.`
          : `The host does not tell ${name}: ${JSON.stringify(value)} is an example, write your own.`,
      ),
      ...(preset.caution === undefined ? [] : [preset.caution]),
      ...(preset.note === undefined ? [] : [preset.note]),
    ],
  };
}

export function hostEntry(host: string, registries: ManagedRegistries, policy: Policy, match?: HostMatch): Addition {
  const id = freeId(host, {}, registries);
  const indent = indentOf(policy);
  const lines = id === host ? [`- host: ${host}`] : [`- id: ${id}`, `  host: ${host}`];
  return {
    where: whereOf(policy),
    yaml: `${header(policy)}${lines.map(line => `${indent}${line}\n`).join('')}`,
    costs: costsOf([...registries.allow, {id, host}], registries),
    notes: [...(match ? [`${match.registry.name}: ${match.row.why}`] : []), ...tenantNote(host)],
  };
}

function tenantNote(host: string): string[] {
  return isOpenToTenants(host)
    ? [
        'Anybody can keep images and files behind this name: allowing it allows them all. Look for an endpoint of your own, or use a mirror.',
      ]
    : [];
}

/** An id no entry has: the preset or host itself, else with its parameters, else with a number. */
function freeId(name: string, values: Parameters, {section}: ManagedRegistries): string {
  const taken = new Set(section.allow.map(({id}) => id));
  const long = [name, ...Object.values(values).filter(value => typeof value === 'string')].join('-');
  const candidates = [name, ...(ENTRY_ID.pattern.test(long) ? [long] : [])];
  for (let number = 2; candidates.every(id => taken.has(id)); number++) candidates.push(`${name}-${number}`);
  return candidates.find(id => !taken.has(id))!;
}

function costsOf(allow: readonly ListedRegistry[], {section, expansion}: ManagedRegistries): number {
  return expandAllowList(allow, section.assume).emitted.length - expansion.emitted.length;
}

/** Before the dash of an item of the list, where the file writes one item a line. */
function indentOf({root}: Policy): string {
  const list = nodeAt(root, ['registryAccess', 'allow']);
  const first = list?.kind === 'list' ? list.items[0] : undefined;
  const isBlock = list && first && first.at.line === list.at.line && first.at.column - list.at.column >= 2;
  return ' '.repeat(isBlock ? list.at.column - 1 : 4);
}

/** A list that is missing or empty is written too. */
function header({root}: Policy): string {
  const list = nodeAt(root, ['registryAccess', 'allow']);
  return list?.kind === 'list' && list.items.length > 0 ? '' : '  allow:\n';
}

function whereOf({root}: Policy): string {
  const list = nodeAt(root, ['registryAccess', 'allow']);
  const {file} = root.at;
  if (list?.kind !== 'list') return `In ${file}, under registryAccess:`;
  if (list.items.length === 0) return `In ${file}, in place of line ${list.at.line}:`;
  return `In ${file}, as an item of registryAccess.allow (line ${list.at.line}):`;
}

/** One line of YAML that is JSON too, so that no value changes its type. */
function flow(values: Parameters): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{${pairs.join(', ')}}`;
}
