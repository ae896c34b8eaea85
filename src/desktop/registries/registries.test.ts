import {describe, expect, test} from 'vitest';
import {rowOf} from './preset-hosts.ts';
import {findPreset, presetIds, REGISTRIES} from './registries.ts';

describe('accounting', () => {
  test('40 registries, 47 presets, each id once', () => {
    expect(REGISTRIES).toHaveLength(40);
    expect(new Set(REGISTRIES.map(registry => registry.id)).size).toBe(40);
    expect(presetIds()).toHaveLength(47);
    expect(new Set(presetIds()).size).toBe(47);
  });

  test('a registry id that names a preset of another registry does not exist', () => {
    for (const registry of REGISTRIES) {
      const owner = REGISTRIES.find(({presets}) => presets.some(preset => preset.id === registry.id));
      if (owner) expect(owner.id).toBe(registry.id);
    }
  });
});

describe('findPreset', () => {
  test('takes an id, and the registry id as alias of a single preset', () => {
    expect(findPreset('ecr')).toMatchObject({found: 'preset', preset: {id: 'ecr'}, registry: {id: 'aws-ecr'}});
    expect(findPreset('aws-ecr')).toMatchObject({found: 'preset', preset: {id: 'ecr'}});
  });

  test('an alias of several presets decides nothing', () => {
    expect(findPreset('ibm-icr')).toMatchObject({found: 'several', ids: ['icr', 'icr-entitled', 'icr-region']});
    expect(findPreset('suse-opensuse')).toMatchObject({found: 'several', ids: ['suse', 'opensuse']});
  });

  test('a preset id wins over the registry of the same id', () => {
    expect(findPreset('tencent-tcr')).toMatchObject({found: 'preset', preset: {id: 'tencent-tcr'}});
  });

  test.each([
    ['ECR', 'ecr'],
    ['artefact-registry', 'artifact-registry'],
    ['aws-ecr-publik', 'aws-ecr-public'],
  ])('%s is near %s', (written, meant) => {
    expect(findPreset(written)).toEqual({found: 'none', nearest: meant});
  });

  test('nothing is near a stranger', () => {
    expect(findPreset('zzzzzzzzzzzz')).toEqual({found: 'none'});
    expect(findPreset('__proto__')).toEqual({found: 'none'});
  });
});

describe('hosts', () => {
  const rows = REGISTRIES.flatMap(registry => registry.hosts.map(row => ({registry, row})));

  test('are 201, of 40 registries', () => {
    expect(rows).toHaveLength(201);
    for (const {hosts, id} of REGISTRIES) expect(new Set(hosts.map(({host}) => host)).size, id).toBe(hosts.length);
  });

  test.each(rows.map(({registry, row}) => [`${registry.id} ${row.host}`, row] as const))('%s', (_, row) => {
    const {host, roles, why, source, confidence, wildcard, requires} = row;
    expect(ROLES).toEqual(expect.arrayContaining([...roles]));
    expect(roles).not.toEqual([]);
    expect(['high', 'medium', 'low']).toContain(confidence);
    for (const text of [why, source]) expect(text).toMatch(/^\S.{2,}\S$/);
    expect(wildcard === true).toBe(host.includes('*'));
    expect(requires).not.toEqual([]);
  });

  test('of a preset are rows of the table or the registry itself, bound by its parameters, never a wildcard or a guess', () => {
    for (const registry of REGISTRIES)
      for (const {id, emit, parameters} of registry.presets)
        for (const template of emit) {
          const {wildcard, confidence} = rowOf(registry, template);
          expect({wildcard, low: confidence === 'low'}, `${id} ${template}`).toEqual({wildcard: undefined, low: false});
          for (const [, name] of template.matchAll(/\{(\w+)\}/g))
            expect(
              parameters.map(parameter => parameter.name),
              `${id} ${template}`,
            ).toContain(name);
        }
  });

  test('are found by names that are names or whole patterns', () => {
    for (const {match} of REGISTRIES)
      for (const name of match) {
        expect(name).toMatch(/^(?:\^.*\$|[a-z0-9.-]+)$/);
        expect(() => new RegExp(name)).not.toThrow();
      }
  });
});

const ROLES = ['registry', 'auth', 'blob', 'referrers', 'api', 'cli-auth', 'cli', 'app', 'telemetry'];
