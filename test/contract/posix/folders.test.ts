import {spawnSync} from 'node:child_process';
import {chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {describe, expect, test} from 'vitest';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite} from '../tools.ts';
import {acl, attackSuites, EVIL, link, USER} from './attack.ts';
import {NEEDS, onMachine, SHELLS} from './machine.ts';
import {faults, faultsOfFinished, receiptPath} from './truth.ts';

attackSuites('attacks on folders', ({platform, before, now, target, folder, ours, attack, lands, refuses}) => {
  attack('a folder that a user made before us', machine => {
    mkdirSync(machine.at(folder), {recursive: true});
    machine.write(target, EVIL);
    for (const path of [ours, folder, target]) chownSync(machine.at(path), USER, USER);
    chmodSync(machine.at(ours), 0o777);
    lands(machine);
  });

  attack('a folder that nobody but its owner may enter', machine => {
    machine.install(before);
    chmodSync(machine.at(ours), 0o700);
    lands(machine);
  });

  attack('the sticky bit is no excuse', machine => {
    mkdirSync(machine.at(ours), {recursive: true});
    chmodSync(machine.at(ours), 0o1777);
    lands(machine);
  });

  attack('a list that shuts a user out, and one that lets a user in', machine => {
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
  });

  attack('a link in place of a folder, made by a user', machine => {
    mkdirSync(machine.aside('trap'));
    chownSync(machine.aside('trap'), USER, USER);
    mkdirSync(dirname(machine.at(ours)), {recursive: true});
    link(machine.aside('trap'), machine.at(ours), USER);
    lands(machine);
    expect(readdirSync(machine.aside('trap'))).toEqual([]);
  });

  attack('a file in place of a folder', machine => {
    machine.write(ours, 'in the way');
    refuses(machine, ours, () => chownSync(machine.at(ours), USER, USER));
  });

  attack('a link in place of a folder, made by root', machine => {
    mkdirSync(machine.aside('elsewhere'));
    mkdirSync(dirname(machine.at(ours)), {recursive: true});
    link(machine.aside('elsewhere'), machine.at(ours), 0);
    refuses(machine, ours, () => {
      expect(readdirSync(machine.aside('elsewhere'))).toEqual([]);
      rmSync(machine.at(ours));
    });
  });

  attack('a link in place of a folder of the system is never removed', machine => {
    const parent = dirname(ours);
    mkdirSync(machine.aside('elsewhere'));
    mkdirSync(dirname(machine.at(parent)), {recursive: true});
    link(machine.aside('elsewhere'), machine.at(parent), USER);
    refuses(machine, parent, () => {
      expect(lstatSync(machine.at(parent)).isSymbolicLink()).toBe(true);
      rmSync(machine.at(parent));
    });
  });

  attack('a parent that everybody may write', machine => {
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
  });

  attack('a root that everybody may write', machine => {
    chmodSync(machine.root, 0o777);
    refuses(machine, '', () => chmodSync(machine.root, 0o755));
  });

  attack('a receipt that a user wrote', machine => {
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
  });

  attack('removal refuses links in place of folders, whoever made them', machine => {
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
  });

  attack('names that a user chose never reach the terminal', machine => {
    mkdirSync(machine.at(folder), {recursive: true});
    chmodSync(machine.at(folder), 0o777);
    for (const hostile of ['.wharfinger.\u001b[2J\n$(touch canary)', '.wharfinger.-rf', 'x\u001b]0;t\u0007'])
      writeFileSync(`${machine.at(folder)}/${hostile}`, '');
    const install = machine.install(now);
    expect(install.code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what may not reach a terminal
    expect(install.stdout + install.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|canary/);
    expect(faultsOfFinished(machine, now)).toEqual([]);
  });
});

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
