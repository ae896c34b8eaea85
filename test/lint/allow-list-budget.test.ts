import {expect, test} from 'vitest';
import {stringify} from 'yaml';
import {check} from '../../src/check.ts';
import {BASE} from './table.ts';

test('a list that is too long says what takes the places and what to do', () => {
  const hosts = Array.from({length: 90}, (_, index) => ({host: `h${index}.example`}));
  const allow = [{use: 'quay'}, {use: 'redhat'}, {use: 'ghcr'}, ...hosts];
  const text = stringify({...BASE, registryAccess: {allow}});
  const {findings} = check(new TextEncoder().encode(text), 'policy.yaml', {at: '2026-01-01'});
  const found = findings.find(({code}) => code === 'DD-RAM-100');
  expect(found).toMatchObject({severity: 'high'});
  expect(found!.message).toContain('has 105 hosts');
  expect(found!.message).toContain('By preset: hosts named in the policy 90, quay 10, redhat 10, ghcr 2.');
  expect(found!.message).toContain('7 hosts serve several of them and count once.');
  // Together they also free the seven hosts that they share.
  expect(found!.hint).toContain('5 too many. Dropping quay, redhat frees 13; one pull-through mirror of your own');
  expect(found!.hint).toContain('in their place frees 12. assume: suffix frees 7, if Docker matches subdomains');
});

test('entries of one preset are counted together', () => {
  const allow = Array.from({length: 51}, (_, index) => ({
    id: `registry-${index}`,
    use: 'ecr',
    with: {account: String(100000000000 + index), region: `eu-central-${index % 10}`},
  }));
  const text = stringify({...BASE, registryAccess: {allow: [...allow, ...hostsUpTo(60)]}});
  const {findings} = check(new TextEncoder().encode(text), 'policy.yaml', {at: '2026-01-01'});
  const found = findings.find(({code}) => code === 'DD-RAM-100');
  expect(found!.message).toContain('has 121 hosts');
  expect(found!.message).toContain('By preset: ecr 61, hosts named in the policy 60.');
});

function hostsUpTo(count: number) {
  return Array.from({length: count}, (_, index) => ({host: `h${index}.example`}));
}
