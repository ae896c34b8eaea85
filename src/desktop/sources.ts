import type {Platform} from './platforms.ts';

/** The places Docker Desktop reads sign-in enforcement from. */
export type SourceId = 'registry-key' | 'profile' | 'desktop-plist' | 'registry-json' | 'admin-settings';

/** A fact about one source on one system. `provenance` names the page it came from. */
export interface SourceFact {
  readonly id: SourceId;
  readonly title: string;
  /** Path, registry value or preference domain, as the scripts and checks address it. */
  readonly location: string;
  readonly shape: string;
  /** Oldest Docker Desktop that reads it; undefined where no page says. */
  readonly minimumVersion?: string;
  readonly provenance: string;
}
