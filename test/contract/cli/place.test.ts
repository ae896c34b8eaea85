import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {contractTest, ROOT} from '../tools.ts';
import {ACME, MINIMAL, PROGRAM, scratch, snapshot, wharfinger} from './program.ts';

const folder = scratch();
const DAY = ['--at', '2030-01-01'];
const build = (policy: string, out: string, ...flags: string[]) =>
  wharfinger(['build', policy, '--out', out, ...DAY, ...flags]);
const reference = (policy: string) => {
  const out = join(folder, `reference-${policy === ACME ? 'acme' : 'minimal'}`);
  expect(build(policy, out).status).toBe(0);
  return snapshot(out);
};
const acme = reference(ACME);
const minimal = reference(MINIMAL);

/** Runs a script of sh with mounts of its own; `build POLICY OUT` runs the program. */
function inNamespace(script: string): {status: number | null; output: string} {
  const preamble = `build() { "${process.execPath}" "${PROGRAM}" build "$1" --out "$2" ${DAY.join(' ')}; }\n`;
  const {status, stdout, stderr} = spawnSync('unshare', ['-m', 'sh', '-ec', preamble + script], {encoding: 'utf8'});
  return {status, output: stdout + stderr};
}
const MOUNTS = {
  holds: () => spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0,
  otherwise: 'mounts are not permitted',
};

describe('foreign files', () => {
  const out = join(folder, 'foreign');
  test('stop the build, are named, and stay with --force', () => {
    mkdirSync(join(out, '.git'), {recursive: true});
    writeFileSync(join(out, '.git/HEAD'), 'ref');
    const before = snapshot(out);
    const refused = build(ACME, out);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('.git/HEAD');
    expect(refused.stderr).toContain('--force');
    expect(snapshot(out)).toEqual(before);
    const forced = build(ACME, out, '--force');
    expect(forced.status).toBe(0);
    expect(forced.stderr).toContain('kept');
    expect(snapshot(out)).toEqual({...Object(acme), ...Object(before)});
  });
});

describe('a ring', () => {
  test('is built alone, with manifest and runbook of the tree', () => {
    const out = join(folder, 'ring');
    expect(build(ACME, out, '--ring', 'pilot').status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['README.md', 'SHA256SUMS', 'manifest.json', 'rings']);
    expect(readdirSync(join(out, 'rings'))).toEqual(['pilot']);
    expect(build(ACME, out, '--ring', 'pilot').status).toBe(0);
  });

  test('does not take the place of the whole tree unless told to', () => {
    const out = join(folder, 'whole');
    expect(build(ACME, out).status).toBe(0);
    expect(build(ACME, out, '--ring', 'pilot')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds more than the ring pilot'),
    });
    expect(readdirSync(out)).toContain('windows');
    expect(build(ACME, out, '--ring', 'pilot', '--force').status).toBe(0);
    expect(readdirSync(out)).not.toContain('windows');
  });
});

test('one target is built alone', () => {
  const out = join(folder, 'target');
  expect(build(ACME, out, '--target', 'linux').status).toBe(0);
  expect(readdirSync(out)).toContain('linux');
  expect(readdirSync(out)).not.toContain('windows');
});

