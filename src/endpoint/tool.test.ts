import {existsSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
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
    expect(await sh('sleep 1000 & echo started; wait', 200)).toEqual({status: 'failed', reason: 'no answer in time'});
    // What it started, in a session of its own, may keep the output open for ever.
    expect(await sh('setsid sleep 5 & exit 0', 200)).toMatchObject({status: 'failed'});
  });

  test('that never stops talking is ended', async () => {
    expect(await sh('yes')).toEqual({status: 'failed', reason: 'too much output'});
  });
});
