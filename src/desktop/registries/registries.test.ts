import {describe, expect, test} from 'vitest';
import {findPreset, presetIds, REGISTRIES, validatePreset} from './registries.ts';

const presets = REGISTRIES.flatMap(registry => registry.presets);

describe('accounting', () => {
  test('40 registries, 47 presets, each id once, each registry with its sources', () => {
    expect(REGISTRIES).toHaveLength(40);
    expect(new Set(REGISTRIES.map(registry => registry.id)).size).toBe(40);
    expect(presetIds()).toHaveLength(47);
    expect(new Set(presetIds()).size).toBe(47);
    for (const registry of REGISTRIES) expect(registry.sources, registry.id).not.toEqual([]);
  });

  test('every example satisfies its own pattern, and patterns hold from end to end', () => {
    for (const preset of presets) {
      const examples = Object.fromEntries(preset.parameters.map(parameter => [parameter.name, parameter.example]));
      expect(validatePreset(preset.id, examples), preset.id).toEqual([]);
      for (const {pattern, example} of preset.parameters) {
        expect(pattern).toMatch(/^\^.*\$$/);
        expect(new RegExp(pattern).test(`${example}\n`)).toBe(false);
        expect(new RegExp(pattern).test(` ${example}`)).toBe(false);
      }
    }
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

describe('validatePreset', () => {
  const account = '123456789012';
  const region = 'us-west-2';

  test('accepts what the preset takes, by id and by alias', () => {
    expect(validatePreset('ecr', {account, region})).toEqual([]);
    expect(validatePreset('aws-ecr', {account, region})).toEqual([]);
    expect(validatePreset('ghcr')).toEqual([]);
    expect(validatePreset('mcr')).toEqual([]);
  });

  test.each([
    ['erc', {}, [['use']], '"erc" is not a registry preset.', 'Did you mean "ecr"?'],
    ['zzzzzzzzzzzz', {}, [['use']], '"zzzzzzzzzzzz" is not a registry preset.', 'Use one of docker-hub,'],
    ['ibm-icr', {}, [['use']], 'stands for several presets', 'Use one of them: icr, icr-entitled, icr-region.'],
    ['ecr', {account}, [['with']], 'needs the parameter "region"', 'region: "eu-central-1"'],
    ['ghcr', {org: 'acme'}, [['with', 'org']], 'no parameter "org"', 'takes no parameters'],
    ['ecr', {account, region, regoin: 'x'}, [['with', 'regoin']], 'no parameter "regoin"', 'Did you mean "region"?'],
    ['ecr', {account, region, zone: 'x'}, [['with', 'zone']], 'no parameter "zone"', 'It takes account, region.'],
    ['ecr', {account: 123456789012, region}, [['with', 'account']], 'is a number', 'account: "123456789012"'],
    ['ecr', {account: '1234', region}, [['with', 'account']], '"1234" is not a value', '"123456789012"'],
    ['ecr', {account: null, region}, [['with', 'account']], 'must be text', 'account: "123456789012"'],
    ['ecr', {account, region: 'cn-north-1'}, [['with', 'region']], '"cn-north-1" is not a value', '"eu-central-1"'],
    ['ecr', {account: `${account}\n`, region}, [['with', 'account']], 'is not a value', '"123456789012"'],
    ['ecr', {}, [['with'], ['with']], 'needs the parameter "account"', 'account: "123456789012"'],
    ['acr', {name: 'contosoregistry', tld: 'io', region: 'West'}, [['with', 'region']], '"West"', '"westeurope"'],
  ] as const)('%s with %j', (use, values, paths, message, hint) => {
    const problems = validatePreset(use, values);
    expect(problems.map(problem => problem.path)).toEqual(paths);
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.hint).toContain(hint);
  });

  test('a number is shown as it was written', () => {
    const [problem] = validatePreset('ecr', {account: 12345678901, region}, () => '012345678901');
    expect(problem!.hint).toBe('Quote it: account: "012345678901".');
  });

  test('a parameter named like an inherited property is unknown, not present', () => {
    const values = JSON.parse('{"__proto__": "x", "account": "123456789012", "region": "us-west-2"}');
    expect(validatePreset('ecr', values).map(problem => problem.path)).toEqual([['with', '__proto__']]);
  });
});
