import {
  adminSettings,
  allowedOrg,
  allowedOrgFlag,
  backend,
  exeJson,
  type InstallerFacts,
  kerberos,
  msiJson,
  type ProxyKey,
  proxy,
  type Ruling,
  settingValue,
  windowsContainers,
} from './installer-rulings.ts';

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
/** What the MSI does with settings and no organisation; of the EXE no page says it. */
const MSI_WITHOUT = '; the MSI then writes no file and reports success';
const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';

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
    decide: facts => adminSettings(facts, allowedOrg(facts), 'ALLOWEDORG', MSI_WITHOUT, msiJson),
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
    decide: ({settings}) =>
      settingValue(settings?.['analyticsEnabled']) === false ? {use: 'DISABLEANALYTICS=1'} : undefined,
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
      leave:
        'the MSI is for all users: rejected from 4.92, and before that it gives an install that cannot be upgraded',
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
    decide: facts => adminSettings(facts, allowedOrgFlag(facts), '--allowed-org', '', exeJson),
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
    decide: () => ({
      leave: 'accepting the agreement is your decision, no policy makes it; without it every user is asked',
    }),
  },
];

type ProxyNames = Readonly<Record<ProxyKey, string>>;

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
  return (Object.keys(names) as ProxyKey[]).map(key => ({
    installer,
    name: names[key],
    purpose: purposes[key],
    ...(key.toLowerCase().endsWith('pac') && {since: '4.48'}),
    source,
    decide: facts => proxy(facts, key, names[key]),
  }));
}
