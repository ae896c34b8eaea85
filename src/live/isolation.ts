import {randomUUID} from 'node:crypto';
import process from 'node:process';
import {BY_HAND} from './commands.ts';
import {type Answer, type Engine, jsonIn, objectIn, silenceOf} from './engine.ts';
import {type LiveFinding, liveFinding} from './finding.ts';
import type {Limits} from './means.ts';

const CONTROLS = ['settings.enhancedContainerIsolation'];
/** Source: docker/docs enhanced-container-isolation@8a5905a. */
const RUNTIME = 'sysbox-runc';
const ISOLATED = '0 100000 65536';
/** What ends a run from outside: the container must not outlive it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Containers that are looked at one by one. */
const MOST = 200;

type Judged = readonly [status: LiveFinding['status'], observed: string, hint?: string];

/**
 * Runs `cat /proc/self/uid_map` in a container of its own, of an image that is there already: an engine asked to create
 * one pulls nothing. The container has no network and is removed whatever happens, also where its creation went unheard.
 */
export async function askIsolation(engine: Engine, image: string, limits: Limits): Promise<LiveFinding> {
  const name = `wharfinger-live-${randomUUID()}`;
  const say = (status: LiveFinding['status'], observed: string, hint?: string) =>
    liveFinding('LIVE-ISOLATION', {
      controls: CONTROLS,
      status,
      expected: `uid_map ${ISOLATED}`,
      observed,
      command: BY_HAND.isolation(engine.docker, image),
      ...(hint !== undefined && {hint}),
    });
  const remove = () =>
    engine.ask({method: 'DELETE', path: `/containers/${name}?force=true&v=true`, limit: limits.work});
  const stop = () => void remove().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, stop);
  const created = await engine.ask({
    method: 'POST',
    path: `/containers/create?name=${name}`,
    limit: limits.work,
    body: {
      Image: image,
      Entrypoint: ['cat'],
      Cmd: ['/proc/self/uid_map'],
      // Output as it is, not in frames.
      Tty: true,
      HostConfig: {NetworkMode: 'none', LogConfig: {Type: 'json-file'}},
    },
  });
  const [status, observed, hint] = isAny(created, [201])
    ? await outputOf(engine, name, limits)
    : isAny(created, [404])
      ? (['unknown', 'the image is not on this machine', 'Name an image that is there; none is ever pulled.'] as const)
      : (['unknown', silenceOf(created)] as const);
  const removed = await remove();
  for (const signal of SIGNALS) process.off(signal, stop);
  if (isAny(removed, [204, 404])) return say(status, observed, hint);
  return say(
    status,
    observed,
    `The container of this question may still be there: ${engine.docker} rm --force ${name}`,
  );
}

async function outputOf(engine: Engine, name: string, {work}: Limits): Promise<Judged> {
  const steps = [
    {method: 'POST', path: `/containers/${name}/start`, limit: work, good: [204, 304]},
    {method: 'POST', path: `/containers/${name}/wait`, limit: work, good: [200]},
    {method: 'GET', path: `/containers/${name}/logs?stdout=true`, limit: work, good: [200]},
  ] as const;
  let last: Answer = {kind: 'absent'};
  for (const {good, ...call} of steps) {
    last = await engine.ask(call);
    if (!isAny(last, good)) return ['unknown', silenceOf(last)];
  }
  return judgeUidMap(last.kind === 'answer' ? last.body : '');
}

const isAny = (answer: Answer, statuses: readonly number[]): boolean =>
  answer.kind === 'answer' && statuses.includes(answer.status);

/** One line `<first inside> <first outside> <count>`. Outside 0 is root of the virtual machine. */
export function judgeUidMap(text: string): Judged {
  const line = /^\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*$/.exec(text.slice(0, 200));
  if (!line) return ['unknown', 'no uid_map'];
  const map = line.slice(1, 4).join(' ');
  if (map === ISOLATED) return ['pass', `uid_map ${map}`];
  return [line[2] === '0' ? 'fail' : 'unknown', `uid_map ${map}`];
}

/** What was created before isolation came stays as it was. */
export async function askOldContainers(engine: Engine, limits: Limits): Promise<LiveFinding> {
  const say = (status: LiveFinding['status'], observed: string) =>
    liveFinding('LIVE-OLD-CONTAINERS', {
      controls: CONTROLS,
      status,
      expected: `runtime ${RUNTIME} in every container`,
      observed,
      command: BY_HAND.oldContainers(engine.docker),
    });
  const list = await engine.ask({method: 'GET', path: '/containers/json?all=true', limit: limits.answer});
  const rows = list.kind === 'answer' && list.status === 200 ? jsonIn(list) : undefined;
  if (!Array.isArray(rows)) return say('unknown', silenceOf(list));
  let old = 0;
  for (const row of rows.slice(0, MOST) as unknown[]) {
    const id = (row as {Id?: unknown} | null)?.Id;
    if (typeof id !== 'string' || !/^[0-9a-f]{12,64}$/.test(id))
      return say('unknown', 'a list that is none of containers');
    const one = await engine.ask({method: 'GET', path: `/containers/${id}/json`, limit: limits.answer});
    if (isAny(one, [404])) continue;
    const runtime = isAny(one, [200])
      ? (objectIn(one)?.['HostConfig'] as {Runtime?: unknown} | undefined)?.Runtime
      : undefined;
    if (typeof runtime !== 'string') return say('unknown', silenceOf(one));
    if (runtime !== RUNTIME) old++;
  }
  const more = rows.length > MOST ? `, of the first ${MOST} of ${rows.length}` : '';
  if (old > 0) return say('fail', `${old} of ${rows.length} with another runtime${more}`);
  return rows.length > MOST ? say('unknown', `none${more}`) : say('pass', `${rows.length} containers, all with it`);
}
