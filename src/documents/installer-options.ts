import type {SourceId} from '../desktop/sources.ts';
import {isOlder} from '../desktop/versions.ts';
import {canonical, isJsonObject, type Json, type JsonObject} from '../json.ts';
import type {DesktopFleet} from '../state/state.ts';

/** What decides whether an option fits. */
export interface InstallerFacts {
  readonly organizations: readonly string[];
  readonly sources: readonly SourceId[];
  readonly settings?: JsonObject;
  readonly install: NonNullable<DesktopFleet['install']>;
  readonly minimum?: string;
  readonly maximum?: string;
}

/** `use`: the option as it is typed. `leave`: why it must not be used with this policy. Undefined: the policy has no wish. */
export type Ruling = {readonly use: string; readonly note?: string} | {readonly leave: string} | undefined;

export interface InstallerOption {
  readonly installer: 'msi' | 'exe';
  readonly name: string;
  readonly purpose: string;
  /** Oldest Docker Desktop whose installer knows it, where a page says. */
  readonly since?: string;
  readonly source: string;
  decide(facts: InstallerFacts): Ruling;
}

const MSI = 'docker/docs enterprise-deployment/msi-install-and-configure.md';
const EXE = 'docker/docs windows-install.md@00876ea';
const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';

const NOT_ENFORCED = 'the policy does not enforce sign-in on Windows';
const PER_USER_OR_STORE =
  'from 4.83 the installer rejects it for a per-user or Microsoft Store install; run the install script afterwards';
const RUN_SCRIPT =
  'the installer writes bytes of its own: run Install-DockerDesktopPolicy.ps1 afterwards, so that the file is exactly the one of this policy';

/** The options an administrator could think of for this policy, installer by installer in the order they are typed. */
export const INSTALLER_OPTIONS: readonly InstallerOption[] = [
  {
    installer: 'msi',
    name: 'REMOVEEXISTINGINSTALL',
    purpose: 'replaces an install made with the EXE and keeps its data; without it the MSI stops there',
    since: '4.61',
    source: `${MSI}; the pages disagree on its default, so it is always written out`,
    decide: () => ({use: 'REMOVEEXISTINGINSTALL=1'}),
  },
  {
    installer: 'msi',
    name: 'ALLOWEDORG',
    purpose: 'writes the policy registry key',
    since: '4.32',
    source: MSI,
    decide: allowedOrg,
  },
  {
    installer: 'msi',
    name: 'ADMINSETTINGS',
    purpose: 'writes admin-settings.json',
    source: MSI,
    decide: facts => adminSettings(facts, allowedOrg(facts), 'ALLOWEDORG', msiJson),
  },
  {
    installer: 'msi',
    name: 'ENGINE',
    purpose: 'chooses the backend',
    source: MSI,
    decide: facts => backend(facts, {wsl2: 'wsl', 'hyper-v': 'hyperv', windows: 'windows'}, 'ENGINE='),
  },
  {
    installer: 'msi',
    name: 'DISABLEWINDOWSCONTAINERS',
    purpose: 'leaves Windows containers out, which no Docker Desktop control restricts fully',
    source: MSI,
    decide: facts => windowsContainers(facts, 'DISABLEWINDOWSCONTAINERS=1'),
  },
  {
    installer: 'msi',
    name: 'DISABLEANALYTICS',
    purpose: 'no analytics from the installer itself',
    source: MSI,
    decide: ({settings}) => (valueOf(settings?.['analyticsEnabled']) === false ? {use: 'DISABLEANALYTICS=1'} : undefined),
  },
  ...proxyOptions('msi', MSI, {
    mode: 'PROXYHTTPMODE',
    http: 'OVERRIDEPROXYHTTP',
    https: 'OVERRIDEPROXYHTTPS',
    exclude: 'OVERRIDEPROXYEXCLUDE',
    pac: 'OVERRIDEPROXYPAC',
    embeddedPac: 'OVERRIDEPROXYEMBEDDEDPAC',
  }),
  {
    installer: 'msi',
    name: 'PROXYENABLEKERBEROSNTLM',
    purpose: 'Kerberos and NTLM authentication at the proxy',
    source: MSI,
    decide: facts => kerberos(facts, 'PROXYENABLEKERBEROSNTLM=1'),
  },
  {
    installer: 'msi',
    name: 'MSIINSTALLPERUSER',
    purpose: 'a per-user install',
    source: MSI,
    decide: () => ({
      leave: 'the MSI is for all users: rejected from 4.92, and before that it gives an install that cannot be upgraded',
    }),
  },
  {
    installer: 'exe',
    name: '--user',
    purpose: 'installs for the current user only',
    since: '4.72',
    source: `${METHODS}; release notes 4.72 (beta), 4.83 (preselected)`,
    decide: ({install}) => (install.scope === 'per-user' ? {use: '--user'} : undefined),
  },
  {
    installer: 'exe',
    name: '--allowed-org',
    purpose: 'writes the sign-in organisation',
    source: METHODS,
    decide: allowedOrgFlag,
  },
  {
    installer: 'exe',
    name: '--admin-settings',
    purpose: 'writes admin-settings.json',
    source: EXE,
    decide: facts => adminSettings(facts, allowedOrgFlag(facts), '--allowed-org', exeJson),
  },
  {
    installer: 'exe',
    name: '--backend',
    purpose: 'chooses the backend',
    source: EXE,
    decide: facts => backend(facts, {wsl2: 'wsl-2', 'hyper-v': 'hyper-v', windows: 'windows'}, '--backend='),
  },
  {
    installer: 'exe',
    name: '--no-windows-containers',
    purpose: 'leaves Windows containers out, which no Docker Desktop control restricts fully',
    source: EXE,
    decide: facts => windowsContainers(facts, '--no-windows-containers'),
  },
  ...proxyOptions('exe', EXE, {
    mode: '--proxy-http-mode',
    http: '--override-proxy-http',
    https: '--override-proxy-https',
    exclude: '--override-proxy-exclude',
    pac: '--override-proxy-pac',
    embeddedPac: '--override-proxy-embedded-pac',
  }),
  {
    installer: 'exe',
    name: '--proxy-enable-kerberosntlm',
    purpose: 'Kerberos and NTLM authentication at the proxy',
    since: '4.32',
    source: EXE,
    decide: facts => kerberos(facts, '--proxy-enable-kerberosntlm'),
  },
  {
    installer: 'exe',
    name: '--accept-license',
    purpose: "accepts Docker's subscription agreement",
    source: EXE,
    decide: () => ({leave: 'accepting the agreement is your decision, no policy makes it; without it every user is asked'}),
  },
];

