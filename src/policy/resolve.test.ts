import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Platform} from '../desktop/platforms.ts';
import type {Json, JsonObject} from '../json.ts';
import {plan} from '../plan.ts';
import {read} from './read.ts';
import {resolve, stableUntil} from './resolve.ts';

const AT = '2026-11-21';
const BASE = {
  version: 1,
  revision: '1.0',
  organization: {name: 'Acme', domain: 'acme.example'},
  signIn: {organizations: ['acme']},
};

function policyOf(more: JsonObject) {
  const {policy, findings} = read(new TextEncoder().encode(JSON.stringify({...BASE, ...more}, null, 1)), 'policy.json');
  expect(findings.filter(({severity}) => severity === 'high')).toEqual([]);
  return policy!;
}
function resolved(more: JsonObject, ring: string | null = null, at = AT) {
  const result = resolve(policyOf(more), {ring, at});
  expect(result.findings.filter(({severity}) => severity === 'high')).toEqual([]);
  return result.resolved!;
}
const adminSettings = (more: JsonObject, platform: Platform = 'windows', ring: string | null = null) =>
  resolved(more, ring).platforms[platform]!.adminSettings;
const locked = (value: Json, isLocked = true) => ({locked: isLocked, value});

describe('layers', () => {
  const analytics = (value: Json) => ({settings: {analyticsEnabled: value}});

  test('settings ← override ← ring ← override of the ring, each on its system only', () => {
    const more = {
      ...analytics(true),
      overrides: {windows: {settings: {extensionsEnabled: true}}},
      rings: {pilot: {patch: {...analytics(false), overrides: {macos: analytics(true)}}}},
    };
    expect(adminSettings(more, 'windows')).toEqual({
      configurationFileVersion: 2,
      analyticsEnabled: locked(true),
      extensionsEnabled: locked(true),
    });
    expect(adminSettings(more, 'linux')).toEqual({configurationFileVersion: 2, analyticsEnabled: locked(true)});
    expect(adminSettings(more, 'windows', 'pilot')).toMatchObject({analyticsEnabled: locked(false)});
    expect(adminSettings(more, 'macos', 'pilot')).toMatchObject({analyticsEnabled: locked(true)});
  });

  test('a bare value in a patch changes the value only', () => {
    const more = {...analytics(locked(true, false)), rings: {pilot: {patch: analytics(false)}}};
    expect(adminSettings(more, 'linux', 'pilot')).toMatchObject({analyticsEnabled: locked(false, false)});
  });

  test('a setting that only the ring has is locked', () => {
    expect(adminSettings({rings: {pilot: {patch: analytics(false)}}}, 'linux', 'pilot')).toMatchObject({
      analyticsEnabled: locked(false),
    });
    expect(adminSettings({rings: {pilot: {patch: analytics(false)}}}, 'linux')).toBeUndefined();
  });

  test('null in a patch makes a setting unmanaged, and without settings the file is', () => {
    const more = {...analytics(false), rings: {pilot: {patch: analytics(null)}}};
    expect(adminSettings(more, 'linux', 'pilot')).toBeUndefined();
  });

  test('lists are replaced whole', () => {
    const share = (path: string) => ({filesharingAllowedDirectories: [{path, sharedByDefault: true}]});
    const more = {settings: share('/a'), overrides: {linux: {settings: share('/b')}}};
    expect(adminSettings(more, 'linux')).toMatchObject(share('/b'));
    expect(adminSettings(more, 'macos')).toMatchObject(share('/a'));
  });

  test('a setting that a system does not have is left out there and said', () => {
    const {platforms, notApplicable} = resolved({settings: {exposeDockerAPIOnTCP2375: false}});
    expect(platforms.windows!.adminSettings).toMatchObject({exposeDockerAPIOnTCP2375: locked(false)});
    expect(platforms.linux!.adminSettings).toBeUndefined();
    expect(notApplicable.map(({control, place}) => [control, place])).toEqual([
      ['settings.exposeDockerAPIOnTCP2375', 'macos'],
      ['settings.exposeDockerAPIOnTCP2375', 'linux'],
    ]);
  });

  test('additional settings are written as they are', () => {
    const value = JSON.parse('{"newKey": {"a": [1]}, "__proto__": {"b": 2}}') as JsonObject;
    const written = adminSettings({additionalSettings: value});
    expect(JSON.stringify(written)).toBe('{"configurationFileVersion":2,"newKey":{"a":[1]},"__proto__":{"b":2}}');
  });

  test('sign-in of a ring', () => {
    const more = {rings: {pilot: {patch: {signIn: {organizations: ['acme', 'labs'], windows: ['registry-json']}}}}};
    expect(resolved(more, 'pilot').platforms.windows!.signIn).toMatchObject({
      organizations: ['acme', 'labs'],
      sources: ['registry-json'],
    });
    expect(resolved(more).platforms.windows!.signIn).toMatchObject({
      organizations: ['acme'],
      sources: ['registry-key', 'registry-json'],
    });
  });
});

