import {controlPath, SETTING_FACTS} from '../../../desktop/settings/settings.ts';
import type {Location} from '../../../finding.ts';
import {pathText} from '../../problem.ts';
import type {Facts} from '../facts.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';

const JSON_FILE = 'docker/docs settings-management/configure-json-file.md@721ac9b';
const JSON_FILE_2024 = 'docker/docs settings-management/configure-json-file.md@40f53eb';
const JSON_FILE_2025 = 'docker/docs settings-management/configure-json-file.md@c0e7627';
const REFERENCE = 'docker/docs settings-management/settings-reference.md@8a5905a';
const REFERENCE_2025 = 'docker/docs settings-management/settings-reference.md@738241f';

/** What admin-settings.json may look like, and which clients read which key. Docker Home: see cloud-policy.ts. */
export const fileStructureRules: readonly Rule[] = [
  {
    id: 'DD-JSON-PARSE',
    group: 'File structure',
    severity: 'error',
    condition: 'The file is not strict JSON (published samples have comments, single quotes and missing commas).',
    message: 'Invalid JSON; macOS clients before 4.27 hung on it.',
    fix: 'Write strict JSON.',
    source: `${JSON_FILE}; docker/docs features/networking.md; release notes 4.27`,
    judged: 'construction',
    why: 'files are printed from values (src/json.ts, tested in test/lint/built.test.ts).',
  },
  {
    id: 'DD-JSON-VERSION',
    group: 'File structure',
    severity: 'error',
    condition: 'configurationFileVersion is written and is not 2. Left out it is always emitted.',
    message: 'Always emit configurationFileVersion 2; its absence stopped 4.37.0 to 4.40.',
    fix: 'Write configurationFileVersion: 2, or leave it out.',
    source: 'release notes 4.41',
    judged: 'reading',
    where: 'the same code, when settings are expanded',
  },
  {
    id: 'DD-JSON-UNKNOWN',
    group: 'File structure',
    severity: 'error',
    condition:
      'A setting newer than the oldest client, or any additional setting, and the fleet may include Docker Desktop older than 4.43. A key outside the catalogue is READ-SETTING-UNKNOWN or, as additional setting, READ-ADDITIONAL.',
    message: 'Docker Desktop before 4.43 does not start with a key it does not know.',
    fix: 'Leave the key out until the whole fleet has 4.43 or later, then raise desktop.minimumVersion.',
    source: 'release notes 4.43',
    judged: 'policy',
    *judge({policy: {additionalSettings}, systems, place}) {
      for (const key of additionalSettings?.entries.keys() ?? []) {
        if (key === KUBERNETES_REPOSITORY) continue;
        for (const system of systems) yield* whereOlder(system, '4.43', additional(key, place));
      }
    },
  },
  {
    id: 'DD-JSON-LOCKED',
    group: 'File structure',
    severity: 'warning',
    condition: "A setting has no boolean 'locked'.",
    message: "A missing 'locked' counts as false; state it.",
    fix: 'Add "locked": true or false.',
    source: JSON_FILE_2024,
    judged: 'construction',
    why: 'locked is written out in every setting (src/policy/settings.ts, tested in test/lint/built.test.ts).',
  },
  {
    id: 'DD-JSON-SHAPE',
    group: 'File structure',
    severity: 'error',
    condition:
      "'value' inside scout, kubernetes, proxy or containersProxy, or 'locked' directly on linuxVM, windowsContainers or filesharingAllowedDirectories.",
    message: 'Wrong shape for this group.',
    fix: 'Write its keys directly under a group; lock the keys of a group that has no lock.',
    source: JSON_FILE,
    judged: 'reading',
    where: 'the same code, when settings are checked',
  },
  {
    id: 'DD-JSON-DAEMON',
    group: 'File structure',
    severity: 'error',
    condition: 'dockerDaemonOptions.value is not a string that holds a JSON object.',
    message: 'Daemon options are JSON inside a JSON string; bad content can stop the engine.',
    fix: 'Write the options as JSON text in quotes.',
    source: `${JSON_FILE}; ${REFERENCE}; ${REFERENCE_2025}`,
    judged: 'reading',
    where: 'the same code, when settings are checked',
  },
  {
    id: 'DD-JSON-K8SKEY',
    group: 'File structure',
    severity: 'warning',
    condition:
      'KubernetesImagesRepository as an additional setting: an error where a client may be older than 4.43, else a warning.',
    message:
      "Docker's pages disagree: every JSON sample has kubernetes.imagesRepository, and this is the name of the settings store. Clients ignore a key they do not know.",
    fix: 'Write settings.kubernetes.imagesRepository instead.',
    source: `${REFERENCE}; ${JSON_FILE}`,
    judged: 'policy',
    *judge({policy: {additionalSettings}, systems, place}) {
      if (!additionalSettings?.entries.has(KUBERNETES_REPOSITORY)) return;
      const hit = additional(KUBERNETES_REPOSITORY, place);
      if (systems.some(({mayBeOlder}) => mayBeOlder('4.43')))
        yield {...hit, severity: 'error', message: 'Docker Desktop before 4.43 does not start with this key.'};
      else yield hit;
    },
  },
  {
    id: 'DD-KEY-PLATFORM',
    group: 'File structure',
    severity: 'info',
    condition: 'A setting stands in the override of a system, or in a policy without any system, that has it.',
    message: 'No system that this part of the policy is for has this setting: it is left out everywhere.',
    fix: 'Remove it, or move it to the override of the system that has it.',
    source: 'release notes 4.33 (before it, keys of macOS leaked to other systems)',
    judged: 'policy',
    judge: foreignSettings,
  },
  {
    id: 'DD-KEY-VERSION',
    group: 'File structure',
    severity: 'warning',
    condition:
      'A setting is newer than the oldest client of the fleet: a warning; newer than the newest too: an error. Before 4.43 it is DD-JSON-UNKNOWN instead.',
    message: 'Clients older than the key cannot apply this setting.',
    fix: 'Leave it out until the whole fleet has it, then raise desktop.minimumVersion.',
    source: 'the versions in the settings catalogue, each with its page',
    judged: 'reading',
    where: 'the same code, when settings are checked',
  },
  {
    id: 'DD-KEY-UNLOCKED',
    group: 'File structure',
    severity: 'warning',
    condition: 'A setting has the value that hardens Docker Desktop, and locked: false.',
    message:
      "Unlocked, this hardens new installations only: existing ones keep the user's value, and users may change it.",
    fix: 'Write locked: true, or accept this rule under lint.ignore if a default is what you want.',
    source: `${JSON_FILE}; ${JSON_FILE_2024}`,
    judged: 'policy',
    *judge({systems}) {
      for (const {setting} of systems)
        for (const [path, hardened] of HARDENED) {
          const locked = setting(`${path}.locked`);
          if (locked?.value === false && setting(`${path}.value`)?.value === hardened)
            yield {at: locked.at, subject: `settings.${path}`, controls: [control(path)]};
        }
    },
  },
  {
    id: 'DD-KEY-NOOP',
    group: 'File structure',
    severity: 'info',
    condition:
      'displayedOnboarding is false; allowExperimentalFeatures is set and every client is newer than 4.41; useGrpcfuse and useVirtualizationFrameworkVirtioFS are both true.',
    message: 'This value changes nothing.',
    fix: 'Remove it.',
    source: `${JSON_FILE}; ${JSON_FILE_2025}`,
    judged: 'policy',
    judge: idleSettings,
  },
  {
    id: 'DD-UNSET-RESET',
    group: 'File structure',
    severity: 'warning',
    condition: 'A system has settings, and the fleet may include Docker Desktop 4.27.0 or 4.27.1.',
    message: '4.27.0 and 4.27.1 set every setting that the policy leaves out back to its default at each start.',
    fix: 'Raise desktop.minimumVersion to "4.27.2" once those clients are gone.',
    source: 'release notes 4.27',
    judged: 'policy',
    *judge({systems, place}) {
      for (const {managesSettings, mayInclude} of systems) {
        if (!managesSettings) continue;
        const included = mayInclude('4.27.0', '4.27.2');
        if (included === undefined) yield {needs: 'desktop.minimumVersion'};
        else if (included)
          yield {at: place('desktop', 'minimumVersion'), subject: 'desktop.minimumVersion', controls: ['settings']};
      }
    },
  },
];

