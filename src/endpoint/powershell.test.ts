import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {type PowerShellError, runPowerShell, windowsPowerShell} from './powershell.ts';

const FAKE = fileURLToPath(new URL('../../test/fakes/pwsh.mjs', import.meta.url));

// A script that names its interpreter in its first line is no program on Windows.
describe.skipIf(process.platform === 'win32')('node-powershell, with a fake PowerShell', () => {
  let folder: string;
  let executable: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wharfinger-pwsh-'));
    executable = join(folder, 'pwsh');
    writeFileSync(executable, `#!/bin/sh\nexec '${process.execPath}' '${FAKE}' "$@"\n`);
    chmodSync(executable, 0o755);
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const run = (script: string, timeoutMs = 30_000) => runPowerShell(script, {timeoutMs, executable});
  const fault = (script: string, timeoutMs?: number): Promise<PowerShellError> =>
    run(script, timeoutMs).then(
      value => expect.fail(`an answer: ${JSON.stringify(value)}`),
      (error: PowerShellError) => error,
    );

  test('an answer, from a shell without profile and with nothing in its environment that steers it', async () => {
    const before = {...process.env};
    Object.assign(process.env, {PSModulePath: '/evil', COR_PROFILER: '{evil}', DOTNET_STARTUP_HOOKS: '/evil.dll'});
    try {
      const {arguments: parameters, environment} = (await run('answer')) as unknown as {
        readonly arguments: readonly string[];
        readonly environment: Record<string, string>;
      };
      expect(parameters).toEqual([
        '-NoLogo',
        '-NoProfile',
        '-NonInteractive',
        '-OutputFormat',
        'Text',
        '-NoExit',
        '-Command',
        '-',
      ]);
      expect(Object.keys(environment)).not.toContain('NODE_POWERSHELL');
      expect(JSON.stringify(environment)).not.toContain('evil');
      expect(environment['PATH']).toBe('/usr/bin:/bin');
    } finally {
      for (const name of ['PSModulePath', 'COR_PROFILER', 'DOTNET_STARTUP_HOOKS'])
        if (before[name] === undefined) delete process.env[name];
    }
  });

  test('the environment does not choose the executable', async () => {
    process.env['NODE_POWERSHELL'] = '/bin/false';
    expect(await run('non-ascii')).toBe('Zoë \u202e 🚢 "$(x)"');
  });

  test('much of it', async () => {
    expect(await run('huge')).toHaveLength(4_000_000);
  });

  test('an answer among noise on both streams', async () => {
    expect(await run('noise')).toBe('through the noise');
  });

  test.each([
    ['nothing', 'no-answer'],
    ['null', 'no-answer'],
    ['half an answer', 'no-answer'],
    ['not an envelope', 'no-answer'],
    ['ok in words', 'refused'],
    ['refuse', 'refused'],
    ['crash', 'crashed'],
    ['quiet end', 'crashed'],
  ])('%s: %s', async (script, expected) => {
    expect((await fault(script)).fault).toBe(expected);
  });

  test('a hang ends in time', async () => {
    expect((await fault('hang', 1_000)).fault).toBe('timed-out');
  });

  test('what the script says about itself cannot steer a terminal', async () => {
    expect((await fault('refuse')).message).toBe('PowerShell could not look: no ?[31mway');
  });

  test('no executable, and one that is none', async () => {
    const attempt = (other: string) => runPowerShell('answer', {timeoutMs: 30_000, executable: other});
    await expect(attempt(join(folder, 'nowhere'))).rejects.toMatchObject({fault: 'missing'});
    await expect(attempt(folder)).rejects.toMatchObject({fault: 'missing'});
  });

  test('the library says nothing on stdout, also where DEBUG asks for it', async () => {
    const require = createRequire(createRequire(import.meta.url).resolve('node-powershell'));
    const debug = createRequire(require.resolve('child-shell'))('debug') as {
      enable: (names: string) => void;
      disable: () => void;
    };
    const said = {out: vi.spyOn(console, 'log'), err: vi.spyOn(console, 'error').mockImplementation(() => {})};
    debug.enable('*');
    try {
      await run('non-ascii');
      expect(said.err).toHaveBeenCalled();
      expect(said.out).not.toHaveBeenCalled();
    } finally {
      debug.disable();
      vi.restoreAllMocks();
    }
  });
});

describe('the PowerShell of Windows', () => {
  const below = '\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
  const resolve = (path: string): string => {
    if (path !== '\\\\?\\GLOBALROOT\\SystemRoot') throw new Error('ENOENT');
    return 'D:\\Windows';
  };

  test('is found through the kernel, not through the environment', () => {
    vi.stubEnv('SystemRoot', 'C:\\Users\\mallory');
    expect(windowsPowerShell(resolve)).toBe(`D:\\Windows${below}`);
    expect(windowsPowerShell(() => expect.fail('no such name'))).toBe(`C:\\Windows${below}`);
    vi.unstubAllEnvs();
  });

  test('is loaded only when it is asked', () => {
    expect(readFileSync(new URL('powershell.ts', import.meta.url), 'utf8')).not.toMatch(
      /^import \{[^}]*\} from 'node-powershell'/m,
    );
  });
});
