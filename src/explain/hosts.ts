import {type HostMatch, presetsOfHost} from '../desktop/registries/lookup.ts';
import type {Policy} from '../policy/policy.ts';
import {additionsFor, expiredEntryOf, hostEntry} from './addition.ts';
import type {HostAnswer, HostUse, HostVerdict} from './explanation.ts';
import {isAddress} from './host-name.ts';
import type {KnownPolicy, ManagedRegistries} from './known-policy.ts';
import {changedKey} from './placement.ts';

/** What is known of a host, and what a policy says of it. */
export function hostAnswer(host: string, count: number, known?: KnownPolicy): HostAnswer {
  const matches = presetsOfHost(host);
  if (isAddress(host)) return {host, count, uses: [], note: NO_ENTRY, ...(known && {policy: addressVerdict(known)})};
  return {
    host,
    count,
    uses: matches.map(match => hostUse(match, known)),
    ...(known && {policy: verdict(host, matches, known)}),
  };
}

const NO_ENTRY =
  'An allow-list takes names of hosts, no addresses: give the registry a name in DNS, use it in the names of images, and list that.';

function addressVerdict({registries, policy}: KnownPolicy): HostVerdict {
  if (!registries) return unlisted(policy);
  return {allowed: 'no', entries: [], says: 'No entry of the list can allow an address.', add: []};
}

function hostUse({preset, registry, row, emitted}: HostMatch, known: KnownPolicy | undefined): HostUse {
  return {
    preset: preset.id,
    registry: registry.name,
    roles: row.roles,
    why: row.why,
    listed: emitted,
    confidence: row.confidence,
    source: row.source,
    ...(known && {
      inUse: (known.registries?.allow ?? []).filter(({use}) => use === preset.id).map(({id}) => id),
    }),
  };
}

const ARRIVAL =
  'If a machine still denies it: the change reaches it with the next sign-in or within 24 hours, and the first organisation of the sign-in list decides.';

function verdict(host: string, matches: readonly HostMatch[], {policy, registries}: KnownPolicy): HostVerdict {
  if (!registries) return unlisted(policy);
  const listed = registries.expansion.emitted.find(allowed => allowed.host === host);
  if (listed)
    return {
      allowed: 'yes',
      entries: listed.entries,
      says: `The policy allows it: ${listed.entries.join(', ')}. ${ARRIVAL}`,
      add: [],
    };
  if (isDockerHub(matches)) return hubVerdict(host, matches, policy, registries);
  const add = additionsFor(host, matches, registries, policy);
  const parents = registries.expansion.emitted.filter(allowed => host.endsWith(`.${allowed.host}`));
  if (parents.length > 0)
    return {
      allowed: 'depends',
      entries: [...new Set(parents.flatMap(({entries}) => entries))],
      says: `The policy lists ${parents.map(parent => parent.host).join(', ')}. Whether that covers the host depends on whether Docker matches subdomains, which it does not document; a denial says that it does not.`,
      add,
    };
  return {allowed: 'no', entries: [], says: notAllowed(host, registries), add};
}

function unlisted(policy: Policy): HostVerdict {
  return policy.registryAccess === 'off'
    ? {
        allowed: 'off',
        entries: [],
        says: 'The policy switches Registry Access Management off. A machine that denies the host has not got that yet, or obeys another organisation.',
        add: [],
      }
    : {
        allowed: 'unmanaged',
        entries: [],
        says: 'The policy says nothing of registries: the list that denies the host is kept in Docker Home.',
        add: [],
      };
}

function isDockerHub(matches: readonly HostMatch[]): boolean {
  return matches.some(
    ({preset, row}) =>
      preset.id === 'docker-hub' && row.roles.some(role => ['registry', 'auth', 'blob'].includes(role)),
  );
}

/** Docker Hub is no entry of the list but a switch beside it. */
function hubVerdict(
  host: string,
  matches: readonly HostMatch[],
  policy: Policy,
  registries: ManagedRegistries,
): HostVerdict {
  if (registries.section.dockerHub === 'allow')
    return {
      allowed: 'yes',
      entries: [],
      says: `registryAccess.dockerHub allows Docker Hub, and ${host} belongs to it; which of its hosts the switch covers is not documented. ${ARRIVAL}`,
      // docker.io stands in image names only: nothing is fetched from it.
      add: matches.some(({emitted}) => emitted) ? [hostEntry(host, registries, policy)] : [],
    };
  return {
    allowed: 'no',
    entries: [],
    says: 'registryAccess.dockerHub denies Docker Hub. Images named after Docker Hub are refused even where a mirror has them: name them by the host of the mirror.',
    add: [
      {
        ...changedKey('dockerHub', 'allow', policy),
        costs: 0,
        notes: ['This allows all of Docker Hub; imageAccess can restrict which images.'],
      },
    ],
  };
}

function notAllowed(host: string, registries: ManagedRegistries): string {
  const expired = expiredEntryOf(host, registries);
  return expired
    ? `The policy does not allow it any more: the entry ${expired.id} (line ${expired.at.line}) expired on ${expired.expires}.`
    : 'The policy does not allow it.';
}
