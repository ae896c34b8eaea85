import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {describe, expect} from 'vitest';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite, contractTest, type Need} from '../tools.ts';
import {attackSuites, IMMUTABLE, link, USER} from './attack.ts';
import {Machine, NEEDS, onMachine, SHELLS} from './machine.ts';
import {faultsOfFinished, locksOf, receiptOf, receiptPath} from './truth.ts';

attackSuites('what a run claims', ({platform, shell, before, now, target, folder, ours, attack}) => {
  const beta = desiredState({
    platform,
    sources: ['registry-json'],
    more: {organization: {name: 'Beta', slug: 'beta', domain: 'beta.example'}},
  });

  attack('what another policy records too is left and named', machine => {
    machine.install(now);
    machine.install(beta);
    const removal = machine.remove(now);
    expect(removal).toMatchObject({code: 0, stderr: ''});
    expect(removal.stdout).toContain(`the receipt of another policy lists it too: "${machine.at(target)}"`);
    expect(machine.read(target)).toBeDefined();
    expect(receiptOf(machine)).toBeUndefined();
    expect(machine.install(beta).result).toContain(' changed=0 ');
    expect(machine.remove(beta)).toMatchObject({code: 0, stderr: ''});
    expect(machine.read(target)).toBeUndefined();
  });

  attack('an upgrade without a source leaves it to the other policy', machine => {
    machine.install(now);
    machine.install(beta);
    const none = desiredState({platform, sources: []});
    const upgrade = machine.install(none);
    expect(upgrade.result).toMatch(/^wharfinger: drift .* left=1 /);
    expect(upgrade.stderr).toContain('is also of another policy');
    expect(machine.read(target)).toBeDefined();
  });

  attack('a receipt of another policy that a user wrote keeps nothing', machine => {
    for (const spoil of [
      () => chmodSync(machine.at(receiptPath(machine, 'beta')), 0o666),
      () => chmodSync(dirname(machine.at(receiptPath(machine, 'beta'))), 0o777),
    ]) {
      machine.install(now);
      machine.install(beta);
      spoil();
      expect(machine.remove(now)).toMatchObject({code: 0, stderr: ''});
      expect(machine.read(target)).toBeUndefined();
    }
  });

  attack('removal mends nothing where nothing is ours', machine => {
    mkdirSync(machine.at(folder), {recursive: true});
    chmodSync(machine.at(ours), 0o777);
    const untouched = machine.snapshot();
    expect(machine.remove(now)).toMatchObject({code: 0, stderr: ''});
    expect(machine.snapshot()).toEqual(untouched);
    machine.install(now);
    chmodSync(machine.at(ours), 0o777);
    expect(machine.remove(now).code).toBe(0);
    expect(lstatSync(machine.at(ours)).mode & 0o777).toBe(0o755);
  });

  attack('a dry run stops where the real run stops, and never looks like one that went well', machine => {
    const settings = desiredState({platform, sources: ['registry-json'], settings: {analyticsEnabled: false}});
    const dry = machine.install(settings, '--dry-run');
    expect(dry).toMatchObject({code: 0, stderr: ''});
    expect(dry.result).toMatch(/^wharfinger: dry-run .* would-change=\d+ /);
    const places = [POLICY_PATHS[platform].adminSettings, receiptPath(machine)];
    for (const place of places) {
      mkdirSync(`${machine.at(place)}/full`, {recursive: true});
      for (const flags of [['--dry-run'], []]) {
        const run = machine.install(settings, ...flags);
        expect(run.code).toBe(2);
        expect(run.stderr).toContain(`in the place of the file "${machine.at(place)}"`);
        expect(run.result).toContain('wharfinger: trouble ');
      }
      expect(machine.read(target)).toBeUndefined();
      spawnSync('rm', ['-r', machine.at(place)]);
    }
    expect(machine.install(settings).code).toBe(0);
    expect(machine.remove(settings, '--dry-run').result).toContain('wharfinger: dry-run ');
  });

  contractSuite('that fails', [IMMUTABLE, 'setpriv'], () => {
    const fails = (machine: Machine, at: string) => {
      const bound = new Machine(platform, ['setpriv', '--bounding-set=-linux_immutable', ...shell], machine.root);
      spawnSync('chattr', ['+i', at]);
      const run = bound.install(now);
      bound.destroy();
      spawnSync('chattr', ['-i', at]);
      expect(run.code).toBe(2);
      expect(run.result).toMatch(/^wharfinger: trouble .* changed=0 /);
      expect(run.stdout).not.toMatch(/^(created|repaired|removed)/m);
    };

    attack('a folder that cannot be created, repaired or cleared is not said to be', machine => {
      fails(machine, machine.root);
      machine.install(before);
      chmodSync(machine.at(ours), 0o777);
      fails(machine, machine.at(ours));
      spawnSync('rm', ['-r', machine.at(ours)]);
      link(machine.aside('nowhere'), machine.at(ours), USER);
      fails(machine, dirname(machine.at(ours)));
    });
  });
});

