// The Node evaluator as a program of its own, so that it can run as somebody else and in a namespace: the first parameter
// is a JSON file with a list of {list, root?}, the second, where given, who asks; standard output is what it said, one line
// for each.
import {readFileSync} from 'node:fs';
import {observe} from '../../src/endpoint/observe.ts';
import type {CheckList} from '../../src/state/check.ts';
import {becomeUser} from '../fixtures/unprivileged.ts';
import {saidOf} from './said.ts';

interface Case {
  readonly list: CheckList;
  readonly root?: string;
}

const cases = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as readonly Case[];
const user = Number(process.argv[3] ?? 0);
if (user !== 0) await becomeUser(user);
for (const {list, root} of cases) {
  const facts = await observe(list, {platform: 'linux', checks: list.checks, ...(root !== undefined && {root})});
  process.stdout.write(`${JSON.stringify(saidOf(list, facts))}\n`);
}
