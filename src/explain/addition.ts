import {expandAllowList, type ListedRegistry} from '../desktop/registries/expand.ts';
import {type HostMatch, matches as takes} from '../desktop/registries/lookup.ts';
import type {Preset} from '../desktop/registries/registries.ts';
import {isOpenToTenants, TENANT_SUFFIXES} from '../desktop/registries/suffixes.ts';
import type {Json} from '../json.ts';
import {daysAfter} from '../policy/day.ts';
import {ENTRY_ID} from '../policy/names.ts';
import type {AllowEntry, Policy} from '../policy/policy.ts';
import type {Addition} from './explanation.ts';
import {type ManagedRegistries, SLOT_LIMIT} from './known-policy.ts';
import {changedEntry, changedKey, newEntry, wholeSection} from './placement.ts';

type Parameters = Readonly<Record<string, Json>>;

/** An addition, and whether the list has the host with it. */
interface Candidate {
  readonly addition: Addition;
  readonly reaches: boolean;
}

/** What to write so that the list has the host: by a preset in use, else by each that lists it, else the host alone. */
export function additionsFor(
  host: string,
  matches: readonly HostMatch[],
  registries: ManagedRegistries,
  policy: Policy,
): readonly Addition[] {
  const expired = expiredEntryOf(host, registries);
  if (expired) return fitted([renewal(expired, registries, policy)], registries);
  const used = matches.filter(({preset}) => inUse(preset, registries));
  const candidates = (used.length > 0 ? used : matches.filter(isWorthAPreset)).flatMap(match => {
    const values = valuesFor(match, host);
    if (!values) return [];
    const entry = registries.allow.find(({use, with: own}) => use === match.preset.id && fits(own ?? {}, values));
    return entry
      ? [moreParameters(host, entry, match.preset, values, registries, policy)]
      : [presetEntry(host, match.preset, values, registries, policy)];
  });
  const alone = hostCandidate(host, registries, policy, matches[0]);
  const reaching = [candidates, [alone]].map(some => some.filter(({reaches}) => reaches)).find(some => some.length > 0);
  return fitted(
    reaching ? reaching.map(({addition}) => addition) : [exactMatching(host, registries, policy)],
    registries,
  );
}

function fitted(additions: readonly Addition[], {expansion}: ManagedRegistries): readonly Addition[] {
  const left = SLOT_LIMIT - expansion.emitted.length;
  return additions.map(addition =>
    addition.costs <= left ? addition : {...addition, notes: [tooMany(left), ...addition.notes]},
  );
}

/** An entry that would bring the host, had it not expired. */
export function expiredEntryOf(host: string, {section, allow}: ManagedRegistries): AllowEntry | undefined {
  return section.allow.find(
    entry => !allow.includes(entry) && expandAllowList([entry], 'exact').emitted.some(one => one.host === host),
  );
}

/** Days for which an entry is renewed: short enough to be looked at again. */
const RENEWAL = 90;

function renewal(entry: AllowEntry, registries: ManagedRegistries, policy: Policy): Addition {
  const expires = daysAfter(registries.at, RENEWAL);
  return {
    ...changedEntry(entry.at, 'expires', expires, policy),
    costs: costsOf([...registries.allow, {...entry, expires}], registries),
    notes: [
      `The entry ${entry.id} (line ${entry.at.line}) expired on ${entry.expires}: ask its owner${entry.owner === undefined ? '' : `, ${entry.owner},`} whether it is still wanted. The day is an example.`,
    ],
  };
}

