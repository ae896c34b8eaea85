import {expect, test} from 'vitest';
import {isTooOld} from './main.ts';

test.each([
  ['20.20.2', true],
  ['22.11.9', true],
  ['22.12.0', false],
  ['24.21.0', false],
] as const)('Node %s too old: %s', (version, old) => expect(isTooOld(version)).toBe(old));
