import {readFileSync} from 'node:fs';
import {beforeAll, expect, test} from 'vitest';
import {checkListOf} from '../../../src/documents/check-list.ts';
import {runPowerShell} from '../../../src/endpoint/powershell.ts';
import {observeWindows} from '../../../src/endpoint/windows.ts';
import {normaliseWindows, windowsRequest} from '../../../src/endpoint/windows-facts.ts';
import {requestText} from '../../../src/endpoint/windows-request.ts';
import type {Json} from '../../../src/json.ts';
import {ps} from '../../../src/render/quote.ts';
import {render} from '../../../src/render/template.ts';
import {resultLine} from '../../../src/verify/line.ts';
import {reportOf} from '../../../src/verify/report.ts';
import {answersOf} from '../../fakes/windows-answers.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {windowsInstalled, windowsWithDesktop} from '../../fixtures/windows-installed.ts';
import {MACHINE_CASES} from '../../tables/windows-machines.ts';
import {type Machine, runOne} from '../windows/machine.ts';
import {powershellSuite, pwshPath} from '../windows/powershell.ts';

const FAKES = readFileSync(new URL('../../fakes/windows-primitives.ps1', import.meta.url), 'utf8');
const STATE = desiredState({
  platform: 'windows',
  sources: ['registry-key', 'registry-json'],
  settings: {analyticsEnabled: false},
});
const LIST = checkListOf(STATE);
const LOOK = {platform: 'windows', checks: LIST.checks} as const;
const REQUEST = windowsRequest(LIST, LOOK);

/** A JSON value as PowerShell writes it: read as JSON, a moment would become a date. */
function literal(value: Json): string {
  if (value === null || typeof value === 'boolean') return `$${value}`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return ps(value);
  if (Array.isArray(value)) return `@(${value.map(literal).join(', ')})`;
  return `@{ ${Object.entries(value)
    .map(([name, each]) => `${ps(name)} = ${literal(each as Json)}`)
    .join('; ')} }`;
}

/** Everything that touches Windows, replaced by a machine in a hashtable. */
function replaced(machine: Machine): Readonly<Record<string, string>> {
  const given = {...machine, calls: 0, dieAt: -1, log: []} as unknown as Json;
  return {
    'windows/seeing.ps1': `$global:wharfingerMachine = ${literal(given)}\n${FAKES}`,
    'windows/product.ps1': '',
  };
}

function scriptFor(machine: Machine): string {
  return render('windows/observe.ps1', {request: requestText(REQUEST)}, replaced(machine));
}

powershellSuite('the eyes of wharfinger verify on Windows', () => {
  let executable: string;
  let answered: ReadonlyMap<string, Json>;
  // All machines in one process: starting it costs more than a look.
  beforeAll(async () => {
    executable = pwshPath();
    const scripts = MACHINE_CASES.map(({change}) => scriptFor(change(windowsInstalled(STATE))));
    const whole = `@{ all = @(${scripts.map(script => `& {\n${script}\n}`).join('\n')}\n) }`;
    const {all} = (await runPowerShell(whole, {timeoutMs: 100_000, executable})) as {readonly all: readonly Json[]};
    answered = new Map(MACHINE_CASES.map(({name}, index) => [name, all[index]!]));
  });

  async function report(machine: Machine) {
    return reportOf(LIST, await observeWindows(LIST, {...LOOK, powershell: executable}, {replaced: replaced(machine)}));
  }

  test.each(MACHINE_CASES)('$name: $verdict', ({name, change, verdict, f}) => {
    const raw = answered.get(name)!;
    // What TypeScript alone is tested with must be what PowerShell really answers.
    expect(raw).toEqual(answersOf(change(windowsInstalled(STATE)), REQUEST));
    const line = resultLine(reportOf(LIST, normaliseWindows(LIST, LOOK, REQUEST, raw)));
    expect(JSON.parse(line)).toMatchObject({s: verdict, f: [...f]});
  });

  test('after the install script, and after the removal', async () => {
    const installed = runOne({state: STATE, on: windowsWithDesktop()}).machine;
    expect(await report(installed)).toMatchObject({verdict: 'ok', have: LIST.policy});
    const removed = runOne({state: STATE, script: 'remove', on: installed}).machine;
    expect(await report(removed)).toMatchObject({verdict: 'drift', have: null, effective: {winner: 'none'}});
  });

  test('an access that is denied is said of that look alone', async () => {
    const {'windows/seeing.ps1': seeing, ...rest} = replaced(windowsInstalled(STATE));
    const denied = `${seeing}
function Get-RegistryKeyFact { param([string] $Key) throw [System.Security.SecurityException]::new('no') }
function Get-FileByte { param([string] $Path) throw [System.IO.IOException]::new('in use') }`;
    const eyesight = {replaced: {...rest, 'windows/seeing.ps1': denied}};
    const facts = await observeWindows(LIST, {...LOOK, powershell: executable}, eyesight);
    expect(facts.receipt.status).toBe('unreadable');
    const unknown = reportOf(LIST, facts).findings.filter(({status}) => status === 'unknown');
    expect(unknown.map(({code}) => code)).toEqual([
      'W-FILE-CONTENT:admin-settings',
      'W-FILE-CONTENT:registry-json',
      'W-REGISTRY-ACCESS:policy-key',
      'W-HOSTS-FILE',
      'W-RECEIPT',
    ]);
  });

  test('a hang and a script that fails as a whole are unknown', async () => {
    const {'windows/seeing.ps1': seeing, ...rest} = replaced(windowsInstalled(STATE));
    const hang = `${seeing}\nfunction Get-ProgramDataFolder { [System.Threading.Thread]::Sleep(60000) }`;
    const fail = `${seeing}\nfunction Get-ProgramDataFolder { throw 'no such folder' }`;
    const attempt = (text: string) =>
      observeWindows(
        LIST,
        {...LOOK, powershell: executable},
        {timeoutMs: 3_000, replaced: {...rest, 'windows/seeing.ps1': text}},
      );
    for (const text of [hang, fail]) expect(reportOf(LIST, await attempt(text)).verdict).toBe('unknown');
  });
});
