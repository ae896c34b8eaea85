import {Ajv2020} from 'ajv/dist/2020.js';
import {expect, test} from 'vitest';
import type {Json, JsonObject} from '../json.ts';
import {policyModel} from './model/policy.ts';
import {policySchema} from './schema.ts';

const schema = policySchema();
const accepts = new Ajv2020({strict: true, strictTypes: false}).compile(schema);

const BASE = {version: 1, organization: {name: 'Acme', domain: 'acme.example'}, signIn: {organizations: ['acme']}};
const allow = (entry: Json) => ({registryAccess: {allow: [entry]}});
const person = {reason: 'r', owner: 'o', expires: '2099-01-31'};

const GOOD: readonly JsonObject[] = [
  {},
  {$schema: './policy.schema.json'},
  {revision: '1.10'},
  {platforms: ['linux']},
  {desktop: {minimumVersion: '4.83', maximumVersion: {windows: '4.86'}}},
  {signIn: {organizations: ['0-a_b', 'acme'], windows: [], macos: ['desktop-plist'], linux: ['registry-json']}},
  {registryAccess: 'off', imageAccess: 'off', namespaceAccess: {personalPush: 'allow'}},
  allow({host: 'registry.acme.example', ...person, review: '2099-01-31'}),
  allow({use: 'ecr', with: {account: '123456789012'}}),
  {imageAccess: {repositories: ['grafana/grafana']}},
  {rings: {pilot: {patch: {signIn: {linux: []}}}, broad2: {groups: {jamf: 'Ring 2'}}}},
  {exceptions: [{control: 'signIn.linux', ring: 'pilot', value: [], ...person, ticket: 'IT-1'}]},
  {exceptions: [{control: 'settings.x', ring: 'pilot', value: null, ...person}]},
  {
    linuxAgent: {interval: 'daily', repair: true},
    lint: {ignore: [{rule: 'DD-RAM-NOECI', reason: 'r', until: '2099-01-31'}]},
  },
  {organization: {name: 'Größe 😀'.repeat(20), domain: 'a.b.example', slug: 'ab', contact: '+44 20 7946 0000'}},
];
const BAD: readonly JsonObject[] = [
  {version: 2},
  {version: '1'},
  {foo: 1},
  {revision: 1.1},
  {revision: '1'},
  {organization: {name: 'Acme'}},
  {organization: {name: ' Acme', domain: 'acme.example'}},
  {organization: {name: 'x'.repeat(201), domain: 'acme.example'}},
  {organization: {name: 'a\nb', domain: 'acme.example'}},
  {organization: {name: 'Acme', domain: 'acme'}},
  {organization: {name: 'Acme', domain: 'Acme.example'}},
  {organization: {name: 'Acme', domain: 'acme.example', slug: 'A'}},
  {platforms: []},
  {platforms: ['linux', 'linux']},
  {platforms: ['mac']},
  {desktop: {minimumVersion: 4.83}},
  {desktop: {minimumVersion: {mac: '4.83'}}},
  {desktop: {install: {scope: 'user'}}},
  {signIn: {organizations: []}},
  {signIn: {organizations: ['acme', 'acme']}},
  {signIn: {organizations: ['Acme']}},
  {signIn: {organizations: ['acme'], windows: ['profile']}},
  {signIn: {organizations: ['acme'], linux: ['registry-json', 'registry-json']}},
  {registryAccess: false},
  {registryAccess: {allow: {}}},
  allow({host: '*.acme.example'}),
  allow({host: 'https://acme.example'}),
  allow({host: '10.0.0.5'}),
  allow({host: 'a.example.'}),
  allow({host: 'a_b.example'}),
  allow({host: 'a.example', expires: '31.01.2099'}),
  allow({host: 'a.example', ticket: 4711}),
  {imageAccess: {repositories: ['nginx']}},
  {imageAccess: {official: 'yes'}},
  {namespaceAccess: {}},
  {proxy: {deliver: []}},
  {overrides: {windows: {signIn: {}}}},
  {rings: {'early-birds': {}}},
  {rings: {pilot: {patch: {registryAccess: 'off'}}}},
  {rings: {pilot: {groups: {Jamf: 'x'}}}},
  {exceptions: [{control: 'signIn.linux', ring: 'pilot', value: []}]},
  {exceptions: [{control: 'signIn.linux', ring: 'pilot', ...person}]},
  {linuxAgent: {interval: '1h'}},
  {lint: {ignore: [{rule: 'DD-RAM-NOECI'}]}},
  {lint: {ignore: [{rule: 'ram', reason: 'r'}]}},
];

test.each(GOOD)('model and schema accept %j', more => {
  const policy = {...BASE, ...more};
  expect(policyModel.safeParse(policy).error?.issues).toBeUndefined();
  expect(accepts(policy) || accepts.errors).toBe(true);
});

test.each(BAD)('model and schema refuse %j', more => {
  const policy = {...BASE, ...more};
  expect(policyModel.safeParse(policy).success).toBe(false);
  expect(accepts(policy)).toBe(false);
});

test('settings are those of the catalogue, short forms and all', () => {
  expect(accepts({...BASE, settings: {analyticsEnabled: false}})).toBe(true);
  expect(accepts({...BASE, settings: {analyticsEnabled: {locked: true, value: false}}})).toBe(true);
  expect(accepts({...BASE, settings: {analyticEnabled: false}})).toBe(false);
  expect(accepts({...BASE, settings: {analyticsEnabled: null}})).toBe(false);
  expect(accepts({...BASE, rings: {pilot: {patch: {settings: {analyticsEnabled: null}}}}})).toBe(true);
  expect(accepts({...BASE, rings: {pilot: {patch: {settings: {analyticEnabled: null}}}}})).toBe(false);
});

test('every key has a title and a description', () => {
  const bare: string[] = [];
  const visit = (node: Json | undefined, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) visit(item as Json, `${path}[${index}]`);
      return;
    }
    const {properties, $defs: _, ...rest} = node as JsonObject;
    for (const [key, value] of Object.entries((properties ?? {}) as Record<string, JsonObject>)) {
      if (!value['title'] || !value['description']) bare.push(`${path}.${key}`);
      visit(value, `${path}.${key}`);
    }
    for (const [key, value] of Object.entries(rest)) visit(value, `${path}/${key}`);
  };
  visit(schema, '');
  expect(bare).toEqual([]);
});

test('every example in it is valid where it stands', () => {
  const wrong: string[] = [];
  const visit = (node: Json | undefined, path: string): void => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const {examples, ...own} = node as JsonObject;
    const ajv = new Ajv2020({strict: false});
    for (const example of (examples ?? []) as readonly Json[])
      if (!ajv.validate({...own, $defs: schema['$defs']}, example)) wrong.push(`${path}: ${JSON.stringify(example)}`);
    for (const [key, value] of Object.entries((node as {properties?: JsonObject}).properties ?? {}))
      visit(value, `${path}.${key}`);
    for (const key of ['items', 'additionalProperties']) visit((node as JsonObject)[key], `${path}/${key}`);
    for (const option of ((node as JsonObject)['anyOf'] ?? []) as readonly Json[]) visit(option, `${path}|`);
  };
  visit(schema, '');
  expect(wrong).toEqual([]);
});
