import {describe, expect, test} from 'vitest';
import type {Machine} from '../../test/contract/windows/machine.ts';
import {answersOf} from '../../test/fakes/windows-answers.ts';
import {desiredState} from '../../test/fixtures/desired-state.ts';
import {windowsInstalled, windowsWithDesktop} from '../../test/fixtures/windows-installed.ts';
import {MACHINE_CASES} from '../../test/tables/windows-machines.ts';
import {checkListOf} from '../documents/check-list.ts';
import type {Json, JsonObject} from '../json.ts';
import {type Probe, probeId} from '../state/check.ts';
import type {Facts, Observation} from '../verify/facts.ts';
import {resultLine} from '../verify/line.ts';
import {reportOf} from '../verify/report.ts';
import {observeWindows} from './windows.ts';
import {normaliseWindows, windowsRequest} from './windows-facts.ts';

const STATE = desiredState({
  platform: 'windows',
  sources: ['registry-key', 'registry-json'],
  settings: {analyticsEnabled: false},
});
const LIST = checkListOf(STATE);
const INSTALLED = windowsInstalled(STATE);
const look = (root?: string) =>
  ({platform: 'windows', checks: LIST.checks, ...(root !== undefined && {root})}) as const;

function factsOf(machine: Machine, damage = (raw: Json): Json => raw, root?: string): Facts {
  const request = windowsRequest(LIST, look(root));
  return normaliseWindows(LIST, look(root), request, damage(answersOf(machine, request)));
}

function observation(machine: Machine, probe: Probe): Observation {
  const list = {...LIST, checks: [{...LIST.checks[0]!, probe}]};
  const request = windowsRequest(list, {platform: 'windows', checks: list.checks});
  const facts = normaliseWindows(
    list,
    {platform: 'windows', checks: list.checks},
    request,
    answersOf(machine, request),
  );
  return facts.observations.get(probeId(probe))!;
}
const value = (text: string) => ({status: 'value', value: text});

describe('a Windows machine', () => {
  test.each(MACHINE_CASES)('$name: $verdict', ({change, verdict, f}) => {
    const report = reportOf(LIST, factsOf(change(INSTALLED)));
    expect(JSON.parse(resultLine(report))).toMatchObject({s: verdict, f: [...f]});
  });

  test('without a policy', () => {
    const report = reportOf(LIST, factsOf(windowsWithDesktop()));
    expect(report).toMatchObject({verdict: 'drift', have: null, host: {desktop: '4.85.0'}});
  });

  test('tells what the changed files hold', () => {
    const other = MACHINE_CASES.find(({name}) => name === 'other bytes')!;
    const {contents} = factsOf(other.change(INSTALLED));
    expect([...contents!].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['%ProgramData%\\DockerDesktop\\registry.json', '{"allowedOrgs":["evil"]}'],
    ]);
    expect(factsOf(INSTALLED).contents).toBeUndefined();
  });

  test('believes the receipt with the paths that checks use', () => {
    const {receipt} = factsOf(INSTALLED);
    expect(receipt).toMatchObject({status: 'believed', policy: LIST.policy, channel: 'script', complete: true});
    expect('records' in receipt && receipt.records.map(({path}) => path).sort()).toEqual([
      '%ProgramData%\\DockerDesktop\\admin-settings.json',
      '%ProgramData%\\DockerDesktop\\registry.json',
      'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop\\allowedOrgs',
    ]);
  });
});

describe('what is not answered is never well', () => {
  const request = windowsRequest(LIST, look());
  const answers = (raw: Json) => (raw as JsonObject)['answers'] as readonly Json[];

  test.each([
    ['nothing', () => ({})],
    ['a text', () => 'ok'],
    ['no answers', (raw: Json) => ({...(raw as JsonObject), answers: []})],
    ['other folders', (raw: Json) => ({...(raw as JsonObject), programData: 'D:\\Other'})],
    ['refusals', (raw: Json) => ({...(raw as JsonObject), answers: answers(raw).map(() => ({reason: 'no'}))})],
    ['empty facts', (raw: Json) => ({...(raw as JsonObject), answers: answers(raw).map(() => ({fact: {}}))})],
    ['lists', (raw: Json) => ({...(raw as JsonObject), answers: answers(raw).map(() => [])})],
  ])('%s', (_, damage) => {
    expect(reportOf(LIST, factsOf(INSTALLED, damage as (raw: Json) => Json)).verdict).not.toMatch(/ok|exempt|pending/);
  });

  test.each(
    request.looks
      .map((each, index) => [JSON.stringify(each), index] as const)
      // Evidence besides: a machine without it is judged without it, or asked only by checks of other policies.
      .filter(([text]) => !/desktop-processes|moment|Changed|Revision|Channel/.test(text)),
  )('not %s', (_, index) => {
    const without = (raw: Json) => ({
      ...(raw as JsonObject),
      answers: answers(raw).map((answer, position) => (position === index ? {reason: 'access denied'} : answer)),
    });
    const before = factsOf(INSTALLED);
    const after = factsOf(INSTALLED, without);
    const changed = [...after.observations].filter(
      ([probe, seen]) => JSON.stringify(seen) !== JSON.stringify(before.observations.get(probe)),
    );
    for (const [, seen] of changed) expect(seen).toEqual({status: 'unreadable', reason: expect.any(String)});
    expect(changed.length > 0 || after.receipt.status === 'unreadable').toBe(true);
  });

  test('a PowerShell that is not there', async () => {
    const facts = await observeWindows(LIST, {...look(), powershell: '/nowhere/powershell.exe'});
    expect([...facts.observations.values()].every(({status}) => status === 'unreadable')).toBe(true);
    expect(facts.receipt).toEqual({
      status: 'unreadable',
      reason: 'there is no PowerShell that can be started: /nowhere/powershell.exe',
    });
    expect(reportOf(LIST, facts)).toMatchObject({verdict: 'unknown', content: 'unknown', hold: 'unknown'});
  });
});

