import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {desiredState} from '../../test/fixtures/desired-state.ts';
import {composePosix, composeScripts} from './posix.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', {fatal: true}).decode(bytes);
const SETTINGS = {analyticsEnabled: false};
const FAKE = readFileSync(new URL('../../test/fakes/macos-primitives.sh', import.meta.url), 'utf8');

describe.each(['linux', 'macos'] as const)('scripts of %s', platform => {
  const state = desiredState({platform, sources: ['registry-json'], settings: SETTINGS, pilot: true});
  const {install, remove} = composeScripts(state, platform);

  test('are documents of that system alone', () => {
    expect(Object.keys(composePosix(state))).toEqual([`${platform}-install`, `${platform}-remove`]);
    expect([install.name, install.role, install.mode]).toEqual(['install.sh', 'install', 0o755]);
    expect([remove.name, remove.role, remove.mode]).toEqual(['uninstall.sh', 'remove', 0o755]);
    expect(install.controls).toContain('settings.analyticsEnabled');
  });

  test('say what they are and of which policy', () => {
    for (const script of [install, remove]) {
      const head = text(script.bytes).split('\n').slice(0, 9).join('\n');
      expect(head).toMatch(/^#!\/bin\/sh\n/);
      for (const said of [state.policy, '1.0.0', 'pilot', 'Acme Corporation']) expect(head).toContain(said);
    }
  });

  test('are ASCII, with LF, and do nothing when they are cut off', () => {
    for (const script of [install, remove]) {
      expect(text(script.bytes)).toMatch(/^[\n\t\x20-\x7e]*$/);
      expect(text(script.bytes).endsWith('\nmain "$@"\n')).toBe(true);
      expect(text(script.bytes).match(/^main/gm)).toHaveLength(2);
    }
  });

  test('carry the content of every file', () => {
    for (const resource of state.resources)
      if (resource.kind === 'file' && resource.ensure === 'present')
        expect(text(install.bytes)).toContain(text(resource.bytes));
    expect(text(remove.bytes)).not.toContain('allowedOrgs');
  });
});

describe('what is there though the policy does not name it', () => {
  const foreign = (sources: Parameters<typeof desiredState>[0]['sources'], settings?: typeof SETTINGS) => {
    const state = desiredState({platform: 'macos', sources, ...(settings && {settings})});
    const script = text(composeScripts(state, 'macos').install.bytes);
    const places = [...script.matchAll(/^ {2}"\$1" '[^']*\/([^'/]*)' '([a-z]+)'$/gm)].map(([, name, verdict]) => [
      name,
      verdict,
    ]);
    return {
      ...Object.fromEntries(places),
      profile: /^ {2}"\$1" '([^']*)' '([a-z]+)'$/m.exec(script.split('each_preference() {')[1]!)!.slice(1),
    };
  };

  test('is a conflict above a wanted source and drift elsewhere', () => {
    expect(foreign(['registry-json'])).toEqual({
      'desktop.plist': 'conflict',
      'admin-settings.json': 'unmanaged',
      profile: ['', 'conflict'],
    });
    expect(foreign(['desktop-plist'])).toMatchObject({'registry.json': 'drift', profile: ['', 'conflict']});
    expect(foreign([])).toMatchObject({'registry.json': 'drift', 'desktop.plist': 'drift', profile: ['', 'drift']});
    expect(foreign(['profile'])).toMatchObject({'registry.json': 'drift', profile: ['acme;acme-labs', 'conflict']});
  });

  test('counts the presence of settings as a wanted source', () => {
    expect(foreign([], SETTINGS)).toEqual({
      'registry.json': 'conflict',
      'desktop.plist': 'conflict',
      profile: ['', 'conflict'],
    });
  });
});

test('the fakes of macOS define what its primitives define, no more and no less', () => {
  const state = desiredState({platform: 'macos', sources: ['registry-json']});
  const defined = (script: string) => [...script.matchAll(/^([a-z_0-9]+)\(\) \{/gm)].map(match => match[1]).sort();
  const real = text(composeScripts(state, 'macos').install.bytes);
  const faked = text(composeScripts(state, 'macos', {'macos/primitives.sh': FAKE}).install.bytes);
  expect(defined(faked)).toEqual(defined(real));
  expect(faked).not.toContain('chflags -h');
});
