import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {caseOf, ROWS} from '../../test/tables/verdicts.ts';
import {read} from '../policy/read.ts';
import {explanationText} from '../report/explanation.ts';
import {resultLine} from '../verify/line.ts';
import {reportOf} from '../verify/report.ts';
import {explain, explainText, isEmpty} from './explain.ts';
import {knownPolicy} from './known-policy.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/explanation.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv2020({allErrors: true}).compile(schema);

const DRIFT =
  '{"v":1,"pol":"acme@11111111","have":"acme@11111111","rev":"1.4.0","os":"windows","dd":"4.85.0","s":"drift","win":"registry-key","f":["W-REGISTRY-VALUE:allowed-orgs","?W-FILE-ACCESS:registry-json"],"more":0,"x":0}';
const line = (changes: object) => JSON.stringify({...JSON.parse(DRIFT), ...changes});
const answers = (text: string) => {
  const explanation = explain(text);
  expect(fits(explanation) || fits.errors).toBe(true);
  return explanation.results;
};
const answer = (text: string) => answers(text)[0]!;

describe('a result line is found wherever it was pasted', () => {
  test.each([
    ['as it is', DRIFT],
    ['in a ticket', `Hi, see below.\r\n\r\n> ${DRIFT}\nThanks, Jo`],
    ['as a cell of a CSV file', `PC-1,"${DRIFT.replaceAll('"', '""')}",Failed`],
    ['inside another JSON document', JSON.stringify({preRemediation: DRIFT})],
    ['in the source of a web page', `<td>${DRIFT.replaceAll('"', '&quot;')}</td>`],
    ['with the quotes of a mail program', DRIFT.replace(/"([^"]*)"/g, '\u201c$1\u201d')],
    ['without its quotes', DRIFT.replaceAll('"', '')],
    ['broken into lines', DRIFT.replace(/(.{60})/g, '$1\n')],
    ['written with spaces', JSON.stringify(JSON.parse(DRIFT), null, 1)],
  ])('%s', (_, text) => {
    expect(answers(text)).toHaveLength(1);
    const {policy, verdict, cut, checks} = answer(text);
    expect({policy, verdict, cut}).toEqual({policy: 'acme@11111111', verdict: 'drift', cut: false});
    expect(checks.map(({code, status, about}) => [code, status, about?.platforms])).toEqual([
      ['W-REGISTRY-VALUE:allowed-orgs', 'fail', ['windows']],
      ['W-FILE-ACCESS:registry-json', 'unknown', ['windows']],
    ]);
  });

  test('every line of the table of verdicts is read, and its codes are known', () => {
    for (const row of ROWS) {
      const {list, facts} = caseOf(row);
      const {verdict, checks, cut} = answer(resultLine(reportOf(list, facts, row.only)));
      expect({name: row.name, verdict, cut}).toEqual({name: row.name, verdict: row.verdict, cut: false});
      expect(checks.map(({code, status}) => (status === 'fail' ? code : `?${code}`))).toEqual(row.f ?? []);
      expect(checks.every(({about}) => about?.kind === 'check')).toBe(true);
    }
  });

  test('several lines are answered each once', () => {
    const text = [DRIFT, DRIFT, line({s: 'ok', f: []})].join('\n');
    expect(answers(text).map(({verdict}) => verdict)).toEqual(['drift', 'ok']);
  });

  test('cut anywhere, it gives what is left and says so', () => {
    for (let length = DRIFT.indexOf(',"have"') + 1; length < DRIFT.length; length++) {
      const {cut, checks, policy, says} = answer(DRIFT.slice(0, length));
      expect({length, cut, policy}).toEqual({length, cut: true, policy: 'acme@11111111'});
      expect(['W-REGISTRY-VALUE:allowed-orgs', 'W-FILE-ACCESS:registry-json']).toEqual(
        expect.arrayContaining(checks.map(({code}) => code)),
      );
      expect(says.at(-1)).toContain('no end');
    }
  });

  test.each([
    ['another version', '{"v":2,"pol":"acme@11111111","s":"ok"}'],
    ['a verdict nobody knows', line({s: 'fine'})],
    ['an object of somebody else', '{"v":1,"name":"x"}'],
    ['nothing behind the beginning', '{"v":1,'],
  ])('not ours: %s', (_, text) => {
    expect(isEmpty(explain(text))).toBe(true);
  });

  test('a megabyte of beginnings ends soon enough', () => {
    expect(explainText('{"v":1,"pol":"'.repeat(70_000), 'x').results.length).toBeLessThanOrEqual(20);
  });
});

