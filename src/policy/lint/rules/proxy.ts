import type {Facts, System} from '../facts.ts';
import {settingHit, whereIncludes} from '../hit.ts';
import {elementsOf, readPac} from '../pac.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';
import {windowsOf} from './backend.ts';
import {AIR_GAP, JSON_PAGE, JSON_PAGE_2025, METHODS, SETTINGS_GUI} from './pages.ts';
import {filled, PROXIES, scriptOf, textAt} from './proxy-values.ts';

const SETTINGS_INDEX = 'docker/docs settings-management/_index.md@a4038c8';
/** Any of these leads somewhere. */
const ADDRESSES = ['proxy.http', 'proxy.https', 'proxy.pac', 'proxy.embeddedPac'];
const VALUES = ['http', 'https', 'exclude', 'pac', 'embeddedPac'];

/** The proxy of Docker Desktop itself, and what both proxies share. The one of containers: containers-proxy.ts. */
export const proxyRules: readonly Rule[] = [
  {
    id: 'DD-PROXY-BOOTSTRAP',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition:
      'Docker Home sets a manual proxy or a PAC script, and the policy brings no manual proxy with an address or script to machines by admin-settings.json or a profile.',
    message: 'Clients need the proxy before they can sign in and fetch it from Docker Home: set it on the machine too.',
    fix: 'Write the same proxy under settings.proxy, with mode: manual.',
    source: `${JSON_PAGE}; docker/docs pull request 25303`,
    judged: 'policy',
    *judge({policy: {environment}, systems, place}) {
      const {cloudSettingsPolicy, cloudProxy} = environment;
      const bare = systems.some(system => !bringsProxy(system));
      if (!bare || cloudProxy === false || cloudSettingsPolicy === false) return;
      if (cloudProxy === true) yield {at: place('environment', 'cloudProxy'), subject: 'environment.cloudProxy'};
      else yield {needs: cloudSettingsPolicy === true ? 'environment.cloudProxy' : 'environment.cloudSettingsPolicy'};
    },
  },
  {
    id: 'DD-PROXY-MODE',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition:
      'proxy.mode is system or left out, and http, https, exclude, pac or embeddedPac has a value. Installer options carry proxy values in mode manual only.',
    message: 'Proxy values take effect in mode manual only; now the proxy of the system is used.',
    fix: 'Write mode: manual under settings.proxy, or remove the values.',
    source: JSON_PAGE,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        if (!system.setting('proxy') || textAt(system, 'proxy.mode') === 'manual') continue;
        const value = VALUES.find(name => filled(system, `proxy.${name}`));
        if (value) yield settingHit(system, `proxy.${value}`);
      }
    },
  },
  {
    id: 'DD-PROXY-431',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition: 'admin-settings.json has a proxy, and the fleet may include Docker Desktop older than 4.31.',
    message: 'Before 4.31 the proxy of admin-settings.json is not applied correctly at start-up.',
    fix: 'Raise desktop.minimumVersion to "4.31" once no older client is left.',
    source: 'release notes 4.31',
    judged: 'policy',
    *judge({systems}) {
      for (const system of withProxyInFile(systems)) yield* whereOlder(system, '4.31', settingHit(system, 'proxy'));
    },
  },
  {
    id: 'DD-PROXY-441',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition: 'admin-settings.json has a proxy, and the fleet may include Docker Desktop 4.41.0.',
    message: 'Docker Desktop 4.41.0 does not start with a proxy in admin-settings.json.',
    fix: 'Update 4.41.0 everywhere and raise desktop.minimumVersion to "4.41.1" or later before this is rolled out.',
    source: 'release notes 4.41.1',
    judged: 'policy',
    *judge({systems}) {
      for (const system of withProxyInFile(systems))
        yield* whereIncludes(system, ['4.41', '4.41.1'], settingHit(system, 'proxy'));
    },
  },
  {
    id: 'DD-PROXY-458',
    group: 'Proxy and air-gap',
    severity: 'info',
    condition: 'admin-settings.json has a proxy, and the fleet may include Docker Desktop older than 4.58.',
    message: 'Before 4.58 admin-settings.json could change the proxy that a user has set, after a restart.',
    fix: 'Raise desktop.minimumVersion to "4.58" once no older client is left.',
    source: 'release notes 4.58',
    judged: 'policy',
    *judge({systems}) {
      for (const system of withProxyInFile(systems)) yield* whereOlder(system, '4.58', settingHit(system, 'proxy'));
    },
  },
  {
    id: 'DD-PROXY-LOCK-WIN',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition: 'The proxy is locked on Windows, and the fleet may include Docker Desktop older than 4.80.',
    message: 'Before 4.80 users on Windows can change the list of addresses that go around a locked proxy.',
    fix: 'Raise desktop.minimumVersion to "4.80" once no older client is left.',
    source: 'release notes 4.80',
    judged: 'policy',
    *judge({systems}) {
      const windows = windowsOf(systems);
      if (windows?.setting('proxy.locked')?.value === true)
        yield* whereOlder(windows, '4.80', settingHit(windows, 'proxy'));
    },
  },
  {
    id: 'DD-PROXY-PAC-MIN',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition:
      'A PAC script the fleet may be too old for: proxy.pac, proxy.embeddedPac and containersProxy.embeddedPac before 4.46, containersProxy.pac before 4.38 (a warning; before 4.29 DD-JSON-UNKNOWN stops the policy), proxy keys of the profile before 4.48. Installer options leave it out before 4.48.',
    message: 'Docker Desktop knows this PAC script from 4.46 only.',
    fix: 'Raise desktop.minimumVersion once no older client is left, or name the proxy with http and https.',
    source: `release notes 4.38, 4.46, 4.48; ${JSON_PAGE_2025}`,
    judged: 'policy',
    judge: pacVersions,
  },
  {
    id: 'DD-PROXY-DOUBLE',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition: 'On macOS the profile and admin-settings.json both carry the proxy.',
    message: 'The proxy has two owners on macOS, and the manuals do not say clearly which of them wins.',
    fix: 'Write proxy: {deliver: [profile]}: other systems keep it in admin-settings.json.',
    source: `${METHODS}; ${SETTINGS_INDEX}`,
    judged: 'policy',
    *judge({systems, place}) {
      for (const {profileProxy, inFile} of systems)
        if (profileProxy && inFile('proxy'))
          yield {at: place('proxy', 'deliver'), subject: 'proxy.deliver', controls: ['settings.proxy']};
    },
  },
  {
    id: 'DD-PROXY-SECRET',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition:
      'A user name or password in a proxy address: in http, https, pac or daemon options (found while reading), or in what an embedded PAC script returns.',
    message: 'The script returns a proxy with credentials, and every user of the machine can read this file.',
    fix: 'Remove the part before @: Docker Desktop asks for it and keeps it in the credential store of the system.',
    source: 'release notes 4.39 (inferred)',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        for (const group of PROXIES) {
          const script = scriptOf(system, group);
          const elements = script === undefined ? [] : readPac(script).returns.flatMap(elementsOf);
          if (elements.some(element => /^\S+\s+\S*@/.test(element))) yield settingHit(system, `${group}.embeddedPac`);
        }
    },
  },
  {
    id: 'DD-PROXY-BIZ',
    group: 'Proxy and air-gap',
    severity: 'warning',
    condition:
      'A SOCKS5 proxy or Kerberos/NTLM without Docker Business; or Kerberos/NTLM on Windows, where the fleet may include Docker Desktop older than 4.52.',
    message: 'SOCKS5 proxies and Kerberos or NTLM at the proxy need Docker Business.',
    fix: 'Use an HTTP proxy without them, or a Docker Business subscription.',
    source: `${SETTINGS_GUI}; release notes 4.52`,
    judged: 'policy',
    judge: businessOnly,
  },
  {
    id: 'DD-PAC-FN',
    group: 'Proxy and air-gap',
    severity: 'error',
    condition:
      'An embedded PAC script has no FindProxyForURL; a warning where it returns something other than PROXY, SOCKS5 and DIRECT. A script behind an address is not seen: an info.',
    message: 'The script has no function FindProxyForURL, so that it decides nothing.',
    fix: 'Define function FindProxyForURL(url, host) and return PROXY host:port, SOCKS5 host:port or DIRECT.',
    source: AIR_GAP,
    judged: 'policy',
    judge: pacFunctions,
  },
  {
    id: 'DD-PAC-BOTH',
    group: 'Proxy and air-gap',
    severity: 'info',
    condition: 'pac and embeddedPac are both set.',
    message: 'embeddedPac wins: the script behind this address is never fetched.',
    fix: 'Remove one of the two.',
    source: `${JSON_PAGE_2025}; ${JSON_PAGE}`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        for (const group of PROXIES)
          if (filled(system, `${group}.pac`) && filled(system, `${group}.embeddedPac`))
            yield settingHit(system, `${group}.pac`);
    },
  },
];

