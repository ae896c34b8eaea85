import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {goldenTree} from '../../../scripts/goldens.ts';
import {ACME, NODE_22, PROGRAM, REPOSITORY, type RunOptions, scratch, snapshot, wharfinger} from './program.ts';

const folder = scratch();
const arguments_ = ['--at', '2030-01-01', '--force', '--out'];
const build = (name: string, policy = ACME, options: RunOptions = {}) => {
  const out = join(folder, name);
  const {status, stderr} = wharfinger(['build', policy, ...arguments_, out], options);
  expect({status, stderr}).toMatchObject({status: 0});
  return snapshot(out);
};
const reference = build('reference');

describe('the same tree', () => {
  test.each<[string, RunOptions]>([
    ['in another time zone', {env: {TZ: 'Pacific/Kiritimati'}}],
    ['in another locale', {env: {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}}],
    ['in the C locale', {env: {LANG: 'C', LC_ALL: 'C'}}],
    ['from another working directory', {cwd: '/'}],
    ['in Node 22', {node: NODE_22}],
    ['in development mode', {env: {NODE_ENV: 'development', FORCE_COLOR: '1', COLUMNS: '40'}}],
    ['with SOURCE_DATE_EPOCH', {env: {SOURCE_DATE_EPOCH: '86400'}}],
  ])('%s', (name, options) => {
    expect(build(name.replaceAll(' ', '-'), ACME, options)).toEqual(reference);
  });

  test.each(['000', '027', '077', '777'])('under umask %s', umask => {
    const out = join(folder, `umask-${umask}`, 'out');
    mkdirSync(join(out, '..'));
    const command = `umask ${umask}; exec "$0" "$@"`;
    const {status, stderr} = spawnSync(
      'sh',
      ['-c', command, process.execPath, PROGRAM, 'build', ACME, ...arguments_, out],
      {
        encoding: 'utf8',
      },
    );
    // An umask that takes a folder from its owner stops everybody but root; what is written is exact all the same.
    if (umask !== '777' || process.getuid?.() === 0) expect({status, stderr}).toMatchObject({status: 0});
    if (status === 0) expect(snapshot(out)).toEqual(reference);
  });

  test('from standard input, also without its end of line and as a relative path', () => {
    expect(build('stdin', '-', {input: readFileSync(ACME)})).toEqual(reference);
    expect(build('relative', 'examples/acme.yaml', {cwd: REPOSITORY})).toEqual(reference);
  });

  test('over an earlier tree', () => {
    const out = join(folder, 'again');
    wharfinger(['build', join(REPOSITORY, 'examples/minimal.yaml'), '--out', out]);
    expect(build('again')).toEqual(reference);
  });
});

test('the built program writes what the sources do: the goldens', () => {
  const golden = [...goldenTree(REPOSITORY, 'acme')].filter(
    ([path]) => !['manifest.json', 'SHA256SUMS'].includes(path),
  );
  expect(golden.length).toBeGreaterThan(30);
  for (const [path, bytes] of golden)
    expect(Object(reference)[path].replace(/^\d+ /, ''), path).toBe(Buffer.from(bytes).toString('latin1'));
});

test('the program is run by the pinned Node, whatever Node the system has', () => {
  const {stdout} = spawnSync(join(REPOSITORY, 'node_modules/.bin/node'), ['--version'], {encoding: 'utf8'});
  expect(stdout).toMatch(/^v24\./);
  expect(spawnSync(NODE_22, ['--version'], {encoding: 'utf8'}).stdout).toMatch(/^v22\./);
});
