import type {Facts} from '../facts.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';

const HOME = 'docker/docs settings-management/configure-admin-console.md@8a5905a';
const SETTINGS = 'docker/docs settings-management/_index.md@a4038c8';
const REFERENCE = 'docker/docs settings-management/settings-reference.md@8a5905a';

/** Settings in two places: admin-settings.json here, and a settings policy in Docker Home. */
export const cloudPolicyRules: readonly Rule[] = [
  {
    id: 'DD-CLOUD-OVERRIDE',
    group: 'File structure',
    severity: 'warning',
    condition: 'The policy has settings, and there is a settings policy in Docker Home.',
    message: 'The settings policy in Docker Home wins over admin-settings.json for the users it is for.',
    fix: 'Export it and compare, or remove it; then set environment.cloudSettingsPolicy to false.',
    source: `${SETTINGS}; ${HOME}`,
    judged: 'policy',
    *judge(facts) {
      if (facts.systems.some(({managesSettings}) => managesSettings))
        yield* withCloudPolicy(facts, () => [here(facts)]);
    },
  },
  {
    id: 'DD-CLOUD-DOMAIN',
    group: 'File structure',
    severity: 'error',
    condition: 'There is a settings policy in Docker Home, and no verified domain.',
    message: 'Without a verified domain the settings policy in Docker Home takes no effect.',
    fix: 'Verify the domain in Docker Home, then set environment.verifiedDomain to true.',
    source: `${SETTINGS}; ${HOME}`,
    judged: 'policy',
    *judge({policy: {environment}, place}) {
      if (environment['cloudSettingsPolicy'] !== true) return;
      if (environment['verifiedDomain'] === undefined) yield {needs: 'environment.verifiedDomain'};
      else if (environment['verifiedDomain'] === false)
        yield {at: place('environment', 'verifiedDomain'), subject: 'environment.verifiedDomain'};
    },
  },
  {
    id: 'DD-CLOUD-MIN',
    group: 'File structure',
    severity: 'warning',
    condition:
      'There is a settings policy in Docker Home, and the fleet may include Docker Desktop older than 4.37.1: a warning; nothing else: an error.',
    message: 'Settings policies in Docker Home need Docker Desktop 4.37.1: older clients do not apply it.',
    fix: 'Raise desktop.minimumVersion to "4.37.1" once no older client is left; until then the file is what counts.',
    source: 'docker/docs pull requests 22985 and 22894; release notes 4.36',
    judged: 'policy',
    *judge(facts) {
      if (facts.policy.environment['cloudSettingsPolicy'] !== true) return;
      for (const system of facts.systems)
        if (system.mayBeAtLeast('4.37.1')) yield* whereOlder(system, '4.37.1', here(facts));
        else
          yield {
            ...here(facts),
            severity: 'error',
            message: 'Settings policies in Docker Home need Docker Desktop 4.37.1: no client of the fleet applies it.',
          };
    },
  },
  {
    id: 'DD-CHANNEL',
    group: 'File structure',
    severity: 'warning',
    condition:
      'There is a settings policy in Docker Home, which wins, and a setting that it cannot carry. Info for windowsContainers.dockerDaemonOptions, about which the pages disagree.',
    message: 'Docker Home does not have this setting: users of the settings policy there do not get it.',
    fix: 'Keep these users on admin-settings.json, or do without the setting.',
    source: `${REFERENCE}; ${HOME}`,
    judged: 'policy',
    *judge(facts) {
      for (const {setting} of facts.systems)
        for (const [path, certain] of JSON_ONLY) {
          const found = setting(path);
          if (!found) continue;
          const hit: Hit = {at: found.at, subject: `settings.${path}`, controls: [`settings.${path}`]};
          yield* withCloudPolicy(facts, () => [certain ? hit : {...hit, severity: 'info', message: DISAGREE}]);
        }
    },
  },
];

/** Settings that Docker Home lists as not available, and one that only one page lists there. */
const JSON_ONLY: readonly (readonly [path: string, certain: boolean])[] = [
  ['desktopTerminalEnabled', true],
  ['enableDockerMCPToolkit', true],
  ['windowsContainers.dockerDaemonOptions', false],
];
const DISAGREE = "Docker's pages disagree whether Docker Home has this setting: its users may not get it.";

function here({place}: Facts): Hit {
  return {at: place('environment', 'cloudSettingsPolicy'), subject: 'environment.cloudSettingsPolicy'};
}

function* withCloudPolicy({policy: {environment}}: Facts, hits: () => readonly Hit[]): Generator<Hit | Missing> {
  if (environment['cloudSettingsPolicy'] === undefined) yield {needs: 'environment.cloudSettingsPolicy'};
  else if (environment['cloudSettingsPolicy'] === true) yield* hits();
}
