import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {printedJson} from '../../../src/report/visible.ts';
import {resultLine} from '../../../src/verify/line.ts';
import {reportOf} from '../../../src/verify/report.ts';
import {caseOf, ROWS} from '../../tables/verdicts.ts';

const ajv = new Ajv2020({allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true});
const validatorOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')));
const validReport = validatorOf('report');
const validLine = validatorOf('result-line');

describe('what every row of the table comes to fits the schemas', () => {
  test.each(ROWS.map(row => [row.name, row] as const))('%s', (_, row) => {
    const {list, facts} = caseOf(row);
    const report = reportOf(list, facts, row.only);
    validReport(JSON.parse(printedJson(report)));
    expect(validReport.errors ?? []).toEqual([]);
    validLine(JSON.parse(resultLine(report)));
    expect(validLine.errors ?? []).toEqual([]);
  });
});

describe('what the schemas must see', () => {
  const {list, facts} = caseOf(ROWS.find(({verdict}) => verdict === 'drift')!);
  const report = reportOf(list, facts);

  // biome-ignore lint/suspicious/noExplicitAny: damages reach anywhere.
  test.each<[string, (value: any) => void]>([
    ['a verdict that is none', value => (value.verdict = 'fine')],
    ['no receipt and no null', value => delete value.have],
    ['a winner that is no source', value => (value.effective.winner = 'registry')],
    ['a source without its state', value => delete value.effective.sources[0].state],
    ['no source at all', value => (value.effective.sources = [])],
    ['a finding without its severity', value => delete value.findings[0].severity],
    ['a status of another kind of finding', value => (value.findings[0].status = 'conflict')],
    ['an empty list of the only checks', value => (value.only = [])],
    ['a key nobody knows', value => (value.user = 'jo')],
  ])('report: %s', (_, damage) => {
    const value = JSON.parse(printedJson(report));
    expect(validReport(value)).toBe(true);
    damage(value);
    expect(validReport(value)).toBe(false);
  });

  // biome-ignore lint/suspicious/noExplicitAny: damages reach anywhere.
  test.each<[string, (value: any) => void]>([
    ['another version', value => (value.v = 2)],
    ['a text that is not ASCII', value => (value.root = '/mnt/é')],
    ['a code without its system', value => value.f.push('FILE-CONTENT')],
    ['a time', value => (value.at = '2030-01-31')],
    ['an empty list of the only checks', value => (value.only = [])],
    ['a policy without its digest', value => (value.pol = 'acme')],
    ['a count below nothing', value => (value.more = -1)],
  ])('result line: %s', (_, damage) => {
    const value = JSON.parse(resultLine(report));
    expect(validLine(value)).toBe(true);
    damage(value);
    expect(validLine(value)).toBe(false);
  });
});
