import {PLATFORMS, type Platform} from '../desktop/platforms.ts';
import {findPreset, type Preset, presetIds, REGISTRIES, type Registry} from '../desktop/registries/registries.ts';
import {SETTING_FACTS, type SettingFact, sourceOf} from '../desktop/settings/settings.ts';
import {SOURCES, type SourceFact} from '../desktop/sources.ts';
import type {JsonObject} from '../json.ts';
import {LIVE_QUESTIONS} from '../live/codes.ts';
import type {Rule} from '../policy/lint/rule.ts';
import {RULES} from '../policy/lint/rules/all.ts';
import {policySchema} from '../policy/schema.ts';
import type {Control} from '../state/state.ts';
import {CODES} from './codes.ts';
import type {Topic} from './explanation.ts';

/** Everything that has this name; letters are compared without case. `controls` are those of a policy. */
export function topicsNamed(word: string, controls: readonly Control[] = []): readonly Topic[] {
  const name = word.toLowerCase();
  const path = name.replace(/^(?:settings|additionalsettings)\./, '');
  return [
    ...SETTING_FACTS.filter(fact => fact.path.toLowerCase() === path).map(settingTopic),
    ...RULES.filter(({id}) => id.toLowerCase() === name).map(ruleTopic),
    ...controls.filter(({id}) => id.toLowerCase() === name).map(controlTopic),
    ...keyTopics(name),
    ...codeTopics(name),
    ...liveTopics(name),
    ...presetTopics(name),
    ...sourceTopics(name),
  ];
}

/** Every name that a topic can be asked for by, apart from hosts. */
export function topicNames(controls: readonly Control[] = []): readonly string[] {
  return [
    ...SETTING_FACTS.map(({path}) => path),
    ...RULES.map(({id}) => id),
    ...controls.map(({id}) => id),
    ...keys().map(({id}) => id),
    ...Object.keys(CODES),
    ...Object.keys(LIVE_QUESTIONS),
    ...presetIds(),
    ...REGISTRIES.map(({id}) => id),
    ...PLATFORMS.flatMap(platform => SOURCES[platform].map(({id}) => id)),
  ];
}

function settingTopic(fact: SettingFact): Topic {
  const {path, platforms, minimumVersion, reliableFrom, recommendation} = fact;
  return {
    kind: 'setting',
    id: path,
    title: fact.consoleName ?? fact.title ?? 'A value of admin-settings.json',
    what: fact.description,
    values: valuesOf(fact),
    platforms,
    minimumVersion,
    ...(recommendation !== undefined && {recommendation}),
    notes: [
      ...(reliableFrom === undefined ? [] : [`Works reliably from ${reliableFrom}.`]),
      ...(fact.lockable ? ['Can be locked, so that users cannot change it.'] : []),
      ...(fact.deprecated === undefined ? [] : [`Deprecated: ${fact.deprecated}`]),
      ...(fact.undocumented ? ["In no manual page: known from Docker's own source."] : []),
      ...(fact.requires ?? []).map(text => `Needs ${text}.`),
      ...(fact.conflicts ?? []).map(text => `Conflicts with: ${text}.`),
      ...(fact.disagreement === undefined ? [] : [fact.disagreement]),
      `Minimum version: ${fact.minimumVersionBasis}.`,
    ],
    sources: fact.sources.map(id => sourceOf(id) ?? id),
  };
}

function valuesOf({
  type,
  enum: choices,
  minimum,
  maximum,
  format,
  default: normal,
  defaultByVersion,
}: SettingFact): string {
  const range = minimum === undefined && maximum === undefined ? '' : `, ${minimum ?? ''} to ${maximum ?? ''}`;
  const parts = [
    choices ? choices.map(String).join(', ') : `${type}${range}`,
    ...(format === undefined ? [] : [format]),
    ...(normal === undefined ? [] : [`default ${JSON.stringify(normal)}`]),
    ...(defaultByVersion ?? []).map(
      ({before, from, value}) =>
        `default ${value}${from === undefined ? '' : ` from ${from}`}${before === undefined ? '' : ` before ${before}`}`,
    ),
  ];
  return parts.join('; ');
}

function ruleTopic(rule: Rule): Topic {
  const {id, group, severity, condition, message, fix, source} = rule;
  return {
    kind: 'rule',
    id,
    title: `Rule of lint, ${group}: ${severity}`,
    what: message,
    values: condition,
    recommendation: fix,
    notes: [judgedHow(rule)],
    sources: [source],
  };
}

function judgedHow(rule: Rule): string {
  switch (rule.judged) {
    case 'policy':
      return 'Judged whenever a policy is checked or built.';
    case 'reading':
      return `Found while the policy is read: ${rule.where}`;
    case 'accepting':
      return `Found after all other rules: ${rule.where}`;
    case 'construction':
      return `Cannot happen in what is built: ${rule.why}`;
    case 'machine':
      return `Only a machine can tell: ${rule.look}`;
    case 'never':
      return `Not judged: ${rule.why}`;
  }
}

function controlTopic({id, title, value, places, notApplicable, declaredAt, exemption}: Control): Topic {
  return {
    kind: 'control',
    id,
    title,
    what: declaredAt ? `Decided in ${declaredAt.file}, line ${declaredAt.line}.` : 'A decision of the policy.',
    values: JSON.stringify(value),
    platforms: places,
    notes: [
      ...Object.values(notApplicable ?? {}),
      ...(exemption ? [`Exception until ${exemption.expires}, ${exemption.owner}: ${exemption.reason}`] : []),
    ],
    sources: [],
  };
}

