import {LIVE_QUESTIONS} from './codes.ts';
import {BY_HAND} from './commands.ts';
import {type LiveFinding, liveFinding} from './finding.ts';
import {type Printed, run, whyNothing} from './tool.ts';

/** Whether an account of Docker Hub is signed in. */
export type Account = 'signed-in' | 'nobody' | 'unknown';

/** Prints registries and user names; the other verbs of a credential helper print or change secrets. */
const LIST = ['list'];

/** Who the account is stays on the machine: counted and compared, never passed on. */
export async function askAccount(
  helper: string | undefined,
  limit: number,
): Promise<{readonly account: Account; readonly finding: LiveFinding}> {
  return judgeAccount(await run(helper, LIST, limit));
}

export function judgeAccount(printed: Printed): {readonly account: Account; readonly finding: LiveFinding} {
  const common = {expected: 'Docker Hub among the registries', command: BY_HAND.account};
  const unknown = (observed: string) => ({
    account: 'unknown' as const,
    finding: liveFinding('LIVE-ACCOUNT', {...common, status: 'unknown', observed}),
  });
  if (printed.kind !== 'printed') return unknown(whyNothing(printed, 'docker-credential-desktop'));
  const registries = registriesIn(printed.text);
  if (!registries) return unknown('docker-credential-desktop printed what is no list');
  const count = registries.length === 1 ? '1 registry' : `${registries.length} registries`;
  const hub = registries.some(isDockerHub);
  return {
    account: hub ? 'signed-in' : 'nobody',
    finding: liveFinding('LIVE-ACCOUNT', {
      ...common,
      // Not being signed in is no fault: before sign-in is when enforcement shows best.
      status: hub ? 'pass' : 'unknown',
      ...(!hub && {hint: LIVE_QUESTIONS['LIVE-ACCOUNT'].fix}),
      observed: `${count}, Docker Hub ${hub ? 'among them' : 'not among them'}`,
    }),
  };
}

/** Source: docker/docker-credential-helpers, `list` prints an object of registry to user name. */
function registriesIn(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}

const isDockerHub = (registry: string): boolean =>
  /^(?:https?:\/\/)?(?:index\.docker\.io|registry-1\.docker\.io|docker\.io)(?:[:/]|$)/i.test(registry);
