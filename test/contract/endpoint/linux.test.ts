import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, chownSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {afterEach, expect, test} from 'vitest';
import {observeLinux} from '../../../src/endpoint/linux.ts';
import type {System} from '../../../src/endpoint/system.ts';
import {type RunTool, runTool} from '../../../src/endpoint/tool.ts';
import {type Probe, probeId} from '../../../src/state/check.ts';
import type {Facts, Observation} from '../../../src/verify/facts.ts';
import {reportOf} from '../../../src/verify/report.ts';
import {contractSuite, contractTest, ROOT, requireTool} from '../tools.ts';
import {Place} from './place.ts';

const LINUX = {holds: () => process.platform === 'linux', otherwise: 'it is for Linux'};
const SHARE = '/usr/share/docker-desktop';
const REGISTRY = `${SHARE}/registry/registry.json`;
const SETTINGS = `${SHARE}/admin-settings.json`;
const SAFE = 'admins-write-everyone-reads';

const places: Place[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.destroy();
});

function place(): Place {
  const made = new Place({platform: 'linux', sources: ['registry-json'], settings: {analyticsEnabled: false}});
  places.push(made);
  return made;
}

function look(at: Place, change: Partial<System> = {}): Promise<Facts> {
  const system: System = {base: at.root, run: runTool, user: 0, now: () => new Date('2026-11-21T23:59:59Z'), ...change};
  return observeLinux(at.list, {platform: 'linux', root: at.root, checks: at.list.checks}, system);
}

const seen = (facts: Facts, probe: Probe): Observation | undefined => facts.observations.get(probeId(probe));
const access = (facts: Facts, path: string): unknown => textOf(seen(facts, {kind: 'file-access', path}));
const folder = (facts: Facts, path: string): unknown => textOf(seen(facts, {kind: 'folder-access', path}));
const content = (facts: Facts, path: string): unknown => textOf(seen(facts, {kind: 'file-content', path}));
const textOf = (observation: Observation | undefined): string =>
  observation === undefined
    ? 'not looked at'
    : observation.status === 'value'
      ? observation.value
      : observation.status === 'absent'
        ? 'absent'
        : `${observation.status}: ${observation.reason}`;

