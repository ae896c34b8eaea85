import type {Platform} from '../desktop/platforms.ts';
import type {Check} from './check.ts';
import type {EndpointResource} from './state.ts';

const PREFIX: Readonly<Record<Platform, string>> = {windows: 'W', macos: 'M', linux: 'L'};

export const ACCESS = {is: 'equal', value: 'admins-write-everyone-reads'} as const;
export const REINSTALL =
  'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.';

/** What a check says for itself; the rest is what most checks have. */
export type Draft = Omit<Check, 'code' | 'platform' | 'severity' | 'whenAbsent' | 'onFailure'> &
  Partial<Pick<Check, 'whenAbsent' | 'onFailure'>>;

/** A check whose failure makes the machine deviate, unless the draft says otherwise. */
export function check(platform: Platform, noun: string, severity: Severity, draft: Draft): Check {
  return {code: `${PREFIX[platform]}-${noun}`, platform, severity, whenAbsent: 'fail', onFailure: 'drift', ...draft};
}

/** Something the administrator should know, and that decides nothing. */
export function note(platform: Platform, noun: string, draft: Omit<Draft, 'onFailure'>): Check {
  return {...check(platform, noun, 'low', draft), severity: 'info', onFailure: 'note'};
}

type Severity = 'high' | 'medium' | 'low';

/** Resources of one system by kind. */
export type Kind<K extends EndpointResource['kind']> = Extract<EndpointResource, {readonly kind: K}>;
export type Present<R> = Extract<R, {readonly ensure: 'present'}>;

export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** `overrideProxyHTTP` → `override-proxy-http`, `settings.linuxVM.x` → `settings-linux-vm-x`. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]+/g, capitals => `-${capitals.toLowerCase()}`).replaceAll('.', '-');

/** `registry.json` → `registry-json`, `admin-settings.json` → `admin-settings`, folders by their own name. */
export const instanceOf = (path: string): string =>
  fileName(path)
    .replace(/^admin-settings\.json$/, 'admin-settings')
    .replaceAll('.', '-')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
