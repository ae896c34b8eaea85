import {expect, test} from 'vitest';
import {check} from '../check.ts';
import {type StarterAnswers, starterPolicy} from './starter.ts';

const answers: StarterAnswers = {
  name: 'Acme',
  domain: 'acme.example',
  organizations: ['acme', 'acme-labs'],
  platforms: ['windows', 'macos'],
};
const judge = (text: string) => check(new TextEncoder().encode(text), 'policy.yaml', {at: '2030-01-01'});
const serious = (text: string) =>
  judge(text).findings.filter(({severity}) => severity === 'high' || severity === 'medium');

test('passes without a warning, with every answer in it', () => {
  const text = starterPolicy({...answers, contact: 'it-help@acme.example'});
  expect(serious(text)).toEqual([]);
  expect(judge(text).policy).toMatchObject({
    organization: {name: 'Acme', domain: 'acme.example', contact: 'it-help@acme.example'},
    platforms: ['windows', 'macos'],
    signIn: {organizations: ['acme', 'acme-labs']},
  });
});

test('the sections that wait as comments are right too', () => {
  const open = starterPolicy(answers)
    .replace(/^# ((?:settings|registryAccess|rings):| {2,}\S.*)$/gm, '$1')
    .replace(/^ {2,}wharfinger .*$/gm, '');
  expect(open).toMatch(/^settings:$/m);
  expect(judge(open).policy?.rings).toHaveLength(1);
  expect(judge(open).findings.filter(({severity}) => severity === 'high')).toEqual([]);
});

test.each(['a "b" \\ c', "it's: {x} # y", '- Ünï 漢 🐳', '{{x}}', '$(x) `y`'])(
  'a name arrives as written: %s',
  name => {
    expect(judge(starterPolicy({...answers, name})).policy?.organization.name).toBe(name);
  },
);
