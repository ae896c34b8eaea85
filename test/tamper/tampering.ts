import type {SourceId} from '../../src/desktop/sources.ts';
import type {Verdict} from '../../src/verify/verdict.ts';
import type {PolicyName} from './policies.ts';

/** What an evaluator must answer. */
export interface Answer {
  readonly verdict: Verdict;
  /** `f` of the result line, in its order: ids of what failed, then `?` and the id of what could not be established. */
  readonly notices: readonly string[];
  /** Ids of notes, failed or not to be established: said to a person, and not in the result line. */
  readonly notes?: readonly string[];
  /** Left out: the first source of the policy, as on the clean machine. */
  readonly winner?: SourceId | 'none' | 'undetermined';
}

/** One way to leave the clean state, as data. Harmless ones have the answer of the clean machine. */
export interface Tampering<Change> extends Answer {
  readonly name: string;
  /** The policy that is asked about. */
  readonly policy: PolicyName;
  /** What was installed, where that is another. */
  readonly installed?: PolicyName;
  readonly change: readonly Change[];
  /** What somebody without administrator rights is told, where that is not the same. Never anything better. */
  readonly unprivileged?: Answer;
}
