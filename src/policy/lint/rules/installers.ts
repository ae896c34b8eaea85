import {type Node, nodeAt} from '../../tree.ts';
import type {Facts} from '../facts.ts';
import type {Hit, Missing, Rule} from '../rule.ts';

const MSI = 'docker/docs enterprise-deployment/msi-install-and-configure.md';
const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';

/** Rules about how Docker Desktop is installed, and about what was copied from pages that tell how. */
export const installerRules: readonly Rule[] = [
  {
    id: 'DD-MSI-PAIR',
    group: 'Installers',
    severity: 'error',
    condition: 'ADMINSETTINGS or --admin-settings on a command line without an organisation.',
    message: 'Both are needed together: the MSI otherwise reports success and writes no admin-settings.json.',
    fix: 'Give ALLOWEDORG or --allowed-org beside it, or let the install script write the file.',
    source: `${MSI}; docker/docs windows-install.md@00876ea, mac-install.md@042d9a9`,
    judged: 'construction',
    why: 'installer-options leaves the settings out wherever it leaves the organisation out (src/documents/installer-rulings.ts, tested in src/documents/installer.test.ts).',
  },
  {
    id: 'DD-MSI-JSON',
    group: 'Installers',
    severity: 'error',
    condition: 'White space or quotes that are not doubled in the value of ADMINSETTINGS.',
    message: 'msiexec needs compact JSON with doubled quotes.',
    fix: 'Copy the value from windows/installer-options.md, or let the install script write the file.',
    source: MSI,
    judged: 'construction',
    why: 'installer-options writes compact JSON with doubled quotes, and leaves the option out where the settings do not fit a command line (src/documents/installer-rulings.ts, tested in src/documents/installer.test.ts).',
  },
  {
    id: 'DD-MSI-UPGRADE',
    group: 'Installers',
    severity: 'error',
    condition: 'MSI installs that may be 4.56 to 4.65, in a fleet that may have 4.66 or later.',
    message:
      'An MSI install of 4.56 to 4.65 cannot be upgraded in place, and uninstalling it deletes images, containers and volumes.',
    fix: 'Have users save what they need, uninstall, and install 4.66 or later; then raise desktop.minimumVersion to "4.66".',
    source: 'release notes 4.65, 4.66',
    judged: 'policy',
    judge: upgrade,
  },
  {
    id: 'DD-MSI-PERUSER',
    group: 'Installers',
    severity: 'error',
    condition:
      'Per-user installs declared together with the MSI (error where the fleet may have 4.84 or later, warning before). On a machine: any user has %LOCALAPPDATA%\\Programs\\DockerDesktop.',
    message: 'The MSI is for all users, and from 4.84 it stops while any user has a per-user copy.',
    fix: 'Remove the per-user copies first and write scope: all-users, or write package: exe.',
    source: 'release notes 4.84',
    judged: 'policy',
    judge: perUser,
  },
  {
    id: 'DD-MSI-REBOOT',
    group: 'Installers',
    severity: 'warning',
    condition: 'A silent MSI command line (/quiet, /qn, /passive) without /norestart or /forcerestart.',
    message: 'The machine reboots by itself.',
    fix: 'Add /norestart, and treat exit code 3010 as success, reboot required.',
    source: `${MSI}; docker/docs enterprise-deployment/use-intune.md`,
    judged: 'construction',
    why: 'the command of installer-options has /quiet /norestart, and a note on exit code 3010 (src/documents/installer.ts, tested in src/documents/installer.test.ts).',
  },
  {
    id: 'DD-INSTALL-VERIFY',
    group: 'Installers',
    severity: 'warning',
    condition: 'Nobody checks after an installation that the policy was written.',
    message: 'Before 4.86 a Windows installer could report success although it had not written the policy files.',
    fix: 'Run the install script after the installer, and check as the runbook says.',
    source: 'release notes 4.83, 4.86',
    judged: 'construction',
    why: 'every tree has checks.json and a runbook that checks each file, and the installer options warn while the fleet may be older than 4.86 (src/documents/installer-notes.ts, tested in src/documents/installer.test.ts and src/documents/runbook.test.ts).',
  },
  {
    id: 'DD-PKG-NOFLAGS',
    group: 'Installers',
    severity: 'info',
    condition: 'A deployment that expects the macOS PKG to carry enforcement.',
    message: 'The PKG has no properties for sign-in or settings.',
    fix: 'Ship the configuration profile or the files of the macos folder beside it.',
    source: 'docker/docs enterprise-deployment/pkg-install-and-configure.md',
    judged: 'construction',
    why: 'what is built for macOS is a profile, files and a script; nothing relies on the installer (src/targets/macos.ts, tested in src/targets/index.test.ts).',
  },
  {
    id: 'DD-PLACEHOLDER',
    group: 'Installers',
    severity: 'error',
    condition:
      'An organisation (myorg, myorg1, myorg2, your-organization, docker, first_org, second_org), a domain (yourcompany.com, example.com) or an address (company.proxy) as Docker’s documentation prints it.',
    message: 'This is a placeholder of the documentation.',
    fix: 'Write your own.',
    source: `docker/docs pull request 22918; ${METHODS}; RFC 2606`,
    judged: 'policy',
    judge: placeholders,
  },
  {
    id: 'DD-MSI-PERUSERFLAG',
    group: 'Installers',
    severity: 'error',
    condition: 'MSIINSTALLPERUSER on an installer command line.',
    message:
      'The MSI is for all users: the property is rejected from 4.92, and before that gives an install that cannot be upgraded.',
    fix: 'Remove it; for a per-user install use the EXE with --user.',
    source: MSI,
    judged: 'construction',
    why: 'installer-options never uses it and says why (src/documents/installer-options.ts, tested in src/documents/installer.test.ts).',
  },
  {
    id: 'DD-MSI-EXE',
    group: 'Installers',
    severity: 'warning',
    condition: 'An MSI command line without REMOVEEXISTINGINSTALL where installs made with the EXE may exist.',
    message: 'The MSI stops on an install made with the EXE.',
    fix: 'Write REMOVEEXISTINGINSTALL=1 (from 4.61; keeps data): the pages disagree on its default.',
    source: `${MSI}; docker/docs enterprise-deployment/faq.md`,
    judged: 'construction',
    why: 'the MSI command of installer-options always has it (src/documents/installer-options.ts, tested in src/documents/installer.test.ts).',
  },
];

