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
import {
  ADMIN_SETTINGS,
  accessAt,
  FOLDER,
  type Machine,
  machine,
  REGISTRY_JSON,
  runBatch,
  textAt,
} from '../windows/machine.ts';
import {powershellSuite} from '../windows/powershell.ts';

const named = WINDOWS_CATALOGUE.map(each => [each.name, each] as const);

/** All machines are asked before the first test. */
const TIME_LIMIT = 600_000;

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
    for (const [index, {lines, exit}] of runBatch(runs).entries())
      said.set(WINDOWS_CATALOGUE[index]!.name, saidIn(lines.join('\n'), exit));
  }, TIME_LIMIT);

  test.each(named)('%s', (name, each) => {
    expectAnswer(said.get(name)!, 'windows', each.policy, each);
    const node = askNode(each);
    expect(said.get(name)!.line).toBe(node.line);
    expect(said.get(name)!.reasons).toEqual(node.reasons);
  });

  test.each(['minimal', 'rich', 'pilot', 'unenforced'] as const)('%s: the installer leaves this machine', policy => {
    const [installed] = runBatch([{state: wantedOf(policy).state, on: machine()}]);
    expect(tracesOf(installedMachine(policy) as Machine)).toEqual(tracesOf(installed!.machine));
  });
});

/** What an installer decides: folder, files and keys with owner, rules and content, whatever their order. */
function tracesOf(seen: Machine): object {
  const below = [FOLDER, REGISTRY_JSON, ADMIN_SETTINGS];
  const keys = Object.entries(seen.keys).filter(([path]) => /\\(Policies\\Docker|Wharfinger)(\\|$)/.test(path));
  return {
    files: below.map(path => [path, accessAt(seen, path), textAt(seen, path)]),
    keys: Object.fromEntries(
      keys.map(([path, {owner, rules, values}]) => {
        const named = Object.entries(values).filter(([name]) => name !== 'Changed');
        const data = named.map(([name, value]) => [
          name,
          value.kind,
          name === 'Files' ? [...value.data].sort() : value.data,
        ]);
        return [path, {owner, rules: [...rules].sort(), values: data.sort()}];
      }),
    ),
  };
}
