import type {Platform} from '../../src/desktop/platforms.ts';
import type {SourceId} from '../../src/desktop/sources.ts';
import {checkListOf} from '../../src/documents/check-list.ts';
import type {Json} from '../../src/json.ts';
import type {CheckList} from '../../src/state/check.ts';
import type {DesiredState} from '../../src/state/state.ts';
import {MINIMAL, RICH, statesOf} from '../fixtures/policies.ts';

/**
 * The policies of the catalogue.
 *
 * - `minimal`: one organisation, no settings; registry.json and what stands above it
 * - `earlier`: what `minimal` replaced: another organisation
 * - `rich`: something of every section
 * - `pilot`: its ring with an exception; `lapsed`: the same on the day after the exception ended
 * - `files`: registry.json alone, wherever something stronger could stand above it
 * - `unenforced`: settings, and no sign-in asked for
 */
export type PolicyName = 'minimal' | 'earlier' | 'rich' | 'pilot' | 'lapsed' | 'files' | 'unenforced';

const PILOT = {
  ...RICH,
  rings: {pilot: {description: 'volunteers'}},
} as const;

const POLICIES: Readonly<Record<PolicyName, {readonly policy: Json; readonly ring?: true}>> = {
  minimal: {policy: MINIMAL},
  earlier: {policy: {...MINIMAL, revision: '0.9.0', signIn: {organizations: ['acme-old']}}},
  rich: {policy: RICH},
  pilot: {policy: PILOT, ring: true},
  // Composed on the first day of 2026: every clock of a test is past the end of that month.
  lapsed: {
    policy: {...PILOT, exceptions: PILOT.exceptions.map(each => ({...each, expires: '2026-01-31'}))},
    ring: true,
  },
  files: {
    policy: {
      ...MINIMAL,
      signIn: {organizations: ['acme'], windows: ['registry-json'], macos: ['registry-json'], linux: ['registry-json']},
    },
  },
  unenforced: {
    policy: {
      ...MINIMAL,
      signIn: {organizations: ['acme'], windows: [], macos: [], linux: []},
      settings: {analyticsEnabled: false},
      adminSettingsWithoutOrganization: 'allow',
    },
  },
};

export interface Wanted {
  readonly state: DesiredState;
  readonly list: CheckList;
}

const known = new Map<PolicyName, Wanted>();

/** State and checks of a policy of the catalogue. */
export function wantedOf(name: PolicyName): Wanted {
  const before = known.get(name);
  if (before) return before;
  const {policy, ring} = POLICIES[name];
  const state = statesOf(policy)[ring ? 1 : 0]!;
  const wanted = {state, list: checkListOf(state)};
  known.set(name, wanted);
  return wanted;
}

/** The source that wins on a clean machine. */
export function cleanWinner(name: PolicyName, platform: Platform): SourceId | 'none' | 'undetermined' {
  if (name === 'unenforced') return platform === 'linux' ? 'undetermined' : 'admin-settings';
  const plan = wantedOf(name).list.sources[platform]?.find(({wanted}) => wanted !== 'absent' && wanted !== 'unmanaged');
  return plan?.source ?? 'none';
}
