import {expect, test} from 'vitest';
import {accessOf} from '../../../../src/verify/windows-access.ts';
import {ACCESS_CASES} from '../../../tables/access.ts';
import type {Machine} from '../../windows/machine.ts';
import {runOne} from '../../windows/machine.ts';
import {powershellSuite} from '../../windows/powershell.ts';
import {state} from './installed.ts';
import {fakeText} from './verifying.ts';

powershellSuite('who may change a thing, as PowerShell judges', () => {
  test('every row of the table', () => {
    const {lines} = runOne({
      state: state(),
      script: 'verify',
      on: {language: 'FullLanguage', cases: ACCESS_CASES} as unknown as Machine,
      partials: {'windows/verify-observing.ps1': fakeText('windows-access.ps1')},
    });
    const wanted = ACCESS_CASES.map(({what, steps}) => {
      const seen = accessOf(what, steps);
      return `${seen.status} ${seen.status === 'value' ? seen.value : ''}`;
    });
    expect(lines.map((line, index) => [ACCESS_CASES[index]?.name, line])).toEqual(
      wanted.map((line, index) => [ACCESS_CASES[index]!.name, line]),
    );
  });
});
