import {execFileSync} from 'node:child_process';
import {chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {type Seal, seal} from '../seal.ts';
import type {Artifact} from '../targets/target.ts';
import {outputPlace} from './place.ts';
import {JOURNAL, STAGE} from './survey.ts';
import {openTree, writeTree} from './tree.ts';

let parent: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'wharfinger-tree-'));
  out = join(parent, 'out');
});
afterEach(() => rm(parent, {recursive: true, force: true}));

const about: Seal = {
  tool: 'test',
  policy: 'acme@00000000',
  hubPolicy: 'acme.hub@00000000',
  rings: {},
  organization: 'acme',
  revision: '1.0.0',
  date: '2030-01-01',
  stableUntil: null,
};
function tree(files: Record<string, string>, date = '2030-01-01'): readonly Artifact[] {
  const artifacts = Object.entries(files).map(
    ([path, text]): Artifact => ({
      path,
      bytes: Buffer.from(text),
      mode: path.endsWith('.sh') ? 0o755 : 0o644,
      role: 'document',
      title: path,
      controls: [],
    }),
  );
  return seal(artifacts, {...about, date});
}
const A = tree({'README.md': 'a', 'linux/install.sh': 'a', 'linux/a.json': 'a'});
const B = tree({'README.md': 'b', 'linux/install.sh': 'b', 'macos/deep/b.json': 'b'});

async function contents(folder = out): Promise<Record<string, string>> {
  const names = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = names.filter(name => !name.isDirectory()).map(name => join(name.parentPath, name.name));
  const read = async (file: string) => [file.slice(folder.length + 1), await readFile(file, 'latin1')] as const;
  return Object.fromEntries((await Promise.all(files)).length ? await Promise.all(files.sort().map(read)) : []);
}
const expected = (artifacts: readonly Artifact[]) =>
  Object.fromEntries(artifacts.map(({path, bytes}) => [path, Buffer.from(bytes).toString('latin1')]));
const write = async (artifacts: readonly Artifact[], force = false) => {
  await openTree(out);
  return writeTree(out, artifacts, {force});
};
const beside = async () => (await readdir(parent)).filter(name => name !== 'out');

describe('a plain build', () => {
  test('makes OUT and its parents, with exact modes whatever the umask', async () => {
    out = join(parent, 'deep/er/out');
    const umask = process.umask(0o077);
    try {
      await write(A);
    } finally {
      process.umask(umask);
    }
    expect(await contents()).toEqual(expected(A));
    expect((await stat(join(out, 'linux/install.sh'))).mode & 0o7777).toBe(0o755);
    expect((await stat(join(out, 'README.md'))).mode & 0o7777).toBe(0o644);
    expect((await stat(join(out, 'linux'))).mode & 0o7777).toBe(0o755);
    expect((await stat(out)).mode & 0o7777).toBe(0o755);
  });

  test('replaces an earlier tree, names what is gone, and leaves nothing beside OUT', async () => {
    await write(A);
    expect(await write(B)).toEqual({written: true, kept: [], removed: ['linux/a.json'], signedRemoved: false});
    expect(await contents()).toEqual(expected(B));
    expect(await beside()).toEqual([]);
  });

  test('does not touch an equal tree built for another day', async () => {
    await write(A);
    const before = await stat(join(out, 'manifest.json'), {bigint: true});
    const folder = await stat(out, {bigint: true});
    const later = tree({'README.md': 'a', 'linux/install.sh': 'a', 'linux/a.json': 'a'}, '2031-05-05');
    expect((await write(later)).written).toBe(false);
    expect(await contents()).toEqual(expected(A));
    expect((await stat(join(out, 'manifest.json'), {bigint: true})).mtimeNs).toBe(before.mtimeNs);
    expect((await stat(out, {bigint: true})).ino).toBe(folder.ino);
  });

  test.each([
    ['changed content', () => writeFile(join(out, 'README.md'), 'x')],
    ['changed sums', () => writeFile(join(out, 'SHA256SUMS'), 'x')],
    ['a lost file', () => rm(join(out, 'linux/a.json'))],
    ['a changed mode', () => chmod(join(out, 'README.md'), 0o600)],
    [
      'a link in the place of a file',
      async () => {
        await rm(join(out, 'README.md'));
        await symlink('linux/a.json', join(out, 'README.md'));
      },
    ],
  ])('repairs %s', async (_, damage) => {
    await write(A);
    await damage();
    expect((await write(A)).written).toBe(true);
    expect(await contents()).toEqual(expected(A));
    expect((await stat(join(out, 'README.md'))).mode & 0o7777).toBe(0o644);
    expect((await write(A)).written).toBe(false);
  });
});

