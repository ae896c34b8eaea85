import {spawnSync} from 'node:child_process';
import {chmodSync, chownSync, linkSync, mkdirSync, rmSync, symlinkSync, utimesSync} from 'node:fs';
import {dirname} from 'node:path';
import {expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../../src/desktop/paths.ts';
import {desiredState} from '../../../fixtures/desired-state.ts';
import {acl, EVIL, IMMUTABLE, USER} from '../../posix/attack.ts';
import {type Machine, NEEDS, onMachine, SHELLS} from '../../posix/machine.ts';
import {receiptPath} from '../../posix/truth.ts';
import {contractSuite} from '../../tools.ts';
import {lineOf, verify} from './verifier.ts';

/** The shells that `sh` is on each system. */
const SH = {linux: ['dash', 'busybox'], macos: ['dash', 'bash']} as const;

for (const platform of ['linux', 'macos'] as const)
  for (const name of SH[platform]) {
    const shell = SHELLS[name]!;
    contractSuite(`verify.sh of ${platform} in ${name}`, [...NEEDS[platform], shell[0]!, 'setfacl'], () => {
      const letter = platform === 'linux' ? 'L' : 'M';
      const before = desiredState({platform, sources: ['registry-json'], organizations: ['acme']});
      const now = desiredState({
        platform,
        sources: ['registry-json'],
        settings: {analyticsEnabled: false},
        revision: '2.0.0',
      });
      const target = POLICY_PATHS[platform].registryJson;
      const folder = POLICY_PATHS[platform].folders[0]!;
      const on = (body: (machine: Machine) => void) => () => onMachine(platform, shell, body);
      const installed = (body: (machine: Machine) => void) =>
        on(machine => {
          expect(machine.install(now).code).toBe(0);
          body(machine);
        });
      const seen = (machine: Machine, path: string) => machine.at(path);
      const judged = (machine: Machine, user?: number) => {
        const run = verify(machine, now, ['--line'], user === undefined ? {} : {user});
        expect(run.stderr).toBe('');
        const {s, win, f} = lineOf(run);
        return {code: run.code, s, win, f};
      };

      test(
        'install, verify, upgrade, verify, remove, verify',
        on(machine => {
          expect(machine.install(before).code).toBe(0);
          expect(lineOf(verify(machine, before))).toMatchObject({s: 'ok', win: 'registry-json', f: []});
          const early = verify(machine, now);
          expect([early.code, lineOf(early)]).toMatchObject([1, {s: 'outdated', have: before.policy}]);
          expect(machine.install(now).code).toBe(0);
          const landed = verify(machine, now);
          expect([landed.code, lineOf(landed)]).toMatchObject([0, {s: 'ok', f: [], have: now.policy}]);
          expect(machine.remove(now).code).toBe(0);
          const removed = verify(machine, now);
          expect([removed.code, lineOf(removed)]).toMatchObject([1, {s: 'drift', win: 'none', have: null}]);
        }),
      );

      test(
        'an ordinary user sees the same',
        installed(machine => {
          expect(judged(machine, USER)).toEqual({code: 0, s: 'ok', win: 'registry-json', f: []});
          machine.write(target, EVIL);
          expect(judged(machine, USER)).toEqual(judged(machine));
        }),
      );

      test(
        'what a user may not see is unknown, never well and never absent',
        installed(machine => {
          chmodSync(seen(machine, folder), 0o700);
          const asUser = judged(machine, USER);
          expect(asUser).toMatchObject({code: 1, s: 'drift', win: 'undetermined'});
          expect(asUser.f).toContain(`?${letter}-FILE-CONTENT:registry-json`);
          chmodSync(seen(machine, dirname(dirname(folder))), 0o700);
          expect(judged(machine, USER).f).toContain(`?${letter}-FILE-CONTENT:registry-json`);
        }),
      );

      test(
        'content',
        installed(machine => {
          const wrong = [`${letter}-FILE-CONTENT:registry-json`, `${letter}-SOURCE-EFFECTIVE`];
          for (const content of [EVIL, '', '\ufeff{}', 'x'.repeat(2 << 20)]) {
            machine.write(target, content);
            expect(judged(machine)).toEqual({code: 1, s: 'drift', win: 'undetermined', f: wrong});
          }
          rmSync(seen(machine, target));
          // What is left is admin-settings.json, of which nobody knows whether Docker Desktop on Linux counts it.
          const left =
            platform === 'linux' ? {win: 'undetermined', f: wrong.slice(0, 1)} : {win: 'admin-settings', f: wrong};
          expect(judged(machine)).toEqual({code: 1, s: 'drift', ...left});
        }),
      );

      test(
        'why the content is another one is said, and no more',
        installed(machine => {
          for (const [content, hint] of [
            ['', 'The file is empty.'],
            ['\ufeff{}', 'begins with a byte order mark'],
            [Buffer.from('\ufeff{}', 'utf16le'), 'is written in UTF-16'],
            [EVIL, undefined],
          ] as const) {
            machine.write(target, content);
            const said = /^ {4}do: .*\. (The file .*)$/m.exec(verify(machine, now).stdout)?.[1];
            if (hint === undefined) expect(said).toBeUndefined();
            else expect(said).toContain(hint);
          }
        }),
      );

      test(
        'what is no file is not opened',
        installed(machine => {
          for (const plant of [
            (at: string) => expect(spawnSync('mkfifo', [at]).status).toBe(0),
            (at: string) => expect(spawnSync('mknod', [at, 'c', '1', '5']).status).toBe(0),
            (at: string) => mkdirSync(at),
            (at: string) => expect(spawnSync('truncate', ['-s', '1T', at]).status).toBe(0),
            (at: string) => symlinkSync('/dev/zero', at),
            (at: string) => symlinkSync('/nowhere', at),
          ]) {
            rmSync(seen(machine, target), {recursive: true});
            plant(seen(machine, target));
            expect(judged(machine)).toMatchObject({code: 1, s: 'drift', win: 'undetermined'});
          }
        }),
      );

      test.each<[string, (at: string) => void, (at: string) => void]>([
        ['mode', at => chmodSync(at, 0o646), at => chmodSync(at, 0o644)],
        ['a mode that keeps users from reading', at => chmodSync(at, 0o640), at => chmodSync(at, 0o644)],
        ['owner', at => chownSync(at, USER, 0), at => chownSync(at, 0, 0)],
        ['a hard link', at => linkSync(at, `${at}.twin`), at => rmSync(`${at}.twin`)],
        ['a list', at => acl(at, `u:${USER}:rw`), at => spawnSync('setfacl', ['-b', at])],
      ])('access to a file: %s', (what, tamper, mend) =>
        onMachine(platform, shell, machine => {
          expect(machine.install(now).code).toBe(0);
          tamper(seen(machine, target));
          const {code, s, f} = judged(machine);
          expect([code, s]).toEqual([1, 'drift']);
          // A list of Linux shows in the mode of the group, which the list masks.
          expect(f[0]).toMatch(new RegExp(`^${letter}-FILE-(ACCESS|LIST):registry-json$`));
          mend(seen(machine, target));
          expect(judged(machine), what).toMatchObject({code: 0, s: 'ok'});
        }),
      );

      test(
        'a list that hides behind the mask of a harmless mode',
        installed(machine => {
          acl(seen(machine, target), `u:${USER}:r`);
          expect(judged(machine)).toMatchObject({
            s: 'drift',
            f: [`${letter}-FILE-${platform === 'linux' ? 'LIST' : 'ACCESS'}:registry-json`],
          });
        }),
      );

      test(
        'every folder above counts, from the top',
        installed(machine => {
          const steps = folder.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
          for (const step of steps) {
            chmodSync(seen(machine, step), 0o1777);
            const report = JSON.parse(verify(machine, now, ['--json']).stdout);
            const access = report.findings.find(
              ({code}: {code: string}) => code === `${letter}-FILE-ACCESS:registry-json`,
            );
            expect(access).toMatchObject({status: 'fail', observed: `${step || '/'}:mode=1777`});
            chmodSync(seen(machine, step), 0o755);
          }
          expect(judged(machine)).toMatchObject({s: 'ok'});
        }),
      );

      test(
        'a folder that is a link',
        installed(machine => {
          const moved = machine.aside('moved');
          spawnSync('mv', [seen(machine, folder), moved]);
          symlinkSync(moved, seen(machine, folder));
          expect(judged(machine)).toMatchObject({code: 1, s: 'drift', win: 'undetermined'});
        }),
      );

      test(
        'a receipt that somebody may have written is not believed',
        installed(machine => {
          const receipt = seen(machine, receiptPath(machine));
          machine.write(target, EVIL);
          const text = machine.read(receiptPath(machine))!;
          const forged = text.replace(/(registry\.json", "sha256": ")[0-9a-f]+/, `$1${'0'.repeat(64)}`);
          for (const [tamper, mend] of [
            [() => chownSync(receipt, USER, 0), () => chownSync(receipt, 0, 0)],
            [() => chmodSync(dirname(receipt), 0o777), () => chmodSync(dirname(receipt), 0o755)],
            [
              () => machine.write(receiptPath(machine), `${forged}garbage\n`),
              () => machine.write(receiptPath(machine), text),
            ],
            [
              () => machine.write(receiptPath(machine), text.replace('acme@', 'other@')),
              () => machine.write(receiptPath(machine), text),
            ],
          ] as const) {
            tamper();
            const {have, f} = lineOf(verify(machine, now));
            expect(have).toBeNull();
            expect(f).toContain(`${letter}-RECEIPT`);
            mend();
          }
          expect(lineOf(verify(machine, now)).have).toBe(now.policy);
        }),
      );

      test(
        'what harms nobody stays quiet',
        installed(machine => {
          utimesSync(seen(machine, target), 0, 0);
          machine.write(`${folder}/extension-marketplace/x.json`, '{}');
          machine.write(`${folder}/notes`, 'x');
          expect(judged(machine)).toMatchObject({code: 0, s: 'ok', f: []});
        }),
      );

      test(
        'nothing on the disk changes',
        installed(machine => {
          const state = machine.snapshot();
          for (const flags of [[], ['--line'], ['--json'], ['--check', `${letter}-RECEIPT`]])
            expect(verify(machine, now, flags).code).toBe(0);
          expect(machine.snapshot()).toEqual(state);
        }),
      );

      test(
        'one check alone says so, and never more than it saw',
        installed(machine => {
          machine.write(target, EVIL);
          const run = verify(machine, now, ['--check', `${letter}-FILE-ACCESS:registry-json`]);
          expect(run.code).toBe(0);
          expect(run.stdout).toContain('alone; nobody looked at the rest.');
          expect(lineOf(run)).toMatchObject({s: 'ok', only: [`${letter}-FILE-ACCESS:registry-json`]});
          expect(verify(machine, now, ['--check', 'nonsense'])).toMatchObject({code: 2, stdout: ''});
          expect(verify(machine, now, ['--root', 'relative'])).toMatchObject({code: 2, stdout: ''});
          expect(verify(machine, now, ['--what\u001b[2J'])).toMatchObject({code: 2, stdout: ''});
        }),
      );

      test.each([
        ['another flag', ['--what"\\\u001b[2J', '--json'], /^unknown flag "--what"\\\?\[2J"$/, /--help/],
        ['a check that is none', ['--json', '--check', 'nonsense'], /no check "nonsense"/, /checks\.json/],
        ['no code', ['--json', '--check'], /^--check wants a code$/, /checks\.json/],
        ['no folder', ['--json', '--root'], /^--root wants a folder$/, /--root \/mnt\/image/],
        [
          'a folder that is not there',
          ['--json', '--root', '/nowhere/image'],
          /"\/nowhere\/image" is not a folder/,
          /Mount/,
        ],
      ])('with --json what is wrong with the command is the one document: %s', (_, flags, message, hint) =>
        installed(machine => {
          const run = verify(machine, now, flags);
          expect(run).toMatchObject({code: 2, stderr: ''});
          expect(JSON.parse(run.stdout)).toEqual({
            error: {code: 'USAGE', message: expect.stringMatching(message), hint: expect.stringMatching(hint)},
          });
        })(),
      );
    });
  }

contractSuite('flags of a file', [...NEEDS.linux, 'chattr', 'lsattr', IMMUTABLE], () => {
  test('an immutable file is named, and is no drift of content', () =>
    onMachine('linux', SHELLS['dash']!, machine => {
      const state = desiredState({platform: 'linux', sources: ['registry-json']});
      machine.install(state);
      spawnSync('chattr', ['+i', machine.at(POLICY_PATHS.linux.registryJson)]);
      expect(lineOf(verify(machine, state)).f).toEqual(['L-FILE-FLAGS:registry-json']);
    }));
});
