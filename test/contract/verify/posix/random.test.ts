import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {afterAll, expect, test} from 'vitest';
import {checkListOf} from '../../../../src/documents/check-list.ts';
import {plan} from '../../../../src/plan.ts';
import {read} from '../../../../src/policy/read.ts';
import {type Check, checkId, probeId} from '../../../../src/state/check.ts';
import type {DesiredState} from '../../../../src/state/state.ts';
import type {Facts, Observation, ReceiptFact} from '../../../../src/verify/facts.ts';
import {LINE_LIMIT, resultLine} from '../../../../src/verify/line.ts';
import {reportOf} from '../../../../src/verify/report.ts';
import {desiredState} from '../../../fixtures/desired-state.ts';
import {cleanFacts} from '../../../fixtures/facts.ts';
import {AT} from '../../../fixtures/policies.ts';
import {SHELLS} from '../../posix/machine.ts';
import {contractSuite} from '../../tools.ts';
import {judgeScript, run} from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'wharfinger-random-'));
afterAll(() => rmSync(folder, {recursive: true}));

const ajv = new Ajv2020({allErrors: true, strictRequired: false, allowUnionTypes: true});
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')));
const [fitsReport, fitsLine] = [schema('report'), schema('result-line')];

const states: readonly DesiredState[] = ['acme.yaml', 'small-team.yaml'].flatMap(example => {
  const {policy} = read(readFileSync(new URL(`../../../../examples/${example}`, import.meta.url)), example);
  return plan(policy!, {at: AT}).states;
});

/** A version is short, whoever it is of; the schemas say so. */
const VERSION = probeId({kind: 'desktop-version'});

/** What may be seen of anything, and texts that break what does not quote. */
const observation = (expected: Observation): fc.Arbitrary<Observation> =>
  fc.oneof(
    {weight: 6, arbitrary: fc.constant(expected)},
    fc.constant({status: 'absent'} as const),
    fc.constantFrom('permission denied', 'no answer in time').map(reason => ({status: 'unreadable', reason}) as const),
    fc.constant({status: 'unseen', reason: 'another root'} as const),
    fc
      .constantFrom(
        'wrong',
        'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        'not-a-file',
        'kind=array',
        'kind=string;',
        'kind=string;;',
        'kind=string;a;;b;',
        'kind=string;%says;%wanted;$(id);`id`;"\\\\;*',
        'kind=string;acme;acme-labs',
        '4.9',
        '4.100.0',
        '08.09',
        '4..8',
        '2026-01-01',
        '2199-12-31',
        '-n',
      )
      .map(value => ({status: 'value', value}) as const),
  );

const receipt = (clean: ReceiptFact): fc.Arbitrary<ReceiptFact> => {
  if (clean.status !== 'believed') throw new Error('a clean machine has a receipt');
  const other = {...clean, policy: 'acme.pilot@0123abcd' as const};
  const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const records = clean.records.map(({path}) => ({path, sha256: digest}));
  return fc.constantFrom<ReceiptFact>(
    clean,
    {...clean, complete: false},
    {...clean, channel: 'deb'},
    other,
    {...other, records},
    {...other, records: [...clean.records, ...records]},
    {...other, records: []},
    {status: 'absent'},
    {status: 'unreadable', reason: 'permission denied'},
    {status: 'not-believed', reason: '/var/lib:mode=0777'},
  );
};

const scene = fc.constantFrom(...states).chain(state => {
  const list = checkListOf(state);
  return fc.constantFrom('linux', 'macos').chain(platform => {
    const clean = cleanFacts(list, platform);
    const seen = fc.tuple(
      ...[...clean.observations].map(([id, each]) =>
        observation(each)
          .filter(what => id !== VERSION || what.status !== 'value' || what.value.length <= 64)
          .map(what => [id, what] as const),
      ),
    );
    const ids = list.checks.filter(check => check.platform === platform).map(checkId);
    return fc
      .tuple(seen, receipt(clean.receipt), fc.option(fc.constant('/mnt/image "1"\\'), {nil: undefined}))
      .chain(([observations, fact, root]) =>
        fc
          .option(fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 4}), {nil: undefined, freq: 4})
          .map(only => ({
            state,
            list,
            facts: {platform, observations: new Map(observations), receipt: fact, ...(root && {root})} as Facts,
            only,
          })),
      );
  });
});

