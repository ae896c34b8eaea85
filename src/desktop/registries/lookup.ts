import {rowOf} from './preset-hosts.ts';
import {type Preset, type PresetParameter, REGISTRIES, type Registry, type RegistryHost} from './registries.ts';

/** A preset that a host belongs to. */
export interface HostMatch {
  readonly registry: Registry;
  readonly preset: Preset;
  /** What the host is for. */
  readonly row: RegistryHost;
  /** Whether the preset lists it; otherwise it is a hint, or a name that only stands in image names. */
  readonly emitted: boolean;
  /** Parameters of the preset that the host tells. */
  readonly values: Readonly<Record<string, string>>;
}

/** The presets a host belongs to, those that list it first; lower case, no port. */
export function presetsOfHost(host: string): readonly HostMatch[] {
  const found = forms().flatMap(({parse, preset, ...rest}) => {
    const values = parse(host);
    const bound = values && accepted(preset, values);
    return bound ? [{...rest, preset, values: bound}] : [];
  });
  const listed = found.filter(({emitted}) => emitted);
  const others = found.filter(
    ({emitted, registry, row}) => !emitted && !(isName(row) && listed.some(match => match.registry === registry)),
  );
  return [...listed, ...others].filter(
    (match, index, all) => all.findIndex(({preset}) => preset === match.preset) === index,
  );
}

/** One way a host of a preset can look. */
interface Form extends Omit<HostMatch, 'values'> {
  parse(host: string): Readonly<Record<string, string>> | undefined;
}

let built: readonly Form[] | undefined;

function forms(): readonly Form[] {
  built ??= REGISTRIES.flatMap(registry => registry.presets.flatMap(preset => formsOf(registry, preset)));
  return built;
}

function formsOf(registry: Registry, preset: Preset): readonly Form[] {
  const listed = preset.emit
    .filter(template => !acceptsAnything(preset, template))
    .map(template => ({
      registry,
      preset,
      row: rowOf(registry, template),
      emitted: true,
      parse: templateParser(template),
    }));
  const foreign = new Set(registry.presets.flatMap(({emit}) => emit));
  const hints = registry.hosts
    .filter(({host}) => !foreign.has(host) && !/^\{\w+\}$/.test(host))
    .map(row => ({registry, preset, row, emitted: false, parse: templateParser(row.host)}));
  const names = registry.match.map(match => ({
    registry,
    preset,
    row: nameRow(registry),
    emitted: false,
    parse: match.startsWith('^') ? parserOf(new RegExp(match)) : templateParser(match),
  }));
  return [...listed, ...hints, ...names];
}

/** An image name may begin with a host that is none of the registry's own, as docker.io does. */
function nameRow(registry: Registry): RegistryHost {
  return {
    host: '{host}',
    roles: ['registry'],
    why: `names of images at ${registry.name} begin with it`,
    source: 'distribution/reference',
    confidence: 'high',
  };
}

function isName({host}: RegistryHost): boolean {
  return host === '{host}';
}

/** `{host}` of somebody's own registry says nothing about a host. */
function acceptsAnything({parameters}: Preset, template: string): boolean {
  const name = /^\{(\w+)\}$/.exec(template)?.[1];
  if (name === undefined) return false;
  const parameter = parameters.find(candidate => candidate.name === name);
  return !parameter || matches(parameter, 'some.host.invalid');
}

function patternOf(template: string): RegExp {
  const seen = new Set<string>();
  const source = template
    .split(/(\{\w+\}|\*)/)
    .map(piece => {
      if (piece === '*') return '[a-z0-9-]+(?:\\.[a-z0-9-]+)*';
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (seen.has(name)) return `\\k<${name}>`;
      seen.add(name);
      return piece === template ? `(?<${name}>[a-z0-9.-]+)` : `(?<${name}>[a-z0-9-]+)`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

/** Most hosts end otherwise, which is quicker to see than a pattern is to match. */
function templateParser(template: string): Form['parse'] {
  const ending = /[^}*]*$/.exec(template)![0];
  const parse = parserOf(patternOf(template));
  return host => (host.endsWith(ending) ? parse(host) : undefined);
}

function parserOf(pattern: RegExp): Form['parse'] {
  return host => {
    const match = pattern.exec(host);
    return match ? {...match.groups} : undefined;
  };
}

/** What the preset takes of the values, where it takes all that it knows. */
function accepted(
  {parameters}: Preset,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const own = parameters.flatMap(parameter => {
    const value = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
    return value === undefined ? [] : [{parameter, value}];
  });
  if (own.some(({parameter, value}) => !matches(parameter, value))) return undefined;
  return Object.fromEntries(own.map(({parameter, value}) => [parameter.name, value]));
}

/** Whether a parameter takes a value. */
export function matches({pattern}: PresetParameter, value: string): boolean {
  return new RegExp(pattern).test(value);
}
