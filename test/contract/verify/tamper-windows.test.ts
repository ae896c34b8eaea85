import {describe, expect, test} from 'vitest';
import {normaliseWindows, windowsRequest} from '../../../src/endpoint/windows-facts.ts';
import {resultLine} from '../../../src/verify/line.ts';
import {reportOf} from '../../../src/verify/report.ts';
import {WINDOWS_CATALOGUE} from '../../tamper/catalogue.ts';
import {expectAnswer, type Said, saidIn} from '../../tamper/expect.ts';
import {wantedOf} from '../../tamper/policies.ts';
import type {WindowsTampering} from '../../tamper/windows.ts';
import {tamperedMachine} from '../../tamper/windows-changes.ts';
import {installedMachine} from '../../tamper/windows-machine.ts';
import {rawFacts} from '../../tamper/windows-model.ts';
import {machine, runBatch} from '../windows/machine.ts';
import {powershellSuite} from '../windows/powershell.ts';

const named = WINDOWS_CATALOGUE.map(each => [each.name, each] as const);

/** The Node evaluator, on what Windows would have answered. */
function askNode(each: WindowsTampering): Said {
  const {list} = wantedOf(each.policy);
  const look = {platform: 'windows', checks: list.checks} as const;
  const request = windowsRequest(list, look);
  const report = reportOf(list, normaliseWindows(list, look, request, rawFacts(tamperedMachine(each), request)));
  const notes = report.findings.filter(
    ({severity, status}) => severity === 'info' && (status === 'fail' || status === 'unknown'),
  );
  return {line: resultLine(report), notes: notes.map(({code}) => code)};
}

describe('the Windows catalogue, asked by node', () => {
  test.each(named)('%s', (_, each) => expectAnswer(askNode(each), 'windows', each.policy, each));
});

powershellSuite('the Windows catalogue, asked by PowerShell', () => {
  const outcomes = runBatch(
    WINDOWS_CATALOGUE.map(each => ({
      state: wantedOf(each.policy).state,
      script: 'verify',
      on: tamperedMachine(each),
    })),
  );
  const said = new Map(WINDOWS_CATALOGUE.map((each, index) => [each.name, saidIn(outcomes[index]!.lines.join('\n'))]));

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
