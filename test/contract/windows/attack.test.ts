import {expect, test} from 'vitest';
import {
  type Access,
  digest,
  FOLDER,
  file,
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
  valueAt,
} from './machine.ts';
import {BOTH, expectInstalled, JSON_ONLY, REGISTRY_TEXT} from './policies.ts';
import {powershellSuite} from './powershell.ts';

powershellSuite('an attacked machine', () => {
  const child = {
    kind: 'folder',
    owner: USER,
    protected: false,
    rules: [`A;OICI;0x1f01ff;;;${USER}`, 'A;OICIID;0x1f01ff;;;S-1-5-18'],
  } as const;
  const hostile: Record<string, Machine> = {
    'folder of a user': machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...USERS_OWN},
        [`${FOLDER}\\vm-data`]: child,
        [REGISTRY_JSON]: {kind: 'file', inode: 'f'},
      },
      inodes: {f: file('{"allowedOrgs":["evil"]}')},
    }),
    'right content, but the file of a user': machine({
      nodes: {[FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER}, [REGISTRY_JSON]: {kind: 'file', inode: 'f'}},
      inodes: {f: file(REGISTRY_TEXT)},
    }),
    'folder that shuts administrators out': machine({nodes: {[FOLDER]: {kind: 'folder', ...USERS_OWN, shut: true}}}),
    'junction instead of the folder': machine({
      nodes: {
        'C:\\Windows': {kind: 'folder', ...PROTECTED_FOLDER},
        [FOLDER]: {kind: 'link', target: 'C:\\Windows', folder: true},
      },
    }),
    'file instead of the folder': machine({nodes: {[FOLDER]: {kind: 'file', inode: 'f'}}, inodes: {f: file('x')}}),
    'link instead of the file': machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER},
        'C:\\victim.txt': {kind: 'file', inode: 'v'},
        [REGISTRY_JSON]: {kind: 'link', target: 'C:\\victim.txt', folder: false},
      },
      inodes: {v: file('victim')},
    }),
    'link to a folder instead of the file': machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER},
        'C:\\Windows': {kind: 'folder', ...PROTECTED_FOLDER},
        [REGISTRY_JSON]: {kind: 'link', target: 'C:\\Windows', folder: true},
      },
    }),
    'hard link with the right content and rules': machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER},
        'C:\\other.txt': {kind: 'file', inode: 'v'},
        [REGISTRY_JSON]: {kind: 'file', inode: 'v'},
      },
      inodes: {v: file(REGISTRY_TEXT, PROTECTED_FILE)},
    }),
    'half a file of a run that was cut off': machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...USERS_OWN},
        [`${REGISTRY_JSON}.wharfinger-new`]: {kind: 'file', inode: 'h'},
      },
      inodes: {h: file('{"all')},
    }),
    'link under the name of the new file': machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...USERS_OWN},
        'C:\\victim.txt': {kind: 'file', inode: 'v'},
        [`${REGISTRY_JSON}.wharfinger-new`]: {kind: 'link', target: 'C:\\victim.txt', folder: false},
      },
      inodes: {v: file('victim')},
    }),
  };
  // One thing wrong at a time, or one check could hide behind another.
  const deviations: Record<string, Partial<Access>> = {
    owner: {owner: USER},
    inheritance: {protected: false},
    'one rule more': {rules: [...PROTECTED_FILE.rules, 'A;;0x116;;;S-1-5-32-545']},
    'one rule less': {rules: PROTECTED_FILE.rules.slice(0, 2)},
  };
  for (const [name, deviation] of Object.entries(deviations)) {
    const nodes = {
      [FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER},
      [REGISTRY_JSON]: {kind: 'file', inode: 'f'},
    } as const;
    hostile[`file, right but for ${name}`] = machine({
      nodes,
      inodes: {f: file(REGISTRY_TEXT, {...PROTECTED_FILE, ...deviation})},
    });
    const rules = deviation.rules?.map(rule => rule.replace(';;', ';OICI;'));
    hostile[`folder, right but for ${name}`] = machine({
      nodes: {[FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER, ...deviation, ...(rules && {rules})}},
    });
  }

  test('pre-created folders and files, junctions, links, hard links', () => {
    const outcomes = runBatch(
      Object.values(hostile).flatMap((on, position) => [
        {state: JSON_ONLY, on},
        {state: JSON_ONLY, on: position * 2},
      ]),
    );
    for (const [position, name] of Object.keys(hostile).entries()) {
      const {exit, lines, machine: seen} = outcomes[position * 2]!;
      expect(exit, `${name}: ${lines.join('\n')}`).toBe(0);
      expectInstalled(seen);
      expect(outcomes[position * 2 + 1]!.lines[0], name).toBe(
        'Nothing to change: this machine is equal to the policy.',
      );
      expect(
        Object.keys(seen.nodes).filter(path => path.endsWith('-new')),
        name,
      ).toEqual([]);
      for (const [path, node] of Object.entries(hostile[name]!.nodes))
        if (!path.startsWith(FOLDER)) expect(seen.nodes[path], `${name}: ${path}`).toEqual(node);
      const {v} = hostile[name]!.inodes;
      if (v) expect(seen.inodes['v'], name).toEqual(v);
    }
    expect(outcomes[0]!.machine.nodes[`${FOLDER}\\vm-data`]).toEqual(child);
    // Whoever had the folder open keeps that access until a restart: not a plain ok.
    expect(outcomes[0]!.lines.at(-1)).toContain('wharfinger: pending ');
    expect(outcomes[0]!.lines.join('\n')).toContain('Restart this machine, then run this again');
    expect(outcomes[0]!.lines.join('\n')).toContain(`note: ${FOLDER}\\vm-data (owned by ${USER})`);
    expect(outcomes[1]!.lines.at(-1)).toContain('wharfinger: ok ');
    const said = (name: string) => outcomes[Object.keys(hostile).indexOf(name) * 2]!.lines.join('\n');
    expect(said('junction instead of the folder')).toContain(`protect: ${FOLDER} (it is a link)`);
    expect(said('hard link with the right content and rules')).toContain('hard link');
    // Whatever had the name has lost it, even with the right content.
    for (const [position, name] of Object.keys(hostile).entries()) {
      const before = hostile[name]!.nodes[REGISTRY_JSON];
      if (before) expect(outcomes[position * 2]!.machine.nodes[REGISTRY_JSON], name).not.toEqual(before);
    }
    // The file of the user was replaced, not written into: whoever has it open does not see the policy change under it.
    expect(outcomes[0]!.machine.inodes['f']).toEqual(hostile['folder of a user']!.inodes['f']);
  });

  test('a racer that plants a link whenever it may has lost once the folder is protected', () => {
    const attack = (path: string) =>
      machine({
        nodes: {'C:\\Windows': {kind: 'folder', ...PROTECTED_FOLDER}, [FOLDER]: {kind: 'folder', ...USERS_OWN}},
        attack: {
          calls: Array.from({length: 400}, (_, call) => call),
          path,
          node: {kind: 'link', target: 'C:\\Windows', folder: true},
        },
      });
    const paths = [REGISTRY_JSON, `${REGISTRY_JSON}.wharfinger-new`];
    const outcomes = runBatch(paths.map(path => ({state: JSON_ONLY, on: attack(path)})));
    for (const [position, path] of paths.entries()) {
      expect(outcomes[position]!.exit, `${path}: ${outcomes[position]!.lines.join('\n')}`).toBe(0);
      expectInstalled(outcomes[position]!.machine);
    }
  });

  test('one stroke at any moment, a link in the place of the folder, is repaired in the same run', () => {
    const stroke = (call: number) =>
      machine({
        nodes: {'C:\\Windows': {kind: 'folder', ...PROTECTED_FOLDER}, [FOLDER]: {kind: 'folder', ...USERS_OWN}},
        attack: {calls: [call], path: FOLDER, node: {kind: 'link', target: 'C:\\Windows', folder: true}},
      });
    const calls = Array.from({length: 60}, (_, position) => position + 1);
    const outcomes = runBatch(calls.map(call => ({state: JSON_ONLY, on: stroke(call)})));
    for (const [position, call] of calls.entries()) {
      const {exit, lines, machine: seen} = outcomes[position]!;
      expect(exit, `${call}: ${lines.join('\n')}`).toBe(0);
      expectInstalled(seen);
      expect(Object.keys(seen.nodes).filter(path => path.startsWith('C:\\Windows\\'))).toEqual([]);
    }
  });

  test('nothing goes into a folder that cannot be protected', () => {
    const planted = {kind: 'link', target: 'C:\\Windows', folder: true} as const;
    const on = machine({
      nodes: {'C:\\Windows': {kind: 'folder', ...PROTECTED_FOLDER}, [FOLDER]: planted},
      attack: {calls: Array.from({length: 400}, (_, call) => call), path: FOLDER, node: planted},
    });
    const {exit, lines, machine: seen} = runOne({state: BOTH, on});
    expect(exit).toBe(1);
    expect(lines.join('\n')).toContain(`failed: protect: ${FOLDER}`);
    expect(lines.join('\n')).not.toContain(`write: ${FOLDER}`);
    expect(lines.join('\n')).not.toContain(REGISTRY_JSON);
    expect(Object.keys(seen.nodes).sort()).toEqual(['C:\\ProgramData', FOLDER, 'C:\\Windows'].sort());
    expect(valueAt(seen, POLICY_KEY, 'allowedOrgs')).toBeDefined();
  });

  test('a file held open is named, and stays whole', () => {
    const held = machine({
      nodes: {[FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER}, [REGISTRY_JSON]: {kind: 'file', inode: 'f'}},
      inodes: {f: file('old', USERS_OWN, true)},
    });
    const {exit, lines, machine: seen} = runOne({state: BOTH, on: held});
    expect(exit).toBe(1);
    expect(lines.join('\n')).toContain('another program may hold it open');
    // Five attempts in each of three rounds, with a pause between two.
    expect(seen.log!.filter(call => call === 'Wait-Moment').length).toBe(12);
    expect(textAt(seen, REGISTRY_JSON)).toBe('old');
    expect(Object.keys(seen.nodes).filter(path => path.endsWith('-new'))).toEqual([]);
    expect(valueAt(seen, POLICY_KEY, 'allowedOrgs')).toBeDefined();
    expect(valueAt(seen, 'SOFTWARE\\Wharfinger\\acme', 'Policy')).toBeUndefined();
    expect(receiptLines(seen)).not.toContain(`${digest(REGISTRY_TEXT)} ${REGISTRY_JSON}`);
  });

  test('a full folder in the place of a file is named, and nothing in it is touched', () => {
    const full = machine({
      nodes: {
        [FOLDER]: {kind: 'folder', ...PROTECTED_FOLDER},
        [REGISTRY_JSON]: {kind: 'folder', ...USERS_OWN},
        [`${REGISTRY_JSON}\\x`]: {kind: 'file', inode: 'x'},
      },
      inodes: {x: file('x')},
    });
    const {exit, lines, machine: seen} = runOne({state: JSON_ONLY, on: full});
    expect(exit).toBe(1);
    expect(lines.join('\n')).toContain('not empty');
    expect(textAt(seen, `${REGISTRY_JSON}\\x`)).toBe('x');
  });
});
