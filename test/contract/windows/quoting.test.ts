import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {line, ps} from '../../../src/render/quote.ts';
import {powershellSuite, pwsh} from './powershell.ts';

const NASTY = [
  "'",
  '"',
  '`',
  '\u2018',
  '\u2019',
  '\u201a',
  '\u201b',
  '\u201c',
  '$(exit 9)',
  '$',
  '{x}',
  '@(',
  "'@",
  '#>',
  '<#',
  '{{',
  '}}',
  ']]>',
  '%PATH%',
  '\n',
  '\r\n',
  '\t',
  '\u202e',
  '\u2028',
  '\u0085',
  '\ud83d\udc33',
  '\u00e9',
  ';',
  '|',
  '&',
  '--',
  '\\',
  '\0',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({unit: 'binary', maxLength: 4}), fc.string({maxLength: 6})), {
    maxLength: 6,
  })
  .map(parts => parts.join(''));

powershellSuite('quoting', () => {
  test('10,000 hostile texts come back from PowerShell unchanged, and nothing in them runs', () => {
    const texts = fc.sample(hostile, {numRuns: 10_000, seed: 20_260_101});
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-quoting-'));
    try {
      const script = join(folder, 'texts.ps1');
      const out = join(folder, 'texts.txt');
      const lines = texts.map(
        text =>
          `# ${line(text)}\n$out.WriteLine([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${ps(text)})))`,
      );
      writeFileSync(
        script,
        `Set-StrictMode -Version Latest\n$out = [IO.StreamWriter]::new(${ps(out)})\n${lines.join('\n')}\n$out.Dispose()\n`,
      );
      const {status, stdout, stderr} = pwsh(['-File', script]);
      expect({status, stdout, stderr}).toEqual({status: 0, stdout: '', stderr: ''});
      const back = readFileSync(out, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map(encoded => Buffer.from(encoded, 'base64').toString());
      expect(back).toEqual(texts.map(text => text.toWellFormed()));
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