function bringsProxy(system: System): boolean {
  const byProfile = Object.keys(system.profileProxy ?? {}).some(key => key !== 'overrideProxyExclude');
  return byProfile || (textAt(system, 'proxy.mode') === 'manual' && ADDRESSES.some(name => filled(system, name)));
}

function withProxyInFile(systems: readonly System[]): readonly System[] {
  return systems.filter(({inFile}) => inFile('proxy'));
}

function* pacVersions({systems, place}: Facts): Generator<Hit | Missing> {
  for (const system of systems) {
    const {profileProxy, inFile} = system;
    for (const path of ['proxy.pac', 'proxy.embeddedPac', 'containersProxy.embeddedPac'])
      if (filled(system, path) && inFile(path.split('.')[0]!))
        yield* whereOlder(system, '4.46', settingHit(system, path));
    if (filled(system, 'containersProxy.pac'))
      yield* whereOlder(
        system,
        '4.38',
        settingHit(system, 'containersProxy.pac', {
          severity: 'warning',
          message: 'PAC scripts for containers work reliably from 4.38 only.',
        }),
      );
    if (profileProxy)
      yield* whereOlder(system, '4.48', {
        at: place('proxy', 'deliver'),
        subject: 'proxy.deliver',
        controls: ['settings.proxy'],
        message: 'Docker Desktop reads a proxy from the profile from 4.48 only.',
        fix: 'Raise desktop.minimumVersion to "4.48" once no older client is left, or deliver it by admin-settings.',
      });
  }
}

