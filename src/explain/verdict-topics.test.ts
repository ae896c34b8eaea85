import {expect, test} from 'vitest';
import {VERDICTS} from '../verify/verdict.ts';
import {explain} from './explain.ts';

test.each(VERDICTS)('%s is explained by its word', verdict => {
  for (const word of [verdict, verdict.toUpperCase()])
    expect(explain(word).topics).toMatchObject([{kind: 'verdict', id: verdict, title: expect.stringMatching(/\S/)}]);
});
