import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import type {Finding, Status} from '../finding.ts';
import {type Check, checkId} from '../state/check.ts';
import {resultLine} from '../verify/line.ts';
import type {Report} from '../verify/report.ts';
import {CONTENT_WORDS, firstSentence, HOLD_WORDS, receiptWords} from '../verify/words.ts';
import {liveLines} from './live.ts';
import {visible} from './visible.ts';

/** What a report is about: its checks have the titles and say what a failure is. */
export type Asked = readonly Check[];

/**
 * A report for a person: the verdict, what Docker Desktop obeys, both axes; then what is wrong, the gravest first; last
 * the result line, which is what goes into a ticket.
 */
export function verifyText(report: Report, asked: Asked): string {
  const blocks = [
    headLines(report),
    ...groupsOf(report.findings, asked).map(({title, findings}) => [
      title,
      ...findings.flatMap(finding => findingLines(finding, asked)),
    ]),
    ...(report.evidence && report.evidence.differences.length > 0 ? [evidenceLines(report.evidence)] : []),
    ...(report.live ? [liveLines(report.live)] : []),
    tailLines(report),
  ];
  return [...blocks.map(lines => lines.map(visible).join('\n')), resultLine(report)].join('\n\n');
}

function headLines(report: Report): readonly string[] {
  const {verdict, effective, content, hold, only, host, notes} = report;
  return [
    `${verdict}: ${firstSentence(verdict, {only, root: host.root})}`,
    effective.sentence,
    `Content: ${CONTENT_WORDS[content]}. Hold: ${HOLD_WORDS[hold]}.`,
    ...notes,
    ...(host.root === undefined
      ? []
      : [`Looked at the files below ${host.root} only: what a running system knows is not in them.`]),
  ];
}

type OnFailure = Check['onFailure'];

interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** In the order in which somebody should read them; a group without findings is left out. */
function groupsOf(findings: readonly Finding[], asked: Asked): readonly Group[] {
  const groups: readonly (readonly [title: string, fits: (status: Status, onFailure: OnFailure) => boolean])[] = [
    ['Wrong:', (status, onFailure) => status === 'fail' && onFailure === 'drift'],
    ['Could not be established:', (status, onFailure) => status === 'unknown' && onFailure !== 'note'],
    ['Waits for a restart of Docker Desktop:', (status, onFailure) => status === 'fail' && onFailure === 'pending'],
    [
      'Worth knowing; the verdict does not depend on it:',
      (status, onFailure) => (status === 'fail' || status === 'unknown') && onFailure === 'note',
    ],
    ['By exception:', status => status === 'exempt'],
  ];
  return groups
    .map(([title, fits]) => ({
      title,
      findings: findings.filter(finding => fits(finding.status, checkOf(finding, asked)?.onFailure ?? 'drift')),
    }))
    .filter(group => group.findings.length > 0);
}

function findingLines(finding: Finding, asked: Asked): readonly string[] {
  const {code, severity, subject, expected, observed, message, hint, controls, exemption, status} = finding;
  const check = checkOf(finding, asked);
  const wrong = status === 'fail';
  return [
    `  ${code} (${severity}): ${check?.title ?? message}`,
    // What there is but one of has no place.
    ...detail('where', subject === check?.probe.kind ? undefined : subject),
    ...(status === 'exempt' ? [] : [...detail('expected', expected), ...detail('found', observed)]),
    ...detail('means', wrong ? message : undefined),
    ...detail('do', hint),
    ...detail('because', exemption && `${exemption.reason} (${exemption.owner}, until ${exemption.expires})`),
    ...detail('controls', controls.join(', ')),
  ];
}

/** What a user's own settings say: it helps to find out why, and proves nothing. */
function evidenceLines({source, differences, reasons}: NonNullable<Report['evidence']>): readonly string[] {
  return [
    `Locked settings that ${source} has otherwise; no proof, and not part of the verdict:`,
    ...differences.map(({setting, expected, observed}) => `  ${setting}: expected ${expected}, found ${observed}`),
    ...reasons.map(reason => `    perhaps: ${reason}`),
  ];
}

function tailLines(report: Report): readonly string[] {
  const {findings, policy, revision, host} = report;
  const passed = findings.filter(({status}) => status === 'pass').length;
  return [
    `Passed: ${passed} of ${findings.length} ${findings.length === 1 ? 'check' : 'checks'}.`,
    ...notChecked(findings),
    `Policy ${policy}, revision ${revision}; receipt: ${receiptWords(report)}; Docker Desktop on ${PLATFORM_NAMES[host.os]}: ${host.desktop ?? 'not seen'}.`,
  ];
}

/** Nobody should take for passed what nobody looked at: by reason, each with its codes. */
function notChecked(findings: readonly Finding[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const {status, code, observed = ''} of findings) {
    if (status !== 'not-applicable') continue;
    const reason = observed === 'absent' ? 'nothing is there' : observed.replace(/^not checked: /, '');
    reasons.set(reason, [...(reasons.get(reason) ?? []), code]);
  }
  return [...reasons].map(([reason, codes]) => `Not checked, ${reason}: ${codes.join(', ')}.`);
}

function detail(label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`    ${label}: ${text}`];
}

const checkOf = ({code}: Finding, asked: Asked): Check | undefined => asked.find(check => checkId(check) === code);
