import {expect, test} from 'vitest';
import {windowsState} from '../../fixtures/windows-state.ts';
import {
  ADMIN_SETTINGS,
  file,
  key,
  type Machine,
  machine,
  POLICY_KEY,
  PROTECTED_FILE,
  RECEIPT_KEY,
  REGISTRY_JSON,
  receiptLines,
  runBatch,
  runOne,
  textAt,
  VALUE_PATH,
  valueAt,
} from './machine.ts';
import {BOTH, effects, JSON_ONLY, KEY_ONLY, lastLine} from './policies.ts';
import {powershellSuite} from './powershell.ts';

/** The machine after somebody wrote other text into a file of ours. */
function tamper(on: Machine, path: string): Machine {
  const {inode} = on.nodes[path] as {inode: string};
  return {...on, inodes: {...on.inodes, [inode]: file('mine now', PROTECTED_FILE)}};
}

function without(on: Machine, path: string): Machine {
  const {[path]: _, ...nodes} = on.nodes;
  return {...on, nodes};
}

powershellSuite('the receipt and the result', () => {
  const installed = () => runOne({state: BOTH, on: machine()}).machine;

  test('a changed file stays named until it is gone, by uninstall after uninstall', () => {
    const [first, second] = runBatch([
      {state: BOTH, script: 'remove', on: tamper(installed(), REGISTRY_JSON)},
      {state: BOTH, script: 'remove', on: 0},
    ]);
    for (const {exit, lines, machine: seen} of [first!, second!]) {
      expect(exit).toBe(1);
      expect(lines.join('\n')).toContain(`left: ${REGISTRY_JSON}`);
      expect(receiptLines(seen).map(line => line.slice(65))).toEqual([REGISTRY_JSON]);
    }
    const last = runOne({state: BOTH, script: 'remove', on: without(second!.machine, REGISTRY_JSON)});
    expect(last.exit).toBe(0);
    expect(last.machine.keys[RECEIPT_KEY]).toBeUndefined();
  });

  test('changed settings are named by a policy without settings, run after run', () => {
    const [first, second] = runBatch([
      {state: JSON_ONLY, on: tamper(installed(), ADMIN_SETTINGS)},
      {state: JSON_ONLY, on: 0},
    ]);
    for (const {exit, lines, machine: seen} of [first!, second!]) {
      expect(exit).toBe(1);
      expect(lines.join('\n')).toContain(`left: ${ADMIN_SETTINGS} (an earlier policy wrote it`);
      expect(textAt(seen, ADMIN_SETTINGS)).toBe('mine now');
    }
  });

  test('-Only judges the whole machine', () => {
    const evil = {
      'SOFTWARE\\Policies\\Docker': key(),
      [POLICY_KEY]: key({allowedOrgs: {kind: 'REG_MULTI_SZ', data: ['evil']}}),
    };
    const [foreign, other, missing] = runBatch([
      {state: JSON_ONLY, on: machine({keys: evil}), flags: {Only: 'Files'}},
      {state: BOTH, on: machine({keys: evil}), flags: {Only: 'Files'}},
      {state: BOTH, on: machine(), flags: {Only: 'RegistryKey'}},
    ]);
    for (const {exit, lines, machine: seen} of [foreign!, other!]) {
      expect(exit).toBe(1);
      expect(lastLine(lines)).toContain('wharfinger: conflict ');
      expect(valueAt(seen, POLICY_KEY, 'allowedOrgs')?.data).toEqual(['evil']);
    }
    expect(missing!.exit).toBe(1);
    expect(lastLine(missing!.lines)).toContain('wharfinger: drift ');
    expect(missing!.lines.join('\n')).toContain(`not done: write: ${REGISTRY_JSON} (it is missing; -Only RegistryKey`);
  });

  test('-Only names the policy in the receipt once both parts are of it', () => {
    const next = windowsState({sources: ['registry-key', 'registry-json'], organizations: ['next']});
    const outcomes = runBatch([
      {state: next, on: installed(), flags: {Only: 'Files'}},
      {state: next, on: 0, flags: {Only: 'RegistryKey'}},
    ]);
    const named = outcomes.map(({machine: seen}) => valueAt(seen, RECEIPT_KEY, 'Policy')?.data);
    expect(named).toEqual([[BOTH.policy], [next.policy]]);
    expect(outcomes.map(({exit}) => exit)).toEqual([1, 0]);
    expect(receiptLines(outcomes[0]!.machine).some(line => line.endsWith(VALUE_PATH))).toBe(true);
  });

  test('usage is trouble, with a result', () => {
    const on = machine();
    const bad = [{Only: 'Foo'}, {Nonsense: true}];
    const runs = bad.flatMap(flags =>
      (['install', 'remove'] as const).map(script => ({state: BOTH, script, on, flags})),
    );
    for (const {exit, lines, machine: seen} of runBatch(runs)) {
      expect(exit).toBe(2);
      expect(lines[0]).toMatch(/Nothing was done: .*(Foo|Nonsense)/);
      expect(lastLine(lines)).toBe(`wharfinger: trouble policy=${BOTH.policy} revision=1.0.0 changed=0 left=0`);
      expect(effects(seen)).toEqual(effects(on));
    }
  });

  test('trouble says how much was changed before it', () => {
    const fail = (script: string) => script.replace('$start = Get-DockerDesktopStart', "throw 'no'");
    const blocked = installed();
    const folder = `${REGISTRY_JSON}.wharfinger-new`;
    const nodes = {
      ...blocked.nodes,
      [folder]: {kind: 'folder', ...PROTECTED_FILE},
      [`${folder}\\x`]: {kind: 'folder', ...PROTECTED_FILE},
    } as const;
    const [install, remove] = runBatch([
      {state: BOTH, on: machine(), damage: fail},
      {state: BOTH, script: 'remove', on: {...blocked, nodes}},
    ]);
    expect(install!.exit).toBe(2);
    expect(lastLine(install!.lines)).toContain(' changed=4 ');
    expect(remove!.exit).toBe(2);
    expect(lastLine(remove!.lines)).toContain(' changed=3 ');
  });

  test('the result names revision, ring and root, and the removal whose policy it took away', () => {
    const ring = windowsState({sources: ['registry-json'], ring: 'pilot', revision: '1.4.0'});
    const root = 'D:\\mount';
    const folder = machine().nodes['C:\\ProgramData']!;
    const [first, removed, below] = runBatch([
      {state: ring, on: machine()},
      {state: KEY_ONLY, script: 'remove', on: 0},
      {state: ring, on: machine({nodes: {[root]: folder, [`${root}\\ProgramData`]: folder}}), flags: {Root: root}},
    ]);
    const about = `policy=${ring.policy} revision=1.4.0 ring=pilot`;
    expect(lastLine(first!.lines)).toBe(`wharfinger: ok ${about} changed=2 left=0`);
    expect(lastLine(removed!.lines)).toBe(`wharfinger: ok ${about} changed=2 left=0`);
    expect(lastLine(below!.lines)).toBe(`wharfinger: ok ${about} changed=2 left=0 root="${root}"`);
  });

  test('removal names what a newer installer wrote, and clears what a run that was cut off left', () => {
    const on = installed();
    const receipt = on.keys[RECEIPT_KEY]!;
    const line = `${'0'.repeat(64)} C:\\ProgramData\\DockerDesktop\\new.json`;
    const files = {kind: 'REG_MULTI_SZ', data: [...receipt.values['Files']!.data, line]};
    const newer = {
      ...on,
      keys: {...on.keys, [RECEIPT_KEY]: {...receipt, values: {...receipt.values, Files: files}}},
      nodes: {...on.nodes, [`${REGISTRY_JSON}.wharfinger-new`]: {kind: 'file', inode: 'h'}},
      inodes: {...on.inodes, h: file('{"all')},
    } as const;
    const {exit, lines, machine: seen} = runOne({state: BOTH, script: 'remove', on: newer});
    expect(exit).toBe(1);
    expect(lines.join('\n')).toContain('a newer installer wrote it');
    expect(receiptLines(seen)).toEqual([line]);
    expect(seen.nodes[`${REGISTRY_JSON}.wharfinger-new`]).toBeUndefined();
  });
});
