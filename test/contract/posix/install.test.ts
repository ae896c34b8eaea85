import {chmodSync, existsSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {PosixPlatform} from '../../../src/documents/posix.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite, contractTest} from '../tools.ts';
import {NEEDS, onMachine, SHELLS} from './machine.ts';
import {faultsOfFinished, knownPaths, receiptOf, receiptPath} from './truth.ts';

const SETTINGS = {analyticsEnabled: false};
const REGISTRY = {
  linux: '/usr/share/docker-desktop/registry/registry.json',
  macos: '/Library/Application Support/com.docker.docker/registry.json',
} as const;
const PLIST = '/Library/Application Support/com.docker.docker/desktop.plist';
const FOREIGN = '{"allowedOrgs": ["somebody-else"]}\n';

for (const platform of ['linux', 'macos'] as const satisfies readonly PosixPlatform[])
  for (const [name, shell] of Object.entries(SHELLS))
    contractSuite(`${platform} scripts in ${name}`, [...NEEDS[platform], shell[0]!], () => {
      const plain = desiredState({platform, sources: ['registry-json']});
      const rich = desiredState({
        platform,
        sources: ['registry-json'],
        settings: SETTINGS,
        revision: '1.4.0',
        pilot: true,
      });

      test('install on a clean machine, and a second run changes nothing', () =>
        onMachine(platform, shell, machine => {
          const first = machine.install(rich);
          expect(first).toMatchObject({code: 0, stderr: ''});
          expect(first.result).toBe(
            `wharfinger: ok policy=${rich.policy} revision=1.4.0 ring=pilot changed=${first.result.match(/changed=(\d+)/)![1]} left=0 root="${machine.root}"`,
          );
          expect(faultsOfFinished(machine, rich)).toEqual([]);
          const before = machine.snapshot();
          const second = machine.install(rich);
          expect(second).toMatchObject({code: 0, stderr: ''});
          expect(second.stdout).toContain('nothing to change');
          expect(second.result).toContain(' changed=0 ');
          expect(machine.snapshot()).toEqual(before);
        }));

      test('a dry run says the same and changes nothing', () =>
        onMachine(platform, shell, machine => {
          const before = machine.snapshot();
          const dry = machine.install(rich, '--dry-run');
          expect(dry).toMatchObject({code: 0, stderr: ''});
          expect(machine.snapshot()).toEqual(before);
          const real = machine.install(rich);
          expect(dry.result.match(/would-change=(\d+)/)![1]).toBe(real.result.match(/ changed=(\d+)/)![1]);
          const installed = machine.snapshot();
          expect(machine.remove(rich, '--dry-run').result).toContain(' would-change=3 ');
          expect(machine.snapshot()).toEqual(installed);
        }));

      test('upgrade takes away what the policy no longer has, and says what was here', () =>
        onMachine(platform, shell, machine => {
          machine.install(rich);
          const upgrade = machine.install(plain);
          expect(upgrade).toMatchObject({code: 0, stderr: ''});
          expect(upgrade.stdout).toContain(`here until now: ${rich.policy}, revision 1.4.0, ring pilot`);
          expect(faultsOfFinished(machine, plain)).toEqual([]);
        }));

      test('changed settings that the policy no longer manages are left, named and no longer ours', () =>
        onMachine(platform, shell, machine => {
          machine.install(rich);
          const settings = knownPaths(machine).find(path => path.endsWith('admin-settings.json'))!;
          machine.write(settings, '{"changed": true}\n');
          const upgrade = machine.install(plain);
          expect(upgrade.code).toBe(0);
          expect(upgrade.stdout).toContain('left alone, the policy does not manage it');
          expect(machine.read(settings)).toBe('{"changed": true}\n');
          expect(receiptOf(machine)!.files.map(({path}) => path)).toEqual([REGISTRY[platform]]);
        }));

      test('a source that is not ours is left and named, and removed with the flag', () =>
        onMachine(platform, shell, machine => {
          const none = desiredState({platform, sources: []});
          machine.install(none);
          machine.write(REGISTRY[platform], FOREIGN);
          const left = machine.install(none);
          expect(left.code).toBe(1);
          expect(left.result).toContain('wharfinger: drift ');
          expect(left.result).toContain(' left=1 ');
          expect(left.stderr).toContain(REGISTRY[platform]);
          expect(machine.read(REGISTRY[platform])).toBe(FOREIGN);
          expect(machine.install(none, '--dry-run', '--remove-foreign-sources').code).toBe(0);
          expect(machine.read(REGISTRY[platform])).toBe(FOREIGN);
          expect(machine.install(none, '--remove-foreign-sources').code).toBe(0);
          expect(machine.read(REGISTRY[platform])).toBeUndefined();
          expect(faultsOfFinished(machine, none)).toEqual([]);
        }));

      test('a source that the policy names is taken over, whoever wrote it', () =>
        onMachine(platform, shell, machine => {
          machine.write(REGISTRY[platform], FOREIGN);
          expect(machine.install(plain)).toMatchObject({code: 0, stderr: ''});
          expect(faultsOfFinished(machine, plain)).toEqual([]);
        }));

      test('removal takes what is ours, the receipt last, and nothing twice', () =>
        onMachine(platform, shell, machine => {
          machine.install(rich);
          const removal = machine.remove(plain);
          expect(removal).toMatchObject({code: 0, stderr: ''});
          expect(removal.result).toBe(
            `wharfinger: ok policy=${rich.policy} revision=1.4.0 ring=pilot changed=3 left=0 root="${machine.root}"`,
          );
          for (const path of [...knownPaths(machine), receiptPath(machine)])
            expect(existsSync(machine.at(path))).toBe(false);
          const again = machine.remove(rich);
          expect(again).toMatchObject({code: 0, stderr: ''});
          expect(again.stdout).toContain('no installer of this policy has written anything here');
        }));

      test('removal leaves and names changed content, and keeps the receipt as long', () =>
        onMachine(platform, shell, machine => {
          machine.install(rich);
          machine.write(REGISTRY[platform], FOREIGN);
          const removal = machine.remove(rich);
          expect(removal.code).toBe(1);
          expect(removal.result).toMatch(/^wharfinger: drift .* changed=1 left=1 /);
          expect(removal.stderr).toContain(REGISTRY[platform]);
          expect(machine.read(REGISTRY[platform])).toBe(FOREIGN);
          expect(receiptOf(machine)).toBeDefined();
          expect(machine.remove(rich).code).toBe(1);
        }));

      test('removal leaves what no receipt records', () =>
        onMachine(platform, shell, machine => {
          machine.write(REGISTRY[platform], FOREIGN);
          const removal = machine.remove(rich);
          expect(removal).toMatchObject({code: 0, stderr: ''});
          expect(removal.stdout).toContain('left alone, not in the receipt');
          expect(machine.read(REGISTRY[platform])).toBe(FOREIGN);
        }));

      test.each([
        [['--nonsense'], 'unknown flag "--nonsense"'],
        [['--root'], '--root wants a folder'],
        [['--root', 'relative'], '--root wants an absolute path'],
        [['--root', ''], '--root wants an absolute path'],
        [['--root', '/nowhere/at/all'], '"/nowhere/at/all" is not a folder'],
        [['--root', '/tmp/\u001b]0;title\u0007'], 'printable ASCII'],
      ])('flags %j are refused', (flags, message) =>
        onMachine(platform, shell, machine => {
          for (const script of ['install', 'remove'] as const) {
            const refused = machine.run(machine.script(rich, script), flags);
            expect(refused.code).toBe(2);
            expect(refused.stderr).toContain(message);
            expect(refused.stderr).toContain('--dry-run');
            // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what may not reach a terminal
            expect(refused.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
          }
        }),
      );

      test('what Jamf Pro puts around the arguments of a script is passed over', () =>
        onMachine(platform, shell, machine => {
          const jamf = ['/', 'MAC-01', '--nonsense', '--root', machine.root, '', ''];
          expect(machine.runExactly(machine.script(rich, 'install'), jamf)).toMatchObject({code: 0});
          expect(machine.runExactly(machine.script(rich, 'remove'), jamf)).toMatchObject({code: 0, stderr: ''});
        }));

      test('help explains itself', () =>
        onMachine(platform, shell, machine => {
          const help = machine.install(rich, '--help');
          expect(help).toMatchObject({code: 0, stderr: ''});
          expect(help.stdout).toContain('--remove-foreign-sources');
        }));

      test('the environment steers nothing', () =>
        onMachine(platform, shell, machine => {
          const canary = machine.aside('canary');
          machine.write('../bin/stat', `#!/bin/sh\ntouch ${canary}\n`);
          chmodSync(machine.aside('bin/stat'), 0o755);
          const hijack = `() { touch ${canary}; }`;
          const run = machine.run(machine.script(plain, 'install'), [], {
            PATH: `${machine.aside('bin')}:${process.env['PATH']}`,
            ENV: '/nonexistent',
            CDPATH: '/tmp',
            IFS: '/',
            LC_ALL: 'C.UTF-8',
            'BASH_FUNC_stat%%': hijack,
            'BASH_FUNC_printf%%': hijack,
            'BASH_FUNC_mv%%': hijack,
            'BASH_FUNC_command%%': hijack,
          });
          expect(run).toMatchObject({code: 0, stderr: ''});
          expect(existsSync(canary)).toBe(false);
          expect(faultsOfFinished(machine, plain)).toEqual([]);
        }));
    });

describe('a receipt that cannot be believed', () => {
  const platform = 'linux';
  const rich = desiredState({platform, sources: ['registry-json'], settings: SETTINGS});
  const none = desiredState({platform, sources: []});
  const recorded = (change: (text: string) => string) =>
    onMachine(platform, SHELLS['dash']!, machine => {
      machine.install(rich);
      machine.write(receiptPath(machine), change(machine.read(receiptPath(machine))!));
      const run = machine.install(none);
      expect(run.stderr).toContain('is not believed');
      expect(run.code).toBe(1);
      expect(machine.read(REGISTRY[platform])).toBeDefined();
      expect(machine.remove(rich).code).toBe(0);
    });

  contractTest('another line', NEEDS.linux, () => recorded(text => text.replace('"files"', '"more"')));
  contractTest('escape sequences', NEEDS.linux, () => recorded(text => text.replace('"script"', '"\u001b[2Jscript"')));
  contractTest('a path with escape sequences', NEEDS.linux, () =>
    recorded(text => text.replace('"path": "', '"path": "\u001b[2J')),
  );
  contractTest('NUL', NEEDS.linux, () => recorded(text => text.replace('"complete"', '"comp\0lete"')));
  contractTest('a line twice', NEEDS.linux, () => recorded(text => text.replace('{\n', '{\n{\n')));
  contractTest('no version', NEEDS.linux, () => recorded(text => text.replace('  "receipt": 1,\n', '')));
  contractTest('a malformed digest', NEEDS.linux, () => recorded(text => text.replace(/"sha256": "./, '"sha256": "X')));
  contractTest('cut off', NEEDS.linux, () => recorded(text => text.slice(0, -2)));
  contractTest('another organisation', NEEDS.linux, () => recorded(text => text.replace('"acme@', '"other@')));
  contractTest('endless', NEEDS.linux, () => recorded(text => text + ' '.repeat(2 ** 20)));

  contractTest('a path that no installer writes is not touched', NEEDS.linux, () =>
    onMachine(platform, SHELLS['dash']!, machine => {
      machine.install(rich);
      machine.write('/etc/passwd', 'root\n');
      const text = machine.read(receiptPath(machine))!;
      machine.write(receiptPath(machine), text.replace(/"path": "[^"]*admin-settings.json"/, '"path": "/etc/passwd"'));
      const removal = machine.remove(rich);
      expect(removal.stdout).toContain('"/etc/passwd"');
      expect(machine.read('/etc/passwd')).toBe('root\n');
    }),
  );
});

describe('where sources stand', () => {
  const wanted = desiredState({platform: 'macos', sources: ['registry-json']});
  contractTest('desktop.plist of somebody else stands above registry.json: conflict', NEEDS.macos, () =>
    onMachine('macos', SHELLS['dash']!, machine => {
      machine.install(wanted);
      machine.write(PLIST, '<plist/>');
      const run = machine.install(wanted);
      expect(run.code).toBe(1);
      expect(run.result).toContain('wharfinger: conflict ');
      expect(run.stderr).toContain('Docker Desktop obeys it instead of the policy');
    }),
  );
  contractTest('registry.json of somebody else stands below desktop.plist: drift', NEEDS.macos, () =>
    onMachine('macos', SHELLS['dash']!, machine => {
      const plist = desiredState({platform: 'macos', sources: ['desktop-plist']});
      machine.install(plist);
      machine.write(REGISTRY.macos, FOREIGN);
      const run = machine.install(plist);
      expect(run.code).toBe(1);
      expect(run.result).toContain('wharfinger: drift ');
    }),
  );
  contractTest('values of the profile beside the organisations', [...NEEDS.macos, 'setfacl'], () =>
    onMachine('macos', SHELLS['dash']!, machine => {
      const proxied = desiredState({
        platform: 'macos',
        sources: ['registry-json'],
        settings: {proxy: {mode: 'manual', http: 'http://proxy.acme.example:3128'}},
        more: {proxy: {deliver: ['admin-settings', 'profile']}},
      });
      const {values} = proxied.resources.find(resource => resource.kind === 'managed-preference') as {
        values: Record<string, string>;
      };
      const [name] = Object.keys(values);
      const waiting = machine.install(proxied);
      expect(waiting.result).toContain('wharfinger: pending ');
      expect(waiting.code).toBe(0);
      machine.deliver({...values, [name!]: 'http://other.example\u001b[2J'});
      const other = machine.install(proxied);
      expect(other.result).toContain('wharfinger: drift ');
      expect(other.stderr).toContain(`brings another ${name} than the policy`);
      machine.deliver(values);
      expect(machine.install(proxied)).toMatchObject({code: 0, stderr: ''});
    }),
  );
  contractTest('a profile that cannot be read, or that another root cannot show', [...NEEDS.macos, 'setfacl'], () =>
    onMachine('macos', SHELLS['dash']!, machine => {
      const unread = machine.run(machine.script(wanted, 'install', '\npreference() { return 2; }\n'), []);
      expect(unread.code).toBe(2);
      expect(unread.result).toContain('wharfinger: unknown ');
      const unseen = machine.run(machine.script(wanted, 'install', '\npreference() { return 3; }\n'), []);
      expect(unseen).toMatchObject({code: 0, stderr: ''});
      expect(unseen.stdout).toContain('another root cannot show configuration profiles');
    }),
  );
});
