import {describe, expect, test} from 'vitest';
import {MINIMAL, RICH, statesOf} from '../../test/fixtures/policies.ts';
import type {JsonObject} from '../json.ts';
import {composeInstallerOptions} from './installer.ts';

interface Advice {
  readonly installer: string;
  readonly command: string;
  readonly use: readonly {option: string; text: string; note?: string}[];
  readonly leftOut: readonly {option: string; reason: string}[];
  readonly notes: readonly {text: string}[];
}

function advice(policy: JsonObject): {msi: Advice; exe: Advice} {
  const [state] = statesOf(policy);
  const file = composeInstallerOptions(state!).find(({path}) => path.endsWith('.json'))!;
  const {installers} = JSON.parse(new TextDecoder().decode(file.bytes)) as {installers: Advice[]};
  return {
    msi: installers.find(({installer}) => installer === 'msi')!,
    exe: installers.find(({installer}) => installer === 'exe')!,
  };
}
const used = ({use}: Advice, option: string) => use.find(entry => entry.option === option)?.text;
const reason = ({leftOut}: Advice, option: string) => leftOut.find(entry => entry.option === option)?.reason;
const desktop = (install: JsonObject, rest: JsonObject = {}) => ({...MINIMAL, desktop: {install, ...rest}});

describe('organisations', () => {
  test('several fit the MSI and not the EXE', () => {
    const {msi, exe} = advice(RICH);
    expect(used(msi, 'ALLOWEDORG')).toBe('ALLOWEDORG="acme;acme-labs"');
    expect(reason(exe, '--allowed-org')).toContain('takes one organisation');
  });

  test('one fits both', () => {
    const {msi, exe} = advice(MINIMAL);
    expect(used(msi, 'ALLOWEDORG')).toBe('ALLOWEDORG="acme"');
    expect(used(exe, '--allowed-org')).toBe('--allowed-org=acme');
  });

  test.each(['per-user', 'all-users'])('--allowed-org and a %s install', scope => {
    const {exe} = advice(desktop({scope, package: 'exe'}));
    if (scope === 'per-user') {
      expect(used(exe, '--user')).toBe('--user');
      expect(reason(exe, '--allowed-org')).toContain('rejects');
    } else expect(used(exe, '--allowed-org')).toBe('--allowed-org=acme');
  });

  test('a Microsoft Store install takes none', () => {
    const {exe} = advice(desktop({package: 'store'}));
    expect(reason(exe, '--allowed-org')).toContain('Microsoft Store');
    expect(exe.notes.map(({text}) => text).join()).toContain('They take no options');
  });

  test('what writes a source the policy wants absent is left out', () => {
    const {msi, exe} = advice({...MINIMAL, signIn: {organizations: ['acme'], windows: ['registry-json']}});
    expect(reason(msi, 'ALLOWEDORG')).toContain('wants absent');
    expect(reason(exe, '--allowed-org')).toContain('pages disagree');
  });

  test('no enforcement on Windows, no option', () => {
    const {msi, exe} = advice({...MINIMAL, signIn: {organizations: ['acme'], windows: []}});
    expect(reason(msi, 'ALLOWEDORG')).toContain('does not enforce');
    expect(reason(exe, '--allowed-org')).toContain('does not enforce');
  });
});

describe('settings', () => {
  const settings = (value: JsonObject, rest: JsonObject = {}) => ({...MINIMAL, settings: value, ...rest});

  test('compact JSON: quotes doubled for the MSI, single for the EXE', () => {
    const {msi, exe} = advice(settings({analyticsEnabled: false}));
    expect(used(msi, 'ADMINSETTINGS')).toBe(
      'ADMINSETTINGS="{""analyticsEnabled"":{""locked"":true,""value"":false},""configurationFileVersion"":2}"',
    );
    expect(used(exe, '--admin-settings')).toBe(
      `--admin-settings="{'analyticsEnabled':{'locked':true,'value':false},'configurationFileVersion':2}"`,
    );
    expect(used(msi, 'DISABLEANALYTICS')).toBe('DISABLEANALYTICS=1');
  });

  test('never without an organisation beside them', () => {
    const {msi, exe} = advice(
      settings({analyticsEnabled: false}, {signIn: {organizations: ['acme'], windows: ['registry-json']}}),
    );
    expect(reason(msi, 'ADMINSETTINGS')).toContain('ALLOWEDORG');
    expect(reason(exe, '--admin-settings')).toContain('--allowed-org');
    expect(reason(msi, 'ADMINSETTINGS')).toContain('the MSI then writes no file');
    expect(reason(exe, '--admin-settings')).not.toContain('MSI');
  });

  test.each([
    ['white space', {filesharingAllowedDirectories: [{path: 'C:\\Program Files', sharedByDefault: true}]}],
    ['a percent sign', {filesharingAllowedDirectories: [{path: '%USERPROFILE%', sharedByDefault: true}]}],
    ['quotes inside', {linuxVM: {dockerDaemonOptions: {locked: true, value: '{"debug":true}'}}}],
    [
      'more than a command line takes',
      {filesharingAllowedDirectories: [{path: `C:\\${'a'.repeat(4100)}`, sharedByDefault: true}]},
    ],
  ])('%s: left to the script', (_, value) => {
    const {msi, exe} = advice(settings(value));
    expect(reason(msi, 'ADMINSETTINGS')).toContain('run the install script instead');
    expect(reason(exe, '--admin-settings')).toContain('run the install script instead');
  });
});

