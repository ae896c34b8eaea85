import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {composeWindowsVerify} from '../../../src/documents/verify-windows.ts';
import {composeWindows} from '../../../src/documents/windows.ts';
import {ps} from '../../../src/render/quote.ts';
import {render} from '../../../src/render/template.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {analyzerSuite, pwsh} from './powershell.ts';

const TEST = fileURLToPath(new URL('../../', import.meta.url));

/** Findings of PSScriptAnalyzer as `file:line rule message`. */
function analyze(scripts: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'wharfinger-analyzer-'));
  try {
    for (const [name, content] of Object.entries(scripts)) writeFileSync(join(folder, name), content);
    const command = `Invoke-ScriptAnalyzer -Path ${ps(folder)} -Settings ${ps(join(TEST, 'PSScriptAnalyzerSettings.psd1'))} | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName) $($_.Message)" }`;
    const {status, stdout, stderr} = pwsh(['-Command', command]);
    if (status !== 0 || stderr !== '') throw new Error(`${stdout}${stderr}`);
    return stdout.split('\n').filter(line => line !== '');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

analyzerSuite('PSScriptAnalyzer', () => {
  test('finds nothing in what admins are handed, nor in the script that tries it on a machine', () => {
    const state = desiredState({
      platform: 'windows',
      sources: ['registry-key', 'registry-json'],
      settings: {analyticsEnabled: false},
    });
    const {install, remove} = composeWindows(state);
    const verify = composeWindowsVerify(state)!;
    const machine = readFileSync(join(TEST, 'windows/Invoke-RealMachine.ps1'));
    const looking = {request: '{}', script: '', mark: ''};
    const observe = render('windows/observe.ps1', looking);
    const answer = render('windows/answer.ps1', looking);
    expect(
      analyze({
        'observe.ps1': observe,
        'answer.ps1': answer,
        'install.ps1': install.bytes,
        'remove.ps1': remove.bytes,
        'verify.ps1': verify.bytes,
        'machine.ps1': machine,
      }),
    ).toEqual([]);
  });

  test('is run with the rules that matter', () => {
    const found = analyze({'bad.ps1': "$a = Test-Json '{}'\n$b = $a ?? 1\nWrite-Host $b\n"}).join('\n');
    expect(found).toContain('PSUseCompatibleCmdlets');
    expect(found).toContain('PSUseCompatibleSyntax');
    expect(found).toContain('PSAvoidUsingWriteHost');
  });
});
