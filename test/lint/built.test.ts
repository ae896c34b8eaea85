import {describe, expect, test} from 'vitest';
import {POLICY_PATHS} from '../../src/desktop/paths.ts';
import {PLATFORMS} from '../../src/desktop/platforms.ts';
import {emit} from '../../src/emit.ts';
import {MINIMAL, RICH, statesOf} from '../fixtures/policies.ts';

/** What rules that are judged by construction say of the files that are built. */
const HOSTILE = {...RICH, settings: {...RICH.settings, dnsInhibition: 'none', kubernetes: {enabled: true}}};
const files = [MINIMAL, RICH, HOSTILE].flatMap(policy =>
  emit(statesOf(policy)).filter(({path}) => /\/(registry|admin-settings)\.json$/.test(path)),
);

describe('every registry.json and admin-settings.json', () => {
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test('is strict JSON in pure ASCII, without a byte order mark', () => {
    for (const {path, bytes} of files) {
      expect(Buffer.from(bytes).toString('latin1'), path).toMatch(/^\{[\n\x20-\x7e]*\}\n$/);
      expect(() => JSON.parse(Buffer.from(bytes).toString('utf8')), path).not.toThrow();
    }
  });

  test('with settings has version 2, and a boolean locked in every setting', () => {
    const settings = files.filter(({path}) => path.endsWith('/admin-settings.json'));
    expect(settings.length).toBeGreaterThan(4);
    for (const {path, bytes} of settings) {
      const {configurationFileVersion, ...keys} = JSON.parse(Buffer.from(bytes).toString('utf8'));
      expect(configurationFileVersion, path).toBe(2);
      for (const [key, value] of Object.entries(keys)) expect({path, key, ...(value as object)}).toMatchObject(LOCKED);
    }
  });
});

const LOCKED = {locked: expect.any(Boolean)};

test('on Linux the two files live in different directories', () => {
  expect(POLICY_PATHS.linux).toMatchObject({
    registryJson: '/usr/share/docker-desktop/registry/registry.json',
    adminSettings: '/usr/share/docker-desktop/admin-settings.json',
  });
  expect(PLATFORMS).toContain('linux');
});
