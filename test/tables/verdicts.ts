import type {Platform} from '../../src/desktop/platforms.ts';
import type {SourceId} from '../../src/desktop/sources.ts';
import {checkListOf} from '../../src/documents/check-list.ts';
import {sha256} from '../../src/formats/sha256.ts';
import type {CheckList} from '../../src/state/check.ts';
import type {DesiredState} from '../../src/state/state.ts';
import type {Facts, Observation, ReceiptFact} from '../../src/verify/facts.ts';
import type {Axes} from '../../src/verify/report.ts';
import type {Verdict} from '../../src/verify/verdict.ts';
import {desiredState} from '../fixtures/desired-state.ts';
import {cleanFacts} from '../fixtures/facts.ts';

/**
 * Facts and what they come to: the table every evaluator passes, whatever language it is written in. Facts are what a
 * clean machine gives, with changes. A change is what a look gives: a text is a value, `null` absent, `!reason`
 * unreadable, `?reason` unseen.
 */
export interface Row {
  readonly name: string;
  readonly platform: Platform;
  /** Sources the policy writes, in the words of the policy file. */
  readonly sources: readonly SourceId[];
  readonly settings?: true;
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly receipt?:
    | ReceiptFact
    | {
        readonly policy?: string;
        readonly revision?: string;
        readonly complete?: boolean;
        readonly records?: Readonly<Record<string, string>>;
      };
  readonly root?: string;
  /** Ids of the only checks that are asked for. */
  readonly only?: readonly string[];
  readonly verdict: Verdict;
  readonly winner: SourceId | 'none' | 'undetermined';
  readonly content?: Axes['content'];
  readonly hold?: Axes['hold'];
  readonly notes?: readonly string[];
  /** Of the result line. */
  readonly f?: readonly string[];
  readonly sentence: string;
}

const KEY = 'registry-value HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop allowedOrgs';
const KEY_PATH = 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop\\allowedOrgs';
const WINDOWS_FILE = '%ProgramData%\\DockerDesktop\\registry.json';
const LINUX_FILE = '/usr/share/docker-desktop/registry/registry.json';
const LINUX_SETTINGS = '/usr/share/docker-desktop/admin-settings.json';
const MAC_FILE = '/Library/Application Support/com.docker.docker/registry.json';
const MAC_PLIST = '/Library/Application Support/com.docker.docker/desktop.plist';
const PROFILE = 'managed-preference com.docker.config allowedOrgs';
const OTHER = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const OLD = 'acme@00000000';
const WINDOWS_SETTINGS = '%ProgramData%\\DockerDesktop\\admin-settings.json';
const AS_WANTED = 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.';
const UNSETTLED =
  'It cannot be said what Docker Desktop obeys: only admin-settings.json is here, and whether that asks for a sign-in on Linux is unsettled.';

