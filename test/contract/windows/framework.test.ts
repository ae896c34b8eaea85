import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {composeWindowsVerify} from '../../../src/documents/verify-windows.ts';
import {composeWindows} from '../../../src/documents/windows.ts';
import {render} from '../../../src/render/template.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {windowsState} from '../../fixtures/windows-state.ts';
import {type Node, nodesOf, parse} from '../../powershell-syntax.ts';
import {contractSuite} from '../tools.ts';

/** What Windows Server 2016 came with: the oldest framework below a Windows PowerShell 5.1 that is still serviced. */
const FRAMEWORK = '/usr/lib/mono/4.6.2-api';
const ASSEMBLIES = ['mscorlib', 'System', 'System.Core', 'Microsoft.VisualBasic'];
/** Types of PowerShell itself, and its short names. */
const POWERSHELL: Readonly<Record<string, string>> = {
  string: 'System.String',
  int: 'System.Int32',
  long: 'System.Int64',
  bool: 'System.Boolean',
  byte: 'System.Byte',
  char: 'System.Char',
  object: 'System.Object',
  Convert: 'System.Convert',
  'Text.Encoding': 'System.Text.Encoding',
  void: 'System.Void',
  hashtable: 'System.Collections.Hashtable',
  switch: '',
  'System.Management.Automation.ErrorRecord': '',
  'System.Management.Automation.ScriptBlock': '',
  'System.Management.Automation.PowerShell': '',
  'System.Management.Automation.Runspaces.RunspaceFactory': '',
  'System.Management.Automation.Runspaces.InitialSessionState': '',
  'System.Management.Automation.RuntimeException': '',
  'Microsoft.PowerShell.Commands.InternalSymbolicLinkLinkCodeMethods': '',
  // Compiled by the script itself.
  'Wharfinger.Folder': '',
};
/** What a name in the scripts holds, wherever something of it is called. */
const HOLDS: Readonly<Record<string, string>> = {
  $hive: 'Microsoft.Win32.RegistryKey',
  $opened: 'Microsoft.Win32.RegistryKey',
  $stream: 'System.IO.FileStream',
  $security: 'System.Security.AccessControl.FileSecurity',
  $descriptor: 'System.Security.AccessControl.RawSecurityDescriptor',
  $mutex: 'System.Threading.Mutex',
  $Mutex: 'System.Threading.Mutex',
  $kinds: 'System.Collections.Hashtable',
  $place: 'System.Collections.Hashtable',
  $before: 'System.Collections.Hashtable',
  $policy: 'System.Collections.Hashtable',
  $PSCmdlet: '',
  $process: 'System.Diagnostics.Process',
  $start: 'System.DateTime',
  $Entry: 'System.Security.AccessControl.CommonAce',
  '$Entry.SecurityIdentifier': 'System.Security.Principal.SecurityIdentifier',
  '$Ground.Windows': 'System.String',
  $version: 'System.Diagnostics.FileVersionInfo',
  $bytes: 'System.Array',
  $ended: 'System.Threading.ManualResetEvent',
  $Ended: 'System.Threading.ManualResetEvent',
  // PowerShell's own.
  $shell: '',
  $session: '',
  $statement: '',
  $seen: 'System.Collections.Hashtable',
  $facts: 'System.Collections.Hashtable',
  $escapes: 'System.Collections.Hashtable',
  $names: 'System.Collections.Hashtable',
  $members: 'System.Collections.SortedList',
  $Found: 'System.Collections.SortedList',
  $Meant: 'System.Collections.SortedList',
  $printable: 'System.String',
  $text: 'System.String',
  $key: 'System.String',
  $name: 'System.String',
  $values: 'System.Collections.ArrayList',
  $token: 'System.String',
  $Token: 'System.String',
  $groups: 'System.Collections.Hashtable',
  $Plan: 'System.Collections.Hashtable',
  $Text: 'System.String',
  $Path: 'System.String',
  $Top: 'System.String',
  $programData: 'System.String',
  $program: 'System.String',
  $left: 'System.String',
  $right: 'System.String',
  $Rules: 'System.Array',
  $Key: 'System.String',
  $Root: 'System.String',
  $receiptKey: 'System.String',
  '$ErrorRecord.Exception': 'System.Exception',
};

const pages = new Map<string, string | undefined>();
/** The members of a type of the framework as C# declarations; undefined where the framework does not have it. */
function page(type: string): string | undefined {
  for (const assembly of pages.has(type) ? [] : ASSEMBLIES) {
    const {status, stdout} = spawnSync('monop', [`-r:${FRAMEWORK}/${assembly}.dll`, type], {encoding: 'utf8'});
    pages.set(type, status === 0 ? stdout : undefined);
    if (status === 0) break;
  }
  return pages.get(type);
}

