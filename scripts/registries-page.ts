import {bind, rowOf} from '../src/desktop/registries/preset-hosts.ts';
import {type Preset, REGISTRIES, type Registry, type RegistryHost} from '../src/desktop/registries/registries.ts';
import {PROVIDER_SUFFIXES, TENANT_SUFFIXES} from '../src/desktop/registries/suffixes.ts';
import {md, cell as nameCell} from '../src/render/quote.ts';

/** docs/registries.md: every preset with its parameters and hosts, and what is known of each host. */
export function registriesPage(): string {
  const presets = REGISTRIES.flatMap(registry => registry.presets);
  const hosts = REGISTRIES.flatMap(registry => registry.hosts);
  return [
    '<!-- Generated from src/desktop/registries by scripts/generate.ts. Do not edit. -->',
    '# Registries',
    '',
    `A registry is more than its name: it sends clients on to hosts that hand out tokens and layers, and each must be on the list of Registry Access Management, or pulls fail half-way. A preset knows them. ${REGISTRIES.length} registries, ${presets.length} presets, ${hosts.length} hosts.`,
    '',
    '```yaml',
    'registryAccess:',
    '  allow:',
    '    - { use: ghcr }',
    '    - { id: ecr-prod, use: ecr, with: { account: "123456789012", region: eu-central-1 } }',
    '    - { host: registry.acme.example }',
    '```',
    '',
    '- Only what the column *Listed* of a preset says goes on the list, each host once across presets. Every other host is a hint: reports show it with the reason, Docker Hub never gets it.',
    '- A host whose optional parameter is left out is a hint too. *Without it* says what that costs.',
    '- Hosts in italics are contacted by programs on the machine (a browser, a credential helper), not by the engine: they are for a firewall, not for this list.',
    '- Confidence: *high* is documented or measured, *medium* rests on one source or an old one, *low* is a guess and is never listed.',
    '- Docker takes 100 hosts for an organisation. A pull-through mirror of your own is one, whatever it mirrors.',
    '',
    '## Matching',
    '',
    'Docker does not document whether an entry matches subdomains. With `assume: exact` (the default) every host is listed. With `assume: suffix` one entry stands for the hosts below it, under suffixes that their provider alone names hosts in:',
    '',
    ...table(
      ['Suffix', 'Stands for hosts below it', 'Why'],
      PROVIDER_SUFFIXES.map(({suffix, stands, why}) => [nameCell(suffix), STANDS[stands], md(why)]),
    ),
    'Never, because any customer of the provider can have a host below them:',
    '',
    `${TENANT_SUFFIXES.map(suffix => `\`${suffix}\``).join(', ')}.`,
    '',
    '## Presets',
    '',
    ...table(
      ['Preset', 'Registry', 'Parameters', 'Hosts'],
      REGISTRIES.flatMap(registry => registry.presets.map(preset => overview(registry, preset))),
    ),
    ...REGISTRIES.flatMap(section),
  ].join('\n');
}

const STANDS = {
  'with-itself': 'where it is on the list anyway',
  'for-several': 'for two or more',
  'for-wildcard': 'always',
} as const;

function overview({id: registryId, name}: Registry, {id, parameters, emit}: Preset): string[] {
  const names = parameters.map(parameter => `\`${parameter.name}\`${parameter.optional ? ' (optional)' : ''}`);
  return [`[\`${id}\`](#${registryId})`, md(name), names.join(', '), String(emit.length)];
}

function section(registry: Registry): string[] {
  const {id, name, notes, presets, hosts} = registry;
  return [
    `<a id="${id}"></a>`,
    '',
    `## ${md(name)}`,
    '',
    ...(notes === undefined ? [] : [md(notes), '']),
    ...presets.flatMap(preset => presetPart(registry, preset)),
    ...table(
      ['Host', 'Role', 'Confidence', 'What for', 'Source'],
      hosts.map(row => [hostName(row), row.roles.join(', '), row.confidence, md(whatFor(row)), md(row.source)]),
    ),
  ];
}

function presetPart(registry: Registry, preset: Preset): string[] {
  const {id, note, caution, parameters} = preset;
  const examples = Object.fromEntries(parameters.map(({name, example}) => [name, example]));
  return [
    `### \`use: ${id}\``,
    '',
    ...[note, caution].flatMap(text => (text === undefined ? [] : [md(text), ''])),
    ...table(
      ['Parameter', 'Example', 'Pattern', 'Without it'],
      parameters.map(({name, example, pattern, list, optional, leftOut}) => [
        nameCell(name),
        nameCell(list ? `[${example}]` : example),
        nameCell(pattern),
        leftOut ? md(leftOut.text) : optional ? '' : 'required',
      ]),
    ),
    ...table(
      ['Listed', 'With the example', 'Role'],
      preset.emit.map(template => [
        nameCell(template),
        nameCell(bind(template, examples).host),
        rowOf(registry, template).roles.join(', '),
      ]),
    ),
  ];
}

const ENGINE = ['registry', 'auth', 'blob', 'referrers'];

function hostName({host, roles}: RegistryHost): string {
  const name = host === '{host}' ? 'the registry itself' : nameCell(host);
  return roles.some(role => ENGINE.includes(role)) ? name : `*${name}*`;
}

function whatFor({why, requires}: RegistryHost): string {
  return requires ? `${why} (only with ${requires.join(' and ')})` : why;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).concat('');
}
