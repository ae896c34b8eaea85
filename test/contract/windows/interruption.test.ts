import {expect, test} from 'vitest';
import type {DesiredState} from '../../../src/state/state.ts';
import {windowsState} from '../../fixtures/windows-state.ts';
import {
  ADMIN_SETTINGS,
  accessAt,
  digest,
  FOLDER,
  file,
  type Machine,
  machine,
  type Outcome,
  POLICY_KEY,
  PROTECTED_FILE,
  REGISTRY_JSON,
  receiptLines,
  runBatch,
  runOne,
  textAt,
  USERS_OWN,
  VALUE_PATH,
  valueAt,
} from './machine.ts';
import {powershellSuite} from './powershell.ts';

const OLD = windowsState({
  sources: ['registry-json'],
  organizations: ['old'],
  adminSettings: {configurationFileVersion: 2},
});
const NEW = windowsState({sources: ['registry-key', 'registry-json']});

/** What each place of a machine holds, as the lines a receipt would have. */
function contents(seen: Machine): Record<string, string> {
  const found: Record<string, string> = {};
  for (const path of [REGISTRY_JSON, ADMIN_SETTINGS]) {
    const text = textAt(seen, path);
    if (text !== undefined) found[path] = `${digest(text)} ${path}`;
  }
  const value = valueAt(seen, POLICY_KEY, 'allowedOrgs');
  if (value) found[VALUE_PATH] = `${digest([`kind=${value.kind}`, ...value.data].join(';'))} ${VALUE_PATH}`;
  return found;
}

/** Cuts a run off at every call it makes, then runs it again. */
function cutEverywhere(state: DesiredState, on: Machine, script: 'install' | 'remove' = 'install') {
  const whole = runOne({state, script, on});
  const runs = Array.from({length: whole.machine.calls!}, (_, call) => [
    {state, script, on, dieAt: call + 1},
    {state, script, on: call * 2},
  ]).flat();
  const outcomes = runBatch(runs);
  return {
    whole,
    cuts: Array.from({length: whole.machine.calls!}, (_, call): [Outcome, Outcome] => [
      outcomes[call * 2]!,
      outcomes[call * 2 + 1]!,
    ]),
  };
}

const tidy = ({nodes, keys}: Machine) => ({paths: Object.keys(nodes).sort(), keys});

powershellSuite('a run that is cut off', () => {
  const upgraded = () => runOne({state: OLD, on: machine()}).machine;

  test.each([
    ['a fresh machine', () => machine()],
    ['an upgrade', upgraded],
    [
      'a folder of a user',
      () =>
        machine({
          nodes: {[FOLDER]: {kind: 'folder', ...USERS_OWN}, [REGISTRY_JSON]: {kind: 'file', inode: 'f'}},
          inodes: {f: file('{}')},
        }),
    ],
  ])('%s: old content or new, the receipt is true, the next run completes', (_, before) => {
    const on = before();
    const {whole, cuts} = cutEverywhere(NEW, on);
    expect(cuts.length).toBeGreaterThan(25);
    const [was, is] = [contents(on), contents(whole.machine)];
    for (const [call, [cut, again]] of cuts.entries()) {
      const at = `cut at ${cut.machine.log?.at(-1)} (${call + 1})`;
      expect(cut.exit, at).toBe(137);
      const now = contents(cut.machine);
      for (const path of new Set([...Object.keys(was), ...Object.keys(is)])) {
        expect([was[path], is[path]], `${at}: ${path}`).toContain(now[path]);
        // What is ours on the machine stands in the receipt.
        if (now[path] !== undefined && now[path] === is[path])
          expect(receiptLines(cut.machine), at).toContain(now[path]);
        if (now[path] !== undefined && receiptLines(on).includes(now[path]))
          expect(receiptLines(cut.machine), at).toContain(now[path]);
        if (now[path] === is[path] && is[path] !== undefined && path !== VALUE_PATH)
          expect(accessAt(cut.machine, path), at).toEqual({...PROTECTED_FILE, rules: [...PROTECTED_FILE.rules].sort()});
      }
      expect(again.exit, at).toBe(0);
      expect(tidy(again.machine), at).toEqual(tidy(whole.machine));
      expect(contents(again.machine), at).toEqual(is);
    }
  });

  test('removal: the next run completes', () => {
    const on = runOne({state: NEW, on: machine()}).machine;
    const {whole, cuts} = cutEverywhere(NEW, on, 'remove');
    for (const [call, [cut, again]] of cuts.entries()) {
      const at = `cut at ${cut.machine.log?.at(-1)} (${call + 1})`;
      for (const line of Object.values(contents(cut.machine))) expect(receiptLines(cut.machine), at).toContain(line);
      expect(again.exit, at).toBe(0);
      expect(contents(again.machine), at).toEqual({});
      expect(tidy(again.machine), at).toEqual(tidy(whole.machine));
    }
  });
});
