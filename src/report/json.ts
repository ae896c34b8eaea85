import type {Finding} from '../finding.ts';
import {type Summary, sortFindings, summarize} from './summary.ts';
import {countLine} from './text.ts';

export interface FindingReport {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}

/** Findings as a value for `--json`: counted and in order. */
export function findingReport(findings: readonly Finding[]): FindingReport {
  return {summary: summarize(findings), findings: sortFindings(findings)};
}

/** The findings of a file that could not be read as a policy: trouble, and every reason for it. */
export function unreadReport(file: string, findings: readonly Finding[]): FindingReport & {readonly error: object} {
  return {
    error: {
      code: 'POLICY_NOT_READ',
      message: `${file} is not a policy that can be read: ${countLine(findings)}.`,
      hint: 'Correct the findings, then run: wharfinger check',
    },
    ...findingReport(findings),
  };
}
