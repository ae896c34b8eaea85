import type {Place} from '../desktop/platforms.ts';
import type {Documents} from '../documents/document.ts';
import type {DesiredState} from '../state/state.ts';

export type Role = 'policy' | 'install' | 'remove' | 'verify' | 'request' | 'document';

/** A file of the output tree. Only src/io writes it. */
export interface Artifact {
  /** Relative, `/` between names, ASCII. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mode: 0o644 | 0o755;
  readonly role: Role;
  readonly title: string;
  readonly controls: readonly string[];
  /** Paths of artifacts whose content lies inside this one. */
  readonly embeds?: readonly string[];
}

/**
 * How a target serves a control in a place. `reason` says why where it is not `enforced`.
 *
 * - `partly`: some of it is enforced, and the rest nowhere in this place
 * - `default-only`: it sets what a new installation begins with; users may change it
 */
export interface Coverage {
  readonly control: string;
  readonly place: Place;
  readonly status: CoverageStatus;
  readonly reason?: string;
}

export type CoverageStatus =
  | 'enforced'
  | 'verified'
  | 'manual'
  | 'partly'
  | 'default-only'
  | 'not-applicable'
  | 'not-expressed';

export type TargetId = 'windows' | 'macos' | 'linux' | 'hub';

/** A channel that receives artifacts. It places documents or embeds them; it never reads the policy. */
export interface Target {
  readonly id: TargetId;
  readonly summary: string;
  readonly places: readonly Place[];
  /** Paths are relative to the scope: the root of the tree, or `rings/<ring>/`. */
  emit(state: DesiredState, documents: Documents): readonly Artifact[];
}
