import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {DRIVE, FILE, FOLDER, factOf, KEY, PROGRAM_DATA} from '../../tables/access.ts';
import {contractSuite} from '../tools.ts';

const DESCRIPTORS = fileURLToPath(new URL('../windows/Descriptors.cs', import.meta.url));
/** In the words of .NET, in the order of its flags. */
const FLAGS = {
  OI: 'ObjectInherit',
  CI: 'ContainerInherit',
  NP: 'NoPropagateInherit',
  IO: 'InheritOnly',
  ID: 'Inherited',
};

/** A descriptor as the table of access cases reads it, in the words of test/contract/windows/Descriptors.cs. */
function ours(sddl: string): string {
  const {owner, protected: cut, rules} = factOf('folder', sddl);
  const said = rules.map(rule => {
    const [type, flags, mask, , , sid] = rule.split(';') as [string, string, string, string, string, string];
    const names = Object.entries(FLAGS).flatMap(([flag, name]) => (flags.match(/../g)?.includes(flag) ? [name] : []));
    return `${type === 'A' ? 'AccessAllowed' : 'AccessDenied'} ${mask.slice(2)} ${names.join(', ') || 'None'} ${sid}`;
  });
  return [owner, cut ? 'protected' : 'inherits', ...said].join(' | ');
}

contractSuite('the descriptors of the access table, read by somebody else', ['mcs', 'mono'], () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wharfinger-descriptors-'));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  test('owner, protection, masks, flags and SIDs', () => {
    const each = [FILE, FOLDER, DRIVE, PROGRAM_DATA, KEY];
    const rules = [
      'D;;FR;;;BG',
      'A;NP;GR;;;AU',
      'A;;0x1301bf;;;S-1-5-21-1-2-3-1001',
      'A;;KW;;;IU',
      'A;;FW;;;CO',
      'A;;KA;;;WD',
    ];
    const all = [...each, ...rules.map(rule => `O:SYG:BAD:P(${rule})`)];
    const program = join(folder, 'descriptors.exe');
    execFileSync('mcs', [`-out:${program}`, DESCRIPTORS]);
    const theirs = execFileSync('mono', [program], {input: `${all.join('\n')}\n`, encoding: 'utf8'})
      .trim()
      .split('\n');
    expect(all.map(ours)).toEqual(theirs);
  });
});
