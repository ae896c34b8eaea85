import {PLATFORM_NAMES, PLATFORMS, type Platform} from '../desktop/platforms.ts';
import type {SourceId} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import {render, type Values} from '../render/template.ts';
import type {DesiredState} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';
import {caveatsOf, unlockedSettings} from './caveats.ts';
import {controlCoverage, coverageReasons, coverageTable} from './coverage.ts';
import {endpointOf} from './endpoint.ts';
import {hubSection} from './hub-section.ts';
import {profileIdentifier} from './profile.ts';
import {align} from './table.ts';
import type {ScopeEmission} from './tree.ts';

/**
 * README.md of the tree: the page an administrator prints and works from. Speaks of the first scope (the whole policy,
 * or the one ring that was built) and names the rings.
 */
export function composeRunbook(scopes: readonly ScopeEmission[]): Artifact {
  const [scope] = scopes;
  if (!scope) throw new Error('a tree has at least one scope');
  const {state} = scope;
  const rows = controlCoverage(state, scope.coverage);
  const values: Values = {
    organization: state.organization.name,
    contact: state.organization.contact ?? '',
    policy: state.policy,
    revision: state.revision,
    ring: state.scope.ring ?? '',
    stableUntil: state.stableUntil ?? '',
    nowhere: rows.filter(({standing}) => standing === 'nowhere').map(({control}) => control),
    table: coverageTable(state, rows),
    reasons: coverageReasons(rows),
    organizations: state.signInOrganizations,
    several: state.signInOrganizations.length > 1,
    rings: scopes.filter(({state: ring}) => ring.scope.ring !== null && ring !== state).map(ringEntry),
    ...Object.fromEntries(PLATFORMS.map(platform => [platform, section(scope, platform)])),
    winners: winnersOf(state),
    profileIdentifier: profileIdentifier(state.organization),
    hub: hubSection(scope),
    unmanaged: state.unmanaged,
    caveats: caveatsOf(state),
    unlocked: unlockedSettings(state),
    exceptions: exceptionsOf(scopes),
  };
  return {
    path: 'README.md',
    bytes: new TextEncoder().encode(render('runbook.md', values)),
    mode: 0o644,
    role: 'document',
    title: 'Runbook: what goes where, in which order, how to verify and how to roll back',
    controls: state.controls.map(({id}) => id),
  };
}

function ringEntry({state, folder}: ScopeEmission): Values {
  const {description = '', groups = {}} = state.rollout ?? {};
  return {
    name: state.scope.ring ?? '',
    folder,
    policy: state.policy,
    description,
    groups: Object.entries(groups).map(([console, group]) => ({console, group})),
  };
}

/** How Docker Desktop names the source that refused a call. Source: docker/skills docker-desktop-preflight@c76dd2d. */
const NAMED_AS: Readonly<Record<SourceId, string>> = {
  'registry-key': 'Registry key',
  profile: 'Config Profile',
  'desktop-plist': 'desktop.plist',
  'registry-json': 'registry.json',
  'admin-settings': 'admin-settings.json',
};

/** The source each system must name; none where nothing certain can be expected. */
function winnersOf(state: DesiredState): readonly {system: string; name: string}[] {
  return state.platforms.flatMap(platform => {
    const effective = state.checks.find(
      check => check.platform === platform && check.probe.kind === 'effective-source',
    );
    if (effective?.expect.is !== 'equal') return [];
    return [{system: PLATFORM_NAMES[platform], name: NAMED_AS[effective.expect.value as SourceId]}];
  });
}

/** What the page says of one system; undefined where this tree holds nothing for it. */
function section({state, folder, artifacts}: ScopeEmission, platform: Platform): Values | undefined {
  const endpoint = endpointOf(state, platform);
  const mine = artifacts.filter(({path}) => path.startsWith(`${folder}${platform}/`));
  if (!endpoint || mine.length === 0) return undefined;
  const {files, organizations, preference, registryValues} = endpoint;
  return {
    folder: `${folder}${platform}/`,
    files: align(
      ['File', 'What it is'],
      mine.map(({path, title}) => [path.slice(`${folder}${platform}/`.length), title]),
    ),
    onMachine: files.map(({path, bytes}) => ({path, sha256: sha256(bytes)})),
    registryKey: registryValues.length > 0,
    registryShown: organizations.join('\\0'),
    profile: preference !== undefined,
    variables: Object.values(preference?.values ?? {}).some(value => /\$|\{\{/.test(value)),
    profileOrganizations: preference?.values['allowedOrgs'] ?? '',
  };
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
