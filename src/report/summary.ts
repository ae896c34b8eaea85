import type {Finding, Severity} from '../finding.ts';

export type SeverityWord = 'error' | 'warning' | 'note';
export type Word = SeverityWord | 'accepted';
const WORDS: Readonly<Record<Severity, SeverityWord>> = {high: 'error', medium: 'warning', low: 'note', info: 'note'};

export function severityWord(severity: Severity): SeverityWord {
  return WORDS[severity];
}

/** How a finding is called in every report. What the policy accepts is no error and no warning any more. */
export function wordOf({severity, accepted}: Finding): Word {
  return accepted ? 'accepted' : severityWord(severity);
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly accepted: number;
}

export function summarize(findings: readonly Finding[]): Summary {
  const count = (word: Word) => findings.filter(finding => wordOf(finding) === word).length;
  return {errors: count('error'), warnings: count('warning'), notes: count('note'), accepted: count('accepted')};
}

/** Whether the findings forbid going on: errors do, and in strict mode warnings too. */
export function forbids({errors, warnings}: Summary, strict: boolean): boolean {
  return errors > 0 || (strict && warnings > 0);
}

/** By file, line, column, then code: the same order in every report. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const key = ({where}: Finding) => where ?? {file: '', line: 0, column: 0};
  return [...findings].sort(
    (a, b) =>
      compare(key(a).file, key(b).file) ||
      key(a).line - key(b).line ||
      key(a).column - key(b).column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
