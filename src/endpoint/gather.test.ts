import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {desiredState} from '../../test/fixtures/desired-state.ts';
import {checkListOf} from '../documents/check-list.ts';
import type {Observation, ReceiptFact} from '../verify/facts.ts';
import {reportOf} from '../verify/report.ts';
import {answersOwed} from './deadline.ts';
import {Files} from './files.ts';
import {gather} from './gather.ts';
import type {Looks} from './looks.ts';

const list = checkListOf(
  desiredState({platform: 'linux', sources: ['registry-json'], settings: {analyticsEnabled: false}}),
);
const look = {platform: 'linux', root: '/nowhere', checks: list.checks} as const;
const files = new Files('/nowhere/at/all');
const nothing = async (): Promise<ReceiptFact> => ({status: 'absent'});

/** Every kind of look answers with this; notes what was asked. */
function looks(answer: (kind: string) => Promise<Observation>, asked: string[] = []): Looks {
  return new Proxy({} as Looks, {
    get: (_, kind: string) => () => {
      asked.push(kind);
      return answer(kind);
    },
  });
}

test('a look that never answers is unreadable, and the others are there', async () => {
  const answer = (kind: string): Promise<Observation> =>
    kind === 'file-content' ? new Promise<never>(() => {}) : Promise.resolve({status: 'absent'});
  const facts = await gather(list, look, {looks: looks(answer), files, receipt: nothing}, 50);
  const seen = [...facts.observations].filter(([id]) => id.startsWith('file-content '));
  expect(seen.length).toBeGreaterThan(0);
  for (const [, observation] of seen) expect(observation).toEqual({status: 'unreadable', reason: 'no answer in time'});
  expect(answersOwed()).toBe(seen.length);
  expect(reportOf(list, facts)).toMatchObject({effective: {winner: 'undetermined'}});
});

test('a look that throws is unreadable', async () => {
  const facts = await gather(list, look, {looks: looks(() => Promise.reject(new Error('x'))), files, receipt: nothing});
  for (const [, observation] of facts.observations) expect(observation.status).toBe('unreadable');
});

test('without Docker Desktop nobody looks for its processes, and without its channel for a package', async () => {
  const asked: string[] = [];
  await gather(list, look, {looks: looks(async () => ({status: 'absent'}), asked), files, receipt: nothing});
  expect(asked).toContain('file-content');
  expect(asked).not.toContain('package-version');
  expect(asked).not.toContain('unit-enabled');
  const channels = list.checks.flatMap(check => check.channels ?? []);
  const {policy, revision} = list;
  const receipt = async (): Promise<ReceiptFact> => ({
    status: 'believed',
    policy,
    revision,
    channel: channels[0]!,
    complete: true,
    records: [],
  });
  await gather(list, look, {looks: looks(async () => ({status: 'absent'}), asked), files, receipt});
  expect(asked).toContain('package-version');
});

test('the sources are always looked at', async () => {
  const asked: string[] = [];
  const facts = await gather(
    list,
    {...look, checks: []},
    {looks: looks(async () => ({status: 'absent'}), asked), files, receipt: nothing},
  );
  expect(asked.sort()).toEqual(['desktop-version', 'file-content', 'file-content']);
  expect(facts.observations.size).toBe(3);
});

test.skipIf(process.platform === 'win32')('the program ends although a thread waits for ever', () => {
  const program = fileURLToPath(new URL('../../test/fixtures/stuck.ts', import.meta.url));
  const run = spawnSync(process.execPath, [program], {encoding: 'utf8', timeout: 30_000, killSignal: 'SIGKILL'});
  expect(run).toMatchObject({status: 2, signal: null, stdout: 'unreadable\n', stderr: ''});
});
