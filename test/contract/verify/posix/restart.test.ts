import {lstatSync} from 'node:fs';
import {expect, test} from 'vitest';
import {checkListOf} from '../../../../src/documents/check-list.ts';
import {observeLinux} from '../../../../src/endpoint/linux.ts';
import {runTool} from '../../../../src/endpoint/tool.ts';
import {sh} from '../../../../src/render/quote.ts';
import {reportOf} from '../../../../src/verify/report.ts';
import {MINIMAL, statesOf} from '../../../fixtures/policies.ts';
import {type Machine, NEEDS, onMachine, SHELLS} from '../../posix/machine.ts';
import {contractSuite} from '../../tools.ts';
import {lineOf, start} from './verifier.ts';

const state = statesOf(MINIMAL)[0]!;
const list = checkListOf(state);
const REGISTRY = '/usr/share/docker-desktop/registry/registry.json';

/** What the kernel would show of a Docker Desktop that began so many seconds after registry.json last changed. */
function runSince(machine: Machine, seconds: number): void {
  const changed = Math.floor(lstatSync(machine.at(REGISTRY)).ctimeMs / 1000);
  const boot = changed - 1000;
  // The start is the twentieth word behind the name; parts of its second do not count.
  const words = ['S', ...Array(18).fill('0'), `${(1000 + seconds) * 100 + 99}`, '0'];
  machine.write('/proc/stat', `cpu 1 2 3\nbtime ${boot}\n`);
  machine.write('/proc/1/comm', 'init\n');
  machine.write('/proc/77/comm', 'com.docker.back\n');
  machine.write('/proc/77/stat', `77 (com.docker.back) ${words.join(' ')}\n`);
  machine.write('/proc/self/mountinfo', '1 0 0:1 / / rw - ext4 none rw\n');
}

contractSuite('Docker Desktop and the second in which the policy changed', [...NEEDS.linux, 'dash', 'busybox'], () => {
  const cases = [
    ['a second before', -1, ['L-RESTART']],
    ['in the same second', 0, ['L-RESTART']],
    ['a second after', 1, []],
  ] as const;

  test.each(cases)('started %s, asked by node', (_, seconds, failed) =>
    onMachine('linux', SHELLS['dash']!, async machine => {
      machine.install(state);
      runSince(machine, seconds);
      const system = {base: machine.root, run: runTool, user: 0, now: () => new Date()};
      const report = reportOf(list, await observeLinux(list, {platform: 'linux', checks: list.checks}, system));
      expect(report.findings.filter(({status}) => status === 'fail').map(({code}) => code)).toEqual(failed);
      expect(report.verdict).toBe(failed.length === 0 ? 'ok' : 'pending');
    }),
  );

  for (const name of ['dash', 'busybox'] as const)
    test.each(cases)(`started %s, asked by ${name}`, (_, seconds, failed) =>
      onMachine('linux', SHELLS[name]!, machine => {
        machine.install(state);
        runSince(machine, seconds);
        // Its tree is all there is, and no other root.
        const run = start(machine, state, ['--line'], {more: `cd ${sh(machine.root)} || exit 3\nproc=./proc`});
        expect(lineOf(run)).toMatchObject({s: failed.length === 0 ? 'ok' : 'pending', f: failed});
      }),
    );
});
