import {expect} from 'vitest';
import {registryAccessBody} from '../../../src/desktop/hub-settings.ts';
import {composeHubRequests} from '../../../src/documents/hub-requests.ts';
import {emit} from '../../../src/emit.ts';
import type {Json, JsonObject} from '../../../src/json.ts';
import {hcl} from '../../../src/render/quote.ts';
import {hostileTexts} from '../../fixtures/hostile.ts';
import {MINIMAL, RICH, statesOf} from '../../fixtures/policies.ts';
import {contractTest} from '../tools.ts';
import {HCL_PARSER, parseHcl, printedHcl} from './hcl.ts';

type Shape = 'text' | 'flag' | readonly [Attributes] | Attributes;
interface Attributes {
  readonly [name: string]: Shape;
}

/** Every attribute is required. Source: docker/terraform-provider-docker internal/provider/resource_org_setting_*.go@a15631f. */
const PROVIDER: Readonly<Record<string, Attributes>> = {
  docker_org_setting_registry_access_management: {
    org_name: 'text',
    enabled: 'flag',
    standard_registry_docker_hub: {allowed: 'flag'},
    custom_registries: [{address: 'text', friendly_name: 'text', allowed: 'flag'}],
  },
  docker_org_setting_image_access_management: {
    org_name: 'text',
    enabled: 'flag',
    allow_official_images: 'flag',
    allow_verified_publishers: 'flag',
  },
};
/** Arguments that Terraform itself reads in every resource. */
const META = ['for_each'];

function misfits(value: Json | undefined, shape: Shape, where: string): readonly string[] {
  if (shape === 'text') return typeof value === 'string' ? [] : [`${where} is no text`];
  if (shape === 'flag') return typeof value === 'boolean' ? [] : [`${where} is no flag`];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${where} is no list`];
    return value.flatMap((item, index) => misfits(item, shape[0], `${where}[${index}]`));
  }
  const attributes = shape as Attributes;
  const object = value as JsonObject;
  const unknown = Object.keys(object).filter(name => !(name in attributes) && !META.includes(name));
  return [
    ...unknown.map(name => `${where}.${name} does not exist`),
    ...Object.entries(attributes).flatMap(([name, inner]) => misfits(object[name], inner, `${where}.${name}`)),
  ];
}

/** What does not fit the provider's schema. */
function misfitsOf(file: Json): readonly string[] {
  const resources = (file as {resource: Record<string, Record<string, Json[]>>}).resource;
  return Object.entries(resources).flatMap(([type, blocks]) => {
    const attributes = PROVIDER[type];
    if (!attributes) return [`${type} does not exist`];
    return Object.entries(blocks).flatMap(([name, [block]]) => misfits(block, attributes, `${type}.${name}`));
  });
}

const terraformOf = (policy: Json) =>
  new TextDecoder().decode(emit(statesOf(policy)).find(({path}) => path.endsWith('main.tf'))!.bytes);

const POLICIES: Readonly<Record<string, Json>> = {
  rich: RICH,
  'one organisation': {...RICH, signIn: {organizations: ['acme']}},
  'no list': {...MINIMAL, registryAccess: {dockerHub: 'deny', allow: []}},
  off: {...MINIMAL, registryAccess: 'off', imageAccess: 'off'},
  presets: {
    ...MINIMAL,
    registryAccess: {
      allow: [{use: 'quay'}, {use: 'ghcr'}, {use: 'ecr', with: {account: '123456789012', region: 'us-west-2'}}],
    },
  },
};

for (const [name, policy] of Object.entries(POLICIES))
  contractTest(`main.tf parses, and fits the schema of Docker's provider: ${name}`, [HCL_PARSER], async () => {
    const file = (await parseHcl(terraformOf(policy))) as JsonObject;
    expect(misfitsOf(file)).toEqual([]);
    expect(file['provider']).toEqual({docker: [{}]});
    expect(file['terraform']).toMatchObject([{required_providers: [{docker: {source: 'docker/docker'}}]}]);
  });

