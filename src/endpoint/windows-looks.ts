import {sha256} from '../formats/sha256.ts';
import {type Probe, type ProbeKind, printable} from '../state/check.ts';
import type {Observation} from '../verify/facts.ts';
import {type AccessStep, accessOf} from '../verify/windows-access.ts';
import {absent, unreadable, unseen, value} from './looks.ts';
import type {WindowsAnswers} from './windows-answers.ts';
import {
  CONTENT_LIMIT,
  contentLook,
  DESKTOP_LOOKS,
  desktopVersion,
  HOSTS_LOOK,
  PROCESSES,
  perUserInstall,
  redirections,
  restart,
  USER_PROGRAMS,
  WINDOWS_ENGINE,
  WSL,
  wslVersion,
} from './windows-product.ts';
import {Unanswered, type WindowsLook} from './windows-request.ts';

/** What else an observation may rest on. */
export interface Ground {
  /** Whether another root is looked at: it shows files, and nothing else. */
  readonly elsewhere: boolean;
  /** When an installer last changed this machine, by a receipt that is believed; empty otherwise. */
  readonly changed: string;
}

/** How one kind of probe is answered: what Windows is asked, and what its answers come to. */
interface WindowsEye<P extends Probe> {
  readonly asks: (probe: P) => readonly WindowsLook[];
  readonly sees: (probe: P, answers: WindowsAnswers, ground: Ground) => Observation;
  readonly filesOnly: boolean;
}

type WindowsEyes = {readonly [K in ProbeKind]: WindowsEye<Extract<Probe, {kind: K}>>};

const elsewhere = {asks: () => [], sees: () => unseen('this system does not have it'), filesOnly: true} as const;

const EYES: WindowsEyes = {
  'file-content': {
    asks: ({path}) => [contentLook(path)],
    sees: ({path}, answers) => contentOf(path, answers),
    filesOnly: true,
  },
  'file-access': {
    asks: ({path}) => [{look: 'way', path}],
    sees: ({path}, answers) => accessOf('file', answers.way(path)),
    filesOnly: true,
  },
  'folder-access': {
    asks: ({path}) => [{look: 'way', path}],
    sees: ({path}, answers) => accessOf('folder', answers.way(path)),
    filesOnly: true,
  },
  presence: {
    asks: ({path}) => [{look: 'way', path}],
    sees: ({path}, answers) => presenceOf(answers.way(path)),
    filesOnly: true,
  },
  'registry-value': {
    asks: ({key, name}) => [{look: 'value', key: below(key), name}],
    sees: ({key, name}, answers) => registryText(key, name, answers),
    filesOnly: false,
  },
  'registry-copy': {
    asks: ({key, name, original}) => [key, original].map(each => ({look: 'value', key: below(each), name})),
    sees: ({key, name, original}, answers) => {
      const [copy, right] = [registryText(key, name, answers), registryText(original, name, answers)];
      return copy.status === 'value' && right.status === 'value' && copy.value === right.value ? absent : copy;
    },
    filesOnly: false,
  },
  'registry-access': {
    asks: ({key}) => keySteps(key).map(step => ({look: 'key', key: below(step)})),
    sees: ({key}, answers) => keyAccess(key, answers),
    filesOnly: false,
  },
  'desktop-version': {
    asks: () => DESKTOP_LOOKS,
    sees: (_, answers, {elsewhere: isElsewhere}) => desktopVersion(answers, isElsewhere),
    filesOnly: true,
  },
  restart: {
    asks: ({paths}) => [PROCESSES, ...paths.map((path): WindowsLook => ({look: 'moment', path}))],
    sees: ({paths}, answers, {changed}) => restart(paths, answers, changed),
    filesOnly: false,
  },
  'hosts-file': {
    asks: () => [HOSTS_LOOK],
    sees: ({names}, answers) => redirections(names, answers),
    filesOnly: true,
  },
  'wsl-version': {
    asks: () => [{look: 'value', ...WSL}],
    sees: (_, answers) => wslVersion(answers),
    filesOnly: false,
  },
  'windows-containers': {
    asks: () => [{look: 'process', name: WINDOWS_ENGINE}],
    sees: (_, answers) => value(answers.runs(WINDOWS_ENGINE) ? 'yes' : 'no'),
    filesOnly: false,
  },
  'per-user-install': {
    asks: () => [USER_PROGRAMS],
    sees: (_, answers) => perUserInstall(answers),
    filesOnly: true,
  },
  today: {asks: () => [{look: 'today'}], sees: (_, answers) => value(answers.today()), filesOnly: true},
  misspelt: elsewhere,
  'file-list': elsewhere,
  'file-flags': elsewhere,
  'file-label': elsewhere,
  mounts: elsewhere,
  'managed-preference': elsewhere,
  'preference-forced': elsewhere,
  profile: elsewhere,
  'effective-source': elsewhere,
  receipt: elsewhere,
  'package-version': elsewhere,
  'unit-enabled': elsewhere,
};

