import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {check} from '../src/check.ts';
import type {Finding} from '../src/finding.ts';
import type {Json} from '../src/json.ts';
import {sarif} from '../src/report/sarif.ts';

const schema = JSON.parse(readFileSync(new URL('data/sarif-2.1.0.subset.schema.json', import.meta.url), 'utf8'));
const accepts = new Ajv2020({
  strict: true,
  strictRequired: false,
  formats: {uri: text => URL.canParse(text), 'uri-reference': text => URL.canParse(text, 'https://base.invalid/')},
}).compile(schema);

const POLICY = {
  version: 1,
  organization: {name: 'Acme Corporation', domain: 'acme.eu'},
  signIn: {organizations: ['acme', 'acme-labs']},
  registryAccess: {allow: [{host: 'registry.acme.eu'}]},
  settings: {displayedOnboarding: false, extensionsEnabled: {locked: false, value: false}},
  lint: {ignore: [{rule: 'DD-KEY-UNLOCKED', reason: 'a default', until: '2026-02-01'}]},
};

function logOf(policy: Json, file = 'policies/policy.json') {
  const {findings, policy: read} = check(new TextEncoder().encode(JSON.stringify(policy, null, 2)), file, {
    at: '2026-01-01',
  });
  return sarif(findings, {version: '1.2.3', file, successful: read !== undefined});
}

/** As far as tests look at it or spoil it; the schema looks at the rest. */
interface Log {
  version?: string;
  runs: [
    {
      tool: {driver: {rules: {id: string}[]}};
      invocations: object[];
      results: {
        ruleId: string;
        ruleIndex: number;
        kind: string;
        level: string;
        locations?: {physicalLocation: {artifactLocation: {uri: string}; region: {startLine: number}}}[];
        partialFingerprints: object;
        suppressions?: object[];
      }[];
    },
  ];
}
const runOf = (log: object) => (log as Log).runs[0];
const firstOf = (log: object) => runOf(log).results[0]!;
const placeOf = (log: object) => firstOf(log).locations![0]!.physicalLocation;

describe('a SARIF log', () => {
  const log = logOf(POLICY);
  const run = runOf(log);

  test('fits the schema', () => {
    expect(accepts(log) || accepts.errors).toBe(true);
    expect(run.results.length).toBeGreaterThan(5);
  });

  test('names each rule once, in order, with what it means and what to do', () => {
    const ids = run.tool.driver.rules.map(({id}) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const {ruleId, ruleIndex} of run.results) expect(ids[ruleIndex]).toBe(ruleId);
    expect(run.tool.driver.rules.find(({id}) => id === 'DD-KEY-NOOP')).toMatchObject({
      shortDescription: {text: 'This value changes nothing.'},
      help: {text: expect.stringContaining('Source: docker/docs')},
      defaultConfiguration: {level: 'note'},
    });
  });

  test('points at the line', () => {
    expect(run.results.find(({ruleId}) => ruleId === 'DD-KEY-NOOP')).toMatchObject({
      kind: 'fail',
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'policies/policy.json', uriBaseId: '%SRCROOT%'},
            region: {startLine: 21, startColumn: 28},
          },
        },
      ],
    });
  });

  test('suppresses what the policy accepts, with the reason, and nothing else', () => {
    const suppressed = run.results.filter(({suppressions}) => suppressions);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'DD-KEY-UNLOCKED',
        level: 'warning',
        suppressions: [{kind: 'inSource', status: 'accepted', justification: 'a default (until 2026-02-01)'}],
      },
    ]);
  });

  test('says what could not be judged, without a level', () => {
    const open = run.results.filter(({kind}) => kind === 'open');
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({level}) => level === 'none')).toBe(true);
  });

  test('has one fingerprint for each result, which a moved line does not change', () => {
    const prints = (of: object) =>
      runOf(of).results.map(({partialFingerprints}) => JSON.stringify(partialFingerprints));
    expect(new Set(prints(log)).size).toBe(run.results.length);
    expect(prints(logOf({$schema: 'x', ...POLICY})).sort()).toEqual(prints(log).sort());
  });
});

test('a policy that cannot be read gives a log too', () => {
  const log = logOf({version: 2});
  expect(accepts(log) || accepts.errors).toBe(true);
  expect(runOf(log).invocations).toEqual([{executionSuccessful: false}]);
  expect(runOf(log).results.some(({level}) => level === 'error')).toBe(true);
});

test('names of files become relative references', () => {
  const finding: Finding = {code: 'X', controls: [], status: 'fail', severity: 'low', subject: '', message: 'm'};
  const uriOf = (file: string) => {
    const log = sarif([finding], {version: '1.2.3', file, successful: true});
    expect(accepts(log) || accepts.errors).toBe(true);
    return placeOf(log);
  };
  expect(uriOf('../a b/ü#?%.yaml')).toEqual({
    artifactLocation: {uri: '../a%20b/%C3%BC%23%3F%25.yaml', uriBaseId: '%SRCROOT%'},
    region: {startLine: 1, startColumn: 1},
  });
  expect(uriOf('D:policy.yaml').artifactLocation.uri).toBe('D%3Apolicy.yaml');
});

const SPOILED: readonly [string, (log: Log) => unknown][] = [
  ['a missing version', log => delete log.version],
  ['a result without place', log => delete firstOf(log).locations],
  ['a place outside the repository', log => Object.assign(placeOf(log).artifactLocation, {uri: '/etc/policy.yaml'})],
  ['line 0', log => Object.assign(placeOf(log).region, {startLine: 0})],
  ['a level of our own', log => Object.assign(firstOf(log), {level: 'high'})],
  ['a level where nothing failed', log => Object.assign(firstOf(log), {kind: 'open', level: 'error'})],
];
test.each(SPOILED)('the schema sees %s', (_, spoil) => {
  const log = structuredClone(logOf(POLICY)) as unknown as Log;
  spoil(log);
  expect(accepts(log)).toBe(false);
});
