import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import {SOURCES, type SourceFact} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import type {Check, Probe, SourcePlan} from './check.ts';
import {expectedWinner} from './sources.ts';
import type {EndpointResource, PolicyId} from './state.ts';

const PREFIX: Readonly<Record<Platform, string>> = {windows: 'W', macos: 'M', linux: 'L'};
const ACCESS = {is: 'equal', value: 'admins-write-everyone-reads'} as const;
const REINSTALL =
  'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.';

/** Everything that can be established about the resources and sources of one system, as data. */
export function checksOf(
  platform: Platform,
  resources: readonly EndpointResource[],
  plans: readonly SourcePlan[],
  policy: PolicyId,
): readonly Check[] {
  const mine = resources.filter(resource => resource.platform === platform);
  const controls = [...new Set(mine.flatMap(resource => resource.controls))];
  return [
    ...mine.flatMap(resource => resourceChecks(platform, resource)),
    ...winnerCheck(platform, plans),
    receiptCheck(platform, policy, controls),
    restartCheck(platform, controls),
  ];
}

function receiptCheck(platform: Platform, policy: PolicyId, controls: readonly string[]): Check {
  return {
    code: `${PREFIX[platform]}-RECEIPT`,
    controls,
    platform,
    severity: 'low',
    title: 'The receipt on this machine is of this policy',
    probe: {kind: 'receipt'},
    expect: {is: 'equal', value: policy},
    // What MDM or a group policy brings leaves no receipt.
    whenAbsent: 'not-applicable',
    onFailure: 'drift',
    meaning: 'What was installed last is another policy, was cut off, or its record can be changed by others.',
    fix: REINSTALL,
  };
}

function restartCheck(platform: Platform, controls: readonly string[]): Check {
  const paths = SOURCES[platform].map(({location}) => location).filter(location => /^[/%]/.test(location));
  return {
    code: `${PREFIX[platform]}-RESTART`,
    controls,
    platform,
    severity: 'low',
    title: 'Docker Desktop was started after the policy last changed',
    probe: {kind: 'restart', paths},
    expect: {is: 'equal', value: 'current'},
    whenAbsent: 'not-applicable',
    onFailure: 'pending',
    meaning: 'Docker Desktop still obeys what it read when it was started.',
    fix: 'Quit Docker Desktop and start it again. Its own "Restart" is not enough.',
  };
}

