import {describe, expect, test} from 'vitest';
import {HOST} from '../../policy/names.ts';
import {expandAllowList, type ListedRegistry} from './expand.ts';
import {type Preset, REGISTRIES} from './registries.ts';
import {isOpenToTenants, PROVIDER_SUFFIXES, TENANT_SUFFIXES} from './suffixes.ts';

const PRESETS = REGISTRIES.flatMap(registry => registry.presets);

function examplesOf({parameters}: Preset, optional = true) {
  return Object.fromEntries(
    parameters
      .filter(parameter => optional || !parameter.optional)
      .map(({name, example, list}) => [name, list ? [example] : example]),
  );
}

function entryOf(preset: Preset, optional = true): ListedRegistry {
  return {id: preset.id, use: preset.id, with: examplesOf(preset, optional)};
}

const hostsOf = (entries: readonly ListedRegistry[], assume: 'exact' | 'suffix' = 'exact') =>
  expandAllowList(entries, assume).emitted.map(({host}) => host);

describe.each(PRESETS.map(preset => [preset.id, preset] as const))('%s', (_, preset) => {
  test.each(['exact', 'suffix'] as const)('lists bare DNS names only, assuming %s', assume => {
    for (const optional of [true, false]) {
      const {emitted, hints} = expandAllowList([entryOf(preset, optional)], assume);
      for (const {host, status, confidence, why, source, roles, reason} of emitted) {
        expect(host).toMatch(HOST.pattern);
        expect(host).toContain('.');
        expect({status, reason}).toEqual({status: 'emitted', reason: undefined});
        expect(confidence, host).not.toBe('low');
        for (const text of [why, source]) expect(text, host).not.toBe('');
        expect(roles, host).not.toEqual([]);
      }
      for (const {host, status, reason} of hints) {
        expect({host, status}).toEqual({host, status: 'hint'});
        expect(reason, host).toBeTruthy();
      }
    }
  });

  test('lists what the table says and nothing else', () => {
    const named = preset.parameters.some(({list}) => list) ? [examplesOf(preset)['hosts'] as string[]].flat() : [];
    const table = preset.emit.map(template =>
      template.replace(/\{(\w+)\}/g, (_whole, name) => String(examplesOf(preset)[name])),
    );
    expect(hostsOf([entryOf(preset)])).toEqual([...new Set([...table, ...named])]);
  });

  test('an optional parameter left out drops its hosts, makes them hints and says what it costs', () => {
    for (const {name, list, optional, leftOut} of preset.parameters) {
      if (!optional) continue;
      const {[name]: _left, ...others} = examplesOf(preset);
      const without = expandAllowList([{id: 'x', use: preset.id, with: others}], 'exact');
      if (list) continue;
      const lost = preset.emit.filter(template => template.includes(`{${name}}`));
      expect(lost, name).not.toEqual([]);
      expect(without.emitted).toHaveLength(hostsOf([entryOf(preset)]).length - lost.length);
      expect(without.hints.filter(({reason}) => reason?.includes(`\`${name}\``))).toHaveLength(lost.length);
      expect(without.notes.map(({text}) => text)).toContain(`Without ${name}, ${leftOut!.text}.`);
    }
  });
});

describe('an entry', () => {
  test('with a host passes through, in the form that is compared', () => {
    const {emitted, hints, notes} = expandAllowList([{id: 'a', host: 'Registry.Acme.Example.'}], 'exact');
    expect(emitted).toMatchObject([{host: 'registry.acme.example', entries: ['a'], presets: [], status: 'emitted'}]);
    expect([hints, notes]).toEqual([[], []]);
  });

  test('may be written by the id of the registry', () => {
    const parameters = {account: '123456789012', region: 'eu-central-1'};
    expect(hostsOf([{id: 'a', use: 'aws-ecr', with: parameters}])).toEqual(
      hostsOf([{id: 'b', use: 'ecr', with: parameters}]),
    );
  });

  test('that names no preset is a mistake of the caller', () => {
    expect(() => expandAllowList([{id: 'a', use: 'erc'}], 'exact')).toThrow(RangeError);
  });

  test('with hosts of its own silences what is missing, not what is unsettled', () => {
    const kinds = (hosts?: string[]) =>
      expandAllowList(
        [{id: 'a', use: 'jfrog', with: {tenant: 'contoso', ...(hosts ? {hosts} : {})}}],
        'exact',
      ).notes.map(({kind}) => kind);
    expect(kinds()).toEqual(['layers', 'confidence', 'caution', 'about']);
    expect(kinds(['d1a2b3c4d5e6f7.cloudfront.net'])).toEqual(['left-out', 'confidence', 'caution', 'about']);
  });
});

