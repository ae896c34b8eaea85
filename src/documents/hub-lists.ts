import type {HostRole, RegistryHost} from '../desktop/registries/registries.ts';
import {REGISTRIES} from '../desktop/registries/registries.ts';
import {csvFile} from '../formats/csv.ts';
import {render} from '../render/template.ts';
import type {DesiredState, ListedHost} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';
import {hubFolder, hubSettings} from './hub-requests.ts';

/** The allow-list for people, and what the network must let through; only where the policy has a list. */
export function composeHubLists(state: DesiredState): readonly Artifact[] {
  const access = hubSettings(state).find(({setting}) => setting === 'registry-access');
  if (!access?.controls.includes('registryAccess.dockerHub')) return [];
  const folder = hubFolder(state);
  const shared = {mode: 0o644, role: 'document', controls: access.controls} as const;
  const firewall = firewallHosts(state);
  return [
    {
      ...shared,
      path: `${folder}registries.csv`,
      bytes: registriesCsv(state.registryHosts),
      title: 'The allow-list host by host: who decided it, where the fact is from, and what was left out',
    },
    {
      ...shared,
      path: `${folder}firewall-hosts.csv`,
      bytes: firewallCsv(firewall),
      title: 'Hosts the network must let through, with what each is for',
    },
    {
      ...shared,
      path: `${folder}firewall-hosts.txt`,
      bytes: new TextEncoder().encode(
        render('hub/firewall-hosts.txt', {policy: state.hubPolicy, hosts: firewall.map(({host}) => host)}),
      ),
      title: 'The same, one host a line',
    },
  ];
}

const REGISTRY_COLUMNS = [
  'address',
  'name',
  'allow id',
  'preset',
  'role',
  'reason',
  'owner',
  'review',
  'expires',
  'ticket',
  'confidence',
  'source',
  'status',
  'note',
];

/** One record for each entry a host serves: every decision keeps its own owner and dates. */
function registriesCsv(hosts: readonly ListedHost[]): Uint8Array {
  const records = hosts.flatMap(host =>
    host.decisions.map(({id, reason = '', owner = '', review = '', expires = '', ticket = ''}) => [
      host.host,
      host.status === 'emitted' ? host.name : '',
      id,
      host.presets.join(' '),
      host.roles.join(' '),
      reason,
      owner,
      review,
      expires,
      ticket,
      host.confidence,
      host.source,
      host.status,
      noteOf(host),
    ]),
  );
  return csvFile(REGISTRY_COLUMNS, records);
}

function noteOf({why, reason, assumedSuffix, status}: ListedHost): string {
  const assumed =
    assumedSuffix && status === 'emitted'
      ? `stands for ${assumedSuffix.covers.join(', ')}, if Docker matches subdomains`
      : undefined;
  return [why, reason, assumed].filter(text => text !== undefined).join('; ');
}

interface FirewallHost extends Pick<RegistryHost, 'roles' | 'why' | 'source' | 'confidence'> {
  readonly host: string;
  readonly neededBy: string;
}

const HOST_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
/** What programs on the machine contact; the engine does not, so that the registry allow-list leaves it out. */
const BESIDE_THE_ENGINE: readonly HostRole[] = ['api', 'cli-auth', 'cli', 'app'];

/**
 * Docker Desktop's own hosts, Docker Hub where it is allowed, every host of the allow-list, and what command lines need
 * beside it. Sorted, each host once. Telemetry, guesses and names that are not known in full are left out. The same
 * whatever the policy assumes of subdomains: a firewall matches whole names.
 */
function firewallHosts(state: DesiredState): readonly FirewallHost[] {
  const dockerHub = state.controls.some(({id, value}) => id === 'registryAccess.dockerHub' && value === 'allow');
  const listed = state.registryHosts.filter(isContacted).map(host => ({...host, neededBy: host.entries.join(', ')}));
  const found = [...hostsOf('docker-desktop'), ...(dockerHub ? hostsOf('docker-hub') : []), ...listed].filter(
    ({host, roles, confidence}) => HOST_NAME.test(host) && confidence !== 'low' && !roles.includes('telemetry'),
  );
  const byHost = Map.groupBy(found, ({host}) => host);
  return [...byHost.values()].map(joined).sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** A suffix gives way to the hosts it stands for. */
function isContacted({host, status, roles, assumedSuffix}: ListedHost): boolean {
  if (assumedSuffix) return host !== assumedSuffix.suffix || assumedSuffix.contacted;
  return status === 'emitted' || roles.some(role => BESIDE_THE_ENGINE.includes(role));
}

function hostsOf(id: string): readonly FirewallHost[] {
  const registry = REGISTRIES.find(candidate => candidate.id === id)!;
  return registry.hosts.map(host => ({...host, neededBy: registry.name}));
}

function joined(same: readonly FirewallHost[]): FirewallHost {
  const distinct = (texts: readonly string[]) => [...new Set(texts)].join('; ');
  return {
    ...same[0]!,
    neededBy: distinct(same.map(({neededBy}) => neededBy)),
    roles: [...new Set(same.flatMap(({roles}) => roles))],
    why: distinct(same.map(({why}) => why)),
    source: distinct(same.flatMap(({source}) => source.split('; '))),
  };
}

function firewallCsv(hosts: readonly FirewallHost[]): Uint8Array {
  return csvFile(
    ['host', 'needed by', 'role', 'note', 'confidence', 'source'],
    hosts.map(({host, neededBy, roles, why, confidence, source}) => [
      host,
      neededBy,
      roles.join(' '),
      why,
      confidence,
      source,
    ]),
  );
}
