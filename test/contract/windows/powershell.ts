import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {describe, test} from 'vitest';

/** PowerShell 7: `WHARFINGER_PWSH`, else the one on PATH. */
const COMMAND = process.env['WHARFINGER_PWSH'] ?? 'pwsh';

/** What a script said and left, without colours and without a profile. */
export function pwsh(parameters: readonly string[], input?: string): SpawnSyncReturns<string> {
  return spawnSync(COMMAND, ['-NoLogo', '-NoProfile', '-NonInteractive', ...parameters], {
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', POWERSHELL_TELEMETRY_OPTOUT: '1', POWERSHELL_UPDATECHECK: 'Off'},
    maxBuffer: 1 << 28,
    ...(input !== undefined && {input}),
  });
}

/** Where it lies: what runs a program without a shell wants its path. */
export function pwshPath(): string {
  return pwsh(['-Command', '[System.Environment]::ProcessPath']).stdout.trim();
}

const works = spawnSync(COMMAND, ['-NoLogo', '-NoProfile', '-Command', 'exit 0'], {stdio: 'ignore'}).status === 0;
const hasAnalyzer =
  works && pwsh(['-Command', 'if (-not (Get-Module -ListAvailable PSScriptAnalyzer)) {exit 1}']).status === 0;

// No Debian package carries PowerShell: even a machine that has to prove everything may be without it, and says so.
export function powershellSuite(name: string, body: () => void): void {
  suite(name, body, works ? undefined : 'no pwsh on PATH or in WHARFINGER_PWSH');
}

export function analyzerSuite(name: string, body: () => void): void {
  suite(name, body, hasAnalyzer ? undefined : 'PSScriptAnalyzer is not installed');
}

function suite(name: string, body: () => void, missing: string | undefined): void {
  if (missing === undefined) describe(name, body);
  else describe.skip(`${name} (skipped: ${missing})`, () => test('not run', () => {}));
}