function expectSame(shell: readonly string[], state: DesiredState, facts: Facts, only?: readonly string[]) {
  const list = checkListOf(state);
  const report = reportOf(list, facts, only);
  const script = judgeScript(state, list, facts).replace(
    /\nchoose_root\(\) \{[\s\S]*?\n\}\n/,
    '\nchoose_root() { root=$1; }\n',
  );
  const flags = [...(facts.root ? ['--root', facts.root] : []), ...(only ?? []).flatMap(id => ['--check', id])];
  const line = run(shell, folder, script, '--line', ...flags);
  expect(line).toMatchObject({stdout: `${resultLine(report)}\n`, stderr: ''});
  const whole = JSON.parse(run(shell, folder, script, '--json', ...flags).stdout);
  expect(whole).toEqual(JSON.parse(JSON.stringify(report)));
  fitsLine(JSON.parse(line.stdout));
  expect(fitsLine.errors ?? []).toEqual([]);
  fitsReport(whole);
  expect(fitsReport.errors ?? []).toEqual([]);
  return line.stdout.trimEnd();
}

for (const [name, shell] of Object.entries(SHELLS))
  contractSuite(`any facts come to the same in TypeScript and ${name}`, [shell[0]!], () => {
    test.each(fc.sample(scene, {numRuns: 40, seed: 4711}).map((each, index) => [index, each] as const))(
      '%s',
      (_, {state, facts, only}) => {
        expectSame(shell, state, facts, only);
      },
    );
  });

contractSuite('the line stays within its limit', ['dash'], () => {
  const dash = SHELLS['dash']!;
  const organizations = Array.from({length: 50}, (_, index) => `organisation-with-a-long-name-${index}`);

  /** As many more checks as it takes, on every severity. */
  const crowded = (state: DesiredState, count: number): DesiredState => {
    const platform = state.platforms[0]!;
    const model = state.checks.find(check => check.platform === platform && check.code.endsWith('FILE-CONTENT'))!;
    const more = Array.from({length: count}, (_, index): Check => {
      const severity = (['high', 'medium', 'low', 'info'] as const)[index % 4]!;
      return {...model, instance: `crowd-${index}`, severity, onFailure: index % 3 === 0 ? 'note' : 'drift'};
    });
    return {...state, checks: [...state.checks, ...more]};
  };
  const everything = (state: DesiredState, status: 'unreadable' | 'wrong'): Facts => {
    const list = checkListOf(state);
    const clean = cleanFacts(list, state.platforms[0]!);
    const seen: Observation =
      status === 'wrong' ? {status: 'value', value: 'wrong'} : {status, reason: 'permission denied'};
    return {...clean, observations: new Map([...clean.observations.keys()].map(id => [id, seen]))};
  };

  test.each([
    ['1 organisation', desiredState({platform: 'linux', sources: ['registry-json'], organizations: ['acme']})],
    [
      '50 organisations',
      desiredState({platform: 'macos', sources: ['profile', 'desktop-plist', 'registry-json'], organizations}),
    ],
    ['300 checks', crowded(desiredState({platform: 'linux', sources: ['registry-json'], organizations}), 300)],
  ])('%s', (_, state) => {
    for (const status of ['unreadable', 'wrong'] as const)
      for (const root of [undefined, `/${'r'.repeat(990)}`]) {
        const facts = {...everything(state, status), ...(root && {root})};
        expect(expectSame(dash, state, facts).length).toBeLessThanOrEqual(LINE_LIMIT);
        const ids = checkListOf(state).checks.map(checkId);
        expect(expectSame(dash, state, facts, ids).length).toBeLessThanOrEqual(LINE_LIMIT);
      }
  });
});
