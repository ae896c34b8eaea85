import {readdirSync, readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {stringify} from 'yaml';
import {hostileTexts} from '../../test/fixtures/hostile.ts';
import {KNOWN_ERRORS} from '../desktop/errors/errors.ts';
import {PLATFORMS} from '../desktop/platforms.ts';
import {presetIds, REGISTRIES} from '../desktop/registries/registries.ts';
import {SETTING_FACTS} from '../desktop/settings/settings.ts';
import {SOURCES} from '../desktop/sources.ts';
import type {JsonObject} from '../json.ts';
import {RULES} from '../policy/lint/rules/all.ts';
import {read} from '../policy/read.ts';
import {explanationText, logSummary} from '../report/explanation.ts';
import {explain, explainText, isEmpty} from './explain.ts';
import type {Explanation, HostVerdict} from './explanation.ts';
import {type KnownPolicy, knownPolicy} from './known-policy.ts';
import {isPacked, logText} from './log-text.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/explanation.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv2020({allErrors: true}).compile(schema);

function asked(text: string, known?: KnownPolicy): Explanation {
  const explanation = explain(text, known);
  expect(fits(explanation) || fits.errors).toBe(true);
  return explanation;
}

const BASE = {
  version: 1,
  organization: {name: 'Acme Corporation', domain: 'acme.example'},
  signIn: {organizations: ['acme']},
};
const AT = '2026-01-01';

function known(text: string): KnownPolicy {
  const {policy, findings} = read(new TextEncoder().encode(text), 'policy.yaml');
  if (!policy) throw new Error(findings.map(({message}) => message).join('\n'));
  return knownPolicy(policy, AT);
}
const policyWith = (registryAccess: JsonObject | 'off' | undefined) =>
  known(stringify({...BASE, ...(registryAccess && {registryAccess})}));

describe('everything with a name is explained', () => {
  const names: readonly (readonly [string, string])[] = [
    ...SETTING_FACTS.map(({path}) => ['setting', path] as const),
    ...RULES.map(({id}) => ['rule', id] as const),
    ...presetIds().map(id => ['preset', id] as const),
    ...REGISTRIES.map(({id}) => ['preset', id] as const),
    ...PLATFORMS.flatMap(platform => SOURCES[platform].map(({id}) => ['source', id] as const)),
  ];
  test.each(names)('%s %s', (kind, name) => {
    const {topics} = asked(name);
    const topic = topics.find(candidate => candidate.kind === kind);
    expect(topic).toBeDefined();
    expect(topic!.what).not.toBe('');
    expect(topic!.sources).not.toEqual([]);
    expect(explanationText(asked(name))).toContain(topic!.id);
  });

  test.each([
    'imageAccess.official',
    'signIn.organizations',
    'registryAccess.dockerHub',
    'namespaceAccess.personalPush',
    'signIn.windows',
    'desktop.minimumVersion',
  ])('a key of the policy, without one: %s', id => {
    const {topics} = asked(id);
    expect(topics).toMatchObject([{kind: 'key', id}]);
    expect(topics[0]!.what).toMatch(/\.$/);
  });

  test('every code that check prints', () => {
    const sources = readdirSync(new URL('../policy', import.meta.url), {recursive: true, encoding: 'utf8'})
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(file => readFileSync(new URL(`../policy/${file}`, import.meta.url), 'utf8'));
    const codes = new Set(sources.join('\n').match(/\bREAD-[A-Z]+(?:-[A-Z]+)*/g));
    expect(codes.size).toBeGreaterThan(40);
    for (const code of [...codes, 'COVERAGE-NOWHERE', 'LINT-FACT', 'REVISION-LOWER', 'REVISION-REUSED']) {
      expect(asked(code).topics, code).toMatchObject([{kind: 'code', id: code}]);
      expect(asked(code.toLowerCase()).topics).toHaveLength(1);
    }
  });

  test.each(KNOWN_ERRORS.map(({id}) => id))('error %s', id => {
    expect(asked(id).errors.map(error => error.id)).toContain(id);
  });

  test.each(['PROXY.HTTP', 'settings.proxy.http', 'dd-placeholder', 'registry.json', 'desktop.plist', 'ECR'])(
    'as people write it: %s',
    name => {
      expect(asked(name).topics).not.toEqual([]);
    },
  );

  test('controls of a policy, and only with it', () => {
    const policy = policyWith({allow: [{host: 'registry.acme.example'}]});
    for (const {id} of policy.controls)
      expect(asked(id, policy).topics.some(({kind}) => kind === 'control')).toBe(true);
    const [topic] = asked('registryAccess.allow[registry.acme.example]', policy).topics;
    expect(topic).toMatchObject({kind: 'control', platforms: ['hub'], values: '"registry.acme.example"'});
    expect(isEmpty(asked('registryAccess.allow[registry.acme.example]'))).toBe(true);
  });
});

describe('nothing fits', () => {
  test.each([
    ['kubernetesEnabled', 'kubernetes.enabled'],
    ['DD-PLACEHOLDR', 'DD-PLACEHOLDER'],
    ['artefact-registry', 'artifact-registry'],
    ['registy-json', 'registry-json'],
    ['disk-ful', 'disk-full'],
  ])('%s is near %s', (word, near) => {
    const explanation = asked(word);
    expect(isEmpty(explanation)).toBe(true);
    expect(explanation.nearest[0]).toBe(near);
    expect(explanationText(explanation)).toContain(near);
  });

  test.each(['zzzzzzzzzzzz', '__proto__', 'constructor', 'unknown.example', ''])('%s', word => {
    expect(isEmpty(asked(word))).toBe(true);
    expect(explanationText(asked(word))).toContain('Nothing is known');
  });
});

describe('hosts against a policy', () => {
  const verdictOf = (host: string, policy: KnownPolicy): HostVerdict => asked(host, policy).hosts[0]!.policy!;

  test('allowed by an entry', () => {
    expect(verdictOf('ghcr.io', policyWith({allow: [{use: 'ghcr'}]}))).toMatchObject({
      allowed: 'yes',
      entries: ['ghcr'],
      add: [],
    });
  });

  test('a preset in use, for another region', () => {
    const policy = policyWith({
      allow: [{id: 'prod', use: 'ecr', with: {account: '210987654321', region: 'us-west-2'}}],
    });
    const host = 'prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com';
    const explanation = asked(`Access to ${host} has been restricted by your administrators.`, policy);
    expect(explanation.hosts[0]).toMatchObject({host, uses: [{preset: 'ecr', roles: ['blob'], inUse: ['prod']}]});
    const [addition] = explanation.hosts[0]!.policy!.add;
    expect(addition!.yaml).toBe('    - use: ecr\n      with: {account: "210987654321", region: "eu-west-1"}\n');
    expect(addition!.notes[0]).toContain('is that of the entry prod');
    expect(explanation.slots).toEqual({limit: 100, used: 2, left: 98});
  });

  test('a preset in use that lacks an optional parameter', () => {
    const policy = policyWith({allow: [{use: 'acr', with: {name: 'contoso', tld: 'io'}}]});
    const {allowed, add} = verdictOf('contoso.westeurope.data.azurecr.io', policy);
    expect(allowed).toBe('no');
    expect(add[0]).toMatchObject({yaml: '      with: {name: "contoso", tld: "io", region: "westeurope"}\n', costs: 1});
    expect(add[0]!.where).toContain('The entry acr');
  });

  test('two presets, neither in use: both', () => {
    const {add} = verdictOf('cdn01.quay.io', policyWith({}));
    expect(add.map(({yaml}) => yaml)).toEqual([
      'registryAccess:\n  allow:\n    - use: quay\n',
      'registryAccess:\n  allow:\n    - use: redhat\n',
    ]);
    expect(asked('cdn01.quay.io', policyWith({})).hosts[0]!.uses.map(({inUse}) => inUse)).toEqual([[], []]);
  });

  test('an id that is taken', () => {
    const policy = policyWith({allow: [{use: 'ecr', with: {account: '210987654321', region: 'us-west-2'}}]});
    expect(verdictOf('123456789012.dkr.ecr.us-west-2.amazonaws.com', policy).add[0]!.yaml).toContain(
      '- id: ecr-123456789012-us-west-2\n      use: ecr\n',
    );
  });

  test('a host that no preset has', () => {
    expect(verdictOf('registry.acme.example', policyWith({})).add[0]!.yaml).toBe(
      'registryAccess:\n  allow:\n    - host: registry.acme.example\n',
    );
  });

  test('a host that anybody can fill is said to be one', () => {
    const [addition] = verdictOf('storage.googleapis.com', policyWith({})).add;
    expect(addition!.yaml).toContain('- host: storage.googleapis.com');
    expect(addition!.notes.join(' ')).toContain('Anybody can keep images');
  });

  test('a parent domain on the list depends on how Docker matches', () => {
    expect(verdictOf('a.acme.example', policyWith({allow: [{host: 'acme.example'}]})).allowed).toBe('depends');
  });

  test('Docker Hub is a switch', () => {
    expect(verdictOf('docker.io', policyWith({}))).toMatchObject({allowed: 'yes', add: []});
    expect(verdictOf('auth.docker.io', policyWith({dockerHub: 'deny'}))).toMatchObject({
      allowed: 'no',
      add: [{yaml: '  dockerHub: allow\n', costs: 0}],
    });
  });

  test('more than the list has room for', () => {
    const allow = Array.from({length: 95}, (_, index) => ({host: `r${index}.acme.example`}));
    const [addition] = verdictOf('quay.io', policyWith({allow})).add;
    expect(addition).toMatchObject({costs: 10});
    expect(addition!.notes[0]).toContain('room for 5 more');
  });

  test('an entry that expired', () => {
    const allow = [{host: 'vendor.example', reason: 'x', owner: 'jo@acme.example', expires: '2025-12-31'}];
    expect(verdictOf('vendor.example', policyWith({allow})).says).toContain('expired on 2025-12-31');
  });

  test('an address can be no entry', () => {
    const text = 'Access to 192.168.1.1:5000 has been restricted by your administrators';
    expect(asked(text).hosts[0]).toMatchObject({host: '192.168.1.1', note: expect.stringContaining('no addresses')});
    expect(asked(text, policyWith({})).hosts[0]!.policy).toMatchObject({allowed: 'no', add: []});
    expect(explanationText(asked(text))).toContain('give the registry a name in DNS');
  });

  test('off and unmanaged add nothing', () => {
    expect(verdictOf('ghcr.io', policyWith('off'))).toMatchObject({allowed: 'off', add: []});
    expect(verdictOf('ghcr.io', policyWith(undefined))).toMatchObject({allowed: 'unmanaged', add: []});
  });

  const LIST = `${stringify(BASE)}registryAccess:\n  dockerHub: deny\n  allow:\n      - host: registry.acme.example\n      - { id: prod, use: ecr, with: { account: "210987654321", region: us-west-2 } }\n`;
  test.each([
    'registry.other.example',
    'ghcr.io',
    'pkg-containers.githubusercontent.com',
    'contoso.azurecr.io',
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com',
    'europe-west3-docker.pkg.dev',
    'storage.googleapis.com',
  ])('what it prints, pasted at the end of the list, allows %s and costs what it says', host => {
    const before = known(LIST);
    const {add} = verdictOf(host, before);
    expect(add).not.toEqual([]);
    for (const {yaml, costs} of add) {
      const after = known(LIST + yaml);
      expect(verdictOf(host, after).allowed).toBe('yes');
      expect(asked(host, after).slots!.used - asked(host, before).slots!.used).toBe(costs);
    }
  });
});

describe('what reaches a terminal', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test.
  const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  test('hostile words and texts', () => {
    for (const text of hostileTexts(500)) {
      for (const question of [text, `Access to ${text} has been restricted by your administrators`])
        expect(explanationText(asked(question))).not.toMatch(STEERS);
      expect(logSummary(explainText(text, text))).not.toMatch(STEERS);
      const image = `image access restricted: ${text} blocked for organization \u001b]0;x\u0007`;
      expect(explanationText(explain(image))).not.toMatch(STEERS);
    }
  });
});

