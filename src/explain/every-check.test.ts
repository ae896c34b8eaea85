import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {checkId} from '../state/check.ts';
import {everyCheck} from './every-check.ts';

test('every code there is has its texts here', () => {
  const golden = readFileSync(new URL('../../test/golden/check-codes.txt', import.meta.url), 'utf8');
  const codes = (ids: readonly string[]) => [...new Set(ids.map(id => id.replace(/:.*/, '')))].sort();
  expect(codes(everyCheck().map(checkId))).toEqual(codes(golden.trim().split('\n')));
});
