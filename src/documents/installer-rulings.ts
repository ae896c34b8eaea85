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

const NOT_ENFORCED = 'the policy does not enforce sign-in on Windows';
const PER_USER_OR_STORE =
  'from 4.83 the installer rejects it for a per-user or Microsoft Store install; run the install script afterwards';
const RUN_SCRIPT =
  'the installer writes bytes of its own: run Install-DockerDesktopPolicy.ps1 afterwards, so that the file is exactly the one of this policy';

export type ProxyKey = 'mode' | 'http' | 'https' | 'exclude' | 'pac' | 'embeddedPac';

export function allowedOrg({organizations, sources}: InstallerFacts): Ruling {
  if (sources.length === 0) return {leave: NOT_ENFORCED};
  if (!sources.includes('registry-key'))
    return {
      leave: 'it writes the policy registry key, which this policy wants absent: it would win over registry.json',
    };
  return {use: `ALLOWEDORG="${organizations.join(';')}"`};
}

export function allowedOrgFlag({organizations, sources, install}: InstallerFacts): Ruling {
  if (sources.length === 0) return {leave: NOT_ENFORCED};
  if (install.scope === 'per-user' || install.package === 'store') return {leave: PER_USER_OR_STORE};
  if (organizations.length > 1)
    return {leave: 'it takes one organisation and this policy has several; run the install script afterwards'};
  if (!sources.includes('registry-key') || !sources.includes('registry-json'))
    return {
      leave:
        'pages disagree whether it writes the policy registry key or registry.json, and this policy wants only one of them',
    };
  return {
    use: `--allowed-org=${organizations[0]}`,
    note: 'rejected together with --user and for Microsoft Store installs',
  };
}

/** The pair rule: settings without an organisation are dropped without an error. */
export function adminSettings(
  {settings}: InstallerFacts,
  organization: Ruling,
  partner: string,
  without: string,
  write: (settings: JsonObject) => string | undefined,
): Ruling {
  if (!settings) return undefined;
  if (!organization || 'leave' in organization)
    return {
      leave: `it works together with ${partner} only, which is left out${without}`,
    };
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
export function msiJson(settings: JsonObject): string | undefined {
  const text = compact(settings);
  return text === undefined ? undefined : `ADMINSETTINGS="${text.replaceAll('"', '""')}"`;
}

/** Docker's own samples write single quotes for the double ones of JSON. */
export function exeJson(settings: JsonObject): string | undefined {
  const text = compact(settings);
  return text === undefined ? undefined : `--admin-settings="${text.replaceAll('"', "'")}"`;
}

export function backend(
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
  const wsl = settingValue(isJsonObject(virtualMachine) ? virtualMachine['wslEngineEnabled'] : undefined);
  if (typeof wsl === 'boolean' && wsl !== (wanted === 'wsl2'))
    return {leave: `linuxVM.wslEngineEnabled is ${wsl} in admin-settings.json, which overrides the installer's choice`};
  return {use: `${option}${names[wanted]}`};
}

export function windowsContainers({install}: InstallerFacts, option: string): Ruling {
  if (install.windowsContainers !== false) return undefined;
  if (install.scope === 'per-user') return {leave: 'a per-user install has no Windows containers anyway'};
  return {use: option};
}

export function proxy({settings, minimum}: InstallerFacts, key: ProxyKey, name: string): Ruling {
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

export function kerberos({settings}: InstallerFacts, option: string): Ruling {
  const block = settings?.['proxy'];
  return isJsonObject(block) && block['enableKerberosNtlm'] === true ? {use: option} : undefined;
}

export function settingValue(setting: Json | undefined): Json | undefined {
  return isJsonObject(setting) ? setting['value'] : undefined;
}
