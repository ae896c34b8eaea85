import {expect, test} from 'vitest';
import {parsePolicyId} from './policy-id.ts';

test('a policy id has a slug, perhaps a ring, and a digest', () => {
  expect(parsePolicyId('acme@01234567')).toEqual({slug: 'acme', ring: null, digest: '01234567'});
  expect(parsePolicyId('acme-eu.pilot@89abcdef')).toEqual({slug: 'acme-eu', ring: 'pilot', digest: '89abcdef'});
});

test.each([
  '',
  'acme',
  'acme@',
  'acme@0123456',
  'acme@0123456G',
  'acme.@01234567',
  'acme.a.b@01234567',
  'a@01234567\n',
])('no policy id: %j', text => expect(parsePolicyId(text)).toBeUndefined());
