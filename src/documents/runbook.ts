import {PLATFORM_NAMES, PLATFORMS, type Platform} from '../desktop/platforms.ts';
import {NAMED_AS, type SourceId} from '../desktop/sources.ts';
import {BY_HAND} from '../live/commands.ts';
import {render, type Values} from '../render/template.ts';
import type {Expectation} from '../state/check.ts';
import {profileIdentifier} from '../state/identity.ts';
import type {DesiredState} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';
import {caveatsOf, unlockedSettings} from './caveats.ts';
import {controlCoverage, coverageReasons, coverageTable} from './coverage.ts';
import {hubSection} from './hub-section.ts';
import {ringDifferences} from './ring-differences.ts';
import {systemSection} from './system-section.ts';
import type {ScopeEmission} from './tree.ts';

/**
 * The pages an administrator prints and works from: README.md of the tree, for the first scope (the whole policy, or the
 * one ring that was built), and one in the folder of every other ring, whose machines get other bytes.
 */
export function composeRunbooks(scopes: readonly ScopeEmission[]): readonly Artifact[] {
  const [first, ...rings] = scopes;
  if (!first) throw new Error('a tree has at least one scope');
  const titles = 'what goes where, in which order, how to verify and how to roll back';
  return [
    page(first, 'README.md', `Runbook: ${titles}`, {
      ringPage: false,
      rings: rings.map(ring => ringEntry(first, ring)),
      differences: [],
      exceptions: exceptionsOf(scopes),
    }),
    ...rings.map(ring =>
      page(ring, `${ring.folder}README.md`, `Runbook of ring ${ring.state.scope.ring}: ${titles}`, {
        ringPage: true,
        rings: [],
        differences: ringDifferences(first.state, ring.state),
        exceptions: exceptionsOf([ring]),
      }),
    ),
  ];
}

/** What depends on the other scopes of the tree. */
interface Surroundings extends Values {
  /** A page beside the one at the root, not in its place. */
  readonly ringPage: boolean;
  readonly rings: readonly Values[];
  readonly differences: readonly Values[];
  readonly exceptions: readonly Values[];
}

function page(scope: ScopeEmission, path: string, title: string, surroundings: Surroundings): Artifact {
  const {state, folder} = scope;
  const rows = controlCoverage(state, scope.coverage);
  const systems = Object.fromEntries(PLATFORMS.map(platform => [platform, systemSection(scope, platform)]));
  const held = PLATFORMS.filter(platform => systems[platform]);
  const hub = hubSection(scope);
  const values: Values = {
    organization: state.organization.name,
    contact: state.organization.contact ?? '',
    policy: state.policy,
    revision: state.revision,
    ring: state.scope.ring ?? '',
    folder,
    ...rolloutOf(state),
    stableUntil: state.stableUntil ?? '',
    only: scope.only,
    nowhere: rows.filter(({standing}) => standing === 'nowhere').map(({control}) => control),
    table: coverageTable(state, rows),
    reasons: coverageReasons(rows),
    organizations: state.signInOrganizations,
    several: state.signInOrganizations.length > 1,
    ...surroundings,
    ...systems,
    onMachines: held.length > 0,
    winners: winnersOf(state, held),
    notAsked: notAsked(state, held),
    profileIdentifier: profileIdentifier(state.organization),
    hub,
    hubElsewhere: state.scope.ring !== null && state.controls.some(({places}) => places.includes('hub')),
    unmanaged: state.unmanaged,
    unserved: PLATFORMS.filter(platform => !state.platforms.includes(platform)).map(name => PLATFORM_NAMES[name]),
    caveats: caveatsOf(state, held),
    byHand: BY_HAND_IN_RUNBOOK,
    unlocked: unlockedSettings(state, held),
  };
  return {
    path,
    bytes: new TextEncoder().encode(render('runbook.md', values)),
    mode: 0o644,
    role: 'document',
    title,
    controls: state.controls.map(({id}) => id),
  };
}

/** The commands of `verify --live`, for the engine that the docker command asks by itself. */
const BY_HAND_IN_RUNBOOK: Values = {
  desktop: BY_HAND.desktop('docker'),
  account: BY_HAND.account,
  registryLog: BY_HAND.registryLog,
  host: BY_HAND.host('docker'),
  mirrors: BY_HAND.mirrors('docker'),
  isolation: BY_HAND.isolation('docker'),
  oldContainers: BY_HAND.oldContainers('docker'),
};

function ringEntry(base: ScopeEmission, {state, folder}: ScopeEmission): Values {
  return {
    name: state.scope.ring ?? '',
    folder,
    page: `${folder}README.md`,
    policy: state.policy,
    ...rolloutOf(state),
    differences: ringDifferences(base.state, state),
  };
}

function rolloutOf({rollout}: DesiredState): Values {
  const {description = '', groups = {}} = rollout ?? {};
  return {description, groups: Object.entries(groups).map(([console, group]) => ({console, group}))};
}

/** The source each system must name; none where nothing certain can be expected. */
function winnersOf(state: DesiredState, platforms: readonly Platform[]): readonly {system: string; name: string}[] {
  return platforms.flatMap(platform => {
    const expected = expectedSource(state, platform);
    if (expected?.is !== 'equal') return [];
    return [{system: PLATFORM_NAMES[platform], name: NAMED_AS[expected.value as SourceId]}];
  });
}

/** Systems on which nothing of this policy asks for sign-in. */
function notAsked(state: DesiredState, platforms: readonly Platform[]): readonly string[] {
  return platforms
    .filter(platform => expectedSource(state, platform)?.is === 'one-of')
    .map(platform => PLATFORM_NAMES[platform]);
}

function expectedSource({checks}: DesiredState, platform: Platform): Expectation | undefined {
  return checks.find(check => check.platform === platform && check.probe.kind === 'effective-source')?.expect;
}

function exceptionsOf(scopes: readonly ScopeEmission[]): Values[] {
  return scopes.flatMap(({state}) =>
    state.controls.flatMap(({id, exemption}) =>
      exemption
        ? [
            {
              control: id,
              ring: state.scope.ring ?? '',
              reason: exemption.reason,
              owner: exemption.owner,
              ticket: exemption.ticket ?? '',
              expires: exemption.expires,
            },
          ]
        : [],
    ),
  );
}
