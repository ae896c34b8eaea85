import {describe, expect, test} from 'vitest';
import {RICH, statesOf} from '../../test/fixtures/policies.ts';
import {coverageOf, type TargetCoverage} from '../targets/coverage.ts';
import {controlCoverage, coverageReasons, coverageTable} from './coverage.ts';

const state = statesOf(RICH)[0]!;
const rowsWith = (change: (row: TargetCoverage) => TargetCoverage) =>
  controlCoverage(state, coverageOf(state).map(change));
const standings = (rows: ReturnType<typeof controlCoverage>) =>
  Object.fromEntries(rows.map(({control, standing}) => [control, standing]));

describe('controlCoverage', () => {
  test('worst first', () => {
    const rows = rowsWith(row => {
      if (row.control === 'settings.proxy') return {...row, status: 'not-expressed', reason: 'test'};
      if (row.control === 'signIn.organizations' && row.place === 'linux')
        return {...row, status: 'not-expressed', reason: 'test'};
      if (row.control === 'signIn.linux') return {...row, status: 'not-applicable', reason: 'test'};
      return row;
    });
    expect(rows.slice(0, 4).map(({control, standing}) => [control, standing])).toEqual([
      ['settings.proxy', 'nowhere'],
      ['signIn.organizations', 'partly'],
      ['settings.extensionsEnabled', 'default only'],
      ['imageAccess.repositories', 'by hand'],
    ]);
    expect(rows.at(-1)).toMatchObject({control: 'signIn.linux', standing: 'not applicable'});
  });

  test('a control without any row is enforced nowhere', () => {
    expect(standings(controlCoverage(state, []))['signIn.organizations']).toBe('nowhere');
  });

  test('the best of several targets counts in a place', () => {
    const other = coverageOf(state).map(
      (row): TargetCoverage => ({...row, target: 'hub', status: 'not-expressed', reason: 'test'}),
    );
    const rows = controlCoverage(state, [...other, ...coverageOf(state)]);
    expect(rows.find(({control}) => control === 'signIn.windows')).toMatchObject({
      standing: 'enforced',
      places: {windows: 'enforced'},
    });
  });
});

test('the table has a column for every place of the policy, and its columns line up', () => {
  const {head, rows, rule} = coverageTable(
    state,
    rowsWith(row => row),
  );
  expect(head.map(({text}) => text)).toEqual(['Control', 'Standing', 'Windows', 'macOS', 'Linux', 'Docker Hub']);
  for (const {name, cells} of rows) {
    expect(name.text.length + 2 + name.pad.length).toBe(rule[0]!.length);
    cells.forEach(({text, pad}, column) => {
      expect(text.length + pad.length).toBe(rule[column + 1]!.length);
    });
  }
});

test('what users may change is no enforcement', () => {
  expect(
    controlCoverage(state, coverageOf(state)).find(({control}) => control === 'settings.extensionsEnabled'),
  ).toMatchObject({
    standing: 'default only',
    places: {windows: 'default-only', macos: 'default-only', linux: 'default-only'},
  });
});

test('what is carried only in part makes the whole control partly', () => {
  const rows = rowsWith(row =>
    row.control === 'settings.proxy' && row.place === 'macos' ? {...row, status: 'partly', reason: 'test'} : row,
  );
  expect(standings(rows)['settings.proxy']).toBe('partly');
});

test('reasons stand for what is neither enforced nor done by hand, once for all places that share one', () => {
  expect(coverageReasons(rowsWith(row => row))).toEqual([
    {
      control: 'settings.extensionsEnabled',
      place: 'Windows, macOS, Linux',
      reason: expect.stringContaining('users may change'),
    },
  ]);
  const rows = rowsWith(row =>
    row.control === 'signIn.linux' ? {...row, status: 'not-applicable', reason: 'because'} : row,
  );
  expect(coverageReasons(rows)).toContainEqual({control: 'signIn.linux', place: 'Linux', reason: 'because'});
});
