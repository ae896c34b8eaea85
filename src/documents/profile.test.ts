import * as plist from 'plist';
import {describe, expect, test} from 'vitest';
import {MINIMAL, RICH, statesOf} from '../../test/fixtures/policies.ts';
import type {JsonObject} from '../json.ts';
import {profileIdentifier} from '../state/identity.ts';
import {composeProfile} from './profile.ts';

const bytesOf = (policy: JsonObject, ring = 0) => composeProfile(statesOf(policy)[ring]!)!.bytes;
// biome-ignore lint/suspicious/noExplicitAny: what a parser read; the tests say what it must be.
const read = (bytes: Uint8Array) => plist.parse(new TextDecoder().decode(bytes)) as Record<string, any>;

describe('composeProfile', () => {
  test('starts with <?xml at byte 0', () => {
    expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytesOf(MINIMAL)).startsWith('<?xml ')).toBe(true);
  });

  test('is for the system, for Macs, and has upper-case UUIDs of its own for profile and payload', () => {
    const profile = read(bytesOf(MINIMAL));
    expect(profile).toMatchObject({
      PayloadType: 'Configuration',
      PayloadScope: 'System',
      PayloadIdentifier: 'example.acme.docker-desktop',
      PayloadUUID: '71234A1D-7C66-5D19-9F14-3000CF41DE9A',
      PayloadOrganization: 'Acme Corporation',
      PayloadRemovalDisallowed: true,
      TargetDeviceType: 5,
    });
    expect(profile['PayloadContent']).toHaveLength(1);
    expect(profile['PayloadContent'][0]).toMatchObject({
      PayloadType: 'com.docker.config',
      PayloadIdentifier: 'example.acme.docker-desktop.preferences',
      PayloadUUID: '7FE8A25C-1FA6-5ACE-BE06-15EB5E2AF9A3',
    });
  });

  test('organisations are one string joined by ;', () => {
    expect(read(bytesOf(RICH))['PayloadContent'][0]['allowedOrgs']).toBe('acme;acme-labs');
  });

  test('the proxy is there when the policy delivers it by profile, and only then', () => {
    expect(read(bytesOf(RICH))['PayloadContent'][0]).toHaveProperty(
      'overrideProxyHTTP',
      'http://proxy.acme.example:3128',
    );
    const without = read(bytesOf({...RICH, proxy: {deliver: ['admin-settings']}}));
    expect(JSON.stringify(without)).not.toContain('overrideProxy');
  });

  test('identifiers are the same in every ring; the description carries the policy id of its ring', () => {
    const [base, pilot] = [0, 1].map(ring => read(bytesOf(RICH, ring)));
    for (const key of ['PayloadIdentifier', 'PayloadUUID']) {
      expect(pilot![key]).toBe(base![key]);
      expect(pilot!['PayloadContent'][0][key]).toBe(base!['PayloadContent'][0][key]);
    }
    const [state, ring] = statesOf(RICH);
    expect(base!['PayloadDescription']).toContain(state!.policy);
    expect(pilot!['PayloadDescription']).toContain(ring!.policy);
  });

  test('another domain has other identifiers', () => {
    const other = read(bytesOf({...MINIMAL, organization: {name: 'Acme', domain: 'acme.test'}}));
    expect(other['PayloadIdentifier']).toBe('test.acme.docker-desktop');
    expect(other['PayloadUUID']).not.toBe('71234A1D-7C66-5D19-9F14-3000CF41DE9A');
  });

  test('there is none where macOS has no managed preference', () => {
    const [state] = statesOf({...MINIMAL, signIn: {organizations: ['acme'], macos: ['registry-json']}});
    expect(composeProfile(state!)).toBeUndefined();
  });
});

test('profileIdentifier reverses the domain', () => {
  const organization = {name: 'A', slug: 'a1', domain: 'it.acme.co.example'};
  expect(profileIdentifier(organization)).toBe('example.co.acme.it.docker-desktop');
});
