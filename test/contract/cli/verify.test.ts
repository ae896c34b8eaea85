import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {beforeAll, describe, expect, test} from 'vitest';
import {ACME, REPOSITORY, scratch, snapshot, wharfinger} from './program.ts';

const folder = scratch();
const place = (name: string) => join(folder, name);
const tree = place('tree');
const pilot = place('pilot');
const root = place('root');
const LINUX = ['--root', root, '--platform', 'linux'];
const schemaOf = (name: string) =>
  new Ajv2020({allErrors: true, allowUnionTypes: true, strict: false}).compile(
    JSON.parse(readFileSync(join(REPOSITORY, `schemas/${name}.schema.json`), 'utf8')),
  );

/** A root in which the files of the tree stand where they belong; whose they are, the test run decides. */
function install(from: string): void {
  const target = join(root, 'usr/share/docker-desktop');
  rmSync(root, {recursive: true, force: true});
  mkdirSync(join(target, 'registry'), {recursive: true, mode: 0o755});
  cpSync(join(from, 'linux/admin-settings.json'), join(target, 'admin-settings.json'));
  cpSync(join(from, 'linux/registry.json'), join(target, 'registry/registry.json'));
}

beforeAll(() => {
  expect(wharfinger(['build', ACME, '--out', tree]).status).toBe(0);
  expect(wharfinger(['build', ACME, '--out', pilot, '--ring', 'pilot']).status).toBe(0);
  install(tree);
});

describe('three ways to name what is verified', () => {
  const line = (source: string, ...more: string[]) =>
    JSON.parse(wharfinger(['verify', source, ...LINUX, '--format', 'line', ...more]).stdout);

  test('give the same line', () => {
    const fromPolicy = line(ACME);
    expect(line(tree)).toEqual(fromPolicy);
    expect(line(join(tree, 'checks.json'))).toEqual(fromPolicy);
    expect(fromPolicy).toMatchObject({v: 1, os: 'linux', root, win: 'registry-json'});
  });

  test('also for a ring', () => {
    const fromPolicy = line(ACME, '--ring', 'pilot');
    expect(fromPolicy.pol).toMatch(/^acme\.pilot@/);
    expect(line(tree, '--ring', 'pilot')).toEqual(fromPolicy);
    expect(line(pilot, '--ring', 'pilot')).toEqual(fromPolicy);
    expect(line(join(tree, 'rings/pilot/checks.json'))).toEqual(fromPolicy);
    expect(line(join(tree, 'rings/pilot/checks.json'), '--ring', 'pilot')).toEqual(fromPolicy);
  });

  test('from standard input', () => {
    const input = readFileSync(join(tree, 'checks.json'));
    const {stdout} = wharfinger(['verify', '-', ...LINUX, '--format', 'line'], {input});
    expect(JSON.parse(stdout)).toEqual(line(tree));
  });

  test('without a name it is the folder out', () => {
    expect(wharfinger(['verify', ...LINUX], {cwd: folder}).stderr).toContain('There is no file or folder out.');
  });
});

describe('what it says', () => {
  const verify = (...more: string[]) => wharfinger(['verify', tree, ...LINUX, ...more]);

  test('a file that is not ours makes it drift, and exit code 1', () => {
    const before = verify('--check', 'L-FILE-CONTENT');
    expect(before).toMatchObject({status: 0, stdout: expect.stringMatching(/^ok: judged by L-FILE-CONTENT/)});
    writeFileSync(join(root, 'usr/share/docker-desktop/registry/registry.json'), '{"allowedOrgs":["old-org"]}\n');
    const after = verify('--check', 'L-FILE-CONTENT');
    install(tree);
    expect(after).toMatchObject({status: 1, stdout: expect.stringMatching(/^drift: judged by/)});
    expect(after.stdout.trimEnd().split('\n').at(-1)).toMatch(
      /"only":\["L-FILE-CONTENT:registry-json","L-FILE-CONTENT:admin-settings"\]\}$|"only":\["L-FILE-CONTENT:admin-settings","L-FILE-CONTENT:registry-json"\]\}$/,
    );
  });

  test('every form is of the same report', () => {
    const [json, format, csv, text, line] = [
      verify('--json'),
      verify('--format', 'json'),
      verify('--format', 'csv'),
      verify(),
      verify('--format', 'line'),
    ];
    expect(format.stdout).toBe(json.stdout);
    const report = JSON.parse(json.stdout);
    expect(json.stderr).toBe('');
    const validReport = schemaOf('report');
    expect(validReport(report) || validReport.errors).toBe(true);
    const validLine = schemaOf('result-line');
    expect(validLine(JSON.parse(line.stdout)) || validLine.errors).toBe(true);
    expect(text.stdout.startsWith(`${report.verdict}: `)).toBe(true);
    expect(text.stdout.endsWith(`\n\n${line.stdout}`)).toBe(true);
    expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(report.findings.length + 1);
    expect(new Set([json, format, csv, text, line].map(({status}) => status)).size).toBe(1);
  });

  test('the ring that the receipt names, when another one was asked for', () => {
    const receipt = join(root, 'var/lib/wharfinger/acme');
    mkdirSync(receipt, {recursive: true, mode: 0o755});
    const policy = JSON.parse(readFileSync(join(tree, 'rings/pilot/checks.json'), 'utf8')).policy;
    writeFileSync(
      join(receipt, 'receipt.json'),
      JSON.stringify({
        receipt: 1,
        policy,
        revision: '1.4.0',
        ring: 'pilot',
        channel: 'script',
        complete: true,
        files: [],
      }),
    );
    const {stderr, stdout} = verify('--format', 'line');
    install(tree);
    // Who is not root cannot write a receipt that is believed.
    if (JSON.parse(stdout).have === policy) expect(stderr).toContain('--ring pilot');
    else expect(stderr).not.toContain('--ring');
  });

  test('nothing on disk changes', () => {
    const before = [snapshot(root), snapshot(tree)];
    verify();
    expect([snapshot(root), snapshot(tree)]).toEqual(before);
  });
});

