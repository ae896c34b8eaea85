import type {Rule, RuleGroup} from '../src/policy/lint/rule.ts';
import {RULES} from '../src/policy/lint/rules/all.ts';
import {md} from '../src/render/quote.ts';

/** docs/lint-rules.md: every rule, by group, with how it is judged. */
export function lintPage(): string {
  const groups = [...new Set(RULES.map(({group}) => group))];
  const lines = [
    '<!-- Generated from src/policy/lint/rules by scripts/generate.ts. Do not edit. -->',
    '# Lint rules',
    '',
    '`wharfinger check` judges a policy by these rules, and `wharfinger build` does so first. `DD-…` is a fact about Docker Desktop, `WF-…` a rule about the policy itself; codes that begin with `READ-` are mistakes found while the policy is read and stand in no list. A rule that needs a fact the policy leaves out (`desktop`, `environment`) says so once, as `LINT-FACT`.',
    '',
    'A finding that does not matter here is accepted with a reason, and stays in the report as accepted:',
    '',
    '```yaml',
    'lint:',
    '  ignore:',
    '    - {rule: DD-WSL-TAMPER, reason: developers are administrators anyway, until: 2099-01-31}',
    '```',
    '',
    'After `until` it counts again, and says so. What is wrong with the policy itself (every `READ-` code, and the rules below that are found while the policy is read) cannot be accepted. `--strict` lets warnings count as errors; `--format sarif` shows findings in a pull request.',
    '',
    ...groups.map(
      group => `- [${group}](#${anchor(group)}): ${RULES.filter(rule => rule.group === group).length} rules`,
    ),
    '',
    ...groups.flatMap(group => [`## ${group}`, '', ...RULES.filter(rule => rule.group === group).flatMap(section)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function anchor(group: RuleGroup): string {
  return group.toLowerCase().replaceAll(' ', '-');
}

function section(rule: Rule): readonly string[] {
  const {id, severity, condition, message, fix, source} = rule;
  return [
    `### ${id}`,
    '',
    `**${severity}.** ${md(message)}`,
    '',
    `- When: ${md(condition)}`,
    `- Do: ${md(fix)}`,
    `- Judged: ${md(judgedHow(rule))}`,
    `- Source: ${md(source)}`,
    '',
  ];
}

function judgedHow(rule: Rule): string {
  switch (rule.judged) {
    case 'policy':
      return 'whenever a policy is checked or built.';
    case 'reading':
      return `while the policy is read: ${rule.where}.`;
    case 'accepting':
      return `after all other rules: ${rule.where}.`;
    case 'construction':
      return `it cannot happen in what is built: ${rule.why}`;
    case 'machine':
      return `on the machine only: ${rule.look}.`;
    case 'never':
      return `not at all: ${rule.why}`;
  }
}
