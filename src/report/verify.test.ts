import {describe, expect, test} from 'vitest';
import {caseOf, ROWS} from '../../test/tables/verdicts.ts';
import {resultLine} from '../verify/line.ts';
import {type Report, reportOf} from '../verify/report.ts';
import {verifyCsv} from './verify-csv.ts';
import {verifyNotes} from './verify-notes.ts';
import {verifyText} from './verify-text.ts';
import {visible} from './visible.ts';

const named = (name: string) => {
  const row = ROWS.find(each => each.name === name);
  if (!row) throw new Error(`no row is called ${name}`);
  const {list, facts} = caseOf(row);
  return {list, facts, report: reportOf(list, facts)};
};
const text = (report: Report, {checks} = named('changed bytes').list) => verifyText(report, checks);

describe('the text', () => {
  test('three lines say it, and the last is the result line', () => {
    const {report, list} = named('changed bytes');
    const lines = text(report, list).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'drift: the policy is not in force as it was written.',
      'It cannot be said what Docker Desktop obeys: registry.json comes first and holds what neither this policy nor its receipt knows.',
      'Content: not as the policy says. Hold: only administrators can change it.',
      '',
    ]);
    expect(lines.at(-1)).toBe(resultLine(report));
  });

  test('what fails comes first, each with title, place, values, meaning and what to do', () => {
    const {report, list} = named('changed bytes');
    const [finding] = report.findings;
    const block = text(report, list).split('\n\n')[1]!;
    const check = list.checks.find(({code}) => code === 'L-FILE-CONTENT')!;
    expect(block).toContain(
      [
        'Wrong:',
        `  L-FILE-CONTENT:registry-json (high): ${check.title}`,
        '    where: /usr/share/docker-desktop/registry/registry.json',
        `    expected: ${finding!.expected}`,
        `    found: ${finding!.observed}`,
        `    means: ${check.meaning}`,
        `    do: ${check.fix}`,
      ].join('\n'),
    );
  });

  test.each([
    ['a file that cannot be read', 'Could not be established:', 'L-FILE-ACCESS:registry-json'],
    ['Docker Desktop has run since before', 'Waits for a restart of Docker Desktop:', 'L-RESTART'],
    ['a process that cannot be seen', 'Not checked, processes cannot be seen:', 'L-RESTART'],
    ['another root, which has no registry', 'Looked at the files below D: only', 'W-REGISTRY-ACCESS'],
  ])('%s', (name, title, code) => {
    const {report, list} = named(name);
    expect(text(report, list)).toContain(title);
    expect(text(report, list)).toContain(code);
  });

  test.each([
    ['everything as the policy says', /receipt: acme@[0-9a-f]{8};/],
    ['no receipt, because another channel brought the files', /receipt: none;/],
    ['a receipt that cannot be read', /receipt: cannot be read \(permission denied\);/],
    ['a receipt that somebody may have written', /receipt: not believed \(owner=1000\);/],
    ['another root, which has no registry', /receipt: not looked at \(another root\);/],
  ])('which receipt is there: %s', (name, words) => {
    const {report, list} = named(name);
    expect(text(report, list)).toMatch(words);
  });

  test('what the receipt says of the question stands before everything else', () => {
    const {report, list} = named('a receipt of another ring');
    expect(text(report, list).split('\n').slice(3, 5)).toEqual([report.notes[0], '']);
  });

  test.each(['a receipt of another ring', 'a receipt of a later revision'])(
    '%s: nobody is told to install this policy',
    name => {
      const {report, list} = named(name);
      expect(report.verdict).toBe('outdated');
      const fixes = text(report, list)
        .split('\n')
        .filter(line => line.startsWith('    do:'));
      expect(new Set(fixes)).toEqual(new Set(["    do: Bring the newest policy of this machine's ring to it."]));
    },
  );

  test('another root says nothing of this machine', () => {
    const {list, facts} = named('everything as the policy says');
    const printed = text(reportOf(list, {...facts, root: '/mnt/image'}), list);
    expect(printed).toMatch(/^ok: the policy is in force below the given root\.\n/);
    expect(printed).not.toContain('on this machine.');
  });

  test('some checks only do not speak for the machine', () => {
    const {list, facts} = named('everything as the policy says');
    const printed = text(reportOf(list, facts, ['L-RECEIPT']), list);
    expect(printed).toMatch(/^ok: judged by L-RECEIPT alone; nobody looked at the rest\.\n/);
    expect(printed).not.toContain('is in force');
  });

  test.each(['\u001b[2Jgone', 'a\u0007\u0000b', 'one\ntwo\r', '\u009b31m', '\u202eevil'])(
    'nothing of the machine steers a terminal: %j',
    hostile => {
      const {report, list} = named('changed bytes');
      const findings = report.findings.map(finding => ({...finding, observed: hostile, subject: hostile}));
      const printed = text({...report, findings, host: {...report.host, root: hostile}}, list);
      expect(printed.replaceAll('\n', ' ')).toBe(visible(printed.replaceAll('\n', ' ')));
      expect(printed.split('\n')).not.toContain('two');
    },
  );
});

describe('the CSV file', () => {
  test('has one row per check, all of one length', () => {
    const {report} = named('changed bytes');
    const rows = new TextDecoder().decode(verifyCsv(report)).trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      'policy,have,os,desktop,verdict,code,status,severity,subject,expected,observed,hint,controls,root,only',
    );
    expect(rows).toHaveLength(report.findings.length + 1);
    expect(rows[1]).toMatch(
      /^acme@[0-9a-f]{8},acme@[0-9a-f]{8},linux,[0-9.]+,drift,L-FILE-CONTENT:registry-json,fail,/,
    );
  });

  test('runs no formula and holds no control character', () => {
    const {report} = named('changed bytes');
    const findings = report.findings.map(finding => ({...finding, observed: '=1+1\u0000\r\n'}));
    const csv = new TextDecoder().decode(verifyCsv({...report, findings}));
    expect(csv).toContain(",'=1+1\\u{0}\\u{d}\\u{a},");
  });
});

describe('notes', () => {
  test('what could not be established is counted, with who could see it', () => {
    const unread = named('a file that cannot be read');
    expect(verifyNotes(unread.report).join()).toMatch(/^3 checks could not be established.*as root\.$/);
  });
});
