import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {expect, test} from 'vitest';
import {verifyText} from '../../../../src/report/verify-text.ts';
import {checkId} from '../../../../src/state/check.ts';
import type {Facts, Observation, ReceiptFact} from '../../../../src/verify/facts.ts';
import {resultLine} from '../../../../src/verify/line.ts';
import {reportOf} from '../../../../src/verify/report.ts';
import {EXIT_CODES} from '../../../../src/verify/verdict.ts';
import {caseOf, ROWS} from '../../../tables/verdicts.ts';
import {powershellSuite} from '../../windows/powershell.ts';
import {type Verified, windowsVerifyMany} from './verifying.ts';

const ajv = new Ajv2020({allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true});
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')));
const [isLine, isReport] = [schema('result-line'), schema('report')];

/** The script takes whole paths only. */
const rooted = (facts: Facts): Facts => (facts.root === undefined ? facts : {...facts, root: 'D:\\'});
const cases = ROWS.filter(({platform}) => platform === 'windows').map(row => {
  const {state, list, facts} = caseOf(row);
  return {row, state, list, facts: rooted(facts)};
});
type Case = (typeof cases)[number];

const flagsFor = ({facts, row}: Case) => ({
  ...(facts.root !== undefined && {Root: facts.root}),
  ...(row.only && {Check: row.only.join(',')}),
});
/** A report as JSON carries it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What everything that a run says must be, by what TypeScript says of the same facts. */
function expectSame({list, facts}: Case, [text, document]: readonly Verified[], only?: readonly string[]): void {
  const report = reportOf(list, facts, only);
  const checks = list.checks.filter(({platform}) => platform === 'windows');
  expect(text!.line).toBe(resultLine(report));
  expect(text!.lines.join('\n')).toBe(verifyText(report, checks).replaceAll(/\n+/g, '\n'));
  expect(text!.exit).toBe(EXIT_CODES[report.verdict]);
  expect(JSON.parse(document!.lines.join(''))).toEqual(plain(report));
  expect([isLine(JSON.parse(text!.line)), isLine.errors ?? []]).toEqual([true, []]);
  expect([isReport(JSON.parse(document!.lines.join(''))), isReport.errors ?? []]).toEqual([true, []]);
}

/** Each case twice: text and JSON. */
function runBoth(each: readonly Case[], flags: Readonly<Record<string, string>> = {}): readonly Verified[][] {
  const runs = each.flatMap(one => {
    const run = {state: one.state, on: one.facts, flags: {...flagsFor(one), ...flags}};
    return [run, {...run, flags: {...run.flags, Json: true}}];
  });
  const said = windowsVerifyMany(runs);
  return each.map((_, index) => said.slice(2 * index, 2 * index + 2));
}

/** Deterministic, so that a failure comes back. */
function randomly(seed: number): <T>(values: readonly T[]) => T {
  let state = seed;
  return values => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return values[Math.floor((state / 2 ** 31) * values.length)]!;
  };
}

const SEEN: readonly Observation[] = [
  {status: 'absent'},
  {status: 'unreadable', reason: 'access denied'},
  {status: 'unseen', reason: 'another root'},
  {status: 'value', value: 'kind=REG_MULTI_SZ;old-org'},
  {status: 'value', value: 'kind=REG_MULTI_SZ;acme;acme-labs'},
  {status: 'value', value: 'kind=REG_MULTI_SZ'},
  {status: 'value', value: 'kind=REG_MULTI_SZ;;'},
  {status: 'value', value: 'kind=REG_MULTI_SZ;%wanted;%names'},
  {status: 'value', value: `sha256 ${'0'.repeat(64)}`},
  {status: 'value', value: 'not-a-file'},
  {status: 'value', value: '04.9'},
  {status: 'value', value: ''},
  {status: 'value', value: '?[2J"\\{'},
];
const OTHER_RECEIPTS: readonly Partial<ReceiptFact>[] = [
  {},
  {policy: 'acme@00000000'},
  {policy: 'acme@00000000', complete: false},
  {policy: 'acme@00000000', records: []},
  {status: 'absent'},
  {status: 'not-believed', reason: 'HKLM\\SOFTWARE\\Wharfinger:owner=S-1-5-21-1'},
  {status: 'unreadable', reason: 'access denied'},
] as readonly Partial<ReceiptFact>[];

/** The facts of a case with some of them turned into something else. */
function shuffled(one: Case, seed: number): Case {
  const pick = randomly(seed);
  const observations = new Map(
    [...one.facts.observations].map(([look, seen]) => [
      look,
      pick([seen, seen, seen, pick(look === 'desktop-version' ? SEEN.slice(0, 5) : SEEN)]),
    ]),
  );
  const receipt = {...one.facts.receipt, ...pick(OTHER_RECEIPTS)} as ReceiptFact;
  return {...one, facts: {...one.facts, observations, receipt}};
}

powershellSuite('facts → verdict, as PowerShell judges', () => {
  test('every row of the table', () => {
    const said = runBoth(cases);
    for (const [index, one] of cases.entries()) {
      expectSame(one, said[index]!, one.row.only);
      expect(said[index]![0]!.lines[0], one.row.name).toMatch(new RegExp(`^${one.row.verdict}: `));
      expect(said[index]![0]!.lines[1]).toBe(one.row.sentence);
    }
  });

  test('whatever else a look may give', () => {
    const many = Array.from({length: 36}, (_, seed) => shuffled(cases[seed % cases.length]!, seed + 1));
    const said = runBoth(many);
    for (const [index, one] of many.entries()) expectSame(one, said[index]!, one.row.only);
  });

  test('some checks only', () => {
    const said = runBoth(cases, {Check: 'w-source-effective,W-RECEIPT'});
    for (const [index, one] of cases.entries()) {
      const wanted = one.list.checks.filter(({code}) => ['W-SOURCE-EFFECTIVE', 'W-RECEIPT'].includes(code));
      expectSame(one, said[index]!, wanted.map(checkId));
    }
  });
});