function* upgrade({policy, systems, place}: Facts): Generator<Hit | Missing> {
  const windows = systems.find(({platform}) => platform === 'windows');
  if (!windows?.mayBeAtLeast('4.66')) return;
  const stuck = windows.mayInclude('4.56', '4.66');
  const installer = policy.desktop.install?.package;
  if (stuck === false || (installer !== undefined && installer !== 'msi')) return;
  if (stuck === undefined) yield {needs: 'desktop.minimumVersion'};
  else if (installer === undefined) yield {needs: 'desktop.install.package'};
  else yield {at: place('desktop', 'minimumVersion', 'windows'), subject: 'desktop.minimumVersion'};
}

function* perUser({policy, systems, place}: Facts): Generator<Hit | Missing> {
  const windows = systems.find(({platform}) => platform === 'windows');
  const {scope, package: installer} = policy.desktop.install ?? {};
  if (!windows || installer !== 'msi') return;
  if (scope === undefined) yield {needs: 'desktop.install.scope'};
  else if (scope === 'per-user')
    yield {
      at: place('desktop', 'install', 'scope'),
      subject: 'desktop.install.scope',
      severity: windows.mayBeAtLeast('4.84') ? 'error' : 'warning',
    };
}

const ORGANIZATIONS: readonly string[] = [
  'myorg',
  'myorg1',
  'myorg2',
  'your-organization',
  'docker',
  'first_org',
  'second_org',
];
const DOMAIN = /^(?:yourcompany\.[a-z]+|example\.(?:com|net|org))$/;
const ADDRESS = /(?:^|[/@,])company\.proxy(?:[:/,]|$)/i;

function* placeholders(facts: Facts): Generator<Hit> {
  for (const {subject, node} of organizationLists(facts))
    for (const [index, item] of (node.kind === 'list' ? node.items : []).entries())
      if (item.kind === 'scalar' && ORGANIZATIONS.includes(String(item.value)))
        yield copied(
          item,
          `${subject}[${index}]`,
          ['signIn.organizations'],
          'the name of your organisation in Docker Hub',
        );
  const domain = nodeAt(facts.policy.root, ['organization', 'domain']);
  if (domain?.kind === 'scalar' && DOMAIN.test(String(domain.value)))
    yield copied(domain, 'organization.domain', [], 'a domain you own');
  for (const {settings} of Object.values(facts.resolved.platforms))
    for (const {control, node} of settings)
      for (const {path, scalar} of scalarsIn(node, control))
        if (ADDRESS.test(String(scalar.value))) yield copied(scalar, path, [control], 'the address of your proxy');
}

type Scalar = Extract<Node, {kind: 'scalar'}>;

function copied(scalar: Scalar, subject: string, controls: readonly string[], instead: string): Hit {
  return {
    at: scalar.at,
    subject,
    controls,
    message: `${JSON.stringify(scalar.value)} is a placeholder of Docker's documentation.`,
    fix: `Write ${instead}.`,
  };
}

/** Where this ring's organisations are written: its exceptions and its patch, for the base the sign-in section. */
function organizationLists({policy, ring}: Facts): {subject: string; node: Node}[] {
  const path = ring === null ? ['signIn', 'organizations'] : ['rings', ring, 'patch', 'signIn', 'organizations'];
  const written = nodeAt(policy.root, path);
  const exceptions = policy.exceptions.flatMap((exception, index) =>
    exception.ring === ring && exception.control === 'signIn.organizations'
      ? [{subject: `exceptions[${index}].value`, node: exception.value}]
      : [],
  );
  return [...(written ? [{subject: path.join('.'), node: written}] : []), ...exceptions];
}

function* scalarsIn(node: Node, path: string): Generator<{path: string; scalar: Scalar}> {
  if (node.kind === 'scalar') yield {path, scalar: node};
  else if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) yield* scalarsIn(item, `${path}[${index}]`);
  else for (const [key, {value}] of node.entries) yield* scalarsIn(value, `${path}.${key}`);
}
