import type {Finding} from '../finding.ts';
import {type Summary, sortFindings, summarize} from './summary.ts';

export interface FindingReport {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}

/** Findings as a value for `--json`: counted and in order. */
export function findingReport(findings: readonly Finding[]): FindingReport {
  return {summary: summarize(findings), findings: sortFindings(findings)};
}
