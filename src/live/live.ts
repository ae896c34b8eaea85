import type {Platform} from '../desktop/platforms.ts';
import type {Effective} from '../verify/effective.ts';
import {askAccount} from './account.ts';
import type {LiveCode} from './codes.ts';
import {BY_HAND} from './commands.ts';
import {judgeDesktop, judgeMirrors, type Kind} from './desktop.ts';
import {type Answer, dockerAt, type Engine, openEngine, silenceOf} from './engine.ts';
import {type LiveFinding, liveFinding} from './finding.ts';
import {askIsolation, askOldContainers} from './isolation.ts';
import type {Means} from './means.ts';
import {askHosts, deniedHost, hostQuestions} from './registries.ts';
import {askRegistryLog} from './registry-log.ts';
import {judgeSignIn, refusalIn} from './sign-in.ts';
import type {LiveWanted} from './wanted.ts';

/** What a live run is about. */
export interface LiveSubject {
  readonly platform: Platform;
  /** What was computed from the files of this machine. */
  readonly effective: Pick<Effective, 'winner' | 'says'>;
  /** Undefined where there is no policy file but a list of checks, which says nothing of registries and isolation. */
  readonly wanted?: LiveWanted;
  /** `--live-denied`: a valid host name. */
  readonly denied?: string;
  /** `--live-image`: an image on this machine that holds `cat`, named as it may stand in a command line. */
  readonly image?: string;
}

/**
 * Asks the Docker Desktop of this machine and account whether it does what the policy says, and changes nothing: the one
 * container it may create is removed. Uses the network, through the engine. What answers belongs to the user of the
 * machine, who can make it say anything: a failure is a failure, a pass is no proof against that user.
 *
 * @throws Failure where `denied` is a host that the policy allows
 */
export async function askLive(subject: LiveSubject, means: Means): Promise<readonly LiveFinding[]> {
  const {wanted, effective} = subject;
  const {limits, sockets} = means;
  const denied = wanted?.registries && deniedHost(wanted.registries, subject.denied);
  const opened = await openEngine(sockets, limits.answer);
  const engine = 'ask' in opened ? opened : deadEngine(dockerAt(sockets[0]), opened);
  const info = await engine.ask({method: 'GET', path: '/info', limit: limits.answer});
  const {kind, finding: desktop} = judgeDesktop(engine.docker, info);
  const containers = await engine.ask({method: 'GET', path: '/containers/json', limit: limits.answer});
  const {account, finding: signedIn} = await askAccount(means.credentialHelper, limits.program);
  const why = whyNotAsked(kind, containers);
  return [
    desktop,
    signedIn,
    kind === 'other'
      ? notAsked('LIVE-SIGN-IN', engine.docker, why!)
      : judgeSignIn(engine.docker, containers, effective, account),
    ...(await aboutRegistries(subject, means, engine, denied, why)),
    kind === 'other' ? notAsked('LIVE-MIRRORS', engine.docker, why!) : judgeMirrors(engine.docker, info),
    ...(await aboutIsolation(subject, means, engine, why)),
  ];
}

/**
 * What a live run makes of the exit code of the verdict. A failure is 1, whatever the files say. Where it is not certain
 * that Docker Desktop answered, nothing of what was asked for was done: 2 where it would have been 0. Other unknowns
 * change nothing: some are the normal state of a machine with somebody signed in.
 */
export function liveExitCode(code: 0 | 1 | 2, live: readonly LiveFinding[]): 0 | 1 | 2 {
  if (live.some(({status, severity}) => status === 'fail' && severity !== 'info')) return 1;
  const answered = live.some(({code: asked, status}) => asked === 'LIVE-DESKTOP' && status === 'pass');
  return code === 0 && !answered ? 2 : code;
}

const deadEngine = (docker: string, answer: Answer): Engine => ({docker, ask: () => Promise.resolve(answer)});

/** Why the engine's answers about registries and containers would say nothing; undefined where they say something. */
function whyNotAsked(kind: Kind, containers: Answer): string | undefined {
  if (kind === 'other') return 'what answers is not Docker Desktop';
  if (kind === 'windows') return 'the engine runs Windows containers, to which it does not apply in the same way';
  if (refusalIn(containers)) return 'nobody entitled is signed in, and the engine refuses the question';
  if (containers.kind !== 'answer' || containers.status !== 200) return silenceOf(containers);
  return undefined;
}

/** What was left out and why, with the way to ask it by hand. */
function notAsked(
  code: LiveCode,
  docker: string,
  why: string,
  status: 'unknown' | 'not-applicable' = 'unknown',
): LiveFinding {
  return liveFinding(code, {
    status,
    expected: 'an answer',
    observed: `not asked: ${why}`,
    command: byHand(code, docker),
  });
}

function byHand(code: LiveCode, docker: string): string {
  switch (code) {
    case 'LIVE-DESKTOP':
      return BY_HAND.desktop(docker);
    case 'LIVE-ACCOUNT':
      return BY_HAND.account;
    case 'LIVE-SIGN-IN':
      return BY_HAND.signIn(docker);
    case 'LIVE-REGISTRY-LOG':
      return BY_HAND.registryLog;
    case 'LIVE-HOST-DENIED':
    case 'LIVE-HOST-ALLOWED':
      return BY_HAND.host(docker);
    case 'LIVE-MIRRORS':
      return BY_HAND.mirrors(docker);
    case 'LIVE-ISOLATION':
      return BY_HAND.isolation(docker);
    case 'LIVE-OLD-CONTAINERS':
      return BY_HAND.oldContainers(docker);
  }
}

const NO_POLICY = 'a list of checks does not say it; verify with the policy file';

async function aboutRegistries(
  {wanted}: LiveSubject,
  {limits, dockerProgram}: Means,
  engine: Engine,
  denied: string | undefined,
  why: string | undefined,
): Promise<readonly LiveFinding[]> {
  if (!wanted?.registries) {
    const reason = wanted ? 'the policy does not switch Registry Access Management on' : NO_POLICY;
    return [notAsked('LIVE-HOST-DENIED', engine.docker, reason, 'not-applicable')];
  }
  const log = await askRegistryLog(dockerProgram, limits.program);
  if (why !== undefined)
    return [log, notAsked('LIVE-HOST-DENIED', engine.docker, why), notAsked('LIVE-HOST-ALLOWED', engine.docker, why)];
  return [
    log,
    ...(denied === undefined
      ? [
          notAsked(
            'LIVE-HOST-DENIED',
            engine.docker,
            'the policy allows every registry that is asked by itself; name one with --live-denied',
          ),
        ]
      : []),
    ...(await askHosts(engine, hostQuestions(wanted.registries, denied), limits)),
  ];
}

async function aboutIsolation(
  {wanted, image}: LiveSubject,
  {limits}: Means,
  engine: Engine,
  why: string | undefined,
): Promise<readonly LiveFinding[]> {
  if (!wanted?.isolation) {
    const reason = wanted ? 'the policy does not lock Enhanced Container Isolation on' : NO_POLICY;
    return [notAsked('LIVE-ISOLATION', engine.docker, reason, 'not-applicable')];
  }
  if (why !== undefined)
    return [notAsked('LIVE-ISOLATION', engine.docker, why), notAsked('LIVE-OLD-CONTAINERS', engine.docker, why)];
  return [
    image === undefined
      ? notAsked(
          'LIVE-ISOLATION',
          engine.docker,
          'it takes an image that is on this machine; name one with --live-image',
        )
      : await askIsolation(engine, image, limits),
    await askOldContainers(engine, limits),
  ];
}
