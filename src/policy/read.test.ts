import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {read} from './read.ts';

const MINIMAL = 'version: 1\norganization: {name: Acme, domain: acme.example}\nsignIn: {organizations: [acme]}\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const policyOf = (more = '') => read(bytes(MINIMAL + more), 'policy.yaml').policy!;

describe('defaults', () => {
  test('of a policy with the required keys only', () => {
    const {root: _, ...policy} = policyOf();
    expect(policy).toEqual({
      version: 1,
      revision: '1.0.0',
      organization: {name: 'Acme', slug: 'acme', domain: 'acme.example'},
      platforms: ['windows', 'macos', 'linux'],
      desktop: {},
      environment: {},
      signIn: {
        organizations: ['acme'],
        windows: ['registry-key', 'registry-json'],
        macos: ['profile', 'registry-json'],
        linux: ['registry-json'],
      },
      adminSettingsWithoutOrganization: 'deny',
      proxy: {deliver: ['admin-settings']},
      overrides: {},
      rings: [],
      exceptions: [],
      linuxAgent: {interval: 'hourly', repair: false},
      lint: {ignore: []},
    });
  });

  test('the revision that was assumed is said', () => {
    expect(read(bytes(MINIMAL), 'policy.yaml').findings).toMatchObject([
      {code: 'READ-DEFAULT', severity: 'info', subject: 'revision'},
    ]);
    expect(read(bytes(`${MINIMAL}revision: "1.0"\n`), 'policy.yaml').findings).toEqual([]);
  });

  test('inside sections that are present', () => {
    expect(policyOf('registryAccess: {}\nimageAccess: {}\n')).toMatchObject({
      registryAccess: {dockerHub: 'allow', assume: 'exact', allow: []},
      imageAccess: {official: 'allow', verifiedPublisher: 'allow', repositories: []},
    });
  });

  test('a section that is absent is unmanaged, and off is not absent', () => {
    expect(policyOf()).not.toHaveProperty('registryAccess');
    expect(policyOf('registryAccess: off\n').registryAccess).toBe('off');
  });
});

describe('normal form', () => {
  test('an alias of a preset becomes its id, and the id of the entry', () => {
    const {registryAccess} = policyOf('registryAccess: {allow: [{use: ghcr}, {host: a.example}]}\n');
    expect(registryAccess).toMatchObject({
      allow: [
        {id: 'ghcr', use: 'ghcr'},
        {id: 'a.example', host: 'a.example'},
      ],
    });
  });

  test('sources and platforms come in one order, whatever the file says', () => {
    const text = MINIMAL.replace('[acme]', '[acme], windows: [registry-json, registry-key]');
    const {policy} = read(bytes(`${text}platforms: [linux, windows]\n`), 'policy.yaml');
    expect(policy?.signIn.windows).toEqual(['registry-key', 'registry-json']);
    expect(policy?.platforms).toEqual(['windows', 'linux']);
  });

  test('one version means all systems', () => {
    expect(policyOf('desktop: {minimumVersion: "4.83"}\n').desktop.minimumVersion).toEqual({
      windows: '4.83',
      macos: '4.83',
      linux: '4.83',
    });
    expect(policyOf('desktop: {minimumVersion: {linux: "4.83"}}\n').desktop.minimumVersion).toEqual({linux: '4.83'});
  });

  test('JSON and YAML read to the same policy', () => {
    const json =
      '{"version": 1, "organization": {"name": "Acme", "domain": "acme.example"}, "signIn": {"organizations": ["acme"]}}';
    const {root: _a, ...fromJson} = read(bytes(json), 'policy.json').policy!;
    const {root: _b, ...fromYaml} = policyOf();
    expect(fromJson).toEqual(fromYaml);
  });
});

describe('warnings do not stop a policy', () => {
  test.each([
    ['additionalSettings: {newKey: 1}\n', 'READ-ADDITIONAL', 'medium'],
    ['settings: {analyticsEnabled: false}\n', 'READ-DEFAULT', 'info'],
  ])('%s', (more, code, severity) => {
    const {policy, findings} = read(bytes(`${MINIMAL}revision: "1.0"\n${more}`), 'policy.yaml');
    expect(policy).toBeDefined();
    expect(findings).toMatchObject([{code, severity}]);
  });
});

