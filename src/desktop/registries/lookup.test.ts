import {describe, expect, test} from 'vitest';
import type {Json} from '../../json.ts';
import {expandAllowList} from './expand.ts';
import {presetsOfHost} from './lookup.ts';
import {type Preset, REGISTRIES} from './registries.ts';

const presets = REGISTRIES.flatMap(registry => registry.presets);
const examplesOf = ({parameters}: Preset): Record<string, Json> =>
  Object.fromEntries(parameters.map(({name, example, list}) => [name, list ? [example] : example]));

describe('every host that a preset lists', () => {
  test.each(presets.map(preset => [preset.id, preset] as const))('%s', (id, preset) => {
    const values = examplesOf(preset);
    const {hosts: _, ...single} = values;
    for (const {host} of expandAllowList([{id, use: id, with: single}], 'exact').emitted) {
      const own = Object.values(single).includes(host) && presetsOfHost(host).every(found => found.preset.id !== id);
      if (own) continue; // A registry of the admin's own: nobody else can know it.
      const match = presetsOfHost(host).find(found => found.preset.id === id);
      expect(match, host).toBeDefined();
      expect(match?.emitted, host).toBe(true);
      expect(values).toMatchObject(match!.values);
    }
  });
});

test.each([
  ['docker.io', ['docker-hub'], {}],
  ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', ['ecr'], {account: '123456789012', region: 'eu-central-1'}],
  ['prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com', ['ecr'], {region: 'eu-west-1'}],
  ['contoso.westeurope.data.azurecr.io', ['acr'], {name: 'contoso', tld: 'io', region: 'westeurope'}],
  ['contoso.westeurope.geo.azurecr.io', ['acr'], {name: 'contoso', tld: 'io', region: 'westeurope'}],
  ['europe-west3-docker.pkg.dev', ['artifact-registry', 'k8s'], {location: 'europe-west3'}],
  ['eu.gcr.io', ['gcr'], {host: 'eu.gcr.io'}],
  ['acme.jfrog.io', ['jfrog'], {tenant: 'acme'}],
  ['cdn01.quay.io', ['quay', 'redhat'], {}],
])('%s', (host, ids, values) => {
  const found = presetsOfHost(host);
  expect(found.map(({preset}) => preset.id)).toEqual(ids);
  expect(found[0]!.values).toEqual(values);
});

test.each([
  'registry.acme.example',
  'evil-quay.io',
  'quay.io.attacker.example',
  'evil.cgr.dev',
  // Another region than the one it is named after.
  'prod-eu-west-1-starport-layer-bucket.s3.us-east-1.amazonaws.com',
  // The preset does not take this partition.
  'prod-cn-north-1-starport-layer-bucket.s3.cn-north-1.amazonaws.com',
  '',
  '__proto__',
])('no preset has %s', host => {
  expect(presetsOfHost(host)).toEqual([]);
});
