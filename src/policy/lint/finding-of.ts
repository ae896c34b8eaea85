import type {Finding, Severity} from '../../finding.ts';
import type {Hit, Rule, RuleSeverity} from './rule.ts';

const SEVERITIES: Readonly<Record<RuleSeverity, Severity>> = {error: 'high', warning: 'medium', info: 'info'};

/** A hit with everything that its rule says of every hit. */
export function findingOf(rule: Rule, hit: Hit): Finding {
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