describe('files that no build wrote', () => {
  test('stop the build and are named; nothing changes', async () => {
    await write(A);
    await writeFile(join(out, 'notes.txt'), 'mine');
    await mkdir(join(out, '.git/refs'), {recursive: true});
    await expect(write(B)).rejects.toMatchObject({
      code: 'FOREIGN_FILES',
      message: expect.stringContaining('.git/refs/, notes.txt'),
    });
    expect(await contents()).toEqual({...expected(A), 'notes.txt': 'mine'});
  });

  test('are kept with force', async () => {
    await write(A);
    await mkdir(join(out, '.git/refs'), {recursive: true});
    await writeFile(join(out, 'linux/notes.txt'), 'mine');
    expect(await write(B, true)).toMatchObject({written: true, kept: ['.git/refs/', 'linux/notes.txt']});
    expect(await contents()).toEqual({...expected(B), 'linux/notes.txt': 'mine'});
    expect((await stat(join(out, '.git/refs'))).isDirectory()).toBe(true);
    expect((await write(B, true)).written).toBe(false);
  });

  test.each(['README.md', 'linux', 'macos/deep', 'README.md/notes.txt'])(
    'are not overwritten even with force: %s',
    async path => {
      await mkdir(join(out, path, '..'), {recursive: true});
      await writeFile(join(out, path), 'mine');
      await expect(write(B, true)).rejects.toMatchObject({
        code: 'FOREIGN_FILES',
        message: expect.stringContaining(path),
      });
      expect(await contents()).toEqual({[path]: 'mine'});
    },
  );

  test('a manifest of another tool makes nothing ours', async () => {
    await mkdir(out);
    await writeFile(join(out, 'manifest.json'), '{"name":"web app","files":[{"path":"index.html"}]}');
    await writeFile(join(out, 'index.html'), 'mine');
    await expect(write(A)).rejects.toMatchObject({code: 'FOREIGN_FILES'});
    await expect(write(A, true)).rejects.toMatchObject({code: 'FOREIGN_FILES'});
  });

  test('a link that leads out of OUT is never followed', async () => {
    await mkdir(join(parent, 'elsewhere'));
    await mkdir(out);
    await symlink('../elsewhere', join(out, 'linux'));
    await expect(write(A, true)).rejects.toMatchObject({code: 'FOREIGN_FILES'});
    expect(await readdir(join(parent, 'elsewhere'))).toEqual([]);
  });

  test('OUT that is a file is refused', async () => {
    await writeFile(out, 'mine');
    await expect(write(A, true)).rejects.toMatchObject({code: 'FILE_EXISTS'});
  });
});

describe('signed/', () => {
  beforeEach(async () => {
    await write(A);
    await writeTree(join(out, 'signed'), tree({'linux/install.sh': 'signed'}), {force: false});
  });
  const signed = () => contents(join(out, 'signed'));

  test('stays while the artifacts are the same, also when a file is repaired', async () => {
    expect((await write(A)).written).toBe(false);
    await writeFile(join(out, 'README.md'), 'x');
    expect(await write(A)).toMatchObject({written: true, signedRemoved: false, removed: []});
    expect((await signed())['linux/install.sh']).toBe('signed');
    expect((await write(A)).written).toBe(false);
  });

  test('goes with other artifacts, and the report says so', async () => {
    expect(await write(B)).toMatchObject({written: true, signedRemoved: true});
    expect(await contents()).toEqual(expected(B));
  });

  test('a file its manifest does not list is foreign', async () => {
    await writeFile(join(out, 'signed/key.pem'), 'mine');
    await expect(write(B)).rejects.toMatchObject({
      code: 'FOREIGN_FILES',
      message: expect.stringContaining('signed/key.pem'),
    });
  });
});

