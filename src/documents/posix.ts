import {ALLOWED_ORGS, POLICY_PATHS} from '../desktop/paths.ts';
import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import {SOURCES, type SourceFact} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import {line} from '../render/quote.ts';
import {render, type Value, type Values} from '../render/template.ts';
import type {SourcePlan} from '../state/check.ts';
import type {DesiredState, FileResource, ManagedPreferenceResource} from '../state/state.ts';
import type {Document, Documents} from './document.ts';

export type PosixPlatform = 'macos' | 'linux';

/** The scripts of the systems with a POSIX shell that the policy serves. */
export function composePosix(state: DesiredState): Documents {
  const platforms = (['macos', 'linux'] as const).filter(platform => state.platforms.includes(platform));
  const scripts = platforms.flatMap(platform => Object.values(composeScripts(state, platform)));
  return Object.fromEntries(scripts.map(script => [script.id, script]));
}

/**
 * install.sh and uninstall.sh of one system, pure ASCII.
 *
 * @param replaced fakes in the place of `<system>/primitives.sh`: how tests run the frame of one system on another
 */
export function composeScripts(
  state: DesiredState,
  platform: PosixPlatform,
  replaced: Readonly<Record<string, string>> = {},
): {readonly install: Document; readonly remove: Document} {
  const {organization} = state;
  const files = presentFiles(state, platform);
  const title = (verb: string) =>
    `${verb} the Docker Desktop policy of ${organization.name} on ${PLATFORM_NAMES[platform]}`;
  const install: Values = {
    ...headerValues(state, platform, title('Installs')),
    folders: POLICY_PATHS[platform].folders.map(path => ({path})),
    files: files.map(({path, bytes}) => ({path, sha256: sha256(bytes), text: decode(bytes)})),
    others: otherPlaces(state, platform, files),
    ...profileValues(state, platform),
  };
  const remove: Values = {
    ...headerValues(state, platform, title('Removes')),
    folders: POLICY_PATHS[platform].folders.map(path => ({path})),
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const controls = [...new Set(here(state, platform).flatMap(resource => resource.controls))];
  return {
    install: {
      id: `${platform}-install`,
      name: 'install.sh',
      title: title('Installs'),
      role: 'install',
      mode: 0o755,
      bytes: encode(render(`${platform}/install.sh`, install, replaced)),
      controls,
    },
    remove: {
      id: `${platform}-remove`,
      name: 'uninstall.sh',
      title: title('Removes'),
      role: 'remove',
      mode: 0o755,
      bytes: encode(render(`${platform}/uninstall.sh`, remove, replaced)),
      controls,
    },
  };
}

/** What every script of a system says of itself, and the paths its installer writes. */
export function headerValues(state: DesiredState, platform: PosixPlatform, title: string): Values {
  const {organization, policy, revision, scope} = state;
  return {
    title,
    policy,
    revision,
    ring: scope.ring ?? '',
    ringTitle: scope.ring ?? 'none: for every machine outside a ring',
    slug: organization.slug,
    organization: organization.name,
    // The script stays ASCII, and its terminal is safe from what a name may hold.
    organizationShown: line(organization.name),
    contact: organization.contact ?? 'none given',
    known: fileSources(platform).map(({location}) => ({path: location})),
  };
}

type PresentFile = Extract<FileResource, {readonly ensure: 'present'}>;

function here(state: DesiredState, platform: PosixPlatform) {
  return state.resources.filter(resource => 'platform' in resource && resource.platform === platform);
}

function presentFiles(state: DesiredState, platform: PosixPlatform): readonly PresentFile[] {
  return here(state, platform).filter(
    (resource): resource is PresentFile => resource.kind === 'file' && resource.ensure === 'present',
  );
}

/** Sources that are files: every path an installer writes on this system. */
function fileSources(platform: PosixPlatform): readonly SourceFact[] {
  return SOURCES[platform].filter(source => source.location.startsWith('/'));
}

/** The known paths at which the policy puts nothing, and the verdict if somebody else put something there. */
function otherPlaces(state: DesiredState, platform: PosixPlatform, files: readonly PresentFile[]): Value[] {
  return fileSources(platform)
    .filter(source => !files.some(file => file.path === source.location))
    .map(({id, location}) => {
      const plan = plans(state, platform).find(({source}) => source === id);
      const unmanaged = plan === undefined || plan.wanted === 'unmanaged';
      return {path: location, foreign: unmanaged ? 'unmanaged' : foreignVerdict(state, platform, id)};
    });
}

function plans(state: DesiredState, platform: PosixPlatform): readonly SourcePlan[] {
  return state.sources[platform] ?? [];
}

/** A foreign source is a conflict where Docker Desktop reads it before one the policy wants, and drift elsewhere. */
function foreignVerdict(state: DesiredState, platform: PosixPlatform, id: SourceFact['id']): 'conflict' | 'drift' {
  const order = plans(state, platform);
  const below = order.slice(order.findIndex(({source}) => source === id) + 1);
  return below.some(({wanted}) => wanted !== 'absent' && wanted !== 'unmanaged') ? 'conflict' : 'drift';
}

/** What the configuration profile must bring: the script cannot bring it, but says when it is not there. */
function profileValues(state: DesiredState, platform: PosixPlatform): Values {
  const preference = here(state, platform).find(
    (resource): resource is ManagedPreferenceResource => resource.kind === 'managed-preference',
  );
  if (!preference) return {organizations: [], preferences: []};
  const values = preference.ensure === 'present' ? preference.values : {};
  const wanted = values[ALLOWED_ORGS] ?? '';
  return {
    // With another list of organisations the profile stands above everything a file says.
    organizations: [{wanted, foreign: wanted === '' ? foreignVerdict(state, platform, 'profile') : 'conflict'}],
    preferences: Object.entries(values)
      .filter(([name]) => name !== ALLOWED_ORGS)
      .map(([name, value]) => ({name, value})),
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
}
