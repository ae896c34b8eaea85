import type {Finding} from '../../finding.ts';
import {nearest} from '../../nearest.ts';
import {isOver} from '../day.ts';
import type {Day, LintIgnore, Policy} from '../policy.ts';
import {pathText, printed} from '../problem.ts';
import {type MapNode, placeOf} from '../tree.ts';
import {findingOf} from './finding-of.ts';
import {RULES} from './rules/all.ts';

/**
 * What resolving and the rules found in all rings, as `lint.ignore` leaves it: accepted findings stay, as `exempt` with
 * the reason, and those whose acceptance is over say so. Then what is wrong with `lint.ignore` itself, which no entry
 * accepts.
 */
export function accept({found, ruled}: Findings, policy: Policy, {at, whole}: Asked): readonly Finding[] {
  const {ignore} = policy.lint;
  const open = [...found.filter(isAcceptable), ...ruled];
  return [
    ...found.filter(finding => !isAcceptable(finding)),
    ...open.map(finding => accepted(finding, ignore, at)),
    ...ignore.flatMap((entry, index) => judged(entry, index, {found, open}, policy.root, {at, whole})),
  ];
}

interface Findings {
  /** While the policy was resolved. */
  readonly found: readonly Finding[];
  /** By the rules. */
  readonly ruled: readonly Finding[];
}

/** An error of resolving leaves nothing that could be built; its warnings are like those of any rule. */
function isAcceptable({code, severity}: Finding): boolean {
  return severity !== 'high' && ruleOf(code) !== undefined;
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
  {found, open}: {readonly found: readonly Finding[]; readonly open: readonly Finding[]},
  root: MapNode,
  {at, whole}: Asked,
): Finding[] {
  const {rule: id, until} = entry;
  const say = (code: string, {key = 'rule', ...over}: {key?: string; message?: string; fix?: string} = {}) => {
    const path = ['lint', 'ignore', index, key];
    return [findingOf(ruleOf(code)!, {at: placeOf(root, path), subject: pathText(path), ...over})];
  };
  if (/^(?:READ|COVERAGE)-/.test(id)) return say('WF-IGNORE-READING');
  const rule = ruleOf(id);
  if (!rule) return say('WF-IGNORE-UNKNOWN', unknownRule(id));
  const speaks = open.some(({code}) => code === id);
  const isError = rule.severity === 'error' || found.some(({code}) => code === id);
  if (rule.judged === 'reading' && isError && !speaks) return say('WF-IGNORE-READING');
  if (!speaks) return whole ? say('WF-IGNORE-UNUSED', {message: `${id} finds nothing here: nothing is accepted.`}) : [];
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