contractTest('main.tf says what the request bodies say', [HCL_PARSER], async () => {
  const file = (await parseHcl(terraformOf(RICH))) as {
    resource: Record<string, Record<string, JsonObject[]>>;
    variable: JsonObject;
  };
  const body = (name: string) =>
    JSON.parse(
      new TextDecoder().decode(emit(statesOf(RICH)).find(({path}) => path.endsWith(name))!.bytes),
    ) as JsonObject;
  const registries = file.resource['docker_org_setting_registry_access_management']!['registry_access']![0]!;
  const {custom_registries, enabled, standard_registries} = body('/registry-access.json');
  expect(registries).toEqual({
    org_name: 'acme',
    enabled,
    standard_registry_docker_hub: {allowed: (standard_registries as JsonObject[])[0]!['allowed']},
    custom_registries,
  });
  const {org_name, for_each, ...flags} =
    file.resource['docker_org_setting_image_access_management']!['image_access']![0]!;
  expect(flags).toEqual(body('/image-access.json')['restricted_images']);
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the parser writes an expression so.
  expect([org_name, for_each]).toEqual(['${each.key}', '${var.image_access_organizations}']);
  expect(file.variable).toEqual({
    image_access_organizations: [{type: '${set(string)}', default: ['acme', 'acme-labs']}],
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the parser writes an expression so.
});

contractTest('an attribute that the provider does not know is seen', [HCL_PARSER], async () => {
  const text = terraformOf(RICH);
  for (const [from, to, misfit] of [
    ['friendly_name =', 'name =', 'friendly_name is no text'],
    ['allow_official_images     = true', 'allow_official_images = "true"', 'allow_official_images is no flag'],
    ['  enabled  = true\n', '  enabled  = true\n  other = 1\n', '.other does not exist'],
    ['_image_access_management"', '_image_access"', 'docker_org_setting_image_access does not exist'],
  ] as const) {
    expect(text).toContain(from);
    expect((await misfitsOf(await parseHcl(text.replace(from, to)))).join('\n')).toContain(misfit);
  }
});

contractTest('10,000 texts come back unchanged from HCL', [HCL_PARSER], async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what the quoter is there for.
  const texts = [...hostileTexts(10_000), '$${x}', '$$${x}', '%%%{if x}', '\\${x}', '$', '%', '${', '\u0007', '{${}'];
  const file = (await parseHcl(`locals {\n  texts = [\n${texts.map(text => `${hcl(text)},\n`).join('')}]\n}\n`)) as {
    locals: {texts: string[]}[];
  };
  const found = file.locals[0]!.texts;
  const index = texts.findIndex((text, position) => printedHcl(text) !== found[position]);
  expect(found[index]).toBe(texts[index]);
  expect(found.length).toBe(texts.length);
});

contractTest('main.tf with hostile names says what the state says, and nothing else', [HCL_PARSER], async () => {
  const [state] = statesOf(RICH);
  const texts = hostileTexts(300);
  const registries = texts.map((text, index) => ({address: `h${index}.example`, friendlyName: text}));
  const resources = state!.resources.map(resource =>
    resource.kind === 'hub-setting' && resource.setting === 'registry-access'
      ? {...resource, body: registryAccessBody(true, registries)}
      : resource,
  );
  for (const name of texts.slice(0, 50)) {
    const organization = {...state!.organization, name};
    const file = composeHubRequests({...state!, organization, resources}).find(({path}) => path.endsWith('main.tf'));
    const parsed = (await parseHcl(new TextDecoder().decode(file!.bytes))) as JsonObject;
    expect(Object.keys(parsed).sort()).toEqual(['provider', 'resource', 'terraform', 'variable']);
    expect(misfitsOf(parsed)).toEqual([]);
    const blocks = parsed['resource'] as Record<string, Record<string, {custom_registries: JsonObject[]}[]>>;
    const found = blocks['docker_org_setting_registry_access_management']!['registry_access']![0]!.custom_registries;
    expect(found.map(({friendly_name}) => friendly_name)).toEqual(texts.map(printedHcl));
  }
});
