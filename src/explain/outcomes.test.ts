import {expect, test} from 'vitest';
import {explanationText} from '../report/explanation.ts';
import {explain, isEmpty} from './explain.ts';

const DRIFT = 'wharfinger: drift policy=acme.pilot@01234567 revision=1.4.0 ring=pilot changed=2 left=1';

test('the last line of a script is told in words, wherever it stands', () => {
  for (const text of [
    DRIFT,
    DRIFT.replace(' revision', '\r\nrevision'),
    `PC-1;"${DRIFT}";failed`,
    `error\r\n${DRIFT} root="/mnt/image"\r\n`,
  ])
    expect(explain(text).outcomes).toMatchObject([
      {
        word: 'drift',
        policy: 'acme.pilot@01234567',
        says: [
          expect.stringContaining('something is not as the policy says'),
          'The script is of revision 1.4.0, ring pilot.',
          'Changed: 2. Left as it was found: 1.',
        ],
        fix: expect.stringContaining('Find out whose it is'),
      },
    ]);
  expect(explanationText(explain(DRIFT))).toMatch(/^drift \(install or uninstall script of acme\.pilot@01234567\)\n/);
});

test.each(['ok', 'pending', 'drift', 'conflict', 'unknown', 'dry-run', 'trouble'])('%s', word => {
  const line = `wharfinger: ${word} policy=acme@01234567 revision=1.4.0 would-change=2 left=0`;
  expect(explain(line).outcomes).toMatchObject([{word, policy: 'acme@01234567'}]);
});

test('what is cut off still says its word', () => {
  expect(explain(DRIFT.slice(0, DRIFT.indexOf(' changed'))).outcomes[0]?.says).toHaveLength(2);
});

test('of somebody else nothing is said', () => {
  expect(isEmpty(explain('wharfinger: fine policy=acme@01234567 revision=1'))).toBe(true);
});
