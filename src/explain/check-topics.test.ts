import {describe, expect, test} from 'vitest';
import {checkId} from '../state/check.ts';
import {checkTopics} from './check-topics.ts';
import {everyCheck} from './every-check.ts';
import {explain} from './explain.ts';

describe('a check is explained by its code', () => {
  test.each([...new Set(everyCheck().map(checkId))])('%s', id => {
    const [topic] = explain(id).topics;
    expect(topic).toMatchObject({kind: 'check', id});
    for (const text of [topic?.title, topic?.what, topic?.values, topic?.meaning, topic?.recommendation])
      expect(text).toMatch(/\S/);
    expect(topic!.controls!.length).toBeGreaterThan(0);
  });

  test('controls of the example are not told as those of everybody', () => {
    expect(checkTopics('L-FILE-CONTENT:admin-settings')[0]?.controls).toEqual(['settings.*']);
  });

  test('without its instance it means all of them', () => {
    expect(checkTopics('l-file-content').map(({id}) => id)).toEqual([
      'L-FILE-CONTENT:registry-json',
      'L-FILE-CONTENT:admin-settings',
    ]);
  });

  test('with the question mark of a result line', () => {
    expect(checkTopics('?W-RECEIPT')).toEqual(checkTopics('W-RECEIPT'));
  });

  test('an instance that only some policy has is told by its code', () => {
    const [topic] = checkTopics('A-EXCEPTION:settings-kubernetes');
    expect(topic?.id).toMatch(/^A-EXCEPTION/);
    expect(topic?.platforms).toEqual(['windows', 'macos', 'linux']);
  });

  test('one of a policy says what that policy expects', () => {
    const own = everyCheck().filter(({code}) => code === 'W-REGISTRY-VALUE');
    expect(checkTopics('W-REGISTRY-VALUE', own)[0]?.values).toBe('kind=REG_MULTI_SZ;example');
    expect(checkTopics('W-REGISTRY-VALUE')[0]?.values).toBe('what the policy says');
  });

  test('a slip is answered with the name', () => {
    expect(explain('L-FILE-CONTEMT').nearest).toContain('L-FILE-CONTENT');
  });
});
