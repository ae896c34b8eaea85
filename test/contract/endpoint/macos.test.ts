import {chmodSync, chownSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {afterEach, expect, test} from 'vitest';
import {observeMacos} from '../../../src/endpoint/macos.ts';
import type {System} from '../../../src/endpoint/system.ts';
import type {RunTool, ToolResult} from '../../../src/endpoint/tool.ts';
import {plistFile} from '../../../src/formats/plist.ts';
import {type Check, type Probe, probeId} from '../../../src/state/check.ts';
import type {Facts} from '../../../src/verify/facts.ts';
import {reportOf} from '../../../src/verify/report.ts';
import {contractSuite, ROOT} from '../tools.ts';
import {Place} from './place.ts';

const FOLDER = '/Library/Application Support/com.docker.docker';
const REGISTRY = `${FOLDER}/registry.json`;
const MANAGED = '/Library/Managed Preferences/com.docker.config.plist';
const INFO = '/Applications/Docker.app/Contents/Info.plist';
const SAFE = 'admins-write-everyone-reads';
const ORGANIZATIONS = {kind: 'managed-preference', domain: 'com.docker.config', name: 'allowedOrgs'} as const;
const FORCED = {...ORGANIZATIONS, kind: 'preference-forced'} as const;

const places: Place[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.destroy();
});

function mac(): Place {
  const place = new Place({platform: 'macos', sources: ['profile', 'registry-json']});
  places.push(place);
  place.write(MANAGED, plistFile({allowedOrgs: 'acme;acme-labs'}));
  place.write(INFO, plistFile({CFBundleIdentifier: 'com.docker.docker', CFBundleShortVersionString: '4.85.0'}));
  return place;
}

/** Answers in the shapes of the real tools; lists by path, as the machine sees it. */
interface Answers {
  readonly lists?: Readonly<Record<string, string>>;
  readonly profiles?: ToolResult;
  readonly forced?: ToolResult;
  readonly processes?: ToolResult;
  readonly ls?: ToolResult;
  readonly flags?: ToolResult;
}

const ended = (stdout: string, code = 0): ToolResult => ({status: 'ended', code, stdout, stderr: ''});
const HANGS: ToolResult = {status: 'failed', reason: 'no answer in time'};
const MISSING: ToolResult = {status: 'missing'};
const LAUNCHD = 'Sat Nov 21 06:00:00 2026     /sbin/launchd\n';

function tools(place: Place, answers: Answers): RunTool {
  return async (tool, args) => {
    switch (tool) {
      case '/bin/ls': {
        const path = args[1]!;
        const entries = answers.lists?.[path.slice(place.root.length) || '/'];
        const mark = entries === undefined ? '@' : '+';
        return answers.ls ?? ended(`-rw-r--r--${mark} 1 root  wheel  69 Nov 21 08:17 ${path}\n${entries ?? ''}`);
      }
      case '/usr/bin/stat':
        return answers.flags ?? ended('0\n');
      case '/usr/bin/profiles':
        return answers.profiles ?? ended(profiles('_computerlevel', 'verified'));
      case '/usr/bin/osascript':
        return answers.forced ?? ended('true\n');
      case '/bin/ps':
        return answers.processes ?? ended(LAUNCHD);
      default:
        return MISSING;
    }
  };
}

const identifierOf = (place: Place): string => {
  const probe = place.list.checks.find(check => check.probe.kind === 'profile')?.probe;
  return probe?.kind === 'profile' ? probe.identifier : '';
};

/** As `profiles show -type configuration -output stdout-xml` prints it. */
function profiles(level: string, state: string, identifier = 'example.acme.docker-desktop'): string {
  const profile = {
    ProfileDisplayName: 'Docker Desktop',
    ProfileIdentifier: identifier,
    ProfileInstallDate: '2026-11-20 10:00:00 +0000',
    ProfileItems: [
      {PayloadContent: {allowedOrgs: 'acme;acme-labs'}, PayloadType: 'com.docker.config', PayloadVersion: 1},
    ],
    ProfileRemovalDisallowed: 'true',
    ProfileType: 'Configuration',
    ProfileUUID: 'A77A1A35-0000-5000-8000-000000000000',
    ProfileVerificationState: state,
    ProfileVersion: 1,
  };
  return new TextDecoder().decode(plistFile({[level]: [profile]}));
}

function look(
  place: Place,
  answers: Answers = {},
  change: Partial<System> = {},
  checks: readonly Check[] = place.list.checks,
) {
  const system: System = {
    base: place.root,
    run: tools(place, answers),
    user: 0,
    now: () => new Date('2026-11-21T12:00:00Z'),
    ...change,
  };
  return observeMacos(place.list, {platform: 'macos', checks}, system);
}

function seen(facts: Facts, probe: Probe): string {
  const observation = facts.observations.get(probeId(probe));
  if (observation === undefined) return 'not looked at';
  if (observation.status === 'value') return observation.value;
  return observation.status === 'absent' ? 'absent' : `${observation.status}: ${observation.reason}`;
}

