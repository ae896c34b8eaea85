import type {AccessFact, AccessStep, Guarded} from '../../src/verify/windows-access.ts';

/**
 * Windows access and what it comes to: every evaluator passes this table. `expected` is the canonical string of
 * src/state/check.ts; `null` is absent, `!` unreadable (each evaluator gives its own reason).
 *
 * A descriptor is SDDL: owner, `P` for protected, rules; SIDs may have their two letters. `NO_ACCESS_CONTROL` is a
 * missing list.
 */
export interface AccessCase {
  readonly name: string;
  readonly what: Guarded;
  /** From the top, the thing itself last. */
  readonly steps: readonly AccessStep[];
  readonly expected: string | null;
}

const SIDS: Readonly<Record<string, string>> = {
  SY: 'S-1-5-18',
  BA: 'S-1-5-32-544',
  BU: 'S-1-5-32-545',
  BG: 'S-1-5-32-546',
  CO: 'S-1-3-0',
  OW: 'S-1-3-4',
  WD: 'S-1-1-0',
  AU: 'S-1-5-11',
  IU: 'S-1-5-4',
};
const RIGHTS: Readonly<Record<string, number>> = {
  FA: 0x1f01ff,
  FR: 0x120089,
  FW: 0x120116,
  FX: 0x1200a0,
  KA: 0xf003f,
  KR: 0x20019,
  KW: 0x20006,
  GA: 0x10000000,
  GW: 0x40000000,
  GR: 0x80000000,
  GX: 0x20000000,
  SD: 0x10000,
  LC: 0x4,
};

/** What Windows shows for a descriptor in SDDL. */
export function factOf(kind: AccessFact['kind'], sddl: string, changes: Partial<AccessFact> = {}): AccessFact {
  const [, owner, control, list] = /^O:([A-Z]{2}|S-[\d-]+)G:BAD:([A-Z_]*?)((?:\([^)]*\))*)$/.exec(sddl) ?? [];
  if (owner === undefined) throw new Error(`no such SDDL: ${sddl}`);
  const rules = [...list!.matchAll(/\(([AD]);([A-Z]*);(\w+);;;([\w-]+)\)/g)].map(
    ([, type, flags, mask, sid]) => `${type};${flags};0x${maskOf(mask!).toString(16)};;;${SIDS[sid!] ?? sid}`,
  );
  if (rules.length !== list!.split('(').length - 1) throw new Error(`a rule of ${sddl} is not understood`);
  return {
    kind,
    link: false,
    names: '1',
    owner: SIDS[owner] ?? owner,
    protected: control!.startsWith('P'),
    rules: control === 'NO_ACCESS_CONTROL' ? [`A;${kind === 'folder' ? 'OICI' : ''};0xffffffff;;;S-1-1-0`] : rules,
    ...changes,
  };
}

function maskOf(text: string): number {
  if (text.startsWith('0x')) return Number.parseInt(text, 16);
  // `>>> 0`: a sum of bits is signed otherwise.
  return (text.match(/../g) ?? []).reduce((sum, right) => sum | RIGHTS[right]!, 0) >>> 0;
}

export const USER = 'S-1-5-21-1-2-3-1001';
const INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
const GOOD = 'admins-write-everyone-reads';
/** What the installers write. */
export const FILE = 'O:BAG:BAD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)';
export const FOLDER = 'O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
/** What Windows comes with. */
export const DRIVE = `O:${INSTALLER}G:BAD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;BU)(A;OICIIO;SDGXGWGR;;;AU)(A;;LC;;;AU)`;
export const PROGRAM_DATA =
  'O:SYG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;CO)(A;OICI;0x1200a9;;;BU)(A;CI;0x116;;;BU)';
export const KEY =
  'O:SYG:BAD:AI(A;CIID;KR;;;BU)(A;CIID;KA;;;BA)(A;CIID;KA;;;SY)(A;CIIOID;KA;;;CO)(A;CIID;KR;;;S-1-15-2-1)';

const MISSING = factOf('missing', 'O:BAG:BAD:');
const HIDDEN = factOf('unreadable', 'O:BAG:BAD:');
const dir = (sddl: string, changes?: Partial<AccessFact>) => factOf('folder', sddl, changes);
const key = (sddl: string) => factOf('key', sddl);

