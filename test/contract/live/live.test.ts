import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import type {LiveFinding} from '../../../src/live/finding.ts';
import {askLive, type LiveSubject, liveExitCode} from '../../../src/live/live.ts';
import type {Limits} from '../../../src/live/means.ts';
import {liveWantedOf} from '../../../src/live/wanted.ts';
import {liveLines} from '../../../src/report/live.ts';
import {RICH, statesOf} from '../../fixtures/policies.ts';
import {
  type Asked,
  DENIALS,
  type FakeEngine,
  fakeEngine,
  INFO,
  type Replies,
  type Reply,
  rawServer,
  refusal,
  UNKNOWN_MANIFEST,
} from './fake-engine.ts';

const SLOW: Limits = {answer: 10_000, work: 10_000, program: 10_000, hosts: 30_000};
/** For what never answers: it decides how long the test takes, and nothing else. */
const SHORT: Limits = {answer: 10_000, work: 200, program: 300, hosts: 2_000};
const SHORTEST: Limits = {...SHORT, answer: 200};

const [base, pilot] = statesOf(RICH);
const WANTED = liveWantedOf(base!, base!, 'linux');
const SUBJECT: LiveSubject = {
  platform: 'linux',
  effective: {winner: 'registry-json', says: ['acme', 'acme-labs']},
  wanted: WANTED,
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** A signed-in Docker Desktop under the policy: every question has its good answer. */
const GOOD: Replies = {
  'GET /info': {status: 200, body: INFO},
  'GET /containers/json': {status: 200, body: []},
  'POST /images/create': pulled({}),
  'POST /containers/create': {status: 201, body: {Id: 'f'.repeat(64)}},
  'POST /containers/NAME/start': {status: 204},
  'POST /containers/NAME/wait': {status: 200, body: {StatusCode: 0}},
  'GET /containers/NAME/logs': {status: 200, text: '         0     100000      65536\r\n'},
  'DELETE /containers/NAME': {status: 204},
};

/** The answer to a pull, by host; of those not named, what the policy wants. */
function pulled(by: Readonly<Record<string, Reply>>): (asked: Asked) => Reply {
  return ({query}) => {
    const host = (query.get('fromImage') ?? '').split('/')[0]!;
    if (by[host]) return by[host];
    return host === 'docker.io' || host === 'registry.acme.example' ? UNKNOWN_MANIFEST : DENIALS['newest']!(host);
  };
}

function program(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'live-program-'));
  cleanups.push(() => rmSync(folder, {recursive: true, force: true}));
  const path = join(folder, 'program');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

const HELPER = `[ "$*" = list ] || exit 9; echo '{"https://index.docker.io/v1/": "jo-secret-name", "ghcr.io": "jo-secret-name"}'`;
const LOG = `echo '[2026-01-01T08:00:00.1Z][com.docker.backend.registryaccess] policy source: hub'`;

interface Run {
  readonly replies?: Replies;
  readonly subject?: Partial<LiveSubject>;
  readonly limits?: Limits;
  readonly helper?: string;
  readonly log?: string;
  readonly socket?: string;
}

async function ask(run: Run = {}): Promise<{readonly live: readonly LiveFinding[]; readonly engine: FakeEngine}> {
  const engine = await fakeEngine({...GOOD, ...run.replies});
  cleanups.push(() => engine.close());
  const live = await askLive(
    {...SUBJECT, image: 'alpine', ...run.subject},
    {
      sockets: [{path: run.socket ?? engine.socket, address: '"unix://$HOME/.docker/desktop/docker.sock"'}],
      credentialHelper: program(run.helper ?? HELPER),
      dockerProgram: program(run.log ?? LOG),
      limits: run.limits ?? SLOW,
    },
  );
  return {live, engine};
}

const of = (live: readonly LiveFinding[], code: string) => {
  const finding = live.find(each => each.code === code);
  if (!finding) throw new Error(`${code} is not among ${live.map(each => each.code).join(', ')}`);
  return finding;
};
const statusOf = async (code: string, run: Run) => of((await ask(run)).live, code).status;

