import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {describe, expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import type {PosixPlatform} from '../../../src/documents/posix.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite, contractTest, type Need} from '../tools.ts';
import {Machine, NEEDS, onMachine, SHELLS} from './machine.ts';
import {faults, faultsOfFinished, receiptPath} from './truth.ts';

const USER = 65534;
const EVIL = '{"allowedOrgs": ["evil"]}\n';
const IMMUTABLE: Need = {
  holds: immutableWorks,
  otherwise: 'the file system of the temporary folder has no immutable flag',
};

for (const platform of ['linux', 'macos'] as const satisfies readonly PosixPlatform[])
  for (const [name, shell] of Object.entries(SHELLS))
    contractSuite(
      `attacks on ${platform} in ${name}`,
      [...NEEDS[platform], shell[0]!, 'setfacl', 'getfacl', 'chattr'],
      () => {
        const before = desiredState({platform, sources: ['registry-json'], organizations: ['acme']});
        const now = desiredState({platform, sources: ['registry-json'], revision: '2.0.0'});
        const target = POLICY_PATHS[platform].registryJson;
        const folder = dirname(target);
        const ours = POLICY_PATHS[platform].folders[0]!;
        const run = (body: (machine: Machine) => void) => () => onMachine(platform, shell, body);
        /** The policy lands whatever was prepared. */
        const lands = (machine: Machine) => {
          expect(machine.install(now)).toMatchObject({code: 0});
          expect(faultsOfFinished(machine, now)).toEqual([]);
        };
        /** The script refuses and names the place; the old policy stays. When the cause is gone, the next run repairs. */
        const refuses = (machine: Machine, place: string, mend: () => void) => {
          const refused = machine.install(now);
          expect(refused.code).toBe(2);
          expect(refused.result).toContain('wharfinger: trouble ');
          expect(refused.stderr).toContain(`${machine.root}${place}`);
          expect(refused.stderr).toContain('do: ');
          mend();
          lands(machine);
        };

        test(
          'a folder that a user made before us',
          run(machine => {
            mkdirSync(machine.at(folder), {recursive: true});
            machine.write(target, EVIL);
            for (const path of [ours, folder, target]) chownSync(machine.at(path), USER, USER);
            chmodSync(machine.at(ours), 0o777);
            lands(machine);
          }),
        );

        test(
          'a folder that nobody but its owner may enter',
          run(machine => {
            machine.install(before);
            chmodSync(machine.at(ours), 0o700);
            lands(machine);
          }),
        );

        test(
          'the sticky bit is no excuse',
          run(machine => {
            mkdirSync(machine.at(ours), {recursive: true});
            chmodSync(machine.at(ours), 0o1777);
            lands(machine);
          }),
        );

        test(
          'a list that shuts a user out, and one that lets a user in',
          run(machine => {
            mkdirSync(machine.at(folder), {recursive: true});
            acl(machine.at(folder), '-d', `u:${USER}:---`);
            acl(machine.at(ours), `u:${USER}:rwx`);
            lands(machine);
            machine.install(before);
            acl(machine.at(target), `u:${USER}:rw-`);
            chmodSync(machine.at(target), 0o644);
            lands(machine);
            const lists = spawnSync('getfacl', ['-Rcps', machine.root], {encoding: 'utf8'});
            expect(lists.stdout.trim()).toBe('');
          }),
        );

        test(
          'a link in place of a folder, made by a user',
          run(machine => {
            mkdirSync(machine.aside('trap'));
            chownSync(machine.aside('trap'), USER, USER);
            mkdirSync(dirname(machine.at(ours)), {recursive: true});
            link(machine.aside('trap'), machine.at(ours), USER);
            lands(machine);
            expect(readdirSync(machine.aside('trap'))).toEqual([]);
          }),
        );

        test(
          'a file in place of a folder',
          run(machine => {
            machine.write(ours, 'in the way');
            refuses(machine, ours, () => chownSync(machine.at(ours), USER, USER));
          }),
        );

        test(
          'a link in place of a folder, made by root',
          run(machine => {
            mkdirSync(machine.aside('elsewhere'));
            mkdirSync(dirname(machine.at(ours)), {recursive: true});
            link(machine.aside('elsewhere'), machine.at(ours), 0);
            refuses(machine, ours, () => {
              expect(readdirSync(machine.aside('elsewhere'))).toEqual([]);
              rmSync(machine.at(ours));
            });
          }),
        );

        test(
          'a link in place of a folder of the system is never removed',
          run(machine => {
            const parent = dirname(ours);
            mkdirSync(machine.aside('elsewhere'));
            mkdirSync(dirname(machine.at(parent)), {recursive: true});
            link(machine.aside('elsewhere'), machine.at(parent), USER);
            refuses(machine, parent, () => {
              expect(lstatSync(machine.at(parent)).isSymbolicLink()).toBe(true);
              rmSync(machine.at(parent));
            });
          }),
        );

        test(
          'a link in place of a file',
          run(machine => {
            machine.install(before);
            for (const owner of [USER, 0]) {
              writeFileSync(machine.aside('victim'), 'victim');
              rmSync(machine.at(target));
              link(machine.aside('victim'), machine.at(target), owner);
              lands(machine);
              expect(readFileSync(machine.aside('victim'), 'utf8')).toBe('victim');
            }
          }),
        );

        test(
          'a link in place of a file, to the very content of the policy',
          run(machine => {
            machine.install(now);
            writeFileSync(machine.aside('copy'), machine.read(target)!);
            rmSync(machine.at(target));
            link(machine.aside('copy'), machine.at(target), 0);
            lands(machine);
          }),
        );

        test(
          'a link to a folder in place of a file',
          run(machine => {
            machine.install(before);
            mkdirSync(machine.aside('drop'));
            rmSync(machine.at(target));
            link(machine.aside('drop'), machine.at(target), USER);
            lands(machine);
            expect(readdirSync(machine.aside('drop'))).toEqual([]);
          }),
        );

        test(
          'a folder in place of a file',
          run(machine => {
            machine.install(before);
            rmSync(machine.at(target));
            mkdirSync(machine.at(target));
            lands(machine);
            rmSync(machine.at(target));
            mkdirSync(`${machine.at(target)}/full`, {recursive: true});
            refuses(machine, target, () => rmSync(machine.at(target), {recursive: true}));
          }),
        );

        test(
          'a pipe in place of a file is not read',
          run(machine => {
            machine.install(before);
            for (const path of [target, receiptPath(machine)]) {
              rmSync(machine.at(path));
              spawnSync('mkfifo', [machine.at(path)]);
            }
            lands(machine);
          }),
        );

        test(
          'a hard link keeps what it had',
          run(machine => {
            machine.install(before);
            const old = machine.read(target)!;
            linkSync(machine.at(target), machine.aside('twin'));
            lands(machine);
            writeFileSync(machine.aside('twin'), EVIL);
            expect(faultsOfFinished(machine, now)).toEqual([]);
            // The right content under a second name is not safe either: that name may lie where others write.
            rmSync(machine.aside('twin'));
            linkSync(machine.at(target), machine.aside('twin'));
            lands(machine);
            expect(old).not.toBe(machine.read(target));
          }),
        );

        test(
          'a parent that everybody may write',
          run(machine => {
            machine.install(before);
            const parent = dirname(ours);
            for (const mode of [0o777, 0o1777, 0o775]) {
              chmodSync(machine.at(parent), mode);
              refuses(machine, parent, () => {
                expect(faults(machine, undefined, before)).toEqual([]);
                chmodSync(machine.at(parent), 0o755);
              });
              machine.install(before);
            }
            chownSync(machine.at(parent), USER, 0);
            refuses(machine, parent, () => chownSync(machine.at(parent), 0, 0));
          }),
        );

        test(
          'a root that everybody may write',
          run(machine => {
            chmodSync(machine.root, 0o777);
            refuses(machine, '', () => chmodSync(machine.root, 0o755));
          }),
        );

        test(
          'a file that somebody holds open',
          run(machine => {
            machine.install(before);
            const old = machine.read(target)!;
            chownSync(machine.at(target), USER, USER);
            const handle = openSync(machine.at(target), 'r+');
            lands(machine);
            const seen = Buffer.alloc(4096);
            expect(seen.subarray(0, readSync(handle, seen, 0, 4096, 0)).toString()).toBe(old);
            writeSync(handle, EVIL, 0);
            closeSync(handle);
            expect(faultsOfFinished(machine, now)).toEqual([]);
          }),
        );

        test(
          'loose owner and mode of a file with the right content',
          run(machine => {
            machine.install(now);
            for (const spoil of [
              () => chownSync(machine.at(target), USER, USER),
              () => chmodSync(machine.at(target), 0o666),
              () => chmodSync(machine.at(target), 0o600),
              () => chmodSync(machine.at(target), 0o4755),
            ]) {
              const {ino} = lstatSync(machine.at(target));
              const holder = openSync(machine.at(target), 'r');
              spoil();
              lands(machine);
              expect(lstatSync(machine.at(target)).ino).not.toBe(ino);
              closeSync(holder);
            }
          }),
        );

        contractSuite('flags', [IMMUTABLE], () => {
          test(
            'an immutable file and folder',
            run(machine => {
              machine.install(before);
              spawnSync('chattr', ['+i', machine.at(target)]);
              lands(machine);
              machine.install(before);
              chmodSync(machine.at(folder), 0o777);
              spawnSync('chattr', ['+i', machine.at(folder)]);
              lands(machine);
              spawnSync('chattr', ['+i', machine.at(target), machine.at(receiptPath(machine))]);
              expect(machine.remove(now)).toMatchObject({code: 0, stderr: ''});
              expect(existsSync(machine.at(target))).toBe(false);
            }),
          );

          // Without the capability even root cannot clear the flag.
          contractTest(
            'a file that stays immutable: the old policy stays and the next step is named',
            ['setpriv'],
            run(machine => {
              machine.install(before);
              for (const path of [target, folder]) {
                spawnSync('chattr', ['+i', machine.at(path)]);
                const bound = new Machine(
                  platform,
                  ['setpriv', '--bounding-set=-linux_immutable', ...shell],
                  machine.root,
                );
                const refused = bound.install(now);
                expect(refused.code).toBe(2);
                expect(refused.stderr).toContain(machine.at(path));
                expect(refused.stderr).toContain('chattr -i');
                expect(faults(machine, before, now)).toEqual([]);
                bound.destroy();
                spawnSync('chattr', ['-i', machine.at(path)]);
                lands(machine);
                machine.install(before);
              }
            }),
          );
        });

        test(
          'a receipt that a user wrote',
          run(machine => {
            machine.install(before);
            const none = desiredState({platform, sources: []});
            const spoil: readonly (() => void)[] = [
              () => chownSync(machine.at(receiptPath(machine)), USER, USER),
              () => chmodSync(machine.at(receiptPath(machine)), 0o666),
              () => chmodSync(dirname(machine.at(receiptPath(machine))), 0o777),
              () => {
                writeFileSync(machine.aside('receipt'), machine.read(receiptPath(machine))!);
                rmSync(machine.at(receiptPath(machine)));
                link(machine.aside('receipt'), machine.at(receiptPath(machine)), 0);
              },
            ];
            for (const change of spoil) {
              machine.install(before);
              change();
              expect(machine.remove(before, '--dry-run').code).toBe(2);
              expect(machine.remove(before).code).toBe(2);
              expect(machine.remove(before).code).toBe(2);
              const install = machine.install(none);
              expect(install.stderr).toContain('is not believed');
              expect(install.code).toBe(1);
              expect(machine.read(target)).toBeDefined();
            }
          }),
        );

        test(
          'removal refuses links in place of folders, whoever made them',
          run(machine => {
            for (const path of [ours, dirname(receiptPath(machine))])
              for (const owner of [0, USER]) {
                machine.install(before);
                rmSync(machine.aside('copy'), {recursive: true, force: true});
                spawnSync('cp', ['-a', machine.at(path), machine.aside('copy')]);
                rmSync(machine.at(path), {recursive: true});
                link(machine.aside('copy'), machine.at(path), owner);
                const removal = machine.remove(before);
                expect(removal.code).toBe(2);
                expect(removal.stderr).toContain(path);
                expect(readdirSync(machine.aside('copy')).length).toBeGreaterThan(0);
                rmSync(machine.at(path));
              }
          }),
        );

        test(
          'names that a user chose never reach the terminal',
          run(machine => {
            mkdirSync(machine.at(folder), {recursive: true});
            chmodSync(machine.at(folder), 0o777);
            for (const hostile of ['.wharfinger.\u001b[2J\n$(touch canary)', '.wharfinger.-rf', 'x\u001b]0;t\u0007'])
              writeFileSync(`${machine.at(folder)}/${hostile}`, '');
            const install = machine.install(now);
            expect(install.code).toBe(0);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what may not reach a terminal
            expect(install.stdout + install.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|canary/);
            expect(faultsOfFinished(machine, now)).toEqual([]);
          }),
        );
      },
    );

describe('lists of macOS', () => {
  contractSuite('folders of the system', [...NEEDS.macos, 'setfacl'], () => {
    test('a list that lets a user change a parent is refused', () =>
      onMachine('macos', SHELLS['dash']!, machine => {
        const parent = '/Library/Application Support';
        mkdirSync(machine.at(parent), {recursive: true});
        acl(machine.at(parent), `u:${USER}:rwx`);
        chmodSync(machine.at(parent), 0o755);
        const refused = machine.install(desiredState({platform: 'macos', sources: ['registry-json']}));
        expect(refused.code).toBe(2);
        expect(refused.stderr).toContain('access control list');
      }));
  });
});

function link(to: string, at: string, owner: number): void {
  symlinkSync(to, at);
  spawnSync('chown', ['-h', `${owner}:${owner}`, at]);
}

function acl(path: string, ...entries: readonly string[]): void {
  const [entry, ...flags] = entries.toReversed();
  const {status} = spawnSync('setfacl', [...flags, '-m', entry!, path]);
  expect(status).toBe(0);
}

function immutableWorks(): boolean {
  const probe = spawnSync('sh', ['-c', 'f=$(mktemp) && chattr +i "$f" && chattr -i "$f"; s=$?; rm -f "$f"; exit $s']);
  return probe.status === 0;
}
