import {describe, expect, test} from 'vitest';
import {MINIMAL, RICH, statesOf} from '../../test/fixtures/policies.ts';
import {emit} from '../emit.ts';
import type {Json, JsonObject} from '../json.ts';
import {coverageOf} from './coverage.ts';

const ORGANIZATIONS = {signIn: {organizations: ['acme', 'acme-labs']}};
const PRESET = {id: 'releases', use: 'ecr', with: {account: '123456789012', region: 'us-west-2'}, ticket: 'IT-1'};

function treeOf(policy: Json): ReadonlyMap<string, string> {
  const artifacts = emit(statesOf(policy)).filter(({path}) => path.includes('hub/'));
  return new Map(artifacts.map(({path, bytes}) => [path, new TextDecoder().decode(bytes)]));
}
const namesOf = (more: JsonObject) =>
  [...treeOf({...MINIMAL, ...more}).keys()].map(path => path.replace(/^hub\/acme\//, ''));

describe('artifacts', () => {
  test('nothing without a section for Docker Hub, settings or not', () => {
    expect(namesOf({})).toEqual([]);
    expect(namesOf({settings: {analyticsEnabled: false}})).toEqual([]);
  });

  test('each section brings its own', () => {
    expect(namesOf({registryAccess: {allow: [{host: 'a.example', reason: 'r'}]}})).toEqual([
      'registry-access.json',
      'registry-access-remove.json',
      'main.tf',
      'apply.md',
      'registries.csv',
      'firewall-hosts.csv',
      'firewall-hosts.txt',
    ]);
    expect(namesOf({imageAccess: {}})).toEqual([
      'image-access.json',
      'image-access-remove.json',
      'main.tf',
      'apply.md',
      'console-checklist.md',
    ]);
    expect(namesOf({namespaceAccess: {personalPush: 'deny'}})).toEqual(['console-checklist.md']);
    expect(namesOf({registryAccess: 'off'})).toEqual([
      'registry-access.json',
      'registry-access-remove.json',
      'main.tf',
      'apply.md',
    ]);
  });

  test('off sends what a removal sends', () => {
    const tree = treeOf({...MINIMAL, registryAccess: 'off', imageAccess: 'off'});
    for (const name of ['registry-access', 'image-access'])
      expect(tree.get(`hub/acme/${name}.json`)).toBe(tree.get(`hub/acme/${name}-remove.json`));
  });

  test('below the first organisation, never below rings', () => {
    const paths = [...treeOf({...RICH, signIn: {organizations: ['zeta', 'acme']}}).keys()];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(path).toMatch(/^hub\/zeta\//);
  });

  test('no secret and no place for one', () => {
    for (const [path, text] of treeOf(RICH)) {
      expect(text).not.toMatch(/dckr_pat_|password\s*=|username\s*=|Authorization: Bearer (?!%s)/);
      if (path.endsWith('main.tf')) expect(text).toContain('provider "docker" {}');
    }
  });

  test('no trace of a missing value', () => {
    for (const text of treeOf({...RICH, ...ORGANIZATIONS}).values()) {
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      expect(text).not.toMatch(/[ \t]\n|\n\n\n/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });
});

describe('registries.csv', () => {
  const [heading, ...records] = treeOf({
    ...MINIMAL,
    registryAccess: {allow: [{host: 'a.example', reason: '=1+1', owner: 'jo, "the" owner'}, PRESET]},
  })
    .get('hub/acme/registries.csv')!
    .trimEnd()
    .split('\r\n');

  test('columns as announced', () => {
    expect(heading).toBe(
      'address,name,allow id,preset,role,reason,owner,review,expires,ticket,confidence,source,status,note',
    );
  });

  test('a written host, with its owner and nothing a spreadsheet would run', () => {
    expect(records[0]).toBe(
      `a.example,a.example,a.example,,registry,'=1+1,"jo, ""the"" owner",,,,high,the policy,emitted,named in the policy`,
    );
  });

  test('a preset: its hosts, then hints with the reason they are none', () => {
    const releases = records.filter(record => record.includes(',releases,ecr,'));
    expect(releases.filter(record => record.includes(',emitted,')).map(record => record.split(',')[0])).toEqual([
      '123456789012.dkr.ecr.us-west-2.amazonaws.com',
      'prod-us-west-2-starport-layer-bucket.s3.us-west-2.amazonaws.com',
    ]);
    expect(releases.find(record => record.startsWith('sts.us-west-2.amazonaws.com,,'))).toMatch(
      /,IT-1,.*,hint,".*this list need not"$/,
    );
  });
});

describe('apply.md', () => {
  const RESTRICTED = 'Before anything of Image Access Management is sent';
  const applyOf = (more: JsonObject) => treeOf({...MINIMAL, ...ORGANIZATIONS, ...more}).get('hub/acme/apply.md')!;

  test('the repository list is filled before the first request, where there is one', () => {
    const page = applyOf({registryAccess: 'off', imageAccess: {}});
    expect(page.indexOf(RESTRICTED)).toBeGreaterThan(0);
    expect(page.indexOf(RESTRICTED)).toBeLessThan(page.indexOf('```sh'));
    for (const imageAccess of [undefined, 'off'])
      expect(applyOf({registryAccess: 'off', ...(imageAccess && {imageAccess})})).not.toContain(RESTRICTED);
  });
});

describe('the firewall list', () => {
  const listOf = (registryAccess: Json) =>
    treeOf({...MINIMAL, registryAccess})
      .get('hub/acme/firewall-hosts.txt')!
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'));

  test('Docker Desktop itself, Docker Hub, the allow-list and its command lines; whole names, each once', () => {
    const hosts = listOf({allow: [{host: 'a.example', reason: 'r'}, PRESET]});
    for (const host of [
      'desktop.docker.com',
      'login.docker.com',
      'registry-1.docker.io',
      'a.example',
      'sts.us-west-2.amazonaws.com',
    ])
      expect(hosts).toContain(host);
    expect(hosts).toEqual([...new Set(hosts)].sort());
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect(hosts).not.toContain('api.segment.io');
  });

  test('layers of Docker Hub are not opened where it is denied', () => {
    expect(listOf({allow: []})).toContain('production.cloudfront.docker.com');
    expect(listOf({dockerHub: 'deny', allow: []})).not.toContain('production.cloudfront.docker.com');
  });

  test('a firewall matches whole names: the same list whatever is assumed of subdomains', () => {
    const allow: Json = [
      {use: 'quay'},
      {use: 'mcr'},
      {id: 'eu', use: 'artifact-registry', with: {location: 'europe'}},
      {id: 'us', use: 'artifact-registry', with: {location: 'us'}},
    ];
    const hosts = listOf({assume: 'suffix', allow});
    for (const host of ['quay.io', 'cdn01.quay.io', 'europe-docker.pkg.dev', 'us-docker.pkg.dev'])
      expect(hosts).toContain(host);
    expect(hosts).not.toContain('pkg.dev');
    expect(hosts).toEqual(listOf({assume: 'exact', allow}));
  });
});

describe('the checklist', () => {
  const checklistOf = (more: JsonObject) =>
    treeOf({...MINIMAL, ...ORGANIZATIONS, ...more}).get('hub/acme/console-checklist.md') ?? '';

  test('every organisation, every repository', () => {
    const page = checklistOf({imageAccess: {repositories: ['grafana/grafana', 'bitnami/redis']}});
    for (const organization of ['acme', 'acme-labs'])
      expect(page).toContain(`## Repository allow-list of Image Access Management (${organization})`);
    expect(page).toContain('- `grafana/grafana`\n- `bitnami/redis`\n');
    expect(checklistOf({imageAccess: {}})).toContain('The repository allow-list is empty');
  });

  test('every task has what is there noted before it changes anything, and says how to go back', () => {
    const page = checklistOf({
      imageAccess: {repositories: ['bitnami/redis']},
      namespaceAccess: {personalPush: 'deny'},
      settings: {analyticsEnabled: false},
    });
    const [optional, ...tasks] = page.split(/^## /m).slice(1).reverse();
    expect(tasks).toHaveLength(4);
    for (const task of tasks)
      expect(task).toMatch(
        /- \[ \] Sign in.*\n- \[ \] Note what is there now[\s\S]*\nBack:\n\n- \[ \] Sign in.*\n- \[ \] .*noted before/,
      );
    expect(optional).toContain('\nBack: ');
  });

  test('the settings policy is offered only beside settings, and says what it costs', () => {
    const settings = {analyticsEnabled: false, desktopTerminalEnabled: false};
    const page = checklistOf({imageAccess: {}, settings});
    expect(page).toContain('- `windows/admin-settings.json`\n');
    expect(page).not.toContain('The files differ');
    expect(page).toContain('work in the file only:\n\n- `desktopTerminalEnabled`');
    const overrides = {macos: {settings: {analyticsEnabled: true}}};
    expect(checklistOf({imageAccess: {}, settings, overrides})).toMatch(
      /The files differ[\s\S]*- `windows\/admin-settings.json`\n- `macos\/admin-settings.json`\n\n/,
    );
    expect(checklistOf({imageAccess: {}})).not.toContain('Optional');
  });
});

test('coverage: enforced where there is an interface, by hand with the reason where there is none', () => {
  const rows = Object.fromEntries(
    coverageOf(statesOf(RICH)[0]!)
      .filter(({target}) => target === 'hub')
      .map(({control, status, reason}) => [control, [status, reason]]),
  );
  const byHand = (title: string) => [
    'manual',
    `Docker has no interface for it, a person does it in Docker Home: ${title}`,
  ];
  expect(rows).toEqual({
    'registryAccess.dockerHub': ['enforced', undefined],
    'registryAccess.allow[registry.acme.example]': ['enforced', undefined],
    'imageAccess.official': ['enforced', undefined],
    'imageAccess.verifiedPublisher': ['enforced', undefined],
    'imageAccess.repositories': byHand('Repository allow-list of Image Access Management'),
    'namespaceAccess.personalPush': byHand('Namespace access: personal push denied'),
  });
});
