import {describe, expect, test} from 'vitest';
import type {Finding} from '../finding.ts';
import {findingReport, unreadReport} from './json.ts';
import {forbids, summarize} from './summary.ts';
import {findingText} from './text.ts';
import {printedJson, visible} from './visible.ts';

const finding = (over: Partial<Finding>): Finding => ({
  code: 'CODE',
  controls: [],
  status: 'fail',
  severity: 'high',
  subject: 's',
  message: 'm',
  ...over,
});
const at = (line: number, column = 1, file = 'p.yaml') => ({file, line, column});

describe('text', () => {
  test('sorted by place, with what to do, the source and a count', () => {
    const findings = [
      finding({where: at(10), severity: 'info', message: 'third'}),
      finding({where: at(9, 2), severity: 'medium', message: 'second', hint: 'mend it', source: 'a page'}),
      finding({where: at(9, 1), message: 'first'}),
      finding({message: 'nowhere', severity: 'low'}),
    ];
    expect(findingText(findings, {color: false})).toBe(
      [
        'note: nowhere [CODE]',
        'p.yaml:9:1: error: first [CODE]',
        'p.yaml:9:2: warning: second [CODE]',
        '  do: mend it',
        '  source: a page',
        'p.yaml:10:1: note: third [CODE]',
        '1 error, 1 warning, 2 notes',
      ].join('\n'),
    );
    expect(findings[0]?.message).toBe('third');
  });

  test('colour only when asked for, and never from a finding', () => {
    const findings = [finding({message: '\u001b[31mred\u009b\n\u202e', where: at(1, 1, 'a\u001b.yaml')})];
    expect(findingText(findings, {color: false})).toBe(
      'a\\u{1b}.yaml:1:1: error: \\u{1b}[31mred\\u{9b}\\u{a}\\u{202e} [CODE]\n1 error, 0 warnings, 0 notes',
    );
    expect(findingText(findings, {color: true})).toContain('\u001b[31merror\u001b[0m: \\u{1b}[31mred');
  });
});

test('what the policy accepts is named with its reason and counts as nothing else', () => {
  const findings = [
    finding({where: at(1), hint: 'mend it', status: 'exempt', accepted: {reason: 'pilot phase', until: '2026-02-01'}}),
    finding({where: at(2), severity: 'medium', status: 'exempt', accepted: {reason: 'decided'}}),
  ];
  expect(findingText(findings, {color: false})).toBe(
    [
      'p.yaml:1:1: accepted: m [CODE]',
      '  why: pilot phase (until 2026-02-01)',
      'p.yaml:2:1: accepted: m [CODE]',
      '  why: decided',
      '0 errors, 0 warnings, 0 notes, 2 accepted',
    ].join('\n'),
  );
  expect(forbids(summarize(findings), true)).toBe(false);
  expect(findingReport(findings)).toMatchObject({
    summary: {errors: 0, warnings: 0, notes: 0, accepted: 2},
    findings: [{status: 'exempt', accepted: {reason: 'pilot phase', until: '2026-02-01'}}, {status: 'exempt'}],
  });
});

test('only errors forbid; in strict mode warnings too, notes never', () => {
  const summary = (severity: Finding['severity']) => summarize([finding({severity})]);
  expect(forbids(summary('high'), false)).toBe(true);
  expect(forbids(summary('medium'), false)).toBe(false);
  expect(forbids(summary('medium'), true)).toBe(true);
  expect(forbids(summary('info'), true)).toBe(false);
});

test('the JSON report counts and sorts, and says why nothing could be read', () => {
  const findings = [finding({where: at(2)}), finding({where: at(1), severity: 'medium'})];
  expect(findingReport(findings)).toEqual({
    summary: {errors: 1, warnings: 1, notes: 0, accepted: 0},
    findings: [findings[1], findings[0]],
  });
  expect(unreadReport('p.yaml', findings)).toMatchObject({
    error: {code: 'POLICY_NOT_READ', message: expect.stringContaining('p.yaml')},
    findings: [findings[1], findings[0]],
  });
});

test('printed text and JSON are plain ASCII or visible', () => {
  expect(visible('Ünï 漢 ok')).toBe('Ünï 漢 ok');
  expect(visible('\ud800')).toBe('\\u{d800}');
  expect(printedJson({a: '\u001b\u009b\u202eü'})).toBe('{\n  "a": "\\u001b\\u009b\\u202e\\u00fc"\n}');
});
