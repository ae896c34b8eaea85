import {BY_HAND} from './commands.ts';
import {type LiveFinding, liveFinding} from './finding.ts';
import {type Printed, run, whyNothing} from './tool.ts';

/** Source: docker/docs reference/cli/docker/desktop/logs; Docker Desktop 4.39 and later. */
const WORDS = BY_HAND.registryLog.split(' ').slice(1);

/**
 * What the lines of Registry Access Management say. Source: docker/skills
 * docker-desktop-preflight/references/registry-access.md@c76dd2d.
 */
const LINES: readonly {
  readonly pattern: RegExp;
  readonly says: 'on' | 'off' | 'none' | 'unclear';
  readonly words: string;
}[] = [
  {
    pattern: /stopping registry access management refresh because no orgs are enforced/i,
    says: 'off',
    words: 'off, because no organisation is enforced',
  },
  {pattern: /policy source: (?:hub-cache|hub)\b/i, says: 'on', words: 'on, with a policy of Docker Hub'},
  {pattern: /policy source: none\b/i, says: 'none', words: 'without a policy'},
  {pattern: /policy source: admin-settings-invalid\b/i, says: 'none', words: 'with a local policy that cannot be read'},
  {pattern: /policy source: admin-settings\b/i, says: 'unclear', words: 'with a local policy, not that of Docker Hub'},
  {pattern: /policy enabled, times: refresh due after/i, says: 'on', words: 'on'},
  {pattern: /will perform a refresh in/i, says: 'on', words: 'on'},
];

export async function askRegistryLog(docker: string | undefined, limit: number): Promise<LiveFinding> {
  return judgeRegistryLog(await run(docker, WORDS, limit));
}

/** The newest line that says anything decides. */
export function judgeRegistryLog(printed: Printed): LiveFinding {
  const common = {controls: ['registryAccess.dockerHub'], expected: 'on', command: BY_HAND.registryLog};
  if (printed.kind !== 'printed')
    return liveFinding('LIVE-REGISTRY-LOG', {
      ...common,
      status: 'unknown',
      observed: whyNothing(printed, 'docker desktop logs'),
      hint: 'docker desktop logs exists from Docker Desktop 4.39 on.',
    });
  const newest = newestIn(printed.text);
  if (!newest) return liveFinding('LIVE-REGISTRY-LOG', {...common, status: 'unknown', observed: 'no line about it'});
  return liveFinding('LIVE-REGISTRY-LOG', {
    ...common,
    status: newest.says === 'on' ? 'pass' : newest.says === 'unclear' ? 'unknown' : 'fail',
    observed: newest.words,
  });
}

function newestIn(text: string): (typeof LINES)[number] | undefined {
  let newest: {readonly time: string; readonly line: (typeof LINES)[number]} | undefined;
  for (const written of text.split('\n')) {
    const known = LINES.find(({pattern}) => pattern.test(written.slice(0, 4096)));
    if (!known) continue;
    // In the order they are printed, unless their times say otherwise.
    const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?/.exec(written.slice(0, 200))?.[0] ?? '';
    if (!newest || time === '' || newest.time === '' || time >= newest.time) newest = {time, line: known};
  }
  return newest?.line;
}
