import {existsSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {RULES} from '../../src/policy/lint/rules/all.ts';
import known from '../data/lint-rule-ids.json' with {type: 'json'};

const facts = RULES.filter(({id}) => id.startsWith('DD-'));

describe('every rule that Docker Desktop gives reason for', () => {
  test('there are 125, each once', () => {
    expect(known).toHaveLength(125);
    expect(new Set(known.map(({id}) => id)).size).toBe(125);
  });

  test('stands in RULES once, in its group and with its severity', () => {
    const described = facts.map(({id, group, severity}) => ({id, group, severity}));
    const byId = (a: {id: string}, b: {id: string}) => (a.id < b.id ? -1 : 1);
    expect(described.sort(byId)).toEqual([...known].sort(byId));
  });
});

describe('every rule', () => {
  test('has an id of its own', () => {
    const ids = RULES.map(({id}) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter(id => !/^(?:DD|WF)(?:-[A-Z0-9]+)+$/.test(id))).toEqual([]);
  });

  test.each(RULES.map(rule => [rule.id, rule] as const))('%s says all that it must', (_, rule) => {
    const {condition, message, fix, source} = rule;
    for (const text of [condition, message, fix, source]) expect(text).toMatch(/^\S.*\S$/s);
    // Sentences, except where the text goes on in another one.
    expect(`${condition} ${message} ${fix}`).not.toMatch(/[^.?!)]$/);
    // Names of pages, not the letters of somebody's list.
    expect(source).toMatch(/\.md|release notes \d|\/.+|issue|page|RFC \d|rule of this program|catalogue/);
    expect(source).not.toMatch(
      /(?:^|[\s;,])(?:[MJR]|RN|J2[45]|R25|EI|SI|AC|CR|RAM|RAM24|IAM|NS|ECI[a-z]?|AG|MSI|PKG|INT|JAMF|FAQ|WI|MI|UM|AL|PM|K8|GUI|TF|PMF)(?:$|[\s;,])/,
    );
    if (rule.judged === 'construction') expect(rule.why).toMatch(/\S+\.(?:test\.ts|ps1)/);
    if ('why' in rule)
      expect(filesIn(rule.why).filter(file => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([]);
  });
});

test('how many are judged how', () => {
  const counts: Record<string, number> = {};
  for (const {judged} of RULES) counts[judged] = (counts[judged] ?? 0) + 1;
  process.stdout.write(`rules of lint: ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchInlineSnapshot(`
    {
      "accepting": 4,
      "construction": 21,
      "machine": 3,
      "never": 1,
      "policy": 106,
      "reading": 8,
    }
  `);
});

/** Files of this repository that a text names. */
function filesIn(text: string): readonly string[] {
  return text.match(/\b(?:src|test)\/[\w./-]+\.\w+/g) ?? [];
}
