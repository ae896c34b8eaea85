import {PLATFORMS} from '../desktop/platforms.ts';
import {type Check, checkId, type ProbeKind} from '../state/check.ts';
import {expectedText, subjectOf} from '../verify/judge.ts';
import {everyCheck} from './every-check.ts';
import type {Topic} from './explanation.ts';
import {unseenWords} from './verdict-topics.ts';

/** What each kind of probe looks at, before the place itself. */
const LOOKS: Readonly<Record<ProbeKind, string>> = {
  'file-content': 'the bytes of',
  'file-access': 'who owns, may change and may read, folders above it included,',
  'folder-access': 'who owns and may change the folder, folders above it included,',
  presence: 'whether there is',
  misspelt: 'whether names differ in case only from',
  'file-list': 'whether there is an access list (getfacl) on',
  'file-flags': 'the flags of',
  'file-label': 'the SELinux label of',
  mounts: 'what is mounted at or below',
  'registry-value': 'kind and data of the registry value',
  'registry-copy': 'a copy of the policy in the registry at',
  'registry-access': 'who owns and may change the registry key',
  'managed-preference': 'what a profile sets for the preference',
  'preference-forced': 'whether a profile forces the preference',
  profile: 'whether MDM installed the profile',
  'effective-source': 'which source of sign-in enforcement comes first on the machine',
  receipt: 'the receipt that an installer left',
  'desktop-version': 'the version of Docker Desktop',
  restart: 'whether Docker Desktop runs since before its policy last changed',
  'hosts-file': 'the hosts file',
  'wsl-version': 'the version of WSL',
  'windows-containers': 'whether an engine for Windows containers runs',
  'per-user-install': 'whether Docker Desktop lies in the profile of a user',
  'package-version': 'the installed version of the package',
  'unit-enabled': 'whether systemd has switched on',
  today: 'the UTC date of the machine',
};

/** What these expect differs from policy to policy. */
const OWN: readonly ProbeKind[] = [
  'file-content',
  'registry-value',
  'managed-preference',
  'effective-source',
  'profile',
  'receipt',
  'desktop-version',
  'package-version',
  'unit-enabled',
  'today',
];

const CONSEQUENCES: Readonly<Record<Check['onFailure'], string>> = {
  drift: 'A failure means that the policy is not in force as it was written.',
  pending: 'A failure means that Docker Desktop must be restarted: the verdict is pending.',
  note: 'A note: it never changes the verdict.',
};

/**
 * The checks that have this code, with or without its instance; letters are compared without case. With the `?` of a
 * result line: what could not be established, of which nothing follows.
 *
 * @param own checks of a policy, which know its paths, names and controls
 */
export function checkTopics(word: string, own: readonly Check[] = []): readonly Topic[] {
  const name = word.toLowerCase().replace(/^\?/, '');
  const topics = topicsNamed(name, own);
  return word.startsWith('?') ? topics.map(unestablished) : topics;
}

function topicsNamed(name: string, own: readonly Check[]): readonly Topic[] {
  const named = (checks: readonly Check[]) =>
    checks.filter(check => [check.code, checkId(check)].some(each => each.toLowerCase() === name));
  const mine = named(own);
  if (mine.length > 0) return topicsOf(mine, true);
  // Which exceptions there are, only a policy knows.
  if (/^a-exception(:|$)/.test(name)) return [anyException()];
  return topicsOf(named(everyCheck()), false);
}

function anyException(): Topic {
  const checks = everyCheck().filter(({code}) => code === 'A-EXCEPTION');
  const [{title: _, instance: __, ...rest}] = checks as [Check];
  const general = {...rest, title: 'An exception of the policy has not ended', controls: []};
  return topicOf(general, false, PLATFORMS);
}

function unestablished({meaning: _, recommendation: __, severity: ___, ...topic}: Topic): Topic {
  const [platform] = topic.platforms?.length === 1 ? topic.platforms : [];
  return {
    ...topic,
    recommendation: unseenWords(platform === 'hub' ? undefined : platform),
    notes: ['It could not be established: that is neither a failure nor well.'],
  };
}

export function checkNames(): readonly string[] {
  return [...new Set(everyCheck().flatMap(check => [check.code, checkId(check)]))];
}

/** One per id: the same check may be asked on several systems, in several scopes. */
function topicsOf(checks: readonly Check[], own: boolean): readonly Topic[] {
  const ids = [...new Set(checks.map(checkId))];
  return ids.map(id => {
    const same = checks.filter(check => checkId(check) === id);
    const places = new Set(same.map(({platform}) => platform));
    return topicOf(
      same[0]!,
      own,
      PLATFORMS.filter(platform => places.has(platform)),
    );
  });
}

function topicOf(check: Check, own: boolean, platforms: Topic['platforms']): Topic {
  const {probe, expect, title, severity, meaning, fix, controls, needsDesktop, channels, onFailure, whenAbsent} = check;
  const place = subjectOf(probe) === probe.kind ? '' : ` ${subjectOf(probe)}`;
  const isCommon = own || expect.is === 'absent' || !OWN.includes(probe.kind);
  const expected = isCommon ? expectedText(expect) : 'what the policy says';
  return {
    kind: 'check',
    id: checkId(check),
    title,
    what: `Looks at ${LOOKS[probe.kind]}${place}.`,
    values: expected,
    ...(platforms && {platforms}),
    recommendation: fix,
    severity,
    meaning,
    controls: own ? controls : [...new Set(controls.map(id => id.replace(/^settings\..*/, 'settings.*')))],
    notes: [
      CONSEQUENCES[onFailure],
      ...(expect.is !== 'absent' && whenAbsent === 'not-applicable'
        ? ['Where nothing is there, it is not asked.']
        : []),
      ...(needsDesktop ? ['Asked only where Docker Desktop is installed.'] : []),
      ...(channels ? [`Asked only where the receipt names the channel ${channels.join(' or ')}.`] : []),
    ],
    sources: [],
  };
}
