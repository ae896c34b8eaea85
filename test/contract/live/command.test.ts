import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {afterEach, describe, expect, test} from 'vitest';
import type {LiveFinding} from '../../../src/live/finding.ts';
import {runLive} from '../../../src/live/run.ts';
import {ACME, REPOSITORY} from '../cli/program.ts';
import {fakeEngine, INFO, type Replies, refusal} from './fake-engine.ts';

const ajv = new Ajv2020({allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true});
const validReport = ajv.compile(JSON.parse(readFileSync(join(REPOSITORY, 'schemas/report.schema.json'), 'utf8')));

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** From the sources, and not blocking: the engine that it asks runs in this process. */
function verify(...words: readonly string[]): Promise<{exit: number | null; out: string; err: string}> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(REPOSITORY, 'bin/dev.js'), 'verify', ...words], {cwd: REPOSITORY});
    const heard = {out: '', err: ''};
    child.stdout.on('data', chunk => {
      heard.out += chunk;
    });
    child.stderr.on('data', chunk => {
      heard.err += chunk;
    });
    child.on('close', exit => resolve({exit, ...heard}));
  });
}

async function engineOf(replies: Replies): Promise<string> {
  const engine = await fakeEngine(replies);
  cleanups.push(() => engine.close());
  return engine.socket;
}

const REFUSING: Replies = {
  'GET /info': {status: 200, body: INFO},
  'GET /containers/json': refusal('Registry key', 'acme'),
};

describe.skipIf(process.platform === 'win32')('verify --live', () => {
  test('the report fits its schema, and says what Docker Desktop answered', async () => {
    const {exit, out} = await verify(ACME, '--live', '--live-socket', await engineOf(REFUSING), '--json');
    const report = JSON.parse(out) as {live: readonly LiveFinding[]};
    validReport(report);
    expect(validReport.errors ?? []).toEqual([]);
    expect(report.live.find(({code}) => code === 'LIVE-SIGN-IN')).toMatchObject({
      status: 'fail',
      observed: 'refused with 407 via Registry key for acme',
    });
    expect(exit).toBe(1);
  });

  test('for a person: a section of its own, and the result line stays the last and the same', async () => {
    const plain = await verify(ACME);
    const {out, err} = await verify(ACME, '--live', '--live-socket', await engineOf(REFUSING));
    expect(out).toContain('\n\nLive, as Docker Desktop answers: 2 passed, 1 failed, ');
    expect(out.trimEnd().split('\n').at(-1)).toBe(plain.out.trimEnd().split('\n').at(-1));
    expect(out.split('\n').slice(0, 3)).toEqual(plain.out.split('\n').slice(0, 3));
    expect(err).toContain('Asking Docker Desktop');
    expect(plain.out + plain.err).not.toContain('LIVE-');
  });

  test('interrupted while its container is there: the container is removed', async () => {
    let waiting = () => {};
    const waits = new Promise<void>(resolve => {
      waiting = resolve;
    });
    const engine = await fakeEngine({
      'GET /info': {status: 200, body: INFO},
      'GET /containers/json': {status: 200, body: []},
      'POST /containers/create': {status: 201, body: {Id: 'f'.repeat(64)}},
      'POST /containers/NAME/start': {status: 204},
      'POST /containers/NAME/wait': () => {
        waiting();
        return 'silence';
      },
      'DELETE /containers/NAME': {status: 204},
    });
    cleanups.push(() => engine.close());
    const words = [ACME, '--live', '--live-image', 'alpine', '--live-socket', engine.socket];
    const child = spawn(process.execPath, [join(REPOSITORY, 'bin/dev.js'), 'verify', ...words], {cwd: REPOSITORY});
    const ended = new Promise(resolve => child.on('close', resolve));
    await waits;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(engine.asked.filter(({method}) => method === 'DELETE')).toHaveLength(1);
  });

  test('another root has no engine', async () => {
    const {exit, err} = await verify(ACME, '--live', '--root', '/');
    expect({exit, err}).toEqual({
      exit: 2,
      err: expect.stringContaining('--live asks the Docker Desktop of this machine'),
    });
  });

  test('the other flags want --live', async () => {
    const {exit, out} = await verify(ACME, '--live-image', 'alpine');
    expect({exit, out}).toEqual({exit: 2, out: ''});
  });
});

const NOBODY = {socket: undefined, denied: undefined, image: undefined};

test.each([
  [{socket: 'docker.sock'}, 'the absolute path'],
  [{denied: 'https://quay.io/'}, 'a host, such as'],
  [{denied: 'quay'}, 'a host, such as'],
  [{denied: '-x.example'}, 'a host, such as'],
  [{image: 'alpine; rm -rf /'}, 'an image on this machine'],
  [{image: '--privileged'}, 'an image on this machine'],
])('%j is refused', async (flag, hint) => {
  const effective = {winner: 'none', sources: [], sentence: ''} as const;
  await expect(runLive('linux', effective, {...NOBODY, ...flag}, undefined)).rejects.toMatchObject({
    code: 'USAGE',
    hint: expect.stringContaining(hint),
  });
});
