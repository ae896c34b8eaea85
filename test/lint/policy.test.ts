import {expect, test} from 'vitest';
import {check} from '../../src/check.ts';
import type {JsonObject} from '../../src/json.ts';
import {RULES} from '../../src/policy/lint/rules/all.ts';
import {BASE, describeRules} from './table.ts';

const exception = (control: string, value: unknown, expires = '2099-01-31') =>
  ({control, ring: 'pilot', value, reason: 'support case', owner: 'jo', expires}) as JsonObject;
const pilot = (patch: JsonObject): JsonObject => ({pilot: {patch}});
const ignore = (rule: string, until?: string): JsonObject => ({
  ignore: [{rule, reason: 'pilot phase', ...(until === undefined ? {} : {until})}],
});
/** Something that DD-KEY-NOOP and DD-PROFILE-TAMPER find. */
const NOOP = {settings: {displayedOnboarding: false}};
/** Settings that reading warns of: a key that old clients ignore, and a system without a source. */
const NEWER = {desktop: {minimumVersion: '4.43'}, settings: {silentModulesUpdate: false}};
const ALONE = {
  adminSettingsWithoutOrganization: 'allow',
  signIn: {linux: []},
  settings: {analyticsEnabled: false},
};

describeRules({
  'WF-EXPIRES-SOON': [
    {
      when: 'an entry and its review, 30 days before',
      patch: {
        registryAccess: {
          allow: [{host: 'vendor.acme.example', expires: '2026-01-31', review: '2026-01-15'}],
        },
      },
      finds: [
        ['warning', 'registryAccess.allow[0].expires'],
        ['warning', 'registryAccess.allow[0].review'],
      ],
    },
    {
      when: 'an exception, on its last day',
      patch: {
        settings: {analyticsEnabled: false},
        rings: pilot({}),
        exceptions: [exception('settings.analyticsEnabled', true, '2026-01-01')],
      },
      finds: [['warning', 'exceptions[0].expires']],
    },
    {
      when: 'an ignored rule',
      patch: {...NOOP, lint: ignore('DD-KEY-NOOP', '2026-01-20')},
      finds: [['info', 'lint.ignore[0].until']],
    },
    {
      when: '31 days before',
      patch: {
        registryAccess: {allow: [{host: 'vendor.acme.example', expires: '2026-02-01', review: '2026-02-01'}]},
        settings: {analyticsEnabled: false},
        rings: pilot({}),
        exceptions: [exception('settings.analyticsEnabled', true, '2026-02-01')],
      },
      finds: [],
    },
    {
      when: 'a review that is over is said by READ-REVIEW',
      patch: {registryAccess: {allow: [{host: 'vendor.acme.example', review: '2025-12-31'}]}},
      finds: [],
    },
  ],
  'WF-OFF': [
    {
      when: 'three sections',
      patch: {registryAccess: 'off', imageAccess: 'off', signIn: {linux: []}},
      finds: [
        ['warning', 'signIn.linux'],
        ['warning', 'registryAccess'],
        ['warning', 'imageAccess'],
      ],
    },
    {
      when: 'a ring without sign-in',
      patch: {rings: pilot({signIn: {macos: []}})},
      finds: [['warning', 'rings.pilot.patch.signIn.macos']],
    },
    {when: 'unmanaged is not off', patch: {}, finds: []},
    {
      when: 'settings without a source are said by DD-ADMIN-ALONE',
      patch: {
        adminSettingsWithoutOrganization: 'allow',
        signIn: {linux: []},
        settings: {analyticsEnabled: false},
      },
      finds: [],
    },
  ],
  'WF-UNSERVED': [
    {
      when: 'keys of two systems that are left out',
      patch: {
        platforms: ['macos'],
        desktop: {minimumVersion: {macos: '4.86', linux: '4.86'}},
        linuxAgent: {repair: true},
      },
      finds: [
        ['info', 'desktop.minimumVersion.linux'],
        ['info', 'desktop.install'],
        ['info', 'linuxAgent'],
      ],
    },
    {when: 'keys of systems that are served', patch: {linuxAgent: {repair: true}}, finds: []},
    {
      when: 'sign-in is said by READ-PLATFORM',
      patch: {platforms: ['windows', 'macos'], signIn: {linux: ['registry-json']}},
      finds: [],
    },
  ],
  'WF-CONTRADICTION': [
    {
      when: 'parts of Docker Hub, which is denied',
      patch: {
        registryAccess: {dockerHub: 'deny', allow: [{host: 'registry-1.docker.io'}]},
        imageAccess: {repositories: ['grafana/grafana']},
      },
      finds: [
        ['warning', 'registryAccess.allow[0].host'],
        ['warning', 'imageAccess.repositories'],
      ],
    },
    {
      when: 'parts of Docker Hub, which is allowed',
      patch: {
        registryAccess: {allow: [{host: 'registry-1.docker.io'}]},
        imageAccess: {repositories: ['grafana/grafana']},
      },
      finds: [],
    },
    {
      when: 'presets and a mirror of it, which is denied',
      patch: {
        registryAccess: {
          dockerHub: 'deny',
          allow: [
            {use: 'docker-hub'},
            {use: 'confluent'},
            {use: 'gcr', with: {host: 'mirror.gcr.io'}},
            {host: 'mirror.gcr.io'},
            {use: 'gcr', id: 'eu', with: {host: 'eu.gcr.io'}},
          ],
        },
      },
      finds: [
        ['warning', 'registryAccess.allow[0].use'],
        ['warning', 'registryAccess.allow[1].use'],
        ['warning', 'registryAccess.allow[2].use'],
        ['warning', 'registryAccess.allow[3].host'],
      ],
    },
    {
      when: 'another registry, with Docker Hub denied',
      patch: {registryAccess: {dockerHub: 'deny', allow: [{host: 'docker.acme.example'}]}, imageAccess: {}},
      finds: [],
    },
  ],
  'WF-NO-EFFECT': [
    {
      when: 'a setting that is so anyway',
      patch: {
        settings: {analyticsEnabled: false},
        rings: pilot({}),
        exceptions: [exception('settings.analyticsEnabled', false)],
      },
      finds: [['warning', 'exceptions[0].value']],
    },
    {
      when: 'organisations that the ring has anyway',
      patch: {
        rings: pilot({signIn: {organizations: ['acme-labs']}}),
        exceptions: [exception('signIn.organizations', ['acme-labs'])],
      },
      finds: [['warning', 'exceptions[0].value']],
    },
    {
      when: 'what differs from the ring, though not from the base',
      patch: {
        settings: {analyticsEnabled: false},
        rings: pilot({settings: {analyticsEnabled: true}}),
        exceptions: [
          exception('settings.analyticsEnabled', false),
          exception('signIn.organizations', ['acme', 'acme-labs']),
        ],
      },
      finds: [],
    },
  ],
  'WF-UNLOCKED': [
    {
      when: 'a bare value in a ring',
      patch: {
        settings: {extensionsEnabled: {locked: false, value: true}},
        rings: pilot({settings: {extensionsEnabled: false}}),
      },
      finds: [['warning', 'rings.pilot.patch.settings.extensionsEnabled']],
    },
    {
      when: 'a bare value in an override',
      patch: {
        settings: {extensionsEnabled: {locked: false, value: true}},
        overrides: {linux: {settings: {extensionsEnabled: false}}},
      },
      finds: [['warning', 'overrides.linux.settings.extensionsEnabled']],
    },
    {
      when: 'a bare value in an exception',
      patch: {
        settings: {extensionsEnabled: {locked: false, value: true}},
        rings: pilot({}),
        exceptions: [exception('settings.extensionsEnabled', false)],
      },
      finds: [['warning', 'exceptions[0].value']],
    },
    {
      when: 'with its lock',
      patch: {
        settings: {extensionsEnabled: {locked: false, value: true}},
        rings: pilot({settings: {extensionsEnabled: {locked: true, value: false}}}),
      },
      finds: [],
    },
    {
      when: 'over a locked setting',
      patch: {settings: {extensionsEnabled: true}, rings: pilot({settings: {extensionsEnabled: false}})},
      finds: [],
    },
  ],
  'WF-PLACEHOLDER': [
    {
      when: 'a domain for examples, and UUIDs of nobody',
      patch: {
        rings: {
          pilot: {groups: {intune: '00000000-0000-0000-0000-000000000000'}},
          early: {groups: {intune: 'EED295B0-A650-40B0-9DDA-90EFB12BE3C7'}},
        },
      },
      finds: [
        ['info', 'organization.domain'],
        ['info', 'rings.pilot.groups.intune'],
        ['info', 'rings.early.groups.intune'],
      ],
    },
    {
      when: 'a domain and a UUID of somebody',
      patch: {
        organization: {domain: 'acme.eu'},
        rings: {pilot: {groups: {intune: '3f9c1a2b-7c0d-4e5f-8a9b-0c1d2e3f4a5b'}}},
      },
      finds: [],
    },
  ],
  'WF-IGNORE-READING': [
    {when: 'a code of reading', patch: {lint: ignore('READ-SECRET')}, finds: [['error', 'lint.ignore[0].rule']]},
    {
      when: 'a rule that is judged while reading',
      patch: {lint: ignore('DD-ADMIN-ALONE')},
      finds: [['error', 'lint.ignore[0].rule']],
    },
    {
      when: 'what nothing enforces',
      patch: {lint: ignore('COVERAGE-NOWHERE')},
      finds: [['error', 'lint.ignore[0].rule']],
    },
    {when: 'a rule that speaks', patch: {...NOOP, lint: ignore('DD-KEY-NOOP')}, finds: []},
    {when: 'a warning found while reading', patch: {...NEWER, lint: ignore('DD-KEY-VERSION')}, finds: []},
    {
      when: 'a rule that is an error by itself and a warning here',
      patch: {...ALONE, lint: ignore('DD-ADMIN-ALONE')},
      finds: [],
    },
  ],
  'WF-IGNORE-UNKNOWN': [
    {when: 'no such rule', patch: {lint: ignore('DD-KEY-NOP')}, finds: [['warning', 'lint.ignore[0].rule']]},
    {when: 'a rule', patch: {...NOOP, lint: ignore('DD-KEY-NOOP')}, finds: []},
  ],
  'WF-IGNORE-UNUSED': [
    {when: 'a rule that is silent', patch: {lint: ignore('DD-KEY-NOOP')}, finds: [['warning', 'lint.ignore[0].rule']]},
    {
      when: 'a rule that speaks in a ring only',
      patch: {rings: pilot(NOOP), lint: ignore('DD-KEY-NOOP')},
      finds: [],
    },
  ],
  'WF-IGNORE-EXPIRED': [
    {
      when: 'the day after',
      patch: {...NOOP, lint: ignore('DD-KEY-NOOP', '2025-12-31')},
      finds: [['info', 'lint.ignore[0].until']],
    },
    {when: 'the last day', patch: {...NOOP, lint: ignore('DD-KEY-NOOP', '2026-01-01')}, finds: []},
  ],
});