function* businessOnly({policy: {environment}, systems}: Facts): Generator<Hit | Missing> {
  for (const system of systems) {
    const kerberos = system.setting('proxy.enableKerberosNtlm')?.value === true;
    const paths = [...socksPaths(system), ...(kerberos ? ['proxy.enableKerberosNtlm'] : [])];
    if (paths.length > 0 && environment['subscription'] === undefined) yield {needs: 'environment.subscription'};
    else if (environment['subscription'] !== 'business') yield* paths.map(path => settingHit(system, path));
    if (kerberos && system.platform === 'windows')
      yield* whereOlder(
        system,
        '4.52',
        settingHit(system, 'proxy.enableKerberosNtlm', {
          message: 'Before 4.52 users on Windows cannot sign in through a proxy that asks for Kerberos.',
          fix: 'Raise desktop.minimumVersion to "4.52" once no older client is left.',
        }),
      );
  }
}

function socksPaths(system: System): readonly string[] {
  return PROXIES.flatMap(group => {
    const urls = ['http', 'https'].filter(name => /^\s*socks/i.test(textAt(system, `${group}.${name}`) ?? ''));
    const script = scriptOf(system, group);
    const returned = script === undefined ? [] : readPac(script).returns.flatMap(elementsOf);
    const inScript = returned.some(element => /^SOCKS/.test(element)) ? ['embeddedPac'] : [];
    return [...urls, ...inScript].map(name => `${group}.${name}`);
  });
}

function* pacFunctions({systems}: Facts): Generator<Hit> {
  for (const system of systems)
    for (const group of PROXIES) {
      const script = scriptOf(system, group);
      if (script === undefined) {
        if (filled(system, `${group}.pac`))
          yield settingHit(system, `${group}.pac`, {
            severity: 'info',
            message: 'The script behind this address is not seen from here: what it decides cannot be judged.',
            fix: 'Make sure that it defines FindProxyForURL and returns PROXY, SOCKS5 and DIRECT only.',
          });
        continue;
      }
      const {definesFunction, returns} = readPac(script);
      if (!definesFunction) yield settingHit(system, `${group}.embeddedPac`);
      const strange = returns.flatMap(elementsOf).find(element => !/^(?:PROXY|SOCKS5|DIRECT)(?:\s|$)/.test(element));
      if (strange !== undefined)
        yield settingHit(system, `${group}.embeddedPac`, {
          severity: 'warning',
          // Not the whole element: it may hold a secret.
          message: `The script returns ${JSON.stringify(strange.split(/\s/)[0]!.slice(0, 40))}; Docker documents PROXY, SOCKS5 and DIRECT only.`,
        });
    }
}
