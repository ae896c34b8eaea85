import {FILE_ERRORS} from './files.ts';
import {HUB_ERRORS} from './hub.ts';
import {INSTALLER_ERRORS} from './installers.ts';
import {ISOLATION_ERRORS} from './isolation.ts';
import {MACHINE_ERRORS} from './machine.ts';
import {REGISTRY_ERRORS} from './registries.ts';
import {SIGN_IN_ERRORS} from './sign-in.ts';

/** Who can mend it. `network`: whoever runs proxies and firewalls. `nobody`: the workload must change. */
export type Mender = 'user' | 'admin' | 'network' | 'nobody';

/** A text that Docker Desktop, its installer or a registry prints, and what it means. */
export interface KnownError {
  readonly id: string;
  /**
   * The part that stays the same from release to release. Without regard to case, never across lines, every repetition
   * bounded: a hostile log costs time in proportion to its length. Groups `host`, `organization`, `image`, `command`
   * and `mechanism` take out what the text is about.
   */
  readonly pattern: RegExp;
  /** What it is. */
  readonly title: string;
  readonly cause: string;
  readonly mend: readonly {readonly who: Mender; readonly how: string}[];
  readonly source: string;
}

/** Every known text, nearest to what administrators decide first. */
export const KNOWN_ERRORS: readonly KnownError[] = [
  ...SIGN_IN_ERRORS,
  ...REGISTRY_ERRORS,
  ...HUB_ERRORS,
  ...ISOLATION_ERRORS,
  ...FILE_ERRORS,
  ...INSTALLER_ERRORS,
  ...MACHINE_ERRORS,
];
