import type {Finding} from '../../finding.ts';
import {nearest} from '../../nearest.ts';
import {isOver} from '../day.ts';
import type {Day, LintIgnore, Policy} from '../policy.ts';
import {pathText, printed} from '../problem.ts';
import {type MapNode, placeOf} from '../tree.ts';
import {findingOf} from './finding-of.ts';
import {RULES} from './rules/all.ts';

/**
 * What the rules found in all rings, as `lint.ignore` leaves it: accepted findings stay, as `exempt` with the reason, and
 * those whose acceptance is over say so. Then what is wrong with `lint.ignore` itself, which no entry accepts.
 */
export function accept(findings: readonly Finding[], policy: Policy, {at, whole}: Asked): readonly Finding[] {
  const {ignore} = policy.lint;
  return [
    ...findings.map(finding => accepted(finding, ignore, at)),
    ...ignore.flatMap((entry, index) => judged(entry, index, findings, policy.root, {at, whole})),
  ];
}

interface Asked {
  readonly at: Day;
  /** Whether every ring could be asked; if not, an entry may be for one that could not. */
  readonly whole: boolean;
}

/** `until` is the last day on which the finding is accepted. */
function accepted(finding: Finding, ignore: readonly LintIgnore[], at: Day): Finding {
  const own = ignore.filter(({rule}) => rule === finding.code);
  const inForce = own.find(entry => !isPast(entry, at));
  if (inForce) {
    const {reason, until} = inForce;
    return {...finding, status: 'exempt', accepted: {reason, ...(until === undefined ? {} : {until})}};
  }
  const last = own.at(-1);
  if (!last) return finding;
  return {...finding, message: `${finding.message} It was accepted until ${last.until} (${last.reason}).`};
}

function isPast({until}: LintIgnore, at: Day): boolean {
  return until !== undefined && isOver(until, at);
}

function judged(
  entry: LintIgnore,
  index: number,
  findings: readonly Finding[],
  root: MapNode,
  {at, whole}: Asked,
): Finding[] {
  const {rule: id, until} = entry;
  const say = (code: string, {key = 'rule', ...over}: {key?: string; message?: string; fix?: string} = {}) => {
    const path = ['lint', 'ignore', index, key];
    return [findingOf(ruleOf(code)!, {at: placeOf(root, path), subject: pathText(path), ...over})];
  };
  if (isFoundBefore(id)) return say('WF-IGNORE-READING');
  if (!ruleOf(id)) return say('WF-IGNORE-UNKNOWN', unknownRule(id));
  if (!findings.some(({code}) => code === id))
    return whole ? say('WF-IGNORE-UNUSED', {message: `${id} finds nothing here: nothing is accepted.`}) : [];
  if (!isPast(entry, at)) return [];
  return say('WF-IGNORE-EXPIRED', {
    key: 'until',
    message: `${id} was accepted until ${until}: its findings count again.`,
  });
}

function unknownRule(id: string): {message: string; fix?: string} {
  const near = nearest(
    id,
    RULES.map(rule => rule.id),
  );
  const message = `There is no rule ${printed(id)}: nothing is accepted.`;
  return near === undefined ? {message} : {message, fix: `Did you mean ${near}?`};
}

function ruleOf(id: string) {
  return RULES.find(rule => rule.id === id);
}

/** Codes that speak before the rules are asked, or of what is built. */
function isFoundBefore(code: string): boolean {
  return /^(?:READ|COVERAGE)-/.test(code) || ruleOf(code)?.judged === 'reading';
}
