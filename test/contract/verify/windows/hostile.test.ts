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

/** What a session has been told before it starts the script: nothing of it reaches the session that the script makes. */
const SESSIONS: readonly (readonly [name: string, preparation: string])[] = [
  ['nothing', ''],
  ['functions with the names of ours', "function Get-Verdict { 'ok' }; function Get-Status { 'pass' }"],
  ['functions with the names of cmdlets', "function Import-Module { }; function Set-StrictMode { 'x' }"],
  ['variables with the names of ours', "$policy = 'x'; $checks = @(); $trusted = @('S-1-5-32-545'); $style = 'x'"],
  ['default parameters', "$PSDefaultParameterValues = @{'Get-*:Wanted' = 'x'; '*:Force' = $true}"],
  ['a list separator and a lax session', "$OFS = '+'; $ErrorActionPreference = 'SilentlyContinue'"],
  ['an environment', "$env:ProgramData = '/tmp'; $env:PSModulePath = '/tmp'; $env:windir = '/tmp'"],
  ['a function with the whole name of a cmdlet', 'function Microsoft.PowerShell.Management\\Get-Item { }'],
  ['an alias with the name of a function of ours', 'Set-Alias Get-Verdict Get-Date -Scope Global'],
  ['a breakpoint that changes what is judged', '[void] (Set-PSBreakpoint -Variable judged -Action { $judged = @() })'],
  [
    'a type whose lists are empty',
    'Update-TypeData -TypeName System.Array, System.Object[] -MemberType ScriptProperty -MemberName Length -Value { 0 } -Force',
  ],
];

/** The machine of a file, so that every session sees it: what a session was told ends with it. */
const fakeOf = (path: string): Readonly<Record<string, string>> => ({
  ...FAKE_MACHINE,
  'windows/session.ps1': template('session.ps1.hbs'),
  'windows/seeing.ps1': `Microsoft.PowerShell.Core\\Import-Module "$PSHOME/Modules/Microsoft.PowerShell.Utility/Microsoft.PowerShell.Utility.psd1"
$global:wharfingerMachine = Microsoft.PowerShell.Utility\\ConvertFrom-Json -AsHashtable ([System.IO.File]::ReadAllText(${ps(path)}))
$wharfingerMachine.calls = 0; $wharfingerMachine.log = @(); $wharfingerMachine.dieAt = 0
${FAKE_MACHINE['windows/seeing.ps1']}`,
});

const template = (name: string): string =>
  readFileSync(new URL(`../../../../templates/windows/${name}`, import.meta.url), 'utf8');

powershellSuite('a hostile user of the machine', () => {
  test('the verdict does not move', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-hostile-'));
    try {
      writeFileSync(join(folder, 'verify.ps1'), script(fakeOf(join(folder, 'machine.json'))));
      writeFileSync(join(folder, 'machine.json'), JSON.stringify(drifted()));
      const started = SESSIONS.map(
        ([, preparation]) => `& { ${preparation}\n& ${ps(join(folder, 'verify.ps1'))} -Line; "exit $LASTEXITCODE" }`,
      );
      writeFileSync(join(folder, 'all.ps1'), started.join('\n'));
      const {stdout} = pwsh(['-File', join(folder, 'all.ps1')]);
      const lines = stdout.trim().split('\n');
      const said = SESSIONS.map(([name], index) => [
        name,
        JSON.parse(lines[2 * index] ?? '{}').s,
        lines[2 * index + 1],
      ]);
      expect(said).toEqual(SESSIONS.map(([name]) => [name, 'drift', 'exit 1']));
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  test('the session of its own gets the parameters and gives back the exit code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-session-'));
    try {
      const [clean] = installed([state()]);
      writeFileSync(join(folder, 'machine.json'), JSON.stringify(clean));
      writeFileSync(join(folder, 'verify.ps1'), script(fakeOf(join(folder, 'machine.json'))));
      const run = (...parameters: readonly string[]) => {
        const {status, stdout} = pwsh(['-File', join(folder, 'verify.ps1'), ...parameters]);
        return {status, lines: stdout.trim().split('\n')};
      };
      const only = run('-Line', '-Check', 'W-FILE-CONTENT,W-RECEIPT');
      expect(only.status).toBe(0);
      expect(JSON.parse(only.lines.join('')).only).toHaveLength(3);
      const strange = run('-Nonsense', 'x');
      expect(strange.status).toBe(2);
      expect(strange.lines[0]).toContain('it does not know -Nonsense x.');
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  test('a session that restricts scripts is trouble, in words and with a result', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-restricted-'));
    try {
      writeFileSync(join(folder, 'verify.ps1'), script());
      const run = (parameter: string) =>
        pwsh([
          '-Command',
          `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; & ${ps(join(folder, 'verify.ps1'))} ${parameter}; exit $LASTEXITCODE`,
        ]);
      const {status, stdout, stderr} = run('');
      expect({status, stderr}).toEqual({status: 2, stderr: ''});
      const [first, last, ...rest] = stdout.trim().split('\n');
      expect(first).toMatch(/^trouble: nothing was verified: PowerShell runs in ConstrainedLanguage mode here\. Allow/);
      expect(JSON.parse(last!)).toMatchObject({s: 'unknown', win: 'undetermined', f: []});
      expect(rest).toEqual([]);
      expect(JSON.parse(run('-Json').stdout).error.code).toBe('NOT_VERIFIED');
      expect(run('-Line').stdout.trim()).toBe(last);
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
      const text = script({...FAKE_MACHINE, 'windows/limit.ps1': template('limit.ps1.hbs')}).replace(
        'Limit-Run 120',
        'Limit-Run 1',
      );
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
const HARMLESS = ['Replace', 'Set', 'Create', 'CreateRunspace', 'SetVariable', 'CreateDefault2', 'Invoke'];

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
  // `Replace` is of texts, `Set` of an event in memory, `Create` of a PowerShell in this process.
  expect(
    nodesOf(root, 'invokation_expression')
      .map(node => node.text)
      .filter(text => /(::|\.)(Set|Create)\(/.test(text)),
  ).toEqual([
    '[System.Management.Automation.PowerShell]::Create()',
    '[System.Management.Automation.PowerShell]::Create()',
    '$Ended.Set()',
  ]);
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
