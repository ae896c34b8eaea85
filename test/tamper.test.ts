import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Platform} from '../src/desktop/platforms.ts';
import {checkId} from '../src/state/check.ts';
import {EXIT_CODES} from '../src/verify/verdict.ts';
import {LINUX_CATALOGUE, MACOS_CATALOGUE, WINDOWS_CATALOGUE} from './tamper/catalogue.ts';
import {wantedOf} from './tamper/policies.ts';
import type {Tampering} from './tamper/tampering.ts';

const CATALOGUES: Readonly<Record<Platform, readonly Tampering<unknown>[]>> = {
  linux: LINUX_CATALOGUE,
  macos: MACOS_CATALOGUE,
  windows: WINDOWS_CATALOGUE,
};
const ALL = Object.values(CATALOGUES).flat();
const noticedBy = ({notices, notes = []}: Tampering<unknown>) =>
  [...notices, ...notes].filter(id => !id.startsWith('?'));

describe.each(Object.entries(CATALOGUES))('the catalogue of %s', (platform, catalogue) => {
  test('every name is there once', () => {
    expect(new Set(catalogue.map(({name}) => name)).size).toBe(catalogue.length);
  });

  test('the clean machine comes first, and what stays quiet is asked too', () => {
    expect(catalogue[0]).toMatchObject({change: [], verdict: 'ok', notices: []});
    expect(catalogue.filter(({verdict, notices}) => verdict === 'ok' && notices.length === 0).length).toBeGreaterThan(
      12,
    );
  });

  test('nothing is noticed that no check of the policy asks', () => {
    for (const {name, policy, notices, notes = []} of catalogue) {
      const {checks} = wantedOf(policy).list;
      const ids = checks.filter(check => check.platform === platform).map(checkId);
      const noticed = [...notices, ...notes].map(id => id.replace(/^\?/, ''));
      expect(ids, name).toEqual(expect.arrayContaining(noticed));
    }
  });

  test('a check that can fail is seen to fail', () => {
    const noticed = new Set(catalogue.flatMap(noticedBy));
    const policies = new Set(catalogue.map(({policy}) => policy));
    const asked = [...policies].flatMap(policy =>
      wantedOf(policy).list.checks.filter(check => check.platform === platform),
    );
    expect([...new Set(asked.map(checkId))].filter(id => !noticed.has(id))).toEqual([]);
  });
});

test('every code of a check is noticed by something', () => {
  const codes = readFileSync(new URL('golden/check-codes.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const noticed = new Set(ALL.flatMap(noticedBy).map(id => id.replace(/:.*/, '')));
  expect([...new Set(codes.map(id => id.replace(/:.*/, '')))].filter(code => !noticed.has(code))).toEqual([]);
});

test('the catalogue is whole: tamperings beside what stays quiet, and every verdict', () => {
  const tampered = ALL.filter(each => each.verdict !== 'ok' || noticedBy(each).length > 0);
  expect(tampered.length).toBeGreaterThanOrEqual(100);
  expect(new Set(ALL.map(({verdict}) => verdict))).toEqual(new Set(Object.keys(EXIT_CODES)));
});

test('somebody without rights is never told anything better', () => {
  // Whoever cannot see processes cannot know that one is old: that is not asked then, and said.
  for (const {name, verdict, unprivileged = {verdict}} of ALL)
    if (EXIT_CODES[verdict] !== 0 && verdict !== 'pending') expect(EXIT_CODES[unprivileged.verdict], name).not.toBe(0);
});
