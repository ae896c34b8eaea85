import {type ChildProcess, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite} from '../tools.ts';
import {EVIL} from './attack.ts';
import {type Machine, NEEDS, onMachine, SHELLS} from './machine.ts';
import {faultsOfFinished, knownPaths, locksOf, plantLock, receiptOf} from './truth.ts';

const ROUNDS = 3;
const SETTINGS = {analyticsEnabled: false};

for (const platform of ['linux', 'macos'] as const)
  for (const [name, shell] of Object.entries(SHELLS))
    contractSuite(`one run at a time, ${platform} in ${name}`, [...NEEDS[platform], 'sh', shell[0]!], () => {
      const first = desiredState({platform, sources: ['registry-json'], settings: SETTINGS});
      const second = desiredState({platform, sources: ['registry-json'], organizations: ['acme'], revision: '2.0.0'});

      test('while another run is at work, a second one does nothing and says so', () =>
        onMachine(platform, shell, machine => {
          machine.install(first);
          plantLock(machine, process.pid, birthOf(process.pid));
          const before = machine.snapshot();
          for (const refused of [machine.install(second), machine.remove(first)]) {
            expect(refused.code).toBe(2);
            expect(refused.result).toMatch(/^wharfinger: trouble .* changed=0 /);
            expect(refused.stderr).toContain(`another run is under way: process ${process.pid}`);
            expect(refused.stderr).toContain('do: wait');
          }
          expect(machine.install(second, '--dry-run').code).toBe(0);
          expect(machine.remove(first, '--dry-run').code).toBe(0);
          expect(machine.snapshot()).toEqual(before);
        }));

      test('what a killed run left blocks nobody, not even when its number is in use again', () =>
        onMachine(platform, shell, machine => {
          const dead = spawnSync('true').pid;
          plantLock(machine, dead, '1');
          plantLock(machine, process.pid, '1');
          expect(machine.install(first)).toMatchObject({code: 0, stderr: ''});
          expect(faultsOfFinished(machine, first)).toEqual([]);
          plantLock(machine, dead, '1');
          expect(machine.remove(first)).toMatchObject({code: 0, stderr: ''});
          expect(locksOf(machine)).toEqual([]);
        }));

      test(`two first installations at once, ${ROUNDS} times`, async () => {
        for (let round = 0; round < ROUNDS; round++)
          await onMachine(platform, shell, async machine => {
            const codes = await together(machine, machine.script(first, 'install'), machine.script(first, 'install'));
            expect([
              [0, 0],
              [0, 2],
              [2, 0],
            ]).toContainEqual(codes);
            expect(faultsOfFinished(machine, first)).toEqual([]);
          });
      });

      test(`two policies at once, ${ROUNDS} times: the receipt is of what is there`, async () => {
        for (let round = 0; round < ROUNDS; round++)
          await onMachine(platform, shell, async machine => {
            const [one, two] = await together(
              machine,
              machine.script(first, 'install'),
              machine.script(second, 'install'),
            );
            const policy = receiptOf(machine)!.policy;
            expect(faultsOfFinished(machine, policy === first.policy ? first : second)).toEqual([]);
            if (one !== 0 || two !== 0) expect(policy).toBe(one === 0 ? first.policy : second.policy);
          });
      });

      test(`installation and removal at once, ${ROUNDS} times: all is there or nothing`, async () => {
        for (let round = 0; round < ROUNDS; round++)
          await onMachine(platform, shell, async machine => {
            machine.install(second);
            const codes = await together(machine, machine.script(first, 'install'), machine.script(first, 'remove'));
            expect(codes).toContain(0);
            if (receiptOf(machine)) expect(faultsOfFinished(machine, codes[0] === 0 ? first : second)).toEqual([]);
            else expect(knownPaths(machine).filter(path => machine.read(path) !== undefined)).toEqual([]);
            expect(locksOf(machine)).toEqual([]);
          });
      });
    });

describe('the verdict is about what is there at the end', () => {
  const platform = 'macos';
  const state = desiredState({platform, sources: ['registry-json'], settings: SETTINGS});
  const {registryJson, adminSettings} = POLICY_PATHS[platform];

  for (const [name, shell] of Object.entries(SHELLS))
    contractSuite(`in ${name}`, [...NEEDS.macos, 'setfacl', shell[0]!], () => {
      const spoiled = (machine: Machine, which: 'install' | 'remove', more: string) => {
        const run = machine.run(machine.script(state, which, more), []);
        expect(run.code).toBe(2);
        expect(run.stderr).toContain('while this script ran');
        expect(run.result).toContain('wharfinger: trouble ');
      };
      const late = (act: string) => `\npreference() { ${act}; return 1; }\n`;

      test('a file or the receipt that changed after it was written', () =>
        onMachine(platform, shell, machine => {
          for (const path of [
            registryJson,
            adminSettings,
            '/Library/Application Support/Wharfinger/acme/receipt.json',
          ]) {
            spoiled(machine, 'install', late(`printf evil >"$root${path}"`));
            spoiled(machine, 'install', late(`chmod 666 "$root${path}"`));
            expect(machine.install(state).code).toBe(0);
          }
        }));

      test('a folder that another run made a moment earlier is taken as it is, and not said to be created', () =>
        onMachine(platform, shell, machine => {
          const faster = 'case $1 in */.lock.*) ;; *) command mkdir "$1" ;; esac; command mkdir "$1"';
          const run = machine.run(machine.script(state, 'install', `\nmkdir() { ${faster}; }\n`), []);
          expect(run.code).toBe(0);
          expect(run.stdout).not.toContain('created');
          expect(faultsOfFinished(machine, state)).toEqual([]);
        }));

      test('a file that came back after it was removed', () =>
        onMachine(platform, shell, machine => {
          const plain = desiredState({platform, sources: ['registry-json']});
          machine.install(state);
          const script = machine.script(plain, 'install', late(`printf evil >"$root${adminSettings}"`));
          const run = machine.run(script, []);
          expect(run.code).toBe(2);
          expect(run.stderr).toContain('came back while this script ran');

          rmSync(machine.at(adminSettings));
          machine.install(state);
          machine.write('../evil', EVIL);
          const back = `case $1 in */receipt.json) mv "${machine.aside('evil')}" "$root${registryJson}" ;; esac`;
          spoiled(machine, 'remove', `\nclear_flags() { ${back}; }\n`);
        }));
    });
});

async function together(machine: Machine, ...scripts: readonly string[]): Promise<readonly (number | null)[]> {
  const runs: readonly ChildProcess[] = scripts.map(script => machine.start(script));
  await Promise.all(runs.map(run => once(run, 'exit')));
  return runs.map(run => run.exitCode);
}

/** The start of a process as a run sees it: on the real system, or on the fakes that stand on another. */
function birthOf(pid: number): string {
  const command =
    process.platform === 'darwin'
      ? `TZ=UTC0 ps -o lstart= -p ${pid} | tr -cs 'A-Za-z0-9' '-'`
      : `sed 's/.*) //' /proc/${pid}/stat | cut -d ' ' -f 20 | tr -d '\\n'`;
  return spawnSync('sh', ['-c', command], {encoding: 'utf8'}).stdout;
}
