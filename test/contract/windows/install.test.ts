import {expect, test} from 'vitest';
import {windowsState} from '../../fixtures/windows-state.ts';
import {
  ADMIN_SETTINGS,
  digest,
  FOLDER,
  file,
  key,
  type Machine,
  machine,
  POLICY_KEY,
  PROTECTED_FILE,
  PROTECTED_FOLDER,
  REGISTRY_JSON,
  receiptLines,
  runBatch,
  runOne,
  textAt,
  USER,
  USERS_OWN,
  VALUE_PATH,
  valueAt,
} from './machine.ts';
import {
  BOTH,
  effects,
  expectInstalled,
  JSON_ONLY,
  KEY_ONLY,
  lastLine,
  REGISTRY_TEXT,
  SETTINGS_TEXT,
} from './policies.ts';
import {powershellSuite} from './powershell.ts';

powershellSuite('install', () => {
  test('a fresh machine, then again, then another policy, then removal', () => {
    const [first, second, third, removed] = runBatch([
      {state: BOTH, on: machine()},
      {state: BOTH, on: 0},
      {state: KEY_ONLY, on: 1},
      {state: KEY_ONLY, script: 'remove', on: 2},
    ]);
    expect(first!.exit).toBe(0);
    expect(lastLine(first!.lines)).toBe(`wharfinger: ok policy=${BOTH.policy} revision=1.0.0 changed=4 left=0`);
    expectInstalled(first!.machine);
    expect(textAt(first!.machine, ADMIN_SETTINGS)).toBe(SETTINGS_TEXT);
    expect(valueAt(first!.machine, POLICY_KEY, 'allowedOrgs')).toEqual({
      kind: 'REG_MULTI_SZ',
      data: ['acme', 'acme-labs'],
    });
    expect(receiptLines(first!.machine)).toEqual([
      `${digest('kind=REG_MULTI_SZ;acme;acme-labs')} ${VALUE_PATH}`,
      `${digest(REGISTRY_TEXT)} ${REGISTRY_JSON}`,
      `${digest(SETTINGS_TEXT)} ${ADMIN_SETTINGS}`,
    ]);
    expect(valueAt(first!.machine, 'SOFTWARE\\Wharfinger\\acme', 'Policy')?.data).toEqual([BOTH.policy]);

    expect(second!.exit).toBe(0);
    expect(second!.lines).toEqual([
      'Nothing to change: this machine is equal to the policy.',
      `wharfinger: ok policy=${BOTH.policy} revision=1.0.0 changed=0 left=0`,
    ]);
    expect(effects(second!.machine)).toEqual(effects(first!.machine));

    expect(third!.exit).toBe(0);
    expect(Object.keys(third!.machine.nodes)).toEqual(expect.not.arrayContaining([REGISTRY_JSON, ADMIN_SETTINGS]));
    expect(receiptLines(third!.machine)).toEqual([`${digest('kind=REG_MULTI_SZ;acme;acme-labs')} ${VALUE_PATH}`]);

    expect(removed!.exit).toBe(0);
    expect(valueAt(removed!.machine, POLICY_KEY, 'allowedOrgs')).toBeUndefined();
    expect(removed!.machine.nodes[FOLDER]?.kind).toBe('folder');
    expect(Object.keys(removed!.machine.keys).filter(name => name.includes('Wharfinger'))).toEqual([]);
  });

  const sets = [['registry-key'], ['registry-json'], ['registry-key', 'registry-json'], []] as const;
  test('every ordered pair of source sets ends in the second', () => {
    const pairs = sets.flatMap(first => sets.map(second => ({first, second})));
    const outcomes = runBatch(
      pairs.flatMap(({first, second}, position) => [
        {state: windowsState({sources: first, organizations: ['old']}), on: machine()},
        {state: windowsState({sources: second}), on: position * 2},
      ]),
    );
    for (const [position, {first, second}] of pairs.entries()) {
      const name = `${first} then ${second}`;
      const {exit, machine: seen} = outcomes[position * 2 + 1]!;
      expect(exit, name).toBe(0);
      expect(valueAt(seen, POLICY_KEY, 'allowedOrgs')?.data, name).toEqual(
        (second as readonly string[]).includes('registry-key') ? ['acme', 'acme-labs'] : undefined,
      );
      expect(textAt(seen, REGISTRY_JSON), name).toBe(
        (second as readonly string[]).includes('registry-json') ? REGISTRY_TEXT : undefined,
      );
      expect(receiptLines(seen).length, name).toBe(second.length);
    }
  });

  test('a source of somebody else is named and left; with the flag it goes', () => {
    const foreign = machine({
      keys: {
        'SOFTWARE\\Policies\\Docker': key(),
        [POLICY_KEY]: key({allowedOrgs: {kind: 'REG_MULTI_SZ', data: ['evil']}}),
      },
    });
    const lower = machine({
      nodes: {[FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER}, [REGISTRY_JSON]: {kind: 'file', inode: 'f'}},
      inodes: {f: file('{}', PROTECTED_FILE)},
    });
    const [left, gone, beneath] = runBatch([
      {state: JSON_ONLY, on: foreign},
      {state: JSON_ONLY, on: 0, flags: {RemoveForeignSources: true}},
      {state: KEY_ONLY, on: lower},
    ]);
    expect(left!.exit).toBe(1);
    expect(lastLine(left!.lines)).toContain('wharfinger: conflict ');
    expect(left!.lines.join('\n')).toContain(`left: ${VALUE_PATH}`);
    expect(valueAt(left!.machine, POLICY_KEY, 'allowedOrgs')?.data).toEqual(['evil']);
    expectInstalled(left!.machine);
    expect(gone!.exit).toBe(0);
    expect(valueAt(gone!.machine, POLICY_KEY, 'allowedOrgs')).toBeUndefined();
    expect(beneath!.exit).toBe(1);
    expect(lastLine(beneath!.lines)).toContain('wharfinger: drift ');
    expect(textAt(beneath!.machine, REGISTRY_JSON)).toBe('{}');
  });

  test('what an earlier policy wrote and somebody changed since stays, and is named', () => {
    const changed = runOne({state: BOTH, on: machine()}).machine;
    const inode = (changed.nodes[REGISTRY_JSON] as {inode: string}).inode;
    const tampered = {...changed, inodes: {...changed.inodes, [inode]: file('mine now', PROTECTED_FILE)}};
    const [next, removed] = runBatch([
      {state: KEY_ONLY, on: tampered},
      {state: BOTH, script: 'remove', on: tampered},
    ]);
    expect(next!.exit).toBe(1);
    expect(textAt(next!.machine, REGISTRY_JSON)).toBe('mine now');
    expect(next!.lines.join('\n')).toContain(`left: ${REGISTRY_JSON}`);
    expect(removed!.exit).toBe(1);
    expect(textAt(removed!.machine, REGISTRY_JSON)).toBe('mine now');
    expect(removed!.machine.nodes[ADMIN_SETTINGS]).toBeUndefined();
    expect(removed!.lines.join('\n')).toContain(`left: ${REGISTRY_JSON}`);
  });

  test('registry: a wrong kind is replaced; a key users may change is refused', () => {
    const wrong = (changes: Partial<ReturnType<typeof key>> = {}) => ({
      'SOFTWARE\\Policies\\Docker': key(),
      [POLICY_KEY]: key({allowedOrgs: {kind: 'REG_SZ', data: ['acme acme-labs']}}, changes),
    });
    const writable = [`A;CI;0x20006;;;${USER}`, 'A;CI;0xf003f;;;S-1-5-32-544'];
    const outcomes = runBatch([
      {state: KEY_ONLY, on: machine({keys: wrong()})},
      {state: KEY_ONLY, on: machine({keys: wrong({rules: writable})})},
      {state: KEY_ONLY, on: machine({keys: wrong({owner: USER})})},
      {state: KEY_ONLY, on: machine({keys: {...wrong(), 'SOFTWARE\\Policies\\Docker': key({}, {rules: writable})}})},
      {state: KEY_ONLY, on: machine({keys: {'SOFTWARE\\Wharfinger\\acme': key({}, {rules: writable})}})},
    ]);
    expect(outcomes[0]!.exit).toBe(0);
    expect(valueAt(outcomes[0]!.machine, POLICY_KEY, 'allowedOrgs')).toEqual({
      kind: 'REG_MULTI_SZ',
      data: ['acme', 'acme-labs'],
    });
    for (const {exit, lines, machine: seen} of outcomes.slice(1, 4)) {
      expect(exit, lines.join('\n')).toBe(1);
      expect(lines.join('\n')).toMatch(/refused: HKLM.*(may be changed|is owned) by/);
      expect(valueAt(seen, POLICY_KEY, 'allowedOrgs')?.kind).toBe('REG_SZ');
    }
    // One organisation reads the same from either kind; Docker Desktop wants the list.
    const single = {[POLICY_KEY]: key({allowedOrgs: {kind: 'REG_SZ', data: ['acme']}})};
    const one = windowsState({sources: ['registry-key'], organizations: ['acme']});
    const listed = runOne({state: one, on: machine({keys: {'SOFTWARE\\Policies\\Docker': key(), ...single}})});
    expect(valueAt(listed.machine, POLICY_KEY, 'allowedOrgs')).toEqual({kind: 'REG_MULTI_SZ', data: ['acme']});
    expect(outcomes[4]!.exit).toBe(2);
    expect(outcomes[4]!.lines[0]).toContain('the receipt cannot be believed');
  });

  test('-Only leaves the other part and its lines in the receipt', () => {
    const [keyPart, both, filesGone] = runBatch([
      {state: BOTH, on: machine(), flags: {Only: 'RegistryKey'}},
      {state: BOTH, on: 0, flags: {Only: 'Files'}},
      {state: BOTH, script: 'remove', on: 1, flags: {Only: 'Files'}},
    ]);
    expect(keyPart!.machine.nodes[FOLDER]).toBeUndefined();
    expect(valueAt(keyPart!.machine, POLICY_KEY, 'allowedOrgs')).toBeDefined();
    expectInstalled(both!.machine);
    expect(receiptLines(both!.machine).length).toBe(3);
    expect(filesGone!.exit).toBe(0);
    expect(textAt(filesGone!.machine, REGISTRY_JSON)).toBeUndefined();
    expect(receiptLines(filesGone!.machine)).toEqual([`${digest('kind=REG_MULTI_SZ;acme;acme-labs')} ${VALUE_PATH}`]);
  });

  test('-WhatIf changes nothing and says what would', () => {
    const on = machine({
      nodes: {[FOLDER]: {kind: 'folder', ...USERS_OWN}, [REGISTRY_JSON]: {kind: 'file', inode: 'f'}},
      inodes: {f: file('{}')},
    });
    const installed = runOne({state: BOTH, on: machine()}).machine;
    const [install, remove] = runBatch([
      {state: BOTH, on, flags: {WhatIf: true}},
      {state: BOTH, script: 'remove', on: installed, flags: {WhatIf: true}},
    ]);
    expect(effects(install!.machine)).toEqual(effects(on));
    expect(install!.lines.filter(line => line.startsWith('What if: ')).length).toBe(4);
    expect(lastLine(install!.lines)).toContain('wharfinger: dry-run ');
    expect(install!.exit).toBe(0);
    expect(effects(remove!.machine)).toEqual(effects(installed));
    expect(remove!.lines.filter(line => line.startsWith('What if: ')).length).toBe(3);
  });

  test('-Root writes files below it and no registry', () => {
    const nodes = {
      'D:\\mount': {kind: 'folder', ...PROTECTED_FOLDER},
      'D:\\mount\\ProgramData': {kind: 'folder', ...PROTECTED_FOLDER},
    } as const;
    const [well, missing, relative] = runBatch([
      {state: BOTH, on: machine({nodes}), flags: {Root: 'D:\\mount\\'}},
      {state: BOTH, on: machine(), flags: {Root: 'D:\\mount'}},
      {state: BOTH, on: machine(), flags: {Root: 'mount'}},
    ]);
    expect(well!.exit).toBe(0);
    expect(well!.lines[0]).toContain('not applicable');
    expect(textAt(well!.machine, 'D:\\mount\\ProgramData\\DockerDesktop\\registry.json')).toBe(REGISTRY_TEXT);
    expect(Object.keys(well!.machine.keys)).toEqual(['SOFTWARE', 'SOFTWARE\\Policies'].sort());
    expect(missing!.exit).toBe(2);
    expect(relative!.exit).toBe(2);
    expect(relative!.lines[0]).toContain('must be absolute');
  });

  test('what stands in the way of any work is said, and nothing is done', () => {
    const linked = {'C:\\ProgramData': {kind: 'link', target: 'D:\\', folder: true}} as const;
    const refusals: [Machine, string][] = [
      [machine({language: 'ConstrainedLanguage'}), 'ConstrainedLanguage mode'],
      [machine({elevated: false}), 'administrator rights'],
      [machine({nodes: linked}), 'or a link'],
    ];
    const outcomes = runBatch(refusals.map(([on]) => ({state: BOTH, on})));
    for (const [position, [before, said]] of refusals.entries()) {
      const {exit, lines, machine: seen} = outcomes[position]!;
      expect(exit, said).toBe(2);
      expect(lines[0]).toContain(said);
      expect(lastLine(lines)).toBe(`wharfinger: trouble policy=${BOTH.policy} revision=1.0.0 changed=0 left=0`);
      expect(effects(seen)).toEqual(effects(before));
    }
  });

  test('a damaged script does nothing', () => {
    const on = machine();
    const damages = [
      (script: string) => script.replace("'acme-labs'", "'evil'"),
      (script: string) => script.replace(/'ewog/, "'ewoK"),
    ];
    for (const {exit, lines, machine: seen} of runBatch(damages.map(damage => ({state: BOTH, on, damage})))) {
      expect(exit).toBe(2);
      expect(lines[0]).toContain('this script is damaged');
      expect(effects(seen)).toEqual(effects(on));
    }
  });

  test('says pending until Docker Desktop is started again, and names a copy in the wrong key', () => {
    const misplaced = {
      'SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop': key({
        allowedOrgs: {kind: 'REG_MULTI_SZ', data: ['acme']},
      }),
    };
    const [first, second, early] = runBatch([
      {state: BOTH, on: machine({started: '2026-01-01T09:00:00.0000000Z', keys: misplaced})},
      {state: BOTH, on: 0},
      {state: BOTH, on: machine({started: '2026-01-01T09:00:00.0000000Z'})},
    ]);
    const restarted = {...early!.machine, started: '2026-01-02T09:00:00.0000000Z'};
    expect(lastLine(runOne({state: BOTH, on: restarted}).lines)).toContain('wharfinger: ok ');
    expect(first!.exit).toBe(0);
    expect(lastLine(first!.lines)).toContain('wharfinger: pending ');
    expect(first!.lines.join('\n')).toContain('misplaced: ');
    expect(lastLine(second!.lines)).toContain('wharfinger: pending ');
  });

  test('hostile names in the policy stay text', () => {
    const name = `"'\u2018\u2019 $(throw 1) \`n #> '@ @' {{x}} %PATH% \u202e\n# SIG # Begin signature block`;
    const state = windowsState({sources: ['registry-json'], organization: {name, contact: name}});
    const {exit, lines} = runOne({state, on: machine()});
    expect(exit, lines.join('\n')).toBe(0);
  });
});
