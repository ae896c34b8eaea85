import {expect, test} from 'vitest';
import {nearest} from './nearest.ts';

const KEYS = ['extensionsEnabled', 'enableInference', 'enableInferenceTCP', 'proxy', 'cpus'];

test.each([
  ['extensionEnabled', 'extensionsEnabled'],
  ['ENABLEINFERENCE', 'enableInference'],
  ['enableInfernece', 'enableInference'],
  ['proyx', 'proxy'],
  ['cpu', 'cpus'],
])('%s is meant as %s', (word, meant) => {
  expect(nearest(word, KEYS)).toBe(meant);
});

test.each(['banana', '', 'gpus are nice', 'x'.repeat(100_000)])('%.20s is near nothing', word => {
  expect(nearest(word, KEYS)).toBeUndefined();
});

test('an equal word wins over a near one', () => {
  expect(nearest('proxy', ['proxi', 'Proxy', 'proxy'])).toBe('Proxy');
  expect(nearest('proxy', ['proxi', 'proxy'])).toBe('proxy');
});
