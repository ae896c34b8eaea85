/** A policy that must be refused, and what must be said about it. */
export interface BadPolicy {
  readonly name: string;
  /** `policy.yaml` unless said otherwise. */
  readonly file?: string;
  readonly text?: string;
  /** For what is no text. */
  readonly bytes?: readonly number[];
  /** Every error and nothing else, as `CODE line:column`, in the order of the file. */
  readonly finds: readonly string[];
  /** Parts of messages and hints that an admin relies on. */
  readonly says: readonly string[];
}