describe('several entries', () => {
  const expansion = expandAllowList(
    [
      {id: 'q', use: 'quay'},
      {id: 'r', use: 'redhat'},
      {id: 'g', use: 'ghcr'},
      {id: 'own', host: 'GHCR.io'},
    ],
    'exact',
  );
  test('count a host once, for everybody who needs it', () => {
    expect(expansion.emitted).toHaveLength(15);
    expect(expansion.emitted.find(({host}) => host === 'cdn01.quay.io')).toMatchObject({
      entries: ['q', 'r'],
      presets: ['quay', 'redhat'],
    });
    expect(expansion.counts).toEqual([
      {entry: 'q', hosts: 10, alone: 3},
      {entry: 'r', hosts: 10, alone: 3},
      {entry: 'g', hosts: 2, alone: 1},
      {entry: 'own', hosts: 1, alone: 0},
    ]);
  });

  test('the surest source counts', () => {
    expect(expansion.emitted.find(({host}) => host === 'ghcr.io')).toMatchObject({
      confidence: 'high',
      roles: ['registry', 'auth'],
    });
    const dhi = expandAllowList(
      [
        {id: 'd', use: 'dhi'},
        {id: 'h', use: 'docker-hub'},
      ],
      'exact',
    );
    expect(dhi.emitted.find(({host}) => host === 'production.cloudfront.docker.com')).toMatchObject({
      confidence: 'high',
    });
  });

  test('no host is listed and a hint at once', () => {
    const all = expandAllowList(
      PRESETS.map(preset => entryOf(preset, false)),
      'exact',
    );
    const listed = new Set(all.emitted.map(({host}) => host));
    expect(all.hints.filter(({host}) => listed.has(host))).toEqual([]);
  });
});

describe('assume: suffix', () => {
  test('lets a listed host stand for those below it, and says so', () => {
    const {emitted, hints, notes} = expandAllowList([{id: 'q', use: 'quay'}], 'suffix');
    expect(emitted.map(({host}) => host)).toEqual([
      'quay.io',
      'quayio-production-s3.s3.amazonaws.com',
      'quay-registry.s3.amazonaws.com',
    ]);
    expect(emitted[0]!.assumedSuffix!.covers).toHaveLength(7);
    expect(hints.filter(({assumedSuffix}) => assumedSuffix?.suffix === 'quay.io')).toHaveLength(7);
    expect(notes.find(({kind}) => kind === 'suffix')).toMatchObject({
      entry: 'q',
      text: expect.stringContaining('cdn01'),
    });
  });

  test('never brings a registry that nobody asked for', () => {
    expect(hostsOf([{id: 'r', use: 'redhat'}], 'suffix')).toEqual(hostsOf([{id: 'r', use: 'redhat'}]));
    const gcr = [
      {id: 'eu', use: 'gcr', with: {host: 'eu.gcr.io'}},
      {id: 'us', use: 'gcr', with: {host: 'us.gcr.io'}},
    ];
    expect(hostsOf(gcr, 'suffix')).toEqual(['eu.gcr.io', 'us.gcr.io']);
  });

  test('serves layers whose hosts cannot be listed, where the provider alone names them', () => {
    const {emitted, notes} = expandAllowList([{id: 'm', use: 'mcr'}], 'suffix');
    expect(emitted.map(({host}) => host)).toEqual(['mcr.microsoft.com', 'data.mcr.microsoft.com']);
    expect(notes.map(({kind}) => kind)).not.toContain('layers');
    expect(expandAllowList([{id: 'm', use: 'mcr'}], 'exact').notes.map(({kind}) => kind)).toContain('layers');
  });

  test.each([
    'amazonaws.com',
    'azurecr.io',
    'jfrog.io',
    'blob.core.windows.net',
    'cloudfront.net',
    'r2.cloudflarestorage.com',
    'storage.googleapis.com',
    'docker.scarf.sh',
    'aliyuncs.com',
  ])('never widens to %s', suffix => {
    expect(isOpenToTenants(suffix)).toBe(true);
    const both = [
      ...PRESETS.flatMap(preset => [entryOf(preset, false), {...entryOf(preset), id: `${preset.id}-whole`}]),
      {id: 'a', host: `one.${suffix}`},
      {id: 'b', host: `two.${suffix}`},
    ];
    const hosts = hostsOf(both, 'suffix');
    expect(hosts).not.toContain(suffix);
    expect(hosts).toEqual(expect.arrayContaining([`one.${suffix}`, `two.${suffix}`]));
  });

  test('even where the domain is on the list, it stands for nothing', () => {
    const hosts = hostsOf(
      [
        {id: 'a', host: 'amazonaws.com'},
        {id: 'b', host: 'one.s3.amazonaws.com'},
      ],
      'suffix',
    );
    expect(hosts).toEqual(['amazonaws.com', 'one.s3.amazonaws.com']);
  });

  test('what may stand for others is disjoint from what anybody can name hosts below', () => {
    for (const {suffix} of PROVIDER_SUFFIXES)
      for (const tenant of TENANT_SUFFIXES) {
        expect(`.${suffix}`.endsWith(`.${tenant}`), `${suffix} is below ${tenant}`).toBe(false);
        expect(`.${tenant}`.endsWith(`.${suffix}`), `${tenant} is below ${suffix}`).toBe(false);
      }
  });
});
