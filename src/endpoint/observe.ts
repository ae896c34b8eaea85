import type {Platform} from '../desktop/platforms.ts';
import type {Check, CheckList} from '../state/check.ts';
import type {Facts} from '../verify/facts.ts';

/** Where and at what to look. */
export interface Look {
  readonly platform: Platform;
  /** Absolute path of another root, such as a mounted image. */
  readonly root?: string;
  /** Leave out what no check of the list asks for; the sources are always looked at. */
  readonly checks: readonly Check[];
}

/**
 * Looks at this machine and changes nothing on it. Never throws for what it finds, and never waits for ever: what cannot
 * be read in time is `unreadable`.
 */
export async function observe(_list: CheckList, _look: Look): Promise<Facts> {
  throw new Error('to come');
}
