import type {CheckList} from '../../src/state/check.ts';
import type {Facts} from '../../src/verify/facts.ts';
import {resultLine} from '../../src/verify/line.ts';
import {reportOf} from '../../src/verify/report.ts';

/** What an evaluator said about a machine. */
export interface Said {
  readonly line: string;
  /** Ids of the notes it tells a person: what failed, and what could not be established. */
  readonly notes: readonly string[];
}

/** The answer of the Node evaluator to facts. */
export function saidOf(list: CheckList, facts: Facts): Said {
  const report = reportOf(list, facts);
  const notes = report.findings.filter(
    ({severity, status}) => severity === 'info' && (status === 'fail' || status === 'unknown'),
  );
  return {line: resultLine(report), notes: notes.map(({code}) => code)};
}

/** The answer of a script that was asked for text: the result line is the last. */
export function saidIn(text: string): Said {
  const lines = text.trimEnd().split('\n');
  const notes = lines.flatMap(line => /^ {2}(\S+) \(info\): /.exec(line)?.[1] ?? []);
  return {line: lines.at(-1) ?? '', notes};
}
