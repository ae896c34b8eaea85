import {describe, expect, test} from 'vitest';
import {checkId} from '../state/check.ts';
import {checkTopics} from './check-topics.ts';
import {everyCheck} from './every-check.ts';
import {explain} from './explain.ts';

describe('a check is explained by its code', () => {
  test.each([...new Set(everyCheck().map(checkId))].filter(id => !id.startsWith('A-EXCEPTION')))('%s', id => {
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

  test('with the question mark of a result line it is no failure', () => {
    const [topic] = checkTopics('?W-RECEIPT');
    expect(topic).toMatchObject({id: 'W-RECEIPT', title: checkTopics('W-RECEIPT')[0]!.title});
    expect(topic).not.toHaveProperty('meaning');
    expect(topic?.recommendation).toContain('did not run as administrator');
  });

  test.each(['A-EXCEPTION', 'A-EXCEPTION:settings-proxy', 'a-exception:settings-desktop-terminal-enabled'])(
    '%s is an exception that only some policy has',
    word => {
      expect(checkTopics(word)).toMatchObject([
        {
          id: 'A-EXCEPTION',
          title: 'An exception of the policy has not ended',
          platforms: ['windows', 'macos', 'linux'],
        },
      ]);
    },
  );

  test('an instance that no policy has is not taken for another', () => {
    expect(checkTopics('L-FILE-CONTENT:cloud')).toEqual([]);
  });

  test('what must not be there is expected to be absent', () => {
    for (const {code, values} of everyCheck().flatMap(check =>
      checkTopics(checkId(check)).map(topic => ({...check, ...topic})),
    ))
      if (code.endsWith('-SOURCE-ABSENT')) expect(values).toBe('absent');
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
