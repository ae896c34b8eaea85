import type {Facts, System} from '../facts.ts';
import {settingHit} from '../hit.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';
import {windowsOf} from './backend.ts';
import {isolated, listAt, SOCKET_IMAGES, SWITCH} from './isolation-values.ts';
import {ISOLATION, ISOLATION_LIMITS, JSON_PAGE} from './pages.ts';

/** Images of Docker's own that mount the socket while a cluster starts. */
const CLUSTER_HELPERS = ['desktop-cloud-provider-kind', 'desktop-containerd-registry-mirror'];

/** Enhanced Container Isolation. What it does to the Docker socket: isolation-socket.ts. */
export const isolationRules: readonly Rule[] = [
  {
    id: 'DD-ECI-WSL',
    group: 'ECI',
    severity: 'error',
    condition: 'Isolation is on, Windows runs on WSL 2, and its WSL is older than 2.6.',
    message: 'Enhanced Container Isolation needs WSL 2.6 or later, with kernel 6.3 or later.',
    fix: 'Run wsl --update on the machine.',
    source: `${ISOLATION_LIMITS}; ${ISOLATION}`,
    judged: 'machine',
    look: 'on Windows with isolation on and WSL 2: wsl --version is 2.6 or later (check W-WSL-VERSION)',
  },
  {
    id: 'DD-ECI-K8S',
    group: 'ECI',
    severity: 'warning',
    condition:
      'Isolation is on with Kubernetes, and the fleet may include Docker Desktop older than 4.65 (an info where Docker Home could choose kubeadm); or with kubernetes.imagesRepository, older than 4.44 and without the two helper images in the list.',
    message: 'Before 4.65 the cluster runs with kubeadm, which isolation does not cover.',
    fix: 'Switch Kubernetes off, or raise desktop.minimumVersion to "4.65" once no older client is left.',
    source: `${ISOLATION_LIMITS}; docker/docs use-desktop/kubernetes.md@036e36c; release notes 4.44`,
    judged: 'policy',
    *judge(facts) {
      for (const system of isolated(facts.systems)) {
        yield* cluster(facts, system);
        yield* clusterImages(system);
      }
    },
  },
  {
    id: 'DD-ECI-EXT',
    group: 'ECI',
    severity: 'warning',
    condition:
      'Isolation is on, and extensionsEnabled is true, or not locked to false while the fleet may include Docker Desktop older than 4.74; an info where it is not locked to false on 4.74 or later.',
    message: 'Containers of extensions run without isolation.',
    fix: 'Write extensionsEnabled: false, which locks it.',
    source: ISOLATION_LIMITS,
    judged: 'policy',
    judge: extensions,
  },
  {
    id: 'DD-ECI-WINCONT',
    group: 'ECI',
    severity: 'warning',
    condition: 'Isolation is on, and Windows containers can be used: an installation for all users that keeps them.',
    message: 'Isolation does not cover Windows containers, and users can switch to them.',
    fix: 'Write windowsContainers: false under desktop.install and use the installer options that are generated.',
    source: ISOLATION_LIMITS,
    judged: 'policy',
    *judge({policy: {desktop}, systems, place}) {
      const windows = windowsOf(systems);
      if (!windows || isolated([windows]).length === 0) return;
      const {scope, windowsContainers} = desktop.install ?? {};
      if (scope === 'per-user' || windowsContainers === false) return;
      if (windowsContainers === undefined) yield {needs: 'desktop.install.windowsContainers'};
      else if (scope === undefined) yield {needs: 'desktop.install.scope'};
      else
        yield {
          at: place('desktop', 'install', 'windowsContainers'),
          subject: 'desktop.install.windowsContainers',
          controls: ['settings.enhancedContainerIsolation'],
        };
    },
  },
  {
    id: 'DD-ECI-OLD-CONTAINERS',
    group: 'ECI',
    severity: 'info',
    condition: 'Isolation is newly switched on, and containers created before still exist.',
    message: 'Containers that were created before isolation was switched on stay unprotected.',
    fix: 'Remove them: docker container prune, then create them again.',
    source: 'docker/docs enhanced-container-isolation/enable-eci.md',
    judged: 'machine',
    look: 'with isolation on: every container has the runtime sysbox-runc (docker inspect, HostConfig.Runtime), asked by verify --live',
  },
  {
    id: 'DD-ECI-DAEMON',
    group: 'ECI',
    severity: 'info',
    condition: 'Isolation is on, and linuxVM.dockerDaemonOptions are not empty.',
    message: 'Isolation may override some of these options of the engine.',
    fix: 'Look on one machine whether they take effect: docker info.',
    source: JSON_PAGE,
    judged: 'policy',
    *judge({systems}) {
      for (const system of isolated(systems)) {
        const options = system.setting('linuxVM.dockerDaemonOptions.value')?.value;
        if (typeof options === 'string' && !/^\s*\{\s*\}\s*$/.test(options))
          yield settingHit(system, 'linuxVM.dockerDaemonOptions.value');
      }
    },
  },
  {
    id: 'DD-ECI-468',
    group: 'ECI',
    severity: 'warning',
    condition: 'Isolation is on, and the fleet may include Docker Desktop older than 4.68.',
    message: 'Before 4.68 isolation can hang the creation of containers or keep Kubernetes from starting.',
    fix: 'Raise desktop.minimumVersion to "4.68" once no older client is left.',
    source: 'release notes 4.68',
    judged: 'policy',
    *judge({systems}) {
      for (const system of isolated(systems)) yield* whereOlder(system, '4.68', settingHit(system, SWITCH));
    },
  },
  {
    id: 'DD-ECI-BYPASS',
    group: 'ECI',
    severity: 'warning',
    condition: 'Isolation is on, and the fleet may include Docker Desktop older than 4.31.',
    message:
      'Before 4.31 isolation can be got around: volumes from folders of the virtual machine; before 4.23 also the debug shell (CVE-2023-5165).',
    fix: 'Raise desktop.minimumVersion to "4.31" once no older client is left.',
    source: 'release notes 4.31, 4.23',
    judged: 'policy',
    *judge({systems}) {
      for (const system of isolated(systems)) yield* whereOlder(system, '4.31', settingHit(system, SWITCH));
    },
  },
  {
    id: 'DD-CVE-ENGINE',
    group: 'ECI',
    severity: 'warning',
    condition: 'The fleet may include Docker Desktop older than 4.44.3.',
    message:
      'Before 4.44.3 a container can reach the engine without the Docker socket (CVE-2025-9074); isolation does not prevent it.',
    fix: 'Raise desktop.minimumVersion to "4.44.3" once no older client is left.',
    source: 'release notes 4.44.3',
    judged: 'policy',
    *judge({systems, place}) {
      for (const system of systems)
        yield* whereOlder(system, '4.44.3', {
          at: place('desktop', 'minimumVersion', system.platform),
          subject: 'desktop.minimumVersion',
        });
    },
  },
];

