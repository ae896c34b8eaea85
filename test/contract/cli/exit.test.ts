import {spawnSync} from 'node:child_process';
import {closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ACME, MINIMAL, PROGRAM, REPOSITORY, scratch, snapshot, wharfinger} from './program.ts';

const folder = scratch();
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const head = 'version: 1\nrevision: "1.0.0"\norganization: {name: Acme, domain: acme.example}\n';
const signIn = 'signIn: {organizations: [acme]}\n';
const expired = write(
  'expired.yaml',
  `${head}${signIn}registryAccess:\n  allow:\n    - {host: a.example, reason: r, owner: o, expires: 2020-01-01}\n`,
);
const late = write(
  'late.yaml',
  `${head}${signIn}registryAccess:\n  allow:\n    - {host: a.example, reason: r, owner: o, review: 2020-01-01}\n`,
);
const typo = write('typo.yaml', `${head}signin: {organizations: [acme]}\n`);

describe('exit codes', () => {
  test.each([
    ['check of a good policy', ['check', ACME], 0],
    ['build', ['build', ACME, '--out', join(folder, 'codes')], 0],
    ['build of what is there already', ['build', ACME, '--out', join(folder, 'codes')], 0],
    ['help', ['--help'], 0],
    ['help of a command', ['build', '--help'], 0],
    ['version', ['--version'], 0],
    ['schema', ['schema', 'registry'], 0],
    ['an error in a policy that can be read', ['check', expired], 1],
    ['a build that an error forbids', ['build', expired, '--out', join(folder, 'none')], 1],
    ['the same policy before the error', ['check', expired, '--at', '2019-12-31'], 0],
    ['a warning', ['check', late], 0],
    ['a warning with --strict', ['check', late, '--strict'], 1],
    ['a policy that cannot be read', ['check', typo], 2],
    ['a build of a policy that cannot be read', ['build', typo, '--out', join(folder, 'none')], 2],
    ['a file that is not there', ['check', join(folder, 'nowhere.yaml')], 2],
    ['a folder as policy', ['check', folder], 2],
    ['no policy named', ['check'], 2],
    ['an unknown flag', ['check', ACME, '--nope'], 2],
    ['an unknown command', ['nope'], 2],
    ['an unknown ring', ['build', ACME, '--out', join(folder, 'none'), '--ring', 'nope'], 2],
    ['an unknown target', ['build', ACME, '--out', join(folder, 'none'), '--target', 'nope'], 2],
    ['a day that does not exist', ['check', ACME, '--at', '2030-02-30'], 2],
    ['init without answers', ['init', join(folder, 'p.yaml')], 2],
    ['an output folder that holds the policy', ['build', expired, '--out', folder], 2],
  ])('%s', (_, args, code) => {
    const {status, stdout, stderr} = wharfinger(args);
    expect({status, stdout, stderr}).toMatchObject({status: code});
    expect(stderr).not.toContain('BUG');
    expect(stderr).not.toContain('    at ');
  });

  test('nothing was written where an error stands', () => {
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('--json', () => {
  test.each([
    ['a bad flag', ['check', ACME, '--nope', '--json'], 'USAGE'],
    ['an unknown command', ['nope', '--json'], 'USAGE'],
    ['a missing file', ['build', join(folder, 'nowhere.yaml'), '--json'], 'FILE_NOT_FOUND'],
    ['an unreadable policy', ['check', typo, '--json'], 'POLICY_NOT_READ'],
    ['an unreadable policy to build', ['build', typo, '--json'], 'POLICY_NOT_READ'],
    ['an unknown ring', ['build', ACME, '--ring', 'nope', '--json'], 'UNKNOWN_RING'],
  ])('%s is one small document with code, message and hint', (_, args, code) => {
    const {status, stdout} = wharfinger(args);
    expect(status).toBe(2);
    expect(stdout.length).toBeLessThan(2000);
    expect(stdout).not.toContain('node_modules');
    const {error} = JSON.parse(stdout);
    expect(Object.keys(error)).toEqual(['code', 'message', 'hint']);
    expect(error.code).toBe(code);
  });

  test.each([
    ['check', ['check', ACME]],
    ['build', ['build', ACME, '--out', join(folder, 'json')]],
    ['schema', ['schema']],
    [
      'init',
      ['init', join(folder, 'json.yaml'), '--name', 'Acme', '--domain', 'acme.example', '--organization', 'acme'],
    ],
  ])('%s prints one document', (_, args) => {
    const {status, stdout, stderr} = wharfinger([...args, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(stderr).toBe('');
  });

  test('findings come with their places, also where they end in exit code 1', () => {
    const {status, stdout} = wharfinger(['check', expired, '--json']);
    expect(status).toBe(1);
    const {summary, findings} = JSON.parse(stdout);
    expect(summary.errors).toBe(1);
    expect(findings[0].where).toMatchObject({file: expired, line: 7});
  });
});

describe('output', () => {
  test('a reader that stops early is no trouble', () => {
    const command = `set -o pipefail; "$0" "$1" build --help | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const {stdout} = spawnSync('bash', ['-c', command, process.execPath, PROGRAM], {encoding: 'utf8'});
    expect(stdout.trim()).toBe('0');
  });

  test.each([
    ['check', ['check', ACME]],
    ['build', ['build', ACME, '--out', join(folder, 'full')]],
    ['verify', ['verify', MINIMAL, '--root', folder, '--platform', 'linux', '--format', 'line']],
    ['schema', ['schema']],
    ['explain', ['explain', 'L-RESTART']],
    ['--help', ['--help']],
    ['build --help', ['build', '--help']],
    ['--json', ['check', ACME, '--json']],
    ['trouble under --json', ['check', join(folder, 'nowhere.yaml'), '--json']],
  ])('%s that nobody can write down: one sentence, and no verdict', (_, args) => {
    const full = openSync('/dev/full', 'w');
    const {status, stderr} = spawnSync(process.execPath, [PROGRAM, ...args], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(stderr).toMatch(/^error: Standard output takes no more \(ENOSPC\): .*\n$/m);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });

  test('a slow reader receives everything', () => {
    const command = `"$0" "$1" schema | (sleep 1; cat) | cmp - "$2"`;
    const {status} = spawnSync(
      'bash',
      ['-c', command, process.execPath, PROGRAM, join(REPOSITORY, 'schemas/policy.schema.json')],
      {encoding: 'utf8'},
    );
    expect(status).toBe(0);
  });

  test('escape sequences of a policy never reach the terminal', () => {
    const hostile = write(
      'hostile.yaml',
      `${head}signIn: {organizations: ["\\u001b[31m\\u009b2J\\u202e"]}\n"k\\u001b]0;x": 1\n`,
    );
    for (const args of [
      ['check', hostile],
      ['build', hostile],
      ['check', hostile, '--json'],
      ['check', '/no\u001b[31m'],
    ]) {
      const {stdout, stderr} = wharfinger(args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not be there.
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  test('an editor finds the place: file:line:column', () => {
    expect(wharfinger(['check', typo]).stdout).toMatch(
      new RegExp(`^${typo}:4:1: error: .*\\[READ-KEY-UNKNOWN\\]$`, 'm'),
    );
  });
});

describe('init', () => {
  const answers = [
    '--name',
    'Ac"me: #1 Ünï',
    '--domain',
    'acme.example',
    '--organization',
    'acme',
    '--organization',
    'acme-labs',
  ];

  test('writes a policy that passes strictly, and its schema', () => {
    const file = join(folder, 'init/policy.yaml');
    mkdirSync(join(folder, 'init'));
    expect(wharfinger(['init', file, ...answers, '--platform', 'macos']).status).toBe(0);
    expect(wharfinger(['check', file, '--strict'])).toMatchObject({status: 0});
    expect(readFileSync(join(folder, 'init/policy.schema.json'))).toEqual(
      readFileSync(join(REPOSITORY, 'schemas/policy.schema.json')),
    );
    const before = snapshot(join(folder, 'init'));
    expect(wharfinger(['init', file, ...answers])).toMatchObject({status: 2});
    expect(snapshot(join(folder, 'init'))).toEqual(before);
    expect(wharfinger(['init', file, ...answers, '--force'])).toMatchObject({status: 0});
    expect(readFileSync(file, 'utf8')).toContain('[windows, macos, linux]');
  });

  test('refuses answers that make no policy, and writes nothing', () => {
    const file = join(folder, 'bad.yaml');
    const {status, stderr} = wharfinger([
      'init',
      file,
      '--name',
      'x',
      '--domain',
      'not a domain',
      '--organization',
      'ACME!',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('error:');
    expect(existsSync(file)).toBe(false);
  });
});

describe('the same revision with other content', () => {
  const policy = join(folder, 'revision.yaml');
  const out = join(folder, 'revision');
  test('is a warning that proposes the next revision, and an error with --strict', () => {
    copyFileSync(MINIMAL, policy);
    expect(wharfinger(['build', policy, '--out', out]).status).toBe(0);
    writeFileSync(policy, readFileSync(MINIMAL, 'utf8').replace('[acme]', '[acme, acme-labs]'));
    const before = snapshot(out);
    const strict = wharfinger(['build', policy, '--out', out, '--strict']);
    expect(strict.status).toBe(1);
    expect(strict.stderr).toContain('REVISION-REUSED');
    expect(snapshot(out)).toEqual(before);
    const lax = wharfinger(['build', policy, '--out', out]);
    expect(lax.status).toBe(0);
    expect(lax.stderr).toContain('revision: "1.0.1"');
    expect(snapshot(out)).not.toEqual(before);
    expect(wharfinger(['build', policy, '--out', out]).stderr).not.toContain('REVISION-REUSED');
  });
});