contractSuite('a Linux root as root sees it', [ROOT, LINUX], () => {
  test('what the policy put there is well, and looking changed nothing', async () => {
    const at = place();
    const before = at.snapshot();
    const facts = await look(at);
    expect(at.snapshot()).toEqual(before);
    expect(access(facts, REGISTRY)).toBe(SAFE);
    expect(folder(facts, `${SHARE}/registry`)).toBe(SAFE);
    expect(reportOf(at.list, facts)).toMatchObject({verdict: 'ok', effective: {winner: 'registry-json'}});
    expect(facts.contents).toBeUndefined();
    expect(facts.receipt).toEqual({status: 'absent'});
  });

  test('a root shows no mounts, processes or packages', async () => {
    const at = place();
    const facts = await look(at);
    for (const kind of ['mounts', 'restart', 'package-version', 'unit-enabled'] as const)
      for (const [id, observation] of facts.observations)
        if (id.startsWith(`${kind} `)) expect([id, observation.status]).toEqual([id, 'unseen']);
  });

  test.each<readonly [string, (at: Place) => void, string]>([
    ['a mode', at => chmodSync(at.at(REGISTRY), 0o666), 'mode=0666'],
    ['bits that change the user', at => chmodSync(at.at(REGISTRY), 0o4644), 'mode=4644'],
    ['a mode that hides it', at => chmodSync(at.at(REGISTRY), 0o600), 'mode=0600'],
    [
      'the owner before the mode',
      at => {
        chownSync(at.at(REGISTRY), 1000, 0);
        chmodSync(at.at(REGISTRY), 0o666);
      },
      'owner=1000',
    ],
    ['a second name', at => linkSync(at.at(REGISTRY), at.aside('twin')), 'links=2'],
    [
      'a parent first',
      at => {
        chmodSync(at.at(REGISTRY), 0o666);
        chmodSync(at.at(SHARE), 0o1777);
      },
      `${SHARE}:mode=1777`,
    ],
    [
      'the topmost parent first',
      at => {
        chownSync(at.at('/usr'), 7, 0);
        chmodSync(at.at(SHARE), 0o777);
      },
      '/usr:owner=7',
    ],
    ['the root itself', at => chmodSync(at.root, 0o777), '/:mode=0777'],
    [
      'a link',
      at => {
        renameSync(at.at(REGISTRY), at.aside('it'));
        symlinkSync(at.aside('it'), at.at(REGISTRY));
      },
      'kind=link',
    ],
    [
      'a folder',
      at => {
        rmSync(at.at(REGISTRY));
        mkdirSync(at.at(REGISTRY));
      },
      'kind=folder',
    ],
    [
      'a pipe',
      at => {
        rmSync(at.at(REGISTRY));
        execFileSync('mkfifo', [at.at(REGISTRY)]);
      },
      'kind=other',
    ],
  ])('file access: %s', async (_, change, reason) => {
    const at = place();
    change(at);
    const facts = await look(at);
    expect(access(facts, REGISTRY)).toBe(reason);
    expect(reportOf(at.list, facts).verdict).toBe('drift');
  });

  test('a pipe or a device is not opened, a link not followed, a huge file not read', async () => {
    const at = place();
    rmSync(at.at(REGISTRY));
    execFileSync('mkfifo', [at.at(REGISTRY)]);
    truncateSync(at.at(SETTINGS), 2 ** 31);
    const facts = await look(at);
    expect(content(facts, REGISTRY)).toBe('not-a-file');
    expect(content(facts, SETTINGS)).toBe('too-large');
    rmSync(at.at(REGISTRY));
    execFileSync('mknod', [at.at(REGISTRY), 'c', '1', '5']);
    rmSync(at.at(SETTINGS));
    symlinkSync(at.aside('elsewhere'), at.at(SETTINGS));
    const again = await look(at);
    expect(content(again, REGISTRY)).toBe('not-a-file');
    expect(content(again, SETTINGS)).toBe('not-a-file');
  });

  test('a folder that is a link leads nowhere, least of all out of the root', async () => {
    const at = place();
    renameSync(at.at(`${SHARE}/registry`), at.aside('registry'));
    symlinkSync(at.aside('registry'), at.at(`${SHARE}/registry`));
    const facts = await look(at);
    expect(folder(facts, `${SHARE}/registry`)).toBe('kind=link');
    expect(access(facts, REGISTRY)).toBe(`${SHARE}/registry:kind=link`);
    expect(content(facts, REGISTRY)).toBe('not-a-file');
    expect(reportOf(at.list, facts)).toMatchObject({verdict: 'drift', effective: {winner: 'undetermined'}});
  });

  test('a file in the place of a folder: nothing is below it', async () => {
    const at = place();
    rmSync(at.at(`${SHARE}/registry`), {recursive: true});
    at.write(`${SHARE}/registry`, '');
    const facts = await look(at);
    expect(content(facts, REGISTRY)).toBe('absent');
    expect(folder(facts, `${SHARE}/registry`)).toBe('kind=file');
  });

  test('other bytes are kept for whoever explains them', async () => {
    const at = place();
    at.write(REGISTRY, '{"allowedOrgs": ["old-org"]}\n');
    const facts = await look(at);
    expect([...facts.contents!.keys()]).toEqual([REGISTRY]);
    expect(Buffer.from(facts.contents!.get(REGISTRY)!).toString()).toContain('old-org');
  });

  test('names that differ in case only, and what was put elsewhere', async () => {
    const at = place();
    renameSync(at.at(REGISTRY), at.at(`${SHARE}/registry/Registry.JSON`));
    at.write(`${SHARE}/registry/REGISTRY.json`, '');
    at.write(`${SHARE}/registry.json`, '');
    const facts = await look(at);
    expect(textOf(seen(facts, {kind: 'misspelt', path: REGISTRY}))).toBe('REGISTRY.json/Registry.JSON');
    expect(textOf(seen(facts, {kind: 'misspelt', path: SETTINGS}))).toBe('absent');
    expect(textOf(seen(facts, {kind: 'presence', path: `${SHARE}/registry.json`}))).toBe('file');
  });

  test('the hosts file of the root', async () => {
    const at = place();
    const hosts = at.list.checks.find(({probe}) => probe.kind === 'hosts-file')!.probe;
    expect(textOf(seen(await look(at), hosts))).toBe('none');
    at.write(
      '/etc/hosts',
      '127.0.0.1 localhost\r\n# 10.0.0.1 auth.docker.io\n10.0.0.1\tHub.Docker.COM. login.docker.com # x\r\n',
    );
    expect(textOf(seen(await look(at), hosts))).toBe('hub.docker.com,login.docker.com');
  });

  contractTest('an access list', ['setfacl', 'getfacl'], async () => {
    const at = place();
    const list = {kind: 'file-list', path: REGISTRY} as const;
    expect(textOf(seen(await look(at), list))).toBe('none');
    execFileSync('setfacl', ['-m', 'u:1000:rw', at.at(REGISTRY)]);
    expect(textOf(seen(await look(at), list))).toBe('acl');
  });

  contractTest('an immutable file', ['chattr', 'lsattr'], async () => {
    const at = place();
    const flags = {kind: 'file-flags', path: REGISTRY} as const;
    if (spawnSync('chattr', ['+i', at.at(REGISTRY)]).status !== 0) return;
    const facts = await look(at);
    execFileSync('chattr', ['-i', at.at(REGISTRY)]);
    expect(textOf(seen(facts, flags))).toBe('immutable');
    expect(textOf(seen(await look(at), flags))).toBe('none');
  });

  test('a tool that hangs makes it unknown; one that is missing only says so', async () => {
    const at = place();
    const hang: RunTool = async () => ({status: 'failed', reason: 'no answer in time'});
    const missing: RunTool = async () => ({status: 'missing'});
    const list = {kind: 'file-list', path: REGISTRY} as const;
    expect(textOf(seen(await look(at, {run: hang}), list))).toBe('unreadable: no answer in time');
    const facts = await look(at, {run: missing});
    expect(textOf(seen(facts, list))).toBe('unseen: getfacl is not installed');
    expect(reportOf(at.list, facts).verdict).toBe('ok');
  });
});

