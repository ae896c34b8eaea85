import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkListOf} from '../src/documents/check-list.ts';
import type {CheckList} from '../src/state/check.ts';
import {isUndetermined} from '../src/verify/effective.ts';
import type {Facts} from '../src/verify/facts.ts';
import {type Report, reportOf} from '../src/verify/report.ts';
import {cleanFacts} from './fixtures/facts.ts';
import {mutationsOf} from './fixtures/mutations.ts';
import {statesOf} from './fixtures/policies.ts';
import {randomPolicy} from './fixtures/random-policies.ts';

/** The facts of machines that are as the policy says: installed by script, and on Linux also by a package. */
function* machines(list: CheckList): Iterable<Facts> {
  for (const platform of Object.keys(list.sources) as Facts['platform'][]) {
    const clean = cleanFacts(list, platform);
    yield clean;
    if (platform === 'linux' && clean.receipt.status === 'believed')
      yield {...clean, receipt: {...clean.receipt, channel: 'deb'}};
  }
}

/** Codes of what failed or could not be established, notes apart. */
function wrong(report: Report): readonly string[] {
  return report.findings
    .filter(({severity, status}) => severity !== 'info' && (status === 'fail' || status === 'unknown'))
    .map(({code}) => code);
}

const RUNS = {numRuns: 1000, seed: 20_260_101} as const;

test('a machine that is as its policy says is well, and one single change of it never is', () => {
  let changes = 0;
  fc.assert(
    fc.property(randomPolicy, fc.nat(), (policy, pick) => {
      const states = statesOf(policy);
      const list = checkListOf(states[pick % states.length]!);
      for (const clean of machines(list)) {
        const report = reportOf(list, clean);
        const exempt = report.findings.some(({status}) => status === 'exempt');
        // On Linux nobody knows what Docker Desktop makes of admin-settings.json alone.
        const well = isUndetermined(report.effective) ? 'unknown' : exempt ? 'exempt' : 'ok';
        expect([report.verdict, ...wrong(report)]).toEqual([well]);
        for (const {name, facts} of mutationsOf(list, clean)) {
          const changed = reportOf(list, facts);
          changes++;
          if (wrong(changed).length === 0 || changed.verdict === 'ok' || changed.verdict === 'exempt')
            throw new Error(`${clean.platform}: ${name}, and the verdict is ${changed.verdict}: ${wrong(changed)}`);
        }
      }
    }),
    RUNS,
  );
  // That nothing was changed would be no proof.
  expect(changes).toBeGreaterThan(50_000);
});
