import {describe, expect, test} from 'vitest';
import {PLATFORMS} from '../desktop/platforms.ts';
import {plan} from '../plan.ts';
import {read} from '../policy/read.ts';
import {type DesiredState, isEndpointResource} from './state.ts';

const BASE = `
version: 1
revision: "1.0.0"
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme, acme-labs]}
registryAccess:
  allow: [{host: registry.acme.example, reason: mirror, owner: jo, review: 2099-01-31}]
settings: {analyticsEnabled: false, extensionsEnabled: false}
rings: {pilot: {patch: {settings: {extensionsEnabled: true}}}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: a case, owner: jo, ticket: IT-1, expires: 2099-01-31}
`;

function states(text: string, at = '2030-01-01'): DesiredState[] {
  const {policy, findings} = read(new TextEncoder().encode(text), 'policy.yaml');
  expect(findings.filter(({severity}) => severity === 'high')).toEqual([]);
  return plan(policy!, {at}).states;
}
const ids = (text: string, at?: string): string[] => states(text, at).map(({policy}) => policy);

describe('policy id', () => {
  const [base, pilot] = ids(BASE);

  test('names slug and ring', () => {
    expect(base).toMatch(/^acme@[0-9a-f]{8}$/);
    expect(pilot).toMatch(/^acme\.pilot@[0-9a-f]{8}$/);
    expect(pilot!.slice(-8)).not.toBe(base!.slice(-8));
  });

  test.each([
    ['a comment', BASE.replace('version: 1', '# hello\nversion: 1')],
    [
      'key order',
      BASE.replace(
        '{analyticsEnabled: false, extensionsEnabled: false}',
        '{extensionsEnabled: false, analyticsEnabled: false}',
      ),
    ],
    [
      'the long form of a setting',
      BASE.replace('analyticsEnabled: false,', 'analyticsEnabled: {locked: true, value: false},'),
    ],
    ['a reason', BASE.replace('reason: a case', 'reason: another case')],
    ['an owner', BASE.replaceAll('owner: jo', 'owner: someone-else')],
    ['a ticket', BASE.replace('IT-1', 'IT-2')],
    ['an expiry', BASE.replaceAll('2099-01-31', '2098-01-31')],
    ['the revision', BASE.replace('1.0.0', '2.0.0')],
    ['the name of the organisation', BASE.replace('name: Acme', 'name: Acme Corporation')],
    ['an allow-list entry', BASE.replace('registry.acme.example', 'mirror.acme.example')],
  ])('is not changed by %s', (_, text) => {
    expect(text).not.toBe(BASE);
    expect(ids(text)).toEqual([base, pilot]);
  });

  test('is not changed by the day', () => {
    expect(ids(BASE, '2031-07-01')).toEqual([base, pilot]);
  });

  test.each([
    ['an organisation', BASE.replace('acme-labs', 'acme-lab')],
    ['the order of organisations', BASE.replace('[acme, acme-labs]', '[acme-labs, acme]')],
    ['a setting', BASE.replace('analyticsEnabled: false', 'analyticsEnabled: true')],
    ['a lock', BASE.replace('analyticsEnabled: false', 'analyticsEnabled: {locked: false, value: false}')],
    ['a source that is no longer named', `${BASE}`.replace('acme-labs]', 'acme-labs], linux: []')],
    ['a system that is no longer served', `${BASE}platforms: [windows, macos]\n`],
    ['a setting of one system', `${BASE}overrides: {windows: {settings: {disableUpdate: true}}}\n`],
  ])('is changed by %s', (_, text) => {
    expect(text).not.toBe(BASE);
    expect(ids(text)[0]).not.toBe(base);
  });

  test('of Docker Hub changes with the allow-list and with nothing on machines', () => {
    const hub = (text: string): string => states(text)[0]!.hubPolicy;
    expect(hub(BASE)).toMatch(/^acme\.hub@[0-9a-f]{8}$/);
    expect(hub(BASE.replace('registry.acme.example', 'mirror.acme.example'))).not.toBe(hub(BASE));
    expect(hub(BASE.replace('analyticsEnabled: false', 'analyticsEnabled: true'))).toBe(hub(BASE));
    expect(hub(BASE.replace('reason: mirror', 'reason: another'))).toBe(hub(BASE));
  });
});

describe('resources', () => {
  test('a source the policy does not name must be absent', () => {
    const [state] = states(
      BASE.replace('acme-labs]', 'acme-labs], windows: [registry-json], macos: [desktop-plist], linux: []').replace(
        'settings: {',
        'adminSettingsWithoutOrganization: allow\nsettings: {',
      ),
    );
    const absent = state!.resources
      .filter(({ensure}) => ensure === 'absent')
      .map(({kind, ...rest}) => [kind, 'path' in rest ? rest.path : '']);
    expect(absent).toEqual([
      ['registry-value', ''],
      ['managed-preference', ''],
      ['file', '/Library/Application Support/com.docker.docker/registry.json'],
      ['file', '/usr/share/docker-desktop/registry/registry.json'],
    ]);
  });

  test('registry.json and the profile have the shapes Docker Desktop reads', () => {
    const [state] = states(BASE);
    const file = state!.resources.find(resource => resource.kind === 'file' && resource.ensure === 'present');
    expect(
      file?.kind === 'file' && file.ensure === 'present' && JSON.parse(new TextDecoder().decode(file.bytes)),
    ).toEqual({
      allowedOrgs: ['acme', 'acme-labs'],
    });
    const preference = state!.resources.find(({kind}) => kind === 'managed-preference');
    expect(preference).toMatchObject({values: {allowedOrgs: 'acme;acme-labs'}});
  });

  test('a ring carries nothing of Docker Hub', () => {
    const [base, pilot] = states(BASE);
    expect(base!.resources.every(isEndpointResource)).toBe(false);
    expect(pilot!.resources.every(isEndpointResource)).toBe(true);
  });
});