const FAKED: Need = {holds: () => process.platform !== 'darwin', otherwise: 'it needs the fakes of macOS'};

for (const [name, shell] of Object.entries(SHELLS))
  contractSuite(`whoever starts a script, in ${name}`, [...NEEDS.macos, FAKED, shell[0]!], () => {
    const platform = 'macos';
    const state = desiredState({platform, sources: ['registry-json'], settings: {analyticsEnabled: false}});
    const profile = desiredState({platform, sources: ['profile', 'registry-json']});

    contractTest('sh -e ends no run before its result', [], () =>
      onMachine(platform, [...shell, '-e'], machine => {
        const run = machine.install(profile);
        expect(run.code).toBe(0);
        expect(run.result).toContain('wharfinger: pending ');
        expect(machine.remove(profile)).toMatchObject({code: 0, stderr: ''});
      }),
    );

    contractTest('a signal ends a run in order', [], () =>
      onMachine(platform, shell, machine => {
        for (const signal of ['HUP', 'INT', 'TERM']) {
          const once = `[ -z "$temporary" ] || kill -${signal} $$`;
          const run = machine.run(machine.script(state, 'install', `\nown() { chown -h 0:0 "$1"; ${once}; }\n`), []);
          expect(run.code).toBe(2);
          expect(run.stderr).toContain('interrupted');
          expect(run.result).toContain('wharfinger: trouble ');
          expect(locksOf(machine)).toEqual([]);
          const rest = readdirSync(machine.root, {recursive: true, encoding: 'utf8'});
          expect(rest.filter(path => path.includes('.wharfinger.'))).toEqual([]);
        }
        expect(machine.install(state).code).toBe(0);
        expect(faultsOfFinished(machine, state)).toEqual([]);
      }),
    );

    contractTest('a loose umask opens nothing, not even for a moment', [], () =>
      onMachine(platform, ['sh', '-c', 'umask 000; exec "$@"', 'sh', ...shell], machine => {
        const log = machine.aside('modes');
        writeFileSync(log, '');
        const own = `\nown() { stat -c '%a' "$1" >>"${log}"; chown -h 0:0 "$1"; }\n`;
        expect(machine.run(machine.script(state, 'install', own), [])).toMatchObject({code: 0, stderr: ''});
        const modes = readFileSync(log, 'utf8').trim().split('\n');
        expect(new Set(modes)).toEqual(new Set(['644']));
      }),
    );

    contractTest('every file and folder that is made gets its context back', [], () =>
      onMachine(platform, shell, machine => {
        const log = machine.aside('contexts');
        const more = `\nrestore_context() { printf '%s\\n' "$1" >>"${log}"; }\n`;
        expect(machine.run(machine.script(state, 'install', more), [])).toMatchObject({code: 0, stderr: ''});
        const restored = readFileSync(log, 'utf8').split('\n');
        const {registryJson, adminSettings, folders} = POLICY_PATHS[platform];
        for (const path of [registryJson, adminSettings, ...folders, receiptPath(machine)])
          expect(restored).toContain(machine.at(path));
      }),
    );

    contractTest('on Linux with restorecon, where there is one', [], () => {
      const primitives = new URL('../../../templates/linux/primitives.sh.hbs', import.meta.url).pathname;
      const [command, ...flags] = shell;
      const asked = (root: string) =>
        spawnSync(
          command!,
          [
            ...flags,
            '-c',
            `root=${root}; restorecon() { printf '%s' "<$1>"; }; . "$1"; restore_context "/a b"`,
            'sh',
            primitives,
          ],
          {encoding: 'utf8'},
        ).stdout;
      expect(asked('')).toBe('</a b>');
      expect(asked('/other')).toBe('');
    });

    contractTest('conflict is worse than drift that was met first', [], () =>
      onMachine(platform, shell, machine => {
        const plist = desiredState({platform, sources: ['desktop-plist']});
        machine.install(plist);
        machine.write(POLICY_PATHS[platform].registryJson, '{}');
        expect(machine.install(plist).result).toContain('wharfinger: drift ');
        machine.deliver({allowedOrgs: 'other'});
        expect(machine.install(plist).result).toContain('wharfinger: conflict ');
      }),
    );
  });

describe('a receipt that names no policy', () => {
  contractTest('is not believed', NEEDS.linux, () =>
    onMachine('linux', SHELLS['dash']!, machine => {
      const state = desiredState({platform: 'linux', sources: ['registry-json']});
      machine.install(state);
      const text = machine.read(receiptPath(machine))!;
      machine.write(receiptPath(machine), text.replace(/ {2}"policy".*\n/, ''));
      expect(machine.remove(state).stderr).toContain('it names no policy');
      expect(existsSync(machine.at(POLICY_PATHS.linux.registryJson))).toBe(true);
    }),
  );
});
