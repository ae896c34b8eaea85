import {describe, expect, test} from 'vitest';
import {caseOf, ROWS} from '../../test/tables/verdicts.ts';
import {LINE_LIMIT, resultLine} from './line.ts';
import {reportOf} from './report.ts';

describe('facts and what they come to', () => {
  test.each(ROWS.map(row => [row.name, row] as const))('%s', (_, row) => {
    const {list, facts} = caseOf(row);
    const report = reportOf(list, facts);
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
    expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
  });
});