test('what is written for a system the policy does not serve is said, without stopping it', () => {
  const text = `${MINIMAL.replace('[acme]', '[acme], linux: []')}revision: "1.0"
desktop: {minimumVersion: "4.83"}
platforms: [windows]
overrides: {linux: {settings: {analyticsEnabled: false}}, windows: {settings: {analyticsEnabled: false}}}
rings: {pilot: {patch: {signIn: {linux: []}, overrides: {macos: {}}}}}
exceptions: [{control: signIn.macos, ring: pilot, value: [], reason: r, owner: o, expires: 2099-01-01}]
`;
  const {policy, findings} = read(bytes(text), 'policy.yaml');
  expect(policy).toBeDefined();
  expect(findings.map(({code, severity, subject}) => [code, severity, subject])).toEqual(
    [
      'signIn.linux',
      'overrides.linux',
      'rings.pilot.patch.signIn.linux',
      'rings.pilot.patch.overrides.macos',
      'exceptions[0]',
    ].map(subject => ['READ-PLATFORM', 'info', subject]),
  );
  expect(findings[0]!.message).toContain('Linux');
});

describe('hostile input', () => {
  const ends = (input: Uint8Array, name: string) => {
    const {policy, findings} = read(input, name, {at: '2026-11-21'});
    // Whatever it was, it was either read or refused with a place.
    expect(policy !== undefined || findings.some(({severity, where}) => severity === 'high' && where)).toBe(true);
  };

  test('random bytes never crash it', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 80}), fc.constantFrom('a.yaml', 'a.json', '-'), ends), {
      numRuns: 6000,
    });
  });

  test('random pieces of policies never crash it', () => {
    const piece = fc.constantFrom(
      ...[
        'version: 1\n',
        'organization:',
        ' {name: A, domain: a.example}\n',
        'signIn:',
        ' {organizations: [a]}\n',
        '  ',
        '- ',
        '\n',
        '&a ',
        '*a',
        '!!str ',
        '? ',
      ],
      ...[
        'rings: {p: {patch: {settings: null}}}\n',
        'exceptions: [{control: settings.x, ring: p}]\n',
        '__proto__: 1\n',
        'settings: {proxy: [1]}\n',
        '"',
        '{',
        '}',
        '#',
        '|\n',
        '\t',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 10}), pieces => ends(bytes(pieces.join('')), 'a.yaml')),
      {numRuns: 4000},
    );
  });

  test('versions beyond what is compared', () => {
    ends(
      bytes(
        `${MINIMAL}desktop: {minimumVersion: "99999.1", maximumVersion: "4.83"}\nsettings: {analyticsEnabled: false}\n`,
      ),
      'a.yaml',
    );
  });

  test('aliases inside aliases are as deep as if written out', () => {
    const deep = Array.from(
      {length: 40},
      (_, level) => `  k${level}: &k${level} [${level === 0 ? 1 : `*k${level - 1}`}]\n`,
    );
    const {findings} = read(bytes(`${MINIMAL}additionalSettings:\n${deep.join('')}`), 'a.yaml');
    expect(findings).toMatchObject([{code: 'READ-DEPTH'}]);
  });

  test('any value under any key is read or refused', () => {
    const key = fc.constantFrom(
      'settings',
      'rings',
      'exceptions',
      'registryAccess',
      'overrides',
      'signIn',
      'lint',
      'desktop',
      'proxy',
    );
    fc.assert(
      fc.property(key, fc.jsonValue({maxDepth: 4}), (name, value) => {
        ends(
          bytes(`${MINIMAL.replace(/^signIn.*\n/m, name === 'signIn' ? '' : '$&')}${name}: ${JSON.stringify(value)}\n`),
          'a.yaml',
        );
      }),
      {numRuns: 1500},
    );
  });
});
