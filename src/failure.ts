/** Why a command could not do its work. Closed: a new reason is a new entry here. Exit code 2, see docs/architecture.md. */
export type FailureCode =
  | 'USAGE'
  | 'POLICY_NOT_READ'
  | 'CHECKS_NOT_READ'
  | 'NOTHING_TO_VERIFY'
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_READ'
  | 'FILE_NOT_WRITTEN'
  | 'FILE_EXISTS'
  | 'FOREIGN_FILES'
  | 'OUTPUT_BUSY'
  | 'UNKNOWN_RING'
  | 'BUG';

/** Trouble, as opposed to findings: says what was wrong and what to do. The message is one sentence without a newline. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly hint: string | undefined;

  constructor(code: FailureCode, message: string, options: {hint?: string; cause?: unknown} = {}) {
    super(message, options.cause === undefined ? {} : {cause: options.cause});
    this.code = code;
    this.hint = options.hint;
  }
}