describe('exceptions', () => {
  const exception = (control: string, value: Json, expires = '2099-01-31') => ({
    rings: {pilot: {}, broad: {}},
    exceptions: [{control, ring: 'pilot', value, reason: 'support case', owner: 'jo', ticket: 'IT-1', expires}],
  });
  const exemption = {reason: 'support case', owner: 'jo', ticket: 'IT-1', expires: '2099-01-31'};

  test('hold in their ring, with their exemption', () => {
    const more = {settings: {analyticsEnabled: false}, ...exception('settings.analyticsEnabled', true)};
    expect(resolved(more, 'pilot').platforms.linux!.settings).toMatchObject([{value: locked(true), exemption}]);
    expect(resolved(more, 'broad').platforms.linux!.settings[0]).not.toHaveProperty('exemption');
    expect(adminSettings(more, 'linux')).toMatchObject({analyticsEnabled: locked(false)});
  });

  test('a bare value keeps locked, a section replaces the control', () => {
    const settings = {settings: {proxy: {locked: false, mode: 'manual', http: 'http://proxy.acme.example:1'}}};
    const replaced = adminSettings({...settings, ...exception('settings.proxy', {mode: 'system'})}, 'linux', 'pilot');
    expect(replaced).toMatchObject({proxy: {locked: true, mode: 'system'}});
    expect(replaced?.['proxy']).not.toHaveProperty('http');
    const bare = {settings: {analyticsEnabled: locked(false, false)}, ...exception('settings.analyticsEnabled', true)};
    expect(adminSettings(bare, 'linux', 'pilot')).toMatchObject({analyticsEnabled: locked(true, false)});
  });

  test('a nested control', () => {
    const settings = {settings: {linuxVM: {vpnkitCIDR: '192.168.65.0/24', dockerDaemonOptions: '{}'}}};
    const more = {...settings, ...exception('settings.linuxVM.vpnkitCIDR', '192.168.66.0/24')};
    expect(adminSettings(more, 'linux', 'pilot')).toMatchObject({
      linuxVM: {vpnkitCIDR: locked('192.168.66.0/24'), dockerDaemonOptions: locked('{}')},
    });
  });

  test('of sign-in', () => {
    const {platforms} = resolved(exception('signIn.linux', []), 'pilot');
    expect(platforms.linux!.signIn).toMatchObject({sources: [], exemptions: {'signIn.linux': exemption}});
    expect(platforms.windows!.signIn.exemptions).toEqual({});
  });

  test('after their last day: an error, or left out and named', () => {
    const policy = policyOf({settings: {analyticsEnabled: false}, ...exception('settings.analyticsEnabled', true)});
    expect(resolve(policy, {ring: 'pilot', at: '2099-01-31'}).resolved).toBeDefined();
    const late = resolve(policy, {ring: 'pilot', at: '2099-02-01'});
    expect(late.resolved).toBeUndefined();
    expect(late.findings).toMatchObject([{code: 'READ-EXPIRED', severity: 'high'}]);
    const dropped = resolve(policy, {ring: 'pilot', at: '2099-02-01'}, {dropExpired: true});
    expect(dropped.findings).toMatchObject([{code: 'READ-EXPIRED', severity: 'medium'}]);
    expect(dropped.resolved!.platforms.linux!.adminSettings).toMatchObject({analyticsEnabled: locked(false)});
  });
});

