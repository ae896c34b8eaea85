import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {RICH, statesOf} from '../../test/fixtures/policies.ts';
import {checkListOf} from '../documents/check-list.ts';
import type {Json} from '../json.ts';
import {readCheckList} from './check-list.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/checks.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv2020({allErrors: true, allowUnionTypes: true, strict: false}).compile(schema);
const written = (): Json => JSON.parse(JSON.stringify(checkListOf(statesOf(RICH)[0]!)));

test.each(['acme/checks.json', 'acme/rings/pilot/checks.json', 'minimal/checks.json'])('%s is read', path => {
  const text = readFileSync(new URL(`../../test/golden/${path}`, import.meta.url), 'utf8');
  expect(readCheckList(JSON.parse(text))).toHaveProperty('list');
});

test('what a build writes is read as it is', () => {
  expect(readCheckList(written())).toEqual({list: written()});
});

describe('what is not whole is refused, as the schema refuses it', () => {
  // biome-ignore lint/suspicious/noExplicitAny: damages reach anywhere.
  test.each<[string, RegExp, (value: any) => void]>([
    ['another version', /version 2/, value => (value.checkList = 2)],
    ['no version', /version null/, value => delete value.checkList],
    ['a key of a later version', /key extra/, value => (value.extra = 1)],
    ['no policy', /policy/, value => delete value.policy],
    ['a policy without its digest', /policy/, value => (value.policy = 'acme')],
    ['an organisation that is a path', /organization/, value => (value.organization = '../x')],
    ['no checks', /checks/, value => delete value.checks],
    ['a check that is none', /check 1/, value => (value.checks[0] = 'x')],
    ['a check without its meaning', /check 1: its meaning/, value => delete value.checks[0].meaning],
    ['a check with a key of a later version', /check 3: .*unless/, value => (value.checks[2].unless = true)],
    ['a probe nobody knows', /check 2: its probe/, value => (value.checks[1].probe = {kind: 'mood'})],
    ['a probe without its place', /check 1: its probe/, value => delete value.checks[0].probe.path],
    ['a probe that asks for more', /check 1: its probe/, value => (value.checks[0].probe.deep = true)],
    ['an expectation nobody knows', /check 1: its expect/, value => (value.checks[0].expect = {is: 'nice'})],
    [
      'an expectation of nothing',
      /check 1: its expect/,
      value => (value.checks[0].expect = {is: 'one-of', values: []}),
    ],
    ['another consequence', /check 1: its onFailure/, value => (value.checks[0].onFailure = 'nothing')],
    ['a source nobody knows', /sources/, value => (value.sources.linux[0].source = 'cloud')],
    ['a source that wants nobody', /sources/, value => (value.sources.linux[0].wanted = [])],
    ['a system nobody knows', /sources/, value => (value.sources.beos = [])],
  ])('%s', (_, words, damage) => {
    const value = written();
    expect(fits(value)).toBe(true);
    damage(value);
    expect(readCheckList(value)).toEqual({wrong: expect.stringMatching(words)});
    expect(fits(value)).toBe(false);
  });

  // biome-ignore lint/suspicious/noExplicitAny: damages reach anywhere.
  test.each<[string, (value: any) => void]>([
    ['a source that is missing would win unseen', value => value.sources.windows.shift()],
    ['sources in another order', value => value.sources.windows.reverse()],
    ['no sources at all', value => (value.sources = {})],
    ['no sources of a system that has checks', value => delete value.sources.linux],
  ])('%s', (_, damage) => {
    const value = written();
    damage(value);
    expect(readCheckList(value)).toEqual({wrong: expect.stringMatching(/sources/)});
  });

  // biome-ignore lint/suspicious/noExplicitAny: damages reach anywhere.
  test.each<[string, (value: any) => void]>([
    ['another organisation', value => (value.organization = 'other')],
    ['a ring that its policy does not have', value => (value.ring = 'pilot')],
    ['a ring of its policy that it does not say', value => (value.policy = 'acme.pilot@01234567')],
  ])('what contradicts its policy id: %s', (_, damage) => {
    const value = written();
    damage(value);
    expect(readCheckList(value)).toEqual({wrong: expect.stringMatching(/policy .* is not of/)});
  });

  test.each([[null], [[]], ['x'], [{}]])('%j', value => {
    expect(readCheckList(value)).toHaveProperty('wrong');
  });
});
