import {isOlder} from '../desktop/versions.ts';
import type {InstallerFacts} from './installer-rulings.ts';

/** What to know before running an installer. */
export interface InstallerNote {
  readonly installer: 'msi' | 'exe';
  readonly text: string;
  readonly source: string;
  applies(facts: InstallerFacts): boolean;
}

/** May the fleet hold a version from `from` on and before `before`? An undeclared end of the fleet is open. */
function holds({minimum, maximum}: InstallerFacts, from: string | null, before: string | null): boolean {
  const old = before === null || minimum === undefined || isOlder(minimum, before);
  const recent = from === null || maximum === undefined || !isOlder(maximum, from);
  return old && recent;
}

const MSI = 'docker/docs enterprise-deployment/msi-install-and-configure.md';

export const INSTALLER_NOTES: readonly InstallerNote[] = [
  {
    installer: 'msi',
    text: 'A silent MSI reboots the machine by itself: /norestart is in the command. Exit code 3010 means success, reboot required; tell your deployment tool so.',
    source: MSI,
    applies: () => true,
  },
  {
    installer: 'msi',
    text: 'The MSI is for all users; this policy declares a per-user install. Use the EXE, or change desktop.install.scope.',
    source: MSI,
    applies: ({install}) => install.scope === 'per-user',
  },
  {
    installer: 'msi',
    text: 'From 4.84 the MSI stops while any user has a per-user copy: remove those first.',
    source: 'Docker Desktop release notes 4.84',
    applies: facts => holds(facts, '4.84', null),
  },
  {
    installer: 'msi',
    text: 'An MSI of 4.56 to 4.65 cannot be upgraded in place. Uninstalling it deletes images, containers and volumes: have users save them first.',
    source: 'Docker Desktop release notes 4.65, 4.66',
    applies: facts => holds(facts, '4.56', '4.66'),
  },
  {
    installer: 'msi',
    text: 'Several organisations in ALLOWEDORG need Docker Desktop 4.36: older versions ask nobody to sign in, without a word.',
    source: 'Docker Desktop release notes 4.36',
    applies: facts => facts.organizations.length > 1 && holds(facts, null, '4.36'),
  },
  {
    installer: 'exe',
    text: 'From 4.83 the EXE preselects a per-user install and no option states all users: run it elevated, then check that %LOCALAPPDATA%\\Programs\\DockerDesktop does not exist, or use the MSI.',
    source: 'Docker Desktop release notes 4.83',
    applies: facts => facts.install.scope !== 'per-user' && holds(facts, '4.83', null),
  },
  {
    installer: 'exe',
    text: 'This policy declares Microsoft Store installs. They take no options; a new one is per-user from 4.85. Run the install script afterwards.',
    source: 'docker/docs enforce-sign-in/methods.md@cc4ce29; release notes 4.85',
    applies: ({install}) => install.package === 'store',
  },
  ...(['msi', 'exe'] as const).map(
    (installer): InstallerNote => ({
      installer,
      text: 'Before 4.86 an installer could report success although it had not written the policy files: check by hand as the runbook says.',
      source: 'Docker Desktop release notes 4.83, 4.86',
      applies: facts => holds(facts, null, '4.86'),
    }),
  ),
];
