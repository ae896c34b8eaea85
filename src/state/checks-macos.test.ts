import {describe, expect, test} from 'vitest';
import {desiredState, type Wish} from '../../test/fixtures/desired-state.ts';
import {composeProfile} from '../documents/profile.ts';
import {type Check, checkId, printable} from './check.ts';

const checksOf = (wish: Wish): readonly Check[] => desiredState(wish).checks;
const idsOf = (checks: readonly Check[]): string[] => checks.map(checkId);

describe('the configuration profile', () => {
  const proxy = (locked: boolean) => ({proxy: {locked, mode: 'manual', http: 'http://p.acme.example:1'}});
  const proxyKeys = (wish: Omit<Wish, 'platform'>) =>
    idsOf(checksOf({platform: 'macos', ...wish})).filter(id => id.startsWith('M-PREFERENCE-ABSENT'));

  test('is looked for under the identifier it is built with', () => {
    const state = desiredState({platform: 'macos', sources: ['profile']});
    const probe = state.checks.find(({code}) => code === 'M-PROFILE-INSTALLED')?.probe;
    const text = new TextDecoder().decode(composeProfile(state)!.bytes);
    expect(probe).toMatchObject({kind: 'profile'});
    expect(text).toContain(`<string>${probe?.kind === 'profile' && probe.identifier}</string>`);
  });

  test('brings no other proxy key where the policy brings a profile or decides the proxy', () => {
    expect(proxyKeys({sources: ['profile']})).toHaveLength(5);
    expect(proxyKeys({sources: ['registry-json'], settings: proxy(true)})).toHaveLength(5);
    expect(proxyKeys({sources: ['profile'], settings: proxy(true), more: {proxy: {deliver: ['profile']}}})).toEqual([
      'M-PREFERENCE-ABSENT:override-proxy-https',
      'M-PREFERENCE-ABSENT:override-proxy-exclude',
      'M-PREFERENCE-ABSENT:override-proxy-pac',
      'M-PREFERENCE-ABSENT:override-proxy-embedded-pac',
    ]);
  });

  test('may bring a proxy where the policy says nothing of either', () => {
    expect(proxyKeys({sources: ['registry-json'], settings: {analyticsEnabled: false}})).toEqual([]);
  });

  test('that brings only a proxy must name no organisation', () => {
    const wish = {sources: ['registry-json'], settings: proxy(true), more: {proxy: {deliver: ['profile']}}} as const;
    expect(idsOf(checksOf({platform: 'macos', ...wish}))).toContain('M-SOURCE-ABSENT:profile');
  });

  test('is compared in the form in which it is seen', () => {
    expect(printable('function f() {\n  return "é";\n}\n\n')).toBe('function f() {?  return "??";?}');
  });
});
