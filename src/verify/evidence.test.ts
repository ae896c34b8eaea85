import {describe, expect, test} from 'vitest';
import {desiredState} from '../../test/fixtures/desired-state.ts';
import {cleanFacts} from '../../test/fixtures/facts.ts';
import {settingFact} from '../desktop/settings/settings.ts';
import {STORED_SETTINGS} from '../desktop/stored-settings.ts';
import {checkListOf} from '../documents/check-list.ts';
import type {Json, JsonObject} from '../json.ts';
import {evidenceOf} from './evidence.ts';
import {reportOf} from './report.ts';

const list = (settings: {readonly [key: string]: Json}) =>
  checkListOf(desiredState({platform: 'linux', sources: ['registry-json'], settings}));
const SETTINGS = {
  analyticsEnabled: false,
  disableUpdate: {locked: false, value: true},
  kubernetes: {
    locked: true,
    enabled: false,
    showSystemContainers: false,
    imagesRepository: 'registry.acme.example/k8s',
  },
  blockDockerLoad: true,
};
const facts = (content: JsonObject, settings: {readonly [key: string]: Json} = SETTINGS) => ({
  ...cleanFacts(list(settings), 'linux'),
  settingsStore: {path: '~/.docker/desktop/settings-store.json', content},
});

test('locked settings that differ, by their name there, without regard to case', () => {
  const evidence = evidenceOf(
    list(SETTINGS),
    facts({analyticsENABLED: true, KubernetesEnabled: false, DisableUpdate: false}),
  );
  expect(evidence).toMatchObject({
    source: '~/.docker/desktop/settings-store.json',
    differences: [{setting: 'analyticsEnabled', expected: 'false', observed: 'true'}],
    compared: 3,
    // Its name there is not known, and the repository has none.
    leftOut: 2,
  });
  expect(evidence?.reasons.join(' ')).toMatch(/signed in.*Business.*Docker Home/);
});

test('a name that is not there is at its default', () => {
  expect(evidenceOf(list(SETTINGS), facts({}))).toMatchObject({
    differences: [{setting: 'analyticsEnabled', observed: 'true (its default: not written there)'}],
    compared: 3,
  });
});

test('a name of the policy counts where it is found', () => {
  const evidence = evidenceOf(list(SETTINGS), facts({AnalyticsEnabled: false, BlockDockerLoad: false}));
  expect(evidence).toMatchObject({differences: [{setting: 'blockDockerLoad'}], compared: 4, leftOut: 1});
});

test('nothing differs: no reasons', () => {
  expect(evidenceOf(list(SETTINGS), facts({AnalyticsEnabled: false}))).toMatchObject({differences: [], reasons: []});
});

test('a name that stands twice, and values nobody can print, are left out', () => {
  const deep = JSON.parse(`{"AnalyticsEnabled": ${'['.repeat(300_000)}${']'.repeat(300_000)}}`) as JsonObject;
  expect(evidenceOf(list(SETTINGS), facts(deep))?.differences).toEqual([]);
  const twice = {AnalyticsEnabled: false, analyticsEnabled: true};
  expect(evidenceOf(list({analyticsEnabled: false}), facts(twice))).toMatchObject({differences: [], leftOut: 1});
});

test('no settings in the policy, or no file: no evidence', () => {
  expect(evidenceOf(list({}), facts({AnalyticsEnabled: true}, {}))).toBeUndefined();
  expect(evidenceOf(list(SETTINGS), cleanFacts(list(SETTINGS), 'linux'))).toBeUndefined();
});

test('it never changes the verdict', () => {
  const report = reportOf(list(SETTINGS), facts({AnalyticsEnabled: true}));
  expect(report).toMatchObject({verdict: 'ok', evidence: {differences: [{setting: 'analyticsEnabled'}]}});
});

describe('the names of stored settings', () => {
  test.each(Object.entries(STORED_SETTINGS))('%s', (path, {default: fallback}) => {
    const fact = settingFact(`${path}.value`) ?? settingFact(path);
    expect(fact?.kind).toBe('leaf');
    if (fallback !== undefined) expect([fact?.default, fact?.defaultByVersion]).toEqual([fallback, undefined]);
  });
});
