import {describe, expect, test} from 'vitest';
import {PLATFORMS} from './platforms.ts';
import {SOURCES, sourceFact} from './sources.ts';
import {parseVersion} from './versions.ts';

describe.each(PLATFORMS)('sources on %s', platform => {
  test('each says where, how and who says so', () => {
    for (const source of SOURCES[platform]) {
      expect(source.location).not.toBe('');
      expect(source.shape).not.toBe('');
      expect(source.provenance).toMatch(/docker\/docs .*@[0-9a-f]{7}/);
      if (source.minimumVersion !== undefined) expect(parseVersion(source.minimumVersion)).toBeDefined();
    }
  });

  test('each is there once', () => {
    const ids = SOURCES[platform].map(source => source.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("the order is Docker's precedence", () => {
  const order = Object.fromEntries(PLATFORMS.map(platform => [platform, SOURCES[platform].map(source => source.id)]));
  expect(order).toEqual({
    windows: ['registry-key', 'registry-json', 'admin-settings'],
    macos: ['profile', 'desktop-plist', 'registry-json', 'admin-settings'],
    linux: ['registry-json', 'admin-settings'],
  });
});

test('only the last source of Linux is unsettled', () => {
  const unsettled = PLATFORMS.flatMap(platform => SOURCES[platform].filter(source => source.unsettled !== undefined));
  expect(unsettled).toEqual([sourceFact('linux', 'admin-settings')]);
});

test('a source of another system is not there', () => {
  expect(sourceFact('windows', 'profile')).toBeUndefined();
  expect(sourceFact('macos', 'profile')?.location).toBe('com.docker.config');
});