describe('a log', () => {
  const LOG = [
    'Access to quay.io has been restricted by your administrators',
    'Access to cdn01.quay.io has been restricted by your administrators',
    'Access to cdn01.quay.io has been restricted by your administrators',
    'no space left on device',
  ].join('\n');

  test('one line per host with its count', () => {
    const text = logSummary(explainText(LOG, 'desktop.log', policyWith({})));
    expect(text.split('\n').slice(0, 2)).toEqual([
      '     2  cdn01.quay.io  quay: content (redirect); redhat: content (redirect); policy: no',
      '     1  quay.io  quay: registry, sign-in; policy: no',
    ]);
    expect(text).toContain('     3  registry-denied  ');
    expect(text).toContain('     1  disk-full  ');
  });

  test('nothing known', () => {
    expect(logSummary(explainText('all is well', 'desktop.log'))).toBe('Nothing known stands in desktop.log.');
  });

  test('as Windows PowerShell redirects it', () => {
    const bytes = Buffer.from(`\ufeff${LOG}`, 'utf16le');
    expect(explainText(logText(bytes), 'x').hosts).toHaveLength(2);
    expect(logText(Buffer.from([0x61, 0xff, 0x62]))).toBe('a\ufffdb');
  });

  test('UTF-16 without a mark, and of the other byte order', () => {
    const little = Buffer.from(LOG, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.from(`\ufeff${LOG}`, 'utf16le').swap16()])
      expect(explainText(logText(bytes), 'x').hosts).toHaveLength(2);
    expect(logText(little.subarray(20), little.subarray(0, 20))).toBe(LOG.slice(10));
  });

  test('one that was cut says so in a form the schema knows', () => {
    expect(fits({...explainText(LOG, 'x'), truncated: true}) || fits.errors).toBe(true);
  });

  test('compressed ones are told apart', () => {
    expect(isPacked(new Uint8Array([0x1f, 0x8b, 8]))).toBe(true);
    expect(isPacked(Buffer.from('PK\u0003\u0004'))).toBe(true);
    expect(isPacked(Buffer.from(LOG))).toBe(false);
  });

  test('a list that is too long', () => {
    const allow = Array.from({length: 101}, (_, index) => ({host: `r${index}.acme.example`}));
    const explanation = asked('other.example', policyWith({allow}));
    expect(explanation.slots).toEqual({limit: 100, used: 101, left: 0});
    expect(explanationText(explanation)).toContain('101 hosts, 1 more than the 100 that Docker takes');
  });
});