describe('what a killed command left', () => {
  test('the old tree goes back when no tree is in its place', async () => {
    await write(A);
    await rename(out, join(parent, '.out.wharfinger-old'));
    expect((await write(A)).written).toBe(false);
    expect(await beside()).toEqual([]);
  });

  test('an empty folder made by hand gives way to the old tree', async () => {
    await write(A);
    await rename(out, join(parent, '.out.wharfinger-old'));
    await mkdir(out);
    expect((await write(A)).written).toBe(false);
    expect(await beside()).toEqual([]);
  });

  test('the old tree, stages and trash go when the new one is in place', async () => {
    await write(A);
    for (const name of ['.out.wharfinger-old', '.out.wharfinger-stage-1-x', '.out.wharfinger-trash-0a'])
      await mkdir(join(parent, name, 'linux'), {recursive: true});
    await mkdir(join(parent, '.out.notes'));
    expect((await write(A)).written).toBe(false);
    expect(await beside()).toEqual(['.out.notes']);
  });

  test('an interrupted replacement is finished: its files are ours by the journal', async () => {
    await write(A);
    await rm(join(out, 'manifest.json'));
    await mkdir(join(out, 'macos/deep'), {recursive: true});
    await writeFile(join(out, 'macos/deep/b.json'), 'b');
    await mkdir(join(out, STAGE));
    await writeFile(join(out, STAGE, 'README.md'), 'half');
    await writeFile(join(out, JOURNAL), [...A, ...B].map(({path}) => path).join('\n'));
    await write(B);
    expect(await contents()).toEqual(expected(B));
  });

  test('a stage inside a whole tree goes', async () => {
    await write(A);
    await mkdir(join(out, STAGE));
    await writeFile(join(out, STAGE, 'README.md'), 'half');
    await write(A);
    expect(await contents()).toEqual(expected(A));
  });

  test('a tree that lost its manifest without a journal is not ours', async () => {
    await write(A);
    await rm(join(out, 'manifest.json'));
    await expect(write(A)).rejects.toMatchObject({code: 'FOREIGN_FILES'});
  });
});

test('replaces file by file where OUT is the working directory', async () => {
  await write(A);
  const folder = await stat(out);
  const home = process.cwd();
  // Workers of the test runner cannot change their directory: ask a process that stands there.
  const script = `
    import {writeTree} from ${JSON.stringify(new URL('./tree.ts', import.meta.url).href)};
    await writeTree(process.cwd(), JSON.parse(process.argv[1]).map(a => ({...a, bytes: Buffer.from(a.bytes, 'base64')})), {force: false});`;
  const artifacts = JSON.stringify(
    B.map(artifact => ({...artifact, bytes: Buffer.from(artifact.bytes).toString('base64')})),
  );
  execFileSync(process.execPath, ['--input-type=module', '-e', script, artifacts], {cwd: out});
  expect(await contents()).toEqual(expected(B));
  expect((await stat(out)).ino).toBe(folder.ino);
  expect(process.cwd()).toBe(home);
});

describe('where OUT may lie', () => {
  test.each([
    ['/', 'root'],
    ['~', 'home folder'],
    ['.', 'the policy is in it'],
    ['..', 'the policy is in it'],
    ['link', 'symbolic link'],
  ])('%s is refused', async (name, why) => {
    await symlink('elsewhere', join(parent, 'link'));
    await writeFile(join(parent, 'policy.yaml'), '');
    const place = name === '~' ? process.env['HOME']! : name === '/' ? '/' : join(parent, name);
    await expect(outputPlace(place, join(parent, 'policy.yaml'))).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining(why),
    });
  });

  test('a folder beside the policy is fine, also under a linked parent', async () => {
    await writeFile(join(parent, 'policy.yaml'), '');
    await mkdir(join(parent, 'real'));
    await symlink('real', join(parent, 'linked'));
    expect(await outputPlace(out, join(parent, 'policy.yaml'))).toBe(out);
    expect(await outputPlace(join(parent, 'linked/out'), '-')).toBe(join(parent, 'real/out'));
  });
});
