import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {powershellSuite, pwsh} from './powershell.ts';

const template = (name: string): string =>
  readFileSync(new URL(`../../../templates/windows/${name}.ps1.hbs`, import.meta.url), 'utf8').replaceAll(
    /\[System\.Diagnostics\.Process\]::GetProcessesByName\(([^)]*)\)/g,
    '(Get-Fake $1)',
  );

/** Processes as .NET shows them: one that may be asked, one of somebody else, and one that has ended meanwhile. */
const PROCESSES = `
Add-Type @'
using System;
public class Known { public DateTime StartTime { get { return new DateTime(2026, 1, 2, 8, 0, 0, DateTimeKind.Utc); } } public bool HasExited { get { return false; } } }
public class Theirs { public DateTime StartTime { get { throw new System.ComponentModel.Win32Exception(5); } } public bool HasExited { get { throw new System.ComponentModel.Win32Exception(5); } } }
public class Gone { public DateTime StartTime { get { throw new InvalidOperationException(); } } public bool HasExited { get { return true; } } }
'@
function Get-Fake { param([string] $Name) if ($Name -eq 'Docker Desktop') { [Known]::new(); [Theirs]::new(); [Gone]::new() } }
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'`;

/** The lines that a script with these primitives prints. */
function said(name: string, script: string): readonly string[] {
  const {stdout, stderr} = pwsh(['-Command', '-'], `${PROCESSES}\n${template(name)}\n\n${script}\n`);
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

powershellSuite('what .NET and PowerShell keep silent about', () => {
  test('a process of somebody else is there, and hidden', () => {
    expect(said('product', 'Get-DockerDesktopProcess')).toEqual(['2026-01-02T08:00:00.0000000Z', 'hidden']);
    expect(said('writing', 'Get-DockerDesktopStart')).toEqual(['2026-01-02T08:00:00.0000000Z']);
  });

  test('how many names a file has, or that nobody can say', () => {
    const script = `
$file = [System.IO.Path]::GetTempFileName()
"one: $(Get-LinkType $file)"
[void] (New-Item -ItemType HardLink -Path "$file.too" -Target $file)
"two: $(Get-LinkType $file)"
function Get-LinkType { throw [System.ComponentModel.Win32Exception]::new(32) }
"none: $((Get-PathFact $file).Kind)"
Remove-Item $file, "$file.too"`;
    expect(said('seeing', script)).toEqual(['one: ', 'two: HardLink', 'none: unreadable']);
  });

  test('an entry that is no common one becomes a rule, and none that anybody knows', () => {
    expect(said('seeing', 'ConvertTo-Rule ([pscustomobject] @{ AceType = 5 })')).toEqual(['unknown;5']);
  });
});
