import {SIGN_IN_ERRORS} from '../desktop/errors/sign-in.ts';
import {NAMED_AS, type SourceId} from '../desktop/sources.ts';
import type {Effective} from '../verify/effective.ts';
import type {Account} from './account.ts';
import {BY_HAND} from './commands.ts';
import {type Answer, silenceOf} from './engine.ts';
import {type LiveFinding, liveFinding} from './finding.ts';

const REQUIRED = SIGN_IN_ERRORS.find(({id}) => id === 'sign-in-required')!.pattern;

/** What a refusal with 407 says. */
interface Refusal {
  /** Undefined where it names none, or one that is not known. */
  readonly mechanism?: SourceId;
  readonly organizations: readonly string[];
}

/**
 * The sharpest question there is: while nobody entitled is signed in, the engine refuses every call but a few with 407
 * and names what enforces sign-in. It has to be what was computed from the files of the machine.
 */
export function judgeSignIn(
  docker: string,
  containers: Answer,
  effective: Pick<Effective, 'winner' | 'says'>,
  account: Account,
): LiveFinding {
  const {winner} = effective;
  const say = (status: LiveFinding['status'], observed: string, hint?: string) =>
    liveFinding('LIVE-SIGN-IN', {
      controls: ['signIn.organizations'],
      status,
      expected: expectedOf(effective),
      observed,
      command: BY_HAND.signIn(docker),
      ...(hint !== undefined && {hint}),
    });
  if (containers.kind === 'absent') return say('unknown', 'no engine runs', notRunning(winner));
  if (containers.kind !== 'answer') return say('unknown', silenceOf(containers));
  const refusal = refusalIn(containers);
  if (refusal) return judgeRefusal(refusal, effective, say);
  if (containers.status !== 200) return say('unknown', silenceOf(containers));
  if (winner === 'none')
    return account === 'nobody'
      ? say('pass', 'nobody is signed in, and nothing is refused')
      : say('unknown', 'nothing is refused; with somebody signed in that says nothing');
  if (account === 'nobody' && winner !== 'undetermined')
    return say('fail', 'nobody is signed in, and nothing is refused');
  return say(
    'unknown',
    'nothing is refused: somebody is signed in, or nothing enforces sign-in',
    'Sign out in the window of Docker Desktop and ask again: then the engine has to refuse, and name the source.',
  );
}

function judgeRefusal(
  {mechanism, organizations}: Refusal,
  {winner, says}: Pick<Effective, 'winner' | 'says'>,
  say: (status: LiveFinding['status'], observed: string, hint?: string) => LiveFinding,
): LiveFinding {
  if (mechanism === undefined) return say('unknown', 'refused with 407, which names no source that is known');
  const named = organizations.length > 0 ? ` for ${organizations.join(', ')}` : '';
  const seen = `refused with 407 via ${NAMED_AS[mechanism]}${named}`;
  if (winner === 'undetermined')
    return say(
      'unknown',
      seen,
      'What the files of this machine come to is not known: mend what the report says first.',
    );
  if (mechanism !== winner) return say('fail', seen);
  if (says === undefined || says === 'any-account') return say('pass', seen);
  return say(organizations.every(name => says.includes(name)) ? 'pass' : 'fail', seen);
}

/** Undefined where the engine does not refuse for want of a sign-in. */
export function refusalIn(answer: Answer): Refusal | undefined {
  // Only by its status: the same words may stand in the name of a container.
  if (answer.kind !== 'answer' || answer.status !== 407) return undefined;
  const match = REQUIRED.exec(answer.body.slice(0, 8192));
  const via = match?.groups?.['mechanism']?.trim().toLowerCase();
  const mechanism = (Object.keys(NAMED_AS) as SourceId[]).find(id => NAMED_AS[id].toLowerCase() === via);
  return {...(mechanism && {mechanism}), organizations: namesIn(match?.groups?.['organization'] ?? '')};
}

/** How several are separated is not confirmed; a name holds neither spaces nor commas. What is no name is not passed on. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[\s,;]+/)
    .filter(name => name !== '')
    .map(shown);
}

const shown = (name: string): string => (/^[\w.-]{1,100}$/.test(name) ? name : '(no name of an organisation)');

function expectedOf({winner, says}: Pick<Effective, 'winner' | 'says'>): string {
  if (winner === 'undetermined') return 'not known: what Docker Desktop obeys here cannot be said';
  if (winner === 'none') return 'nothing is refused';
  const named = says === undefined || says === 'any-account' ? '' : ` for ${says.map(shown).join(', ')}`;
  return `refused with 407 via ${NAMED_AS[winner]}${named}, while nobody is signed in`;
}

function notRunning(winner: Effective['winner']): string {
  return winner === 'admin-settings'
    ? 'That is as it should be until a member of Docker Business has signed in: the presence of admin-settings.json holds the engine back. Sign in, or start Docker Desktop, and ask again.'
    : 'Start Docker Desktop and ask again. The presence of admin-settings.json alone, and a requirement by Enhanced Container Isolation, hold the engine back until an entitled account has signed in. Run it on the account that uses Docker Desktop.';
}
