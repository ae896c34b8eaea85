import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, watch, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {ACME, MINIMAL, PROGRAM, scratch, snapshot, wharfinger} from './program.ts';

const KILLS = 110;
const folder = scratch();
const DAY = ['--at', '2030-01-01'];

/** Kills a process at a random moment after it first touched a folder; true if it was still running. */
async function kill(child: ChildProcess, watched: readonly string[], within: number): Promise<boolean> {
  const ended = new Promise<'ended'>(resolve => child.once('exit', () => resolve('ended')));
  const watchers: {close(): void}[] = [];
  const touched = new Promise<'touched'>(resolve => {
    for (const path of watched) watchers.push(watch(path, () => resolve('touched')));
  });
  await Promise.race([ended, touched]);
  await Promise.race([ended, pause(Math.random() * within)]);
  const running = child.exitCode === null;
  child.kill('SIGKILL');
  await ended;
  for (const watcher of watchers) watcher.close();
  return running;
}

describe.each([
  ['swapped', (_: string) => {}, []],
  [
    'replaced file by file',
    (out: string) => {
      mkdirSync(out);
      writeFileSync(join(out, 'notes.txt'), 'mine');
    },
    ['--force'],
  ],
] as const)('a build killed at random points, a tree %s', (name, prepare, flags) => {
  const build = (policy: string, out: string) => ['build', policy, '--out', out, ...DAY, ...flags];
  const reference = (policy: string) => {
    const out = join(folder, `${name}-${policy === ACME ? 'acme' : 'minimal'}`);
    prepare(out);
    expect(wharfinger(build(policy, out)).status).toBe(0);
    return snapshot(out);
  };

  test(`${KILLS} times`, {timeout: 300_000}, async () => {
    const trees = {[ACME]: reference(ACME), [MINIMAL]: reference(MINIMAL)};
    const out = join(folder, name, 'out');
    mkdirSync(dirname(out));
    prepare(out);
    expect(wharfinger(build(MINIMAL, out)).status).toBe(0);
    let old = MINIMAL;
    let interrupted = 0;
    for (let round = 0; round < KILLS; round++) {
      const policy = old === ACME ? MINIMAL : ACME;
      const child = spawn(process.execPath, [PROGRAM, ...build(policy, out)], {stdio: 'ignore'});
      // The last rounds wait a little less than a build takes; the others aim at the moment of writing.
      const running = await kill(child, [dirname(out), out], round % 10 === 0 ? 200 : 40);
      const left = snapshot(out);
      const whole = [trees[old], trees[policy]].some(tree => JSON.stringify(tree) === JSON.stringify(left));
      const beside = readdirSync(dirname(out)).filter(entry => entry !== 'out');
      if (running && (!whole || beside.length > 0)) interrupted++;
      // A manifest says that every file is there: the old tree's or the new one's, whatever else lies about.
      if (existsSync(join(out, 'manifest.json'))) {
        const tree = Object.fromEntries(Object.entries(left).filter(([path]) => !path.startsWith('.wharfinger-')));
        expect([trees[old], trees[policy]]).toContainEqual(tree);
      }
      const repair = wharfinger(build(policy, out));
      expect({status: repair.status, stderr: repair.stderr}).toMatchObject({status: 0});
      expect(snapshot(out)).toEqual(trees[policy]);
      expect(readdirSync(dirname(out))).toEqual(['out']);
      old = policy;
    }
    // Otherwise the test proved nothing.
    expect(interrupted).toBeGreaterThan(KILLS / 10);
  });
});
