import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {runTool} from './tool.ts';

describe.skipIf(!existsSync('/bin/sh'))('a tool', () => {
  const sh = (script: string, limit?: number) => runTool('/bin/sh', ['-c', script], limit);

  test('gives both outputs and its code', async () => {
    expect(await sh('echo out; echo err >&2; exit 3')).toEqual({
      status: 'ended',
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('sees nothing of the environment, the working folder or the input of whoever called', async () => {
    process.env['WHARFINGER_HOSTILE'] = 'yes';
    const result = await runTool('/usr/bin/env', []);
    delete process.env['WHARFINGER_HOSTILE'];
    expect(result).toMatchObject({
      stdout: expect.stringMatching(/^PATH=\/usr\/bin:\/bin:\/usr\/sbin:\/sbin\nLC_ALL=C\nTZ=UTC0\n$/),
    });
    expect(await sh('pwd; cat')).toMatchObject({stdout: '/\n'});
  });

  test('that is not there is missing; one that cannot be run has failed', async () => {
    expect(await runTool('/usr/bin/no-such-tool', [])).toEqual({status: 'missing'});
    expect(await runTool('/etc/passwd', [])).toMatchObject({status: 'failed'});
  });

  test('that hangs is killed with everything it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wharfinger-tool-'));
    const file = join(folder, 'started');
    const result = await sh(`sleep 1000 & echo $! >${file}; wait`, 500);
    const started = Number(readFileSync(file, 'utf8'));
    rmSync(folder, {recursive: true});
    expect(result).toEqual({status: 'failed', reason: 'no answer in time'});
    await vi.waitFor(() => expect(isRunning(started)).toBe(false), 10_000);
  });

  test('whose child keeps its output open is not waited for', async () => {
    expect(await sh('setsid sleep 5 & exit 0', 200)).toEqual({status: 'failed', reason: 'no answer in time'});
  });

  test('that never stops talking is ended', async () => {
    expect(await sh('yes')).toEqual({status: 'failed', reason: 'too much output'});
  });
});

/** One that has ended may stand in the list until its parent asks for it. */
function isRunning(id: number): boolean {
  const {stdout} = spawnSync('/bin/ps', ['-o', 'stat=', '-p', String(id)], {encoding: 'utf8'});
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