test('every rule of the group has cases', () => {
  expect(RULES.filter(({group}) => group === 'Policy')).toHaveLength(11);
});

test('a warning found while resolving is accepted, and an error is not', () => {
  const found = (patch: JsonObject, code: string) => {
    const policy = {
      ...BASE,
      ...patch,
      signIn: {...BASE.signIn, ...(patch['signIn'] as JsonObject)},
      lint: ignore(code),
    };
    const {findings} = check(new TextEncoder().encode(JSON.stringify(policy)), 'policy.json', {at: '2026-01-01'});
    return findings.filter(finding => finding.code === code).map(({severity, status}) => `${severity} ${status}`);
  };
  expect(new Set(found(NEWER, 'DD-KEY-VERSION'))).toEqual(new Set(['medium exempt']));
  expect(found(ALONE, 'DD-ADMIN-ALONE')).toEqual(['medium exempt']);
  expect(found({...ALONE, adminSettingsWithoutOrganization: 'deny'}, 'DD-ADMIN-ALONE')).toEqual(['high fail']);
});

function noopFinding(until?: string) {
  const policy = {...BASE, ...NOOP, lint: ignore('DD-KEY-NOOP', until)};
  const {findings} = check(new TextEncoder().encode(JSON.stringify(policy)), 'policy.json', {at: '2026-01-01'});
  return findings.find(({code}) => code === 'DD-KEY-NOOP');
}

test('an accepted finding stays, with its reason; one whose last day is over is back and says so', () => {
  expect(noopFinding()).toMatchObject({status: 'exempt', accepted: {reason: 'pilot phase'}});
  expect(noopFinding('2026-01-01')).toMatchObject({accepted: {reason: 'pilot phase', until: '2026-01-01'}});
  const back = noopFinding('2025-12-31');
  expect(back).toMatchObject({status: 'fail'});
  expect(back?.accepted).toBeUndefined();
  expect(back?.message).toBe('This value changes nothing. It was accepted until 2025-12-31 (pilot phase).');
});

test('an error of reading stays an error, whatever is ignored', () => {
  const policy = {...BASE, signIn: {organizations: ['Acme']}, lint: ignore('READ-FORMAT')};
  const {findings} = check(new TextEncoder().encode(JSON.stringify(policy)), 'policy.json', {at: '2026-01-01'});
  expect(findings.find(({code}) => code === 'READ-FORMAT')).toMatchObject({status: 'fail', severity: 'high'});
});