describe('another root', () => {
  const folder = INSTALLED.nodes['C:\\ProgramData']!;
  const nodes = Object.fromEntries(
    Object.entries(INSTALLED.nodes).map(([path, node]) => [path.replace(/^C:/, 'D:\\mount'), node]),
  );
  const mounted = {...INSTALLED, nodes: {...nodes, 'D:\\mount': folder}, keys: {}};

  test('shows files and no registry, and that of this machine is not asked', () => {
    const {looks} = windowsRequest(LIST, look('D:\\mount\\'));
    expect(looks.filter(({look: each}) => ['key', 'value', 'installed', 'user-value'].includes(each))).toEqual([]);
    const facts = factsOf(mounted, undefined, 'D:\\mount\\');
    expect(facts.receipt).toMatchObject({status: 'unseen'});
    const of = (code: string) => reportOf(LIST, facts).findings.find(each => each.code === code)!.status;
    expect(of('W-FILE-CONTENT:registry-json')).toBe('pass');
    expect(of('W-FILE-ACCESS:registry-json')).toBe('pass');
    expect(of('W-REGISTRY-VALUE:allowed-orgs')).toBe('not-applicable');
  });

  test('an open folder of it is noticed', () => {
    const open = {...mounted, nodes: {...mounted.nodes, 'D:\\mount': {...folder, owner: 'S-1-1-0'} as typeof folder}};
    const seen = factsOf(open, undefined, 'D:\\mount').observations;
    expect(seen.get('folder-access %ProgramData%\\DockerDesktop')).toEqual(value('D:\\mount:owner=S-1-1-0'));
  });
});