describe('a Docker Desktop that does what the policy says', () => {
  test('every question has an answer, and what a signed-in account hides is unknown', async () => {
    const {live} = await ask();
    expect(Object.fromEntries(live.map(({code, status}) => [code, status]))).toEqual({
      'LIVE-DESKTOP': 'pass',
      'LIVE-ACCOUNT': 'pass',
      'LIVE-SIGN-IN': 'unknown',
      'LIVE-REGISTRY-LOG': 'pass',
      'LIVE-HOST-DENIED:quay.io': 'pass',
      'LIVE-HOST-ALLOWED:docker.io': 'pass',
      'LIVE-HOST-ALLOWED:registry.acme.example': 'pass',
      'LIVE-MIRRORS': 'pass',
      'LIVE-ISOLATION': 'pass',
      'LIVE-OLD-CONTAINERS': 'pass',
    });
    expect(liveExitCode(0, live)).toBe(0);
  });

  test('each names the command that asks the same by hand', async () => {
    const {live} = await ask();
    const docker = 'docker -H "unix://$HOME/.docker/desktop/docker.sock"';
    expect(of(live, 'LIVE-SIGN-IN').command).toBe(`${docker} ps`);
    expect(of(live, 'LIVE-ACCOUNT').command).toBe('docker-credential-desktop list');
    expect(of(live, 'LIVE-REGISTRY-LOG').command).toBe('docker desktop logs --unit com.docker.backend.registryaccess');
    expect(of(live, 'LIVE-HOST-DENIED:quay.io').command).toBe(
      `${docker} pull quay.io/wharfinger/live-probe@sha256:${'0'.repeat(64)}`,
    );
    expect(of(live, 'LIVE-ISOLATION').command).toMatch(/ run --rm --pull never .* alpine \/proc\/self\/uid_map$/);
    for (const {command, code} of live) expect(command, code).toMatch(/^docker/);
  });

  test('asks in the version of the engine, for an image that cannot exist, without credentials', async () => {
    const {engine} = await ask();
    const pulls = engine.asked.filter(({path}) => path === '/images/create');
    expect(pulls.map(({query}) => query.get('tag'))).toEqual(pulls.map(() => `sha256:${'0'.repeat(64)}`));
    expect(engine.asked.some(({headers}) => 'x-registry-auth' in headers || 'authorization' in headers)).toBe(false);
  });
});

describe('is it Docker Desktop', () => {
  test.each([
    ['pass', {...INFO, KernelVersion: '6.6.87.2-microsoft-standard-WSL2'}],
    ['fail', {...INFO, OperatingSystem: 'Fedora Linux 42'}],
    ['fail', {...INFO, OperatingSystem: 'Ubuntu 24.04.2 LTS', Name: 'colima'}],
    ['fail', {...INFO, OperatingSystem: 'Docker Desktop\u001b[2J'}],
    ['unknown', {...INFO, KernelVersion: '6.8.0-generic'}],
    ['unknown', {...INFO, OSType: 'windows', OperatingSystem: 'Microsoft Windows'}],
    ['unknown', {}],
    ['unknown', []],
  ] as const)('%s: %j', async (status, body) => {
    const {live} = await ask({replies: {'GET /info': {status: 200, body}}});
    expect(of(live, 'LIVE-DESKTOP').status).toBe(status);
    if (status !== 'pass') expect(liveExitCode(0, live)).toBe(status === 'fail' ? 1 : 2);
  });

  test('another engine is asked nothing more', async () => {
    const {live, engine} = await ask({
      replies: {'GET /info': {status: 200, body: {...INFO, OperatingSystem: 'podman'}}},
    });
    expect(engine.asked.filter(({method}) => method !== 'GET')).toEqual([]);
    expect(live.filter(({status}) => status === 'pass').map(({code}) => code)).toEqual([
      'LIVE-ACCOUNT',
      'LIVE-REGISTRY-LOG',
    ]);
  });
});

