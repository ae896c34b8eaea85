import {describe, expect, test} from 'vitest';
import {REGISTRIES} from './registries.ts';
import {validatePreset} from './validate-preset.ts';

describe('patterns', () => {
  test('every example satisfies its own pattern, and patterns hold from end to end', () => {
    for (const preset of REGISTRIES.flatMap(registry => registry.presets)) {
      const examples = Object.fromEntries(
        preset.parameters.map(({name, example, list}) => [name, list ? [example] : example]),
      );
      expect(validatePreset(preset.id, examples), preset.id).toEqual([]);
      for (const {pattern, example} of preset.parameters) {
        expect(pattern).toMatch(/^\^.*\$$/);
        expect(new RegExp(pattern).test(`${example}\n`)).toBe(false);
        expect(new RegExp(pattern).test(` ${example}`)).toBe(false);
      }
    }
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

  test('a list holds hosts of the registry, and none that any customer can name hosts below', () => {
    const mcr = (hosts: unknown) => validatePreset('mcr', {hosts} as never);
    expect(mcr(['westeurope.data.mcr.microsoft.com'])).toEqual([]);
    expect(mcr('westeurope.data.mcr.microsoft.com')[0]!.message).toContain('must be a list');
    expect(mcr(['ghcr.io'])).toMatchObject([{path: ['with', 'hosts', 0]}]);
    expect(mcr([7])[0]!.message).toContain('is a number');
    for (const host of ['cloudfront.net', 's3.amazonaws.com', 'blob.core.windows.net', 'fra1.digitaloceanspaces.com'])
      expect(validatePreset('jfrog', {tenant: 'contoso', hosts: [host]})[0]!.message, host).toContain('Any customer');
  });

  test('no parameter that is a host takes one that any customer can name hosts below', () => {
    const checked: string[] = [];
    for (const {id, emit, parameters} of REGISTRIES.flatMap(registry => registry.presets)) {
      const examples = Object.fromEntries(
        parameters.flatMap(({name, example, list}) => (list ? [] : [[name, example]])),
      );
      for (const {name, pattern} of parameters)
        for (const open of ['azurecr.io', 's3.amazonaws.com', 'nip.io', 'windows.net', 'us-west-2.amazonaws.com']) {
          if (!emit.includes(`{${name}}`) || !new RegExp(pattern).test(open)) continue;
          const problems = validatePreset(id, {...examples, [name]: open});
          expect(problems, `${id} ${name}`).toMatchObject([{path: ['with', name]}]);
          expect(problems[0]!.message).toContain('Any customer');
          checked.push(`${id} ${name}`);
        }
    }
    expect(checked).toContain('harbor host');
    expect(checked).toContain('harbor object_store_host');
    expect(checked.some(one => one.endsWith(' realm_host'))).toBe(true);
  });
});
