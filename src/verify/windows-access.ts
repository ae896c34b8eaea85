import type {Observation} from './facts.ts';

/**
 * Something with an owner and access rules, as Windows shows it: what `Get-PathFact` and `Get-RegistryKeyFact` of
 * templates/windows/seeing.ps1.hbs return. A rule is one string in the form of SDDL:
 * `<A or D>;<flags>;<mask in hexadecimal>;;;<SID>`.
 */
export interface AccessFact {
  readonly kind: 'file' | 'folder' | 'key' | 'other' | 'missing' | 'unreadable';
  readonly link: boolean;
  /** How many names a file has. */
  readonly names: '1' | 'more';
  readonly owner: string;
  /** Whether the rules of the folder above stop here. */
  readonly protected: boolean;
  readonly rules: readonly string[];
}

/** One step of the way to a thing. `path` is written as checks write it: `C:\`, `%ProgramData%`, `HKLM\SOFTWARE`. */
export interface AccessStep {
  readonly path: string;
  readonly fact: AccessFact;
}

export type Guarded = 'file' | 'folder' | 'key';

export const ADMINS_WRITE = 'admins-write-everyone-reads';

/** SYSTEM, Administrators, TrustedInstaller. */
const TRUSTED: readonly string[] = [
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
];
/** Groups that everybody belongs to who sits at the machine: Users, Authenticated Users, Everyone, INTERACTIVE. */
const READERS: readonly string[] = ['S-1-5-32-545', 'S-1-5-11', 'S-1-1-0', 'S-1-5-4'];

/**
 * Rights over a file or folder that change what it says or who may: write data, append data, write extended attributes,
 * delete child, write attributes, delete, change rules, change owner, and the generic rights that include them.
 */
const CHANGES = 0x500d0156;
/**
 * Rights over a folder that take away what is below it, or make it possible: delete child, delete, change rules, change
 * owner, all. Adding is not among them: by default every user may add to %ProgramData%.
 */
const TAKES_AWAY = 0x100d0040;
/** The same for a key: set value, create key, create link, delete, change rules, change owner, generic write and all. */
const CHANGES_KEY = 0x500d0026;

/** Specific rights behind generic read, write, execute and all (winnt.h: FILE_GENERIC_READ and so on, KEY_READ …). */
const GENERIC = {
  file: [
    [0x80000000, 0x120089],
    [0x40000000, 0x120116],
    [0x20000000, 0x1200a0],
    [0x10000000, 0x1f01ff],
  ],
  key: [
    [0x80000000, 0x20019],
    [0x40000000, 0x20006],
    [0x20000000, 0x20019],
    [0x10000000, 0xf003f],
  ],
} as const;
/** What a program asks for that opens something to read: FILE_GENERIC_READ, KEY_READ. */
const READS = {file: 0x120089, folder: 0x120089, key: 0x20019} as const;

/**
 * .NET has no other way to show that there is no list at all, which lets everybody do everything: a rule that no file
 * system keeps, since it has the reserved bits (dotnet/runtime DiscretionaryAcl.CreateAllowEveryoneFullAccess).
 */
const NO_LIST = /^A;[A-Z]*;0xffffffff;;;S-1-1-0$/;

/**
 * Judges who may change a thing, as the canonical string of `file-access`, `folder-access` and `registry-access`
 * (src/state/check.ts). Pure, on Windows facts alone; templates/windows/access.ps1.hbs judges the same, and
 * test/tables/access.ts is what both pass.
 *
 * @param steps the way to it from the top, itself last. A fault that was seen outweighs a step that could not be.
 */
export function accessOf(guarded: Guarded, steps: readonly AccessStep[]): Observation {
  let unreadable: string | undefined;
  for (const [index, {path, fact}] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (fact.kind === 'missing') return {status: 'absent'};
    const fault = isLast ? faultOf(guarded, fact) : faultAbove(guarded, fact);
    if (fault === 'unreadable') unreadable ??= path;
    else if (fault !== undefined) return {status: 'value', value: isLast ? fault : `${path}:${fault}`};
  }
  if (unreadable !== undefined) return {status: 'unreadable', reason: `the access rules of ${unreadable} are hidden`};
  return {status: 'value', value: ADMINS_WRITE};
}

