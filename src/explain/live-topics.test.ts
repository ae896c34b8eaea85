import {expect, test} from 'vitest';
import {LIVE_QUESTIONS} from '../live/codes.ts';
import {explain} from './explain.ts';

test.each(Object.entries(LIVE_QUESTIONS))('%s, as it is printed', (code, {fix}) => {
  for (const asked of [code, code.toLowerCase(), `${code}:registry.example`])
    expect(explain(asked).topics).toMatchObject([{kind: 'code', id: code, recommendation: fix}]);
});
