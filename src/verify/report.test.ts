import {describe, expect, test} from 'vitest';
import {caseOf, ROWS} from '../../test/tables/verdicts.ts';
import {LINE_LIMIT, resultLine} from './line.ts';
import {reportOf} from './report.ts';

describe('facts and what they come to', () => {
  test.each(ROWS.map(row => [row.name, row] as const))('%s', (_, row) => {
    const {list, facts} = caseOf(row);
    const report = reportOf(list, facts, row.only);
    const line = resultLine(report);
    expect(JSON.parse(line)).toMatchObject({
      v: 1,
      pol: list.policy,
      s: row.verdict,
      win: row.winner,
      f: row.f ?? [],
      more: 0,
    });
    expect(report.effective.sentence).toBe(row.sentence);
    expect(report.notes).toEqual(row.notes ?? []);
    expect(row.content ?? report.content).toBe(report.content);
    expect(row.hold ?? report.hold).toBe(report.hold);
    expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
  });
});

describe('some of the checks only', () => {
  const conflict = caseOf(ROWS.find(({verdict}) => verdict === 'conflict')!);
  const only = (...codes: string[]) => reportOf(conflict.list, conflict.facts, codes);

  test('the verdict is about them alone, and the report says so', () => {
    const report = only('W-FILE-CONTENT:registry-json');
    expect(report).toMatchObject({verdict: 'ok', content: 'unknown', hold: 'unknown'});
    expect(report.only).toEqual(['W-FILE-CONTENT:registry-json']);
    expect(report.findings.map(({code}) => code)).toEqual(['W-FILE-CONTENT:registry-json']);
  });

  test('what Docker Desktop obeys is the same as in the whole answer', () => {
    const whole = reportOf(conflict.list, conflict.facts);
    expect(only('W-FILE-ACCESS:registry-json').effective).toEqual(whole.effective);
    expect(only('W-SOURCE-EFFECTIVE').verdict).toBe('conflict');
  });
});
