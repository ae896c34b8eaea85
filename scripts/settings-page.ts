import {PLATFORM_NAMES, PLATFORMS} from '../src/desktop/platforms.ts';
import {
  isPlainGroup,
  type Setting,
  type SettingFact,
  settingsTree,
  sourceOf,
  WRONG_NAMES,
} from '../src/desktop/settings/settings.ts';
import type {Json} from '../src/json.ts';
import {cell, code, md} from '../src/render/quote.ts';

/** docs/settings.md: every setting of the catalogue, one section for each top-level key. */
export function settingsPage(): string {
  const tree = settingsTree();
  const lines = [
    '<!-- Generated from src/desktop/settings by scripts/generate.ts. Do not edit. -->',
    '# Settings',
    '',
    'What can stand in `admin-settings.json`, and so under `settings` of a policy. Write a value bare (`analyticsEnabled: false`) or in the form of the manuals (`analyticsEnabled: {locked: false, value: false}`). Bare means locked: users cannot change it. `locked: false` sets the default of a new installation only. A setting that the policy leaves out is unmanaged.',
    '',
    '"From" is the oldest Docker Desktop that knows the key, with where that comes from. Clients before 4.43 do not start with a key they do not know; later ones ignore it. `check` compares with `desktop.minimumVersion`. A field is as old as its setting unless it says so. Keys newer than this page go under `additionalSettings`.',
    '',
    ...[...tree.keys()].map(key => `- [${code(key)}](#${key.toLowerCase()}): ${nameOf(tree.get(key)!)}`),
    '',
    ...[...tree].flatMap(([key, setting]) => section(key, setting)),
    ...wrongNames(),
    ...pages(tree),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function nameOf({fact}: Setting): string {
  return md(fact.consoleName ?? fact.title ?? firstSentence(fact.description));
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0].slice(0, -1) ?? text;
}

function section(key: string, setting: Setting): readonly string[] {
  const {fact} = setting;
  const value = valueFact(setting);
  const own = fact.consoleName === undefined ? [] : [`**${md(fact.consoleName)}** in Docker Home.`];
  return [
    `## ${key}`,
    '',
    [...own, prose(fact.description), ...valueProse(value)].join(' '),
    '',
    ...(value ? [`- Values: ${valuesOf(value)}${defaultOf(value)}`] : []),
    `- ${lockOf(setting)}`,
    ...factLines(fact),
    `- Sources: ${sourcesOf(setting).map(code).join(', ')}`,
    '',
    ...fields(setting),
  ];
}

/** What carries the value: the setting itself, or `value` in it. */
function valueFact(setting: Setting): SettingFact | undefined {
  if (setting.kind === 'wrapper') return setting.value.fact;
  return setting.kind === 'group' ? undefined : setting.fact;
}

function valueProse(value: SettingFact | undefined): readonly string[] {
  if (!value?.path.endsWith('.value') || value.description.startsWith('Value carried by')) return [];
  return [prose(value.description)];
}

/** Members of a group, of a list or beside a value; `value` and `locked` are told with their setting. */
function fields(setting: Setting): readonly string[] {
  const members = [...fieldsIn(setting)];
  return members.length === 0 ? [] : [...members.flatMap(member => field(member, setting.fact)), ''];
}

function* fieldsIn(setting: Setting): Generator<Setting> {
  if (setting.kind === 'leaf') return;
  for (const [key, member] of setting.members) {
    if (key === 'locked' || (key === 'value' && setting.kind === 'wrapper')) continue;
    yield member;
    yield* fieldsIn(member);
  }
}

function field(setting: Setting, owner: SettingFact): readonly string[] {
  const {fact} = setting;
  const value = valueFact(setting);
  const shape = value ? `: ${valuesOf(value)}${defaultOf(value)}` : '';
  const lock = setting.fact.lockable ? [`  - ${lockOf(setting)}`] : [];
  const said = [prose(fact.description), ...valueProse(value)].join(' ');
  return [`- ${code(fact.path)}${shape}`, `  - ${said}`, ...lock, ...factLines(fact, owner).map(line => `  ${line}`)];
}

function valuesOf(fact: SettingFact): string {
  if (fact.enum) return fact.enum.map(item => code(String(item))).join(', ');
  if (fact.content === 'json-object') return 'a JSON object as text';
  if (fact.format !== undefined) return format(fact);
  switch (fact.type) {
    case 'boolean':
      return '`true`, `false`';
    case 'integer':
      return rangeOf(fact);
    case 'string':
      return 'text';
    case 'array<string>':
      return 'a list of texts';
    case 'array<object>':
      return 'a list of maps';
    case 'object':
      return 'a map';
  }
}

function format({format: text = '', type}: SettingFact): string {
  const choices = text.split(' | ').map(prose).join(' or ');
  return type === 'array<string>' ? `a list of ${choices}` : choices;
}

function rangeOf({minimum, maximum}: SettingFact): string {
  if (minimum === undefined) return 'a whole number';
  return maximum === undefined ? `a whole number, ${minimum} or more` : `${minimum} to ${maximum}`;
}

function defaultOf({default: value, defaultByVersion}: SettingFact): string {
  if (defaultByVersion) {
    const spans = defaultByVersion.map(({before, from, value: then}) =>
      [print(then), before && `before ${before}`, from && `from ${from}`].filter(Boolean).join(' '),
    );
    return `; default ${spans.join(', ')}`;
  }
  return value === undefined ? '' : `; default ${print(value)}`;
}

function print(value: Json): string {
  return value === '' ? 'empty' : code(JSON.stringify(value).replace(/^"(.*)"$/, '$1'));
}

function lockOf(setting: Setting): string {
  if (setting.fact.lockable)
    return setting.kind === 'group' ? 'Lock: one `locked` for all of its keys' : 'Lock: its own `locked`';
  if (isPlainGroup(setting)) return 'Lock: each of its settings has one';
  return setting.kind === 'list' ? 'Lock: none; being there is the control' : 'Lock: none';
}

/** What is worth a line where it is there. */
function factLines(fact: SettingFact, owner?: SettingFact): readonly string[] {
  const asOld =
    owner?.minimumVersion === fact.minimumVersion &&
    owner.platforms.length === fact.platforms.length &&
    ['same as parent', owner.minimumVersionBasis].includes(fact.minimumVersionBasis);
  const systems = fact.platforms.map(platform => PLATFORM_NAMES[platform]).join(', ');
  const only = fact.platforms.length < PLATFORMS.length ? `; ${systems} only` : '';
  const told: readonly (readonly [string, string | undefined])[] = [
    ['Works reliably from', fact.reliableFrom],
    ['Deprecated', fact.deprecated],
    ['Not documented', fact.undocumented ? 'no manual page names it; it may change without notice' : undefined],
    ['Recommended', fact.recommendation],
    ['Requires', fact.requires?.join('; ')],
    ['Conflicts', fact.conflicts?.join('; ')],
    ['The manuals disagree', fact.disagreement],
  ];
  return [
    ...(asOld ? [] : [`- From ${fact.minimumVersion}${only}: ${prose(fact.minimumVersionBasis)}`]),
    ...told.flatMap(([label, text]) => (text === undefined ? [] : [`- ${label}: ${prose(text)}`])),
  ];
}

/** Text of the catalogue, in which only code spans are markup. */
function prose(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : md(part)))
    .join('');
}

function wrongNames(): readonly string[] {
  return [
    '## Names that do not work',
    '',
    'Guides print them, and Docker Desktop does not know them.',
    '',
    '| Name | Instead |',
    '| --- | --- |',
    ...WRONG_NAMES.map(({key, use, note}) => {
      const instead = use.length === 0 ? 'nothing' : use.map(cell).join(', ');
      return `| ${cell(key)} | ${instead}${note === undefined ? '' : `: ${md(note)}`} |`;
    }),
    '',
  ];
}

function sourcesOf(setting: Setting): readonly string[] {
  return [...new Set([setting, ...fieldsIn(setting)].flatMap(({fact}) => fact.sources))];
}

/** The pages behind the short names, in the order of the alphabet. */
function pages(tree: ReadonlyMap<string, Setting>): readonly string[] {
  const ids = new Set([...tree.values()].flatMap(sourcesOf));
  return [
    '## Sources',
    '',
    '| Name | Page |',
    '| --- | --- |',
    ...[...ids].sort().map(id => `| ${cell(id)} | ${md(sourceOf(id) ?? '')} |`),
    '',
  ];
}
