import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import type {PosixPlatform} from '../../../src/documents/posix.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite, type Need} from '../tools.ts';
import {Machine, NEEDS, onMachine, SHELLS} from './machine.ts';
import {faults, faultsOfFinished, knownPaths, receiptOf} from './truth.ts';

const USER = 65534;
const KILLS = 50;
const ROUNDS = 20;
const MOUNT: Need = {holds: mountWorks, otherwise: 'mounting a tmpfs is not permitted'};
const SETTINGS = {analyticsEnabled: false};

function policies(platform: PosixPlatform): readonly [DesiredState, DesiredState] {
  const first = platform === 'macos' ? (['desktop-plist'] as const) : (['registry-json'] as const);
  return [
    desiredState({platform, sources: first, organizations: ['acme'], settings: SETTINGS}),
    desiredState({platform, sources: ['registry-json'], revision: '2.0.0'}),
  ];
}

for (const platform of ['linux', 'macos'] as const) {
  contractSuite(`killed at a random moment on ${platform}`, [...NEEDS[platform], 'dash', 'busybox'], () => {
    const shell = SHELLS[platform === 'linux' ? 'dash' : 'busybox']!;

    test(`an exchange of policies, ${KILLS} times`, () =>
      onMachine(platform, shell, async machine => {
        const random = seeded(20_260_101);
        let [before, now] = policies(platform);
        machine.install(now);
        const length = await runLength(machine, machine.script(before, 'install'));
        let killed = 0;
        for (let round = 0; killed < KILLS && round < KILLS * 4; round++) {
          machine.install(before);
          if (await killAfter(machine.start(machine.script(now, 'install')), random() * length)) killed++;
          expect(faults(machine, before, now)).toEqual([]);
          expect(machine.install(now)).toMatchObject({code: 0, stderr: ''});
          expect(faultsOfFinished(machine, now)).toEqual([]);
          [before, now] = [now, before];
        }
        expect(killed).toBe(KILLS);
      }));

    test('a first installation and a removal', () =>
      onMachine(platform, shell, async machine => {
        const random = seeded(7);
        const [state] = policies(platform);
        const length = await runLength(machine, machine.script(state, 'install'));
        for (let round = 0; round < 10; round++) {
          machine.remove(state);
          await killAfter(machine.start(machine.script(state, 'install')), random() * length);
          expect(faults(machine, undefined, state)).toEqual([]);
          machine.install(state);
          expect(faultsOfFinished(machine, state)).toEqual([]);
          await killAfter(machine.start(machine.script(state, 'remove')), random() * length);
          expect(faults(machine, undefined, state)).toEqual([]);
          if (knownPaths(machine).some(path => machine.read(path) !== undefined))
            expect(receiptOf(machine)).toBeDefined();
          expect(machine.remove(state)).toMatchObject({code: 0, stderr: ''});
          for (const path of knownPaths(machine)) expect(machine.read(path)).toBeUndefined();
        }
      }));
  });

  contractSuite(`a user who never rests on ${platform}`, [...NEEDS[platform], 'dash', 'bash'], () => {
    // Settings too: what a policy does not manage is left to whoever put it there.
    const now = desiredState({platform, sources: ['registry-json'], settings: SETTINGS});
    const ours = POLICY_PATHS[platform].folders[0]!;

    test(`in a folder of his own, ${ROUNDS} rounds`, async () => {
      for (let round = 0; round < ROUNDS; round++)
        await onMachine(platform, SHELLS[round % 2 === 0 ? 'dash' : 'bash']!, async machine => {
          const victims = prepareVictims(machine);
          mkdirSync(machine.at(ours), {recursive: true});
          chownSync(machine.at(ours), USER, USER);
          const racer = await race(machine, machine.at(ours));
          try {
            expect(machine.install(now, '--remove-foreign-sources')).toMatchObject({code: 0});
            expect(faultsOfFinished(machine, now)).toEqual([]);
          } finally {
            await end(racer);
          }
          expect(faultsOfFinished(machine, now)).toEqual([]);
          expect(machine.install(now).result).toContain(' changed=0 ');
          victims.unharmed();
        });
    });

    test(`in a parent that everybody may write, ${ROUNDS} rounds: nothing is entered`, async () => {
      for (let round = 0; round < ROUNDS; round++)
        await onMachine(platform, SHELLS['dash']!, async machine => {
          const victims = prepareVictims(machine);
          const parent = dirname(ours);
          mkdirSync(machine.at(parent), {recursive: true});
          chmodSync(machine.at(parent), 0o777);
          const racer = await race(machine, machine.at(parent));
          try {
            const refused = machine.install(now);
            expect(refused.code).toBe(2);
            expect(refused.stderr).toContain(`"${machine.at(parent)}" is not safe`);
          } finally {
            await end(racer);
          }
          victims.unharmed();
          rmSync(machine.at(parent), {recursive: true});
          expect(machine.install(now).code).toBe(0);
          expect(faultsOfFinished(machine, now)).toEqual([]);
        });
    });
  });

  contractSuite(`a full disk on ${platform}`, [...NEEDS[platform], MOUNT], () => {
    const [before, now] = policies(platform);
    test.each(Object.entries(SHELLS))('in %s: old content or new, and the next run repairs', (_, shell) =>
      onMachine(platform, shell, machine => {
        const disk = machine.aside('disk');
        mkdirSync(disk);
        expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=0755', 'tmpfs', disk]).status).toBe(0);
        try {
          const small = new Machine(platform, shell, disk);
          const codes = new Set<number | null>();
          for (let free = 0; free < 8; free++) {
            expect(small.install(before).code).toBe(0);
            fill(disk, free);
            const run = small.install(now);
            codes.add(run.code);
            if (run.code !== 0) expect(run.stderr).toContain('free space');
            expect(faults(small, before, now)).toEqual([]);
            rmSync(`${disk}/filler`);
            expect(small.install(now).code).toBe(0);
            expect(faultsOfFinished(small, now)).toEqual([]);
          }
          expect(codes).toEqual(new Set([2, 0]));
          small.destroy();
        } finally {
          spawnSync('umount', ['-l', disk]);
        }
      }),
    );
  });
}

