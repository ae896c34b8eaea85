import {describe, expect, test} from 'vitest';
import {check} from '../src/check.ts';
import type {BadPolicy} from './bad-policies/bad-policy.ts';
import {model} from './bad-policies/model.ts';
import {rules} from './bad-policies/rules.ts';
import {settings} from './bad-policies/settings.ts';
import {syntax} from './bad-policies/syntax.ts';

const AT = '2026-11-21';

function errorsOf({file = 'policy.yaml', text = '', bytes}: BadPolicy) {
  const {findings} = check(bytes ? Uint8Array.from(bytes) : new TextEncoder().encode(text), file, {at: AT});
  return findings.filter(({severity}) => severity === 'high');
}

describe.each(Object.entries({syntax, model, rules, settings}))('bad policies: %s', (_, table) => {
  test.each(table)('$name', bad => {
    const errors = errorsOf(bad);
    expect(errors.map(({code, where}) => `${code} ${where?.line}:${where?.column}`)).toEqual(bad.finds);
    const said = errors.map(({message, hint}) => `${message} ${hint}`).join('\n');
    for (const part of bad.says) expect(said).toContain(part);
  });
});

test('the table is long enough to mean something, and no case stands in it twice', () => {
  const all = [...syntax, ...model, ...rules, ...settings];
  expect(all.length).toBeGreaterThanOrEqual(130);
  expect(new Set(all.map(({name}) => name)).size).toBe(all.length);
});
