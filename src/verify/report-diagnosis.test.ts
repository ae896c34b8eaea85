import {expect, test} from 'vitest';
import {desiredState} from '../../test/fixtures/desired-state.ts';
import {cleanFacts} from '../../test/fixtures/facts.ts';
import {checkListOf} from '../documents/check-list.ts';
import {sha256} from '../formats/sha256.ts';
import {probeId} from '../state/check.ts';
import type {Facts} from './facts.ts';
import {resultLine} from './line.ts';
import {reportOf} from './report.ts';

const list = checkListOf(desiredState({platform: 'linux', sources: ['registry-json']}));
const PATH = '/usr/share/docker-desktop/registry/registry.json';
const CODE = 'L-FILE-CONTENT:registry-json';
const WANTED = list.checks.find(({content}) => content !== undefined)!;

function changed(text: string, isKept: boolean): Facts {
  const clean = cleanFacts(list, 'linux');
  const bytes = new TextEncoder().encode(text);
  const probe = probeId({kind: 'file-content', path: PATH});
  return {
    ...clean,
    observations: new Map([...clean.observations, [probe, {status: 'value', value: `sha256 ${sha256(bytes)}`}]]),
    ...(isKept && {contents: new Map([[PATH, bytes]])}),
  };
}

const findingIn = (facts: Facts) => reportOf(list, facts).findings.find(({code}) => code === CODE)!;

test('why a file differs changes severity and hint, and nothing else', () => {
  const compact = '{"allowedOrgs":["acme","acme-labs"]}';
  const [with_, without] = [reportOf(list, changed(compact, true)), reportOf(list, changed(compact, false))];
  expect(with_.verdict).toBe('drift');
  expect(resultLine(with_)).toBe(resultLine(without));
  expect(with_.findings.map(({code}) => code)).toEqual(without.findings.map(({code}) => code));
  expect(findingIn(changed(compact, true))).toEqual({
    ...findingIn(changed(compact, false)),
    severity: 'low',
    hint: expect.stringMatching(/^It is written differently and means the same.* Run the install script/),
  });
  expect(findingIn(changed(compact, false))).toMatchObject({severity: 'high', hint: WANTED.fix});
});

test('an organisation in other case is named', () => {
  const finding = findingIn(changed('{"allowedOrgs": ["Acme", "acme-labs"]}', true));
  expect(finding).toMatchObject({status: 'fail', severity: 'high', hint: expect.stringContaining('says "Acme"')});
});

test('a file that is as wanted is not explained', () => {
  const facts = {...cleanFacts(list, 'linux'), contents: new Map([[PATH, new Uint8Array()]])};
  expect(findingIn(facts)).toEqual(findingIn(cleanFacts(list, 'linux')));
});