describe('what cannot be verified is trouble: exit code 2, one clear word, and what to do', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(place(name), '..'), {recursive: true});
    writeFileSync(place(name), text);
    return place(name);
  };
  const checks = () => JSON.parse(readFileSync(join(tree, 'checks.json'), 'utf8'));
  const link = () => {
    symlinkSync(root, place('link'));
    return place('link');
  };
  const damaged = (name: string) => {
    cpSync(tree, place(name), {recursive: true});
    return place(name);
  };

  test.each<[string, () => readonly string[], string, RegExp]>([
    ['a file that is not there', () => [place('nowhere.yaml')], 'FILE_NOT_FOUND', /no file or folder/],
    ['a folder without a manifest', () => [root], 'CHECKS_NOT_READ', /no whole output tree/],
    [
      'a tree whose checks somebody changed',
      () => {
        writeFileSync(join(damaged('changed'), 'checks.json'), JSON.stringify({...checks(), checks: []}));
        return [place('changed')];
      },
      'CHECKS_NOT_READ',
      /not the one that manifest.json describes/,
    ],
    [
      'a tree without its checks',
      () => {
        rmSync(join(damaged('gone'), 'checks.json'));
        return [place('gone')];
      },
      'CHECKS_NOT_READ',
      /not the one that manifest.json describes/,
    ],
    ['the manifest', () => [join(tree, 'manifest.json')], 'CHECKS_NOT_READ', /is the manifest/],
    ['a checks.json that is cut off', () => [write('a/checks.json', '{"checkList": 1,')], 'CHECKS_NOT_READ', /cut off/],
    [
      'a checks.json of another version',
      () => [write('b/checks.json', JSON.stringify({...checks(), checkList: 2}))],
      'CHECKS_NOT_READ',
      /version 2, not 1/,
    ],
    [
      'a checks.json that is not whole',
      () => [write('c/checks.json', JSON.stringify({...checks(), policy: undefined}))],
      'CHECKS_NOT_READ',
      /policy is missing/,
    ],
    ['a policy that cannot be read', () => [write('bad.yaml', 'version: 1\n')], 'POLICY_NOT_READ', /has errors/],
    ['a ring the policy does not have', () => [ACME, '--ring', 'nope'], 'UNKNOWN_RING', /no ring nope/],
    ['a ring the tree does not have', () => [tree, '--ring', '../x'], 'UNKNOWN_RING', /no ring/],
    [
      'a ring beside another checks.json',
      () => [join(tree, 'checks.json'), '--ring', 'pilot'],
      'UNKNOWN_RING',
      /not of/,
    ],
    ['a tree of one ring without its name', () => [pilot], 'CHECKS_NOT_READ', /holds no checks.json/],
    ['a day for what has one', () => [tree, '--at', '2030-01-31'], 'USAGE', /--at/],
    ['a check nobody knows', () => [tree, '--check', 'L-RECIEPT'], 'USAGE', /no check L-RECIEPT/],
    ['a root that is not absolute', () => [tree, '--root', 'image'], 'USAGE', /no absolute path/],
    ['a root that is not there', () => [tree, '--root', place('nowhere')], 'FILE_NOT_READ', /--root .* is not there/],
    ['a root that is a file', () => [tree, '--root', ACME], 'USAGE', /not a folder/],
    ['a root that is too long', () => [tree, '--root', `/${'r'.repeat(1000)}`], 'USAGE', /longer than 1000/],
    ['a root that is a link', () => [tree, '--root', link()], 'USAGE', /not a folder/],
    ['a root beyond ASCII', () => [tree, '--root', '/mnt/\u00e9'], 'USAGE', /ASCII/],
    ['an engine of another root', () => [tree, ...LINUX, '--live'], 'USAGE', /--live/],
    ['two forms', () => [tree, '--format', 'csv'], 'USAGE', /--format csv/],
    [
      'an image of Windows or macOS elsewhere',
      () => [tree, '--root', root, '--platform', process.platform === 'darwin' ? 'windows' : 'macos'],
      'USAGE',
      /can be judged on/,
    ],
    ['a system without a root', () => [tree, '--platform', 'macos'], 'USAGE', /--root/],
    ['a form nobody knows', () => [tree, '--format', 'xml'], 'USAGE', /xml/],
    ['questions to an engine without --live', () => [tree, '--live-socket', '/x'], 'USAGE', /--live/],
    [
      'a system the policy does not serve',
      () => [
        write(
          'mac.yaml',
          'version: 1\norganization: {name: Acme, domain: acme.example}\nplatforms: [macos]\nsignIn: {organizations: [acme]}\n',
        ),
        ...LINUX,
      ],
      'NOTHING_TO_VERIFY',
      /nothing to verify on Linux/,
    ],
  ])('%s', (_, args, code, message) => {
    const {status, stdout} = wharfinger(['verify', ...args(), '--json']);
    expect(status).toBe(2);
    const {error} = JSON.parse(stdout);
    expect(error).toMatchObject({code, message: expect.stringMatching(message), hint: expect.stringMatching(/\S/)});
  });

  test('the command that shows more is of the same day', () => {
    const {stderr} = wharfinger(['verify', ACME, ...LINUX, '--at', '2099-01-01']);
    expect(stderr).toContain(`wharfinger check ${ACME} --at 2099-01-01`);
  });
});
