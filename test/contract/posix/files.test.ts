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
  writeFileSync,
  writeSync,
} from 'node:fs';
import {expect} from 'vitest';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import {contractSuite} from '../tools.ts';
import {attackSuites, EVIL, IMMUTABLE, link, USER} from './attack.ts';
import {Machine} from './machine.ts';
import {faults, faultsOfFinished, receiptPath} from './truth.ts';

attackSuites('attacks on files', ({platform, shell, before, now, target, folder, attack, lands, refuses}) => {
  attack('a link in place of a file', machine => {
    machine.install(before);
    for (const owner of [USER, 0]) {
      writeFileSync(machine.aside('victim'), 'victim');
      rmSync(machine.at(target));
      link(machine.aside('victim'), machine.at(target), owner);
      lands(machine);
      expect(readFileSync(machine.aside('victim'), 'utf8')).toBe('victim');
    }
  });

  attack('a link in place of a file, to the very content of the policy', machine => {
    machine.install(now);
    writeFileSync(machine.aside('copy'), machine.read(target)!);
    rmSync(machine.at(target));
    link(machine.aside('copy'), machine.at(target), 0);
    lands(machine);
  });

  attack('a link to a folder in place of a file', machine => {
    machine.install(before);
    mkdirSync(machine.aside('drop'));
    rmSync(machine.at(target));
    link(machine.aside('drop'), machine.at(target), USER);
    lands(machine);
    expect(readdirSync(machine.aside('drop'))).toEqual([]);
  });

  attack('a folder in place of a file', machine => {
    machine.install(before);
    rmSync(machine.at(target));
    mkdirSync(machine.at(target));
    lands(machine);
    rmSync(machine.at(target));
    mkdirSync(`${machine.at(target)}/full`, {recursive: true});
    refuses(machine, target, () => rmSync(machine.at(target), {recursive: true}));
  });

  attack('content that was changed on its way is not installed', machine => {
    machine.install(before);
    const script = machine.script(now, 'install');
    const text = readFileSync(script, 'utf8');
    for (const changed of [text.replace('"acme-labs"', '"evil"'), text.replaceAll('\n    "acme', '\r\n    "acme')]) {
      expect(changed).not.toBe(text);
      writeFileSync(script, changed);
      const refused = machine.run(script, []);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('is not what was meant');
      expect(faults(machine, before, now)).toEqual([]);
    }
    lands(machine);
  });

  attack('a pipe in place of a file is not read', machine => {
    machine.install(before);
    const settings = POLICY_PATHS[platform].adminSettings;
    for (const path of [target, settings, receiptPath(machine)]) {
      rmSync(machine.at(path), {force: true});
      spawnSync('mkfifo', [machine.at(path)]);
    }
    expect(machine.install(now).stdout).toContain(
      `left alone, the policy does not manage it: "${machine.at(settings)}"`,
    );
    rmSync(machine.at(settings));
    lands(machine);
    rmSync(machine.at(target));
    spawnSync('mkfifo', [machine.at(target)]);
    expect(machine.remove(now).result).toContain(' left=1 ');
  });

  attack('a hard link keeps what it had', machine => {
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
  });

  attack('a file that somebody holds open', machine => {
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
  });

  attack('loose owner and mode of a file with the right content', machine => {
    machine.install(now);
    for (const spoil of [
      () => chownSync(machine.at(target), USER, USER),
      () => chmodSync(machine.at(target), 0o666),
      () => chmodSync(machine.at(target), 0o600),
      () => chmodSync(machine.at(target), 0o4644),
    ]) {
      const {ino} = lstatSync(machine.at(target));
      const holder = openSync(machine.at(target), 'r');
      spoil();
      lands(machine);
      expect(lstatSync(machine.at(target)).ino).not.toBe(ino);
      closeSync(holder);
    }
  });

  contractSuite('flags', [IMMUTABLE, 'setpriv'], () => {
    attack('an immutable file and folder', machine => {
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
    });

    // Without the capability even root cannot clear the flag.
    attack('a file that stays immutable: the old policy stays and the next step is named', machine => {
      machine.install(before);
      for (const path of [target, folder]) {
        spawnSync('chattr', ['+i', machine.at(path)]);
        const bound = new Machine(platform, ['setpriv', '--bounding-set=-linux_immutable', ...shell], machine.root);
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
    });
  });
});