/** Whether a type has a member of that name; a method or constructor also with that number of arguments. */
function has(type: string, member: string, count?: number): boolean {
  const name = member === 'new' ? type.slice(type.lastIndexOf('.') + 1) : member;
  const declarations = page(type)!
    .split('\n')
    .filter(row => new RegExp(`\\b${name}\\b`).test(row));
  if (count === undefined) return declarations.length > 0;
  if (member === 'new' && count === 0 && !declarations.some(row => row.includes(`${name} (`))) return true;
  return declarations.some(row => {
    const list = new RegExp(`\\b${name} \\((.*)\\);`).exec(row)?.[1];
    return list !== undefined && (list.trim() === '' ? 0 : list.split(',').length) === count;
  });
}

const typeName = (node: Node): string => node.text.replace(/[[\]\s]/g, '');
const framework = (name: string): string => POWERSHELL[name] ?? name;

/** Where only PowerShell 7 gets to: it says some things in words of its own. */
function rangesForSeven(root: Node): readonly [number, number][] {
  return nodesOf(root, 'if_statement')
    .filter(node => node.text.startsWith('if ($PSVersionTable.PSVersion.Major -ge 6)'))
    .map(node => [node.startIndex, nodesOf(node, 'statement_block')[0]!.endIndex]);
}

/** How many arguments a call has; undefined for a property. */
function argumentsOf(node: Node): number | undefined {
  const list = node.namedChildren.find(child => child?.type === 'argument_list');
  return list ? (list.namedChildren[0]?.namedChildren.length ?? 0) : undefined;
}

/** What a script names that the framework does not have. */
function strangers(script: string): readonly string[] {
  const root = parse(script);
  const forSeven = rangesForSeven(root);
  const judged = (node: Node): boolean =>
    !forSeven.some(([start, end]) => node.startIndex >= start && node.startIndex < end);
  const types = nodesOf(root, 'type_literal')
    .filter(judged)
    .map(node => framework(typeName(node)))
    .filter(type => type !== '' && page(type) === undefined);
  const members = nodesOf(root, 'member_access', 'invokation_expression').filter(judged).flatMap(strangeMember);
  return [...new Set([...types, ...members])];
}

function strangeMember(node: Node): readonly string[] {
  const target = node.child(0)!;
  const name = node.namedChildren.find(child => child?.type === 'member_name')?.text;
  // `[a]::new` on an array type, and what hangs on a call before it: text by then.
  if (name === undefined || target.text.endsWith('[]]')) return [];
  const count = argumentsOf(node);
  const isType = target.type === 'type_literal';
  const type = isType ? framework(typeName(target)) : HOLDS[target.text];
  if (type === undefined)
    return target.type === 'variable' && count !== undefined ? [`${target.text}.${name}(): what is it?`] : [];
  // A key of a hashtable reads like a property.
  if (type === '' || (type === HOLDS['$place'] && count === undefined)) return [];
  const call = `${isType ? `${type}::` : `${target.text}.`}${name}(${count ?? ''})`;
  return page(type) !== undefined && !has(type, name, count) ? [call] : [];
}

/** What wharfinger verify runs. */
const LOOKING = (['windows/observe.ps1', 'windows/answer.ps1'] as const).map(
  frame => [frame, render(frame, {request: '{}', script: '', mark: ''})] as const,
);

contractSuite(
  '.NET Framework 4.6.2',
  ['monop', {holds: () => existsSync(FRAMEWORK), otherwise: `${FRAMEWORK} is missing`}],
  () => {
    const {install, remove} = composeWindows(windowsState({sources: ['registry-key', 'registry-json']}));
    const text = ({bytes}: {readonly bytes: Uint8Array}): string => new TextDecoder().decode(bytes);
    test.each([
      ['install', text(install)] as const,
      ['remove', text(remove)] as const,
      [
        'verify',
        text(composeWindowsVerify(desiredState({platform: 'windows', sources: ['registry-key', 'registry-json']}))!),
      ] as const,
      ...LOOKING,
    ])('%s: every type and member it names exists', (_, script) => {
      expect(strangers(script)).toEqual([]);
    });

    test.each([
      [
        'a type of modern .NET',
        '[System.IO.FileSystemAclExtensions]::Create($a, $b)',
        'System.IO.FileSystemAclExtensions',
      ],
      ['an overload of modern .NET', '[System.IO.File]::Move($a, $b, $true)', 'System.IO.File::Move(3)'],
      [
        'a member of modern .NET',
        '[System.Security.Cryptography.SHA256]::HashData($a)',
        'System.Security.Cryptography.SHA256::HashData(1)',
      ],
      ['a constructor that is not there', '[System.IO.FileStream]::new()', 'System.IO.FileStream::new(0)'],
      ['a method that is not there', '$opened.Close($true)', '$opened.Close(1)'],
      ['a method of who knows what', '$mystery.Run()', '$mystery.Run(): what is it?'],
    ])('%s is noticed', (_, script, fault) => {
      expect(strangers(script)).toContain(fault);
    });
  },
);