test('an output folder that is a link or a file is refused', () => {
  mkdirSync(join(folder, 'real'));
  symlinkSync('real', join(folder, 'link'));
  writeFileSync(join(folder, 'file'), 'mine');
  expect(build(ACME, join(folder, 'link'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('symbolic link'),
  });
  expect(build(ACME, join(folder, 'file'))).toMatchObject({status: 2, stderr: expect.stringContaining('not a folder')});
  expect(build(ACME, join(folder, 'file/below'))).toMatchObject({status: 2, stderr: expect.stringContaining('error:')});
});

describe('an output folder that cannot be renamed', () => {
  contractTest('a mount point is filled and replaced file by file', ['unshare', MOUNTS], () => {
    const out = join(folder, 'mount');
    mkdirSync(out);
    const copy = join(folder, 'mount-copy');
    const {status, output} = inNamespace(`
      mount -t tmpfs none ${out}
      build ${MINIMAL} ${out}
      build ${ACME} ${out}
      cp -a ${out} ${copy}
      build ${ACME} ${out} | grep 'Nothing changed'`);
    expect({status, output}).toMatchObject({status: 0});
    expect(snapshot(copy)).toEqual(acme);
    expect(readdirSync(out)).toEqual([]);
  });

  contractTest('a read-only parent', ['unshare', MOUNTS], () => {
    const parent = join(folder, 'readonly');
    mkdirSync(join(parent, 'out'), {recursive: true});
    const {status, output} = inNamespace(`
      mount --bind ${parent} ${parent}
      mount --bind ${parent}/out ${parent}/out
      mount -o remount,bind,ro ${parent}
      build ${MINIMAL} ${parent}/out
      build ${ACME} ${parent}/out`);
    expect({status, output}).toMatchObject({status: 0});
    expect(snapshot(join(parent, 'out'))).toEqual(acme);
  });

  contractTest('a file held open by another program', [], () => {
    const out = join(folder, 'open');
    expect(build(MINIMAL, out).status).toBe(0);
    const held = `exec 3<>"${out}/README.md"; cd "${out}/linux"; "$0" "$@"`;
    const {status} = spawnSync('sh', ['-c', held, process.execPath, PROGRAM, 'build', ACME, '--out', out, ...DAY]);
    expect(status).toBe(0);
    expect(snapshot(out)).toEqual(acme);
  });
});

describe('a full disk', () => {
  contractTest('leaves the old tree whole, swapped or replaced', ['unshare', MOUNTS], () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const copies = join(folder, 'disk-copies');
    mkdirSync(copies);
    const {status, output} = inNamespace(`
      mount -t tmpfs -o size=8m none ${disk}
      build ${MINIMAL} ${disk}/out
      head -c 16m /dev/zero > ${disk}/ballast 2>/dev/null || true
      build ${ACME} ${disk}/out && exit 9 || test $? = 2
      cp -a ${disk}/out ${copies}/swapped
      ls -A ${disk} > ${copies}/beside
      rm ${disk}/ballast
      build ${ACME} ${disk}/out
      cp -a ${disk}/out ${copies}/repaired
      umount ${disk}
      mount -t tmpfs -o size=8m none ${disk}
      build ${MINIMAL} ${disk}
      # The mount point itself: a foreign file would stop the build, so the ballast hides in one of its own.
      head -c 16m /dev/zero >> ${disk}/README.md 2>/dev/null || true
      build ${ACME} ${disk} && exit 8 || test $? = 2
      ls -A ${disk} > ${copies}/inside
      echo > ${disk}/README.md
      build ${ACME} ${disk}
      cp -a ${disk} ${copies}/replaced`);
    expect({status, output}).toMatchObject({status: 0});
    expect(output).toContain('the disk is full');
    expect(snapshot(join(copies, 'swapped'))).toEqual(minimal);
    expect(snapshot(join(copies, 'repaired'))).toEqual(acme);
    expect(snapshot(join(copies, 'replaced'))).toEqual(acme);
    const files = snapshot(copies) as Record<string, string>;
    expect(files['beside']).toBe('644 ballast\nout\n');
    expect(files['inside']).toContain('manifest.json');
    expect(files['inside']).not.toContain('.wharfinger');
  });
});

describe('a folder that may not be written', () => {
  contractTest('is trouble that says so, and nothing changes', ['setpriv', ROOT], () => {
    const parent = join(folder, 'forbidden');
    const out = join(parent, 'out');
    expect(build(MINIMAL, out).status).toBe(0);
    chmodSync(folder, 0o755);
    const {status, stderr} = spawnSync(
      'setpriv',
      [
        '--reuid=65534',
        '--regid=65534',
        '--clear-groups',
        process.execPath,
        PROGRAM,
        'build',
        ACME,
        '--out',
        out,
        ...DAY,
      ],
      {encoding: 'utf8', env: {...process.env, HOME: '/nonexistent'}},
    );
    expect({status, stderr}).toMatchObject({status: 2});
    expect(stderr).toContain('permission denied');
    expect(snapshot(out)).toEqual(minimal);
    expect(readdirSync(parent)).toEqual(['out']);
  });
});