/** A host for which another stands on the list, as the policy assumes: the denial says that it does not. */
function exactMatching(host: string, registries: ManagedRegistries, policy: Policy): Addition {
  const listed = expandAllowList(registries.allow, 'exact').emitted.some(one => one.host === host);
  const id = freeId(host, {}, registries);
  const entry = {...(id === host ? {} : {id}), host};
  const allow = listed ? registries.allow : [...registries.allow, {id, host}];
  return {
    ...(listed
      ? changedKey('assume', 'exact', policy)
      : wholeSection(policy.root, section => ({
          ...section,
          assume: 'exact',
          allow: [...(Array.isArray(section['allow']) ? section['allow'] : []), entry],
        }))),
    costs: expandAllowList(allow, 'exact').emitted.length - registries.expansion.emitted.length,
    notes: [
      'assume: suffix leaves the host off the list because a shorter name stands for it. That it is denied says that Docker does not match subdomains.',
      ...tenantNote(host),
    ],
  };
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
  host: string,
  entry: AllowEntry,
  preset: Preset,
  values: Parameters,
  registries: ManagedRegistries,
  policy: Policy,
): Candidate {
  const own = entry.with ?? {};
  const listed = (parameters: Parameters) => (Array.isArray(parameters['hosts']) ? parameters['hosts'] : []);
  const hosts = [...new Set([...listed(own), ...listed(values)])];
  const all = {...own, ...values, ...(hosts.length > 0 && {hosts})};
  const placement = changedEntry(entry.at, 'with', all, policy);
  const changed = registries.allow.map(other => (other === entry ? {...other, with: all} : other));
  return candidate(host, changed, registries, {
    ...placement,
    where: `The entry ${entry.id} uses the preset already; give it more parameters. ${placement.where}`,
    notes: [...listed(values).flatMap(one => (typeof one === 'string' ? tenantNote(one) : [])), ...warningsOf(preset)],
  });
}

function presetEntry(
  host: string,
  preset: Preset,
  values: Parameters,
  registries: ManagedRegistries,
  policy: Policy,
): Candidate {
  const sibling = registries.allow.find(({use}) => use === preset.id);
  const open = preset.parameters.filter(({name, optional}) => !optional && !Object.hasOwn(values, name));
  const guessed = open.map(({name, example}) => ({name, value: sibling?.with?.[name] ?? example}));
  const given: Parameters = {...values, ...Object.fromEntries(guessed.map(({name, value}) => [name, value]))};
  const all = Object.fromEntries(
    preset.parameters.flatMap(({name}) => (Object.hasOwn(given, name) ? [[name, given[name]!]] : [])),
  );
  const id = freeId(preset.id, values, registries);
  const entry = {
    ...(id === preset.id ? {} : {id}),
    use: preset.id,
    ...(Object.keys(all).length > 0 && {with: all}),
  };
  return candidate(host, [...registries.allow, {id, use: preset.id, with: all}], registries, {
    ...newEntry(entry, policy),
    notes: [
      ...guessed.map(({name, value}) =>
        sibling
          ? `The host does not tell ${name}: ${JSON.stringify(value)} is that of the entry ${sibling.id}.`
          : `The host does not tell ${name}: ${JSON.stringify(value)} is an example, write your own.`,
      ),
      ...warningsOf(preset),
    ],
  });
}

function warningsOf({caution, note}: Preset): string[] {
  return [caution, note].filter(text => text !== undefined);
}

export function hostEntry(host: string, registries: ManagedRegistries, policy: Policy): Addition {
  return hostCandidate(host, registries, policy).addition;
}

function hostCandidate(host: string, registries: ManagedRegistries, policy: Policy, match?: HostMatch): Candidate {
  const id = freeId(host, {}, registries);
  return candidate(host, [...registries.allow, {id, host}], registries, {
    ...newEntry({...(id === host ? {} : {id}), host}, policy),
    notes: [
      ...(match ? [`${match.registry.name}: ${match.row.why}`] : []),
      ...tenantNote(host),
      ...(match ? warningsOf(match.preset) : []),
    ],
  });
}

function candidate(
  host: string,
  allow: readonly ListedRegistry[],
  registries: ManagedRegistries,
  addition: Omit<Addition, 'costs'>,
): Candidate {
  const {emitted} = expandAllowList(allow, registries.section.assume);
  return {
    addition: {...addition, costs: costsOf(allow, registries)},
    reaches: emitted.some(one => one.host === host),
  };
}

function tenantNote(host: string): string[] {
  if (isOpenToTenants(host))
    return [
      'Anybody can keep images and files behind this name: allowing it allows them all. Look for an endpoint of your own, or use a mirror.',
    ];
  const suffix = TENANT_SUFFIXES.find(known => host.endsWith(`.${known}`));
  return suffix === undefined
    ? []
    : [
        `Any customer of the provider can have a name below ${suffix}: allow this one only if you know whose it is. The name may also change without notice.`,
      ];
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
