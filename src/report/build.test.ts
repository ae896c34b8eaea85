import {expect, test} from 'vitest';
import {type BuildReport, buildNotes, buildText} from './build.ts';

const none = {
  enforced: 0,
  verified: 0,
  manual: 0,
  partly: 0,
  'default-only': 0,
  'not-expressed': 0,
  'not-applicable': 0,
};
const report: BuildReport = {
  tool: 'wharfinger 1',
  policy: 'acme@00000000',
  hubPolicy: 'acme.hub@00000000',
  rings: {pilot: 'acme.pilot@11111111'},
  organization: 'acme',
  revision: '1.0.0',
  date: '2030-01-01',
  stableUntil: null,
  out: 'out',
  written: true,
  kept: [],
  removed: [],
  signedRemoved: false,
  files: 41,
  places: [
    {place: 'windows', counts: {...none, enforced: 7, 'not-expressed': 1}},
    {place: 'hub', counts: {...none, manual: 8}},
  ],
  only: [],
};

test('a short summary: what stands how where, and where the runbook is', () => {
  expect(buildText(report)).toBe(
    [
      '41 files written to out: acme@00000000, revision 1.0.0, as of 2030-01-01.',
      'Rings: acme.pilot@11111111.',
      '',
      'Controls',
      '             enforced   by hand   nowhere',
      'Windows             7         0         1',
      'Docker Hub          0         8         0',
      '',
      'By hand: somebody does it in Docker Home; the runbook says where the list is.',
      'Nowhere: nothing enforces it there; coverage.md says why.',
      'Next: open the runbook, out/README.md',
    ].join('\n'),
  );
  expect(buildText({...report, written: false})).toMatch(/^Nothing changed in out: acme@00000000/);
});

test('what is less than enforced has a column and a meaning', () => {
  const text = buildText({...report, places: [{place: 'macos', counts: {...none, partly: 1, 'default-only': 3}}]});
  expect(text).toContain(
    '        enforced   partly   default only   nowhere\nmacOS          0        1              3         0',
  );
  expect(text).toContain('Default only: it is not locked, and users may change it.');
  expect(text).toContain('Partly: some of it cannot be carried there; coverage.md says what.');
});

test('says so when the tree holds only some targets', () => {
  expect(buildText({...report, only: ['windows', 'macos']})).toContain(
    'This tree holds only windows, macos; the counts speak of the whole policy.',
  );
});

test('names what stayed and what went, without control characters', () => {
  expect(buildNotes(report)).toEqual([]);
  expect(buildNotes({...report, kept: ['no\u001btes'], removed: ['a', 'b'], signedRemoved: true})).toEqual([
    'note: kept in out, though no build wrote it: no\\u{1b}tes',
    'note: not part of the tree any more, removed: a, b',
    'note: signed/ belonged to other artifacts and was removed; sign the new ones.',
  ]);
});