/** Longest of three runs, in milliseconds. */
async function runLength(machine: Machine, script: string): Promise<number> {
  let longest = 0;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await once(machine.start(script), 'exit');
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

/** True if it was still at work. */
async function killAfter(child: ChildProcess, delay: number): Promise<boolean> {
  const ended = once(child, 'exit');
  await Promise.race([sleep(delay), ended]);
  const running = child.exitCode === null && child.signalCode === null;
  if (running) process.kill(-child.pid!, 'SIGKILL');
  await ended;
  return running;
}

/** What the user of the race plays with; nothing of it may change. */
function prepareVictims(machine: Machine): {unharmed(): void} {
  mkdirSync(machine.aside('victim-folder'));
  writeFileSync(machine.aside('victim-file'), 'victim');
  return {
    unharmed() {
      expect(readdirSync(machine.aside('victim-folder'))).toEqual([]);
      expect(readFileSync(machine.aside('victim-file'), 'utf8')).toBe('victim');
    },
  };
}

// It becomes the user itself: Node may lie where that user cannot read.
const RACER = `
  const fs = require('node:fs');
  process.setgroups([]);
  process.setgid(${USER});
  process.setuid(${USER});
  const [folder, victimFolder, victimFile] = process.argv.slice(1);
  const attempt = action => { try { action(); } catch {} };
  const names = ['registry.json', 'admin-settings.json', 'desktop.plist', 'registry', 'docker-desktop', 'com.docker.docker'];
  console.log('ready');
  for (let turn = 0; ; turn++) {
    const path = folder + '/' + names[turn % names.length];
    attempt(() => fs.rmSync(path, {recursive: true, force: true}));
    switch (turn % 7) {
      case 0: attempt(() => fs.symlinkSync(victimFolder, path)); break;
      case 1: attempt(() => fs.symlinkSync(victimFile, path)); break;
      case 2: attempt(() => fs.writeFileSync(path, 'evil', {mode: 0o666})); break;
      case 3: attempt(() => fs.linkSync(victimFile, path)); break;
      case 4: attempt(() => { fs.mkdirSync(path); fs.chmodSync(path, 0o777); }); break;
      case 5: attempt(() => fs.writeFileSync(folder + '/.wharfinger.' + turn, 'evil')); break;
      case 6: attempt(() => fs.renameSync(path, folder + '/' + names[(turn + 1) % names.length])); break;
    }
    attempt(() => fs.chmodSync(folder, 0o777));
  }`;

async function race(machine: Machine, folder: string): Promise<ChildProcess> {
  const victims = [machine.aside('victim-folder'), machine.aside('victim-file')];
  const racer = spawn(process.execPath, ['-e', RACER, folder, ...victims], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(racer.stdout!, 'data');
  await sleep(5);
  return racer;
}

async function end(racer: ChildProcess): Promise<void> {
  const ended = once(racer, 'exit');
  racer.kill('SIGKILL');
  await ended;
}

/** Fills a file system but for some pages. */
function fill(disk: string, free: number): void {
  const {bavail, bsize} = statfsSync(disk);
  writeFileSync(`${disk}/filler`, Buffer.alloc(Number(bavail - free) * Number(bsize)));
}

function mountWorks(): boolean {
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}

/** The same numbers in [0, 1) in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
