import type {Finding} from '../../finding.ts';
import {isDay, lastDayOfMonth} from '../day.ts';
import {DAY} from '../names.ts';
import {pathText, printed, problem} from '../problem.ts';
import {type Node, nodeAt} from '../tree.ts';
import {itemsAt, type Rule, textAt} from './rule.ts';

const DATES: readonly {readonly list: readonly string[]; readonly keys: readonly string[]}[] = [
  {list: ['registryAccess', 'allow'], keys: ['expires', 'review']},
  {list: ['exceptions'], keys: ['expires']},
  {list: ['lint', 'ignore'], keys: ['until']},
];

/** Days that have the right shape and are in no calendar. */
export const dateRule: Rule = root =>
  DATES.flatMap(({list, keys}) =>
    itemsAt(root, ...list).flatMap((item, index) =>
      keys.flatMap(key => {
        const node = nodeAt(item, [key]);
        return node ? dayFindings(node, pathText([...list, index, key])) : [];
      }),
    ),
  );

function dayFindings(node: Node, subject: string): Finding[] {
  const text = textAt(node);
  if (text === undefined || !DAY.pattern.test(text) || isDay(text)) return [];
  const last = lastDayOfMonth(text);
  return [
    problem('READ-DATE', node.at, subject, `The day ${printed(text)} does not exist.`, {
      hint: last === undefined ? 'Write it as YYYY-MM-DD, month before day.' : `The last day of that month is ${last}.`,
    }),
  ];
}