describe('which source enforces sign-in', () => {
  const signedOut = `echo '{}'`;
  const refused = (via: string, organization?: string): Run => ({
    replies: {'GET /containers/json': refusal(via, organization)},
    helper: signedOut,
  });

  test.each([
    ['registry-json', 'registry.json', 'acme'],
    ['desktop-plist', 'desktop.plist', 'acme'],
    ['profile', 'Config Profile', 'acme'],
    ['registry-key', 'Registry key', 'acme'],
    ['registry-key', 'registry KEY', 'acme'],
  ] as const)('%s is named as "%s"', async (winner, via, organization) => {
    const run = refused(via, organization);
    expect(await statusOf('LIVE-SIGN-IN', {...run, subject: {effective: {winner, says: ['acme']}}})).toBe('pass');
    const other = winner === 'registry-json' ? 'registry-key' : 'registry-json';
    expect(await statusOf('LIVE-SIGN-IN', {...run, subject: {effective: {winner: other, says: ['acme']}}})).toBe(
      'fail',
    );
    expect(await statusOf('LIVE-SIGN-IN', {...run, subject: {effective: {winner: 'none'}}})).toBe('fail');
    expect(await statusOf('LIVE-SIGN-IN', {...run, subject: {effective: {winner: 'undetermined'}}})).toBe('unknown');
  });

  test('presence of admin-settings.json names no organisation', async () => {
    const subject = {effective: {winner: 'admin-settings', says: 'any-account'}} as const;
    expect(await statusOf('LIVE-SIGN-IN', {...refused('admin-settings.json'), subject})).toBe('pass');
  });

  test('another organisation, several organisations, a name that steers terminals', async () => {
    expect(await statusOf('LIVE-SIGN-IN', refused('registry.json', 'old-org'))).toBe('fail');
    expect(await statusOf('LIVE-SIGN-IN', refused('registry.json', 'acme acme-labs'))).toBe('pass');
    expect(await statusOf('LIVE-SIGN-IN', refused('registry.json', 'acme old-org'))).toBe('fail');
    const {live} = await ask(refused('registry.json', 'acme\u001b[31m'));
    expect(of(live, 'LIVE-SIGN-IN')).toMatchObject({status: 'fail', observed: expect.stringContaining('no name')});
  });

  test.each([
    ['a source nobody knows', refusal('Cloud Policy', 'acme')],
    ['no source', {status: 407, text: 'Sign in to continue using Docker Desktop.'}],
    ['another text', {status: 407, body: {message: 'Proxy Authentication Required'}}],
    ['an error', {status: 500, body: {message: 'Sign in to continue using Docker Desktop (via registry.json)'}}],
    [
      'a container whose name says so',
      {status: 200, body: [{Names: ['Sign in to continue using Docker Desktop. (via registry.json)']}]},
    ],
  ] as const)('%s: unknown', async (_, reply) => {
    expect(await statusOf('LIVE-SIGN-IN', {replies: {'GET /containers/json': reply}})).toBe('unknown');
  });

  test('nobody is signed in and nothing is refused', async () => {
    expect(await statusOf('LIVE-SIGN-IN', {helper: signedOut})).toBe('fail');
    expect(await statusOf('LIVE-SIGN-IN', {helper: signedOut, subject: {effective: {winner: 'none'}}})).toBe('pass');
    expect(await statusOf('LIVE-SIGN-IN', {helper: signedOut, subject: {effective: {winner: 'undetermined'}}})).toBe(
      'unknown',
    );
    expect(await statusOf('LIVE-SIGN-IN', {helper: 'exit 1'})).toBe('unknown');
    expect(await statusOf('LIVE-SIGN-IN', {subject: {effective: {winner: 'none'}}})).toBe('unknown');
  });

  test('before sign-in nothing is said of registries and isolation, and nothing is created', async () => {
    const {live, engine} = await ask(refused('registry.json', 'acme'));
    for (const code of ['LIVE-HOST-DENIED', 'LIVE-HOST-ALLOWED', 'LIVE-ISOLATION', 'LIVE-OLD-CONTAINERS'])
      expect(of(live, code)).toMatchObject({status: 'unknown', observed: expect.stringContaining('nobody entitled')});
    expect(engine.asked.filter(({method}) => method !== 'GET')).toEqual([]);
    expect(liveExitCode(0, live)).toBe(0);
  });
});

