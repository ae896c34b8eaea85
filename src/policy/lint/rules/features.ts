import type {System} from '../facts.ts';
import {settingHit} from '../hit.ts';
import type {Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';
import {windowsOf} from './backend.ts';
import {JSON_PAGE, MARKETPLACE, MSI, REFERENCE, REFERENCE_2025} from './pages.ts';

/** Settings of what Docker Desktop does besides running containers: models, updates, extensions, telemetry. */
export const featureRules: readonly Rule[] = [
  {
    id: 'DD-AI-CHAIN',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'enableInferenceTCP is true without enableInference (false, or left out while the fleet may include 4.71 or later); or enableInferenceTCPPort or enableInferenceCORS is set without enableInferenceTCP (false, or left out while the whole fleet is older than 4.71).',
    message: 'This setting has no effect: it depends on Model Runner, which is off.',
    fix: 'Write enableInference: true as well, or leave this out.',
    source: `${JSON_PAGE}; ${REFERENCE}`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const {setting, mayBeAtLeast} = system;
        const inference = setting('enableInference.value')?.value;
        const tcp = setting('enableInferenceTCP.value')?.value;
        if (tcp === true && (inference === false || (inference === undefined && mayBeAtLeast('4.71'))))
          yield settingHit(system, 'enableInferenceTCP.value');
        if (tcp === true || (tcp === undefined && mayBeAtLeast('4.71'))) continue;
        // Empty origins lock the door that is closed anyway.
        for (const path of ['enableInferenceTCPPort.value', 'enableInferenceCORS.value'])
          if ((setting(path)?.value ?? '') !== '')
            yield settingHit(system, path, {
              message: 'This setting has no effect: the TCP port of Model Runner, which it is about, is closed.',
              fix: 'Write enableInferenceTCP: true as well, or leave this out.',
            });
      }
    },
  },
  {
    id: 'DD-AI-CORS',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'enableInferenceCORS is *, and enableInferenceTCP is not false.',
    message: 'Every web page that a user opens can call the model on this machine.',
    fix: 'List the origins that need it, separated by commas, or leave it empty.',
    source: `${JSON_PAGE}; ${REFERENCE}`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const origins = system.setting('enableInferenceCORS.value')?.value;
        const open = typeof origins === 'string' && origins.split(',').some(origin => origin.trim() === '*');
        if (open && system.setting('enableInferenceTCP.value')?.value !== false)
          yield settingHit(system, 'enableInferenceCORS.value');
      }
    },
  },
  {
    id: 'DD-AI-TCP-AUTO',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'enableInference is true, enableInferenceTCP is not locked to false, and the fleet may include Docker Desktop 4.71 or later.',
    message: 'From 4.71 enabling Model Runner also opens its TCP port on the machine.',
    fix: 'Write enableInferenceTCP: false, which locks it, unless programs on the machine need the port.',
    source: 'release notes 4.71',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (
          isTrue(system, 'enableInference') &&
          !isLockedOff(system, 'enableInferenceTCP') &&
          system.mayBeAtLeast('4.71')
        )
          yield settingHit(system, 'enableInference.value');
    },
  },
  {
    id: 'DD-AI-BETA',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'allowBetaFeatures is false, enableInference is true, and the fleet may include Docker Desktop older than 4.70.',
    message: 'Before 4.70, beta features off also means Model Runner off.',
    fix: 'Raise desktop.minimumVersion to "4.70" once no older client is left, or decide for one of the two.',
    source: 'release notes 4.70',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (isFalse(system, 'allowBetaFeatures') && isTrue(system, 'enableInference'))
          yield* whereOlder(system, '4.70', settingHit(system, 'enableInference.value'));
    },
  },
  {
    id: 'DD-BETA-GORDON',
    group: 'Setting semantics',
    severity: 'info',
    condition:
      'allowBetaFeatures is false, enableDockerAI is neither true nor locked to false, and the fleet may include Docker Desktop 4.74 or later.',
    message: 'From 4.74 Gordon, the AI agent, is no beta feature any more: this does not remove it.',
    fix: 'Write enableDockerAI: false, which locks it.',
    source: 'release notes 4.74 (inferred)',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        if (!isFalse(system, 'allowBetaFeatures') || !system.mayBeAtLeast('4.74')) continue;
        if (!isTrue(system, 'enableDockerAI') && !isLockedOff(system, 'enableDockerAI'))
          yield settingHit(system, 'allowBetaFeatures.value');
      }
    },
  },
  {
    id: 'DD-UPDATE-MSI',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'disableUpdate is false on Windows, the MSI is deployed, and the fleet may include Docker Desktop 4.60 or later.',
    message: 'The MSI switches updates inside Docker Desktop off; from 4.60 this setting switches them on again.',
    fix: 'Leave disableUpdate out, or write disableUpdate: true.',
    source: MSI,
    judged: 'policy',
    *judge({policy: {desktop}, systems}) {
      const windows = windowsOf(systems);
      if (!windows || !isFalse(windows, 'disableUpdate') || !windows.mayBeAtLeast('4.60')) return;
      const installer = desktop.install?.package;
      if (installer === undefined) yield {needs: 'desktop.install.package'};
      else if (installer === 'msi') yield settingHit(windows, 'disableUpdate.value');
    },
  },
  {
    id: 'DD-UPDATE-MODULES',
    group: 'Setting semantics',
    severity: 'info',
    condition: 'disableUpdate is true, silentModulesUpdate is not false, and the whole fleet is 4.46 or later.',
    message: 'The Docker CLI, Compose and Scout still update themselves.',
    fix: 'Write silentModulesUpdate: false as well.',
    source: `${JSON_PAGE} (inferred)`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        if (!isTrue(system, 'disableUpdate') || isFalse(system, 'silentModulesUpdate')) continue;
        const older = system.mayBeOlder('4.46');
        if (older === undefined) yield {needs: 'desktop.minimumVersion'};
        else if (!older) yield settingHit(system, 'disableUpdate.value');
      }
    },
  },
  {
    id: 'DD-MARKETPLACE',
    group: 'Setting semantics',
    severity: 'error',
    condition:
      'extensionsPrivateMarketplace is true and extensionsEnabled is false, or left out while the fleet may include Docker Desktop 4.74 or later; an info otherwise, because the folder of the marketplace is not seen from here.',
    message: 'The private marketplace stays empty: extensions are off (from 4.74 also where nothing is said).',
    fix: 'Write extensionsEnabled: true as well, or leave the private marketplace out.',
    source: MARKETPLACE,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        if (!isTrue(system, 'extensionsPrivateMarketplace')) continue;
        const enabled = system.setting('extensionsEnabled.value')?.value;
        const off = enabled === false || (enabled === undefined && system.mayBeAtLeast('4.74'));
        yield settingHit(
          system,
          'extensionsPrivateMarketplace.value',
          off
            ? {}
            : {
                severity: 'info',
                message:
                  'The private marketplace needs the folder extension-marketplace beside admin-settings.json; whether it is there cannot be judged from the policy.',
                fix: 'Create it with the extension-admin tool, and deploy it to every machine.',
              },
        );
      }
    },
  },
  {
    id: 'DD-MARKETPLACE-CLOUD',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'extensionsPrivateMarketplace is true, Docker Home has a settings policy, and the fleet may include Docker Desktop older than 4.60.',
    message:
      'Up to 4.59 a settings policy in Docker Home and the admin-settings.json that extension-admin apply creates do not go together.',
    fix: 'Delete the admin-settings.json that extension-admin apply creates, or raise desktop.minimumVersion to "4.60".',
    source: MARKETPLACE,
    judged: 'policy',
    *judge({policy: {environment}, systems}) {
      for (const system of systems) {
        const cloud = environment['cloudSettingsPolicy'];
        if (!isTrue(system, 'extensionsPrivateMarketplace') || cloud === false) continue;
        if (cloud === true) yield* whereOlder(system, '4.60', settingHit(system, 'extensionsPrivateMarketplace.value'));
        else if (system.mayBeOlder('4.60') !== false) yield {needs: 'environment.cloudSettingsPolicy'};
      }
    },
  },
  {
    id: 'DD-ANALYTICS-INSIGHTS',
    group: 'Setting semantics',
    severity: 'info',
    condition: 'analyticsEnabled is false, and somebody relies on the Insights or Unassociated pages of Docker Home.',
    message: 'The Insights and Unassociated pages of Docker Home show only machines that send usage statistics.',
    fix: 'Leave analyticsEnabled out, or do without those pages.',
    source: `${REFERENCE_2025}; docker/docs unassociated-machines`,
    judged: 'policy',
    *judge({policy: {environment}, systems}) {
      for (const system of systems) {
        if (!isFalse(system, 'analyticsEnabled')) continue;
        if (environment['insights'] === undefined) yield {needs: 'environment.insights'};
        else if (environment['insights'] === true) yield settingHit(system, 'analyticsEnabled.value');
      }
    },
  },
];

function isTrue({setting}: System, name: string): boolean {
  return setting(`${name}.value`)?.value === true;
}

function isFalse({setting}: System, name: string): boolean {
  return setting(`${name}.value`)?.value === false;
}

function isLockedOff(system: System, name: string): boolean {
  return isFalse(system, name) && system.setting(`${name}.locked`)?.value === true;
}