export function asksOf(probe: Probe, {elsewhere: isElsewhere}: Pick<Ground, 'elsewhere'>): readonly WindowsLook[] {
  const eye = EYES[probe.kind] as WindowsEye<Probe>;
  if (isElsewhere && !eye.filesOnly) return [];
  // Of another volume, the registry of this machine says nothing.
  return eye.asks(probe).filter(({look}) => !isElsewhere || (look !== 'installed' && look !== 'user-value'));
}

/** What the answers come to. What was not answered is unreadable. */
export function seen(probe: Probe, answers: WindowsAnswers, ground: Ground): Observation {
  const eye = EYES[probe.kind] as WindowsEye<Probe>;
  if (ground.elsewhere && !eye.filesOnly) return unseen('another root cannot show it');
  try {
    return eye.sees(probe, answers, ground);
  } catch (error) {
    if (error instanceof Unanswered) return error.observation;
    throw error;
  }
}

/** The keys from the top to one, below HKEY_LOCAL_MACHINE itself, which lives in memory. */
export function keySteps(key: string): readonly string[] {
  const names = key.split('\\');
  return names.slice(1).map((_, index) => names.slice(0, index + 2).join('\\'));
}

/** A step that nobody may look at is unreadable by itself: a fault of another step still counts. */
export function keyAccess(key: string, answers: WindowsAnswers): Observation {
  return accessOf(
    'key',
    keySteps(key).map((path): AccessStep => {
      try {
        return {path, fact: answers.key(below(path))};
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        return {path, fact: {kind: 'unreadable', link: false, names: '1', owner: '', protected: false, rules: []}};
      }
    }),
  );
}

/** `HKLM\SOFTWARE\…` as a look names it. */
export function below(key: string): string {
  return key.replace(/^HKLM\\/, '');
}

function contentOf(path: string, answers: WindowsAnswers): Observation {
  const {kind, link, length, bytes} = answers.content(path, CONTENT_LIMIT);
  if (kind === 'missing') return absent;
  if (link) return value('not-a-file');
  if (kind === 'unreadable') return unreadable('access denied');
  if (kind !== 'file') return value('not-a-file');
  if (length > CONTENT_LIMIT) return value('too-large');
  // It changed while it was read.
  if (bytes.length !== length) return unreadable('it could not be read whole');
  return value(`sha256 ${sha256(bytes)}`);
}

function presenceOf(way: readonly AccessStep[]): Observation {
  const {kind, link} = way.at(-1)!.fact;
  if (kind === 'missing') return absent;
  if (link) return value('link');
  return kind === 'unreadable' ? unreadable('access denied') : value(kind);
}

/** A semicolon inside a string would make one string look like two. */
function registryText(key: string, name: string, answers: WindowsAnswers): Observation {
  const {kind, data} = answers.value(below(key), name);
  if (kind === '') return absent;
  return value([`kind=${kind}`, ...data.map(text => printable(text).replaceAll(';', '?'))].join(';'));
}