function* cluster({policy: {environment}}: Facts, system: System): Generator<Hit | Missing> {
  if (system.setting('kubernetes.enabled')?.value !== true) return;
  const hit = settingHit(system, 'kubernetes.enabled');
  const older = system.mayBeOlder('4.65');
  if (older === undefined) yield {needs: 'desktop.minimumVersion'};
  else if (older) yield hit;
  else if (environment['cloudSettingsPolicy'] === undefined) yield {needs: 'environment.cloudSettingsPolicy'};
  else if (environment['cloudSettingsPolicy'] === true)
    yield {
      ...hit,
      severity: 'info',
      message: 'The settings policy in Docker Home may choose kubeadm for the cluster, which isolation does not cover.',
      fix: 'Look in Docker Home that the mode of Kubernetes is kind.',
    };
}

function* clusterImages(system: System): Generator<Hit | Missing> {
  const repository = system.setting('kubernetes.imagesRepository')?.value;
  const images = listAt(system, SOCKET_IMAGES).map(({text}) => text);
  if (typeof repository !== 'string' || repository === '' || images.includes('*')) return;
  const missing = CLUSTER_HELPERS.filter(helper => !images.some(image => image.includes(`/${helper}`)));
  if (missing.length === 0) return;
  const lacking = missing.map(helper => `${repository}/${helper}:*`).join(', ');
  yield* whereOlder(
    system,
    '4.44',
    settingHit(system, 'kubernetes.imagesRepository', {
      message:
        'Before 4.44 isolation keeps the helpers of Kubernetes from the Docker socket: the cluster does not start.',
      fix: `Add ${lacking} to the images that may mount the socket, or raise desktop.minimumVersion to "4.44".`,
    }),
  );
}

function* extensions({systems}: Facts): Generator<Hit | Missing> {
  for (const system of isolated(systems)) {
    const {setting, mayBeOlder} = system;
    const enabled = setting('extensionsEnabled.value')?.value;
    const hit = settingHit(system, enabled === undefined ? SWITCH : 'extensionsEnabled.value');
    const older = mayBeOlder('4.74');
    if (enabled === true) yield hit;
    else if (enabled === false && setting('extensionsEnabled.locked')?.value === true) continue;
    else if (older === undefined) yield {needs: 'desktop.minimumVersion'};
    else if (older) yield {...hit, message: 'Users can run extensions, and their containers run without isolation.'};
    else
      yield {
        ...hit,
        severity: 'info',
        message: 'Users can switch extensions on, and their containers run without isolation.',
      };
  }
}
