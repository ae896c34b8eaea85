import type {JsonObject} from '../../json.ts';
import {PLATFORM_NAMES, PLATFORMS} from '../platforms.ts';
import {CREDENTIALS, type Setting, type SettingFact, settingsTree, settingTitle} from './settings.ts';

export interface AdminSettingsSchemaOptions {
  /** Accept what a policy may write: a bare value for `{locked: true, value}`, `locked` left out, no format version. */
  readonly shortForms?: boolean;
  /** Accept a patch as well: nothing is required, and `null` makes a setting unmanaged. */
  readonly patch?: boolean;
}

/**
 * JSON Schema (draft 2020-12) of admin-settings.json, from the catalogue. Without options it describes the file itself
 * and is a document of its own; with options it is a part to embed.
 */
export function adminSettingsSchema(options: AdminSettingsSchemaOptions = {}): JsonObject {
  const version = 'configurationFileVersion';
  const body = {
    type: 'object',
    properties: propertiesOf(settingsTree(), options),
    additionalProperties: false,
  };
  if (options.shortForms || options.patch)
    return {title: 'Settings of Docker Desktop', description: 'The keys of admin-settings.json.', ...body};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://wharfinger.example/schemas/admin-settings.schema.json',
    title: 'Docker Desktop admin-settings.json',
    description:
      'Settings Management of Docker Desktop by file. Docker publishes no schema for it; this one is derived from ' +
      "Docker's manuals and release notes up to 4.86 (docker/docs configure-json-file.md@721ac9b, " +
      'settings-reference.md@8a5905a). A key newer than that is refused here and may still be valid.',
    examples: [{[version]: 2, analyticsEnabled: {locked: true, value: false}}],
    ...body,
    required: [version],
  };
}

function propertiesOf(members: ReadonlyMap<string, Setting>, options: AdminSettingsSchemaOptions): JsonObject {
  return Object.fromEntries([...members].map(([key, setting]) => [key, schemaOf(setting, options)]));
}

function schemaOf(setting: Setting, options: AdminSettingsSchemaOptions): JsonObject {
  const {fact} = setting;
  const about = annotations(fact);
  switch (setting.kind) {
    case 'leaf':
      return nullable({...about, ...valueSchema(fact)}, fact, options);
    case 'list':
      // Lists are replaced whole: inside an item nothing is a patch.
      return nullable({...about, type: 'array', items: objectOf(setting, {})}, fact, options);
    case 'group':
      return nullable({...about, ...objectOf(setting, options)}, fact, options);
    case 'wrapper': {
      const value = valueSchema(setting.value.fact);
      const example = setting.value.fact.default;
      const examples = example === undefined ? {} : {examples: [{locked: true, value: example}]};
      const wrapper = {...objectOf(setting, options), ...examples};
      if (!options.shortForms && !options.patch) return {...about, ...wrapper};
      return nullable({...about, anyOf: [value, wrapper]}, fact, options);
    }
  }
}

function objectOf(setting: Exclude<Setting, {kind: 'leaf'}>, options: AdminSettingsSchemaOptions): JsonObject {
  const required = [...setting.members]
    .filter(([key, {fact}]) => fact.required && !options.patch && !(options.shortForms && key === 'locked'))
    .map(([key]) => key);
  return {
    type: 'object',
    properties: propertiesOf(setting.members, options),
    additionalProperties: false,
    ...(required.length > 0 && {required}),
  };
}

/** `null` removes a setting in a patch; what Docker Desktop requires cannot be removed. */
function nullable(schema: JsonObject, fact: SettingFact, {patch}: AdminSettingsSchemaOptions): JsonObject {
  if (!patch || fact.required || fact.path === 'configurationFileVersion') return schema;
  const {title, description, ...rest} = schema;
  return {title: title!, description: description!, anyOf: [rest, {type: 'null'}]};
}

function annotations(fact: SettingFact): JsonObject {
  const systems = fact.platforms.map(platform => PLATFORM_NAMES[platform]).join(' and ');
  const sentences = [
    fact.description,
    fact.platforms.length < PLATFORMS.length && `${systems} only.`,
    `Since Docker Desktop ${fact.minimumVersion}.`,
    fact.deprecated && `Deprecated: ${fact.deprecated}.`,
    fact.undocumented && 'In no manual page.',
    fact.format && `Format: ${fact.format}.`,
  ];
  // What says the same twice is said once.
  const said = sentences.filter((sentence, index) => sentence && !(index > 0 && fact.description.includes(sentence)));
  return {
    title: settingTitle(fact.path) ?? fact.path.slice(fact.path.lastIndexOf('.') + 1),
    description: said.join(' '),
    ...(fact.deprecated !== undefined && {deprecated: true}),
  };
}

function valueSchema(fact: SettingFact): JsonObject {
  return {
    ...typeSchema(fact),
    ...(fact.enum && {enum: fact.enum}),
    ...(fact.default !== undefined && {default: fact.default}),
    ...(fact.minimum !== undefined && {minimum: fact.minimum}),
    ...(fact.maximum !== undefined && {maximum: fact.maximum}),
  };
}

function typeSchema({type, content}: SettingFact): JsonObject {
  switch (type) {
    case 'boolean':
    case 'integer':
    case 'object':
      return {type};
    case 'array<string>':
      return {type: 'array', items: {type: 'string'}};
    case 'array<object>':
      return {type: 'array', items: {type: 'object'}};
    case 'string':
      return textSchema(content);
  }
}

function textSchema(content: SettingFact['content']): JsonObject {
  switch (content) {
    case undefined:
      return {type: 'string'};
    // A pattern can see the braces; whether what is between them is JSON, it cannot.
    case 'json-object':
      return {type: 'string', contentMediaType: 'application/json', pattern: '^\\s*\\{[\\s\\S]*\\}\\s*$'};
    case 'proxy-url':
    case 'pac-url':
      return {type: 'string', not: {pattern: CREDENTIALS[content]}};
  }
}