contractSuite('a Mac with the answers of its tools', [ROOT], () => {
  test('what policy and MDM put there is well, and looking changed nothing', async () => {
    const place = mac();
    const answers = {profiles: ended(profiles('_computerlevel', 'verified', identifierOf(place)))};
    const before = place.snapshot();
    const facts = await look(place, answers);
    expect(place.snapshot()).toEqual(before);
    const report = reportOf(place.list, facts);
    expect(report).toMatchObject({verdict: 'ok', effective: {winner: 'profile'}, host: {desktop: '4.85.0'}});
    expect(report.findings.filter(({status}) => status === 'unknown' || status === 'fail')).toEqual([]);
  });

  test.each<readonly [string, string, string, string]>([
    ['a list of a file, whatever it says', REGISTRY, ' 0: user:jo deny write\n', 'acl'],
    ['a list of a file that allows', REGISTRY, ' 0: user:jo allow write\n', 'acl'],
    ['a folder above that denies', '/Library', ' 0: group:everyone deny delete\n', SAFE],
    [
      'a folder above that allows',
      '/Library',
      ' 0: group:everyone deny delete\n 1: user:jo allow add_file\n',
      '/Library:acl',
    ],
    ['an entry that is inherited', FOLDER, ' 0: group:staff inherited allow add_file,delete_child\n', `${FOLDER}:acl`],
    ['a name with spaces in it', '/Library', ' 0: group:ACME\\no deny here allow add_file\n', '/Library:acl'],
  ])('access list: %s', async (_, path, entries, reason) => {
    const facts = await look(mac(), {lists: {[path]: entries}});
    expect(seen(facts, {kind: 'file-access', path: REGISTRY})).toBe(reason);
  });

  test('mode, owner and links come before the list', async () => {
    const place = mac();
    chmodSync(place.at(REGISTRY), 0o664);
    const facts = await look(place, {lists: {[REGISTRY]: ' 0: user:jo allow write\n'}});
    expect(seen(facts, {kind: 'file-access', path: REGISTRY})).toBe('mode=0664');
  });

  test.each<readonly [string, ToolResult, string]>([
    ['hangs', HANGS, 'unreadable: no answer in time'],
    ['is missing', MISSING, 'unreadable: ls is not installed'],
    ['fails', ended('', 1), 'unreadable: ls does not answer'],
    ['says something else', ended('hello\n'), 'unreadable: ls does not answer'],
  ])('ls %s: unknown, never well', async (_, ls, text) => {
    const place = mac();
    const facts = await look(place, {ls});
    expect(seen(facts, {kind: 'file-access', path: REGISTRY})).toBe(text);
    expect(reportOf(place.list, facts).verdict).toBe('unknown');
  });

  test.each<readonly [string, Uint8Array | string | undefined, string]>([
    ['none', undefined, 'absent'],
    ['without the key', plistFile({other: 'x'}), 'absent'],
    ['an array, which Docker Desktop ignores', plistFile({allowedOrgs: ['acme']}), 'kind=array'],
    ['a number', plistFile({allowedOrgs: 7}), 'kind=other'],
    ['another name', plistFile({allowedOrgs: 'old-org'}), 'kind=string;old-org'],
    ['steering a terminal', plistFile({allowedOrgs: 'acme\u009b2J'}), 'kind=string;acme??2J'],
    ['no property list', '{"allowedOrgs": "acme"}', 'unreadable: the preferences are no property list'],
  ])('managed preferences: %s', async (_, content, text) => {
    const place = mac();
    if (content === undefined) rmSync(place.at(MANAGED));
    else place.write(MANAGED, content);
    expect(seen(await look(place), ORGANIZATIONS)).toBe(text);
  });

  test('managed preferences in binary form, as MDM writes them', async () => {
    const place = mac();
    // plistlib of Python: {'allowedOrgs': 'acme;acme-labs'}
    const binary =
      '62706c6973743030d101025b616c6c6f7765644f7267735e61636d653b61636d652d6c616273080b1700000000000001' +
      '01000000000000000300000000000000000000000000000026';
    place.write(MANAGED, Buffer.from(binary, 'hex'));
    expect(seen(await look(place), ORGANIZATIONS)).toBe('kind=string;acme;acme-labs');
  });

  test.each<readonly [string, ToolResult, string]>([
    ['forced', ended('true\n'), 'true'],
    ['set by hand', ended('false\n'), 'false'],
    ['a tool that hangs', HANGS, 'unreadable: no answer in time'],
    ['a tool that is missing', MISSING, 'unreadable: osascript is not installed'],
    ['an error', ended('', 1), 'unreadable: osascript does not answer'],
  ])('forced preference: %s', async (_, forced, text) => {
    expect(seen(await look(mac(), {forced}), FORCED)).toBe(text);
  });

  test('nobody asks whether a preference is forced that is not there', async () => {
    const place = mac();
    rmSync(place.at(MANAGED));
    expect(seen(await look(place), FORCED)).toBe('absent');
  });

  test.each<readonly [string, (identifier: string) => ToolResult, string]>([
    ['from MDM', id => ended(profiles('_computerlevel', 'verified', id)), 'verified'],
    ['by hand', id => ended(profiles('_computerlevel', 'unverified', id)), 'unverified'],
    ['of a user', id => ended(profiles('jo', 'verified', id)), 'user'],
    ['another', () => ended(profiles('_computerlevel', 'verified', 'com.example.other')), 'absent'],
    ['none, as a list', () => ended(new TextDecoder().decode(plistFile({}))), 'absent'],
    ['none, in words', () => ended('There are no configuration profiles installed\n'), 'absent'],
    ['something else', () => ended('profiles: usage\n'), 'unreadable: profiles does not answer'],
    ['an error', () => ended('', 1), 'unreadable: profiles does not answer'],
    ['a hang', () => HANGS, 'unreadable: no answer in time'],
  ])('profile: %s', async (_, answer, text) => {
    const place = mac();
    const identifier = identifierOf(place);
    expect(identifier).not.toBe('');
    const facts = await look(place, {profiles: answer(identifier)});
    expect(seen(facts, {kind: 'profile', identifier})).toBe(text);
  });

  test('an ordinary user is not told about the profiles of the machine', async () => {
    const place = mac();
    const facts = await look(place, {}, {user: 501});
    expect(seen(facts, {kind: 'profile', identifier: identifierOf(place)})).toMatch(/^unreadable: only root/);
    expect(reportOf(place.list, facts).verdict).toBe('unknown');
  });

  test('a Docker Desktop that began before the last change, or after, or not at all', async () => {
    const place = mac();
    const probe = place.list.checks.find(check => check.probe.kind === 'restart')!.probe;
    const backend = (start: string) =>
      ended(`${LAUNCHD}${start}     /Applications/Docker.app/Contents/MacOS/com.docker.backend\n`);
    expect(seen(await look(place), probe)).toBe('absent');
    expect(seen(await look(place, {processes: backend('Sun Jan  5 08:00:00 2020')}), probe)).toBe('older');
    expect(seen(await look(place, {processes: backend('Thu Dec 31 23:59:59 2099')}), probe)).toBe('current');
    expect(seen(await look(place, {processes: MISSING}), probe)).toBe('unseen: processes cannot be seen');
  });

  test.each<readonly [string, ToolResult, string]>([
    ['none', ended('32\n'), 'none'],
    ['uchg', ended('2\n'), 'immutable'],
    ['schg, sappnd', ended('393216\n'), 'immutable,append-only'],
    ['a hang', HANGS, 'unreadable: no answer in time'],
    ['something else', ended('uchg\n'), 'unreadable: stat does not answer'],
  ])('flags: %s', async (_, flags, text) => {
    expect(seen(await look(mac(), {flags}), {kind: 'file-flags', path: REGISTRY})).toBe(text);
  });

  test('the version of Docker Desktop, and none', async () => {
    const place = mac();
    place.write(INFO, plistFile({CFBundleShortVersionString: '4.40.0 beta'}));
    expect(seen(await look(place), {kind: 'desktop-version'})).toBe('unreadable: its Info.plist names no version');
    rmSync(place.at('/Applications'), {recursive: true});
    expect(seen(await look(place), {kind: 'desktop-version'})).toBe('absent');
  });

  test('another root shows files and nothing else', async () => {
    const place = mac();
    const system: System = {base: place.root, run: tools(place, {}), user: 0, now: () => new Date()};
    const facts = await observeMacos(
      place.list,
      {platform: 'macos', root: place.root, checks: place.list.checks},
      system,
    );
    expect(seen(facts, ORGANIZATIONS)).toBe('unseen: another root cannot show it');
    expect(seen(facts, {kind: 'file-access', path: REGISTRY})).toBe(SAFE);
    expect(reportOf(place.list, facts)).toMatchObject({verdict: 'unknown', effective: {winner: 'undetermined'}});
  });

  test('a link in the place of a folder, and a folder of a user', async () => {
    const place = mac();
    chownSync(place.at('/Library/Application Support'), 501, 20);
    expect(seen(await look(place), {kind: 'folder-access', path: FOLDER})).toBe(
      '/Library/Application Support:owner=501',
    );
    chownSync(place.at('/Library/Application Support'), 0, 80);
    renameSync(place.at(FOLDER), place.aside('it'));
    symlinkSync(place.aside('it'), place.at(FOLDER));
    const facts = await look(place);
    expect(seen(facts, {kind: 'folder-access', path: FOLDER})).toBe('kind=link');
    expect(seen(facts, {kind: 'file-content', path: REGISTRY})).toBe('not-a-file');
  });
});
