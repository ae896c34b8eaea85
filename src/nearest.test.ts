import {expect, test} from 'vitest';
import {nearest} from './nearest.ts';

const KEYS = ['extensionsEnabled', 'enableInference', 'enableInferenceTCP', 'proxy', 'cpus', 'registry-json'];

test.each([
  ['extensionEnabled', 'extensionsEnabled'],
  ['ENABLEINFERENCE', 'enableInference'],
  ['enableInfernece', 'enableInference'],
  ['proyx', 'proxy'],
  ['cpu', 'cpus'],
  ['registry_json', 'registry-json'],
])('%s is meant as %s', (word, meant) => {
  expect(nearest(word, KEYS)).toBe(meant);
});

test.each(['banana', '', 'gpus are nice', 'x'.repeat(100_000)])('%.20s is near nothing', word => {
  expect(nearest(word, KEYS)).toBeUndefined();
});

test('of several the nearest wins, of equals the earlier', () => {
  expect(nearest('prox', ['praxi', 'proxi', 'proxy'])).toBe('proxi');
  expect(nearest('Proxy', ['proxi', 'proxy'])).toBe('proxy');
});