function resourceChecks(platform: Platform, resource: EndpointResource): readonly Check[] {
  const check = (
    noun: string,
    instance: string,
    severity: Check['severity'],
    rest: Pick<Check, 'title' | 'probe' | 'expect' | 'meaning' | 'fix'> & Partial<Pick<Check, 'whenAbsent'>>,
  ): Check => ({
    code: `${PREFIX[platform]}-${noun}`,
    instance,
    controls: resource.controls,
    platform,
    severity,
    whenAbsent: 'fail',
    onFailure: 'drift',
    ...rest,
  });
  switch (resource.kind) {
    case 'file': {
      const probe = {kind: 'file-content', path: resource.path} as const;
      const name = instanceOf(resource.path);
      if (resource.ensure === 'absent') return [absence(platform, resource, name, probe)];
      return [
        check('FILE-CONTENT', name, 'high', {
          title: `${fileName(resource.path)} is the one of this policy`,
          probe,
          expect: {is: 'equal', value: `sha256 ${sha256(resource.bytes)}`},
          meaning: 'Docker Desktop obeys other content than the policy, or none.',
          fix: REINSTALL,
        }),
        check('FILE-ACCESS', name, 'high', {
          title: `Only administrators can change ${fileName(resource.path)}, and everyone can read it`,
          probe: {kind: 'file-access', path: resource.path},
          expect: ACCESS,
          // That it is missing is said by the check of its content.
          whenAbsent: 'not-applicable',
          meaning: 'A user could change or remove the policy, or Docker Desktop cannot read it.',
          fix: REINSTALL,
        }),
      ];
    }
    case 'folder':
      return [
        check('FOLDER-ACCESS', instanceOf(resource.path), 'high', {
          title: `Only administrators can change the folder ${resource.path} and every folder above it`,
          probe: {kind: 'folder-access', path: resource.path},
          expect: ACCESS,
          meaning: 'A user could replace the policy files although the files themselves are protected.',
          fix: REINSTALL,
        }),
      ];
    case 'registry-value': {
      const probe = {kind: 'registry-value', key: resource.key, name: resource.name} as const;
      // The strongest source: whoever may write the key decides, also where the policy uses another source.
      const access = check('REGISTRY-ACCESS', 'policy-key', 'high', {
        title: 'Only administrators can change the policy key',
        probe: {kind: 'registry-access', key: resource.key},
        expect: ACCESS,
        whenAbsent: 'not-applicable',
        meaning: 'A user could say which organisations sign in, or take the enforced sign-in away.',
        fix: 'Remove the extra access from the key or its parent in the registry editor, then run the install script again.',
      });
      if (resource.ensure === 'absent') return [absence(platform, resource, 'registry-key', probe), access];
      return [
        check('REGISTRY-VALUE', 'allowed-orgs', 'high', {
          title: 'The registry key names the organisations of this policy',
          probe,
          expect: {is: 'equal', value: ['kind=REG_MULTI_SZ', ...resource.data].join(';')},
          meaning:
            'The registry key stands above every file: users are asked to sign in with other organisations, or not at all.',
          fix: REINSTALL,
        }),
        access,
      ];
    }
    case 'managed-preference': {
      if (resource.ensure === 'absent')
        return [
          absence(platform, resource, 'profile', {
            kind: 'managed-preference',
            domain: resource.domain,
            name: 'allowedOrgs',
          }),
        ];
      return Object.entries(resource.values).map(([name, value]) =>
        check('PREFERENCE-VALUE', kebab(name), 'high', {
          title: `The configuration profile sets ${name} as the policy says`,
          probe: {kind: 'managed-preference', domain: resource.domain, name},
          expect: {is: 'equal', value: `kind=string;${value}`},
          meaning:
            'The profile stands above every file: without it, or with another value, something else is enforced.',
          fix: 'Push the profile of this policy from MDM again, then quit and start Docker Desktop.',
        }),
      );
    }
  }
}

function absence(platform: Platform, resource: EndpointResource, instance: string, probe: Probe): Check {
  return {
    code: `${PREFIX[platform]}-SOURCE-ABSENT`,
    instance,
    controls: resource.controls,
    platform,
    severity: 'high',
    title: `The policy does not use ${sourceTitle(platform, instance)}: it must not be there`,
    probe,
    expect: {is: 'absent'},
    whenAbsent: 'fail',
    onFailure: 'drift',
    meaning: 'Docker Desktop obeys the first source it finds: one that should not be there may win over the policy.',
    fix: 'Find out who wrote it. The install script removes it when told to remove foreign sources.',
  };
}

function winnerCheck(platform: Platform, plans: readonly SourcePlan[]): readonly Check[] {
  const expect = expectedWinner(platform, plans);
  if (!expect) return [];
  return [
    {
      code: `${PREFIX[platform]}-SOURCE-EFFECTIVE`,
      controls: ['signIn.organizations', `signIn.${platform}`],
      platform,
      severity: 'high',
      title: `Docker Desktop on ${PLATFORM_NAMES[platform]} obeys the source this policy puts first`,
      probe: {kind: 'effective-source'},
      expect,
      whenAbsent: 'fail',
      onFailure: 'drift',
      meaning: 'Sign-in is enforced by something else than this policy, or not at all.',
      fix: 'Remove the source that wins, or run the install script of this policy again.',
    },
  ];
}

function sourceTitle(platform: Platform, instance: string): string {
  const fact: SourceFact | undefined = SOURCES[platform].find(({id}) => id === instance);
  return fact?.title ?? instance;
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
const kebab = (name: string): string => name.replace(/[A-Z]+/g, capitals => `-${capitals.toLowerCase()}`);
/** `registry.json` → `registry-json`, `admin-settings.json` → `admin-settings`, folders by their own name. */
const instanceOf = (path: string): string =>
  fileName(path)
    .replace(/^admin-settings\.json$/, 'admin-settings')
    .replaceAll('.', '-')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
