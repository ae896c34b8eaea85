import {expansionOf} from '../expansion.ts';
import type {Facts, System} from '../facts.ts';
import type {Hit, Rule} from '../rule.ts';
import {REGISTRIES, SETTINGS_GUI} from './pages.ts';

/** Docker Desktop pulls the images of its own Kubernetes under the same list as everybody. */
export const kubernetesRules: readonly Rule[] = [
  {
    id: 'DD-RAM-K8S',
    group: 'Access controls',
    severity: 'error',
    condition:
      'Kubernetes is enabled under registry access, and the fleet may include Docker Desktop older than 4.81 while the list lacks hosts of registry.k8s.io, or older than 4.55 while Docker Hub is denied.',
    message: 'On clients before 4.81 the cluster may not start under registry access.',
    fix: 'Add use: k8s to registryAccess.allow, or raise desktop.minimumVersion to "4.81".',
    source: 'release notes 4.37, 4.55, 4.81',
    judged: 'policy',
    *judge(facts) {
      for (const {system, hit, mirror, lacking, hub} of clusters(facts)) {
        const old = system.mayBeOlder('4.81');
        if (old === undefined) yield {needs: 'desktop.minimumVersion'};
        if (hub === 'deny' && system.mayBeOlder('4.55'))
          yield {
            ...hit,
            message: 'Clients before 4.55 cannot start a kubeadm cluster while Docker Hub is denied.',
            fix: 'Raise desktop.minimumVersion to "4.55", or allow Docker Hub.',
          };
        if (old && lacking.length > 0)
          yield {
            ...hit,
            message: `On clients before 4.81 the cluster may not start: the list lacks ${lacking.join(', ')}.`,
            ...fixOf(mirror),
          };
      }
    },
  },
  {
    id: 'WF-RAM-K8S-HOSTS',
    group: 'Access controls',
    severity: 'warning',
    condition:
      'Kubernetes is enabled under registry access, and the list lacks a host that its images come from: those of registry.k8s.io, that of kubernetes.imagesRepository, or Docker Hub. What DD-RAM-K8S says is not said again.',
    message: 'Kubernetes of Docker Desktop pulls images from hosts that the list lacks.',
    fix: 'Add use: k8s to registryAccess.allow, or mirror the images and name the mirror in kubernetes.imagesRepository and in the list.',
    source: `release notes 4.37; ${REGISTRIES}; ${SETTINGS_GUI}`,
    judged: 'policy',
    *judge(facts) {
      for (const {system, hit, mirror, lacking, hub} of clusters(facts)) {
        const old = system.mayBeOlder('4.81') === true;
        if (lacking.length > 0 && !old)
          yield {
            ...hit,
            message: `Kubernetes of Docker Desktop pulls images from ${lacking.join(', ')}, which the list lacks.`,
            ...fixOf(mirror),
          };
        if (hub === 'deny' && (mirror ?? 'docker.io') === 'docker.io' && system.mayBeOlder('4.55') !== true)
          yield {
            ...hit,
            message: 'Kubernetes of Docker Desktop pulls its nodes from Docker Hub, which is denied.',
            fix: 'Mirror the images and name the mirror in kubernetes.imagesRepository and in the list, or allow Docker Hub.',
          };
      }
    },
  },
];

/** The preset brings no mirror: its host does. */
function fixOf(mirror: string | undefined): Pick<Hit, 'fix'> {
  return mirror === undefined ? {} : {fix: `Add host: ${mirror} to registryAccess.allow.`};
}

/** Without them neither manifests nor layers of registry.k8s.io reach a machine outside AWS and Google Cloud. */
const NEEDED = ['registry.k8s.io', 'cdn.registry.k8s.io', 'us-central1-docker.pkg.dev'];

interface Cluster {
  readonly system: System;
  readonly hit: Hit;
  /** Host of kubernetes.imagesRepository. */
  readonly mirror: string | undefined;
  readonly lacking: readonly string[];
  readonly hub: 'allow' | 'deny';
}

function* clusters(facts: Facts): Generator<Cluster> {
  const expansion = expansionOf(facts);
  const {registryAccess} = facts.policy;
  if (!expansion || !registryAccess || registryAccess === 'off') return;
  const served = new Set(
    expansion.emitted.flatMap(({host, assumedSuffix}) => [host, ...(assumedSuffix?.covers ?? [])]),
  );
  for (const system of facts.systems) {
    const enabled = system.setting('kubernetes.enabled');
    if (enabled?.value !== true) continue;
    const mirror = hostOfRepository(system.setting('kubernetes.imagesRepository')?.value);
    const needed = mirror === undefined ? NEEDED : mirror === 'docker.io' ? [] : [mirror];
    yield {
      system,
      hit: {
        at: enabled.at,
        subject: 'settings.kubernetes.enabled',
        controls: ['settings.kubernetes', 'registryAccess'],
      },
      mirror,
      lacking: needed.filter(host => !served.has(host)),
      hub: registryAccess.dockerHub,
    };
  }
}

/** `registry.example/team/images` is at registry.example, `team/images` on Docker Hub; undefined: not set. */
function hostOfRepository(repository: unknown): string | undefined {
  if (typeof repository !== 'string' || repository === '') return undefined;
  const first = repository.split('/')[0]!;
  if (!repository.includes('/') && !first.includes('.')) return 'docker.io';
  return /[.:]/.test(first) ? first.toLowerCase().replace(/:\d+$/, '') : 'docker.io';
}
