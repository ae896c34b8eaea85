import {settingHit, whereIncludes} from '../hit.ts';
import type {Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';
import {COMMANDS, DERIVED, isolated, listAt, SOCKET_IMAGES, SWITCH} from './isolation-values.ts';
import {ISOLATION_CONFIG, ISOLATION_LIMITS} from './pages.ts';

const UNRESTRICTED = new Set(['compose', 'dev', 'extension', 'feedback', 'init', 'manifest', 'sbom', 'scout', 'trust']);

/** Who may use the Docker socket from inside a container, and for what. */
export const isolationSocketRules: readonly Rule[] = [
  {
    id: 'DD-ECI-STAR',
    group: 'ECI',
    severity: 'warning',
    condition:
      'The list of images that may mount the Docker socket has the entry *: an error if the fleet may include Docker Desktop older than 4.36, else a warning.',
    message: 'Every container is meant to take the Docker socket, and before 4.36 the entry * does not even work.',
    fix: 'List the images that need the socket, by digest where you can.',
    source: ISOLATION_CONFIG,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        for (const {text, path, subject} of listAt(system, SOCKET_IMAGES)) {
          if (text !== '*') continue;
          const older = system.mayBeOlder('4.36');
          if (older === undefined) yield {needs: 'desktop.minimumVersion'};
          yield {
            ...settingHit(system, path),
            subject,
            ...(older === true
              ? {severity: 'error'}
              : {message: 'Every container may take the Docker socket, and with it the whole engine.'}),
          };
        }
    },
  },
  {
    id: 'DD-ECI-REPO-GLOB',
    group: 'ECI',
    severity: 'info',
    condition: 'An image that may mount the Docker socket has a wildcard outside its tag.',
    message:
      "Docker's table of formats knows a wildcard as the tag only, yet two samples of the same page write repo/*:*.",
    fix: 'Test it on one machine, or list each repository.',
    source: ISOLATION_CONFIG,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        for (const {text, path, subject} of listAt(system, SOCKET_IMAGES))
          if (text !== '*' && text.replace(/:[^:/]*$/, '').includes('*')) yield {...settingHit(system, path), subject};
    },
  },
  {
    id: 'DD-ECI-CMD',
    group: 'ECI',
    severity: 'warning',
    condition:
      'commandList has compose, dev, extension, feedback, init, manifest, sbom, scout or trust; or plugin or login while the fleet may include Docker Desktop older than 4.47.',
    message: 'This command cannot be restricted: the entry has no effect.',
    fix: 'Remove it, and list what it does instead (push, build, container* …).',
    source: `${ISOLATION_LIMITS}; release notes 4.47`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        for (const {text, path, subject} of listAt(system, COMMANDS)) {
          const command = text.replace(/\*$/, '');
          const hit = {...settingHit(system, path), subject};
          if (UNRESTRICTED.has(command)) yield hit;
          else if (command === 'plugin' || command === 'login')
            yield* whereOlder(system, '4.47', {
              ...hit,
              message: 'Before 4.47 this command cannot be restricted: the entry has no effect there.',
              fix: 'Raise desktop.minimumVersion to "4.47" once no older client is left.',
            });
        }
    },
  },
  {
    id: 'DD-ECI-446',
    group: 'ECI',
    severity: 'error',
    condition: 'commandList has commands, and the fleet may include Docker Desktop 4.46.',
    message: 'Docker Desktop 4.46 ignores the command list (CVE-2025-10657): every command passes.',
    fix: 'Update 4.46 everywhere and raise desktop.minimumVersion to "4.47".',
    source: 'release notes 4.47',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (listAt(system, COMMANDS).length > 0)
          yield* whereIncludes(system, ['4.46', '4.47'], settingHit(system, COMMANDS));
    },
  },
  {
    id: 'DD-ECI-APISOCK',
    group: 'ECI',
    severity: 'warning',
    condition: 'Isolation is on, and the fleet may include Docker Desktop older than 4.59.',
    message: 'Before 4.59 docker run --use-api-socket gets around the protection of the Docker socket.',
    fix: 'Raise desktop.minimumVersion to "4.59" once no older client is left.',
    source: 'release notes 4.59',
    judged: 'policy',
    *judge({systems}) {
      for (const system of isolated(systems)) yield* whereOlder(system, '4.59', settingHit(system, SWITCH));
    },
  },
  {
    id: 'DD-ECI-DERIVED',
    group: 'ECI',
    severity: 'error',
    condition:
      'allowDerivedImages is true, and the fleet may include Docker Desktop older than 4.36 where an allowed image has the tag *, else older than 4.35 (before 4.34 DD-JSON-UNKNOWN or DD-KEY-VERSION says it).',
    message: 'Before 4.35 derived images do not get the Docker socket with the containerd image store.',
    fix: 'Raise desktop.minimumVersion to "4.36" once no older client is left, or set allowDerivedImages to false.',
    source: 'release notes 4.34, 4.35, 4.36',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        if (system.setting(DERIVED)?.value !== true) continue;
        const anyTag = listAt(system, SOCKET_IMAGES).some(({text}) => text.endsWith(':*'));
        const message =
          'Before 4.36 derived images do not get the Docker socket where the allowed image has the tag *.';
        yield* whereOlder(system, anyTag ? '4.36' : '4.35', settingHit(system, DERIVED, anyTag ? {message} : {}));
      }
    },
  },
];
