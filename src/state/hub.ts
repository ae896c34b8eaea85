import type {Json} from '../json.ts';
import type {AllowEntry, Policy} from '../policy/policy.ts';
import type {ConsoleTaskResource} from './state.ts';

const OPEN = (organization: string, page: string) =>
  `Sign in to Docker Home (app.docker.com) as an owner of "${organization}", choose the organisation, then Admin Console > ${page}.`;

/**
 * What the policy says about Docker Hub, as tasks a person does in Docker Home.
 *
 * Registry Access Management follows the first organisation of the sign-in list, Image Access Management each member's
 * own. Source: docker/docs registry-access-management.md, image-access-management.md, namespace-access.md@8a5905a.
 */
export function consoleTasks(policy: Policy, allow: readonly AllowEntry[]): readonly ConsoleTaskResource[] {
  const organization = policy.signIn.organizations[0]!;
  return [
    ...registryAccess(policy, organization, allow),
    ...imageAccess(policy, organization),
    ...namespaceAccess(policy, organization),
  ];
}

function task(
  organization: string,
  title: string,
  controls: readonly string[],
  steps: readonly string[],
  data?: Json,
): ConsoleTaskResource {
  return {
    kind: 'console-task',
    ensure: 'present',
    organization,
    title,
    controls,
    steps,
    ...(data === undefined ? {} : {data}),
  };
}

function registryAccess(policy: Policy, organization: string, allow: readonly AllowEntry[]): ConsoleTaskResource[] {
  const section = policy.registryAccess;
  if (!section) return [];
  const open = OPEN(organization, 'Registry access');
  if (section === 'off')
    return [
      task(organization, 'Registry Access Management: off', ['registryAccess'], [open, 'Switch registry access off.']),
    ];
  const hub = section.dockerHub === 'allow' ? 'allowed' : 'blocked';
  return [
    task(
      organization,
      'Registry Access Management: on',
      ['registryAccess.dockerHub', ...allow.map(entry => `registryAccess.allow[${entry.id}]`)],
      [
        open,
        'Switch registry access on.',
        `Set the entry Docker Hub to ${hub}.`,
        'For each entry of the list below: Add registry, enter its address, switch it to allowed.',
        'Remove or block every registry that is not in the list.',
        'Changes reach machines within 24 hours, or when a user signs out and in again.',
      ],
      {dockerHub: section.dockerHub, registries: allow.map(registry)},
    ),
  ];
}

function registry(entry: AllowEntry): Json {
  if (entry.host !== undefined) return {id: entry.id, host: entry.host};
  return {id: entry.id, preset: entry.use!, with: entry.with ?? {}};
}

function imageAccess(policy: Policy, organization: string): ConsoleTaskResource[] {
  const section = policy.imageAccess;
  if (!section) return [];
  const open = OPEN(organization, 'Image access');
  if (section === 'off')
    return [task(organization, 'Image Access Management: off', ['imageAccess'], [open, 'Switch image access off.'])];
  const {official, verifiedPublisher, repositories} = section;
  const allowed = (value: 'allow' | 'deny') => (value === 'allow' ? 'on' : 'off');
  return [
    task(
      organization,
      'Image Access Management: on',
      ['imageAccess.official', 'imageAccess.verifiedPublisher', 'imageAccess.repositories'],
      [
        open,
        'Switch image access on. Organisation images are always allowed.',
        `Docker Official Images: ${allowed(official)}. Verified Publisher images: ${allowed(verifiedPublisher)}. Community images: off.`,
        repositories.length > 0
          ? `Repository allow-list: ${repositories.join(', ')}. Remove every other repository from it.`
          : 'Repository allow-list: empty. Remove every repository from it.',
      ],
      {official, verifiedPublisher, repositories},
    ),
  ];
}

function namespaceAccess(policy: Policy, organization: string): ConsoleTaskResource[] {
  const section = policy.namespaceAccess;
  if (!section) return [];
  const deny = section.personalPush === 'deny';
  return [
    task(
      organization,
      `Namespace access: personal push ${deny ? 'denied' : 'allowed'}`,
      ['namespaceAccess.personalPush'],
      [
        OPEN(organization, 'Namespace access'),
        `Switch the restriction of personal namespaces ${deny ? 'on' : 'off'} and save.`,
      ],
      {personalPush: section.personalPush},
    ),
  ];
}
