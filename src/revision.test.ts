import {expect, test} from 'vitest';
import {check} from './check.ts';
import {nextRevision, reusedRevision} from './revision.ts';

const text = `version: 1
revision: "1.9"
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {patch: {signIn: {organizations: [acme-labs]}}}}
`;
const checked = check(new TextEncoder().encode(text), 'p.yaml', {at: '2030-01-01'});
if (!checked.policy) throw new Error('the policy of this test does not read');
const {policy, states} = checked;
const [base, pilot] = states.map(state => state.policy) as [string, string];
const same = {revision: '1.9', policy: base, rings: {pilot}};

test('other content under the revision of an earlier build is found where the revision stands', () => {
  expect(reusedRevision(policy, states, same)).toEqual([]);
  const [finding] = reusedRevision(policy, states, {...same, policy: 'acme@00000000'});
  expect(finding).toMatchObject({code: 'REVISION-REUSED', severity: 'medium', where: {line: 2}});
  expect(finding?.hint).toContain('"1.10"');
  expect(reusedRevision(policy, states, {...same, rings: {pilot: 'acme.pilot@00000000'}})).toHaveLength(1);
});

test('other content under a lower revision is found too', () => {
  const [finding] = reusedRevision(policy, states, {...same, revision: '1.10', policy: 'acme@00000000'});
  expect(finding).toMatchObject({code: 'REVISION-LOWER', severity: 'medium', where: {line: 2}});
  expect(finding?.hint).toContain('"1.11"');
  expect(reusedRevision(policy, states, {...same, revision: '1.10'})).toEqual([]);
});

test('a lower revision before, a new ring or another organisation is no earlier build', () => {
  expect(reusedRevision(policy, states, {...same, revision: '1.8', policy: 'acme@00000000'})).toEqual([]);
  expect(reusedRevision(policy, states, {...same, rings: {}})).toEqual([]);
  expect(reusedRevision(policy, states, {...same, policy: 'umbrella@00000000'})).toEqual([]);
});

test.each([
  ['1.9', '1.10'],
  ['1.4.0', '1.4.1'],
  ['2.99999999999999999999', '2.100000000000000000000'],
])('after %s comes %s', (revision, next) => expect(nextRevision(revision)).toBe(next));