function allowedOrg({organizations, sources}: InstallerFacts): Ruling {
  if (sources.length === 0) return {leave: NOT_ENFORCED};
  if (!sources.includes('registry-key'))
    return {leave: 'it writes the policy registry key, which this policy wants absent: it would win over registry.json'};
  return {use: `ALLOWEDORG="${organizations.join(';')}"`};
}

function allowedOrgFlag({organizations, sources, install}: InstallerFacts): Ruling {
  if (sources.length === 0) return {leave: NOT_ENFORCED};
  if (install.scope === 'per-user' || install.package === 'store') return {leave: PER_USER_OR_STORE};
  if (organizations.length > 1)
    return {leave: 'it takes one organisation and this policy has several; run the install script afterwards'};
  if (!sources.includes('registry-key') || !sources.includes('registry-json'))
    return {
      leave:
        'pages disagree whether it writes the policy registry key or registry.json, and this policy wants only one of them',
    };
  return {use: `--allowed-org=${organizations[0]}`, note: 'rejected together with --user and for Microsoft Store installs'};
}

/** The pair rule: settings without an organisation are dropped without an error. */
function adminSettings(
  {settings}: InstallerFacts,
  organization: Ruling,
  partner: string,
  write: (settings: JsonObject) => string | undefined,
): Ruling {
  if (!settings) return undefined;
  if (!organization || 'leave' in organization)
    return {leave: `it works together with ${partner} only, which is left out; the MSI then writes no file and reports success`};
  const option = write(settings);
  if (option === undefined)
    return {
      leave:
        'the settings hold white space, quotes, percent signs or more text than a command line is known to carry; run the install script instead',
    };
  return {use: option, note: RUN_SCRIPT};
}

/** Half of the 8,191 characters of a command prompt, so that the rest of the line fits. */
const LONGEST = 4096;

