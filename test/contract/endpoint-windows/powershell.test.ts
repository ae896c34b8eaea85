import {beforeAll, expect, test} from 'vitest';
import {type PowerShellError, runPowerShell} from '../../../src/endpoint/powershell.ts';
import {ps} from '../../../src/render/quote.ts';
import {powershellSuite, pwshPath} from '../windows/powershell.ts';

powershellSuite('node-powershell, with real PowerShell', () => {
  let executable: string;
  beforeAll(() => {
    executable = pwshPath();
  });
  const run = (script: string, timeoutMs = 60_000) => runPowerShell(script, {timeoutMs, executable});
  const fault = (script: string, timeoutMs?: number): Promise<PowerShellError> =>
    run(script, timeoutMs).then(
      value => expect.fail(`an answer: ${JSON.stringify(value)}`),
      (error: PowerShellError) => error,
    );

  test.each([
    ['text with quotes, expressions, other scripts', `it's "$(exit 3)" Zoë \u202e 🚢 ’`],
    ['a line break', 'one\r\ntwo'],
  ])('%s', async (_, text) => {
    expect(await run(ps(text))).toBe(text);
  });

  test('several lines, and an object', async () => {
    const script =
      "if ($false) {\n  exit 3\n}\nelse {\n  @{ list = @('one'); none = @(); deep = @{ er = @(@{ x = 1 }) } }\n}";
    expect(await run(script)).toEqual({list: ['one'], none: [], deep: {er: [{x: 1}]}});
  });

  test('200,000 characters', async () => {
    expect(await run("'x' * 200000")).toHaveLength(200_000);
  });

  test('warnings, and text on stderr', async () => {
    expect(await run("Write-Warning 'beware'\n[Console]::Error.WriteLine('no')\n'through'")).toBe('through');
  });

  test.each([
    ["throw 'not today'", 'refused'],
    ['Get-Nonsense', 'refused'],
    ['if (', 'refused'],
    ['', 'no-answer'],
    ['$null', 'no-answer'],
    ['exit 3', 'crashed'],
    ['exit 0', 'crashed'],
  ])('%s: %s', async (script, expected) => {
    expect((await fault(script)).fault).toBe(expected);
  });

  test('a hang ends in time', async () => {
    expect((await fault('Start-Sleep 600', 2_000)).fault).toBe('timed-out');
  });

  test('says what the script said', async () => {
    expect((await fault("throw 'not today'")).message).toBe('PowerShell could not look: not today');
  });
});
