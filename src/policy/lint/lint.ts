import type {Finding} from '../../finding.ts';
import type {Day, Policy, ResolvedPolicy} from '../policy.ts';
import {accept} from './accept.ts';
import {factsOf} from './facts.ts';
import {findingOf} from './finding-of.ts';
import type {MissingFact} from './rule.ts';
import {RULES} from './rules/all.ts';

/**
 * What was found while resolving, and what the rules say of the base and every ring that could be resolved, on one day.
 * Findings that the policy accepts stay, as `exempt`: the report says so.
 */
export function lint(
  policy: Policy,
  scopes: readonly ResolvedPolicy[],
  {at, found}: {readonly at: Day; readonly found: readonly Finding[]},
): readonly Finding[] {
  const findings: Finding[] = [];
  const missing = new Map<MissingFact, Set<string>>();
  for (const facts of scopes.map(factsOf))
    for (const rule of RULES) {
      if (rule.judged !== 'policy') continue;
      for (const hit of rule.judge(facts)) {
        if ('needs' in hit) missing.set(hit.needs, (missing.get(hit.needs) ?? new Set()).add(rule.id));
        else findings.push(findingOf(rule, hit));
      }
    }
  const whole = scopes.length === 1 + policy.rings.length;
  return [
    ...accept({found, ruled: findings}, policy, {at, whole}),
    ...[...missing].map(([fact, rules]) => unknownFact(policy, fact, [...rules])),
  ];
}

function unknownFact(policy: Policy, fact: MissingFact, rules: readonly string[]): Finding {
  return {
    code: 'LINT-FACT',
    controls: [],
    status: 'unknown',
    severity: 'info',
    subject: fact,
    message: `${rules.length === 1 ? 'One rule' : `${rules.length} rules`} could not be judged without ${fact}: ${rules.join(', ')}.`,
    where: policy.root.at,
    hint: `Add ${fact} to the policy.`,
  };
}
