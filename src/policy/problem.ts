import type {Finding, Location, Severity} from '../finding.ts';

/** Everything that can be wrong with a policy before rules of judgement begin. Closed, never renamed. */
export type ReadCode =
  // The bytes and the syntax.
  | 'READ-SIZE'
  | 'READ-ENCODING'
  | 'READ-BOM'
  | 'READ-EMPTY'
  | 'READ-SYNTAX'
  | 'READ-TAB'
  | 'READ-DEPTH'
  | 'READ-DOCUMENTS'
  | 'READ-DIRECTIVE'
  | 'READ-TAG'
  | 'READ-ALIAS'
  | 'READ-MERGE-KEY'
  | 'READ-DUPLICATE-KEY'
  | 'READ-KEY-TYPE'
  | 'READ-NUMBER'
  | 'READ-CHARACTER'
  | 'READ-ROOT'
  // The model: keys, types and grammars.
  | 'READ-KEY-UNKNOWN'
  | 'READ-KEY-MISSING'
  | 'READ-TYPE'
  | 'READ-QUOTE'
  | 'READ-VALUE'
  | 'READ-FORMAT'
  | 'READ-LENGTH'
  | 'READ-DUPLICATE'
  // What several keys say together.
  | 'READ-SLUG'
  | 'READ-ALLOW-ENTRY'
  | 'READ-PRESET'
  | 'READ-VERSION-ORDER'
  | 'READ-DATE'
  | 'READ-PLATFORM'
  | 'READ-RING'
  | 'READ-CONTROL'
  | 'READ-EXCEPTION'
  | 'READ-SECRET'
  | 'READ-ADDITIONAL'
  | 'READ-EXPIRED'
  | 'READ-REVIEW'
  | 'READ-PROFILE-PROXY'
  | 'READ-DEFAULT';

export interface ProblemOptions {
  readonly hint?: string | undefined;
  /** `high`, an error, unless said otherwise. */
  readonly severity?: Severity;
  readonly controls?: readonly string[];
}

/**
 * A finding about the policy itself.
 * @param subject path in the policy (`registryAccess.allow[2].host`), or empty for the file as a whole
 */
export function problem(
  code: ReadCode,
  where: Location,
  subject: string,
  message: string,
  {hint, severity = 'high', controls = []}: ProblemOptions = {},
): Finding {
  return {code, controls, status: 'fail', severity, subject, message, where, ...(hint === undefined ? {} : {hint})};
}

/** `registryAccess.allow[2].host`; a key that is no plain word is quoted: `settings["a b"]`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[\w$-]+$/.test(String(step))) text += `[${JSON.stringify(String(step))}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

const PRINTED_LENGTH = 60;

/** A value from the policy inside a sentence: quoted, on one line, not longer than the sentence bears. */
export function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= PRINTED_LENGTH ? text : `${text.slice(0, PRINTED_LENGTH)}…`;
}
