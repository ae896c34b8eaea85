import {expect, test} from 'vitest';
import {ACCESS_CASES} from '../../test/tables/access.ts';
import {accessOf} from './windows-access.ts';

test.each(ACCESS_CASES)('$name', ({what, steps, expected}) => {
  const seen = accessOf(what, steps);
  if (expected === null) expect(seen).toEqual({status: 'absent'});
  else if (expected === '!') expect(seen.status).toBe('unreadable');
  else expect(seen).toEqual({status: 'value', value: expected});
});

test('the table has a case for every right that counts', () => {
  const rights = ACCESS_CASES.filter(({what}) => what === 'file').map(({expected}) => expected);
  for (const right of ['0x2', '0x4', '0x10', '0x100', '0x10000', '0x40000', '0x80000', '0x10000000', '0x40000000'])
    expect(rights.some(expected => expected?.endsWith(`:${right}`))).toBe(true);
});
