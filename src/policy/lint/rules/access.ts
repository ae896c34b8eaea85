import type {Facts} from '../facts.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {kubernetesRules} from './access-kubernetes.ts';
import {allowListRules} from './allow-list.ts';
import {whereOpen} from './open-setting.ts';
import {AIR_GAP, IMAGES, ISOLATION, JSON_PAGE, NAMESPACES, REFERENCE, REGISTRIES} from './pages.ts';

/** Registry, image and namespace access: what gets around them, and what they get in the way of. */
export const accessRules: readonly Rule[] = [
  ...allowListRules,
  {
    id: 'DD-RAM-NOSIGNIN',
    group: 'Access controls',
    severity: 'error',
    condition:
      'Registry access, image access or a settings policy in Docker Home on a system on which no sign-in is enforced.',
    message: 'Nobody has to sign in here, and who is signed out is under no access control.',
    fix: 'Name a sign-in source for this system, or take it out of platforms.',
    source: `${REGISTRIES}; ${IMAGES}`,
    judged: 'policy',
    *judge(facts) {
      if (!isOn(facts, 'registryAccess', 'imageAccess') && facts.policy.environment['cloudSettingsPolicy'] !== true)
        return;
      for (const {platform, sources} of facts.systems)
        if (sources.length === 0) yield {...facts.signIn(platform), controls: [`signIn.${platform}`]};
    },
  },
  {
    id: 'DD-RAM-NOECI',
    group: 'Access controls',
    severity: 'warning',
    condition: 'Registry access without Enhanced Container Isolation that is on and locked, on any system.',
    message: 'A privileged container can change the filter inside the virtual machine, and isolation is not locked on.',
    fix: 'Set settings.enhancedContainerIsolation: true.',
    source: ISOLATION,
    judged: 'policy',
    *judge(facts) {
      if (!isOn(facts, 'registryAccess')) return;
      yield* whereOpen(facts, 'enhancedContainerIsolation', this.message, here(facts, 'registryAccess'));
    },
  },
  {
    id: 'DD-RAM-WINCONT',
    group: 'Access controls',
    severity: 'warning',
    condition:
      'Registry access, Windows containers possible on an installation for all users, and proxy.windowsDockerdPort left out or -1.',
    message: 'Windows containers pull from anywhere: their engine does not go through the filter.',
    fix: 'Set settings.proxy.windowsDockerdPort to 0, or install without Windows containers and write windowsContainers: false under desktop.install.',
    source: `${REGISTRIES}; ${JSON_PAGE}`,
    judged: 'policy',
    judge: windowsContainers,
  },
  ...kubernetesRules,
  {
    id: 'DD-RAM-FETCH',
    group: 'Access controls',
    severity: 'warning',
    condition: 'Registry access, and the fleet may include Docker Desktop older than 4.79 (Windows: 4.83).',
    message: 'Older clients can fail to download the list of allowed registries, on Windows without a word.',
    fix: 'Raise desktop.minimumVersion to "4.83" once no older client is left.',
    source: 'release notes 4.79, 4.83',
    judged: 'policy',
    *judge(facts) {
      for (const {platform, mayBeOlder} of isOn(facts, 'registryAccess') ? facts.systems : []) {
        const older = mayBeOlder(platform === 'windows' ? '4.83' : '4.79');
        if (older === undefined) yield {needs: 'desktop.minimumVersion'};
        else if (older) yield here(facts, 'registryAccess');
      }
    },
  },
  {
    id: 'DD-RAM-BUILDX',
    group: 'Access controls',
    severity: 'info',
    condition: 'Registry access on machines that build without a person (environment.continuousIntegration).',
    message: 'Builds with the kubernetes driver or a docker-container driver of their own are not restricted.',
    fix: 'Let build agents use the default builder, or restrict them in the network.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      if (!isOn(facts, 'registryAccess')) return;
      const builds = facts.policy.environment['continuousIntegration'];
      if (builds === undefined) yield {needs: 'environment.continuousIntegration'};
      else if (builds) yield here(facts, 'registryAccess');
    },
  },
  {
    id: 'DD-RAM-MACDIR',
    group: 'Access controls',
    severity: 'warning',
    condition:
      'Registry access, macOS older than 4.41 possible, and no file of the policy in /Library/Application Support/com.docker.docker.',
    message: 'Before 4.41 registry access may not be applied on a Mac without that folder, and no file creates it.',
    fix: 'Add registry-json to signIn.macos, or raise desktop.minimumVersion to "4.41".',
    source: 'release notes 4.41',
    judged: 'policy',
    *judge(facts) {
      const mac = facts.systems.find(({platform}) => platform === 'macos');
      if (!mac || !isOn(facts, 'registryAccess') || mac.managesSettings) return;
      if (mac.sources.some(source => source !== 'profile')) return;
      const older = mac.mayBeOlder('4.41');
      if (older === undefined) yield {needs: 'desktop.minimumVersion'};
      else if (older) yield {...facts.signIn('macos'), controls: ['signIn.macos']};
    },
  },
  {
    id: 'DD-IAM-ALONE',
    group: 'Access controls',
    severity: 'warning',
    condition: 'Image access without registry access.',
    message: 'Image access concerns Docker Hub only: mirrors and every other registry get around it.',
    fix: 'Add registryAccess with the registries you need.',
    source: IMAGES,
    judged: 'policy',
    *judge(facts) {
      if (isOn(facts, 'imageAccess') && !isOn(facts, 'registryAccess')) yield here(facts, 'imageAccess');
    },
  },
  {
    id: 'DD-IAM-OAT',
    group: 'Access controls',
    severity: 'error',
    condition:
      'Clients under image access, or calls that set registry or image access, use an organisation access token.',
    message: 'Image access knows personal access tokens only, and so does the interface that sets both controls.',
    fix: 'Use a personal access token. (For clients under registry access the manual recommends organisation tokens.)',
    source: `${IMAGES}; ${REGISTRIES}; docker/terraform-provider-docker@a15631f`,
    judged: 'never',
    why: 'Which token somebody uses stands in no policy and in no file on a machine; what is built asks for a personal access token.',
  },
  {
    id: 'DD-IAM-OWNER',
    group: 'Access controls',
    severity: 'info',
    condition: 'Image access is on.',
    message: 'Owners of the organisation are exempt from image access.',
    fix: 'Keep the number of owners small, and test as a member.',
    source: IMAGES,
    judged: 'policy',
    *judge(facts) {
      if (isOn(facts, 'imageAccess')) yield here(facts, 'imageAccess');
    },
  },
  {
    id: 'DD-LOAD',
    group: 'Access controls',
    severity: 'warning',
    condition: 'Registry or image access, and blockDockerLoad is not locked to true on every system.',
    message: 'Whatever is blocked can still be brought in with docker load.',
    fix: 'Set settings.blockDockerLoad: true.',
    source: REFERENCE,
    judged: 'policy',
    *judge(facts) {
      if (!isOn(facts, 'registryAccess', 'imageAccess')) return;
      const section = isOn(facts, 'registryAccess') ? 'registryAccess' : 'imageAccess';
      yield* whereOpen(facts, 'blockDockerLoad', this.message, here(facts, section));
    },
  },
  {
    id: 'DD-NS-ANY',
    group: 'Access controls',
    severity: 'info',
    condition: 'Namespace access with more than one organisation.',
    message: 'A member of several organisations is restricted as soon as one of them says so.',
    fix: 'Set the same in every organisation, or tell the members.',
    source: NAMESPACES,
    judged: 'policy',
    *judge({policy, place}) {
      if (policy.namespaceAccess && policy.signIn.organizations.length > 1)
        yield {
          at: place('namespaceAccess', 'personalPush'),
          subject: 'namespaceAccess.personalPush',
          controls: ['namespaceAccess.personalPush'],
        };
    },
  },
  {
    id: 'DD-PLAN',
    group: 'Access controls',
    severity: 'error',
    condition:
      'Settings, a settings policy in Docker Home, registry access or image access with a declared subscription other than Business.',
    message: 'Settings, registry access, image access, isolation and air-gapped containers need Docker Business.',
    fix: 'Leave these sections out until the subscription is Business.',
    source: `${JSON_PAGE}; ${REGISTRIES}; ${IMAGES}; ${AIR_GAP}`,
    judged: 'policy',
    *judge(facts) {
      const {subscription, cloudSettingsPolicy} = facts.policy.environment;
      const settings = facts.systems.some(({managesSettings}) => managesSettings);
      if (!settings && cloudSettingsPolicy !== true && !isOn(facts, 'registryAccess', 'imageAccess')) return;
      if (subscription === undefined) yield {needs: 'environment.subscription'};
      else if (subscription !== 'business')
        yield {at: facts.place('environment', 'subscription'), subject: 'environment.subscription'};
    },
  },
];

type Section = 'registryAccess' | 'imageAccess';

function isOn({policy}: Facts, ...sections: readonly Section[]): boolean {
  return sections.some(section => policy[section] !== undefined && policy[section] !== 'off');
}

function here({place}: Facts, section: Section): Hit {
  return {at: place(section), subject: section, controls: [section]};
}

function* windowsContainers(facts: Facts): Generator<Hit | Missing> {
  const windows = facts.systems.find(({platform}) => platform === 'windows');
  if (!windows || !isOn(facts, 'registryAccess')) return;
  const port = windows.setting('proxy.windowsDockerdPort');
  if (port !== undefined && port.value !== -1) return;
  const {scope, windowsContainers: possible} = facts.policy.desktop.install ?? {};
  // An installation for one user has no Windows containers.
  if (possible === false || scope === 'per-user') return;
  if (possible === undefined) yield {needs: 'desktop.install.windowsContainers'};
  else
    yield {
      at: port?.at ?? facts.place('desktop', 'install', 'windowsContainers'),
      subject: port ? 'settings.proxy.windowsDockerdPort' : 'desktop.install.windowsContainers',
      controls: ['registryAccess'],
    };
}