interface Above {
  readonly drive?: AccessFact;
  readonly programData?: AccessFact;
  readonly folder?: AccessFact;
}
const above = ({drive = dir(DRIVE), programData = dir(PROGRAM_DATA)}: Above) => [
  {path: 'C:\\', fact: drive},
  {path: '%ProgramData%', fact: programData},
];
const POLICY_FOLDER = '%ProgramData%\\DockerDesktop';
const file = (name: string, fact: AccessFact | string, expected: string | null, way: Above = {}): AccessCase => ({
  name: `file: ${name}`,
  what: 'file',
  steps: [
    ...above(way),
    {path: POLICY_FOLDER, fact: way.folder ?? dir(FOLDER)},
    {path: `${POLICY_FOLDER}\\registry.json`, fact: typeof fact === 'string' ? factOf('file', fact) : fact},
  ],
  expected,
});
const folder = (name: string, fact: AccessFact | string, expected: string | null, way: Above = {}): AccessCase => ({
  name: `folder: ${name}`,
  what: 'folder',
  steps: [...above(way), {path: POLICY_FOLDER, fact: typeof fact === 'string' ? dir(fact) : fact}],
  expected,
});
const registry = (
  name: string,
  fact: AccessFact | string,
  expected: string | null,
  way: {readonly docker?: AccessFact; readonly policies?: AccessFact} = {},
): AccessCase => ({
  name: `key: ${name}`,
  what: 'key',
  steps: [
    {path: 'HKLM\\SOFTWARE', fact: key(KEY)},
    {path: 'HKLM\\SOFTWARE\\Policies', fact: way.policies ?? key(KEY)},
    {path: 'HKLM\\SOFTWARE\\Policies\\Docker', fact: way.docker ?? key(KEY)},
    {path: 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop', fact: typeof fact === 'string' ? key(fact) : fact},
  ],
  expected,
});

const withRule = (sddl: string, rule: string): string => `${sddl}(${rule})`;

export const ACCESS_CASES: readonly AccessCase[] = [
  file('as the installer leaves it', FILE, GOOD),
  file('Everyone reads instead of Users', FILE.replace('BU)', 'WD)'), GOOD),
  file('Authenticated Users read', FILE.replace('BU)', 'AU)'), GOOD),
  file('reading without execution', FILE.replace('0x1200a9', 'FR'), GOOD),
  file('generic read', FILE.replace('0x1200a9', 'GR'), GOOD),
  file(
    'TrustedInstaller owns and writes',
    withRule(FILE.replace('O:BA', `O:${INSTALLER}`), `A;;FA;;;${INSTALLER}`),
    GOOD,
  ),
  file('SYSTEM owns it', FILE.replace('O:BA', 'O:SY'), GOOD),
  file('two groups that read together', FILE.replace('(A;;0x1200a9;;;BU)', '(A;;0x1;;;BU)(A;;0x120088;;;WD)'), GOOD),
  file('writing forbidden to users', withRule(FILE, 'D;;0x116;;;BU'), GOOD),
  file('a rule that is only handed down', withRule(FILE, 'A;OICIIO;FA;;;BU'), GOOD),
  file('missing', MISSING, null),
  file('below a folder that is missing', MISSING, null, {folder: MISSING}),
  file('hidden', HIDDEN, '!'),
  file('a folder of that name', dir(FOLDER), 'kind=folder'),
  file('something else of that name', factOf('other', FILE), 'kind=other'),
  file('a link', factOf('file', 'O:BAG:BAD:', {link: true, owner: '', rules: []}), 'kind=link'),
  file('owned by a user', FILE.replace('O:BA', `O:${USER}`), `owner=${USER}`),
  file('owned by an administrator by name', FILE.replace('O:BA', 'O:S-1-5-21-1-2-3-500'), 'owner=S-1-5-21-1-2-3-500'),
  file(
    'owned by Users, with a hard link',
    factOf('file', FILE.replace('O:BA', 'O:BU'), {names: 'more'}),
    'owner=S-1-5-32-545',
  ),
  file('a hard link, with inheritance', factOf('file', FILE.replace('PAI', 'AI'), {names: 'more'}), 'links=more'),
  file('inherits, and users may write', withRule(FILE.replace('PAI', 'AI'), 'A;ID;FA;;;BU'), 'inherits'),
  file('no list at all', 'O:BAG:BAD:NO_ACCESS_CONTROL', 'inherits'),
  file('no list at all, protected', factOf('file', 'O:BAG:BAD:NO_ACCESS_CONTROL', {protected: true}), 'no-dacl'),
  file('an empty list', 'O:BAG:BAD:PAI', 'unreadable-for-users'),
  file('only administrators', 'O:BAG:BAD:PAI(A;;FA;;;SY)(A;;FA;;;BA)', 'unreadable-for-users'),
  file('users may only read attributes', FILE.replace('0x1200a9', '0x80'), 'unreadable-for-users'),
  file('only one user may read', FILE.replace('BU)', `${USER})`), 'unreadable-for-users'),
  file('reading forbidden to one user', FILE.replace('PAI', `PAI(D;;FR;;;${USER})`), 'unreadable-for-users'),
  file('everything forbidden to guests', withRule(FILE, 'D;;GA;;;BG'), 'unreadable-for-users'),
  file('modify', withRule(FILE, 'A;;0x1301bf;;;BU'), 'rule=S-1-5-32-545:0x1301bf'),
  file('write data alone', withRule(FILE, 'A;;0x2;;;WD'), 'rule=S-1-1-0:0x2'),
  file('append data alone', withRule(FILE, 'A;;0x4;;;WD'), 'rule=S-1-1-0:0x4'),
  file('write extended attributes alone', withRule(FILE, 'A;;0x10;;;WD'), 'rule=S-1-1-0:0x10'),
  file('write attributes alone', withRule(FILE, 'A;;0x100;;;WD'), 'rule=S-1-1-0:0x100'),
  file('delete alone', withRule(FILE, 'A;;SD;;;AU'), 'rule=S-1-5-11:0x10000'),
  file('change rules alone', withRule(FILE, `A;;0x40000;;;${USER}`), `rule=${USER}:0x40000`),
  file('change owner alone', withRule(FILE, 'A;;0x80000;;;IU'), 'rule=S-1-5-4:0x80000'),
  file('generic all', withRule(FILE, 'A;;GA;;;BU'), 'rule=S-1-5-32-545:0x10000000'),
  file('generic write', withRule(FILE, 'A;;GW;;;BU'), 'rule=S-1-5-32-545:0x40000000'),
  file('all generic rights', withRule(FILE, 'A;;GAGRGWGX;;;BU'), 'rule=S-1-5-32-545:0xf0000000'),
  file('the rights of an owner', withRule(FILE, 'A;;FA;;;OW'), 'rule=S-1-3-4:0x1f01ff'),
  file(
    'a right and its denial',
    withRule(FILE.replace('PAI', 'PAI(D;;FW;;;BU)'), 'A;;FW;;;BU'),
    'rule=S-1-5-32-545:0x120116',
  ),
  file('the first rule of several', withRule(withRule(FILE, 'A;;SD;;;BU'), 'A;;FA;;;WD'), 'rule=S-1-5-32-545:0x10000'),
  file('a rule left over from inheritance', withRule(FILE, 'A;ID;FA;;;BU'), 'rule=S-1-5-32-545:0x1f01ff'),
  file('a rule nobody knows', factOf('file', FILE, {rules: ['XA;;0x1f01ff;;;S-1-1-0']}), '!'),
  file('an owner that is none', factOf('file', FILE, {owner: ''}), '!'),
  file('in a folder that users may empty', FILE, `${POLICY_FOLDER}:rule=S-1-5-32-545:0x40`, {
    folder: dir(withRule(FOLDER, 'A;;0x40;;;BU')),
  }),
  file('in a folder that users may add to', FILE, GOOD, {folder: dir(withRule(FOLDER, 'A;;0x6;;;BU'))}),
  file('hidden, in a folder of a user', HIDDEN, `${POLICY_FOLDER}:owner=${USER}`, {
    folder: dir(FOLDER.replace('O:BA', `O:${USER}`)),
  }),
  file('of a user, in a folder that is hidden', FILE.replace('O:BA', `O:${USER}`), `owner=${USER}`, {folder: HIDDEN}),
  file('good, in a folder that is hidden', FILE, '!', {folder: HIDDEN}),

  folder('as the installer leaves it', FOLDER, GOOD),
  folder('as Docker Desktop leaves it', 'O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;WD)', GOOD),
  folder('missing', MISSING, null),
  folder('a junction', dir('O:BAG:BAD:', {link: true, owner: '', rules: []}), 'kind=link'),
  folder('a file of that name', factOf('file', FILE), 'kind=file'),
  folder(
    'made by a user',
    `O:${USER}G:BAD:AI(A;OICIID;FA;;;SY)(A;ID;FA;;;${USER})(A;OICIID;0x1200a9;;;BU)`,
    `owner=${USER}`,
  ),
  folder(
    'with the rules of %ProgramData%',
    'O:BAG:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;0x116;;;BU)',
    'inherits',
  ),
  folder('protected with the rules of %ProgramData%', PROGRAM_DATA, 'rule=S-1-3-0:0x10000000'),
  folder('users may add files', withRule(FOLDER, 'A;CI;0x116;;;BU'), 'rule=S-1-5-32-545:0x116'),
  folder('hands out rights to files in it', withRule(FOLDER, 'A;OIIO;FA;;;BU'), 'rule=S-1-5-32-545:0x1f01ff'),
  folder(
    'users see what is in it, but only below',
    FOLDER.replace('A;OICI;0x1200a9', 'A;OICIIO;0x1200a9'),
    'unreadable-for-users',
  ),
  folder('no list at all', dir('O:BAG:BAD:NO_ACCESS_CONTROL', {protected: true}), 'no-dacl'),
  folder('below a %ProgramData% that is a link', FOLDER, '%ProgramData%:kind=link', {
    programData: dir('O:BAG:BAD:', {link: true, owner: '', rules: []}),
  }),
  folder('below a %ProgramData% that users may empty', FOLDER, '%ProgramData%:rule=S-1-5-32-545:0x1301ff', {
    programData: dir(withRule(PROGRAM_DATA, 'A;CI;0x1301ff;;;BU')),
  }),
  folder('below a %ProgramData% without a list', FOLDER, '%ProgramData%:no-dacl', {
    programData: dir('O:SYG:BAD:NO_ACCESS_CONTROL'),
  }),
  folder('below a drive of a user', FOLDER, `C:\\:owner=${USER}`, {drive: dir(DRIVE.replace(INSTALLER, USER))}),
  folder('below a drive that everybody may do everything on', FOLDER, 'C:\\:rule=S-1-1-0:0x10000000', {
    drive: dir(withRule(DRIVE, 'A;OICI;GA;;;WD')),
  }),
  folder('below a drive that everybody may write to', FOLDER, GOOD, {drive: dir(withRule(DRIVE, 'A;;GW;;;WD'))}),
  folder(
    'a fault above counts before its own',
    `${FOLDER.replace('O:BA', 'O:BU')}`,
    '%ProgramData%:owner=S-1-5-32-545',
    {
      programData: dir(PROGRAM_DATA.replace('O:SY', 'O:BU')),
    },
  ),

  registry('as Windows makes it', KEY, GOOD),
  registry('as the installer leaves it', 'O:BAG:BAD:P(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;BU)', GOOD),
  registry('missing', MISSING, null),
  registry('below one that is missing', MISSING, null, {docker: MISSING}),
  registry('hidden', HIDDEN, '!'),
  registry('of a user', KEY.replace('O:SY', `O:${USER}`), `owner=${USER}`),
  registry('users may set values', withRule(KEY, 'A;;0x2;;;BU'), 'rule=S-1-5-32-545:0x2'),
  registry('users may make keys', withRule(KEY, 'A;CI;0x4;;;BU'), 'rule=S-1-5-32-545:0x4'),
  registry('users may make links', withRule(KEY, 'A;;0x20;;;WD'), 'rule=S-1-1-0:0x20'),
  registry('its creator may do everything', withRule(KEY, `A;ID;KA;;;${USER}`), `rule=${USER}:0xf003f`),
  registry('users may be told of changes', withRule(KEY, 'A;;0x10;;;BU'), GOOD),
  registry('no list at all', 'O:SYG:BAD:NO_ACCESS_CONTROL', 'no-dacl'),
  registry('users may not read', 'O:SYG:BAD:P(A;CI;KA;;;BA)(A;CI;KA;;;SY)', 'unreadable-for-users'),
  registry('reading forbidden', withRule(KEY, 'D;;KR;;;AU'), 'unreadable-for-users'),
  registry('below one that users may write', KEY, 'HKLM\\SOFTWARE\\Policies\\Docker:rule=S-1-5-32-545:0x20006', {
    docker: key(withRule(KEY, 'A;CI;KW;;;BU')),
  }),
  registry('below one of a user', KEY, `HKLM\\SOFTWARE\\Policies:owner=${USER}`, {
    policies: key(KEY.replace('O:SY', `O:${USER}`)),
  }),
];