export const ROWS: readonly Row[] = [
  {
    name: 'everything as the policy says',
    platform: 'linux',
    sources: ['registry-json'],
    verdict: 'ok',
    winner: 'registry-json',
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'changed bytes',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: `sha256 ${OTHER}`},
    verdict: 'drift',
    winner: 'undetermined',
    f: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE'],
    sentence:
      'It cannot be said what Docker Desktop obeys: registry.json comes first and holds what neither this policy nor its receipt knows.',
  },
  {
    name: 'a file that is missing',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: null, [`file-access ${LINUX_FILE}`]: null},
    verdict: 'drift',
    winner: 'none',
    f: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE'],
    sentence: 'Nothing here asks for a sign-in; registry.json of this policy is not there.',
  },
  {
    name: 'a file of an earlier policy',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: `sha256 ${OTHER}`},
    receipt: {policy: OLD, records: {[LINUX_FILE]: OTHER}},
    verdict: 'outdated',
    winner: 'registry-json',
    f: ['L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, as an earlier policy left it.',
  },
  {
    name: 'the same content under an earlier policy',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {policy: OLD},
    verdict: 'outdated',
    winner: 'registry-json',
    f: ['L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'a file the policy adds, on a machine of an earlier policy',
    platform: 'linux',
    sources: ['registry-json'],
    settings: true,
    changes: {[`file-content ${LINUX_SETTINGS}`]: null, [`file-access ${LINUX_SETTINGS}`]: null},
    receipt: {policy: OLD, records: {[LINUX_FILE]: '(wanted)'}},
    verdict: 'outdated',
    winner: 'registry-json',
    f: ['L-FILE-CONTENT:admin-settings', 'L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'an earlier policy whose installation was cut off',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: `sha256 ${OTHER}`},
    receipt: {policy: OLD, complete: false, records: {[LINUX_FILE]: OTHER}},
    verdict: 'drift',
    winner: 'registry-json',
    f: ['L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, as an earlier policy left it.',
  },
  {
    name: 'a file of an earlier policy that others may change',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: `sha256 ${OTHER}`, [`file-access ${LINUX_FILE}`]: 'mode=0666'},
    receipt: {policy: OLD, records: {[LINUX_FILE]: OTHER}},
    verdict: 'drift',
    winner: 'registry-json',
    f: ['L-FILE-ACCESS:registry-json', 'L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, as an earlier policy left it.',
  },
  {
    name: 'a file that cannot be read',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {
      [`file-content ${LINUX_FILE}`]: '!permission denied',
      [`file-access ${LINUX_FILE}`]: '!permission denied',
    },
    verdict: 'unknown',
    winner: 'undetermined',
    f: ['?L-FILE-ACCESS:registry-json', '?L-FILE-CONTENT:registry-json', '?L-SOURCE-EFFECTIVE'],
    sentence: 'It cannot be said what Docker Desktop obeys: registry.json comes first and cannot be read.',
  },
  {
    name: 'no receipt, because another channel brought the files',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {status: 'absent'},
    verdict: 'ok',
    winner: 'registry-json',
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'a receipt that somebody may have written',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {status: 'not-believed', reason: 'owner=1000'},
    verdict: 'drift',
    winner: 'registry-json',
    f: ['L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'a receipt that cannot be read',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {status: 'unreadable', reason: 'permission denied'},
    verdict: 'unknown',
    winner: 'registry-json',
    content: 'policy',
    f: ['?L-RECEIPT'],
    sentence: AS_WANTED,
  },
  {
    name: 'a check of a package, where no receipt names one',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {status: 'absent'},
    only: ['L-UNIT-ENABLED'],
    verdict: 'unknown',
    winner: 'registry-json',
    sentence: AS_WANTED,
  },
  {
    name: 'the same beside a check that passes',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {status: 'absent'},
    only: ['L-FILE-CONTENT:registry-json', 'L-UNIT-ENABLED'],
    verdict: 'ok',
    winner: 'registry-json',
    sentence: AS_WANTED,
  },
  {
    name: 'nobody could look who may change the files',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {
      [`file-access ${LINUX_FILE}`]: '?nobody can look',
      [`file-list ${LINUX_FILE}`]: '?nobody can look',
      'file-list /usr/share/docker-desktop': '?nobody can look',
      'file-list /usr/share/docker-desktop/registry': '?nobody can look',
      'folder-access /usr/share/docker-desktop': '?nobody can look',
      'folder-access /usr/share/docker-desktop/registry': '?nobody can look',
      'mounts /usr/share/docker-desktop': '?nobody can look',
    },
    verdict: 'ok',
    winner: 'registry-json',
    content: 'policy',
    hold: 'unknown',
    sentence: AS_WANTED,
  },
  {
    name: 'extra evidence that is missing',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-list ${LINUX_FILE}`]: '?getfacl is not installed'},
    verdict: 'ok',
    winner: 'registry-json',
    hold: 'administrators',
    sentence: AS_WANTED,
  },
  {
    name: 'a folder with an access list that may shut somebody out',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {'file-list /usr/share/docker-desktop/registry': 'acl'},
    verdict: 'drift',
    winner: 'registry-json',
    content: 'policy',
    hold: 'other',
    f: ['L-FOLDER-LIST:registry'],
    sentence: AS_WANTED,
  },
  {
    name: 'a folder that others may change',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {'folder-access /usr/share/docker-desktop': 'mode=0777'},
    verdict: 'drift',
    winner: 'registry-json',
    content: 'policy',
    hold: 'other',
    f: ['L-FOLDER-ACCESS:docker-desktop'],
    sentence: AS_WANTED,
  },
  {
    name: 'a receipt that lists nothing, and nothing there',
    platform: 'linux',
    sources: ['registry-json'],
    settings: true,
    changes: {
      [`file-content ${LINUX_FILE}`]: null,
      [`file-access ${LINUX_FILE}`]: null,
      [`file-content ${LINUX_SETTINGS}`]: null,
      [`file-access ${LINUX_SETTINGS}`]: null,
    },
    receipt: {policy: OLD, records: {}},
    verdict: 'drift',
    winner: 'none',
    f: ['L-FILE-CONTENT:admin-settings', 'L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE', 'L-RECEIPT'],
    sentence: 'Nothing here asks for a sign-in; registry.json of this policy is not there.',
  },
  {
    name: 'the same, and files alone are asked for',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: null, [`file-access ${LINUX_FILE}`]: null},
    receipt: {policy: OLD, records: {}},
    only: ['L-FILE-CONTENT:registry-json'],
    verdict: 'drift',
    winner: 'none',
    f: ['L-FILE-CONTENT:registry-json'],
    sentence: 'Nothing here asks for a sign-in; registry.json of this policy is not there.',
  },
  {
    name: 'admin-settings.json alone is left, and the receipt never listed registry.json',
    platform: 'linux',
    sources: ['registry-json'],
    settings: true,
    changes: {[`file-content ${LINUX_FILE}`]: null, [`file-access ${LINUX_FILE}`]: null},
    receipt: {policy: OLD, records: {[LINUX_SETTINGS]: '(wanted)'}},
    verdict: 'drift',
    winner: 'undetermined',
    f: ['L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
    sentence: UNSETTLED,
  },
  {
    name: 'a receipt of another ring',
    platform: 'linux',
    sources: ['registry-json'],
    receipt: {policy: 'acme.pilot@00000000', revision: '2.0.0'},
    verdict: 'outdated',
    winner: 'registry-json',
    notes: [
      'By its receipt this machine has the policy for ring pilot, and the policy for machines without a ring was verified. Verify it with the checks for ring pilot, and do not install this policy over it.',
    ],
    f: ['L-RECEIPT'],
    sentence: AS_WANTED,
  },
  {
    name: 'a receipt of a later revision',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`file-content ${LINUX_FILE}`]: `sha256 ${OTHER}`},
    receipt: {policy: OLD, revision: '1.10', records: {[LINUX_FILE]: OTHER}},
    verdict: 'outdated',
    winner: 'registry-json',
    notes: [
      'By its receipt this machine is ahead: it has revision 1.10, and 1.0.0 was verified. Verify it with the current policy, and do not install this older one over it.',
    ],
    f: ['L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
    sentence: 'Docker Desktop obeys registry.json, as an earlier policy left it.',
  },
  {
    name: 'a receipt of an earlier revision',
    platform: 'macos',
    sources: ['registry-json'],
    receipt: {policy: OLD, revision: '0.9'},
    verdict: 'outdated',
    winner: 'registry-json',
    notes: ['By its receipt this machine has revision 0.9: revision 1.0.0 has not been installed here yet.'],
    f: ['M-RECEIPT'],
    sentence: AS_WANTED,
  },
  {
    name: 'the same policy under an earlier revision',
    platform: 'windows',
    sources: ['registry-json'],
    receipt: {revision: '0.9'},
    verdict: 'ok',
    winner: 'registry-json',
    sentence: AS_WANTED,
  },
  {
    name: 'a receipt of another ring on Windows',
    platform: 'windows',
    sources: ['registry-json'],
    receipt: {policy: 'acme.pilot@00000000'},
    verdict: 'outdated',
    winner: 'registry-json',
    notes: [
      'By its receipt this machine has the policy for ring pilot, and the policy for machines without a ring was verified. Verify it with the checks for ring pilot, and do not install this policy over it.',
    ],
    f: ['W-RECEIPT'],
    sentence: AS_WANTED,
  },
  {
    name: 'a receipt of a later revision on Windows',
    platform: 'windows',
    sources: ['registry-json'],
    receipt: {policy: OLD, revision: '1.0.1'},
    verdict: 'outdated',
    winner: 'registry-json',
    notes: [
      'By its receipt this machine is ahead: it has revision 1.0.1, and 1.0.0 was verified. Verify it with the current policy, and do not install this older one over it.',
    ],
    f: ['W-RECEIPT'],
    sentence: AS_WANTED,
  },
  {
    name: 'the registry key is gone, and the receipt never listed it',
    platform: 'windows',
    sources: ['registry-key'],
    settings: true,
    changes: {[KEY]: null},
    receipt: {policy: OLD, revision: '0.9', records: {[WINDOWS_SETTINGS]: '(wanted)'}},
    verdict: 'drift',
    winner: 'admin-settings',
    notes: ['By its receipt this machine has revision 0.9: revision 1.0.0 has not been installed here yet.'],
    f: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE', 'W-RECEIPT'],
    sentence:
      'Docker Desktop obeys the presence of admin-settings.json, which asks for a sign-in with any account; the registry key of this policy is not there.',
  },
  {
    name: 'Docker Desktop has run since before',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`restart ${LINUX_FILE} ${LINUX_SETTINGS}`]: 'older'},
    verdict: 'pending',
    winner: 'registry-json',
    f: ['L-RESTART'],
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'a process that cannot be seen',
    platform: 'linux',
    sources: ['registry-json'],
    changes: {[`restart ${LINUX_FILE} ${LINUX_SETTINGS}`]: '?processes cannot be seen'},
    verdict: 'ok',
    winner: 'registry-json',
    sentence: 'Docker Desktop obeys registry.json, which names acme, acme-labs, as the policy says.',
  },
  {
    name: 'only admin-settings.json on Linux: unsettled',
    platform: 'linux',
    sources: [],
    settings: true,
    verdict: 'unknown',
    winner: 'undetermined',
    content: 'unknown',
    hold: 'administrators',
    sentence: UNSETTLED,
  },
  {
    name: 'the same, and the file alone is asked for',
    platform: 'linux',
    sources: [],
    settings: true,
    only: ['L-FILE-CONTENT:admin-settings'],
    verdict: 'ok',
    winner: 'undetermined',
    sentence: UNSETTLED,
  },
  {
    name: 'an admin-settings.json that the policy leaves to others',
    platform: 'linux',
    sources: [],
    changes: {[`file-content ${LINUX_SETTINGS}`]: `sha256 ${OTHER}`},
    verdict: 'ok',
    winner: 'undetermined',
    content: 'policy',
    sentence: UNSETTLED,
  },
  {
    name: 'a foreign registry key above the registry.json of the policy',
    platform: 'windows',
    sources: ['registry-json'],
    changes: {[KEY]: 'kind=REG_MULTI_SZ;old-org'},
    verdict: 'conflict',
    winner: 'registry-key',
    f: ['W-SOURCE-ABSENT:registry-key', 'W-SOURCE-EFFECTIVE'],
    sentence: 'Docker Desktop obeys the registry key, which names old-org; registry.json of this policy is not read.',
  },
  {
    name: 'a foreign registry key that says the same',
    platform: 'windows',
    sources: ['registry-json'],
    changes: {[KEY]: 'kind=REG_MULTI_SZ;acme;acme-labs'},
    verdict: 'drift',
    winner: 'registry-key',
    f: ['W-SOURCE-ABSENT:registry-key', 'W-SOURCE-EFFECTIVE'],
    sentence:
      'Docker Desktop obeys the registry key, which names acme, acme-labs; registry.json of this policy is not read.',
  },
  {
    name: 'the registry key of an earlier policy',
    platform: 'windows',
    sources: ['registry-key', 'registry-json'],
    changes: {[KEY]: 'kind=REG_MULTI_SZ;acme'},
    receipt: {policy: OLD, records: {[KEY_PATH]: sha256('kind=REG_MULTI_SZ;acme'), [WINDOWS_FILE]: '(wanted)'}},
    verdict: 'outdated',
    winner: 'registry-key',
    f: ['W-REGISTRY-VALUE:allowed-orgs', 'W-RECEIPT'],
    sentence: 'Docker Desktop obeys the registry key, which names acme; the policy says acme, acme-labs.',
  },
  {
    name: 'names in one string, as copied from an old page',
    platform: 'windows',
    sources: ['registry-key'],
    changes: {[KEY]: 'kind=REG_SZ;acme,acme-labs'},
    verdict: 'drift',
    winner: 'undetermined',
    f: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'],
    sentence: 'It cannot be said what Docker Desktop obeys: the registry key comes first in a form it does not read.',
  },
  {
    name: 'another root, which has no registry',
    platform: 'windows',
    sources: ['registry-json'],
    changes: {
      [KEY]: '?another root',
      'registry-access HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop': '?another root',
    },
    receipt: {status: 'unseen', reason: 'another root'},
    root: 'D:',
    verdict: 'unknown',
    winner: 'undetermined',
    content: 'unknown',
    hold: 'administrators',
    sentence: 'It cannot be said what Docker Desktop obeys: another root cannot show the registry key.',
  },
  {
    name: 'another root, and a file alone is asked for',
    platform: 'windows',
    sources: ['registry-json'],
    changes: {[KEY]: '?another root'},
    receipt: {status: 'unseen', reason: 'another root'},
    root: 'D:',
    only: ['W-FILE-CONTENT:registry-json'],
    verdict: 'ok',
    winner: 'undetermined',
    sentence: 'It cannot be said what Docker Desktop obeys: another root cannot show the registry key.',
  },
  {
    name: 'another root, and what Docker Desktop obeys is asked for',
    platform: 'windows',
    sources: ['registry-json'],
    changes: {[KEY]: '?another root'},
    receipt: {status: 'unseen', reason: 'another root'},
    root: 'D:',
    only: ['W-FILE-CONTENT:registry-json', 'W-SOURCE-EFFECTIVE'],
    verdict: 'unknown',
    winner: 'undetermined',
    sentence: 'It cannot be said what Docker Desktop obeys: another root cannot show the registry key.',
  },
  {
    name: 'a file of another root that is wrong',
    platform: 'macos',
    sources: ['registry-json'],
    changes: {[PROFILE]: '?another root', [`file-content ${MAC_FILE}`]: `sha256 ${OTHER}`},
    receipt: {status: 'absent'},
    root: '/',
    verdict: 'drift',
    winner: 'undetermined',
    content: 'other',
    f: ['M-FILE-CONTENT:registry-json'],
    sentence: 'It cannot be said what Docker Desktop obeys: another root cannot show the configuration profile.',
  },
  {
    name: 'an array in the profile, which Docker Desktop ignores',
    platform: 'macos',
    sources: ['profile', 'registry-json'],
    changes: {[PROFILE]: 'kind=array'},
    verdict: 'drift',
    winner: 'undetermined',
    f: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
    sentence:
      'It cannot be said what Docker Desktop obeys: the configuration profile comes first in a form it does not read.',
  },
  {
    name: 'the profile has not arrived yet',
    platform: 'macos',
    sources: ['profile', 'registry-json'],
    changes: {[PROFILE]: null},
    verdict: 'drift',
    winner: 'registry-json',
    f: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
    sentence:
      'Docker Desktop obeys registry.json, which names acme, acme-labs; the configuration profile of this policy is not there.',
  },
  {
    name: 'a foreign profile with a name nobody should print',
    platform: 'macos',
    sources: ['registry-json'],
    changes: {[PROFILE]: 'kind=string;old-org;?[2Jevil'},
    verdict: 'conflict',
    winner: 'profile',
    f: ['M-SOURCE-ABSENT:profile', 'M-SOURCE-EFFECTIVE'],
    sentence:
      'Docker Desktop obeys the configuration profile, which names old-org, ?[2Jevil; registry.json of this policy is not read.',
  },
  {
    name: 'desktop.plist of an earlier policy above registry.json',
    platform: 'macos',
    sources: ['registry-json'],
    changes: {[`file-content ${MAC_PLIST}`]: `sha256 ${OTHER}`},
    receipt: {policy: OLD, records: {[MAC_PLIST]: OTHER, [MAC_FILE]: '(wanted)'}},
    verdict: 'outdated',
    winner: 'desktop-plist',
    f: ['M-SOURCE-ABSENT:desktop-plist', 'M-SOURCE-EFFECTIVE', 'M-RECEIPT'],
    sentence:
      'Docker Desktop obeys desktop.plist, as an earlier policy left it; registry.json of this policy is not read.',
  },
  {
    name: 'the same, and somebody changed registry.json',
    platform: 'macos',
    sources: ['registry-json'],
    changes: {[`file-content ${MAC_PLIST}`]: `sha256 ${OTHER}`, [`file-content ${MAC_FILE}`]: `sha256 ${sha256('x')}`},
    receipt: {policy: OLD, records: {[MAC_PLIST]: OTHER, [MAC_FILE]: OTHER}},
    verdict: 'conflict',
    winner: 'desktop-plist',
    f: ['M-FILE-CONTENT:registry-json', 'M-SOURCE-ABSENT:desktop-plist', 'M-SOURCE-EFFECTIVE', 'M-RECEIPT'],
    sentence:
      'Docker Desktop obeys desktop.plist, as an earlier policy left it; registry.json of this policy is not read.',
  },
];

/** The policy of a row, and the facts of a machine with its changes. */
export function caseOf(row: Row): {readonly state: DesiredState; readonly list: CheckList; readonly facts: Facts} {
  const state = stateOf(row);
  const list = checkListOf(state);
  const clean = cleanFacts(list, row.platform);
  const observations = new Map(clean.observations);
  for (const [probe, change] of Object.entries(row.changes ?? {})) {
    if (!observations.has(probe)) throw new Error(`${row.name}: nobody asks ${probe}`);
    observations.set(probe, observationOf(change));
  }
  return {
    state,
    list,
    facts: {
      ...clean,
      observations,
      receipt: receiptOf(row, clean.receipt),
      ...(row.root !== undefined && {root: row.root}),
    },
  };
}

function stateOf({platform, sources, settings}: Row): DesiredState {
  const wish = {sources, organizations: ['acme', 'acme-labs'], ...(settings && {settings: {analyticsEnabled: false}})};
  return desiredState({...wish, platform});
}

function observationOf(change: string | null): Observation {
  if (change === null) return {status: 'absent'};
  if (change.startsWith('!')) return {status: 'unreadable', reason: change.slice(1)};
  return change.startsWith('?') ? {status: 'unseen', reason: change.slice(1)} : {status: 'value', value: change};
}

function receiptOf({receipt}: Row, clean: ReceiptFact): ReceiptFact {
  if (!receipt) return clean;
  if ('status' in receipt) return receipt;
  if (clean.status !== 'believed') throw new Error('a clean machine has a receipt');
  const {policy = clean.policy, revision = clean.revision, complete = true, records} = receipt;
  const wanted = (path: string) => clean.records.find(record => record.path === path)?.sha256 ?? '';
  return {
    ...clean,
    policy,
    revision,
    complete,
    records: records
      ? Object.entries(records).map(([path, digest]) => ({path, sha256: digest === '(wanted)' ? wanted(path) : digest}))
      : clean.records,
  };
}
