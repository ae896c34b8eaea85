import {describe, expect, test} from 'vitest';
import {windowsState} from '../../test/fixtures/windows-state.ts';
import {composeWindows} from './windows.ts';

const hostile = 'Zo\u00eb \u2018x\u2019 \u202e "\'$(throw)`n#> \n # {{x}}';
const state = windowsState({
  sources: ['registry-json'],
  adminSettings: {configurationFileVersion: 2},
  organization: {name: hostile, contact: hostile},
});
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);

describe.each(['install', 'remove'] as const)('the Windows script to %s', id => {
  const {bytes, controls} = composeWindows(state)[id];

  test('is ASCII with CRLF, without a byte order mark, for every locale and signature check', () => {
    expect(bytes.every(byte => byte < 0x7f)).toBe(true);
    expect(text(bytes).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(bytes[0]).toBe('#'.charCodeAt(0));
  });

  test('knows every source: present, absent, or not managed', () => {
    const ensure = (bytes: Uint8Array) =>
      [...text(bytes).matchAll(/Ensure = '(\w+)'; Path = '([^']+)'/g)].map(([, is, path]) => [path, is]);
    expect(ensure(bytes)).toEqual([
      ['HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop\\allowedOrgs', 'absent'],
      ['DockerDesktop\\registry.json', 'present'],
      ['DockerDesktop\\admin-settings.json', 'present'],
    ]);
    const bare = composeWindows(windowsState({sources: ['registry-json']}))[id].bytes;
    expect(ensure(bare)).toContainEqual(['DockerDesktop\\admin-settings.json', 'unmanaged']);
  });

  test('serves the controls of the Windows resources', () => {
    expect(controls).toEqual(['signIn.organizations', 'settings.analyticsEnabled']);
  });
});

test('the file inside is the file of the state', () => {
  const file = state.resources.find(resource => resource.kind === 'file' && resource.ensure === 'present');
  const script = text(composeWindows(state).install.bytes);
  const data = /registry\.json'[\s\S]*?Data = @\(\r\n([\s\S]*?)\)/.exec(script)![1]!;
  const content = [...data.matchAll(/'([^']*)'/g)].map(([, line]) => line).join('');
  expect(file).toMatchObject({bytes: new Uint8Array(Buffer.from(content, 'base64'))});
});

test('a script beyond what Intune takes is refused', () => {
  const adminSettings = {configurationFileVersion: 2, filler: 'x'.repeat(120_000)};
  expect(() => composeWindows(windowsState({sources: [], adminSettings}))).toThrow(/190000|Intune/);
});
