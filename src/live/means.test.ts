import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, describe, expect, test, vi} from 'vitest';
import {LIVE_QUESTIONS} from './codes.ts';
import {meansOf} from './means.ts';
import {run} from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'live-means-'));
const program = join(folder, 'docker-credential-desktop');
writeFileSync(program, '#!/bin/sh\necho "[$DOCKER_HOST$DOCKER_CONTEXT$DOCKER_CONFIG][$OTHER]"\n');
chmodSync(program, 0o755);

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, {recursive: true, force: true}));

test('codes are a closed list and are never renamed', () => {
  expect(Object.keys(LIVE_QUESTIONS)).toEqual([
    'LIVE-DESKTOP',
    'LIVE-ACCOUNT',
    'LIVE-SIGN-IN',
    'LIVE-REGISTRY-LOG',
    'LIVE-HOST-DENIED',
    'LIVE-HOST-ALLOWED',
    'LIVE-MIRRORS',
    'LIVE-ISOLATION',
    'LIVE-OLD-CONTAINERS',
  ]);
});

describe('where the engine is looked for', () => {
  test('in the home folder that the system knows, whatever the variables say', () => {
    vi.stubEnv('HOME', '/tmp/steered');
    vi.stubEnv('DOCKER_HOST', 'unix:///tmp/steered.sock');
    expect(meansOf('linux').sockets).toEqual([
      {
        path: `${userInfo().homedir}/.docker/desktop/docker.sock`,
        address: '"unix://$HOME/.docker/desktop/docker.sock"',
      },
    ]);
    expect(meansOf('macos').sockets).toEqual([
      {path: `${userInfo().homedir}/.docker/run/docker.sock`, address: '"unix://$HOME/.docker/run/docker.sock"'},
    ]);
  });

  test('on Windows at the pipes of Docker Desktop, never at docker_engine', () => {
    expect(meansOf('windows').sockets).toEqual([
      {path: '\\\\.\\pipe\\dockerDesktopLinuxEngine', address: 'npipe:////./pipe/dockerDesktopLinuxEngine'},
      {path: '\\\\.\\pipe\\dockerDesktopWindowsEngine', address: 'npipe:////./pipe/dockerDesktopWindowsEngine'},
    ]);
    expect(meansOf('windows', '\\\\.\\pipe\\other').sockets[0].address).toBe('npipe:////./pipe/other');
  });

  test('where somebody says, quoted', () => {
    expect(meansOf('linux', "/tmp/it's").sockets).toEqual([{path: "/tmp/it's", address: `'unix:///tmp/it'\\''s'`}]);
  });
});

describe.skipIf(process.platform === 'win32')('programs', () => {
  test('PATH counts for an ordinary account, never for root, and no relative folder does', () => {
    vi.stubEnv('PATH', `.:${folder}`);
    const found = meansOf('linux').credentialHelper;
    if (process.getuid?.() === 0) expect(found).not.toBe(program);
    else
      expect([
        program,
        '/usr/bin/docker-credential-desktop',
        '/opt/docker-desktop/bin/docker-credential-desktop',
      ]).toContain(found);
    vi.stubEnv('PATH', '.:bin:');
    expect(meansOf('linux').credentialHelper ?? '/').toMatch(/^\//);
  });

  test('nothing sends them to another engine', async () => {
    for (const name of ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'OTHER']) vi.stubEnv(name, 'set');
    expect(await run(program, ['list'], 10_000)).toEqual({kind: 'printed', text: '[][set]\n'});
  });

  test('what cannot be started is missing', async () => {
    expect(await run(folder, [], 10_000)).toEqual({kind: 'missing'});
    expect(await run(undefined, [], 10_000)).toEqual({kind: 'missing'});
  });
});
