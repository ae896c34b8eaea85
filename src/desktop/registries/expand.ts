import type {Json} from '../../json.ts';
import {type AllowedHost, type ExpansionNote, normalized, once} from './allowed-host.ts';
import {mergeSuffixes} from './merge-suffixes.ts';
import {bind, rowOf} from './preset-hosts.ts';
import {findPreset, type HostRole, type Preset, type Registry, type RegistryHost} from './registries.ts';

export type {AllowedHost, AssumedSuffix, ExpansionNote, NoteKind} from './allowed-host.ts';

/** What an entry of the allow-list says: a host, or a preset with its parameters. */
export interface ListedRegistry {
  readonly id: string;
  readonly host?: string;
  readonly use?: string;
  readonly with?: Readonly<Record<string, Json>>;
}

/** What Docker Hub gets for an allow-list. */
export interface Expansion {
  /** In the order of the policy, each host once. */
  readonly emitted: readonly AllowedHost[];
  /** Hosts of the same registries that are not on the list; none is in {@link emitted} too. */
  readonly hints: readonly AllowedHost[];
  readonly notes: readonly ExpansionNote[];
  /** Hosts of an entry, and how many of them no other entry needs: what dropping it saves. */
  readonly counts: readonly {readonly entry: string; readonly hosts: number; readonly alone: number}[];
}

/** What one entry brings, before anything is merged. */
interface EntryHosts {
  readonly emitted: readonly AllowedHost[];
  readonly hints: readonly AllowedHost[];
  readonly notes: readonly ExpansionNote[];
}

/**
 * The hosts behind an allow-list whose entries are valid. `assume: 'suffix'` lets one host stand for its subdomains,
 * under suffixes that only their provider can name hosts in; what rests on that says so.
 */
export function expandAllowList(entries: readonly ListedRegistry[], assume: 'exact' | 'suffix'): Expansion {
  const expanded = entries.map(entryHosts);
  const listed = once(expanded.flatMap(({emitted}) => emitted));
  const possible = once(expanded.flatMap(({hints}) => hints));
  const {emitted, hints, notes} =
    assume === 'suffix' ? mergeSuffixes(listed, possible) : {emitted: listed, hints: possible, notes: []};
  const names = new Set(emitted.map(({host}) => host));
  return {
    emitted,
    hints: hints.filter(({host}) => !names.has(host)),
    notes: [...expanded.flatMap(entry => entry.notes), ...notes].filter(note => !isAnswered(note, emitted)),
    counts: entries.map(({id}) => {
      const own = emitted.filter(host => host.entries.includes(id));
      return {entry: id, hosts: own.length, alone: own.filter(host => host.entries.length === 1).length};
    }),
  };
}

/** Layers that nothing served before the suffixes were merged may be served now. */
function isAnswered(note: ExpansionNote, emitted: readonly AllowedHost[]): boolean {
  return (
    note.kind === 'layers' &&
    emitted.some(({entries, assumedSuffix, roles}) => {
      return assumedSuffix !== undefined && roles.includes('blob') && entries.includes(note.entry);
    })
  );
}

function entryHosts(entry: ListedRegistry): EntryHosts {
  if (entry.host !== undefined) return {emitted: [writtenHost(entry.id, entry.host)], hints: [], notes: []};
  const lookup = findPreset(entry.use ?? '');
  if (lookup.found !== 'preset') throw new RangeError(`"${entry.use}" is no registry preset`);
  return presetHosts(entry.id, lookup.registry, lookup.preset, entry.with ?? {});
}

function writtenHost(id: string, host: string): AllowedHost {
  return {
    host: normalized(host),
    entries: [id],
    presets: [],
    roles: ['registry'],
    why: 'named in the policy',
    source: 'the policy',
    confidence: 'high',
    status: 'emitted',
  };
}