describe('dates', () => {
  const allow = (...entries: JsonObject[]) => policyOf({registryAccess: {allow: entries}});

  test('an allow entry is in force on its last day and not after it', () => {
    const policy = allow({host: 'a.example'}, {host: 'b.example', expires: '2099-01-31'});
    expect(resolve(policy, {ring: null, at: '2099-01-31'}).resolved?.allow).toHaveLength(2);
    expect(resolve(policy, {ring: null, at: '2099-02-01'}).resolved).toBeUndefined();
    const dropped = resolve(policy, {ring: null, at: '2099-02-01'}, {dropExpired: true});
    expect(dropped.resolved?.allow.map(({id}) => id)).toEqual(['a.example']);
  });

  test('a review that has passed is a warning', () => {
    const {resolved, findings} = resolve(allow({host: 'a.example', review: '2026-01-31'}), {ring: null, at: AT});
    expect(resolved).toBeDefined();
    expect(findings).toMatchObject([{code: 'READ-REVIEW', severity: 'medium'}]);
  });

  test('stable until the next last day', () => {
    const policy = allow({host: 'a.example', expires: '2099-06-30'}, {host: 'b.example', expires: '2099-01-31'});
    expect(stableUntil(policy, AT)).toBe('2099-01-31');
    expect(stableUntil(policy, '2099-01-31')).toBe('2099-01-31');
    expect(stableUntil(policy, '2099-02-01')).toBe('2099-06-30');
    expect(stableUntil(policy, '2099-07-01')).toBeUndefined();
    expect(stableUntil(allow(), AT)).toBeUndefined();
  });
});

describe('proxy', () => {
  const proxy = {
    mode: 'manual',
    http: 'http://p.acme.example:1',
    https: 'http://p.acme.example:2',
    exclude: ['a', 'b'],
    embeddedPac: 'function FindProxyForURL() {}',
  };
  const values = {
    overrideProxyHTTP: 'http://p.acme.example:1',
    overrideProxyHTTPS: 'http://p.acme.example:2',
    overrideProxyExclude: 'a,b',
    overrideProxyEmbeddedPAC: 'function FindProxyForURL() {}',
  };

  test('through the profile only: macOS has it there and not in admin-settings.json, others keep it', () => {
    const {platforms} = resolved({settings: {proxy}, proxy: {deliver: ['profile']}});
    expect(platforms.macos).toMatchObject({profileProxy: values, settings: [{control: 'settings.proxy'}]});
    expect(platforms.macos).not.toHaveProperty('adminSettings');
    expect(platforms.linux!.adminSettings).toMatchObject({proxy: {locked: true, ...proxy}});
    expect(platforms.linux).not.toHaveProperty('profileProxy');
  });

  test('through both', () => {
    const {platforms} = resolved({settings: {proxy}, proxy: {deliver: ['admin-settings', 'profile']}});
    expect(platforms.macos).toMatchObject({profileProxy: values, adminSettings: {proxy}});
  });

  test('a system proxy has no keys in a profile, and stays in the file', () => {
    const {platforms} = resolved({settings: {proxy: {mode: 'system'}}, proxy: {deliver: ['profile']}});
    expect(platforms.macos).not.toHaveProperty('profileProxy');
    expect(platforms.macos!.adminSettings).toMatchObject({proxy: {mode: 'system'}});
  });

  test('a proxy that goes into the file although the policy names the profile alone is a warning', () => {
    const found = (deliver: string[], more: JsonObject = {}) =>
      resolve(policyOf({settings: {proxy: {mode: 'system'}}, proxy: {deliver}, ...more}), {ring: null, at: AT})
        .findings;
    expect(found(['profile'])).toMatchObject([{code: 'READ-PROFILE-PROXY', severity: 'medium'}]);
    expect(found(['profile'])[0]!.message).toContain('is written into admin-settings.json on macOS');
    expect(found(['admin-settings', 'profile'])).toEqual([]);
    expect(found(['profile'], {platforms: ['windows']})).toEqual([]);
  });

  test('what the profile cannot carry is said', () => {
    const policy = policyOf({
      settings: {proxy: {...proxy, locked: false, enableKerberosNtlm: true}},
      proxy: {deliver: ['profile']},
    });
    const {findings} = resolve(policy, {ring: null, at: AT});
    expect(findings.map(({code}) => code)).toEqual(['READ-PROFILE-PROXY', 'READ-PROFILE-PROXY']);
  });
});

