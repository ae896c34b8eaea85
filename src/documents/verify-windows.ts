import {SOURCES} from '../desktop/sources.ts';
import {render, type Value, type Values} from '../render/template.ts';
import {type Check, checkId, type Expectation, type Probe, probeId, type SourcePlan} from '../state/check.ts';
import type {DesiredState} from '../state/state.ts';
import {probeOfSource} from '../verify/effective.ts';
import {expectedText, OTHER_CHANNEL, subjectOf} from '../verify/judge.ts';
import {resultLine} from '../verify/line.ts';
import {receiptNotesOf} from '../verify/receipt-notes.ts';
import {SENTENCES, SOURCE_PHRASES} from '../verify/sentence.ts';
import {VERDICTS} from '../verify/verdict.ts';
import {CONTENT_WORDS, firstSentence, HOLD_WORDS, OUTDATED_FIX} from '../verify/words.ts';
import {checkListOf} from './check-list.ts';
import type {Document} from './document.ts';
import {scriptBytes} from './windows.ts';

const NAME = 'Test-DockerDesktopPolicy.ps1';
/** Characters of a file above which the script does without explaining how it differs: it has to stay small. */
const EXPLAINED = 32_768;

/**
 * The script that says whether the policy is in force on a Windows machine, and if not, why: Windows PowerShell 5.1 and
 * PowerShell 7, pure ASCII, CRLF, no byte order mark, read-only, its checks inside. Undefined where the policy has
 * nothing to verify on Windows.
 *
 * @param replaced other text for partials of `templates/windows`, as in {@link render}
 * @throws RangeError when the script grows beyond what Intune takes
 */
export function composeWindowsVerify(
  state: DesiredState,
  replaced: Readonly<Record<string, string>> = {},
): Document | undefined {
  const list = checkListOf(state);
  const checks = list.checks.filter(({platform}) => platform === 'windows');
  if (checks.length === 0) return undefined;
  const plans = list.sources.windows ?? SOURCES.windows.map(({id}): SourcePlan => ({source: id, wanted: 'unmanaged'}));
  const {organization, scope} = state;
  const values: Values = {
    policy: list.policy,
    revision: list.revision,
    ringTitle: scope.ring ?? 'none: every machine without a ring',
    organization: organization.name,
    contact: organization.contact ?? 'not named',
    slug: list.organization,
    receiptKey: `SOFTWARE\\Wharfinger\\${list.organization}`,
    plans: plans.map(plan => planValue(plan, checks)),
    checks: checks.map(checkValue),
    sentences: wordList({...SENTENCES}),
    verdicts: verdictWords(),
    rooted: verdictWords('\\'),
    receiptNotes: wordList(receiptNotesOf(list)),
    outdatedFix: OUTDATED_FIX,
    otherChannel: OTHER_CHANNEL,
    content: wordList(CONTENT_WORDS),
    hold: wordList(HOLD_WORDS),
    unknownLine: unknownLine(state),
  };
  return {
    id: 'windows-verify',
    name: NAME,
    title: 'Says whether the policy is in force on a Windows machine, and if not, why',
    role: 'verify',
    mode: 0o644,
    bytes: scriptBytes(render('windows/verify.ps1', values, replaced), NAME),
    controls: [...new Set(checks.flatMap(({controls}) => controls))],
  };
}

function planValue({source, wanted}: SourcePlan, checks: readonly Check[]): Value {
  const probe = probeOfSource({platform: 'windows'}, source);
  const check = checks.find(each => probe.kind === 'file-content' && probeId(each.probe) === probeId(probe));
  const location = SOURCES.windows.find(({id}) => id === source)!.location;
  return {
    source,
    phrase: SOURCE_PHRASES[source],
    path: location,
    ...lookValue(probe),
    wanted: typeof wanted === 'string' ? wanted : 'organizations',
    organizations: typeof wanted === 'string' ? [] : wanted,
    content: check?.expect.is === 'equal' ? check.expect.value : '',
  };
}

function checkValue(check: Check): Value {
  const {expect, exemption} = check;
  return {
    id: checkId(check),
    code: check.code,
    severity: check.severity,
    title: check.title,
    ...lookValue(check.probe),
    is: expect.is,
    values: valuesOf(expect),
    subject: subjectOf(check.probe),
    place: placeOf(check.probe),
    expected: expectedText(expect),
    whenAbsent: check.whenAbsent,
    onFailure: check.onFailure,
    needsDesktop: check.needsDesktop ?? false,
    channels: check.channels ?? [],
    controls: check.controls,
    exempt: exemption !== undefined,
    reason: exemption?.reason ?? '',
    owner: exemption?.owner ?? '',
    ticket: exemption?.ticket ?? '',
    expires: exemption?.expires ?? '',
    meaning: check.meaning,
    fix: check.fix,
    content: check.content !== undefined && check.content.length <= EXPLAINED ? check.content : '',
  };
}

function lookValue(probe: Probe): {readonly look: string; readonly kind: string; readonly where: readonly string[]} {
  const {kind, ...where} = probe;
  return {look: probeId(probe), kind, where: Object.values(where).flat()};
}

function valuesOf(expect: Expectation): readonly string[] {
  switch (expect.is) {
    case 'equal':
      return [expect.value];
    case 'one-of':
      return expect.values;
    case 'absent':
      return [];
    case 'at-least':
      return [expect.version];
    case 'not-after':
      return [expect.day];
  }
}

/** Where a receipt records what is looked at: as in src/verify/verdict.ts. */
function placeOf(probe: Probe): string {
  if (probe.kind === 'file-content') return probe.path;
  return probe.kind === 'registry-value' ? `${probe.key}\\${probe.name}` : '';
}

const wordList = (words: Readonly<Record<string, string>>): readonly Value[] =>
  Object.entries(words).map(([id, text]) => ({id, text}));

const verdictWords = (root?: string): readonly Value[] => VERDICTS.map(id => ({id, text: firstSentence(id, {root})}));

/** The line of a machine of which nothing is known. */
function unknownLine({policy, revision}: DesiredState): string {
  return resultLine({
    report: 1,
    policy,
    have: null,
    receipt: {status: 'unseen'},
    revision,
    host: {os: 'windows', desktop: null},
    verdict: 'unknown',
    content: 'unknown',
    hold: 'unknown',
    effective: {winner: 'undetermined', sources: [], sentence: ''},
    notes: [],
    findings: [],
  });
}
