import type {Facts} from '../facts.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';

const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';

/** Who must sign in, and what the clients of the fleet make of it. Profiles: see sign-in-profile.ts. */
export const signInRules: readonly Rule[] = [
  {
    id: 'DD-ORG-CASE',
    group: 'Sign-in',
    severity: 'error',
    condition: 'The name of an organisation has capital letters or a space.',
    message: 'Organisation names must be lower case and match Docker Hub exactly; a mismatch signs every user out.',
    fix: 'Write the name as it stands in the address of the organisation in Docker Hub.',
    source: METHODS,
    judged: 'reading',
    where: 'READ-FORMAT at signIn.organizations',
  },
  {
    id: 'DD-ORG-EMPTY',
    group: 'Sign-in',
    severity: 'error',
    condition: 'Sign-in is enforced and no organisation is named.',
    message: 'No organisation listed. No documentation gives an empty list a meaning: expect no enforcement.',
    fix: 'Name an organisation, or write [] for the systems on which sign-in is not enforced.',
    source: `${METHODS} (inferred)`,
    judged: 'reading',
    where: 'READ-LENGTH at signIn.organizations',
  },
  {
    id: 'DD-ORG-MULTI-OLD',
    group: 'Sign-in',
    severity: 'error',
    condition: 'More than one organisation, and the fleet may include Docker Desktop older than 4.36.',
    message: '4.35 and earlier fail silently with several organisations: users are not asked to sign in.',
    fix: 'Raise desktop.minimumVersion to "4.36" once no older client is left, or name one organisation.',
    source: `${METHODS}; docker/docs settings-management/configure-json-file.md@c0e7627; release notes 4.36`,
    judged: 'policy',
    *judge({systems, signIn}) {
      for (const {platform, sources, organizations, mayBeOlder} of systems) {
        if (organizations.length < 2 || sources.length === 0) continue;
        const older = mayBeOlder('4.36');
        if (older === undefined) yield {needs: 'desktop.minimumVersion'};
        else if (older) yield {...signIn('organizations'), controls: ['signIn.organizations', `signIn.${platform}`]};
      }
    },
  },
  {
    id: 'DD-ORG-PERUSER-DEFAULT',
    group: 'Sign-in',
    severity: 'info',
    condition: 'The installation is for all users, with an EXE of 4.83 or later or a Microsoft Store of 4.85 or later.',
    message:
      'The installer preselects an installation per user, and no flag asks for all users; per user, its enforcement flags are rejected.',
    fix: 'Run `install` elevated and look where it went (%LOCALAPPDATA%\\Programs\\DockerDesktop means per user), or use the MSI.',
    source: `${METHODS}; release notes 4.83`,
    judged: 'policy',
    judge: perUserDefault,
  },
  {
    id: 'DD-ORG-RAM-ORDER',
    group: 'Sign-in',
    severity: 'warning',
    condition: 'More than one organisation, and registry access is managed.',
    message: "Only the first listed organisation's Registry Access Management applies, to members of the others too.",
    fix: 'Put the organisation first whose registries count, then accept this rule under lint.ignore.',
    source: 'docker/docs registry-access-management.md@8a5905a',
    judged: 'policy',
    *judge({policy: {registryAccess}, systems, signIn}) {
      if (registryAccess === undefined || registryAccess === 'off') return;
      if (systems.some(({organizations, sources}) => organizations.length > 1 && sources.length > 0))
        yield {...signIn('organizations'), controls: ['signIn.organizations', 'registryAccess']};
    },
  },
  {
    id: 'DD-ADMIN-ALONE',
    group: 'Sign-in',
    severity: 'error',
    condition: 'A system has settings and no sign-in source; a warning where the policy allows that.',
    message:
      'The file forces sign-in but binds it to no organisation: an account from elsewhere passes, and the file is ignored for accounts without Docker Business.',
    fix: 'Name a source for the system, remove its settings, or accept it with adminSettingsWithoutOrganization: allow.',
    source: `${METHODS}; docker/docs settings-management/configure-json-file.md@721ac9b; docker/skills@c76dd2d`,
    judged: 'reading',
    where: 'the same code, when the policy is resolved',
  },
  {
    id: 'DD-ADMIN-FORCES-SIGNIN',
    group: 'Sign-in',
    severity: 'info',
    condition: 'A system has settings though sign-in is not enforced there, and may have Docker Desktop 4.29 or later.',
    message: 'Sign-in is not optional here: since 4.29 the mere presence of admin-settings.json asks for it.',
    fix: 'Leave the settings out on this system if users need not sign in there.',
    source: `${METHODS}; docker/docs pull request 24444; docker/for-win issue 14571`,
    judged: 'policy',
    *judge({systems, signIn}) {
      for (const {platform, managesSettings, sources, mayBeAtLeast} of systems)
        if (managesSettings && sources.length === 0 && mayBeAtLeast('4.29'))
          yield {...signIn(platform), controls: [`signIn.${platform}`, 'settings']};
    },
  },
  {
    id: 'DD-REGJSON-TAMPER',
    group: 'Sign-in',
    severity: 'warning',
    condition:
      'Windows relies on registry.json (no registry key, or clients before 4.32, which do not read it) or has settings, and the fleet may include Docker Desktop older than 4.57.',
    message:
      'Before 4.57 ProgramData\\DockerDesktop had weak permissions (CVE-2025-14740): users could remove the file.',
    fix: 'Add registry-key to signIn.windows, and raise desktop.minimumVersion to "4.57" once no older client is left.',
    source: 'release notes 4.57',
    judged: 'policy',
    *judge({systems, signIn, place}) {
      const windows = systems.find(({platform}) => platform === 'windows');
      if (windows?.managesSettings)
        yield* whereOlder(windows, '4.57', {
          at: place('settings'),
          subject: 'settings',
          controls: ['settings'],
          message:
            'Before 4.57 ProgramData\\DockerDesktop had weak permissions (CVE-2025-14740): users could remove or replace admin-settings.json.',
          fix: 'Raise desktop.minimumVersion to "4.57" once no older client is left.',
        });
      if (!windows?.sources.includes('registry-json')) return;
      if (windows.sources.includes('registry-key') && windows.mayBeOlder('4.32') === false) return;
      yield* whereOlder(windows, '4.57', {...signIn('windows'), controls: ['signIn.windows']});
    },
  },
  {
    id: 'DD-CI-BLOCK',
    group: 'Sign-in',
    severity: 'warning',
    condition: 'The machines of the policy run builds without a person, and sign-in is enforced.',
    message:
      'On build agents docker run, pull, build and ps fail until a member signs in on that machine (version, info and login still work).',
    fix: 'Give build agents a policy of their own, or sign in there with an access token before the first build.',
    source: 'docker/docs enforce-sign-in/_index.md@c4cd5de',
    judged: 'policy',
    *judge({policy: {environment}, systems, place}) {
      if (systems.every(({sources}) => sources.length === 0)) return;
      const agents = environment['continuousIntegration'];
      if (agents === undefined) yield {needs: 'environment.continuousIntegration'};
      else if (agents === true)
        yield {at: place('environment', 'continuousIntegration'), subject: 'environment.continuousIntegration'};
    },
  },
  {
    id: 'DD-UNASSOC-CONFUSE',
    group: 'Sign-in',
    severity: 'info',
    condition: 'No system of the policy has a sign-in source.',
    message:
      'The toggle for unassociated machines in Docker Home does not make up for it: it accepts any e-mail address (clients from 4.41) and is not enforcement for an organisation.',
    fix: 'Name sources in signIn for the systems on which only members may work.',
    source: 'docker/docs unassociated-machines',
    judged: 'policy',
    *judge({systems, place}) {
      if (systems.every(({sources}) => sources.length === 0)) yield {at: place('signIn'), subject: 'signIn'};
    },
  },
  {
    id: 'DD-PLAN-SIGNIN',
    group: 'Sign-in',
    severity: 'warning',
    condition:
      'Sign-in is enforced, the subscription is neither Business nor Team, and the fleet may include Docker Desktop older than 4.42.',
    message: 'Enforcement is open to every subscription from 4.42 only: older clients let everybody in.',
    fix: 'Raise desktop.minimumVersion to "4.42" once no older client is left.',
    source: 'release notes 4.42',
    judged: 'policy',
    *judge({policy: {environment}, systems, place}) {
      for (const system of systems) {
        const {subscription} = environment;
        if (system.sources.length === 0 || subscription === 'business' || subscription === 'team') continue;
        if (subscription === undefined && system.mayBeOlder('4.42') !== false)
          yield {needs: 'environment.subscription'};
        else if (subscription !== undefined)
          yield* whereOlder(system, '4.42', {
            at: place('environment', 'subscription'),
            subject: 'environment.subscription',
          });
      }
    },
  },
];

function* perUserDefault({policy: {desktop}, systems, place}: Facts): Generator<Hit | Missing> {
  const windows = systems.find(({platform}) => platform === 'windows');
  if (!windows || windows.sources.length === 0 || !windows.mayBeAtLeast('4.83')) return;
  const {package: installer, scope} = desktop.install ?? {};
  if (installer === undefined) yield {needs: 'desktop.install.package'};
  else if (installer === 'msi' || (installer === 'store' && !windows.mayBeAtLeast('4.85'))) return;
  else if (scope === undefined) yield {needs: 'desktop.install.scope'};
  else if (scope === 'all-users') yield {at: place('desktop', 'install', 'scope'), subject: 'desktop.install.scope'};
}
