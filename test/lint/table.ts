import {describe, expect, test} from 'vitest';
import {type Document, isMap, LineCounter, type Node, parseDocument, stringify} from 'yaml';
import {check} from '../../src/check.ts';
import type {Finding} from '../../src/finding.ts';
import {isJsonObject, type Json, type JsonObject} from '../../src/json.ts';
import type {MissingFact, RuleSeverity} from '../../src/policy/lint/rule.ts';
import {RULES} from '../../src/policy/lint/rules/all.ts';

/** Every fact known, the newest clients, nothing to say: a case changes as little as it needs. */
export const BASE = {
  version: 1,
  organization: {name: 'Acme Corporation', domain: 'acme.example'},
  desktop: {
    minimumVersion: '4.86',
    maximumVersion: '4.86',
    install: {scope: 'all-users', package: 'msi', backend: 'hyper-v', windowsContainers: false},
  },
  environment: {
    subscription: 'business',
    cloudSettingsPolicy: false,
    verifiedDomain: true,
    continuousIntegration: false,
  },
  signIn: {organizations: ['acme']},
} satisfies Json;
const TODAY = '2026-01-01';

/** What a rule says: severity, subject and, where it points elsewhere than the subject's value, the path of that place; `name#key` is the key itself. */
export type Expected =
  | readonly [severity: RuleSeverity, subject: string]
  | readonly [severity: RuleSeverity, subject: string, place: readonly (string | number)[]];
export interface RuleCase {
  /** What is special here, in a few words. */
  readonly when: string;
  /** RFC 7396 over {@link BASE}: null removes, lists are replaced. */
  readonly patch: JsonObject;
  /** All the findings of this rule, in the order of the file; empty: the nearest neighbour, of which it says nothing. */
  readonly finds: readonly Expected[];
  /** The fact without which the rule cannot judge this policy. */
  readonly needs?: MissingFact;
  /** The day; 2026-01-01 if left out. */
  readonly at?: string;
  /** The code under which reading finds it, where that is not the id of the rule. */
  readonly code?: string;
}
/** Cases by rule id. */
export type RuleTable = Readonly<Record<string, readonly RuleCase[]>>;

/** Runs every case, and makes sure that every rule of these groups that judges the policy has cases of both kinds. */
export function describeRules(table: RuleTable): void {
  for (const [id, cases] of Object.entries(table))
    describe(id, () => {
      test.each(cases)('$when', one => expectCase(id, one));
      test('has cases that fire, up to its severity, and neighbours that do not', () => {
        const fired = cases.flatMap(({finds}) => finds.map(([severity]) => severity));
        expect(fired, 'no case fires with the severity of the rule').toContain(ruleOf(id)?.severity);
        expect(cases.some(({finds, needs}) => finds.length === 0 && needs === undefined)).toBe(true);
      });
    });
  test('no rule is left out', () => {
    const groups = new Set(Object.keys(table).map(id => ruleOf(id)?.group));
    const judged = RULES.filter(({group, judged}) => groups.has(group) && judged === 'policy').map(({id}) => id);
    expect(judged.filter(id => !(id in table))).toEqual([]);
  });
}

function ruleOf(id: string) {
  return RULES.find(rule => rule.id === id);
}

function expectCase(id: string, {patch, finds, needs, at = TODAY, code: said = id}: RuleCase): void {
  const text = stringify(merged(BASE, patch));
  const checked = check(new TextEncoder().encode(text), 'policy.yaml', {at});
  const {findings} = checked;
  // A policy that stops before the rules are asked proves nothing, unless it stops at this very rule.
  const asked = checked.policy !== undefined && checked.states.length === 1 + checked.policy.rings.length;
  const own = findings.some(({code}) => code === said);
  expect(asked || own ? [] : findings.map(({message}) => message), 'the rules were not asked').toEqual([]);
  expect(findings.filter(({code}) => code === said).map(saidOf)).toEqual(
    finds.map(([severity, subject, place]) => `${placeIn(text, place ?? steps(subject))} ${severity} ${subject}`),
  );
  const facts = findings.filter(({code, message}) => code === 'LINT-FACT' && mentions(message, id));
  expect(facts.map(({subject}) => subject)).toEqual(needs === undefined ? [] : [needs]);
}

const mentions = (message: string, id: string) => message.split(/[\s,.:]+/).includes(id);

function saidOf({where, severity, subject}: Finding): string {
  const word = {high: 'error', medium: 'warning', low: 'info', info: 'info'}[severity];
  return `${where?.line}:${where?.column} ${word} ${subject}`;
}

/** Where another parser says that the value of a path, or its nearest written ancestor, begins. */
function placeIn(text: string, path: readonly (string | number)[]): string {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines});
  for (let length = path.length; length >= 0; length--) {
    const node = nodeIn(document, path.slice(0, length));
    if (!node?.range) continue;
    const {line, col} = lines.linePos(node.range[0]);
    return `${line}:${col}`;
  }
  throw new Error(`no place for ${path.join('.')}`);
}

/** A last step `name#key` means the key itself. */
function nodeIn(document: Document, path: readonly (string | number)[]): Partial<Node> | undefined {
  const [, key] = /^(.*)#key$/.exec(String(path.at(-1))) ?? [];
  if (key === undefined) return document.getIn(path, true) as Node | undefined;
  const map = document.getIn(path.slice(0, -1), true);
  return isMap(map) ? (map.items.find(pair => String(pair.key) === key)?.key as Node) : undefined;
}

/** `registryAccess.allow[0].host` as a path. */
function steps(subject: string): (string | number)[] {
  return subject
    .split(/\.|(?=\[)/)
    .map(step => (/^\[\d+\]$/.test(step) ? Number(step.slice(1, -1)) : step))
    .filter(step => step !== '');
}

function merged(target: Json, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const result = new Map(Object.entries(isJsonObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch))
    if (value === null) result.delete(key);
    else result.set(key, merged(result.get(key) ?? null, value));
  return Object.fromEntries(result);
}
