import type {Finding, Severity} from '../../finding.ts';
import type {LintIgnore, Policy, ResolvedPolicy} from '../policy.ts';
import {factsOf} from './facts.ts';
import type {Hit, MissingFact, Rule, RuleSeverity} from './rule.ts';
import {RULES} from './rules/all.ts';

const SEVERITIES: Readonly<Record<RuleSeverity, Severity>> = {error: 'high', warning: 'medium', info: 'info'};

/** What the rules say of one ring (or the base). Ignored findings stay, as `exempt`: the report says so. */
export function lint(resolved: ResolvedPolicy): readonly Finding[] {
  const facts = factsOf(resolved);
  const findings: Finding[] = [];
  const missing = new Map<MissingFact, Set<string>>();
  for (const rule of RULES) {
    if (rule.judged !== 'policy') continue;
    for (const hit of rule.judge(facts)) {
      if ('needs' in hit) missing.set(hit.needs, (missing.get(hit.needs) ?? new Set()).add(rule.id));
      else findings.push(findingOf(rule, hit));
    }
  }
  const {policy, scope} = resolved;
  return [
    ...findings.map(finding => ignored(finding, policy.lint.ignore, scope.at)),
    ...[...missing].map(([fact, rules]) => unknownFact(policy, fact, [...rules])),
  ];
}

function findingOf(rule: Rule, hit: Hit): Finding {
  return {
    code: rule.id,
    controls: hit.controls ?? [],
    status: 'fail',
    severity: SEVERITIES[hit.severity ?? rule.severity],
    subject: hit.subject,
    message: hit.message ?? rule.message,
    where: hit.at,
    hint: hit.fix ?? rule.fix,
    source: rule.source,
  };
}

/** `until` is the last day on which the finding is accepted. */
function ignored(finding: Finding, ignore: readonly LintIgnore[], at: string): Finding {
  const accepted = ignore.find(({rule, until}) => rule === finding.code && (until === undefined || at <= until));
  if (!accepted) return finding;
  return {...finding, status: 'exempt', message: `${finding.message} Accepted: ${accepted.reason}.`};
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