/** Keys of the policy as its schema describes them; what a setting is called says its own fact. */
function keyTopics(name: string): readonly Topic[] {
  return keys().filter(({id}) => id.toLowerCase() === name);
}

let described: readonly Topic[] | undefined;

function keys(): readonly Topic[] {
  described ??= keysOf(policySchema(), '');
  return described;
}

function keysOf(schema: JsonObject, path: string): readonly Topic[] {
  const forms = [schema, ...(Array.isArray(schema['anyOf']) ? (schema['anyOf'] as JsonObject[]) : [])];
  return forms.flatMap(({properties}) =>
    Object.entries((properties ?? {}) as Readonly<Record<string, JsonObject>>).flatMap(([key, value]) => {
      const id = path === '' ? key : `${path}.${key}`;
      return [keyTopic(id, value), ...keysOf(value, id)];
    }),
  );
}

function keyTopic(id: string, schema: JsonObject): Topic {
  const choices = schema['enum'] ?? (schema['items'] as JsonObject | undefined)?.['enum'];
  const values = [
    ...(Array.isArray(choices) ? [choices.join(', ')] : []),
    ...(schema['default'] === undefined ? [] : [`default ${JSON.stringify(schema['default'])}`]),
    ...(Array.isArray(schema['examples'])
      ? [`such as ${schema['examples'].map(example => JSON.stringify(example)).join(' or ')}`]
      : []),
  ].join('; ');
  const title = String(schema['title'] ?? id);
  return {
    kind: 'key',
    id,
    title: `Key of the policy: ${title}`,
    what: String(schema['description'] ?? title),
    ...(values !== '' && {values}),
    notes: [],
    sources: ['schemas/policy.schema.json'],
  };
}

function codeTopics(name: string): readonly Topic[] {
  return Object.entries(CODES)
    .filter(([code]) => code.toLowerCase() === name)
    .map(([id, [what, fix]]) => ({
      kind: 'code',
      id,
      title: 'Printed by check and build',
      what,
      recommendation: fix,
      notes: [],
      sources: [],
    }));
}

/** Also with the host that such a code may name. */
function liveTopics(name: string): readonly Topic[] {
  return Object.entries(LIVE_QUESTIONS)
    .filter(([code]) => name.startsWith('live-') && code.toLowerCase() === name.replace(/:.*$/, ''))
    .map(([id, {title, meaning, fix, source}]) => ({
      kind: 'code',
      id,
      title: 'Asked by verify --live',
      what: title,
      recommendation: fix,
      notes: [`If it fails: ${meaning}`],
      sources: [source],
    }));
}

function presetTopics(name: string): readonly Topic[] {
  const lookup = findPreset(name);
  switch (lookup.found) {
    case 'preset':
      return [presetTopic(lookup.registry, lookup.preset)];
    case 'several':
      return lookup.registry.presets.map(preset => presetTopic(lookup.registry, preset));
    case 'none':
      return [];
  }
}

function presetTopic(registry: Registry, {id, parameters, emit, note, caution}: Preset): Topic {
  const more = registry.hosts.filter(({host}) => !registry.presets.some(preset => preset.emit.includes(host)));
  return {
    kind: 'preset',
    id,
    title: `Registry preset: ${registry.name}`,
    what: emit.length === 0 ? 'Lists no host: nothing of it belongs into an allow-list.' : `Allows ${emit.join(', ')}.`,
    ...(parameters.length > 0 && {
      values: parameters
        .map(({name, example, optional}) => `${name}${optional ? ' (optional)' : ''}, such as ${example}`)
        .join('; '),
    }),
    platforms: ['hub'],
    notes: [
      ...(caution === undefined ? [] : [caution]),
      ...(note === undefined ? [] : [note]),
      ...parameters.flatMap(({name, leftOut}) => (leftOut ? [`Without ${name}: ${leftOut.text}`] : [])),
      ...more
        .filter(({host}) => host !== '{host}')
        .map(({host, roles, why}) => `Not listed: ${host} (${roles.join(', ')}): ${why}`),
      ...(registry.notes === undefined ? [] : [registry.notes]),
    ],
    sources: [...new Set(registry.hosts.flatMap(({source}) => source.split('; ')))],
  };
}

function sourceTopics(name: string): readonly Topic[] {
  const named = ({id, title, location}: SourceFact) =>
    [id, title.toLowerCase(), location.toLowerCase(), location.toLowerCase().split(/[\\/]/).at(-1)].includes(name);
  return PLATFORMS.flatMap(platform => SOURCES[platform].filter(named).map(fact => sourceTopic(platform, fact)));
}

function sourceTopic(
  platform: Platform,
  {id, title, location, shape, minimumVersion, unsettled, provenance}: SourceFact,
): Topic {
  const order = SOURCES[platform].map(source => source.id);
  return {
    kind: 'source',
    id,
    title: `Source of sign-in enforcement: ${title}`,
    what: `${location}: ${shape}.`,
    platforms: [platform],
    ...(minimumVersion !== undefined && {minimumVersion}),
    notes: [
      `Order on this system, the first that is configured decides: ${order.join(', ')}.`,
      ...(unsettled === undefined ? [] : [`Not settled: ${unsettled}.`]),
    ],
    sources: [provenance],
  };
}
