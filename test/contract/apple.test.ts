import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import * as plist from 'plist';
import {afterAll, describe, expect, test} from 'vitest';
import {emit} from '../../src/emit.ts';
import {MINIMAL, RICH, statesOf} from '../fixtures/policies.ts';
import {contractSuite} from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'wharfinger-apple-'));
afterAll(() => rmSync(folder, {recursive: true}));
const file = join(folder, 'in.plist');
const binary = join(folder, 'out.bplist');

/** What libplist reads out of an XML property list: through its binary form, which is read by another parser. */
function readByLibplist(bytes: Uint8Array): unknown {
  writeFileSync(file, bytes);
  const run = spawnSync('plistutil', ['-i', file, '-o', binary], {encoding: 'utf8'});
  expect(run).toMatchObject({status: 0, stderr: ''});
  const written = readFileSync(binary);
  expect(written.subarray(0, 6).toString('latin1')).toBe('bplist');
  return plist.parse(new Uint8Array(written));
}

const artifacts = [MINIMAL, RICH].flatMap(policy => emit(statesOf(policy)));
const lists = artifacts.filter(({path}) => /\.(plist|mobileconfig)$/.test(path));
// biome-ignore lint/suspicious/noExplicitAny: what another parser read; the tests say what it must be.
const contentOf = (path: string): any => readByLibplist(lists.findLast(artifact => artifact.path === path)!.bytes);

contractSuite('profile and property lists', ['plistutil', 'xmllint'], () => {
  test('there are some in both trees', () => {
    expect(new Set(lists.map(({path}) => path))).toEqual(
      new Set([
        'macos/docker-desktop.mobileconfig',
        'macos/com.docker.config.plist',
        'macos/desktop.plist',
        'rings/pilot/macos/docker-desktop.mobileconfig',
        'rings/pilot/macos/com.docker.config.plist',
        'rings/pilot/macos/desktop.plist',
      ]),
    );
  });

  test('xmllint finds every one well-formed, and <?xml stands at byte 0', () => {
    for (const {bytes} of lists) {
      expect(Buffer.from(bytes.subarray(0, 6)).toString('latin1')).toBe('<?xml ');
      writeFileSync(file, bytes);
      expect(spawnSync('xmllint', ['--noout', '--nonet', file], {encoding: 'utf8'})).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
  });

  test('xmllint sees a space before <?xml', () => {
    writeFileSync(file, Buffer.concat([Buffer.from(' '), lists[0]!.bytes]));
    expect(spawnSync('xmllint', ['--noout', '--nonet', file]).status).not.toBe(0);
  });

  describe('as libplist reads them', () => {
    test('the profile binds with one string', () => {
      const profile = contentOf('macos/docker-desktop.mobileconfig');
      expect(profile).toMatchObject({PayloadType: 'Configuration', PayloadScope: 'System', PayloadVersion: 1});
      expect(profile.PayloadContent).toHaveLength(1);
      expect(profile.PayloadContent[0]).toMatchObject({
        PayloadType: 'com.docker.config',
        allowedOrgs: 'acme;acme-labs',
        overrideProxyHTTP: 'http://proxy.acme.example:3128',
      });
      expect(profile.PayloadUUID).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
      expect(profile.PayloadUUID).not.toBe(profile.PayloadContent[0].PayloadUUID);
    });

    test('desktop.plist binds with an array', () => {
      expect(contentOf('macos/desktop.plist')).toEqual({allowedOrgs: ['acme', 'acme-labs']});
    });

    test('the bare dictionary says what the profile says', () => {
      const payload = contentOf('macos/docker-desktop.mobileconfig').PayloadContent[0];
      const own = Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
      expect(contentOf('macos/com.docker.config.plist')).toEqual(own);
    });
  });
});
