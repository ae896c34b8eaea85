import type {CheckList} from '../../src/state/check.ts';
import type {Facts} from '../../src/verify/facts.ts';
import {resultLine} from '../../src/verify/line.ts';
import {reportOf} from '../../src/verify/report.ts';
import {EXIT_CODES} from '../../src/verify/verdict.ts';

/** What an evaluator said about a machine. */
export interface Said {
  readonly line: string;
  /** Of a program: how it ended. */
  readonly code: number | null;
  /** Ids of the notes it tells a person: what failed, and what could not be established. */
  readonly notes: readonly string[];
  /** Why something could not be established, in the order of the report. */
  readonly reasons: readonly string[];
}

const REASON = /^unreadable: .*/;

/** The answer of the Node evaluator to facts. */
export function saidOf(list: CheckList, facts: Facts): Said {
  const report = reportOf(list, facts);
  const notes = report.findings.filter(
    ({severity, status}) => severity === 'info' && (status === 'fail' || status === 'unknown'),
  );
  const reasons = report.findings.flatMap(({observed}) => REASON.exec(observed ?? '')?.[0] ?? []);
  return {line: resultLine(report), code: EXIT_CODES[report.verdict], notes: notes.map(({code}) => code), reasons};
}

/** The answer of a script that was asked for text: the result line is the last. */
export function saidIn(text: string, code: number | null): Said {
  const lines = text.trimEnd().split('\n');
  const notes = lines.flatMap(line => /^ {2}(\S+) \(info\): /.exec(line)?.[1] ?? []);
  const reasons = lines.flatMap(line => REASON.exec(line.replace(/^ {4}found: /, ''))?.[0] ?? []);
  return {line: lines.at(-1) ?? '', code, notes, reasons};
}
