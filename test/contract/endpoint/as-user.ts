/** Looks at a root as somebody: `node as-user.ts ROOT UID < checks.json`. */
import {readFileSync} from 'node:fs';
import {observe} from '../../../src/endpoint/observe.ts';
import type {CheckList} from '../../../src/state/check.ts';
import {reportOf} from '../../../src/verify/report.ts';
import {becomeUser} from '../../fixtures/unprivileged.ts';

await becomeUser(Number(process.argv[3]));
const list = JSON.parse(readFileSync(0, 'utf8')) as CheckList;
const facts = await observe(list, {platform: 'linux', root: process.argv[2]!, checks: list.checks});
const texts = [...facts.observations].map(([id, seen]) => [
  id,
  seen.status === 'value' ? seen.value : 'reason' in seen ? `${seen.status}: ${seen.reason}` : seen.status,
]);
const {verdict, effective} = reportOf(list, facts);
process.stdout.write(JSON.stringify({...Object.fromEntries(texts), verdict, winner: effective.winner}));
