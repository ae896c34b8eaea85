import type {Severity} from '../finding.ts';

/** What one question to a running Docker Desktop is about. */
export interface LiveQuestion {
  /** The fact as it should be. */
  readonly title: string;
  readonly severity: Severity;
  /** What a failure means. */
  readonly meaning: string;
  readonly fix: string;
  /** Where it comes from how the answer is to be read. */
  readonly source: string;
}

const GOVERNANCE = 'docker/skills docker-desktop-preflight/references/governance.md@c76dd2d';
const ACCESS = 'docker/skills docker-desktop-preflight/references/registry-access.md@c76dd2d';
const ISOLATION = 'docker/docs enhanced-container-isolation@8a5905a';

/** Every live question, in the order they are asked. Codes are a closed list and are never renamed. */
export const LIVE_QUESTIONS = {
  'LIVE-DESKTOP': {
    title: 'Docker Desktop answers on its socket.',
    severity: 'high',
    meaning: 'What answers is another engine than Docker Desktop: no policy for Docker Desktop reaches it.',
    fix: 'Find out what listens there (Podman, Colima, an engine of the distribution) and whether it may run on this machine.',
    source: 'docker/skills docker-desktop-preflight@c76dd2d',
  },
  'LIVE-ACCOUNT': {
    title: 'An account of Docker Hub is signed in.',
    severity: 'info',
    meaning: 'Nobody is signed in to Docker Hub.',
    fix: 'Sign in through the window of Docker Desktop: locked settings and Registry Access Management begin with that.',
    source: GOVERNANCE,
  },
  'LIVE-SIGN-IN': {
    title: 'Docker Desktop enforces sign-in by the source that wins on this machine.',
    severity: 'high',
    meaning: 'Docker Desktop does not enforce sign-in in the way the files of this machine say.',
    fix: 'Quit Docker Desktop and start it again, then ask again. If the answer stays, another source enforces (a cloud policy leaves no trace on the machine), or Docker Desktop does not read the one that was expected.',
    source: GOVERNANCE,
  },
  'LIVE-REGISTRY-LOG': {
    title: 'The log says that Registry Access Management is on.',
    severity: 'high',
    meaning: 'The log says that Registry Access Management is off, or has no policy.',
    fix: 'It follows the first organisation of the sign-in list: check that sign-in names an organisation, that a member is signed in, and that the list is switched on in Docker Hub.',
    source: ACCESS,
  },
  'LIVE-HOST-DENIED': {
    title: 'A registry that the policy does not allow is refused.',
    severity: 'high',
    meaning: 'A registry that the policy does not allow is not refused.',
    fix: 'Compare the list in Docker Hub with the policy. A change of it arrives with the next sign-in, or within 24 hours.',
    source: ACCESS,
  },
  'LIVE-HOST-ALLOWED': {
    title: 'A host that the policy allows is let through.',
    severity: 'medium',
    meaning: 'A host that the policy allows is refused.',
    fix: 'Compare the list in Docker Hub with the policy. A change of it arrives with the next sign-in, or within 24 hours.',
    source: ACCESS,
  },
  'LIVE-MIRRORS': {
    title: 'The engine has no registry mirror.',
    severity: 'info',
    meaning:
      'The engine fetches images of Docker Hub through a mirror: Image Access Management does not judge what a mirror serves.',
    fix: 'Take the mirror out of the settings of the engine (daemon.json), unless it is one of yours.',
    source: 'docker/docs image-access-management.md@5e968d0, docker-hub/image-library/mirror.md',
  },
  'LIVE-ISOLATION': {
    title: 'A new container runs under Enhanced Container Isolation.',
    severity: 'high',
    meaning: 'A new container runs without Enhanced Container Isolation: its root is root of the virtual machine.',
    fix: 'Settings take effect after a member of a Docker Business organisation has signed in. Quit Docker Desktop, start it, sign in, and ask again.',
    source: ISOLATION,
  },
  'LIVE-OLD-CONTAINERS': {
    title: 'Every container runs under Enhanced Container Isolation.',
    severity: 'low',
    meaning: 'Containers that were created before Enhanced Container Isolation stay unprotected.',
    fix: 'Remove these containers and create them again.',
    source: ISOLATION,
  },
} as const satisfies Readonly<Record<string, LiveQuestion>>;

export type LiveCode = keyof typeof LIVE_QUESTIONS;
