import {imageAccessBody, registryAccessBody, SWITCHED_OFF} from '../desktop/hub-settings.ts';
import {type AllowedHost, expandAllowList} from '../desktop/registries/expand.ts';
import type {Json} from '../json.ts';
import type {AllowEntry, Policy} from '../policy/policy.ts';
import type {ConsoleTaskResource, HubSettingResource, ListedHost} from './state.ts';

type HubResource = HubSettingResource | ConsoleTaskResource;

/**
 * What the policy says about Docker Hub: settings where there is an interface for them, else tasks for a person in
 * Docker Home.
 *
 * Registry Access Management follows the first organisation of the sign-in list; the others follow the organisation a
 * member belongs to, so that each of the list gets them. Source: docker/docs registry-access-management.md,
 * image-access-management.md, namespace-access.md@8a5905a.
 */
export function hubStateOf(
  policy: Policy,
  allow: readonly AllowEntry[],
): {readonly resources: readonly HubResource[]; readonly registryHosts: readonly ListedHost[]} {
  const {organizations} = policy.signIn;
  const registryHosts = listedHosts(policy, allow);
  return {
    resources: [
      ...registryAccess(policy, organizations[0]!, allow, registryHosts),
      ...organizations.flatMap(organization => imageAccess(policy, organization)),
      ...organizations.flatMap(organization => namespaceAccess(policy, organization)),
    ],
    registryHosts,
  };
}

function listedHosts({registryAccess: section}: Policy, allow: readonly AllowEntry[]): readonly ListedHost[] {
  if (!section || section === 'off') return [];
  const {emitted, hints} = expandAllowList(allow, section.assume);
  return [...emitted, ...hints].map(host => ({
    ...host,
    name: nameOf(host),
    decisions: allow.filter(({id}) => host.entries.includes(id)).map(decisionOf),
  }));
}

/** What a person in Docker Home needs to see: whose host it is and, of several hosts, which. */
function nameOf({entries, presets, roles}: AllowedHost): string {
  const names = entries.join(', ');
  return presets.length > 0 ? `${names} (${roles.join(', ')})` : names;
}

function decisionOf({id, reason, owner, ticket, expires, review}: AllowEntry): ListedHost['decisions'][number] {
  return {
    id,
    ...(reason === undefined ? {} : {reason}),
    ...(owner === undefined ? {} : {owner}),
    ...(ticket === undefined ? {} : {ticket}),
    ...(expires === undefined ? {} : {expires}),
    ...(review === undefined ? {} : {review}),
  };
}

function registryAccess(
  {registryAccess: section}: Policy,
  organization: string,
  allow: readonly AllowEntry[],
  hosts: readonly ListedHost[],
): readonly HubResource[] {
  if (!section) return [];
  const setting = {kind: 'hub-setting', ensure: 'present', organization, setting: 'registry-access'} as const;
  if (section === 'off') return [{...setting, controls: ['registryAccess'], body: SWITCHED_OFF['registry-access']}];
  const listed = hosts.filter(({status}) => status === 'emitted');
  // Docker Hub keeps a set: sorted, the order of the entries in the policy changes nothing.
  const registries = listed
    .map(({host, name}) => ({address: host, friendlyName: name}))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  const controls = ['registryAccess.dockerHub', ...allow.map(({id}) => `registryAccess.allow[${id}]`)];
  return [{...setting, controls, body: registryAccessBody(section.dockerHub === 'allow', registries)}];
}

function imageAccess({imageAccess: section}: Policy, organization: string): readonly HubResource[] {
  if (!section) return [];
  const setting = {kind: 'hub-setting', ensure: 'present', organization, setting: 'image-access'} as const;
  if (section === 'off') return [{...setting, controls: ['imageAccess'], body: SWITCHED_OFF['image-access']}];
  const {official, verifiedPublisher, repositories} = section;
  return [
    {
      ...setting,
      controls: ['imageAccess.official', 'imageAccess.verifiedPublisher'],
      body: imageAccessBody(official === 'allow', verifiedPublisher === 'allow'),
    },
    task(
      organization,
      'Repository allow-list of Image Access Management',
      ['imageAccess.repositories'],
      [
        open(organization, 'Image access'),
        'Note what is there now: every repository on the repository allow-list. It is the way back.',
        repositories.length > 0
          ? 'The repository allow-list holds exactly the repositories below: add those that are missing, remove all others.'
          : 'The repository allow-list is empty: remove every repository from it.',
      ],
      [
        open(organization, 'Image access'),
        'Make the repository allow-list hold what was noted before, and nothing else.',
        'If Image Access Management goes back too, do that first: or what leaves the list is blocked in between.',
      ],
      {repositories},
    ),
  ];
}

function namespaceAccess({namespaceAccess: section}: Policy, organization: string): readonly HubResource[] {
  if (!section) return [];
  const deny = section.personalPush === 'deny';
  return [
    task(
      organization,
      `Namespace access: personal push ${deny ? 'denied' : 'allowed'}`,
      ['namespaceAccess.personalPush'],
      [
        open(organization, 'Namespace access'),
        'Note what is there now: whether the restriction of personal namespaces is on or off. It is the way back.',
        `Switch the restriction of personal namespaces ${deny ? 'on' : 'off'} and save.`,
      ],
      [
        open(organization, 'Namespace access'),
        'Switch the restriction of personal namespaces to what was noted before and save.',
      ],
      {personalPush: section.personalPush},
    ),
  ];
}

const open = (organization: string, page: string) =>
  `Sign in to Docker Home (app.docker.com) as an owner of "${organization}", choose the organisation, then Admin Console > ${page}.`;

function task(
  organization: string,
  title: string,
  controls: readonly string[],
  steps: readonly string[],
  back: readonly string[],
  data: Json,
): ConsoleTaskResource {
  return {kind: 'console-task', ensure: 'present', organization, title, controls, steps, back, data};
}
