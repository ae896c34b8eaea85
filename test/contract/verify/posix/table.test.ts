import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {verifyText} from '../../../../src/report/verify-text.ts';
import {resultLine} from '../../../../src/verify/line.ts';
import {reportOf} from '../../../../src/verify/report.ts';
import {EXIT_CODES} from '../../../../src/verify/verdict.ts';
import {caseOf, ROWS} from '../../../tables/verdicts.ts';
import {SHELLS} from '../../posix/machine.ts';
import {contractSuite} from '../../tools.ts';
import {judgeScript, run} from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'wharfinger-table-'));
afterAll(() => rmSync(folder, {recursive: true}));

const rows = ROWS.filter(({platform}) => platform !== 'windows');

for (const [name, shell] of Object.entries(SHELLS))
  contractSuite(`facts and what they come to, in ${name}`, [shell[0]!], () => {
    test.each(rows.map(row => [`${row.platform}: ${row.name}`, row] as const))('%s', (_, row) => {
      const {state, list, facts} = caseOf(row);
      const report = reportOf(list, facts, row.only);
      const script = judgeScript(state, list, facts);
      const flags = [
        ...(row.root === undefined ? [] : ['--root', row.root]),
        ...(row.only ?? []).flatMap(id => ['--check', id]),
      ];
      const line = run(shell, folder, script, '--line', ...flags);
      expect(line).toEqual({code: EXIT_CODES[report.verdict], stdout: `${resultLine(report)}\n`, stderr: ''});
      const json = run(shell, folder, script, '--json', ...flags);
      expect(json).toMatchObject({code: EXIT_CODES[report.verdict], stderr: ''});
      expect(JSON.parse(json.stdout)).toEqual(JSON.parse(JSON.stringify(report)));
      const text = run(shell, folder, script, ...flags);
      expect(text).toMatchObject({code: EXIT_CODES[report.verdict], stderr: ''});
      expect(text.stdout).toBe(`${verifyText(report, list.checks)}\n`);
    });
  });
