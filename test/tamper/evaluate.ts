// The Node evaluator as a program of its own, so that it can run as somebody else and in a namespace: the first parameter
// is a JSON file with a list of {list, root?}; standard output is a line for each: {line, notes}.
import {readFileSync} from 'node:fs';
import {observe} from '../../src/endpoint/observe.ts';
import type {CheckList} from '../../src/state/check.ts';
import {resultLine} from '../../src/verify/line.ts';
import {reportOf} from '../../src/verify/report.ts';

interface Case {
  readonly list: CheckList;
  readonly root?: string;
}

const cases = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as readonly Case[];
for (const {list, root} of cases) {
  const facts = await observe(list, {platform: 'linux', checks: list.checks, ...(root !== undefined && {root})});
  const report = reportOf(list, facts);
  const notes = report.findings.filter(
    ({severity, status}) => severity === 'info' && (status === 'fail' || status === 'unknown'),
  );
  process.stdout.write(`${JSON.stringify({line: resultLine(report), notes: notes.map(({code}) => code)})}\n`);
}
