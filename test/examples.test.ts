import {readdirSync, readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {plan} from '../src/plan.ts';
import {EVERY_KEY} from '../src/policy/model/keys.ts';
import {read} from '../src/policy/read.ts';
import {policySchema} from '../src/policy/schema.ts';
import {type Node, toJson} from '../src/policy/tree.ts';

const FOLDER = new URL('../examples/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter(name => name.endsWith('.yaml'));
const bytesOf = (name: string) => readFileSync(new URL(name, FOLDER));
const accepts = new Ajv2020({strict: false}).compile(policySchema());

describe.each(NAMES)('%s', name => {
  test('has nothing that an admin would have to change', () => {
    const {policy, findings} = read(bytesOf(name), name);
    const all = [...findings, ...(policy ? plan(policy, {at: '2026-11-21'}).findings : [])];
    expect(all.filter(({severity, accepted}) => severity !== 'info' && !accepted)).toEqual([]);
    expect(policy).toBeDefined();
  });

  test('stays valid until 2099', () => {
    const {policy} = read(bytesOf(name), name);
    expect(plan(policy!, {at: '2098-12-31'}).findings.filter(({severity}) => severity === 'high')).toEqual([]);
  });

  test('is accepted by the schema that its first line names', () => {
    const text = bytesOf(name).toString('utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schemas/policy.schema.json');
    const {policy} = read(bytesOf(name), name);
    expect(accepts(toJson(policy!.root)) || accepts.errors).toBe(true);
  });
});

test('acme.yaml uses every key of the policy format', () => {
  const used = new Set<string>();
  const {policy} = read(bytesOf('acme.yaml'), 'acme.yaml');
  const visit = (node: Node, path: string): void => {
    used.add(path);
    // Names of rings and channels stand in the format as `*`.
    const named = path === 'rings' || path === 'rings.*.groups';
    if (node.kind === 'list') for (const item of node.items) visit(item, `${path}[]`);
    if (node.kind === 'map')
      for (const [key, {value}] of node.entries) visit(value, `${path}${path === '' ? '' : '.'}${named ? '*' : key}`);
  };
  visit(policy!.root, '');
  // For policies in JSON, which have no first line for an editor.
  const missing = EVERY_KEY.filter(key => key !== '$schema' && !used.has(key));
  // Versions are one text there, which the other form excludes.
  expect(missing.filter(key => !/^desktop\.(minimum|maximum)Version\./.test(key))).toEqual([]);
});

test('acme.yaml shows the organisations and protections that the documentation speaks of', () => {
  const {policy} = read(bytesOf('acme.yaml'), 'acme.yaml');
  expect(policy!.signIn.organizations).toEqual(['acme', 'acme-labs']);
  expect(policy!.platforms).toEqual(['windows', 'macos', 'linux']);
  expect(toJson(policy!.settings!)).toMatchObject({
    analyticsEnabled: false,
    enhancedContainerIsolation: {locked: true, value: true},
  });
});
