import {describe, expect, test} from 'vitest';
import {desiredState, type Wish} from '../../test/fixtures/desired-state.ts';
import {everyCheckList} from '../../test/fixtures/every-check.ts';
import {statesOf} from '../../test/fixtures/policies.ts';
import {REGISTRIES} from '../desktop/registries/registries.ts';
import {SERVICE_HOSTS} from '../desktop/service-hosts.ts';
import {RULES} from '../policy/lint/rules/all.ts';
import {type Check, checkId, type ProbeKind} from './check.ts';

const LISTS = everyCheckList();
const ALL: readonly Check[] = LISTS.flatMap(({checks}) => checks);

function checksOf(wish: Wish): readonly Check[] {
  return desiredState(wish).checks;
}
const idsOf = (checks: readonly Check[]): string[] => checks.map(checkId);
const find = (wish: Wish, code: string) => checksOf(wish).find(check => check.code === code);

describe('every check', () => {
  // Which controls have an exception is the business of a policy: its instances are no part of the list.
  const codes = [...new Set(ALL.map(check => (check.code === 'A-EXCEPTION' ? check.code : checkId(check))))].sort();

  test('has a code of a closed list', async () => {
    await expect(`${codes.join('\n')}\n`).toMatchFileSnapshot('../../test/golden/check-codes.txt');
  });

  test('is there once on a system', () => {
    for (const {checks} of LISTS) {
      const ids = checks.map(check => `${check.platform} ${checkId(check)}`);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test('is info where it decides nothing, and only there', () => {
    expect(ALL.filter(({severity, onFailure}) => (severity === 'info') !== (onFailure === 'note'))).toEqual([]);
  });

  test('says in plain ASCII what should be, what it means and what to do', () => {
    for (const {title, meaning, fix} of ALL) {
      for (const text of [title, meaning, fix]) expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(title).not.toMatch(/\.$/);
      expect(meaning).toMatch(/\.$/);
    }
  });

  test('begins with the letter of its system', () => {
    const letters = {windows: 'W', macos: 'M', linux: 'L'};
    for (const {code, platform} of ALL) if (code !== 'A-EXCEPTION') expect(code[0]).toBe(letters[platform]);
  });

  test('together they ask every kind of probe', () => {
    const kinds: Record<ProbeKind, true> = {
      'file-content': true,
      'file-access': true,
      'folder-access': true,
      presence: true,
      misspelt: true,
      'file-list': true,
      'file-flags': true,
      'file-label': true,
      mounts: true,
      'registry-value': true,
      'registry-copy': true,
      'registry-access': true,
      'managed-preference': true,
      'preference-forced': true,
      profile: true,
      'effective-source': true,
      receipt: true,
      'desktop-version': true,
      restart: true,
      'hosts-file': true,
      'wsl-version': true,
      'windows-containers': true,
      'per-user-install': true,
      'package-version': true,
      'unit-enabled': true,
      today: true,
    };
    expect(new Set(ALL.map(({probe}) => probe.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test('that a lint rule leaves to a machine is one of them, or a live one', () => {
    const nouns = new Set(ALL.map(({code}) => code.slice(2)));
    for (const rule of RULES.filter(({judged}) => judged === 'machine')) {
      const look = 'look' in rule ? rule.look : '';
      const named = look.match(/\b[A-Z]+(-[A-Z]+)+\b/g) ?? [];
      for (const name of named) expect(nouns).toContain(name.replace(/^[WML]-/, ''));
      if (named.length === 0) expect(look).toContain('verify --live');
    }
  });
});

describe('a file', () => {
  const wish = {platform: 'linux', sources: ['registry-json']} as const;

  test('that is wanted brings its text', () => {
    expect(find(wish, 'L-FILE-CONTENT')?.content).toBe('{\n  "allowedOrgs": [\n    "acme",\n    "acme-labs"\n  ]\n}\n');
  });

  test('that must not be there is asked for nothing more', () => {
    const ids = idsOf(checksOf({...wish, sources: []})).filter(id => id.endsWith(':registry-json'));
    expect(ids).toEqual([
      'L-SOURCE-ABSENT:registry-json',
      'L-COPY-MISPLACED:registry-json',
      'L-NAME-MISSPELT:registry-json',
    ]);
  });
});

describe('the hosts file', () => {
  const wish = {platform: 'linux', sources: []} as const;

  test('is looked at for names that are hosts of Docker', () => {
    const known = REGISTRIES.filter(({id}) => id.startsWith('docker-')).flatMap(({hosts}) =>
      hosts.map(({host}) => host),
    );
    for (const host of SERVICE_HOSTS) expect(known).toContain(host);
    expect([...SERVICE_HOSTS].sort()).toEqual(SERVICE_HOSTS);
  });

  test.each([
    ['sign-in is enforced', {...wish, sources: ['registry-json']}, ['signIn.organizations', 'signIn.linux']],
    ['registry access is managed', {...wish, more: {registryAccess: {allow: []}}}, ['registryAccess.dockerHub']],
    [
      'image access is managed',
      {...wish, more: {imageAccess: {}}},
      ['imageAccess.official', 'imageAccess.verifiedPublisher'],
    ],
  ] as [string, Wish, string[]][])('is looked at where %s', (_, found, controls) => {
    expect(find(found, 'L-HOSTS-FILE')?.controls).toEqual(controls);
  });

  test('is nobody’s business where the policy enforces neither', () => {
    expect(find(wish, 'L-HOSTS-FILE')).toBeUndefined();
    expect(find({...wish, more: {registryAccess: 'off', imageAccess: 'off'}}, 'L-HOSTS-FILE')).toBeUndefined();
  });
});

describe('what a package brings', () => {
  test('is asked where one brought the policy', () => {
    const checks = checksOf({platform: 'linux', sources: ['registry-json'], revision: '1.4.0'});
    expect(
      checks
        .filter(({channels}) => channels)
        .map(({code, probe, expect: wanted, channels}) => [code, probe, wanted, channels]),
    ).toEqual([
      [
        'L-PACKAGE-VERSION',
        {kind: 'package-version', name: 'acme-docker-desktop-policy'},
        {is: 'equal', value: '1.4.0'},
        ['deb', 'rpm'],
      ],
      [
        'L-UNIT-ENABLED',
        {kind: 'unit-enabled', name: 'acme-docker-desktop-policy.timer'},
        {is: 'equal', value: 'enabled'},
        ['deb', 'rpm'],
      ],
    ]);
  });
});

describe('the version of Docker Desktop', () => {
  test('is asked where the policy names the oldest one of that system', () => {
    const wish = {platform: 'linux', sources: ['registry-json']} as const;
    const more = {desktop: {minimumVersion: {linux: '4.83', macos: '4.84'}}};
    expect(find({...wish, more}, 'L-DESKTOP-VERSION')?.expect).toEqual({is: 'at-least', version: '4.83'});
    expect(find({...wish, platform: 'macos', sources: ['profile'], more}, 'M-DESKTOP-VERSION')?.expect).toEqual({
      is: 'at-least',
      version: '4.84',
    });
    expect(find({...wish, more: {desktop: {minimumVersion: {macos: '4.84'}}}}, 'L-DESKTOP-VERSION')).toBeUndefined();
  });
});

describe('an exception', () => {
  const exception = (control: string, value: unknown, expires = '2099-01-31') => ({
    control,
    ring: 'pilot',
    value,
    reason: 'a case',
    owner: 'jo@acme.example',
    expires,
  });
  const policy = {
    version: 1,
    organization: {name: 'Acme', domain: 'acme.example'},
    signIn: {organizations: ['acme'], linux: []},
    adminSettingsWithoutOrganization: 'allow',
    settings: {analyticsEnabled: false, linuxVM: {wslEngineEnabled: true}},
    rings: {pilot: {}},
    exceptions: [
      exception('settings.analyticsEnabled', true),
      exception('settings.linuxVM.wslEngineEnabled', false, '2098-01-31'),
      exception('signIn.organizations', ['acme-labs']),
      exception('signIn.macos', ['registry-json']),
    ],
  };
  const found = (state: number) =>
    statesOf(JSON.parse(JSON.stringify(policy)))[state]!.checks.filter(({code}) => code === 'A-EXCEPTION');

  test('is asked after in its ring, on the systems where it makes a difference', () => {
    expect(found(0)).toEqual([]);
    expect(found(1).map(check => `${check.platform} ${check.instance}`)).toEqual([
      'windows sign-in-organizations',
      'windows settings-analytics-enabled',
      'windows settings-linux-vm-wsl-engine-enabled',
      'macos sign-in-organizations',
      'macos sign-in-macos',
      'macos settings-analytics-enabled',
      'linux settings-analytics-enabled',
    ]);
  });

  test('holds up to its last day, and passing is by exception', () => {
    expect(found(1)[2]).toMatchObject({
      controls: ['settings.linuxVM.wslEngineEnabled'],
      probe: {kind: 'today'},
      expect: {is: 'not-after', day: '2098-01-31'},
      exemption: {reason: 'a case', owner: 'jo@acme.example', expires: '2098-01-31'},
    });
  });
});
