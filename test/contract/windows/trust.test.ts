import {expect, test} from 'vitest';
import {windowsState} from '../../fixtures/windows-state.ts';
import {
  ADMINS,
  CALLER,
  key,
  type Machine,
  machine,
  POLICY_KEY,
  RECEIPT_KEY,
  runBatch,
  runOne,
  USER,
  VALUE_PATH,
  valueAt,
} from './machine.ts';
import {BOTH, effects, expectInstalled, JSON_ONLY, KEY_ONLY, lastLine} from './policies.ts';
import {powershellSuite} from './powershell.ts';

const DOCKER_KEY = 'SOFTWARE\\Policies\\Docker';
const SYSTEM = 'S-1-5-18';

powershellSuite('whom the scripts believe', () => {
  test('a policy key that users may change is refused, also where it must hold nothing', () => {
    const ADMIN_RULE = 'A;CI;0xf003f;;;S-1-5-32-544';
    const mask = (rights: string) => key({}, {rules: [`A;CI;${rights};;;S-1-5-32-545`, ADMIN_RULE]});
    const rights = ['0x20006', '0x20', '0x10000', '0x40000', '0x80000', '0x10000000', '0x40000000'];
    const machines = [
      ...rights.map(right => machine({keys: {[DOCKER_KEY]: key(), [POLICY_KEY]: mask(right)}})),
      machine({keys: {[DOCKER_KEY]: mask('0x20006')}}),
      machine({keys: {[DOCKER_KEY]: key(), [POLICY_KEY]: key({}, {owner: USER})}}),
    ];
    for (const [position, {exit, lines}] of runBatch(machines.map(on => ({state: JSON_ONLY, on}))).entries()) {
      expect(exit, `${position}: ${lines.join('\n')}`).toBe(1);
      expect(lines.join('\n')).toMatch(/refused: HKLM.*(may be changed|is owned) by/);
    }
    const readable = machine({keys: {[DOCKER_KEY]: key(), [POLICY_KEY]: mask('0x20019')}});
    expect(runOne({state: JSON_ONLY, on: readable}).exit).toBe(0);
  });

  test('keys it creates belong to Administrators, so that anybody else can go on', () => {
    const first = runOne({state: BOTH, on: machine()});
    for (const path of [DOCKER_KEY, POLICY_KEY, 'SOFTWARE\\Wharfinger', RECEIPT_KEY]) {
      expect(first.machine.keys[path]!.owner, path).toBe(ADMINS);
      expect(first.machine.keys[path]!.rules.join(' '), path).not.toContain(CALLER);
    }
    const system = {...first.machine, caller: SYSTEM};
    const [again, removed] = runBatch([
      {state: BOTH, on: system},
      {state: BOTH, script: 'remove', on: system},
    ]);
    expect(again!.lines[0]).toBe('Nothing to change: this machine is equal to the policy.');
    expect(removed!.exit).toBe(0);
  });

  test('a key that was left to whoever runs this is given to Administrators', () => {
    const mine = machine({keys: {[DOCKER_KEY]: key(), [POLICY_KEY]: key({}, {owner: CALLER})}});
    for (const state of [KEY_ONLY, JSON_ONLY]) {
      const {exit, machine: seen} = runOne({state, on: mine});
      expect(exit).toBe(0);
      expect(seen.keys[POLICY_KEY]!.owner).toBe(ADMINS);
    }
  });

  test('nothing is done below a ProgramData that others may take apart', () => {
    const path = 'C:\\ProgramData';
    const usual = machine().nodes[path] as Machine['nodes'][string] & {kind: 'folder'; rules: readonly string[]};
    const granting = (right: string) =>
      machine({nodes: {[path]: {...usual, rules: [...usual.rules, `A;OICI;${right};;;S-1-5-32-545`]}}});
    const bad = [
      ...['0x1301bf', '0x40', '0x10000', '0x40000', '0x80000', '0x10000000', '0x40000000'].map(granting),
      machine({nodes: {[path]: {...usual, owner: USER}}}),
    ];
    for (const [position, {exit, lines, machine: seen}] of runBatch(bad.map(on => ({state: BOTH, on}))).entries()) {
      expect(exit, `${position}`).toBe(2);
      expect(lines[0]).toContain('can be changed by');
      expect(effects(seen)).toEqual(effects(bad[position]!));
    }
    const handedDown = machine({nodes: {[path]: {...usual, rules: [...usual.rules, 'A;OICIIO;0x1f01ff;;;S-1-3-0']}}});
    expect(runOne({state: BOTH, on: handedDown}).exit).toBe(0);
  });

  test('one run at a time, and nobody can keep it from running', () => {
    const [free, held, refused] = runBatch([
      {state: BOTH, on: machine()},
      {state: BOTH, on: machine({busy: true})},
      {state: BOTH, script: 'remove', on: machine({elevated: false})},
    ]);
    const log = free!.machine.log!;
    expect(log.indexOf('Lock-Machine')).toBeLessThan(log.findIndex(call => /^Get-(Path|Registry)/.test(call)));
    expect(log.at(-1)).toBe('Unlock-Machine the lock');
    expect(held!.exit).toBe(0);
    expect(held!.lines[0]).toContain('Going on without waiting');
    expectInstalled(held!.machine);
    expect(refused!.exit).toBe(2);
  });

  test('what another organisation counts on stays, and is named', () => {
    const beta = windowsState({
      sources: ['registry-key', 'registry-json'],
      adminSettings: {configurationFileVersion: 2},
      organization: {slug: 'beta'},
    });
    const [, , removed, gone] = runBatch([
      {state: BOTH, on: machine()},
      {state: beta, on: 0},
      {state: BOTH, script: 'remove', on: 1},
      {state: beta, script: 'remove', on: 2},
    ]);
    expect(removed!.exit, removed!.lines.join('\n')).toBe(0);
    expectInstalled(removed!.machine);
    expect(valueAt(removed!.machine, POLICY_KEY, 'allowedOrgs')).toBeDefined();
    expect(removed!.lines.join('\n')).toContain(`kept: ${VALUE_PATH}`);
    expect(removed!.machine.keys[RECEIPT_KEY]).toBeUndefined();
    expect(gone!.exit).toBe(0);
    expect(valueAt(gone!.machine, POLICY_KEY, 'allowedOrgs')).toBeUndefined();
    expect(lastLine(gone!.lines)).toContain('wharfinger: ok ');
  });
});
