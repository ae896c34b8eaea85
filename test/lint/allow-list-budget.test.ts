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
  expect(found!.message).toContain('By entry: quay 10, redhat 10, ghcr 2,');
  expect(found!.message).toContain('7 hosts serve several entries and count once.');
  // Together they also free the seven hosts that they share.
  expect(found!.hint).toContain('5 too many. Dropping quay, redhat frees 13; one pull-through mirror of your own');
  expect(found!.hint).toContain('in their place frees 12. assume: suffix frees 7, if Docker matches subdomains');
});
