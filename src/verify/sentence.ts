import type {SourceId} from '../desktop/sources.ts';
import type {Effective, SourceState} from './effective.ts';
import {isSame, type Organizations} from './organizations.ts';

/** What a person calls a source, with its article. */
export const SOURCE_PHRASES: Readonly<Record<SourceId, string>> = {
  'registry-key': 'the registry key',
  profile: 'the configuration profile',
  'desktop-plist': 'desktop.plist',
  'registry-json': 'registry.json',
  'admin-settings': 'the presence of admin-settings.json',
};

/**
 * What Docker Desktop obeys, in one sentence. The scripts say the same in the same words: `%winner`, `%says`, `%wanted`
 * and `%names` stand for a source, the organisations it names, the source the policy puts first, and its organisations.
 */
export const SENTENCES = {
  asWanted: 'Docker Desktop obeys %winner, which names %says, as the policy says.',
  recorded: 'Docker Desktop obeys %winner, as an earlier policy left it.',
  otherNames: 'Docker Desktop obeys %winner, which names %says; the policy says %names.',
  above: 'Docker Desktop obeys %winner, which names %says; %wanted of this policy is not read.',
  aboveUnknown: 'Docker Desktop obeys %winner, as an earlier policy left it; %wanted of this policy is not read.',
  below: 'Docker Desktop obeys %winner, which names %says; %wanted of this policy is not there.',
  belowUnknown: 'Docker Desktop obeys %winner, as an earlier policy left it; %wanted of this policy is not there.',
  unwanted: 'Docker Desktop obeys %winner; this policy enforces no sign-in here.',
  anyAccount: 'Docker Desktop obeys %winner, which asks for a sign-in with any account.',
  anyAccountInstead:
    'Docker Desktop obeys %winner, which asks for a sign-in with any account; %wanted of this policy is not there.',
  nothing: 'Nothing here asks for a sign-in; %wanted of this policy is not there.',
  nothingWanted: 'Nothing here asks for a sign-in, as the policy says.',
  changed:
    'It cannot be said what Docker Desktop obeys: %winner comes first and holds what neither this policy nor its receipt knows.',
  invalid: 'It cannot be said what Docker Desktop obeys: %winner comes first in a form it does not read.',
  unreadable: 'It cannot be said what Docker Desktop obeys: %winner comes first and cannot be read.',
  unseen: 'It cannot be said what Docker Desktop obeys: another root cannot show %winner.',
  unsettled:
    'It cannot be said what Docker Desktop obeys: only admin-settings.json is here, and whether that asks for a sign-in on Linux is unsettled.',
} as const;

export type SentenceId = keyof typeof SENTENCES;

const BLOCKED: Readonly<Record<Exclude<SourceState, 'absent'>, SentenceId>> = {
  valid: 'unsettled',
  changed: 'changed',
  invalid: 'invalid',
  unreadable: 'unreadable',
  unseen: 'unseen',
};

export function sentenceOf(effective: Omit<Effective, 'sentence'>): string {
  const {winner, says, wanted, blocker} = effective;
  const shown = blocker?.source ?? (winner === 'none' || winner === 'undetermined' ? undefined : winner);
  return SENTENCES[sentenceId(effective)].replace(/%(winner|says|wanted|names)/g, (_, word: string) => {
    switch (word) {
      case 'winner':
        return shown ? SOURCE_PHRASES[shown] : 'nothing';
      case 'says':
        return names(says);
      case 'wanted':
        return wanted ? SOURCE_PHRASES[wanted.source] : 'nothing';
      default:
        return names(wanted?.organizations);
    }
  });
}

export function sentenceId({winner, says, wanted, blocker, sources}: Omit<Effective, 'sentence'>): SentenceId {
  if (winner === 'undetermined') return blocker && blocker.state !== 'absent' ? BLOCKED[blocker.state] : 'unreadable';
  if (winner === 'none') return wanted ? 'nothing' : 'nothingWanted';
  if (says === 'any-account') return wanted && wanted.source !== winner ? 'anyAccountInstead' : 'anyAccount';
  if (!wanted) return 'unwanted';
  const order = (id: SourceId) => sources.findIndex(({source}) => source === id);
  if (winner === wanted.source) {
    if (!says) return 'recorded';
    return isSame(says, wanted.organizations) ? 'asWanted' : 'otherNames';
  }
  if (order(winner) < order(wanted.source)) return says ? 'above' : 'aboveUnknown';
  return says ? 'below' : 'belowUnknown';
}

/** Organisations as a person reads them; what somebody on the machine wrote cannot steer a terminal. */
function names(organizations: Organizations | undefined): string {
  if (organizations === undefined || organizations === 'any-account') return 'any account';
  return organizations.map(name => name.replace(/[^\x20-\x7e]/g, '?')).join(', ');
}