/** Why a thing is not as it must be; undefined where it is. */
function faultOf(guarded: Guarded, fact: AccessFact): string | undefined {
  const common = kindFault(guarded, fact) ?? ownerFault(fact);
  if (common !== undefined) return common;
  if (fact.names !== '1') return 'links=more';
  if (guarded !== 'key' && !fact.protected) return 'inherits';
  // What the policy folder hands down, it hands to policy files. Windows itself gives every key a rule of this kind, for
  // its creator, and what is below has its own check.
  const rules = parsed(fact).filter(({flags}) => guarded === 'folder' || !flags.includes('IO'));
  const mask = guarded === 'key' ? CHANGES_KEY : CHANGES;
  return ruleFault(fact, rules, mask) ?? readingFault(guarded, rules);
}

/** Why what is above a thing does not protect it. */
function faultAbove(guarded: Guarded, fact: AccessFact): string | undefined {
  const rules = parsed(fact).filter(({flags}) => !flags.includes('IO'));
  const mask = guarded === 'key' ? CHANGES_KEY : TAKES_AWAY;
  return kindFault(guarded === 'key' ? 'key' : 'folder', fact) ?? ownerFault(fact) ?? ruleFault(fact, rules, mask);
}

function kindFault(wanted: Guarded, {kind, link}: AccessFact): string | undefined {
  if (link) return 'kind=link';
  if (kind === 'unreadable') return 'unreadable';
  return kind === wanted ? undefined : `kind=${kind}`;
}

/** An owner may always change the rules. */
function ownerFault({owner, rules}: AccessFact): string | undefined {
  if (!/^S-1-[\d-]+$/.test(owner) || rules.some(rule => parse(rule) === undefined)) return 'unreadable';
  return TRUSTED.includes(owner) ? undefined : `owner=${owner}`;
}

function ruleFault({rules}: AccessFact, counted: readonly Rule[], mask: number): string | undefined {
  if (rules.some(rule => NO_LIST.test(rule))) return 'no-dacl';
  const bad = counted.find(rule => rule.allows && !TRUSTED.includes(rule.sid) && has(rule.mask, mask));
  return bad && `rule=${bad.sid}:0x${bad.mask.toString(16)}`;
}

/**
 * Docker Desktop reads as the user: together, the rules for groups everybody is in must let them read, and no rule may
 * keep anybody from it.
 */
function readingFault(guarded: Guarded, rules: readonly Rule[]): string | undefined {
  const wanted = READS[guarded];
  const own = rules.filter(({flags}) => !flags.includes('IO')).map(rule => ({...rule, mask: specific(guarded, rule)}));
  const granted = own.filter(({allows, sid}) => allows && READERS.includes(sid)).reduce((sum, {mask}) => sum | mask, 0);
  const isDenied = own.some(({allows, mask}) => !allows && has(mask, wanted));
  return isDenied || (granted & wanted) !== wanted ? 'unreadable-for-users' : undefined;
}

interface Rule {
  readonly allows: boolean;
  readonly flags: readonly string[];
  readonly mask: number;
  readonly sid: string;
}

const parsed = ({rules}: AccessFact): readonly Rule[] => rules.map(parse).filter(rule => rule !== undefined);

/** Undefined where it is no rule that this file knows how to judge. */
function parse(rule: string): Rule | undefined {
  const [, type, flags, mask, sid] = /^([AD]);((?:OI|CI|NP|IO|ID)*);0x([0-9a-f]{1,8});;;(S-1-[\d-]+)$/.exec(rule) ?? [];
  if (type === undefined) return undefined;
  return {allows: type === 'A', flags: flags!.match(/../g) ?? [], mask: Number.parseInt(mask!, 16), sid: sid!};
}

function specific(guarded: Guarded, {mask}: Rule): number {
  const table = GENERIC[guarded === 'key' ? 'key' : 'file'];
  return table.reduce((sum, [generic, rights]) => (has(mask, generic) ? sum | rights : sum), mask);
}

/** Whether two sets of rights have one in common. A bitwise result is signed; this one may be negative. */
const has = (mask: number, rights: number): boolean => (mask & rights) !== 0;