function compact(settings: JsonObject): string | undefined {
  const text = canonical(settings);
  return text.length <= LONGEST && /^[\x21-\x7e]*$/.test(text) && !/[%']|\\"/.test(text) ? text : undefined;
}

/** Compact JSON, inner quotes doubled. */
function msiJson(settings: JsonObject): string | undefined {
  const text = compact(settings);
  return text === undefined ? undefined : `ADMINSETTINGS="${text.replaceAll('"', '""')}"`;
}

/** Docker's own samples write single quotes for the double ones of JSON. */
function exeJson(settings: JsonObject): string | undefined {
  const text = compact(settings);
  return text === undefined ? undefined : `--admin-settings="${text.replaceAll('"', "'")}"`;
}

function backend(
  {install, settings}: InstallerFacts,
  names: Readonly<Record<NonNullable<InstallerFacts['install']['backend']>, string>>,
  option: string,
): Ruling {
  const wanted = install.backend;
  if (wanted === undefined) return undefined;
  if (wanted !== 'wsl2' && install.scope === 'per-user')
    return {leave: 'a per-user install supports WSL 2 only: no Hyper-V, no Windows containers'};
  if (wanted === 'windows' && install.windowsContainers === false)
    return {leave: 'the policy leaves Windows containers out and names them as the backend; decide for one of them'};
  const virtualMachine = settings?.['linuxVM'];
  const wsl = valueOf(isJsonObject(virtualMachine) ? virtualMachine['wslEngineEnabled'] : undefined);
  if (typeof wsl === 'boolean' && wsl !== (wanted === 'wsl2'))
    return {leave: `linuxVM.wslEngineEnabled is ${wsl} in admin-settings.json, which overrides the installer's choice`};
  return {use: `${option}${names[wanted]}`};
}

function windowsContainers({install}: InstallerFacts, option: string): Ruling {
  if (install.windowsContainers !== false) return undefined;
  if (install.scope === 'per-user') return {leave: 'a per-user install has no Windows containers anyway'};
  return {use: option};
}

type ProxyNames = Readonly<Record<'mode' | 'http' | 'https' | 'exclude' | 'pac' | 'embeddedPac', string>>;

/** The proxy of admin-settings.json, for the time between installation and the first start. */
function proxyOptions(installer: 'msi' | 'exe', source: string, names: ProxyNames): InstallerOption[] {
  const purposes: ProxyNames = {
    mode: 'where proxy values come from until admin-settings.json is read',
    http: 'proxy for HTTP',
    https: 'proxy for HTTPS',
    exclude: 'addresses reached without the proxy',
    pac: 'proxy auto-configuration by address',
    embeddedPac: 'proxy auto-configuration as text',
  };
  return (Object.keys(names) as (keyof ProxyNames)[]).map(key => ({
    installer,
    name: names[key],
    purpose: purposes[key],
    ...(key.toLowerCase().endsWith('pac') && {since: '4.48'}),
    source,
    decide: facts => proxy(facts, key, names[key]),
  }));
}

function proxy({settings, minimum}: InstallerFacts, key: keyof ProxyNames, name: string): Ruling {
  const block = settings?.['proxy'];
  if (!isJsonObject(block)) return undefined;
  const written = block[key];
  const value = Array.isArray(written) ? written.join(',') : written;
  if (typeof value !== 'string' || value === '') return undefined;
  if (key !== 'mode' && block['mode'] !== 'manual') return {leave: 'proxy values have an effect in mode manual only'};
  if ((key === 'pac' || key === 'embeddedPac') && minimum !== undefined && isOlder(minimum, '4.48'))
    return {leave: `installers know it from 4.48, and the fleet begins at ${minimum}`};
  if (!/^[\x21-\x7e]+$/.test(value) || /["%]|\\$/.test(value))
    return {leave: 'its value has characters a command line would change; admin-settings.json carries it'};
  return {use: `${name}="${value}"`};
}

function kerberos({settings}: InstallerFacts, option: string): Ruling {
  const block = settings?.['proxy'];
  return isJsonObject(block) && block['enableKerberosNtlm'] === true ? {use: option} : undefined;
}

function valueOf(setting: Json | undefined): Json | undefined {
  return isJsonObject(setting) ? setting['value'] : undefined;
}