function presetHosts(
  id: string,
  registry: Registry,
  preset: Preset,
  values: Readonly<Record<string, Json>>,
): EntryHosts {
  const origin = {entries: [id], presets: [preset.id]};
  const emitted: AllowedHost[] = [];
  const hints: AllowedHost[] = [];
  for (const template of preset.emit) {
    const {host, missing} = bind(template, values);
    const {roles, why, source, confidence} = rowOf(registry, template);
    const facts = {host: normalized(host), ...origin, roles, why, source, confidence};
    if (missing.length === 0) emitted.push({...facts, status: 'emitted'});
    else hints.push({...facts, status: 'hint', reason: `${missing.map(name => `\`${name}\``).join(' and ')} left out`});
  }
  for (const host of listOf(values['hosts'])) emitted.push(extraHost(origin, preset, host));
  const foreign = new Set(registry.presets.flatMap(({emit}) => emit));
  for (const row of registry.hosts) {
    if (foreign.has(row.host) || row.host === '{host}') continue;
    const {host, roles, why, source, confidence} = row;
    const name = normalized(bind(host, values).host);
    hints.push({host: name, ...origin, roles, why, source, confidence, status: 'hint', reason: reasonOf(row)});
  }
  return {emitted, hints, notes: notesOf(id, registry, preset, values)};
}

function extraHost(origin: Pick<AllowedHost, 'entries' | 'presets'>, preset: Preset, host: string): AllowedHost {
  return {
    host: normalized(host),
    ...origin,
    roles: ['blob'],
    why: `named under hosts of the preset ${preset.id}`,
    source: 'the policy',
    confidence: 'high',
    status: 'emitted',
  };
}

function listOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

const ENGINE: readonly HostRole[] = ['registry', 'auth', 'blob', 'referrers'];
const REQUIREMENTS: Readonly<Record<string, string>> = {
  aws_client: 'only machines inside that region of AWS are sent there',
  aws_region: 'only machines inside AWS are sent there, each to its own region',
  backing_dockerhub: 'only for a name behind which Docker Hub stands',
  backing_ghcr: 'only for a name behind which GHCR stands',
  china_client: 'only machines in China are sent there',
  enterprise: 'only Enterprise instances use it',
  regional_endpoint: 'only if images are named by the regional endpoint',
};

function reasonOf({roles, wildcard, confidence, requires = []}: RegistryHost): string {
  if (!roles.some(role => ENGINE.includes(role)))
    return 'programs on the machine contact it, not the engine: a firewall must allow it, this list need not';
  if (wildcard) return 'the names behind the wildcard cannot be listed, and Docker knows no wildcard';
  if (confidence === 'low') return 'not verified: add it only when a pull shows it';
  const known = requires.map(name => REQUIREMENTS[name]).find(text => text !== undefined);
  return known ?? 'not needed by most: add it only when a pull shows it';
}

function notesOf(
  entry: string,
  registry: Registry,
  preset: Preset,
  values: Readonly<Record<string, Json>>,
): ExpansionNote[] {
  const named = listOf(values['hosts']).length > 0;
  const notes: ExpansionNote[] = [];
  const explained = new Set<string>();
  for (const {name, optional, leftOut} of preset.parameters) {
    if (!optional || !leftOut || Object.hasOwn(values, name)) continue;
    const lost = preset.emit.filter(template => template.includes(`{${name}}`));
    if (lost.some(template => explained.has(template))) continue;
    for (const template of lost) explained.add(template);
    const text = name === 'hosts' ? leftOut.text : `Without ${name}, ${leftOut.text}.`;
    notes.push({entry, text, kind: leftOut.layers && !named ? 'layers' : 'left-out'});
  }
  const unsure = preset.emit.filter(template => isUnsure(registry, template, values));
  if (unsure.length > 0)
    notes.push({
      entry,
      text: `Known from one source or an older one: ${unsure.map(template => bind(template, values).host).join(', ')}.`,
      kind: 'confidence',
    });
  if (preset.caution !== undefined) notes.push({entry, text: preset.caution, kind: 'caution'});
  if (preset.note !== undefined) notes.push({entry, text: preset.note, kind: 'about'});
  return notes;
}

/** A host that is a parameter whole is the admin's own: they know it. */
function isUnsure(registry: Registry, template: string, values: Readonly<Record<string, Json>>): boolean {
  if (/^\{\w+\}$/.test(template)) return false;
  return bind(template, values).missing.length === 0 && rowOf(registry, template).confidence !== 'high';
}