describe('what it says', () => {
  test.each([
    ['the same policy', {}, 'The receipt on the machine names the same policy.'],
    ['a cut installation', {f: ['W-RECEIPT']}, 'the same policy, whose installation was cut off'],
    ['another state', {have: 'acme@00000000'}, 'the same ring in another state'],
    ['another ring', {have: 'acme.pilot@00000000'}, 'of ring pilot; what was verified is for machines without a ring'],
    ['no receipt', {have: null}, 'has no receipt: none of the install scripts'],
    ['a receipt that is not believed', {have: null, f: ['W-RECEIPT']}, 'not believed: others can change it'],
    ['a receipt nobody could read', {have: null, f: ['?W-RECEIPT']}, 'could not be established'],
    ['a receipt nobody asked for', {have: null, only: ['W-RESTART']}, 'names no receipt that can be believed'],
    ['the winner', {}, 'Docker Desktop obeys the registry key.'],
    ['no winner', {win: 'none'}, 'Nothing there asks for a sign-in.'],
    ['a winner that is unclear', {win: 'undetermined'}, 'It cannot be said what Docker Desktop obeys there.'],
    ['what did not fit', {more: 7}, 'Did not fit into the line: 7 more'],
    ['exceptions', {x: 2}, 'Passed by an exception: 2.'],
    ['another root', {root: '/mnt/image'}, 'It is about the files below /mnt/image'],
    ['some checks only', {s: 'ok', only: ['W-RECEIPT']}, 'Judged by W-RECEIPT alone; nobody looked at the rest.'],
    ['a root that is well', {s: 'ok', root: '/mnt/image'}, 'The policy is in force below the given root.'],
    ['what was not seen', {}, 'Could not be established: 1. The report of the verifier on the machine says why'],
    ['no Docker Desktop', {dd: null}, 'Docker Desktop on Windows: not installed'],
  ])('%s', (_, changes, text) => {
    expect(answer(line(changes)).says.join('\n')).toContain(text);
  });

  test('what to do first, unless all is well', () => {
    expect(answer(line({s: 'outdated', have: 'acme@00000000'})).fix).toContain('Bring the newest policy');
    expect(answer(line({s: 'ok'})).fix).toBeUndefined();
    expect(answer(line({s: 'unknown'})).fix).toContain('read its report');
  });

  test.each([
    ['of some checks', {only: ['W-RECEIPT']}],
    ['of another root', {root: '/mnt/image'}],
  ])('nothing %s is said of the machine', (_, changes) => {
    expect(answer(line({s: 'ok', f: [], ...changes})).says.join('\n')).not.toContain('in force on this machine');
  });

  test.each([
    ['another ring', {have: 'acme.pilot@00000000'}],
    ['another ring, whatever else', {s: 'drift', have: 'acme.pilot@00000000'}],
    ['another state', {have: 'acme@00000000'}],
  ])('nobody is told to bring this policy to a machine of %s', (_, changes) => {
    const {fix, checks} = answer(line({s: 'outdated', ...changes}));
    expect(fix).toMatch(/^(Verify the machine with the checks for ring pilot|Bring the newest policy)/);
    expect(checks.filter(({status}) => status === 'fail').map(({about}) => about?.recommendation)).toEqual([undefined]);
  });

  test('what could not be established is no failure, and its advice is no mending', () => {
    const [failure, unseen] = answer(DRIFT).checks;
    expect(failure?.about).toMatchObject({meaning: expect.any(String), severity: 'high'});
    expect(unseen?.about).not.toHaveProperty('meaning');
    expect(unseen?.about?.recommendation).toContain('Usually it did not run as administrator');
    expect(explanationText(explain(line({s: 'unknown', f: ['?W-FILE-ACCESS:registry-json']})))).not.toMatch(
      /means:|install script/,
    );
  });

  test('a code of a newer version is named and left at that', () => {
    expect(answer(line({f: ['W-NEW-THING']})).checks).toEqual([{code: 'W-NEW-THING', status: 'fail'}]);
  });

  test('nothing of it steers a terminal', () => {
    const text = explanationText(explain(line({root: '/x\u001b[2J', f: ['W-\u001b]0;x\u0007']})));
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u0007');
  });
});

describe('with a policy', () => {
  const text = JSON.stringify({
    version: 1,
    organization: {name: 'Acme', slug: 'acme', domain: 'acme.example'},
    signIn: {organizations: ['acme']},
    settings: {analyticsEnabled: false},
    rings: {pilot: {patch: {settings: {analyticsEnabled: true}}}},
  });
  const known = knownPolicy(read(new TextEncoder().encode(text), 'policy.json').policy!, '2026-01-01');
  const [base, pilot] = known.states.map(({policy}) => policy);
  const says = (changes: object) => explain(line(changes), known).results[0]!;

  test('it says whether the line is of the file as it is', () => {
    expect(says({pol: base}).says).toContain('That is the policy file as it is.');
    expect(says({pol: pilot}).says).toContain('That is the policy file as it is.');
    expect(says({}).says.join('\n')).toContain(`The policy file gives ${base} now`);
    expect(says({pol: 'acme.broad@11111111'}).says.join('\n')).toContain('has no such scope');
  });

  test('a machine that has what the file gives now is ahead of an older line', () => {
    const {says: words, fix} = says({s: 'outdated', have: base});
    expect(words.join('\n')).toContain('the machine is ahead of what was verified');
    expect(fix).toContain('do not install this older one over it');
  });

  test('and names its controls', () => {
    const [check] = says({pol: base, f: ['W-FILE-CONTENT:admin-settings']}).checks;
    expect(check?.about?.controls).toContain('settings.analyticsEnabled');
  });
});