const KUBERNETES_REPOSITORY = 'KubernetesImagesRepository';

/** Settings whose recommendation is one value, whatever else the policy says. */
const HARDENED: ReadonlyMap<string, boolean> = new Map(
  SETTING_FACTS.flatMap(({path, recommendation = ''}) => {
    const [, value] = /^(true|false) \+ locked(?: \(|;|$)/.exec(recommendation) ?? [];
    return value === undefined ? [] : [[path, value === 'true'] as const];
  }),
);

function additional(key: string, place: Facts['place']): Hit {
  const path = ['additionalSettings', key];
  return {at: place(...path), subject: pathText(path), controls: [`additionalSettings.${key}`]};
}

function control(path: string): string {
  return `settings.${controlPath(path.split('.')).join('.')}`;
}

function* idleSettings({systems}: Facts): Generator<Hit | Missing> {
  for (const {setting, mayBeOlder} of systems) {
    const hit = (path: string, at: Location, message?: string): Hit => ({
      at,
      subject: `settings.${path}`,
      controls: [`settings.${path}`],
      ...(message === undefined ? {} : {message}),
    });
    const onboarding = setting('displayedOnboarding.value');
    if (onboarding?.value === false) yield hit('displayedOnboarding', onboarding.at);
    const experimental = setting('allowExperimentalFeatures.value');
    if (experimental && mayBeOlder('4.42') === false)
      yield hit('allowExperimentalFeatures', experimental.at, 'Docker Desktop newer than 4.41 does not read it.');
    const fuse = setting('useGrpcfuse.value');
    if (fuse?.value === true && setting('useVirtualizationFrameworkVirtioFS.value')?.value === true)
      yield hit('useGrpcfuse', fuse.at, 'VirtioFS is on and goes before gRPC FUSE: this value changes nothing.');
  }
}

/** Left out on a system is the normal fate of a setting for another; left out everywhere is a mistake. */
function* foreignSettings({resolved: {notApplicable}, systems, ring, place, written}: Facts): Generator<Hit> {
  for (const {control, place: system} of notApplicable) {
    const path = control.split('.');
    const patch = ring === null ? [] : [['rings', ring, 'patch']];
    const own = [...patch, []].map(layer => [...layer, 'overrides', system, ...path]).find(found => written(...found));
    const shared = [...patch, []].map(layer => [...layer, ...path]).find(found => written(...found));
    const nowhere = systems.every(({platform}) =>
      notApplicable.some(left => left.control === control && left.place === platform),
    );
    const where = own ?? (nowhere ? shared : undefined);
    if (where) yield {at: place(...where), subject: pathText(where), controls: [control]};
  }
}
