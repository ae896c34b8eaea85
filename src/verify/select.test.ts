import {expect, test} from 'vitest';
import {caseOf, ROWS} from '../../test/tables/verdicts.ts';
import {checkId} from '../state/check.ts';
import {checksOfPlatform, selected} from './select.ts';

const {list} = caseOf(ROWS[0]!);
const checks = checksOfPlatform(list, 'linux');
const ids = (...codes: string[]) => selected(checks, codes).map(checkId);

test('a system without checks is trouble, and the systems it serves are named', () => {
  expect(() => checksOfPlatform({...list, checks}, 'windows')).toThrow(
    expect.objectContaining({code: 'NOTHING_TO_VERIFY', hint: expect.stringContaining('It serves Linux.')}),
  );
});

test('a code with its instance, without it, and in small letters', () => {
  expect(ids('L-FILE-CONTENT:registry-json')).toEqual(['L-FILE-CONTENT:registry-json']);
  expect(ids('l-folder-access').length).toBeGreaterThan(1);
  expect(ids('L-RECEIPT', 'L-RECEIPT')).toEqual(['L-RECEIPT']);
});

test.each([
  ['L-RECIEPT', 'Did you mean L-RECEIPT?'],
  ['W-RECEIPT', 'Did you mean L-RECEIPT?'],
  ['nonsense-of-any-kind', 'checks.json'],
])('%s is refused', (code, hint) => {
  expect(() => ids('L-RECEIPT', code)).toThrow(
    expect.objectContaining({
      code: 'USAGE',
      message: expect.stringContaining(code),
      hint: expect.stringContaining(hint),
    }),
  );
});
