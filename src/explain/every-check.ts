import type {Json} from '../json.ts';
import {plan} from '../plan.ts';
import {read} from '../policy/read.ts';
import type {Check} from '../state/check.ts';

/** A policy that reaches every check there is: all sources written in one scope, and each left out in another. */
const POLICY: Json = {
  version: 1,
  revision: '1.0.0',
  organization: {name: 'Example', slug: 'example', domain: 'company.example'},
  desktop: {
    minimumVersion: '4.83',
    install: {scope: 'all-users', package: 'msi', backend: 'wsl2', windowsContainers: false},
  },
  signIn: {
    organizations: ['example'],
    windows: ['registry-key', 'registry-json'],
    macos: ['profile', 'desktop-plist', 'registry-json'],
    linux: ['registry-json'],
  },
  registryAccess: {allow: [{host: 'registry.company.example', reason: 'example'}]},
  imageAccess: {},
  settings: {
    enhancedContainerIsolation: {locked: true, value: true},
    desktopTerminalEnabled: false,
    proxy: {
      mode: 'manual',
      http: 'http://proxy.company.example:3128',
      https: 'http://proxy.company.example:3128',
      exclude: ['.company.example'],
      pac: 'http://proxy.company.example/proxy.pac',
    },
  },
  adminSettingsWithoutOrganization: 'allow',
  proxy: {deliver: ['admin-settings', 'profile']},
  rings: {
    high: {
      description: 'highest sources only',
      patch: {signIn: {windows: ['registry-key'], macos: ['profile'], linux: []}},
    },
    low: {
      description: 'files only',
      patch: {signIn: {windows: ['registry-json'], macos: ['registry-json'], linux: ['registry-json']}},
    },
  },
  exceptions: [
    {
      control: 'settings.desktopTerminalEnabled',
      ring: 'low',
      value: true,
      reason: 'example',
      owner: 'example',
      expires: '2099-01-31',
    },
  ],
};
const DAY = '2026-01-01';

let known: readonly Check[] | undefined;

/** Every check that a policy can have, once for each system; what depends on a policy is that of an example. */
export function everyCheck(): readonly Check[] {
  if (known) return known;
  const {policy} = read(new TextEncoder().encode(JSON.stringify(POLICY)), 'example.json', {at: DAY});
  known = policy ? plan(policy, {at: DAY}).states.flatMap(({checks}) => checks) : [];
  return known;
}
