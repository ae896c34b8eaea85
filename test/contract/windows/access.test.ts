import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {composeWindows} from '../../../src/documents/windows.ts';
import {windowsState} from '../../fixtures/windows-state.ts';
import {contractSuite} from '../tools.ts';

const SCRIPT = new TextDecoder().decode(composeWindows(windowsState({sources: ['registry-json']})).install.bytes);

/** `O:BAG:BAD:P(…)(…)` as the script puts it together from one of its rule lists. */
function descriptorOf(name: string): string {
  const rules = new RegExp(`\\$${name} = @\\((.*)\\)`).exec(SCRIPT)![1]!;
  const [, opening, separator, closing] = /return '(.*?)' \+ \(\$Rules -join '(.*?)'\) \+ '(.*?)'/.exec(SCRIPT)!;
  return opening + [...rules.matchAll(/'([^']*)'/g)].map(([, rule]) => rule).join(separator) + closing;
}

contractSuite('access rules, read by somebody else', ['mcs', 'mono'], () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wharfinger-access-'));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  function read(descriptors: readonly string[]): readonly string[] {
    const program = join(folder, 'descriptors.exe');
    execFileSync('mcs', [`-out:${program}`, fileURLToPath(new URL('Descriptors.cs', import.meta.url))]);
    return execFileSync('mono', [program], {input: `${descriptors.join('\n')}\n`, encoding: 'utf8'})
      .trim()
      .split('\n');
  }

  test('Administrators own, they and SYSTEM write, users read, nothing is inherited', () => {
    const inherited = 'ObjectInherit, ContainerInherit';
    expect(read([descriptorOf('folderRules'), descriptorOf('fileRules'), 'O:BAG:BAD:(A;;FA;;;WD)'])).toEqual([
      `S-1-5-32-544 | protected | AccessAllowed 1f01ff ${inherited} S-1-5-18 | AccessAllowed 1f01ff ${inherited} S-1-5-32-544 | AccessAllowed 1200a9 ${inherited} S-1-5-32-545`,
      'S-1-5-32-544 | protected | AccessAllowed 1f01ff None S-1-5-18 | AccessAllowed 1f01ff None S-1-5-32-544 | AccessAllowed 1200a9 None S-1-5-32-545',
      'S-1-5-32-544 | inherits | AccessAllowed 1f01ff None S-1-1-0',
    ]);
  });

  test('the class inside the script is C# 5, as the compiler of Windows PowerShell wants it', () => {
    const source = join(folder, 'Folder.cs');
    writeFileSync(source, /-TypeDefinition @'\r\n([\s\S]*?)\r\n'@/.exec(SCRIPT)![1]!);
    const compile = () =>
      execFileSync(
        'mcs',
        ['-langversion:5', '-warnaserror+', '-target:library', `-out:${join(folder, 'Folder.dll')}`, source],
        {
          stdio: 'pipe',
        },
      );
    expect(compile).not.toThrow();
    writeFileSync(
      source,
      readFileSync(source, 'utf8').replace('throw new Win32Exception();', 'throw new Win32Exception()?.Data;'),
    );
    expect(compile).toThrow();
  });
});
