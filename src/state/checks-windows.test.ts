import {describe, expect, test} from 'vitest';
import {desiredState, type Wish} from '../../test/fixtures/desired-state.ts';
import type {Check} from './check.ts';

const checksOf = (wish: Wish): readonly Check[] => desiredState(wish).checks;
const find = (wish: Wish, code: string) => checksOf(wish).find(check => check.code === code);

describe('the policy key', () => {
  test.each([[['registry-key']], [['registry-json']]] as const)('%s: who may change it is asked', sources => {
    expect(find({platform: 'windows', sources}, 'W-REGISTRY-ACCESS')).toBeDefined();
  });
});

describe('what keeps isolation from working on Windows', () => {
  const wish = (isolation: object, install: object, more: object = {}): Wish => ({
    platform: 'windows',
    sources: ['registry-key'],
    settings: {enhancedContainerIsolation: {...isolation}, ...more},
    more: {desktop: {install: {...install}}},
  });
  const ON = {locked: true, value: true};

  test.each([
    ['WSL 2 declared', wish(ON, {backend: 'wsl2'}), 'fail'],
    ['one installation per user', wish(ON, {scope: 'per-user'}), 'fail'],
    ['WSL 2 by setting', wish(ON, {backend: 'hyper-v'}, {linuxVM: {wslEngineEnabled: true}}), 'fail'],
    ['nothing declared', wish(ON, {}), 'not-applicable'],
    ['Hyper-V', wish(ON, {backend: 'hyper-v'}), undefined],
    ['Hyper-V by setting', wish(ON, {backend: 'wsl2'}, {linuxVM: {wslEngineEnabled: false}}), undefined],
    ['isolation off', wish({...ON, value: false}, {backend: 'wsl2'}), undefined],
    ['isolation a default only', wish({...ON, locked: false}, {backend: 'wsl2'}), undefined],
  ] as const)('%s: an old WSL', (_, found, whenAbsent) => {
    expect(find(found, 'W-WSL-VERSION')?.whenAbsent).toBe(whenAbsent);
  });

  test('Windows containers, with isolation or registry access', () => {
    const access = {platform: 'windows', sources: [], more: {registryAccess: {allow: []}}} as const;
    expect(find(wish(ON, {}), 'W-WINDOWS-CONTAINERS')?.controls).toEqual(['settings.enhancedContainerIsolation']);
    expect(find(access, 'W-WINDOWS-CONTAINERS')?.controls).toEqual(['registryAccess.dockerHub']);
    expect(find({platform: 'windows', sources: []}, 'W-WINDOWS-CONTAINERS')).toBeUndefined();
  });

  test.each([
    [{package: 'msi'}, true],
    [{scope: 'all-users'}, true],
    [{scope: 'per-user', package: 'exe'}, false],
    [{}, false],
  ])('%j: a copy of one user is noted: %s', (install, asked) => {
    expect(find(wish(ON, install), 'W-PER-USER-INSTALL') !== undefined).toBe(asked);
  });
});