describe('sources and checks', () => {
  test('sources stand in the order of Docker Desktop, whatever the order in the policy', () => {
    const [state] = states(BASE.replace('acme-labs]', 'acme-labs], macos: [registry-json, desktop-plist]'));
    expect(state!.sources.macos).toEqual([
      {source: 'profile', wanted: 'absent'},
      {source: 'desktop-plist', wanted: ['acme', 'acme-labs']},
      {source: 'registry-json', wanted: ['acme', 'acme-labs']},
      {source: 'admin-settings', wanted: 'any-account'},
    ]);
  });

  test('no settings: admin-settings.json is nobody’s business', () => {
    const [state] = states(BASE.replace(/settings: .*\nrings[\s\S]*/, ''));
    for (const platform of PLATFORMS)
      expect(state!.sources[platform]!.at(-1)).toEqual({source: 'admin-settings', wanted: 'unmanaged'});
    expect(state!.resources.some(resource => 'path' in resource && resource.path.includes('admin-settings'))).toBe(
      false,
    );
    expect(state!.unmanaged).toContain('settings');
  });

  test('every resource of a machine has a check, and every check a control of the policy', () => {
    for (const state of states(BASE)) {
      const known = new Set(state.controls.map(({id}) => id));
      for (const check of state.checks) for (const control of check.controls) expect(known).toContain(control);
      const checked = new Set(state.checks.flatMap(({probe}) => ('path' in probe ? [probe.path] : [])));
      for (const resource of state.resources) if ('path' in resource) expect(checked).toContain(resource.path);
    }
  });
});

describe('a setting that a null takes away', () => {
  const MANAGED = `
version: 1
revision: "1.0.0"
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false, linuxVM: {wslEngineEnabled: true}}
`;
  const UNMANAGED = 'left unmanaged here: the policy sets it to null';
  const control = (id: string, rest: string, scope = 0) =>
    states(`${MANAGED}${rest}`)[scope]!.controls.find(found => found.id === id);

  test('on one system it stays a control of the others, and says why not there', () => {
    const rest = 'overrides: {windows: {settings: {analyticsEnabled: null}}}';
    expect(control('settings.analyticsEnabled', rest)).toMatchObject({
      places: ['macos', 'linux'],
      notApplicable: {windows: UNMANAGED},
    });
  });

  test('in a ring it stays a control without a place, also inside a group', () => {
    const rest = 'rings: {pilot: {patch: {settings: {analyticsEnabled: null, linuxVM: null}}}}';
    expect(control('settings.analyticsEnabled', rest, 1)).toMatchObject({
      places: [],
      notApplicable: {windows: UNMANAGED, macos: UNMANAGED, linux: UNMANAGED},
    });
    expect(control('settings.linuxVM.wslEngineEnabled', rest, 1)).toMatchObject({
      places: [],
      notApplicable: {windows: UNMANAGED},
    });
  });

  test('what was never managed on a system is none there', () => {
    const rest = `overrides:
  windows: {settings: {extensionsEnabled: true}}
  linux: {settings: {extensionsEnabled: null}}
`;
    expect(control('settings.extensionsEnabled', rest)).toMatchObject({places: ['windows'], notApplicable: {}});
  });
});

describe('less than the whole decision', () => {
  const weaker = (deliver: string, proxy: string) =>
    states(`
version: 1
revision: "1.0.0"
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {proxy: {mode: manual, http: "http://proxy.acme.example:3128", ${proxy}}}
proxy: {deliver: [${deliver}]}
`)[0]!.controls.find(({id}) => id === 'settings.proxy')!.weaker;

  test('a profile alone loses what it has no key for', () => {
    expect(weaker('profile', 'enableKerberosNtlm: true')).toEqual({
      macos: {status: 'partly', reason: expect.stringContaining('cannot carry enableKerberosNtlm')},
    });
    expect(weaker('profile, admin-settings', 'enableKerberosNtlm: true')).toBeUndefined();
    expect(weaker('profile', 'enableKerberosNtlm: false')).toBeUndefined();
  });

  test('what is not locked is a default', () => {
    expect(weaker('profile', 'locked: false')).toMatchObject({
      windows: {status: 'default-only'},
      macos: {status: 'partly'},
      linux: {status: 'default-only'},
    });
    expect(weaker('admin-settings', 'locked: true')).toBeUndefined();
  });
});
