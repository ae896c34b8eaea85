import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {composeWindowsVerify} from '../src/documents/verify-windows.ts';
import {composeWindows} from '../src/documents/windows.ts';
import {plan} from '../src/plan.ts';
import {read} from '../src/policy/read.ts';
import type {DesiredState} from '../src/state/state.ts';
import {desiredState} from './fixtures/desired-state.ts';
import {nodesOf, parse, syntaxFaults} from './powershell-syntax.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const states: [string, DesiredState][] = readdirSync(join(root, 'examples'))
  .filter(name => name.endsWith('.yaml'))
  .flatMap(name => {
    const {policy} = read(readFileSync(join(root, 'examples', name)), name);
    return plan(policy!, {at: '2026-01-01'}).states.map((state): [string, DesiredState] => [state.policy, state]);
  });
const script = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('every PowerShell script parses as Windows PowerShell 5.1', () => {
  test.each(states.filter(([, state]) => state.platforms.includes('windows')))('%s', (_, state) => {
    const {install, remove} = composeWindows(state);
    expect(syntaxFaults(script(install.bytes))).toEqual([]);
    expect(syntaxFaults(script(remove.bytes))).toEqual([]);
    expect(syntaxFaults(script(composeWindowsVerify(state)!.bytes))).toEqual([]);
  });

  test.each(readdirSync(join(root, 'test/windows')))('test/windows/%s', name => {
    expect(syntaxFaults(readFileSync(join(root, 'test/windows', name), 'utf8'))).toEqual([]);
  });

  test.each([
    ['null coalescing', "$a = $b ?? 'x'"],
    ['a ternary', '$a = $b ? 1 : 2'],
    ['a null conditional', '$a?.b()'],
    ['a pipeline chain', 'Get-Item a && Get-Item b'],
    ['an open block', "if ($a) { 'b'"],
    ['an open string', "$a = 'b"],
  ])('the gate stops %s', (_, source) => {
    expect(syntaxFaults(source)).not.toEqual([]);
  });
});

/** Partials that touch Windows. */
const PRIMITIVES = ['seeing', 'product', 'limit', 'changing', 'writing'];
/** What gives the verifier a session of its own: it starts the script and is no part of it. */
const SESSION = 'session';
/** Plain data, and what .NET has on every system: all that may stand above the primitives. */
const PLAIN = [
  'string',
  'int',
  'long',
  'bool',
  'byte',
  'switch',
  'hashtable',
  'void',
  // As a text with other characters travels.
  'Convert',
  'Text.Encoding',
  'System.Array',
  'System.BitConverter',
  'System.Collections.ArrayList',
  'System.Collections.SortedList',
  'System.Convert',
  'System.Management.Automation.ErrorRecord',
  'System.Math',
  'System.ArgumentException',
  'System.IO.IOException',
  'System.Management.Automation.RuntimeException',
  'System.Text.RegularExpressions.Regex',
  'System.Text.UTF8Encoding',
  // What a look fails with.
  'System.Security.SecurityException',
  'System.UnauthorizedAccessException',
  'System.StringComparer',
  'char',
  'object',
  'System.Security.Cryptography.SHA256CryptoServiceProvider',
  'System.Text.Encoding',
];

describe.each(['install', 'remove', 'verify'] as const)('the shape of the script to %s', id => {
  const state = desiredState({platform: 'windows', sources: ['registry-key', 'registry-json']});
  const compose = (partials: Readonly<Record<string, string>>) =>
    script((id === 'verify' ? composeWindowsVerify(state, partials)! : composeWindows(state, partials)[id]).bytes);
  const whole = parse(compose({}));
  const bare = Object.fromEntries([...PRIMITIVES, SESSION].map(name => [`windows/${name}.ps1`, '']));
  const frame = parse(compose(bare));

  test('only the primitives touch Windows', () => {
    const types = nodesOf(frame, 'type_literal').map(node => node.text.replace(/[[\]\s]/g, ''));
    expect([...new Set(types)].filter(type => !PLAIN.includes(type))).toEqual([]);
  });

  test('every command is a function of its own or names its module, and no function is there in vain', () => {
    const own = new Set(nodesOf(whole, 'function_name').map(node => node.text));
    const called = new Set(nodesOf(whole, 'command_name').map(node => node.text));
    expect([...called].filter(name => !own.has(name) && !name.includes('\\'))).toEqual([]);
    // Readers that all scripts share, and what only one or two of them need.
    const shared = {
      install: ['Get-RegistryKeyName', 'Clear-RegistryKey'],
      remove: ['Get-Child'],
      verify: ['Get-FileDigest'],
    };
    expect([...own].filter(name => !called.has(name))).toEqual(shared[id]);
  });
});

describe('the fake machine', () => {
  const signatures = (source: string): ReadonlyMap<string, string> =>
    new Map(
      nodesOf(parse(source), 'function_statement').map(node => [
        nodesOf(node, 'function_name')[0]!.text,
        nodesOf(node, 'script_parameter')
          .map(parameter => parameter.text)
          .join(', '),
      ]),
    );
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const real = signatures(PRIMITIVES.map(name => read(`templates/windows/${name}.ps1.hbs`)).join(''));
  const fake = signatures(read('test/fakes/windows-primitives.ps1'));
  // What primitives call among themselves.
  const inner = [
    'ConvertTo-Rule',
    'Get-FileSecurity',
    'Get-LinkType',
    'Get-Rule',
    'Open-MachineHive',
    'Clear-ReadOnly',
  ];

  test('takes exactly what the real primitives take', () => {
    const wanted = [...real].filter(([name]) => !inner.includes(name));
    expect(wanted.filter(([name, parameters]) => fake.get(name) !== parameters)).toEqual([]);
    expect(wanted.length).toBe(real.size - inner.length);
  });
});
