/** A place in a file the reader can open: 1-based line and column. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** For rules: high = error, medium = warning, low and info = note. */
export type Severity = 'high' | 'medium' | 'low' | 'info';
export type Status = 'pass' | 'fail' | 'exempt' | 'unknown' | 'not-applicable';

/** A deviation somebody allowed, for a reason and a time. */
export interface Exemption {
  readonly reason: string;
  readonly owner: string;
  readonly ticket?: string;
  /** Last day in force, UTC, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** A judged check or rule: the one result type, wherever it comes from; src/report prints it. */
export interface Finding {
  /** Rule or check code, for example `READ-KEY-UNKNOWN`, `DD-ADMIN-ALONE`, `W-FILE-CONTENT`. */
  readonly code: string;
  readonly controls: readonly string[];
  readonly status: Status;
  readonly severity: Severity;
  /** What it is about: a path in the policy (`settings.proxy.http`), a file, a registry value. */
  readonly subject: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  readonly where?: Location;
  readonly expected?: string;
  readonly observed?: string;
  /** What to do. */
  readonly hint?: string;
  readonly exemption?: Exemption;
  /** Why the policy accepts it (`lint.ignore`), and the last day on which it does; its status is `exempt` then. */
  readonly accepted?: {readonly reason: string; readonly until?: string};
  /** Where the fact comes from. */
  readonly source?: string;
}
