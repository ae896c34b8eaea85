import type {LiveFinding} from '../live/finding.ts';

const WORDS: Readonly<Record<LiveFinding['status'], string>> = {
  pass: 'pass',
  fail: 'FAIL',
  unknown: 'unknown',
  'not-applicable': 'not asked',
};

/** What a live run found, for a person: each question with its answer and the command that asks the same by hand. */
export function liveLines(findings: readonly LiveFinding[]): readonly string[] {
  const count = (status: LiveFinding['status']) => findings.filter(finding => finding.status === status).length;
  return [
    `Live, as Docker Desktop answers: ${count('pass')} passed, ${count('fail')} failed, ${count('unknown')} unknown. What answers belongs to the user of this machine: a pass is no proof against that user.`,
    ...findings.flatMap(({code, status, severity, message, expected, observed, hint, command}) => [
      `  ${status === 'fail' && severity === 'info' ? 'note' : WORDS[status]}: ${message} [${code}]`,
      ...(status === 'fail' || status === 'unknown' ? [`    expected: ${expected}`] : []),
      `    found: ${observed}`,
      ...(hint === undefined ? [] : [`    do: ${hint}`]),
      `    by hand: ${command}`,
    ]),
  ];
}
