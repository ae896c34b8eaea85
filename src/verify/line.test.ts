import {describe, expect, test} from 'vitest';
import {caseOf, ROWS} from '../../test/tables/verdicts.ts';
import {LINE_LIMIT, resultLine} from './line.ts';
import {type Report, reportOf} from './report.ts';

const {list, facts} = caseOf(ROWS.find(({verdict}) => verdict === 'drift')!);
const report = reportOf(list, facts);
const failing = (count: number): Report => ({
  ...report,
  findings: Array.from({length: count}, (_, index) => ({
    ...report.findings[0]!,
    code: `L-FILE-CONTENT:part-${index}`,
    status: index % 2 === 0 ? ('fail' as const) : ('unknown' as const),
  })),
});
const withRoot = (root: string): Report => ({...report, host: {...report.host, root}});

describe('the result line', () => {
  test('keeps its limit and counts what it leaves out', () => {
    const text = resultLine(failing(500));
    const {f, more} = JSON.parse(text);
    expect(text.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(f.length).toBeGreaterThan(20);
    expect(f.length + more).toBe(500);
  });

  test('what could not be established comes behind what fails, with a question mark', () => {
    expect(JSON.parse(resultLine(failing(4))).f).toEqual([
      'L-FILE-CONTENT:part-0',
      'L-FILE-CONTENT:part-2',
      '?L-FILE-CONTENT:part-1',
      '?L-FILE-CONTENT:part-3',
    ]);
  });

  test('says at its end that only some checks were asked for', () => {
    expect(resultLine({...report, only: ['L-FILE-CONTENT:registry-json']})).toMatch(
      /"only":\["L-FILE-CONTENT:registry-json"\]\}$/,
    );
  });

  test('never loses that it is not the whole answer', () => {
    const only = Array.from({length: 200}, (_, index) => `L-FILE-CONTENT:part-${index}`);
    const text = resultLine({...failing(200), ...withRoot(`/${'r'.repeat(999)}`), only});
    expect(text.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(JSON.parse(text).only.length).toBeGreaterThan(0);
  });

  test('is ASCII whatever the root is called', () => {
    expect(JSON.parse(resultLine(withRoot('/mnt/\u001b[31mé\n'))).root).toBe('/mnt/?[31m??');
  });

  test('refuses a root it has no room for', () => {
    expect(() => resultLine(withRoot(`/${'r'.repeat(999)}`))).not.toThrow();
    expect(() => resultLine(withRoot(`/${'r'.repeat(1000)}`))).toThrow(RangeError);
    expect(() => resultLine(withRoot(`/${'"'.repeat(600)}`))).toThrow(RangeError);
  });
});
