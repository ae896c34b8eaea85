import {beforeAll, describe, expect, test} from 'vitest';
import {normaliseWindows, windowsRequest} from '../../../src/endpoint/windows-facts.ts';
import {answersOf} from '../../fakes/windows-answers.ts';
import {WINDOWS_CATALOGUE} from '../../tamper/catalogue.ts';
import {expectAnswer} from '../../tamper/expect.ts';
import {wantedOf} from '../../tamper/policies.ts';
import {type Said, saidIn, saidOf} from '../../tamper/said.ts';
import type {WindowsTampering} from '../../tamper/windows.ts';
import {tamperedMachine} from '../../tamper/windows-changes.ts';
import {installedMachine} from '../../tamper/windows-machine.ts';
import {machine, runBatch} from '../windows/machine.ts';
import {powershellSuite} from '../windows/powershell.ts';

const named = WINDOWS_CATALOGUE.map(each => [each.name, each] as const);

/** The Node evaluator, on what Windows would have answered. */
function askNode(each: WindowsTampering): Said {
  const {list} = wantedOf(each.policy);
  const look = {platform: 'windows', checks: list.checks} as const;
  const request = windowsRequest(list, look);
  return saidOf(list, normaliseWindows(list, look, request, answersOf(tamperedMachine(each), request)));
}

describe('the Windows catalogue, asked by node', () => {
  test.each(named)('%s', (_, each) => expectAnswer(askNode(each), 'windows', each.policy, each));
});

powershellSuite('the Windows catalogue, asked by PowerShell', () => {
  const said = new Map<string, Said>();

  beforeAll(() => {
    const runs = WINDOWS_CATALOGUE.map(each => ({
      state: wantedOf(each.policy).state,
      script: 'verify' as const,
      on: tamperedMachine(each),
    }));
    for (const [index, {lines}] of runBatch(runs).entries())
      said.set(WINDOWS_CATALOGUE[index]!.name, saidIn(lines.join('\n')));
  });

  test.each(named)('%s', (name, each) => {
    expectAnswer(said.get(name)!, 'windows', each.policy, each);
    expect(said.get(name)!.line).toBe(askNode(each).line);
  });

  test('the machine of the catalogue is the one that the installer leaves', () => {
    const [installed] = runBatch([{state: wantedOf('rich').state, on: machine()}]);
    const theirs = installed!.machine;
    const ours = installedMachine('rich');
    for (const path of Object.keys(theirs.keys)) {
      const [ofOurs, ofTheirs] = [ours.keys[path]!, theirs.keys[path]!];
      expect({owner: ofOurs.owner, rules: [...ofOurs.rules].sort()}, path).toEqual({
        owner: ofTheirs.owner,
        rules: [...ofTheirs.rules].sort(),
      });
    }
  });
});