describe('who is signed in', () => {
  test('is counted, never named', async () => {
    const {live} = await ask();
    expect(of(live, 'LIVE-ACCOUNT').observed).toBe('2 registries, Docker Hub among them');
    expect(JSON.stringify([live, liveLines(live)])).not.toContain('jo-secret-name');
  });

  test.each([
    ['pass', `echo '{"index.docker.io": "x"}'`],
    ['unknown', `echo '{"https://index.docker.io.evil.example/v1/": "x"}'`],
    ['unknown', `echo '{}'`],
    ['unknown', 'echo []'],
    ['unknown', 'printf garbage'],
    ['unknown', 'exit 1'],
    ['unknown', 'exec sleep 600'],
    ['unknown', 'exec yes'],
  ] as const)('%s: %s', async (status, helper) => {
    expect(
      await statusOf('LIVE-ACCOUNT', {helper, limits: {...SLOW, program: helper.startsWith('exec') ? 300 : 10_000}}),
    ).toBe(status);
  });

  test('nothing in the source asks the helper for anything but the list', () => {
    const source = readFileSync('src/live/account.ts', 'utf8');
    expect(source.match(/run\(/g)).toHaveLength(1);
    expect(source).toContain("const LIST = ['list'];");
    expect(source).toContain('run(helper, LIST, limit)');
    expect(source).not.toMatch(/['"`](get|store|erase)['"`]/);
  });
});

describe('registries', () => {
  const quay = 'LIVE-HOST-DENIED:quay.io';
  const allowed = 'LIVE-HOST-ALLOWED:registry.acme.example';
  const answers = (host: string, reply: Reply): Run => ({replies: {'POST /images/create': pulled({[host]: reply})}});

  test.each(Object.keys(DENIALS))('the denial %s', async era => {
    expect(await statusOf(quay, answers('quay.io', DENIALS[era]!('quay.io')))).toBe('pass');
    expect(await statusOf(allowed, answers('registry.acme.example', DENIALS[era]!('registry.acme.example')))).toBe(
      'fail',
    );
  });

  test.each([
    {status: 404, body: {message: 'manifest unknown'}},
    {
      status: 404,
      body: {
        message:
          'pull access denied for quay.io/wharfinger/live-probe, repository does not exist or may require authorization',
      },
    },
    {
      status: 500,
      body: {
        message:
          'Head "https://quay.io/v2/wharfinger/live-probe/manifests/x": unauthorized: access to the requested resource is not authorized',
      },
    },
    {
      status: 500,
      body: {message: 'unexpected status from HEAD request to https://quay.io:443/v2/: 429 Too Many Requests'},
    },
    {status: 200, text: '{"status":"Pulling"}\n{"error":"quay.io/wharfinger/live-probe@sha256:000: not found"}\n'},
  ] as const)('the registry itself answers: %j', async reply => {
    expect(await statusOf(quay, answers('quay.io', reply))).toBe('fail');
    expect(await statusOf(allowed, answers('registry.acme.example', reply))).toBe('pass');
  });

  test.each([
    {
      status: 500,
      body: {
        message: 'failed to resolve reference "quay.io/wharfinger/live-probe": dial tcp: lookup quay.io: no such host',
      },
    },
    {status: 500, body: {message: 'Get "https://quay.io/v2/": proxyconnect tcp: EOF'}},
    {status: 500, body: {message: 'unexpected status from HEAD request to https://quay.io:443/v2/: 403 Forbidden'}},
    {status: 500, body: {message: 'x509: certificate signed by unknown authority; not found'}},
    {status: 500, body: {message: 'Docker Desktop cannot contact Docker Hub to download the latest configuration'}},
    {
      status: 407,
      text: 'Sign in to continue using Docker Desktop. Sign in enforced by your administrators (via registry.json).',
    },
    {status: 200, text: ''},
    {status: 200, text: '{"status":"Download complete"}\n'},
    {status: 500, text: '\u001b[2J\u0000garbage'},
    'silence',
    'hang-mid-body',
    'endless',
  ] as const)('neither: %j', async reply => {
    const limits = typeof reply === 'string' && reply !== 'endless' ? SHORT : SLOW;
    expect(await statusOf(quay, {...answers('quay.io', reply), limits})).toBe('unknown');
    expect(await statusOf(allowed, {...answers('registry.acme.example', reply), limits})).toBe('unknown');
  });

  test('an image that Image Access Management denies was asked of Docker Hub', async () => {
    const message = 'denied: image access restricted: wharfinger/live-probe blocked for organization acme';
    const reply = {status: 403, body: {message}};
    expect(await statusOf('LIVE-HOST-ALLOWED:docker.io', answers('docker.io', reply))).toBe('pass');
  });

  test('a refusal of another host: the redirect of an allowed one fails it, and it proves nothing of a denied one', async () => {
    const elsewhere = DENIALS['newest']!('cdn.elsewhere.example');
    const {live} = await ask(answers('registry.acme.example', elsewhere));
    expect(of(live, allowed)).toMatchObject({
      status: 'fail',
      observed: 'refused by the administrators: cdn.elsewhere.example',
    });
    expect(await statusOf(quay, answers('quay.io', elsewhere))).toBe('unknown');
  });

  test('a host that is listed, or related to one, is not the one that has to be refused', async () => {
    const listing = (host: string) => {
      const [state] = statesOf({...RICH, registryAccess: {allow: [{host, reason: 'x'}]}});
      return {wanted: liveWantedOf(state!, state!, 'linux')};
    };
    for (const host of ['quay.io', 'cdn.quay.io'])
      expect(await statusOf('LIVE-HOST-DENIED:registry.gitlab.com', {subject: listing(host)})).toBe('pass');
    await expect(ask({subject: {...listing('ghcr.io'), denied: 'ghcr.io'}})).rejects.toMatchObject({code: 'USAGE'});
    await expect(ask({subject: {...listing('ghcr.io'), denied: 'docker.io'}})).rejects.toMatchObject({code: 'USAGE'});
    expect(await statusOf('LIVE-HOST-DENIED:nvcr.io', {subject: {denied: 'nvcr.io'}})).toBe('pass');
  });

  test('Docker Hub itself where the policy denies it', async () => {
    const [state] = statesOf({...RICH, registryAccess: {dockerHub: 'deny', allow: [{host: 'registry.acme.example'}]}});
    const subject = {wanted: liveWantedOf(state!, state!, 'linux')};
    const refusedHub = answers('docker.io', DENIALS['newest']!('docker.io'));
    expect(await statusOf('LIVE-HOST-DENIED:docker.io', {subject, ...refusedHub})).toBe('pass');
    expect(await statusOf('LIVE-HOST-DENIED:docker.io', {subject})).toBe('fail');
  });

  test('a whole list that never answers ends with the time for all of them', async () => {
    const [state] = statesOf({
      ...RICH,
      registryAccess: {allow: Array.from({length: 60}, (_, n) => ({host: `r${n}.acme.example`}))},
    });
    const {live} = await ask({
      subject: {wanted: liveWantedOf(state!, state!, 'linux')},
      replies: {'POST /images/create': 'silence'},
      limits: {...SHORT, hosts: 500},
    });
    const hosts = live.filter(({code}) => code.startsWith('LIVE-HOST-'));
    expect(hosts).toHaveLength(62);
    expect(hosts.every(({status}) => status === 'unknown')).toBe(true);
    expect(hosts.at(-1)!.observed).toContain('time for all hosts');
  });

  test('a ring has the list of the base, and its own settings', () => {
    expect(liveWantedOf(base!, pilot!, 'linux')).toEqual(WANTED);
  });

  test('without the policy file, and where the policy has no list, they are not asked', async () => {
    for (const run of [{}, {wanted: {isolation: false}}]) {
      const subject = {...SUBJECT, ...run};
      const {wanted: _, ...rest} = subject;
      const engine = await fakeEngine(GOOD);
      cleanups.push(() => engine.close());
      const live = await askLive('wanted' in run ? subject : rest, {
        sockets: [{path: engine.socket, address: 'unix:///x'}],
        credentialHelper: undefined,
        dockerProgram: undefined,
        limits: SLOW,
      });
      for (const code of ['LIVE-HOST-DENIED', 'LIVE-ISOLATION']) expect(of(live, code).status).toBe('not-applicable');
      expect(engine.asked.filter(({method}) => method !== 'GET')).toEqual([]);
    }
  });
});

describe('the log', () => {
  const line = (time: string, text: string) =>
    `echo '[2026-01-01T${time}Z][com.docker.backend.registryaccess] ${text}'`;
  const off = 'stopping Registry Access Management refresh because no orgs are enforced';
  const enabled = 'policy enabled, times: refresh due after 2026-01-02T00:00:00Z grace ends 2026-01-02T12:00:00Z';
  test.each([
    ['pass', line('08:00:00', enabled)],
    ['pass', line('08:00:00', 'policy source: hub-cache')],
    ['pass', line('08:00:00', 'registry access management will perform a refresh in 12h')],
    ['fail', line('08:00:00', off)],
    ['fail', line('08:00:00', 'policy source: none')],
    ['fail', line('08:00:00', 'policy source: admin-settings-invalid')],
    ['unknown', line('08:00:00', 'policy source: admin-settings')],
    ['fail', `${line('08:00:00', enabled)}; ${line('09:00:00', off)}`],
    ['pass', `${line('08:00:00', off)}; ${line('09:00:00', enabled)}`],
    ['pass', `${line('09:00:00', enabled)}; ${line('08:00:00', off)}`],
    ['unknown', 'echo nothing about it'],
    ['unknown', `${line('08:00:00', enabled)}; exit 1`],
    ['unknown', `${line('08:00:00', enabled)}; exec sleep 600`],
    ['unknown', `${line('08:00:00', enabled)}; exec yes`],
  ] as const)('%s: %s', async (status, log) => {
    expect(
      await statusOf('LIVE-REGISTRY-LOG', {log, limits: {...SLOW, program: log.includes('exec') ? 300 : 10_000}}),
    ).toBe(status);
  });
});

describe('isolation', () => {
  const uidMap = (text: string): Run => ({replies: {'GET /containers/NAME/logs': {status: 200, text}}});
  test.each([
    ['pass', '0 100000 65536\n'],
    ['fail', '         0          0 4294967295\r\n'],
    ['unknown', '0 231072 65536'],
    ['unknown', 'cat: /proc/self/uid_map: No such file'],
    ['unknown', '\u001b[2J0 100000 65536'],
    ['unknown', ''],
  ] as const)('%s: %j', async (status, text) => {
    expect(await statusOf('LIVE-ISOLATION', uidMap(text))).toBe(status);
  });

  test('the container has no network, is of the named image, and is always removed', async () => {
    const {engine} = await ask();
    const created = engine.asked.find(({path}) => path === '/containers/create')!;
    expect(JSON.parse(created.body)).toMatchObject({Image: 'alpine', HostConfig: {NetworkMode: 'none'}});
    const removed = engine.asked.filter(({method}) => method === 'DELETE');
    expect(removed.map(({path}) => path)).toEqual([`/containers/${created.query.get('name')}`]);
    expect(removed[0]!.query.get('force')).toBe('true');
  });

  test.each([
    ['POST /containers/create', 'silence'],
    ['POST /containers/create', {status: 500, body: {message: 'x'}}],
    ['POST /containers/create', {status: 404, body: {message: 'No such image: alpine:latest'}}],
    ['POST /containers/NAME/start', 'silence'],
    ['POST /containers/NAME/start', {status: 500, body: {message: 'x'}}],
    ['POST /containers/NAME/wait', 'silence'],
    ['GET /containers/NAME/logs', 'hang-mid-body'],
    ['GET /containers/NAME/logs', 'endless'],
  ] as const)('%s answers %j: unknown, and removed all the same', async (key, reply) => {
    const limits = typeof reply === 'string' && reply !== 'endless' ? SHORT : SLOW;
    const {live, engine} = await ask({replies: {[key]: reply}, limits});
    expect(of(live, 'LIVE-ISOLATION').status).toBe('unknown');
    expect(engine.asked.filter(({method}) => method === 'DELETE')).toHaveLength(1);
  });

  test('one that cannot be removed is named with the way to remove it', async () => {
    const {live} = await ask({replies: {'DELETE /containers/NAME': {status: 500}}});
    expect(of(live, 'LIVE-ISOLATION')).toMatchObject({
      status: 'pass',
      hint: expect.stringMatching(/ rm --force wharfinger-live-[0-9a-f-]{36}$/),
    });
  });

  test('without an image nothing is created', async () => {
    const {image: _, ...subject} = {...SUBJECT, image: ''};
    const engine = await fakeEngine(GOOD);
    cleanups.push(() => engine.close());
    const live = await askLive(subject, {
      sockets: [{path: engine.socket, address: 'unix:///x'}],
      credentialHelper: undefined,
      dockerProgram: undefined,
      limits: SLOW,
    });
    expect(of(live, 'LIVE-ISOLATION')).toMatchObject({
      status: 'unknown',
      observed: expect.stringContaining('--live-image'),
    });
    expect(engine.asked.some(({path}) => path === '/containers/create')).toBe(false);
  });

  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
  const withRuntimes = (...runtimes: readonly (string | undefined)[]): Run => ({
    replies: {
      'GET /containers/json': {status: 200, body: [one, two].map(Id => ({Id, Names: ['/secret']}))},
      [`GET /containers/${one}/json`]: {status: 200, body: {HostConfig: {Runtime: runtimes[0]}}},
      [`GET /containers/${two}/json`]:
        runtimes[1] === 'gone' ? {status: 404} : {status: 200, body: {HostConfig: {Runtime: runtimes[1]}}},
    },
  });
  test.each([
    ['pass', 'sysbox-runc', 'sysbox-runc'],
    ['pass', 'sysbox-runc', 'gone'],
    ['fail', 'sysbox-runc', 'runc'],
    ['fail', 'runc', 'runc'],
    ['unknown', 'sysbox-runc', undefined],
  ] as const)('containers from before: %s (%s, %s)', async (status, ...runtimes) => {
    expect(await statusOf('LIVE-OLD-CONTAINERS', withRuntimes(...runtimes))).toBe(status);
  });

  test('containers are counted, never named', async () => {
    const {live} = await ask(withRuntimes('runc', 'runc'));
    expect(of(live, 'LIVE-OLD-CONTAINERS').observed).toBe('2 of 2 with another runtime');
    expect(JSON.stringify(live)).not.toContain('/secret');
  });
});

describe('mirrors', () => {
  const mirrors = (RegistryConfig: unknown): Run => ({
    replies: {'GET /info': {status: 200, body: {...INFO, RegistryConfig}}},
  });
  test('are a note: they fail, and leave the exit code alone', async () => {
    const {live} = await ask(mirrors({Mirrors: ['https://mirror.example/\u001b[2J']}));
    expect(of(live, 'LIVE-MIRRORS')).toMatchObject({status: 'fail', severity: 'info', observed: '1 mirror'});
    expect(liveExitCode(0, live)).toBe(0);
    expect(liveLines(live).join('\n')).toContain('  note: ');
  });
  test('what is not said is not known', async () => {
    expect(await statusOf('LIVE-MIRRORS', mirrors(undefined))).toBe('unknown');
    expect(await statusOf('LIVE-MIRRORS', mirrors({}))).toBe('unknown');
    expect(await statusOf('LIVE-MIRRORS', mirrors({Mirrors: []}))).toBe('pass');
  });
});

describe('no answer at all', () => {
  const allUnknown = (live: readonly LiveFinding[]) => {
    const engineOnes = live.filter(({code}) => !['LIVE-ACCOUNT', 'LIVE-REGISTRY-LOG'].includes(code));
    expect(engineOnes.map(({status}) => status)).toEqual(engineOnes.map(() => 'unknown'));
    expect(liveExitCode(0, live)).toBe(2);
    expect(liveExitCode(1, live)).toBe(1);
  };

  test('no socket: not started, or held back before sign-in', async () => {
    const {live} = await ask({socket: '/nonexistent/docker.sock'});
    allUnknown(live);
    expect(of(live, 'LIVE-SIGN-IN').hint).toContain('Start Docker Desktop');
    const alone = await ask({socket: '/nonexistent/docker.sock', subject: {effective: {winner: 'admin-settings'}}});
    expect(of(alone.live, 'LIVE-SIGN-IN').hint).toContain('as it should be');
  });

  test.each(['silence', 'hang-mid-body', 'endless'] as const)('every call ends in %s', async reply => {
    const keys = ['GET /_ping', 'GET /info', 'GET /containers/json'];
    allUnknown((await ask({replies: Object.fromEntries(keys.map(key => [key, reply])), limits: SHORTEST})).live);
  });

  test('an answer that is too long is none, whatever it says', async () => {
    const {live} = await ask({
      replies: {'GET /info': {status: 200, body: {...INFO, Labels: 'x'.repeat(5 * 1024 * 1024)}}},
    });
    expect(of(live, 'LIVE-DESKTOP').status).toBe('unknown');
  });

  test('an answer to ping, and silence after that', async () => {
    allUnknown(
      (await ask({replies: {'GET /info': 'silence', 'GET /containers/json': 'silence'}, limits: SHORTEST})).live,
    );
  });

  test.each([
    'SSH-2.0-OpenSSH_9.9\r\n',
    '',
    `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(100_000)}`,
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: tcp\r\nConnection: Upgrade\r\n\r\n',
  ])('no engine speaks: %.30j', async text => {
    const server = await rawServer(text);
    cleanups.push(() => server.close());
    allUnknown((await ask({socket: server.socket, limits: SHORTEST})).live);
  });

  test('a failure weighs more than an unknown verdict', async () => {
    const {live} = await ask({replies: {'POST /images/create': UNKNOWN_MANIFEST}});
    expect([liveExitCode(0, live), liveExitCode(1, live), liveExitCode(2, live)]).toEqual([1, 1, 1]);
  });
});

test('nothing an engine or program says reaches the report as it is', async () => {
  const poison = '\u001b]0;owned\u0007\u202eMARK';
  const {live} = await ask({
    replies: {
      'GET /info': {status: 200, body: {...INFO, KernelVersion: poison, RegistryConfig: {Mirrors: [poison]}}},
      'POST /images/create': {
        status: 500,
        body: {message: `Access to ${poison} has been restricted by your administrators`},
      },
      'GET /containers/NAME/logs': {status: 200, text: poison},
    },
    helper: `printf '{"MARK\\\\u001b": "x"}'`,
    log: `printf 'MARK\\033 policy source: none'`,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(JSON.stringify(live) + liveLines(live).join('')).not.toMatch(/MARK|[\u0000-\u001f\u007f-\uffff]/);
});
