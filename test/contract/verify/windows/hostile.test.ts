import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {checkListOf} from '../../../../src/documents/check-list.ts';
import {composeWindowsVerify} from '../../../../src/documents/verify-windows.ts';
import {ps} from '../../../../src/render/quote.ts';
import {LINE_LIMIT, resultLine} from '../../../../src/verify/line.ts';
import {reportOf} from '../../../../src/verify/report.ts';
import {cleanFacts} from '../../../fixtures/facts.ts';
import {nodesOf, parse} from '../../../powershell-syntax.ts';
import {FAKE_MACHINE, file, type Machine, PROTECTED_FILE, REGISTRY_JSON} from '../../windows/machine.ts';
import {powershellSuite, pwsh} from '../../windows/powershell.ts';
import {installed, state} from './installed.ts';
import {windowsVerifyMany} from './verifying.ts';

const script = (partials: Readonly<Record<string, string>> = {}): string =>
  new TextDecoder().decode(composeWindowsVerify(state(), partials)!.bytes);

/** A machine on which somebody changed a file: never well, whatever its user does. */
function drifted(): Machine {
  const [clean] = installed([state()]);
  const {inode} = clean!.nodes[REGISTRY_JSON] as {inode: string};
  return {...clean!, inodes: {...clean!.inodes, [inode]: file('{}', PROTECTED_FILE)}};
}

/** What a session has been told before it starts the script. */
const SESSIONS: readonly (readonly [name: string, preparation: string, trouble: boolean])[] = [
  ['nothing', '', false],
  ['functions with the names of ours', "function Get-Verdict { 'ok' }; function Get-Status { 'pass' }", false],
  ['functions with the names of cmdlets', "function Import-Module { }; function Set-StrictMode { 'x' }", false],
  [
    'variables with the names of ours',
    "$policy = 'x'; $checks = @(); $trusted = @('S-1-5-32-545'); $style = 'x'",
    false,
  ],
  ['default parameters', "$PSDefaultParameterValues = @{'Get-*:Wanted' = 'x'; '*:Force' = $true}", false],
  ['a list separator and a lax session', "$OFS = '+'; $ErrorActionPreference = 'SilentlyContinue'", false],
  ['an environment', "$env:ProgramData = '/tmp'; $env:PSModulePath = '/tmp'; $env:windir = '/tmp'", false],
  ['an alias with the name of a function of ours', 'Set-Alias Get-Verdict Get-Date', true],
  ['a function with the whole name of a cmdlet', 'function Microsoft.PowerShell.Management\\Get-Item { }', true],
];

