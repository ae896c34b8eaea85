import {expect, test} from 'vitest';
import {diagnose} from '../../../../src/verify/diagnose.ts';
import {ADMIN_SETTINGS, type Machine, REGISTRY_JSON, textAt} from '../../windows/machine.ts';
import {powershellSuite} from '../../windows/powershell.ts';
import {installed, state} from './installed.ts';
import {windowsVerifyMany} from './verifying.ts';

type Edit = (text: string) => string | Uint8Array;
/** What became of a file, and what is said of it; `same`: the sentence is that of the other evaluator. */
const CASES: readonly (readonly [name: string, path: string, edit: Edit, severity: string, text: RegExp | 'same'])[] = [
  ['a byte order mark', REGISTRY_JSON, text => `\ufeff${text}`, 'high', 'same'],
  ['UTF-16', REGISTRY_JSON, text => Buffer.from(`\ufeff${text}`, 'utf16le'), 'high', 'same'],
  ['UTF-16 without a mark', REGISTRY_JSON, text => Buffer.from(text, 'utf16le'), 'high', 'same'],
  ['zero bytes', REGISTRY_JSON, () => new Uint8Array(64), 'high', 'same'],
  ['another encoding', REGISTRY_JSON, () => Buffer.from('{"allowedOrgs": ["\xfc"]}', 'latin1'), 'high', 'same'],
  ['nothing', REGISTRY_JSON, () => '', 'high', 'same'],
  ['the line ends of Windows', REGISTRY_JSON, text => text.replaceAll('\n', '\r\n'), 'low', 'same'],
  ['another form', ADMIN_SETTINGS, text => text.replaceAll(/\s+/g, ''), 'low', 'same'],
  ['an escape', REGISTRY_JSON, text => text.replace('acme', '\\u0061cme'), 'low', 'same'],
  [
    'a comma too many',
    REGISTRY_JSON,
    text => text.replace('"\n  ]', '",\n  ]'),
    'high',
    /no valid JSON, at line 5, column 3\./,
  ],
  ['a comment', REGISTRY_JSON, text => `// mine\n${text}`, 'high', /no valid JSON, at line 1, column 1\./],
  ['half of it', REGISTRY_JSON, text => text.slice(0, 30), 'high', /no valid JSON, at line 3, column/],
  ['a key twice', REGISTRY_JSON, () => '{"allowedOrgs": [], "allowedOrgs": []}', 'high', 'same'],
  [
    'another organisation',
    REGISTRY_JSON,
    text => text.replace('acme-labs', 'old\\u001b[2J'),
    'high',
    /allowedOrgs is \["acme","old/,
  ],
  ['a setting unlocked', ADMIN_SETTINGS, text => text.replace('"locked": true', '"locked": false'), 'high', 'same'],
  ['a setting changed', ADMIN_SETTINGS, text => text.replace('"value": true', '"value": false'), 'high', 'same'],
];

powershellSuite('why a file is not the one of the policy', () => {
  test('each is explained, and nothing of it decides', () => {
    const policy = state();
    const [clean] = installed([policy]);
    const edited = CASES.map(([, path, edit]): {on: Machine; bytes: Uint8Array} => {
      const {inode} = clean!.nodes[path] as {inode: string};
      const bytes = Buffer.from(edit(textAt(clean!, path)!));
      return {
        bytes,
        on: {
          ...clean!,
          inodes: {...clean!.inodes, [inode]: {...clean!.inodes[inode]!, content: bytes.toString('base64')}},
        },
      };
    });
    const said = windowsVerifyMany(edited.map(({on}) => ({state: policy, on, flags: {Json: true}})));
    for (const [index, [name, path, , severity, text]] of CASES.entries()) {
      const report = JSON.parse(said[index]!.lines.join(''));
      const check = policy.checks.find(
        ({code, title}) => code === 'W-FILE-CONTENT' && title.startsWith(path.split('\\').at(-1)!),
      )!;
      const finding = report.findings.find(({code}: {code: string}) => code === `W-FILE-CONTENT:${check.instance}`);
      expect([name, report.verdict, finding.severity]).toEqual([name, 'drift', severity]);
      expect(said[index]!.lines.join('')).toMatch(/^[ -~]*$/);
      if (text !== 'same') expect(finding.hint).toMatch(text);
      else expect(finding.hint).toBe(`${diagnose(path, edited[index]!.bytes, check.content!).text} ${check.fix}`);
    }
  });
});
