import {Failure} from '../failure.ts';
import {BY_HAND} from './commands.ts';
import type {Engine} from './engine.ts';
import {type LiveFinding, liveFinding} from './finding.ts';
import type {Limits} from './means.ts';
import {type Pull, pull} from './pull.ts';
import type {LiveWanted} from './wanted.ts';

type Registries = NonNullable<LiveWanted['registries']>;

const DOCKER_HUB = 'docker.io';
/** Registries that everybody knows and most lists leave out. The first that has nothing to do with the list is asked. */
const WELL_KNOWN = ['quay.io', 'registry.gitlab.com', 'public.ecr.aws', 'ghcr.io', 'mcr.microsoft.com', 'nvcr.io'];
/** So many at once: a list has up to 100 hosts, and one that does not answer takes its whole time. */
const AT_ONCE = 6;

/** What is asked of each host, and what the policy says of it. */
export interface HostQuestion {
  readonly host: string;
  readonly controls: readonly string[];
  readonly allowed: boolean;
}

/** @param denied a host that has to be refused; see {@link deniedHost} */
export function hostQuestions({hosts, dockerHub}: Registries, denied: string | undefined): readonly HostQuestion[] {
  return [
    ...(denied === undefined || denied === DOCKER_HUB ? [] : [{host: denied, controls: [], allowed: false}]),
    {host: DOCKER_HUB, controls: ['registryAccess.dockerHub'], allowed: dockerHub === 'allow'},
    ...hosts
      // A name that stands for those below it is contacted by nobody.
      .filter(({assumedSuffix}) => assumedSuffix?.contacted !== false)
      .map(({host, entries}) => ({host, controls: entries.map(id => `registryAccess.allow[${id}]`), allowed: true})),
  ];
}

/**
 * A host that has nothing to do with the list: as it was chosen, else one that everybody knows; undefined where the list
 * has them all.
 *
 * @throws Failure where the policy allows the chosen one, or may
 */
export function deniedHost({hosts, dockerHub}: Registries, chosen?: string): string | undefined {
  const isFree = (host: string): boolean => !hosts.some(listed => areRelated(host, listed.host));
  if (chosen === undefined) return WELL_KNOWN.find(isFree);
  if (isFree(chosen) && !(areRelated(chosen, DOCKER_HUB) && dockerHub === 'allow')) return chosen;
  throw new Failure('USAGE', `--live-denied ${chosen}: the policy allows this host, or one that may cover it.`, {
    hint: 'Name a registry that the policy does not mention.',
  });
}

/** Whether an entry covers the hosts below it is not documented: neither kind proves anything. */
function areRelated(host: string, listed: string): boolean {
  return host === listed || host.endsWith(`.${listed}`) || listed.endsWith(`.${host}`);
}

export async function askHosts(
  engine: Engine,
  questions: readonly HostQuestion[],
  limits: Limits,
): Promise<readonly LiveFinding[]> {
  const over = AbortSignal.timeout(limits.hosts);
  const findings: LiveFinding[] = [];
  const waiting = [...questions.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, question] = next;
      const answer: Pull = over.aborted
        ? {kind: 'unclear', why: 'the time for all hosts together was up'}
        : await pull(engine, question.host, limits.work);
      findings[index] = judgeHost(engine.docker, question, answer);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  return findings;
}

export function judgeHost(docker: string, {host, controls, allowed}: HostQuestion, answer: Pull): LiveFinding {
  return liveFinding(allowed ? 'LIVE-HOST-ALLOWED' : 'LIVE-HOST-DENIED', {
    instance: host,
    controls,
    status: statusOf(host, allowed, answer),
    expected: allowed ? 'let through; the registry itself answers' : 'refused by the administrators',
    observed: observedOf(host, answer),
    command: BY_HAND.host(docker, host),
  });
}

function statusOf(host: string, allowed: boolean, answer: Pull): LiveFinding['status'] {
  switch (answer.kind) {
    case 'unclear':
      return 'unknown';
    case 'reached':
      return allowed ? 'pass' : 'fail';
    case 'denied':
      if (allowed) return 'fail';
      // A refusal of something else says nothing about this host.
      return answer.host === undefined || areRelated(answer.host, host) ? 'pass' : 'unknown';
  }
}

function observedOf(host: string, answer: Pull): string {
  switch (answer.kind) {
    case 'unclear':
      return answer.why;
    case 'reached':
      return 'let through: the registry itself answers';
    case 'denied':
      return answer.host === undefined || answer.host === host
        ? 'refused by the administrators'
        : `refused by the administrators: ${answer.host}`;
  }
}
