import {expansionOf} from '../expansion.ts';
import type {Facts, System} from '../facts.ts';
import {settingHit} from '../hit.ts';
import {readPac} from '../pac.ts';
import type {Hit, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';
import {AIR_GAP, JSON_PAGE} from './pages.ts';
import {filled, scriptOf, textAt} from './proxy-values.ts';

const ADDRESSES = ['http', 'https', 'pac', 'embeddedPac'];

/** containersProxy: what containers and image pulls may reach. */
export const containersProxyRules: readonly Rule[] = [
  {
    id: 'DD-CP-MODE',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition: 'containersProxy has http, https, pac or embeddedPac, and its mode is not manual.',
    message: 'Mode system takes the proxy of the system: these values restrict nothing.',
    fix: 'Write mode: manual under settings.containersProxy.',
    source: `${AIR_GAP} (inferred)`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const value = ADDRESSES.find(name => filled(system, `containersProxy.${name}`));
        if (value && textAt(system, 'containersProxy.mode') !== 'manual')
          yield settingHit(system, `containersProxy.${value}`);
      }
    },
  },
  {
    id: 'DD-CP-NOPORTS',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition: 'containersProxy is set, and its transparentPorts are empty or left out.',
    message: 'Running containers go around this proxy: only image pulls pass through it.',
    fix: 'Write transparentPorts: "*" (or the ports, such as "80,443") under settings.containersProxy.',
    source: AIR_GAP,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (system.setting('containersProxy') && !filled(system, 'containersProxy.transparentPorts'))
          yield settingHit(system, 'containersProxy.transparentPorts');
    },
  },
  {
    id: 'DD-CP-EMPTY',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition:
      'containersProxy is manual and has neither http, https, pac nor embeddedPac; an info where exclude names addresses.',
    message: 'A manual proxy without an address blocks everything, image pulls too.',
    fix: 'Name the proxy, or accept this rule under lint.ignore if no container may reach anything.',
    source: `${AIR_GAP}; ${JSON_PAGE}`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        if (textAt(system, 'containersProxy.mode') !== 'manual') continue;
        if (ADDRESSES.some(name => filled(system, `containersProxy.${name}`))) continue;
        if (!filled(system, 'containersProxy.exclude')) yield settingHit(system, 'containersProxy');
        else
          yield settingHit(system, 'containersProxy.exclude', {
            severity: 'info',
            message: 'Containers and image pulls reach only these addresses: the manual proxy itself has none.',
          });
      }
    },
  },
  {
    id: 'DD-CP-PULLS',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition:
      'The embedded PAC script of containersProxy is seen to reject a registry that the policy allows. Where it cannot be seen, nothing is said; a script behind an address: an info.',
    message: 'The script rejects registries that the policy allows: pulls fail.',
    fix: 'Return a proxy or DIRECT for every registry in use, with the hosts it redirects to.',
    source: AIR_GAP,
    judged: 'policy',
    judge: pulls,
  },
  {
    id: 'DD-PAC-PATH',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition: 'The embedded PAC script of containersProxy compares the path of the URL.',
    message: 'Docker Desktop passes scheme, host and port only: a comparison with a path never holds.',
    fix: 'Compare the host.',
    source: AIR_GAP,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const script = scriptOf(system, 'containersProxy');
        const [path] = script === undefined ? [] : readPac(script).comparedPaths;
        if (path !== undefined)
          yield settingHit(system, 'containersProxy.embeddedPac', {
            message: `The script compares the URL with ${JSON.stringify(path.slice(0, 80))}; Docker Desktop passes scheme, host and port only, so that it never holds.`,
          });
      }
    },
  },
  {
    id: 'DD-CP-PAC-FAILOPEN',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition: 'containersProxy.pac is in use, and the fleet may include Docker Desktop older than 4.42.1.',
    message: 'Clients before 4.42.1 connect directly when the script cannot be fetched: the restriction falls away.',
    fix: 'Use http and https, or raise desktop.minimumVersion to "4.42.1" once no older client is left.',
    source: 'docker/docs pull requests 22464, 22847 (version inferred)',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (filled(system, 'containersProxy.pac') && scriptOf(system, 'containersProxy') === undefined)
          yield* whereOlder(system, '4.42.1', settingHit(system, 'containersProxy.pac'));
    },
  },
];

function* pulls(facts: Facts): Generator<Hit> {
  for (const system of facts.systems) {
    const hosts = registryHosts(facts, system);
    const script = scriptOf(system, 'containersProxy');
    if (hosts.length === 0) continue;
    if (script === undefined) {
      if (filled(system, 'containersProxy.pac'))
        yield settingHit(system, 'containersProxy.pac', {
          severity: 'info',
          message:
            'The script behind this address is not seen from here: whether it lets image pulls through cannot be judged.',
          fix: `Make sure that it returns a proxy or DIRECT for ${listed(hosts)}.`,
        });
      continue;
    }
    const pac = readPac(script);
    const rejected = hosts.filter(host => pac.rejects(host));
    if (rejected.length > 0)
      yield settingHit(system, 'containersProxy.embeddedPac', {
        message: `The script rejects ${listed(rejected)}, which the policy allows: pulls from there fail.`,
      });
  }
}

/** Hosts that image pulls of this policy need for certain. */
function registryHosts(facts: Facts, system: System): readonly string[] {
  const {registryAccess} = facts.policy;
  const mirror = textAt(system, 'kubernetes.imagesRepository')?.split(/[/:]/)[0] ?? '';
  const managed = registryAccess !== undefined && registryAccess !== 'off';
  const hub = managed && registryAccess.dockerHub === 'allow' ? ['registry-1.docker.io', 'auth.docker.io'] : [];
  const listed = expansionOf(facts)?.emitted.map(({host}) => host) ?? [];
  return [...new Set([...hub, ...listed, mirror])].filter(host => host.includes('.'));
}

function listed(hosts: readonly string[]): string {
  const shown = hosts.slice(0, 5);
  return hosts.length > shown.length ? `${shown.join(', ')} and ${hosts.length - shown.length} more` : shown.join(', ');
}