powershellSuite('a hostile user of the machine', () => {
  test('the verdict does not move, or nothing is verified', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-hostile-'));
    try {
      writeFileSync(join(folder, 'verify.ps1'), script(FAKE_MACHINE));
      writeFileSync(join(folder, 'machine.json'), JSON.stringify(drifted()));
      const started = SESSIONS.map(
        ([, preparation]) =>
          `& { $global:wharfingerMachine = [System.IO.File]::ReadAllText(${ps(join(folder, 'machine.json'))}) | ConvertFrom-Json -AsHashtable
$wharfingerMachine.calls = 0; $wharfingerMachine.log = @(); $wharfingerMachine.dieAt = 0
${preparation}
& ${ps(join(folder, 'verify.ps1'))} -Line; "exit $LASTEXITCODE"
Remove-Item alias:Get-Verdict -ErrorAction SilentlyContinue }`,
      );
      writeFileSync(join(folder, 'all.ps1'), started.join('\n'));
      const {stdout} = pwsh(['-File', join(folder, 'all.ps1')]);
      const lines = stdout.trim().split('\n');
      for (const [index, [name, , trouble]] of SESSIONS.entries()) {
        const {s} = JSON.parse(lines[2 * index]!) as {s: string};
        expect([name, s, lines[2 * index + 1]]).toEqual([
          name,
          ...(trouble ? ['unknown', 'exit 2'] : ['drift', 'exit 1']),
        ]);
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  test('trouble is said, ends with 2, and its last line is of a machine of which nothing is known', () => {
    const [clean] = installed([state()]);
    const said = windowsVerifyMany([
      {state: state(), on: clean!, flags: {Nonsense: 'x'}},
      {state: state(), on: clean!, flags: {Check: 'W-NO-SUCH'}},
      {state: state(), on: clean!, flags: {Line: true, Json: true}},
      {state: state(), on: clean!, flags: {Root: 'relative'}},
      {state: state(), on: clean!, flags: {Root: `D:\\${'x'.repeat(1000)}`}},
      {state: state(), on: {...clean!, language: 'ConstrainedLanguage'}},
      {state: state(), on: {...clean!, programData: ''}},
    ]);
    for (const [index, {exit, lines}] of said.entries()) {
      expect(exit).toBe(2);
      if (index === 2) continue;
      expect(lines[0]).toMatch(/^trouble: nothing was verified: /);
      expect(JSON.parse(lines.at(-1)!)).toMatchObject({s: 'unknown', win: 'undetermined', f: []});
    }
    expect(JSON.parse(said[2]!.lines[0]!).error.code).toBe('NOT_VERIFIED');
  });

  test('a file that never answers does not keep a run for ever', () => {
    const [clean] = installed([state()]);
    const {inode} = clean!.nodes[REGISTRY_JSON] as {inode: string};
    const on = {...clean!, inodes: {...clean!.inodes, [inode]: {...clean!.inodes[inode]!, hangs: true}}};
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-hang-'));
    try {
      const limit = readFileSync(new URL('../../../../templates/windows/limit.ps1.hbs', import.meta.url), 'utf8');
      const text = script({...FAKE_MACHINE, 'windows/limit.ps1': limit}).replace('Limit-Run 120', 'Limit-Run 1');
      writeFileSync(join(folder, 'verify.ps1'), text);
      writeFileSync(join(folder, 'machine.json'), JSON.stringify(on));
      writeFileSync(
        join(folder, 'all.ps1'),
        `$global:wharfingerMachine = [System.IO.File]::ReadAllText(${ps(join(folder, 'machine.json'))}) | ConvertFrom-Json -AsHashtable
$wharfingerMachine.calls = 0; $wharfingerMachine.log = @(); $wharfingerMachine.dieAt = 0
& ${ps(join(folder, 'verify.ps1'))}; exit $LASTEXITCODE`,
      );
      const {stdout, status} = pwsh(['-File', join(folder, 'all.ps1')]);
      expect(status).toBe(2);
      expect(stdout).toMatch(/^trouble: nothing was verified: a look did not end/);
      expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toMatchObject({s: 'unknown'});
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  test('no organisation too many and no setting too many for the line', () => {
    const organizations = Array.from({length: 50}, (_, index) => `organisation-number-${index}`);
    const many = state({organizations});
    const list = checkListOf(many);
    const facts = cleanFacts(list, 'windows');
    const bad = {
      ...facts,
      observations: new Map(
        [...facts.observations.keys()].map(look => [look, {status: 'value', value: 'other'} as const]),
      ),
    };
    const [well, ill] = windowsVerifyMany([
      {state: many, on: facts},
      {state: many, on: bad},
    ]);
    expect(well!.line).toBe(resultLine(reportOf(list, facts)));
    expect(ill!.line).toBe(resultLine(reportOf(list, bad)));
    for (const {line} of [well!, ill!]) expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
  });
});

/** Members that change something outside of the process. */
const WRITING =
  /^(Set|Delete|Create|Write|Append|Move|Copy|Replace|Remove|Encrypt|Decrypt|Kill|Start$|Save|Flush|Load|Invoke|Open(Write|OrCreate)|AddAccess|Purge|Take)/;
/** Those of them that do not. */
const HARMLESS = ['Replace', 'Set', 'Create'];

test('the script contains nothing that changes a machine', () => {
  const root = parse(script());
  const members = nodesOf(root, 'invokation_expression').map(
    node => node.namedChildren.find(child => child?.type === 'member_name')?.text ?? '',
  );
  expect(members.filter(name => WRITING.test(name) && !HARMLESS.includes(name))).toEqual([]);
  // What it calls of PowerShell.
  const commands = new Set(
    nodesOf(root, 'command_name')
      .map(node => node.text)
      .filter(name => name.includes('\\')),
  );
  expect([...commands].sort()).toEqual([
    'Microsoft.PowerShell.Core\\Import-Module',
    'Microsoft.PowerShell.Core\\Set-StrictMode',
    'Microsoft.PowerShell.Management\\Get-Item',
  ]);
  // `Replace` is of texts, `Set` of an event in memory, `Create` of a PowerShell without a process.
  expect(
    nodesOf(root, 'invokation_expression')
      .map(node => node.text)
      .filter(text => /(::|\.)(Set|Create)\(/.test(text)),
  ).toEqual(['[System.Management.Automation.PowerShell]::Create()', '$Ended.Set()']);
  expect(script()).not.toMatch(
    /DllImport|Add-Type|Invoke-Expression|FileMode\]::(Create|Append|Truncate|OpenOrCreate)|FileAccess\]::Write/,
  );
});

test('it is pure ASCII with CRLF, and small enough for every channel', () => {
  const {bytes} = composeWindowsVerify(state())!;
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(bytes.length).toBeLessThan(190_000);
});
