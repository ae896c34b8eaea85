import type {Expansion} from '../../../desktop/registries/expand.ts';
import {presetsOfHost} from '../../../desktop/registries/lookup.ts';
import {bind} from '../../../desktop/registries/preset-hosts.ts';
import type {Preset} from '../../../desktop/registries/registries.ts';
import {PROVIDER_SUFFIXES} from '../../../desktop/registries/suffixes.ts';
import type {AllowEntry} from '../../policy.ts';
import type {Facts} from '../facts.ts';
import type {Hit} from '../rule.ts';
import {entryHit} from './allow-list-entry.ts';

/** Hosts that the registry of an entry redirects to, and that no entry brings. */
export function* missingHosts(facts: Facts, entry: AllowEntry, {emitted}: Expansion): Generator<Hit> {
  const owner = presetsOfHost(entry.host!).find(match => match.emitted && match.row.roles.includes('registry'));
  // Docker Hub has a switch of its own.
  if (!owner || owner.registry.id === 'docker-hub') return;
  const {registry, preset, values} = owner;
  const suffixes = assumedSuffixes(facts, emitted);
  const missing = preset.emit.flatMap(template => {
    const {host, missing: unknown} = bind(template, values);
    if (suffixes.some(suffix => host.endsWith(`.${suffix}`))) return [];
    if (unknown.length === 0) return emitted.some(allowed => covers(allowed, host)) ? [] : [host];
    const needed = preset.parameters.some(({name, leftOut}) => unknown.includes(name) && leftOut?.layers);
    return !needed || emitted.some(allowed => serves(allowed.host, preset, template, values)) ? [] : [asText(host)];
  });
  if (missing.length === 0) return;
  const listed = emitted.map(({host}) => host);
  const parent = missing.every(host => listed.some(other => host.endsWith(`.${other}`)));
  yield entryHit(facts, entry, 'host', {
    ...(parent ? {severity: 'info'} : {}),
    message: parent
      ? `${registry.name} also needs ${missing.join(', ')}: a parent domain is listed, and whether that is enough is documented nowhere.`
      : `${registry.name} also needs ${missing.join(', ')}: without them pulls fail half-way.`,
    fix: `Write use: ${preset.id}${parameters(preset, values)} in place of the host.`,
  });
}

/** Listed names whose subdomains count as listed, as the policy assumes. */
function assumedSuffixes({policy: {registryAccess}}: Facts, emitted: Expansion['emitted']): readonly string[] {
  if (typeof registryAccess !== 'object' || registryAccess.assume !== 'suffix') return [];
  return PROVIDER_SUFFIXES.map(({suffix}) => suffix).filter(suffix => emitted.some(({host}) => host === suffix));
}

function covers({host, assumedSuffix}: Expansion['emitted'][number], needed: string): boolean {
  return host === needed || assumedSuffix?.covers.includes(needed) === true;
}

/** Whether a listed host is what the template stands for, at the same registry. */
function serves(host: string, preset: Preset, template: string, values: Readonly<Record<string, string>>): boolean {
  return presetsOfHost(host).some(
    match =>
      match.preset === preset &&
      match.row.host === template &&
      Object.entries(match.values).every(([name, value]) => (values[name] ?? value) === value),
  );
}

function asText(host: string): string {
  return host.replace(/\{(\w+)\}/g, '<$1>');
}

function parameters(preset: Preset, values: Readonly<Record<string, string>>): string {
  const known = preset.parameters.flatMap(({name, example, list, leftOut}) =>
    list || (values[name] === undefined && !leftOut?.layers) ? [] : [`${name}: "${values[name] ?? example}"`],
  );
  return known.length === 0 ? '' : `, with: {${known.join(', ')}}`;
}
