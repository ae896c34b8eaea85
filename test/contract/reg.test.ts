import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {emit} from '../../src/emit.ts';
import {regFile} from '../../src/formats/reg.ts';
import {RICH, statesOf} from '../fixtures/policies.ts';
import {emptyHive} from './hive.ts';
import {contractSuite} from './tools.ts';

const KEY = 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop';
const NAME = 'allowedOrgs';
const LONG = Array.from({length: 40}, (_, index) => `organisation-${index}`);
const artifacts = emit(statesOf(RICH));
const bytesOf = (path: string) => artifacts.find(artifact => artifact.path === path)!.bytes;
const install = bytesOf('windows/allowed-orgs.reg');
const remove = bytesOf('windows/allowed-orgs-remove.reg');
const long = regFile(KEY, [{name: NAME, type: 'REG_MULTI_SZ', data: LONG}]);

const folder = mkdtempSync(join(tmpdir(), 'wharfinger-reg-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

contractSuite('.reg as hivexregedit reads it', ['hivexregedit'], () => {
  const hive = join(folder, 'SOFTWARE');
  const PREFIX = 'HKEY_LOCAL_MACHINE\\SOFTWARE';
  const run = (...args: string[]) => {
    const result = spawnSync('hivexregedit', args, {encoding: 'utf8'});
    expect(result).toMatchObject({status: 0, stderr: ''});
    return result.stdout;
  };
  const merge = (text: string) => {
    const file = join(folder, 'in.reg');
    writeFileSync(file, text);
    run('--merge', '--prefix', PREFIX, hive, file);
  };
  // The tool wants UTF-8 and every parent written out; both are its own limits.
  const mergeFile = (bytes: Uint8Array) => merge(new TextDecoder('utf-16le').decode(bytes));
  const strings = (): string[] | undefined => {
    const text = run('--export', '--prefix', PREFIX, hive, '\\Policies\\Docker\\Docker Desktop');
    const hex = /"allowedOrgs"=hex\(7\):([0-9a-f,]+)/.exec(text)?.[1];
    if (hex === undefined) return undefined;
    const all = Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le');
    expect(all.endsWith('\0\0')).toBe(true);
    return all.slice(0, -2).split('\0');
  };

  beforeAll(() => {
    writeFileSync(hive, emptyHive());
    merge(`Windows Registry Editor Version 5.00\n\n[${PREFIX}\\Policies]\n\n[${PREFIX}\\Policies\\Docker]\n\n`);
  });

  test('the organisations arrive as they stand in the policy', () => {
    mergeFile(install);
    expect(strings()).toEqual(['acme', 'acme-labs']);
  });

  test('folded lines too', () => {
    mergeFile(long);
    expect(strings()).toEqual(LONG);
  });

  test('and the second file takes them away', () => {
    mergeFile(remove);
    expect(strings()).toBeUndefined();
  });
});

const WINE = '/usr/lib/wine/wine64';
const WINESERVER = '/usr/lib/wine/wineserver64';

contractSuite('.reg as Wine reads it', [{holds: () => existsSync(WINE), otherwise: 'wine64 is not installed'}], () => {
  const prefix = join(folder, 'wine');
  const env = {...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: ''};
  const wine = (...args: string[]) => spawnSync(WINE, args, {env, encoding: 'utf8', cwd: folder});
  const load = (bytes: Uint8Array) => {
    writeFileSync(join(folder, 'in.reg'), bytes);
    expect(wine('regedit', '/S', `Z:${join(folder, 'in.reg').replaceAll('/', '\\')}`).status).toBe(0);
  };
  const query = () => wine('reg', 'query', KEY, '/v', NAME);

  beforeAll(() => {
    expect(wine('wineboot', '-i').status).toBe(0);
  });
  afterAll(() => {
    spawnSync(WINESERVER, ['-k', '-w'], {env});
  });

  test('the organisations arrive as they stand in the policy', () => {
    load(install);
    expect(query().stdout).toMatch(/allowedOrgs\s+REG_MULTI_SZ\s+acme\\0acme-labs\s/);
  });

  test('folded lines too', () => {
    load(long);
    expect(query().stdout).toContain(LONG.join('\\0'));
  });

  test('and the second file takes them away', () => {
    load(remove);
    expect(query().status).not.toBe(0);
  });
});