describe('the product', () => {
  const WOW = 'HKLM\\SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop';
  const KEY = 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop';
  const UNINSTALL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
  const USER_PROGRAM = 'C:\\Users\\jo\\AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe';
  const base = windowsWithDesktop();
  const program = base.inodes['program']!;
  const version = (machine: Machine) => observation(machine, {kind: 'desktop-version'});
  const withKey = (path: string, values: Machine['keys'][string]['values']): Machine => ({
    ...base,
    keys: {...base.keys, [path]: {...base.keys[UNINSTALL]!, owner: 'S-1-5-18', rules: [], values}},
  });
  const text = (data: string) => ({kind: 'REG_SZ', data: [data]});
  const {[`${UNINSTALL}\\Docker Desktop`]: _, ...notListed} = base.keys;
  const bare = {...base, keys: notListed, nodes: {}};
  const copy = {...base, nodes: {...base.nodes, [USER_PROGRAM]: {kind: 'file', inode: 'copy'} as const}};

  test.each<[string, Machine, object]>([
    ['for all users', base, value('4.85.0')],
    [
      'from an MSI',
      withKey(`${UNINSTALL}\\{A}`, {DisplayName: text('Docker Desktop'), DisplayVersion: text('4.9.1')}),
      value('4.9.1'),
    ],
    ['the oldest of several', {...base, userVersions: ['4.101.0', '4.20.1']}, value('4.20.1')],
    ['a version that is none', {...base, userVersions: ['z', '4.90.0']}, value('z')],
    [
      'of one user, by the program',
      {...copy, inodes: {...copy.inodes, copy: {...program, version: '4.83.0'}}},
      value('4.83.0'),
    ],
    ['by the program alone', {...base, keys: {...notListed}}, value('4.85.0')],
    ['none', bare, {status: 'absent'}],
    [
      'no version',
      withKey(`${UNINSTALL}\\Docker Desktop`, {}),
      {status: 'unreadable', reason: 'it is installed and names no version'},
    ],
    [
      'a profile that is hidden',
      {...bare, nodes: {[USER_PROGRAM]: {kind: 'folder', shut: true, owner: '', protected: false, rules: []}}},
      {status: 'unreadable', reason: 'the profiles of others cannot be read'},
    ],
  ])('version: %s', (_name, machine, expected) => {
    expect(version(machine)).toEqual(expected);
  });

  test('a copy of one user', () => {
    expect(observation(base, {kind: 'per-user-install'})).toEqual(value('none'));
    expect(observation({...copy, inodes: {...copy.inodes, copy: program}}, {kind: 'per-user-install'})).toEqual(
      value('found'),
    );
  });

  test('WSL, and engines for Windows containers', () => {
    expect(observation(base, {kind: 'wsl-version'})).toEqual(value('2.6.1.0'));
    expect(observation(bare, {kind: 'wsl-version'})).toEqual(value('2.6.1.0'));
    expect(observation({...base, keys: {}}, {kind: 'wsl-version'})).toEqual({status: 'absent'});
    expect(observation(base, {kind: 'windows-containers'})).toEqual(value('no'));
    expect(observation({...base, engines: ['dockerd']}, {kind: 'windows-containers'})).toEqual(value('yes'));
  });

  test('a copy in the 32-bit part of the registry, and a view that equals the original', () => {
    const probe = {kind: 'registry-copy', key: WOW, name: 'allowedOrgs', original: KEY} as const;
    const orgs = (...data: readonly string[]) => ({allowedOrgs: {kind: 'REG_MULTI_SZ', data}});
    const keyOf = (values: Machine['keys'][string]['values']) => ({owner: '', rules: [], values});
    const machine = (copied: readonly string[], original: readonly string[]): Machine => ({
      ...base,
      keys: {[WOW.slice(5)]: keyOf(orgs(...copied)), [KEY.slice(5)]: keyOf(orgs(...original))},
    });
    expect(observation(machine(['a'], ['a']), probe)).toEqual({status: 'absent'});
    expect(observation(machine(['a'], ['b']), probe)).toEqual(value('kind=REG_MULTI_SZ;a'));
    expect(observation(base, probe)).toEqual({status: 'absent'});
  });

  test('what somebody wrote cannot steer a terminal', () => {
    const evil = withKey(KEY.slice(5), {allowedOrgs: {kind: 'REG_MULTI_SZ', data: ['\u001b[2Jé']}});
    const probe = {kind: 'registry-value', key: KEY, name: 'allowedOrgs'} as const;
    expect(observation(evil, probe)).toEqual(value('kind=REG_MULTI_SZ;?[2J??'));
  });

  test('a file that was not read whole, and a link', () => {
    const path = '%ProgramData%\\DockerDesktop\\registry.json';
    const grown = {...INSTALLED.inodes[path]!, length: 7};
    const seen = (machine: Machine) => observation(machine, {kind: 'file-content', path});
    expect(seen({...INSTALLED, inodes: {...INSTALLED.inodes, [path]: grown}})).toMatchObject({status: 'unreadable'});
    const link = {kind: 'link', target: 'C:\\mine', folder: false} as const;
    const nodes = {...INSTALLED.nodes, 'C:\\ProgramData\\DockerDesktop\\registry.json': link};
    expect(seen({...INSTALLED, nodes})).toEqual(value('not-a-file'));
  });

  test('processes of others cannot say that they are current, but one of mine can be older', () => {
    const seen = (...processes: readonly string[]) =>
      observation({...INSTALLED, processes}, {kind: 'restart', paths: ['%ProgramData%\\DockerDesktop\\registry.json']});
    expect(seen()).toEqual({status: 'absent'});
    expect(seen('hidden', '2026-01-03T00:00:00.0000000Z')).toMatchObject({status: 'unseen'});
    expect(seen('hidden', '2026-01-01T00:00:00.0000000Z')).toEqual(value('older'));
    expect(seen('2026-01-03T00:00:00.0000000Z')).toEqual(value('current'));
  });

  test('a Windows that does not say where it lies', () => {
    const lost = {...base, keys: {}};
    expect(observation(lost, {kind: 'hosts-file', names: ['hub.docker.com']})).toMatchObject({status: 'unreadable'});
    expect(version(lost)).toMatchObject({status: 'unreadable'});
  });

  test('presence and the day', () => {
    const probe = {kind: 'presence', path: '%ProgramData%\\DockerDesktop\\install-settings.json'} as const;
    expect(observation(INSTALLED, probe)).toEqual({status: 'absent'});
    expect(observation(INSTALLED, {...probe, path: '%ProgramData%\\DockerDesktop\\registry.json'})).toEqual(
      value('file'),
    );
    expect(observation(INSTALLED, {kind: 'today'})).toEqual(value('2026-01-02'));
  });
});