contractSuite('a Linux root as an ordinary user sees it', [ROOT, LINUX], () => {
  /** As user 65534, in a process of its own. */
  function asNobody(at: Place): Record<string, string> {
    const eyes = fileURLToPath(new URL('./as-user.ts', import.meta.url));
    const run = spawnSync(process.execPath, [eyes, at.root, '65534'], {
      input: JSON.stringify(at.list),
      encoding: 'utf8',
      cwd: '/',
      env: {PATH: '/usr/bin:/bin'},
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Record<string, string>;
  }

  test('what the policy put there is well', () => {
    expect(asNobody(place())['verdict']).toBe('ok');
  });

  test('what may not be read is unreadable, never absent and never well', () => {
    const at = place();
    chmodSync(at.at(REGISTRY), 0o600);
    const one = asNobody(at);
    expect(one[`file-content ${REGISTRY}`]).toBe('unreadable: permission denied');
    expect(one['verdict']).toBe('drift');
    chmodSync(at.at(REGISTRY), 0o644);
    chmodSync(at.at(`${SHARE}/registry`), 0o700);
    const two = asNobody(at);
    expect(two[`file-content ${REGISTRY}`]).toBe('unreadable: permission denied');
    expect(two[`file-access ${REGISTRY}`]).toBe(`${SHARE}/registry:mode=0700`);
    expect(two[`misspelt ${REGISTRY}`]).toBe('unreadable: permission denied');
    expect(two['winner']).toBe('undetermined');
  });
});

test('the tests above need root and Linux', () => {
  expect(typeof requireTool(LINUX)).toBe(process.platform === 'linux' ? 'undefined' : 'string');
});