test('settings without any sign-in source are a warning where the policy allows them', () => {
  const alone = {signIn: {organizations: ['acme'], linux: []}, settings: {analyticsEnabled: false}};
  const denied = resolve(policyOf(alone), {ring: null, at: AT});
  expect(denied).toMatchObject({findings: [{code: 'DD-ADMIN-ALONE', severity: 'high'}]});
  const allowed = resolve(policyOf({...alone, adminSettingsWithoutOrganization: 'allow'}), {ring: null, at: AT});
  expect(allowed.findings).toMatchObject([{code: 'DD-ADMIN-ALONE', severity: 'medium'}]);
  expect(allowed.findings[0]!.hint).not.toContain('or accept it');
  expect(allowed.resolved?.platforms.linux?.adminSettings).toBeDefined();
  expect(resolve(policyOf({...alone, platforms: ['windows']}), {ring: null, at: AT}).findings).toEqual([]);
});

test('validate says once what base and rings share, in the order of the file', () => {
  const policy = policyOf({
    registryAccess: {allow: [{host: 'a.example', review: '2026-01-01'}]},
    settings: {analyticsEnabled: 1},
    rings: {pilot: {patch: {settings: {extensionsEnabled: 1}}}, broad: {}},
  });
  const found = plan(policy, {at: AT}).findings;
  expect(found.map(({code}) => code)).toEqual(['READ-REVIEW', 'READ-SETTING-TYPE', 'READ-SETTING-TYPE']);
  expect(found.map(({where}) => where!.line)).toEqual([...found.map(({where}) => where!.line)].sort((a, b) => a - b));
});

describe('spelling never changes a result', () => {
  const rich = {
    ...BASE,
    settings: {
      analyticsEnabled: false,
      enhancedContainerIsolation: {value: true},
      linuxVM: {vpnkitCIDR: '192.168.65.0/24'},
      proxy: {mode: 'manual', http: 'http://p.acme.example:1'},
    },
    overrides: {windows: {settings: {exposeDockerAPIOnTCP2375: false}}, linux: {settings: {extensionsEnabled: false}}},
    rings: {
      pilot: {
        description: 'volunteers',
        patch: {settings: {extensionsEnabled: true, proxy: {https: 'http://p.acme.example:2'}}},
      },
    },
    registryAccess: {dockerHub: 'deny', allow: [{host: 'a.example', reason: 'mirror'}, {use: 'ghcr'}]},
  };

  /** What the policy comes to, without the places in its file, which a new order moves. */
  function meaning(text: string, ring: string | null) {
    const {policy} = read(new TextEncoder().encode(text), 'policy.yaml');
    const {platforms, notApplicable, allow} = resolve(policy!, {ring, at: AT}).resolved!;
    const plain = JSON.parse(
      JSON.stringify({platforms, notApplicable, allow}, (key, value: unknown) => (key === 'at' ? undefined : value)),
    ) as {
      platforms: Record<string, {settings: {control: string}[]}>;
      notApplicable: {control: string}[];
    };
    const byControl = (a: {control: string}, b: {control: string}) => (a.control < b.control ? -1 : 1);
    for (const platform of Object.values(plain.platforms)) platform.settings.sort(byControl);
    return plain;
  }

  function shuffled(value: Json, random: () => number): Json {
    if (Array.isArray(value)) return value.map(item => shuffled(item as Json, random));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value as JsonObject).map(([key, item]) => ({key, item, rank: random()}));
    return Object.fromEntries(
      entries.sort((a, b) => a.rank - b.rank).map(({key, item}) => [key, shuffled(item, random)]),
    );
  }

  test.each([null, 'pilot'])('the order of keys (ring %s)', ring => {
    const expected = meaning(JSON.stringify(rich), ring);
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({min: 0, max: 1, noNaN: true})), stream => {
        const text = JSON.stringify(
          shuffled(rich, () => stream.next().value),
          null,
          1,
        );
        expect(meaning(text, ring)).toEqual(expected);
      }),
      {numRuns: 100},
    );
  });

  test('comments, quotes and short forms', () => {
    const long = JSON.stringify(rich)
      .replace('"analyticsEnabled":false', '"analyticsEnabled":{"value":false,"locked":true}')
      .replace('"settings":{', '"settings":{"configurationFileVersion":2,');
    expect(meaning(`# a comment\n${long}\n# another\n`, 'pilot')).toEqual(meaning(JSON.stringify(rich), 'pilot'));
  });
});
