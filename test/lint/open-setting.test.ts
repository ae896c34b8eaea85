import {expect, test} from 'vitest';
import {check} from '../../src/check.ts';
import type {JsonObject} from '../../src/json.ts';
import {BASE} from './table.ts';

const SETTINGS = {enhancedContainerIsolation: true, blockDockerLoad: true};
const found = (code: string, patch: JsonObject) => {
  const policy = {...BASE, registryAccess: {allow: [{host: 'registry.acme.eu'}]}, settings: SETTINGS, ...patch};
  const {findings} = check(new TextEncoder().encode(JSON.stringify(policy)), 'policy.json', {at: '2026-01-01'});
  return findings.filter(finding => finding.code === code).map(({message, hint}) => [message, hint]);
};

test('the ring that leaves a setting open is named, with a fix for that place', () => {
  const rings = {vip: {patch: {settings: {enhancedContainerIsolation: false}}}};
  const [[message, hint] = [], ...more] = found('DD-RAM-NOECI', {rings});
  expect(message).toMatch(/ So it is in ring vip\.$/);
  expect(hint).toBe('Write enhancedContainerIsolation: true here.');
  expect(more).toEqual([]);
});

test('so is the ring that makes it unmanaged', () => {
  const rings = {vip: {patch: {settings: {enhancedContainerIsolation: null}}}};
  const [[message, hint] = []] = found('DD-RAM-NOECI', {rings});
  expect(message).toMatch(/ So it is in ring vip\.$/);
  expect(hint).toBe('Write enhancedContainerIsolation: true here, or remove the null.');
});

test('the system that leaves a setting open is named, once for the base and every ring', () => {
  const patch = {overrides: {macos: {settings: {blockDockerLoad: false}}}, rings: {pilot: {patch: {}}}};
  const [[message, hint] = [], ...more] = found('DD-LOAD', patch);
  expect(message).toMatch(/ So it is on macOS\.$/);
  expect(hint).toBe('Write blockDockerLoad: true here.');
  expect(more).toEqual([]);
});

test('nothing is named where it is open everywhere', () => {
  const [[message] = []] = found('DD-LOAD', {settings: {...SETTINGS, blockDockerLoad: false}});
  expect(message).not.toContain('So it is');
});

test('a mirror that the list lacks is added by its host', () => {
  const kubernetes = {enabled: true, imagesRepository: 'mirror.acme.eu/k8s'};
  const patch = {desktop: {...BASE.desktop, minimumVersion: '4.66'}, settings: {...SETTINGS, kubernetes}};
  const list = {registryAccess: {allow: [{use: 'k8s'}]}};
  expect(found('DD-RAM-K8S', {...patch, ...list}).map(([, hint]) => hint)).toEqual([
    'Add host: mirror.acme.eu to registryAccess.allow.',
  ]);
});
