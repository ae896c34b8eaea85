import {backendOf} from '../desktop/backend.ts';
import {isJsonObject, type JsonObject} from '../json.ts';
import type {ResolvedPlatform} from '../policy/policy.ts';
import type {Check} from './check.ts';
import {absence} from './checks-files.ts';
import {ACCESS, check, type Kind, note, REINSTALL} from './checks-making.ts';
import type {DesktopFleet} from './state.ts';

export function registryChecks(value: Kind<'registry-value'>): readonly Check[] {
  const {key, name, controls} = value;
  const probe = {kind: 'registry-value', key, name} as const;
  // The strongest source: whoever may write the key decides, also where the policy uses another source.
  const access = check('windows', 'REGISTRY-ACCESS', 'high', {
    instance: 'policy-key',
    controls,
    title: 'Only administrators can change the policy key',
    probe: {kind: 'registry-access', key},
    expect: ACCESS,
    whenAbsent: 'not-applicable',
    meaning: 'A user could say which organisations sign in, or take the enforced sign-in away.',
    fix: 'Remove the extra access from the key or its parent in the registry editor, then run the install script again.',
  });
  if (value.ensure === 'absent') return [absence('windows', value, 'registry-key', probe), access];
  return [
    check('windows', 'REGISTRY-VALUE', 'high', {
      instance: 'allowed-orgs',
      controls,
      title: 'The registry key names the organisations of this policy',
      probe,
      expect: {is: 'equal', value: ['kind=REG_MULTI_SZ', ...value.data].join(';')},
      meaning:
        'The registry key stands above every file: users are asked to sign in with other organisations, or not at all.',
      fix: REINSTALL,
    }),
    access,
  ];
}

/** Settings that decide which of the two checks below are asked. */
const ISOLATION = 'enhancedContainerIsolation';

/**
 * What keeps isolation and registry access from taking effect although the policy is installed.
 * Sources: docker/docs enhanced-container-isolation/limitations.md, registry-access-management.md@8a5905a; release notes
 * 4.84 (an installation for one user stops the MSI).
 *
 * @param accessControls ids of the controls of Registry Access Management, none where it is not enforced
 */
export function windowsCaveats(
  resolved: ResolvedPlatform,
  desktop: DesktopFleet,
  accessControls: readonly string[],
  controls: readonly string[],
): readonly Check[] {
  const isolation = settingOf(resolved, ISOLATION);
  const isolated = isolation?.['value'] === true;
  const uncovered = [...(isolated ? [`settings.${ISOLATION}`] : []), ...accessControls];
  const {scope, package: installer} = desktop.install ?? {};
  return [
    ...(isolated && isolation['locked'] === true ? wslVersion(resolved, desktop) : []),
    ...(uncovered.length > 0 ? [windowsContainers(uncovered)] : []),
    ...(installer === 'msi' || scope === 'all-users' ? [perUserInstall(controls)] : []),
  ];
}

/** Lint rule DD-ECI-WSL. Undeclared, the backend may be Hyper-V: then WSL need not be there at all. */
function wslVersion(resolved: ResolvedPlatform, desktop: DesktopFleet): readonly Check[] {
  const backend = backendOf(desktop.install, settingOf(resolved, 'linuxVM.wslEngineEnabled')?.['value']);
  if (backend === 'hyper-v' || backend === 'windows') return [];
  return [
    check('windows', 'WSL-VERSION', 'medium', {
      controls: [`settings.${ISOLATION}`],
      title: 'WSL is new enough for Enhanced Container Isolation: 2.6 or later',
      probe: {kind: 'wsl-version'},
      expect: {is: 'at-least', version: '2.6'},
      whenAbsent: backend === 'wsl2' ? 'fail' : 'not-applicable',
      needsDesktop: true,
      meaning: 'Enhanced Container Isolation is switched on but does not work: its WSL kernel is too old.',
      fix: 'As an administrator run: wsl --update. Then run: wsl --shutdown, and start Docker Desktop again.',
    }),
  ];
}

function windowsContainers(controls: readonly string[]): Check {
  return note('windows', 'WINDOWS-CONTAINERS', {
    controls,
    title: 'Docker Desktop does not run Windows containers',
    probe: {kind: 'windows-containers'},
    expect: {is: 'equal', value: 'no'},
    whenAbsent: 'not-applicable',
    needsDesktop: true,
    meaning: 'Isolation and registry access do not cover Windows containers, and this machine can run them.',
    fix: 'Install Docker Desktop with the generated installer options, which switch Windows containers off.',
  });
}

function perUserInstall(controls: readonly string[]): Check {
  return note('windows', 'PER-USER-INSTALL', {
    controls,
    title: 'No user has a Docker Desktop of their own',
    probe: {kind: 'per-user-install'},
    expect: {is: 'equal', value: 'none'},
    whenAbsent: 'not-applicable',
    meaning: 'A copy in the profile of a user is updated apart from the others, and the MSI stops while it is there.',
    fix: 'Uninstall the copy below %LOCALAPPDATA%\\Programs\\DockerDesktop as that user, then install for all users.',
  });
}

/** The long form of a setting as it stands in admin-settings.json; undefined where it is not managed. */
function settingOf({settings}: ResolvedPlatform, id: string): JsonObject | undefined {
  const value = settings.find(({control}) => control === `settings.${id}`)?.value;
  return isJsonObject(value) ? value : undefined;
}
