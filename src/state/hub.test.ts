import {describe, expect, test} from 'vitest';
import {MINIMAL, statesOf} from '../../test/fixtures/policies.ts';
import {SWITCHED_OFF} from '../desktop/hub-settings.ts';
import type {Json, JsonObject} from '../json.ts';
import type {DesiredState, HubSettingResource} from './state.ts';

const ENTRIES = [
  {host: 'registry.acme.example', reason: 'mirror'},
  {id: 'releases', use: 'ecr', with: {account: '123456789012', region: 'us-west-2'}, owner: 'jo@acme.example'},
];
const policy = (more: JsonObject): Json => ({
  ...MINIMAL,
  signIn: {organizations: ['acme', 'acme-labs']},
  rings: {pilot: {patch: {}}},
  ...more,
});
const base = (more: JsonObject): DesiredState => statesOf(policy(more))[0]!;
const settings = (state: DesiredState) =>
  state.resources.filter((resource): resource is HubSettingResource => resource.kind === 'hub-setting');
const ids = (entries: readonly Json[], more: JsonObject = {}) => {
  const {policy: endpoint, hubPolicy} = base({registryAccess: {allow: entries}, ...more});
  return {endpoint, hubPolicy};
};

describe('what Docker Hub is told', () => {
  test('a section that is absent tells it nothing', () => {
    const state = base({});
    expect(state.resources.filter(({kind}) => kind === 'hub-setting' || kind === 'console-task')).toEqual([]);
    expect(state.registryHosts).toEqual([]);
  });

  test('registries: the first organisation only; images and namespaces: each', () => {
    const state = base({
      registryAccess: {allow: ENTRIES},
      imageAccess: {repositories: []},
      namespaceAccess: {personalPush: 'deny'},
    });
    expect(
      state.resources.flatMap(resource =>
        resource.kind === 'hub-setting' || resource.kind === 'console-task'
          ? [`${resource.kind} ${resource.organization} ${resource.controls.join(' ')}`]
          : [],
      ),
    ).toEqual([
      'hub-setting acme registryAccess.dockerHub registryAccess.allow[registry.acme.example] registryAccess.allow[releases]',
      'hub-setting acme imageAccess.official imageAccess.verifiedPublisher',
      'console-task acme imageAccess.repositories',
      'hub-setting acme-labs imageAccess.official imageAccess.verifiedPublisher',
      'console-task acme-labs imageAccess.repositories',
      'console-task acme namespaceAccess.personalPush',
      'console-task acme-labs namespaceAccess.personalPush',
    ]);
  });

  test('the whole list, by address, each host named after its entry', () => {
    expect(settings(base({registryAccess: {dockerHub: 'deny', allow: ENTRIES}}))[0]?.body).toEqual({
      enabled: true,
      standard_registries: [{id: 'DockerHub', allowed: false}],
      custom_registries: [
        {
          address: '123456789012.dkr.ecr.us-west-2.amazonaws.com',
          friendly_name: 'releases (registry)',
          allowed: true,
        },
        {
          address: 'prod-us-west-2-starport-layer-bucket.s3.us-west-2.amazonaws.com',
          friendly_name: 'releases (blob)',
          allowed: true,
        },
        {address: 'registry.acme.example', friendly_name: 'registry.acme.example', allowed: true},
      ],
    });
  });

  test('a host that two entries need is told once and keeps both decisions', () => {
    const state = base({
      registryAccess: {allow: [...ENTRIES, {host: '123456789012.dkr.ecr.us-west-2.amazonaws.com', reason: 'again'}]},
    });
    const host = state.registryHosts.find(({host: name}) => name.startsWith('123456789012'));
    expect(host?.decisions).toEqual([
      {id: 'releases', owner: 'jo@acme.example'},
      {id: '123456789012.dkr.ecr.us-west-2.amazonaws.com', reason: 'again'},
    ]);
    const body = settings(state)[0]?.body as {custom_registries: {address: string}[]};
    expect(body.custom_registries.filter(({address}) => address === host?.host)).toHaveLength(1);
  });

  test('image access as the policy says', () => {
    expect(settings(base({imageAccess: {official: 'deny'}}))[0]?.body).toEqual({
      restricted_images: {enabled: true, allow_official_images: false, allow_verified_publishers: true},
    });
  });

  test('off is told, and needs nobody', () => {
    const state = base({registryAccess: 'off', imageAccess: 'off'});
    expect(settings(state).map(({organization, setting, body}) => [organization, setting, body])).toEqual([
      ['acme', 'registry-access', SWITCHED_OFF['registry-access']],
      ['acme', 'image-access', SWITCHED_OFF['image-access']],
      ['acme-labs', 'image-access', SWITCHED_OFF['image-access']],
    ]);
    expect(state.resources.some(({kind}) => kind === 'console-task')).toBe(false);
  });

  test('a ring tells nothing', () => {
    const pilot = statesOf(policy({registryAccess: {allow: ENTRIES}, namespaceAccess: {personalPush: 'deny'}}))[1]!;
    expect(pilot.resources.some(({kind}) => kind === 'hub-setting' || kind === 'console-task')).toBe(false);
    expect(pilot.registryHosts).toEqual([]);
  });
});

describe('the two ids', () => {
  const before = ids(ENTRIES);

  test('an entry of the allow-list changes the id of Docker Hub alone', () => {
    const after = ids([...ENTRIES, {host: 'vendor.example', reason: 'migration'}]);
    expect(after.endpoint).toBe(before.endpoint);
    expect(after.hubPolicy).not.toBe(before.hubPolicy);
  });

  test.each<[string, Json[]]>([
    ['the order of entries', [...ENTRIES].reverse()],
    ['a reason', [{...ENTRIES[0]!, reason: 'another'}, ENTRIES[1]!]],
    ['an owner and dates', [ENTRIES[0]!, {...ENTRIES[1]!, owner: 'x@acme.example', review: '2099-01-01'}]],
  ])('%s changes neither', (_, entries) => expect(ids(entries)).toEqual(before));

  test.each<[string, JsonObject]>([
    ['an image access flag', {imageAccess: {official: 'deny'}}],
    ['a repository, which a person enters', {imageAccess: {repositories: ['grafana/grafana']}}],
    ['namespace access', {imageAccess: {}, namespaceAccess: {personalPush: 'deny'}}],
    ['switching off', {imageAccess: 'off'}],
  ])('%s changes the id of Docker Hub alone', (_, more) => {
    const [plain, changed] = [ids(ENTRIES, {imageAccess: {}}), ids(ENTRIES, more)];
    expect(changed.endpoint).toBe(plain.endpoint);
    expect(changed.hubPolicy).not.toBe(plain.hubPolicy);
  });

  test('a setting of machines leaves the id of Docker Hub as it is', () => {
    const after = ids(ENTRIES, {settings: {analyticsEnabled: false}});
    expect(after.endpoint).not.toBe(before.endpoint);
    expect(after.hubPolicy).toBe(before.hubPolicy);
  });
});