describe('backend', () => {
  test.each([
    ['wsl2', 'ENGINE=wsl', '--backend=wsl-2'],
    ['hyper-v', 'ENGINE=hyperv', '--backend=hyper-v'],
    ['windows', 'ENGINE=windows', '--backend=windows'],
  ])('%s', (backend, msiText, exeText) => {
    const {msi, exe} = advice(desktop({backend}));
    expect([used(msi, 'ENGINE'), used(exe, '--backend')]).toEqual([msiText, exeText]);
  });

  test('a per-user install has WSL 2 only', () => {
    const {exe} = advice(desktop({backend: 'hyper-v', scope: 'per-user', package: 'exe', windowsContainers: false}));
    expect(reason(exe, '--backend')).toContain('WSL 2 only');
    expect(reason(exe, '--no-windows-containers')).toContain('anyway');
  });

  test('Windows containers cannot be the backend and left out', () => {
    const {msi} = advice(desktop({backend: 'windows', windowsContainers: false}));
    expect(reason(msi, 'ENGINE')).toContain('decide for one');
  });

  test('the settings file overrides the installer', () => {
    const {msi} = advice({
      ...desktop({backend: 'hyper-v'}),
      settings: {linuxVM: {wslEngineEnabled: {locked: true, value: true}}},
    });
    expect(reason(msi, 'ENGINE')).toContain('overrides');
  });
});

describe('proxy', () => {
  const proxy = (value: JsonObject, rest: JsonObject = {}) => ({
    ...MINIMAL,
    settings: {proxy: {locked: true, ...value}},
    ...rest,
  });

  test('values go with mode manual', () => {
    const {msi, exe} = advice(RICH);
    expect(used(msi, 'PROXYHTTPMODE')).toBe('PROXYHTTPMODE="manual"');
    expect(used(msi, 'OVERRIDEPROXYEXCLUDE')).toBe('OVERRIDEPROXYEXCLUDE=".acme.example"');
    expect(used(exe, '--override-proxy-http')).toBe('--override-proxy-http="http://proxy.acme.example:3128"');
  });

  test('values without mode manual are left out', () => {
    const {msi} = advice(proxy({mode: 'system', http: 'http://proxy.acme.example:3128'}));
    expect(reason(msi, 'OVERRIDEPROXYHTTP')).toContain('mode manual only');
  });

  test('a PAC needs an installer of 4.48', () => {
    const pac = {mode: 'manual', pac: 'http://wpad.acme.example/proxy.pac'};
    expect(used(advice(proxy(pac)).msi, 'OVERRIDEPROXYPAC')).toContain('proxy.pac');
    const old = proxy(pac, {desktop: {minimumVersion: '4.46'}});
    expect(reason(advice(old).msi, 'OVERRIDEPROXYPAC')).toContain('from 4.48');
  });

  test('a PAC text does not travel on a command line', () => {
    const embedded = proxy({mode: 'manual', embeddedPac: 'function FindProxyForURL(url, host) { return "DIRECT"; }'});
    expect(reason(advice(embedded).msi, 'OVERRIDEPROXYEMBEDDEDPAC')).toContain('command line');
  });
});

describe('notes', () => {
  const notes = (policy: JsonObject) =>
    advice(policy)
      .msi.notes.map(({text}) => text)
      .join('\n');

  test('3010 and no reboot of its own, always', () => {
    expect(advice(MINIMAL).msi.command).toContain('/quiet /norestart REMOVEEXISTINGINSTALL=1');
    expect(notes(MINIMAL)).toContain('3010');
  });

  test.each([
    ['4.56 to 4.65', {minimumVersion: '4.60'}, true],
    ['4.56 to 4.65', {minimumVersion: '4.66'}, false],
    ['4.56 to 4.65', {maximumVersion: '4.55'}, false],
    ['From 4.84', {maximumVersion: '4.83'}, false],
    ['From 4.84', {minimumVersion: '4.84'}, true],
    ['Before 4.86', {minimumVersion: '4.86'}, false],
  ])('"%s" with a fleet of %j: %s', (text, versions, expected) => {
    expect(notes({...MINIMAL, desktop: versions}).includes(text)).toBe(expected);
  });
});

test('a per-user install is never asked of the MSI', () => {
  const {msi} = advice(desktop({scope: 'per-user', package: 'exe'}));
  expect(reason(msi, 'MSIINSTALLPERUSER')).toContain('rejected from 4.92');
  expect(msi.command).not.toContain('MSIINSTALLPERUSER');
});

test('the page names every option of the data', () => {
  const [state] = statesOf(RICH);
  const page = new TextDecoder().decode(composeInstallerOptions(state!).find(({path}) => path.endsWith('.md'))!.bytes);
  const {msi, exe} = advice(RICH);
  for (const {text} of [...msi.use, ...exe.use]) expect(page).toContain(text);
  for (const {option} of [...msi.leftOut, ...exe.leftOut]) expect(page).toContain(option);
  expect(page).toContain(msi.command);
  expect(page).toContain('elevated **command prompt** (cmd.exe)');
  expect(page).not.toMatch(/undefined|\[object/);
});

test('nothing for a policy without Windows', () => {
  expect(composeInstallerOptions(statesOf({...MINIMAL, platforms: ['linux']})[0]!)).toEqual([]);
});
